import type { Measure } from '../claim/measure.ts';
import { formatFold, formatShare, formatSignificant } from '../claim/format-number.ts';
import type { Pair } from '../divergence/divergence.ts';
import { hoverText } from './hover.ts';
import { annotation } from './label.ts';
import { cellTexts, isBothZero, rowEdges, rowMiddle, type Cell } from './pairs-cells.ts';
import type { PairsPlan, Standing } from './pairs-layout.ts';
import type { Setting } from './setting.ts';
import { capital, intervalText, valueText } from './words.ts';

type Mark = Record<string, unknown>;

/** The colour scale reaches at least so far: a 10 % difference is not to look like a 10-fold one. */
const LEAST_SPAN = Math.log(2);

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
    const known = pair.ratio === null || pair.ratio <= 0 ? null : Math.log(pair.ratio);
    const log = isBothZero(pair) ? 0 : known;
    return [
      { row: a, column: b, pair, log, low: pair.low, high: pair.high },
      {
        row: b,
        column: a,
        pair,
        // Of nothing there is no negative: -0 is another number in JSON.
        log: log === null || log === 0 ? log : -log,
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
      log === null || pair.ratio === null
        ? (pair.reason ?? 'not comparable')
        : `${capital(measure)}: ${formatFold(Math.exp(log))} (${intervalText({ low, high }, formatSignificant)})`,
      pair.overlap === null ? '' : `overlap ${formatShare(pair.overlap)}`,
      pair.z === null ? '' : `z ${formatSignificant(pair.z)}`,
    ]);
    data[row]![column] = {
      row: of,
      column: by,
      ratio: log === null || pair.ratio === null ? null : Math.exp(log),
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
