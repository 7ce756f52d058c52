import type { Measure } from '../claim/measure.ts';
import { formatCount, formatFold, formatShare, formatSignificant } from '../claim/format-number.ts';
import type { Pair } from '../divergence/divergence.ts';
import { hoverText } from './hover.ts';
import { annotation } from './label.ts';
import type { PairsPlan, Standing } from './pairs-layout.ts';
import type { Setting } from './setting.ts';
import { textWidth } from './text-width.ts';
import { capital, intervalText, valueText } from './words.ts';
import { formatTick } from './axis.ts';

type Mark = Record<string, unknown>;

/** The colour scale reaches at least so far: a 10 % difference is not to look like a 10-fold one. */
const LEAST_SPAN = Math.log(2);

/** One cell that is not on the diagonal. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly pair: Pair;
  /** ln of row / column; null where the pair is not comparable. */
  readonly log: number | null;
  /** The interval of row / column. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Colours, outlines, hatching and text of the matrix. */
export function paintPairs(
  setting: Setting,
  measure: Measure,
  standing: readonly Standing[],
  pairs: readonly Pair[],
  plan: PairsPlan,
): { readonly data: readonly Mark[]; readonly labels: readonly Mark[] } {
  const cells = cellsOf(standing, pairs);
  return {
    data: [
      heatmap(setting, measure, standing, cells, plan),
      hatching(setting, cells, plan),
      outlines(setting, cells, plan),
      ...cellTexts(setting, standing, cells, plan),
    ],
    labels: heads(setting, standing, plan),
  };
}

function inverse(x: number | null): number | null {
  return x === null || x === 0 ? null : 1 / x;
}

function cellsOf(standing: readonly Standing[], pairs: readonly Pair[]): readonly Cell[] {
  const index = new Map(standing.map(({ source }, at) => [source, at]));
  return pairs.flatMap((pair): Cell[] => {
    const [a, b] = [index.get(pair.a), index.get(pair.b)];
    if (a === undefined || b === undefined) return [];
    const log = pair.ratio === null || pair.ratio <= 0 ? null : Math.log(pair.ratio);
    return [
      { row: a, column: b, pair, log, low: pair.low, high: pair.high },
      {
        row: b,
        column: a,
        pair,
        log: log === null ? null : -log,
        low: inverse(pair.high),
        high: inverse(pair.low),
      },
    ];
  });
}

function heatmap(
  { theme }: Setting,
  measure: Measure,
  standing: readonly Standing[],
  cells: readonly Cell[],
  plan: PairsPlan,
): Mark {
  const grid = <T>(fill: T): T[][] => standing.map(() => standing.map(() => fill));
  const z = grid<number | null>(null);
  const hover = grid('');
  const data = grid<Record<string, unknown> | null>(null);
  for (const { row, column, pair, log, low, high } of cells) {
    const [of, by] = [standing[row]?.source ?? '', standing[column]?.source ?? ''];
    z[row]![column] = log;
    hover[row]![column] = hoverText([
      `${of} / ${by}`,
      log === null
        ? `not comparable: ${pair.reason ?? ''}`
        : `${capital(measure)}: ${formatFold(Math.exp(log))} (${intervalText({ low, high }, formatSignificant)})`,
      pair.overlap === null ? '' : `overlap ${formatShare(pair.overlap)}`,
      pair.z === null ? '' : `z ${formatSignificant(pair.z)}`,
    ]);
    data[row]![column] = {
      row: of,
      column: by,
      ratio: log === null ? null : Math.exp(log),
      low,
      high,
      reason: pair.reason,
    };
  }
  for (const [at, { source, value }] of standing.entries()) {
    hover[at]![at] = hoverText([source, `${measure}: ${valueText(value)}`]);
  }
  const span = Math.max(LEAST_SPAN, ...cells.map(({ log }) => Math.abs(log ?? 0)));
  const [lower, middle, higher] = theme.diverging;
  return {
    type: 'heatmap',
    name: `ln ratio, ${measure}`,
    z,
    x: standing.map((_, at) => at),
    y: plan.edges,
    zmin: -span,
    zmax: span,
    colorscale: [
      [0, lower],
      [0.5, middle],
      [1, higher],
    ],
    showscale: false,
    xgap: 1,
    ygap: 1,
    hoverongaps: true,
    hoverinfo: 'text',
    hovertext: hover,
    customdata: data,
  };
}

/** Strokes of the hatching: between parallel ones, and inside the cell's edge, in pixels. */
const HATCH_STEP = 7;
const HATCH_INSET = 2;

/** Diagonal strokes over the cells of pairs that cannot be compared. */
function hatching({ theme }: Setting, cells: readonly Cell[], plan: PairsPlan): Mark {
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  for (const { row, column, log } of cells) {
    if (log !== null) continue;
    const [top, bottom] = rowEdges(plan, row);
    const [width, height] = [plan.cellWidth - 2 * HATCH_INSET, bottom - top - 2 * HATCH_INSET];
    // A stroke rises to the right: it leaves the lower or left edge at `at` pixels along them.
    for (let at = HATCH_STEP; at < width + height; at += HATCH_STEP) {
      const [fromX, fromY] = at <= height ? [0, at] : [at - height, height];
      const [toX, toY] = at <= width ? [at, 0] : [width, at - width];
      const place = (px: number): number => column - 0.5 + (px + HATCH_INSET) / plan.cellWidth;
      x.push(place(fromX), place(toX), null);
      y.push(top + HATCH_INSET + fromY, top + HATCH_INSET + toY, null);
    }
  }
  return {
    type: 'scatter',
    mode: 'lines',
    name: 'not comparable',
    x,
    y,
    line: { color: theme.muted, width: 0.8 },
    opacity: 0.5,
    hoverinfo: 'skip',
  };
}

