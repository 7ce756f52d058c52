import {
  formatCount,
  formatFold,
  formatLog,
  formatP,
  formatShare,
  formatSignificant,
} from '../claim/format-number.ts';
import type { Cell, CellKind, Table } from './table.ts';

/** A cell as people read it; what is missing is an empty text. */
export function cellText(cell: Cell, kind: CellKind): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  switch (kind) {
    case 'count':
    case 'value':
      return formatCount(cell);
    case 'share':
      return formatShare(cell);
    case 'fold':
      return formatFold(cell);
    case 'log':
      return formatLog(cell);
    case 'p':
      return formatP(cell);
    case 'percent':
      return `${formatSignificant(cell)} %`;
    case 'number':
      return formatSignificant(cell, 4);
    case 'text':
      return String(cell);
  }
}

/** A row as people read it, cell by cell. */
export function rowTexts(table: Table, row: readonly Cell[]): string[] {
  const unit = row[table.columns.findIndex((column) => column.key === 'unit')];
  return table.columns.map(({ kind }, index) =>
    cellText(row[index] ?? null, kind === 'value' && unit === 'share' ? 'share' : kind),
  );
}
