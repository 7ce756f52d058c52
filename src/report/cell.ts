import {
  formatCount,
  formatEnds,
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
  const at = (key: string): number => table.columns.findIndex((column) => column.key === key);
  const unit = row[at('unit')];
  const kindOf = (kind: CellKind): CellKind =>
    kind === 'value' && (unit === 'share' || unit === 'ratio') ? unit : kind;
  const texts = table.columns.map(({ kind }, index) => cellText(row[index] ?? null, kindOf(kind)));
  // Low, best and high of a count stand side by side: rounded each for itself they may look skewed.
  const ends = [at('low'), Math.max(at('best'), at('median')), at('high')] as const;
  const kinds = ends.map((index) => table.columns[index]?.kind);
  if (!kinds.every((kind) => kind !== undefined && FORMATS[kindOf(kind)] === formatCount)) {
    return texts;
  }
  const [low, best, high] = ends.map((index) => {
    const cell = row[index];
    return typeof cell === 'number' ? cell : null;
  });
  const written = formatEnds([low ?? null, best ?? null, high ?? null]);
  for (const [which, index] of ends.entries()) texts[index] = written[which] ?? '';
  return texts;
}
