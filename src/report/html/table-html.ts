import { rowTexts } from '../cell.ts';
import type { CellKind, Table } from '../table.ts';
import { escapeHtml, linkHtml } from './escape.ts';

/** What to leave out, and how to mark rows. */
export interface TableOptions {
  /** Keys of columns not shown: they stay in the CSV. */
  readonly without?: readonly string[];
  /** A class for a row, from its cells by key. */
  readonly rowClass?: (cells: Readonly<Record<string, string>>) => string | null;
}

/** Columns with words in them get room; numbers are set to the right. */
const WORDY: ReadonlySet<string> = new Set([
  'wording',
  'value',
  'reading',
  'reason',
  'note',
  'message',
  'expected',
  'fix',
  'assumes',
]);

/** A table as HTML, scrolling by itself and reachable by keyboard. Columns that hold nothing are left out. */
export function tableHtml(table: Table, options: TableOptions = {}): string {
  if (table.rows.length === 0) return '';
  const used = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => options.without?.includes(column.key) !== true)
    .filter(({ index }) => table.rows.some((row) => (row[index] ?? null) !== null));
  const heads = used.map(
    ({ column }) =>
      `<th scope="col"${classOf(column.kind, column.key)}>${escapeHtml(column.label)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const texts = rowTexts(table, row);
    const byKey = Object.fromEntries(
      table.columns.map((column, index) => [column.key, texts[index] ?? '']),
    );
    const rowClass = options.rowClass?.(byKey) ?? null;
    const cells = used.map(({ column, index }) => {
      const text = texts[index] ?? '';
      const html = column.key === 'url' ? linkHtml(text) : escapeHtml(text);
      return `<td${classOf(column.kind, column.key)}>${html}</td>`;
    });
    return `<tr${rowClass === null ? '' : ` class="${escapeHtml(rowClass)}"`}>${cells.join('')}</tr>`;
  });
  const title = escapeHtml(table.title);
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${title}">`,
    `<table><caption>${title}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n');
}

function classOf(kind: CellKind, key: string): string {
  if (kind !== 'text') return ' class="n"';
  return WORDY.has(key) ? ' class="w"' : '';
}
