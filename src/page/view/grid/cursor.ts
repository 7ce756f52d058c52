/** Where the keys act in a table. */
export interface Cursor {
  /** Index in the rows of the sheet. */
  readonly row: number;
  /** Index in the header of the sheet, or that of the box. */
  readonly column: number;
}

/** A way to go, in rows and columns of what is shown. */
export type Step = readonly [rows: number, columns: number];

/** The column of the box that takes the row in or out: before all others. */
export const BOX = -1;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads; undefined for a key that does not move. */
export function stepOf(key: string): Step | undefined {
  return STEPS[key];
}

/**
 * The cursor a step further, at most at the edge.
 *
 * @param rows those that are shown, in their order
 * @param columns those that are shown, the box not among them
 */
export function stepped(
  { row, column }: Cursor,
  [down, right]: Step,
  rows: readonly number[],
  columns: readonly number[],
): Cursor {
  const stops = [BOX, ...columns];
  return {
    row: rows[clamp(rows.indexOf(row) + down, rows.length)] ?? row,
    column: stops[clamp(stops.indexOf(column) + right, stops.length)] ?? 0,
  };
}

/**
 * The cursor where it is shown: a row or a column that is not gives way to the first that is.
 *
 * @param rows those that are shown, in their order
 * @param columns those that are shown, the box not among them
 */
export function shownAt(
  { row, column }: Cursor,
  rows: readonly number[],
  columns: readonly number[],
): Cursor {
  return {
    row: rows.includes(row) ? row : (rows[0] ?? 0),
    column: column === BOX || columns.includes(column) ? column : (columns[0] ?? BOX),
  };
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
