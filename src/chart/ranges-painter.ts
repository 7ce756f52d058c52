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
  const { setting, columns } = painter;
  const { sizes, theme } = setting;
  const { narrow, label: size, padding } = sizes;
  const y = narrow ? textBottom(row) : markY(row, text, false);
  const anchorY = narrow ? 'bottom' : 'middle';
  const behind = narrow ? { background: theme.background } : {};
  const { name, numbers } = text;
  return [
    annotation({
      lines: name.lines,
      tail: { text: name.date, color: theme.muted, newLine: name.dateOnNewLine },
      x: 0,
      y,
      paperX: true,
      shiftX: padding - columns.left,
      anchorX: 'left',
      anchorY,
      size,
      color,
      ...behind,
    }),
    annotation({
      lines: numbers,
      x: 1,
      y,
      paperX: true,
      shiftX: columns.right - padding,
      anchorX: 'right',
      anchorY,
      size,
      color,
      ...behind,
    }),
  ];
}
