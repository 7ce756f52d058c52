/**
 * A cell without blanks at its ends.
 *
 * `String.trim` for the many millions of cells that have none: two character codes are looked at instead of a call.
 */
export function trimmed(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim();
}

/** The longest text that an engine copies when it is cut out of another; a longer one keeps the whole other in memory. */
const COPIED = 12;

/** The same text with memory of its own: what is kept of a cell must not keep the piece of the file that it was cut from. */
export function own(text: string): string {
  return text.length <= COPIED ? text : [text.slice(0, 1), text.slice(1)].join('');
}

/** Whether a character is surely no blank: printable ASCII. */
function isInk(code: number): boolean {
  return code > 32 && code < 127;
}

/** A name without blanks at its ends and with single blanks inside: what a reader sees. */
export function tidyName(name: string): string {
  return /^\s|\s$|\s\s|[^\S ]/.test(name) ? name.trim().replace(/\s+/g, ' ') : name;
}
