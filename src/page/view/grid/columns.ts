import type { Sheet } from '../../sheet.ts';

/** A column of the table, and its place in the record. */
export interface Column {
  readonly label: string;
  readonly index: number;
}

/** The columns to show: all of them, or those that tell something. */
export function columnsOf(sheet: Sheet, all: boolean): readonly Column[] {
  return sheet.header
    .map((label, index) => ({ label, index }))
    .filter((column) => all || tellsSomething(sheet, column));
}

/** An empty column says nothing, nor does the same topic on every row: both are a click away. */
function tellsSomething({ rows }: Sheet, { label, index }: Column): boolean {
  const first = rows[0]?.cells[index] ?? '';
  if (label.trim().toLowerCase() === 'topic' && rows.length > 1) {
    return rows.some(({ cells }) => cells[index] !== first);
  }
  return rows.length === 0 || rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
}
