import { escapeHtml } from './escape.ts';

/**
 * What stands in a column: a name or a line number begins a row, numbers go to the right, words get room, long text more, short text does not
 * wrap; anything else is plain.
 */
export type HtmlKind = 'name' | 'ref' | 'number' | 'short' | 'words' | 'long' | 'plain';

export interface HtmlColumn {
  readonly label: string;
  readonly kind: HtmlKind;
  /** On a narrow screen, where a row is a card, the label is left out: the cell explains itself. */
  readonly silent?: boolean;
}

/** Cells are HTML; an empty one says nothing. */
export interface HtmlRow {
  readonly cells: readonly string[];
  readonly id?: string;
  readonly mark?: string;
}

/** Rows under a heading of their own. */
export interface HtmlGroup {
  /** HTML; no heading when left out. */
  readonly head?: string;
  readonly rows: readonly HtmlRow[];
  readonly mark?: string;
}

export interface HtmlTable {
  /** Names the table to who cannot see it, and stands above it. */
  readonly title: string;
  readonly columns: readonly HtmlColumn[];
  readonly groups: readonly HtmlGroup[];
  /** The most rows shown; all of them when left out. */
  readonly most?: number;
  /** Where the rows are that are not shown; text. */
  readonly elsewhere?: string;
  /** Stays a table on a narrow screen, where others turn into cards. */
  readonly stays?: boolean;
}

/**
 * A table: a caption, column headings, row headings, groups with headings of their own. It pastes into a word processor as one.
 *
 * It can be scrolled by keyboard where it is wider than the page. Columns that hold nothing are left out, and so is a table
 * without rows: that is an empty text.
 */
export function htmlTable({ title, columns, groups, most, elsewhere, stays }: HtmlTable): string {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total === 0) return '';
  const used = columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => groups.some(({ rows }) => rows.some(({ cells }) => cells[index])));
  const shown = firstRows(groups, most ?? Infinity);
  const heads = used.map(
    ({ column: { label, kind } }) => `<th scope="col"${classOf(kind)}>${escapeHtml(label)}</th>`,
  );
  const bodies = shown.map(({ head, rows, mark }) => {
    const heading =
      head === undefined
        ? ''
        : `<tr class="group"><th scope="rowgroup" colspan="${used.length}">${head}</th></tr>\n`;
    const lines = rows.map((row) => {
      const cells = used.map(({ column, index }) =>
        cellHtml(column, row.cells[index] ?? '', stays === true),
      );
      return `<tr${idOf(row.id)}${markOf(row.mark)}>${cells.join('')}</tr>`;
    });
    return `<tbody${markOf(mark)}>${heading}${lines.join('\n')}</tbody>`;
  });
  const name = escapeHtml(title);
  const left = total - shown.reduce((sum, { rows }) => sum + rows.length, 0);
  const more =
    left === 0
      ? ''
      : `\n<p class="meta">${escapeHtml(`The first ${total - left} of ${total} rows. ${elsewhere ?? ''}`.trim())}</p>`;
  return [
    `<div class="scroll" tabindex="0" role="group" aria-label="${name}">`,
    `<table${stays === true ? ' class="stays"' : ''}><caption>${name}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `${bodies.join('\n')}</table></div>${more}`,
  ].join('\n');
}

function firstRows(groups: readonly HtmlGroup[], most: number): readonly HtmlGroup[] {
  let room = most;
  const shown: HtmlGroup[] = [];
  for (const group of groups) {
    const rows = group.rows.slice(0, room);
    room -= rows.length;
    if (rows.length > 0) shown.push({ ...group, rows });
  }
  return shown;
}

function cellHtml({ label, kind, silent }: HtmlColumn, html: string, stays: boolean): string {
  if (kind === 'name') return `<th scope="row">${html}</th>`;
  if (kind === 'ref') return `<th scope="row" class="r">${html}</th>`;
  const says = stays || silent === true || html === '' ? '' : ` data-label="${escapeHtml(label)}"`;
  return `<td${classOf(kind)}${says}>${html}</td>`;
}

function classOf(kind: HtmlKind): string {
  const name = { name: '', plain: '', ref: 'r', number: 'n', short: 's', words: 'w', long: 'l' }[
    kind
  ];
  return name === '' ? '' : ` class="${name}"`;
}

function idOf(id: string | undefined): string {
  return id === undefined ? '' : ` id="${escapeHtml(id)}"`;
}

function markOf(mark: string | undefined): string {
  return mark === undefined ? '' : ` class="${escapeHtml(mark)}"`;
}
