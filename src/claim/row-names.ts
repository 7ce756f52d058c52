import { isMissing } from './number-cell.ts';
import type { Reporter } from './reporter.ts';

/** Names that are numbers below this are kept in a table by number: 16 MB at most, and found at once. */
const TABLE_LIMIT = 2 ** 22;
const TABLE_START = 2 ** 12;

/** The names that rows go by in a table (an event's id), and the line of each. */
export class RowNames {
  /** Line by name, for names that are whole numbers; 0 where there was none. */
  #table = new Int32Array(TABLE_START);
  /** Line by name, for all other names. */
  readonly #lines = new Map<string, number>();

  /** Takes the name of a row. The line where it stood before; null where it is new, or blank. */
  add(name: string, line: number): number | null {
    const number = wholeNumber(name);
    if (number >= 0 && number < TABLE_LIMIT) {
      if (number >= this.#table.length) this.#grow(number);
      const earlier = this.#table[number] ?? 0;
      if (earlier === 0) this.#table[number] = line;
      return earlier === 0 ? null : earlier;
    }
    if (isMissing(name)) return null;
    const earlier = this.#lines.get(name);
    if (earlier === undefined) this.#lines.set(name, line);
    return earlier ?? null;
  }

  #grow(number: number): void {
    let length = this.#table.length;
    while (length <= number) length *= 2;
    const table = new Int32Array(length);
    table.set(this.#table);
    this.#table = table;
  }
}

/** Says that a row of this name stands in an earlier line already. */
export function reportRepeated(
  column: string,
  id: string,
  line: number,
  earlier: number,
  reporter: Reporter,
): void {
  reporter.add(
    'duplicate-claim',
    'warning',
    { line, column, cell: id },
    `The row ${id} stands in ${reporter.place} ${earlier} already; it counts once.`,
    'every row once',
    'Remove one of the two rows.',
  );
}

/** The number that a name is; -1 where it is none, or is written with a leading zero, which may tell two names apart. */
function wholeNumber(name: string): number {
  if (name === '' || (name.length > 1 && name.startsWith('0'))) return -1;
  let value = 0;
  for (let i = 0; i < name.length; i += 1) {
    const digit = name.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
