/** What a column holds: tells how a cell is written for people, and how it is aligned. */
export type CellKind =
  | 'text'
  | 'count'
  | 'share'
  | 'ratio'
  | 'fold'
  | 'log'
  | 'number'
  | 'p'
  | 'percent'
  /** A count, a share or a ratio, as the row's `unit` column says. */
  | 'value';

export interface Column {
  /** Stable, for scripts: `low`, `as_of`. */
  readonly key: string;
  /** For people. */
  readonly label: string;
  readonly kind: CellKind;
}

/** A cell: null is missing, and never written as zero. */
export type Cell = string | number | null;

/** Plain data, the same for CSV, Markdown and HTML. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
