/** Plain text in columns: wrapping, padding, and nothing that a terminal could take for a command. */

/** The width every text report keeps to: the width of a terminal by default, and of an e-mail. */
export const TEXT_WIDTH = 80;

/** Whether a code point takes two columns of a terminal (East Asian wide and full-width forms, Unicode UAX 11). */
function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x1f300 && point <= 0x1faff)
  );
}

/** Nearly every text is plain ASCII, where a letter is a column: no letter has to be looked at. */
const PLAIN = /^[\u0020-\u007e]*$/;

/** Columns that a text takes on a terminal; combining marks take none. */
export function columns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const letter of text) {
    if (isPlain(letter)) width += 1;
    else if (!/\p{M}|\p{Cf}/u.test(letter)) width += isWide(letter.codePointAt(0) ?? 0) ? 2 : 1;
  }
  return width;
}

/** Western letters and signs, dashes and quotation marks: each a column, without a look at the tables of Unicode. A soft hyphen is none. */
function isPlain(letter: string): boolean {
  return (letter < '\u0300' && letter !== '\u00ad') || (letter >= '\u2010' && letter <= '\u2027');
}

/**
 * A cell of the input as a terminal or a page may show it: control characters (escape sequences among them) and marks that
 * turn the direction of what follows them made visible. Letters that run from right to left stay as they are.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (letter) =>
    letter === '\n' || letter === '\r' || letter === '\t'
      ? ' '
      : `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** The columns that a text takes, or some number above `most` where it takes more: of a text of 100 MB no more is looked at than it takes to tell. */
function columnsUpTo(text: string, most: number): number {
  if (text.length <= 4 * most) return columns(text);
  let taken = 0;
  for (const letter of text) {
    taken += columns(letter);
    if (taken > most) break;
  }
  return taken;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/** Cuts a text to a width, the cut marked by an ellipsis. */
export function clip(text: string, width: number): string {
  return columnsUpTo(text, width) <= width ? text : `${fitting(text, width - 1)}…`;
}

/** The beginning of a word that fits into so many columns. */
function fitting(word: string, width: number): string {
  let head = '';
  for (const letter of word) {
    if (columns(head + letter) > width) break;
    head += letter;
  }
  return head;
}

/**
 * Wraps a text to lines of at most `width` columns: the first after `first`, the others after `rest`.
 * A word longer than a line is broken, so that an address never runs over. What is wrapped is made printable here, so that no
 * text of the input reaches a terminal by being forgotten.
 */
export function wrap(
  text: string,
  first: string = '',
  rest: string = first,
  width: number = TEXT_WIDTH,
): string[] {
  const lines: string[] = [];
  const [firstTaken, restTaken] = [columns(first), columns(rest)];
  let line = first;
  let taken = firstTaken;
  let empty = true;
  const next = (): void => {
    line = rest;
    taken = restTaken;
    empty = true;
  };
  for (const word of printable(text).split(/\s+/)) {
    if (word === '') continue;
    let left = word;
    let own = columnsUpTo(left, width);
    if (!empty && taken + 1 + own > width) {
      lines.push(line.trimEnd());
      next();
    }
    while (taken + own > width) {
      const head = fitting(left, width - taken);
      if (head === '') break;
      lines.push(line + head);
      next();
      left = left.slice(head.length);
      own = columnsUpTo(left, width);
    }
    if (left === '') continue;
    line += empty ? left : ` ${left}`;
    taken += empty ? own : own + 1;
    empty = false;
  }
  if (!empty || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
