/**
 * A cell without blanks at its ends.
 *
 * `String.trim` for the many millions of cells that have none: two character codes are looked at instead of a call.
 */
export function trimmed(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim();
}

/** Whether a character is surely no blank: printable ASCII. */
function isInk(code: number): boolean {
  return code > 32 && code < 127;
}

/** A name without blanks at its ends and with single blanks inside: what a reader sees. */
export function tidyName(name: string): string {
  return /^\s|\s$|\s\s|[^\S ]/.test(name) ? name.trim().replace(/\s+/g, ' ') : name;
}
