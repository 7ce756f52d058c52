/** One record of an input, cell by cell as it stands. */
export interface SheetRow {
  /** Its first line, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** An input as a table of texts: what the analyst edits. */
export interface Sheet {
  readonly name: string;
  readonly delimiter: string;
  /** The first record, and its line: 0 where there is none. */
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly SheetRow[];
}

/** A new text for one cell. */
export interface Edit {
  readonly file: string;
  /** Index in the rows of the sheet. */
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** An edited text, and by how many lines everything after a line has moved. */
export interface Edited {
  readonly text: string;
  readonly moved: { readonly after: number; readonly by: number };
}

/**
 * The text with one cell changed. Nothing else is written anew: the other records keep every character, their line breaks
 * and their quotation marks.
 *
 * @throws RangeError for a row that the sheet does not hold: a mistake of the program
 */
export function editCell(
  text: string,
  sheet: Sheet,
  rowIndex: number,
  column: number,
  value: string,
): Edited {
  const row = sheet.rows[rowIndex];
  if (row === undefined) throw new RangeError(`the sheet has no row ${rowIndex}`);
  const cells = [...row.cells];
  while (cells.length <= column) cells.push('');
  const before = cells[column] ?? '';
  cells[column] = value;
  const record = cells.map((cell) => quoted(cell, sheet.delimiter)).join(sheet.delimiter);
  const lines = text.split(/(\r\n|\n|\r)/);
  // Line n stands at 2 (n - 1), the break after it one further.
  const from = 2 * (row.line - 1);
  const height = 1 + row.cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
  const to = from + 2 * height - 1;
  const edited = [...lines.slice(0, from), record, ...lines.slice(to)].join('');
  return { text: edited, moved: { after: row.line, by: breaksIn(value) - breaksIn(before) } };
}

/** The text with an empty row at its end, ready to be filled in. */
export function addRow(text: string, sheet: Sheet): string {
  const cut = text.endsWith('\n') || text.endsWith('\r') || text === '' ? '' : '\n';
  const cells = sheet.header.map(() => '').join(sheet.delimiter);
  // A record of one blank cell is a blank line to the reader: nothing to fill in.
  return `${text}${cut}${cells === '' ? '""' : cells}\n`;
}

function breaksIn(cell: string): number {
  return cell.split(/\r\n|\n|\r/).length - 1;
}

function quoted(cell: string, delimiter: string): string {
  const needs = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}