function rowEdges({ edges }: PairsPlan, row: number): [number, number] {
  return [edges[row] ?? 0, edges[row + 1] ?? 0];
}

function rowMiddle(plan: PairsPlan, row: number): number {
  const [top, bottom] = rowEdges(plan, row);
  return (top + bottom) / 2;
}

/** The margin of an outline inside its cell, in pixels, so that neighbouring outlines stay apart. */
const INSET = 2;

/** A frame around the cells of pairs whose intervals overlap. */
function outlines({ theme }: Setting, cells: readonly Cell[], plan: PairsPlan): Mark {
  const own = cells.filter(({ pair, log }) => log !== null && pair.intervalsOverlap === true);
  const reach = 0.5 - INSET / plan.cellWidth;
  return {
    type: 'scatter',
    mode: 'lines',
    name: 'intervals overlap',
    x: own.flatMap(({ column }) => [
      column - reach,
      column + reach,
      column + reach,
      column - reach,
      column - reach,
      null,
    ]),
    y: own.flatMap(({ row }) => {
      const [top, bottom] = rowEdges(plan, row);
      return [top + INSET, top + INSET, bottom - INSET, bottom - INSET, top + INSET, null];
    }),
    // In narrow cells a bold frame would be all that is seen.
    line: { color: theme.ink, width: plan.cellWidth < 16 ? 0.6 : 1.4 },
    hoverinfo: 'skip',
  };
}

/** Ways to write a ratio, the fullest first: all cells are written in the same way. */
const WAYS: readonly ((fold: number) => string)[] = [
  (fold) => `×${formatSignificant(fold)}`,
  (fold) => formatSignificant(fold),
  (fold) => formatSignificant(fold, 2),
  formatTick,
];

/** The fullest way to write the ratios that fits into every cell; null where none does. */
export function waysToWrite(
  pairs: readonly Pair[],
  plan: PairsPlan,
  size: number,
): ((fold: number) => string) | null {
  const folds = pairs.flatMap(({ ratio }) => (ratio === null || ratio <= 0 ? [] : [ratio]));
  const widest = (way: (fold: number) => string): number =>
    Math.max(0, ...folds.map((fold) => textWidth(way(fold), size)));
  return WAYS.find((way) => widest(way) <= plan.cellWidth - 4) ?? null;
}

function cellTexts(
  { sizes, theme }: Setting,
  standing: readonly Standing[],
  cells: readonly Cell[],
  plan: PairsPlan,
): readonly Mark[] {
  const fits = (text: string, size: number): boolean => textWidth(text, size) <= plan.cellWidth - 4;
  const compared = cells.filter(({ log }) => log !== null);
  const folds = compared.map(({ log }) => Math.exp(Math.abs(log ?? 0)));
  const write = waysToWrite(
    compared.map(({ pair }) => pair),
    plan,
    sizes.small,
  );
  const text = (
    name: string,
    at: readonly { readonly row: number; readonly column: number }[],
    texts: readonly string[],
    down: number,
    size: number,
    color: string,
  ): Mark => ({
    type: 'scatter',
    mode: 'text',
    name,
    x: at.map(({ column }) => column),
    y: at.map(({ row }) => rowMiddle(plan, row) + down),
    text: texts,
    textposition: 'middle center',
    textfont: { size, color },
    hoverinfo: 'skip',
    cliponaxis: false,
  });
  const diagonal = standing.map((_, at) => ({ row: at, column: at }));
  const own = standing.map(({ value: { best } }) => {
    const texts = best === null ? [] : [formatCount(best), formatTick(best)];
    return texts.find((each) => fits(each, sizes.small)) ?? '';
  });
  const marks = [text('own number', diagonal, own, 0, sizes.small, theme.muted)];
  if (write === null) return marks;
  const shift = plan.cellInterval ? sizes.label * 0.65 : 0;
  const size = plan.cellInterval ? sizes.label : sizes.small;
  marks.push(text('ratio', compared, folds.map(write), -shift, size, theme.ink));
  if (!plan.cellInterval) return marks;
  const intervals = compared.map(({ log, low, high }) => {
    if (low === null || high === null) return '';
    const ends = (log ?? 0) < 0 ? { low: 1 / high, high: 1 / low } : { low, high };
    const words = intervalText(ends, formatSignificant);
    return fits(words, sizes.small) ? words : '';
  });
  marks.push(text('interval', compared, intervals, shift, sizes.small, theme.ink));
  return marks;
}

function heads(
  { sizes, theme }: Setting,
  standing: readonly Standing[],
  plan: PairsPlan,
): readonly Mark[] {
  return standing.flatMap((_, at) => {
    const column = plan.columns[at] ?? [];
    const row = annotation({
      lines: plan.rows[at] ?? [],
      x: 0,
      y: rowMiddle(plan, at),
      paperX: true,
      shiftX: -8,
      anchorX: 'right',
      anchorY: 'middle',
      size: sizes.label,
      color: theme.ink,
    });
    if (column.length === 0) return [row];
    const head = annotation({
      lines: column,
      x: (at + 0.5) / standing.length,
      y: 1,
      paperX: true,
      paperY: true,
      shiftY: 3,
      anchorX: 'center',
      anchorY: 'bottom',
      size: sizes.small,
      color: theme.ink,
    });
    return [row, head];
  });
}
