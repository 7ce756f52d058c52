import type { Claim } from '../claim/claim.ts';
import type { Axis } from './axis.ts';
import { annotation } from './label.ts';
import { markY, textBottom, type Columns, type Row, type RowText } from './ranges-layout.ts';
import type { Setting } from './setting.ts';

/** What every row is painted with. */
export interface Painter {
  readonly setting: Setting;
  readonly axis: Axis;
  readonly columns: Columns;
  readonly rows: readonly Row[];
  readonly claims: ReadonlyMap<string, Claim>;
  /** Whether each source has a colour of its own. */
  readonly colored: boolean;
  readonly widest: Row['section'] | null;
}

export type Mark = Record<string, unknown>;

/** What one row puts on the figure. */
export interface Painted {
  readonly data: readonly Mark[];
  readonly labels: readonly Mark[];
  readonly shapes: readonly Mark[];
}

/** Name left and numbers right of the marks, or above them. */
export function rowLabels(
  row: Row,
  text: RowText,
  painter: Painter,
  color: string,
): readonly Mark[] {
  const { sizes, theme } = painter.setting;
  const { columns } = painter;
  const common = {
    paperX: true,
    y: sizes.narrow ? textBottom(row) : markY(row, text, false),
    anchorY: sizes.narrow ? 'bottom' : 'middle',
    size: sizes.label,
    color,
    ...(sizes.narrow ? { background: theme.background } : {}),
  } as const;
  const { name, numbers } = text;
  return [
    annotation({
      ...common,
      lines: name.lines,
      tail: { text: name.date, color: theme.muted, newLine: name.dateOnNewLine },
      x: 0,
      shiftX: sizes.padding - columns.left,
      anchorX: 'left',
    }),
    annotation({
      ...common,
      lines: numbers,
      x: 1,
      shiftX: columns.right - sizes.padding,
      anchorX: 'right',
    }),
  ];
}
