import type { Axis } from './axis.ts';
import type { Style, Theme } from './theme.ts';

/** The length of the arrow that says "and beyond", in pixels. */
export const ARROW: number = 26;

/** Room at the end of an axis for an arrow and its head. */
export const ARROW_ROOM: number = ARROW + 10;

/** What is common to the marks of one row: where it stands, and what a pointer finds. */
export interface RowMark {
  readonly y: number;
  readonly hover: string;
  /** Names the row in the data of the figure. */
  readonly name: string;
  /** The numbers themselves, whatever the scale of the axis. */
  readonly customdata: Readonly<Record<string, unknown>>;
}

/** A horizontal line from one number to another. */
export function intervalLine(
  axis: Axis,
  row: RowMark,
  low: number,
  high: number,
  line: { readonly color: string; readonly width: number; readonly dash?: string },
  opacity: number = 1,
): Record<string, unknown> {
  return {
    type: 'scatter',
    mode: 'lines',
    name: row.name,
    x: [axis.to(low), axis.to(high)],
    y: [row.y, row.y],
    line,
    opacity,
    customdata: [row.customdata, row.customdata],
    hoverinfo: 'text',
    hovertext: [row.hover, row.hover],
    cliponaxis: false,
  };
}

/** A marker at a number: filled when stated, hollow when derived. */
export function pointMark(
  axis: Axis,
  row: RowMark,
  x: number,
  style: Pick<Style, 'color' | 'symbol'>,
  theme: Theme,
  size: number,
  hollow: boolean,
): Record<string, unknown> {
  return {
    type: 'scatter',
    mode: 'markers',
    name: row.name,
    x: [axis.to(x)],
    y: [row.y],
    marker: {
      symbol: style.symbol,
      size,
      color: hollow ? theme.background : style.color,
      line: { color: hollow ? style.color : theme.background, width: hollow ? 1.8 : 1 },
      opacity: 1,
    },
    customdata: [row.customdata],
    hoverinfo: 'text',
    hovertext: [row.hover],
    cliponaxis: false,
  };
}

/** A claim with one side: a tick at the bound and an arrow to the open side. A bound that is not reached has a hollow head. */
export function boundMarks(
  axis: Axis,
  row: RowMark,
  bound: number,
  open: 'up' | 'down',
  reached: boolean,
  line: { readonly color: string; readonly width: number },
  theme: Theme,
  length: number = ARROW,
): readonly Record<string, unknown>[] {
  const tip = axis.shifted(bound, open === 'up' ? length : -length);
  const at = axis.to(bound);
  return [
    {
      type: 'scatter',
      mode: 'lines',
      name: row.name,
      x: [at, at, at, axis.to(tip)],
      y: [row.y - 5, row.y + 5, row.y, row.y],
      line: { color: line.color, width: line.width, dash: 'solid' },
      customdata: [row.customdata, row.customdata, row.customdata, row.customdata],
      hoverinfo: 'text',
      hovertext: [row.hover, row.hover, row.hover, row.hover],
      cliponaxis: false,
    },
    {
      type: 'scatter',
      mode: 'markers',
      name: row.name,
      x: [axis.to(tip)],
      y: [row.y],
      marker: {
        symbol: open === 'up' ? 'triangle-right' : 'triangle-left',
        size: 8,
        color: reached ? line.color : theme.background,
        line: { color: line.color, width: 1.5 },
        opacity: 1,
      },
      customdata: [row.customdata],
      hoverinfo: 'text',
      hovertext: [row.hover],
      cliponaxis: false,
    },
  ];
}

/** An upright tick at a number, reaching so far above and below the row's middle. */
export function uprightTick(
  axis: Axis,
  row: RowMark,
  x: number,
  color: string,
  reach: number,
  width: number,
): Record<string, unknown> {
  return {
    ...intervalLine(axis, row, x, x, { color, width }),
    y: [row.y - reach, row.y + reach],
  };
}

/** A bar narrower than this is too thin to be seen, in pixels. */
const LEAST_BAR = 2;

/** A bar; where it is too narrow to be seen, a tick of its height stands beside it. */
export function closedBar(
  axis: Axis,
  row: RowMark,
  low: number,
  high: number,
  color: string,
  bar: number,
): readonly Record<string, unknown>[] {
  const line = intervalLine(axis, row, low, high, { color, width: bar });
  if (axis.pixel(high) - axis.pixel(low) >= LEAST_BAR) return [line];
  return [line, uprightTick(axis, row, low, color, bar / 2, LEAST_BAR)];
}
