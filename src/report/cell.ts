import {
  formatCount,
  formatFold,
  formatLog,
  formatP,
  formatRatio,
  formatShare,
  formatSignificant,
} from '../claim/format-number.ts';
import type { Cell, CellKind, Table } from './table.ts';

const FORMATS: Readonly<Record<CellKind, (x: number) => string>> = {
  text: String,
  count: formatCount,
  value: formatCount,
  share: formatShare,
  ratio: formatRatio,
  fold: formatFold,
  log: formatLog,
  p: formatP,
  percent: (x) => `${formatSignificant(x)} %`,
  number: (x) => formatSignificant(x, 4),
};

/** A cell as people read it; what is missing is an empty text. */
export function cellText(cell: Cell, kind: CellKind): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : FORMATS[kind](cell);
}

/** A row as people read it, cell by cell. */
export function rowTexts(table: Table, row: readonly Cell[]): string[] {
  const unit = row[table.columns.findIndex((column) => column.key === 'unit')];
  return table.columns.map(({ kind }, index) =>
    cellText(
      row[index] ?? null,
      kind === 'value' && (unit === 'share' || unit === 'ratio') ? unit : kind,
    ),
  );
}
