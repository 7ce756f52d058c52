import type { Cell, Table } from './table.ts';

/**
 * A table as CSV (RFC 4180, but LF), numbers at full precision, missing cells empty.
 *
 * A text cell that begins with `=`, `+`, `-`, `@` (or one of their full-width forms), a tab or a line break would run as a formula in a spreadsheet
 * (OWASP, CSV injection): it gets a leading apostrophe unless `raw`.
 */
export function csvOf(table: Table, options: { readonly raw?: boolean } = {}): string {
  const header = table.columns.map((column) => column.key).join(',');
  return `${header}\n${csvRows(table, options)}`;
}

/** The same without the header: what follows it, or follows the rows of another topic. */
export function csvRows(table: Table, options: { readonly raw?: boolean } = {}): string {
  const raw = options.raw === true;
  let text = '';
  for (const row of table.rows) text += `${row.map((cell) => field(cell, raw)).join(',')}\n`;
  return text;
}

/** How many cells `csvOf` has to neutralise: said to the user, so that nothing changes silently. */
export function formulaCells(table: Table): number {
  return table.rows.flat().filter((cell) => typeof cell === 'string' && isFormula(cell)).length;
}

function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell);
}

function field(cell: Cell, raw: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = !raw && isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
