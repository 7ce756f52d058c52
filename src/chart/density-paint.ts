import { formatCount } from '../claim/format-number.ts';
import type { Measure } from '../claim/measure.ts';
import type { Axis } from './axis.ts';
import type { Curve, Densities } from './density-data.ts';
import type { Strip, Strips } from './density-layout.ts';
import { nameLeaders, RUG, rugLabels, rugMarks, type Nameplates } from './density-rug.ts';
import { hoverText } from './hover.ts';
import { annotation } from './label.ts';
import { boundMarks, closedBar } from './marks.ts';
import type { Setting } from './setting.ts';
import { tint } from './theme.ts';
import { ASSUMPTION_SENTENCES, rangeText } from './words.ts';

type Mark = Record<string, unknown>;

/** Where the strips stand. */
interface Plan {
  readonly axis: Axis;
  readonly columns: Strips;
  readonly nameplates: Nameplates;
  /** The least height asked for. */
  readonly height: number;
}

/** Strips of densities from top to bottom, then the sources. */
export function paintDensity(
  setting: Setting,
  measure: Measure,
  { curves, stated }: Densities,
  { axis, columns, nameplates, height }: Plan,
): { readonly data: readonly Mark[]; readonly labels: readonly Mark[]; readonly height: number } {
  const data: Mark[] = [];
  const labels: Mark[] = [];
  const { lines: names } = nameplates;
  const line = setting.sizes.small * setting.sizes.leading;
  const rug = RUG + names.length * line + 4;
  const needed = columns.strips.reduce((sum, { whole }) => sum + whole, rug);
  const spare = Math.max(0, height - needed) / Math.max(1, curves.length);
  let top = 0;
  for (const strip of columns.strips) {
    const tall = { ...strip, height: strip.height + spare };
    data.push(...stripMarks(setting, measure, tall, axis, top + strip.whole + spare - 4));
    labels.push(...stripLabels(setting, strip, columns, top));
    top += strip.whole + spare;
  }
  data.push(...nameLeaders(setting, names, axis, top));
  data.push(...rugMarks(setting, measure, stated, axis, top + RUG / 2));
  labels.push(...rugLabels(setting, names, columns, top));
  return { data, labels, height: top + rug };
}

function stripMarks(
  setting: Setting,
  measure: Measure,
  { curve, height }: Strip,
  axis: Axis,
  base: number,
): readonly Mark[] {
  const { theme } = setting;
  const headline = curve.assumption === 'next-source';
  const color = headline ? theme.accent : theme.range;
  const hover = hoverText([
    `${measure}: ${rangeText(curve.range)}`,
    ASSUMPTION_SENTENCES[curve.assumption],
    curve.range.median === null ? '' : `median ${formatCount(curve.range.median)}`,
  ]);
  const { low, median, high } = curve.range;
  const customdata = { measure, assumption: curve.assumption, low, median, high };
  if (curve.x.length === 0) return barMarks(setting, curve, axis, base - height / 2, hover);
  const peak = Math.max(...curve.density);
  const y = curve.density.map((d) => base - (d / peak) * height);
  const common = {
    type: 'scatter',
    mode: 'lines',
    name: `${measure}: ${curve.assumption}`,
    cliponaxis: false,
  };
  const inside = curve.range.intervals.flatMap((part): Mark[] => {
    if (part.low === null || part.high === null) return [];
    const kept = curve.x.flatMap((x, index) =>
      x >= part.low! && x <= part.high! ? [{ x, y: y[index] ?? base }] : [],
    );
    const from = heightAt(curve, y, part.low, base);
    const to = heightAt(curve, y, part.high, base);
    const xs = [part.low, part.low, ...kept.map((each) => each.x), part.high, part.high];
    return [
      {
        ...common,
        x: xs.map(axis.to),
        y: [base, from, ...kept.map((each) => each.y), to, base],
        fill: 'toself',
        fillcolor: tint(color, 0.55),
        line: { width: 0, color, simplify: false },
        hoverinfo: 'skip',
        customdata: xs.map(() => part),
      },
    ];
  });
  const xs = curve.x.map(axis.to);
  return [
    {
      ...common,
      x: [xs[0], ...xs, xs.at(-1)],
      y: [base, ...y, base],
      fill: 'toself',
      fillcolor: tint(color, 0.18),
      line: { width: 0, color, simplify: false },
      hoverinfo: 'skip',
    },
    ...inside,
    {
      ...common,
      x: xs,
      y,
      line: { color, width: headline ? 2 : 1.4, simplify: false },
      customdata: curve.x.map((x, index) => ({ ...customdata, x, density: curve.density[index] })),
      hoverinfo: 'text',
      hovertext: curve.x.map(() => hover),
    },
  ];
}

/** The height of the curve between two of its points. */
function heightAt(curve: Curve, y: readonly number[], x: number, base: number): number {
  const next = curve.x.findIndex((each) => each >= x);
  if (next <= 0) return next === 0 && curve.x[0] === x ? (y[0] ?? base) : base;
  const [a, b] = [curve.x[next - 1] ?? 0, curve.x[next] ?? 0];
  const [ya, yb] = [y[next - 1] ?? base, y[next] ?? base];
  return b === a
    ? yb
    : ya + ((yb - ya) * (Math.log1p(x) - Math.log1p(a))) / (Math.log1p(b) - Math.log1p(a));
}

/** `claimed` has intervals and no density. */
function barMarks(
  { theme, sizes }: Setting,
  { range, assumption }: Curve,
  axis: Axis,
  y: number,
  hover: string,
): readonly Mark[] {
  const mark = { y, hover, name: assumption, customdata: { assumption, ...range } };
  return range.intervals.flatMap(({ low, high }): readonly Mark[] => {
    if (low !== null && high !== null) {
      return closedBar(axis, mark, low, high, theme.range, sizes.bar);
    }
    const arrow = { color: theme.range, width: 2.5 };
    if (low !== null) return boundMarks(axis, mark, low, 'up', true, arrow, theme);
    return high === null ? [] : boundMarks(axis, mark, high, 'down', true, arrow, theme);
  });
}

function stripLabels(
  { sizes, theme }: Setting,
  { curve, name, lines, textHeight, whole }: Strip,
  columns: Strips,
  top: number,
): readonly Mark[] {
  const common = {
    x: 0,
    paperX: true,
    shiftX: sizes.padding - columns.left,
    anchorX: 'left',
    anchorY: 'top',
    size: sizes.label,
    ...(sizes.narrow ? { background: theme.background } : {}),
  } as const;
  const start = sizes.narrow ? top + 2 : top + Math.max(0, whole - textHeight - 6);
  return [
    annotation({
      ...common,
      lines: [name],
      bold: curve.assumption === 'next-source',
      y: start,
      color: theme.ink,
    }),
    annotation({ ...common, lines, y: start + sizes.label * sizes.leading, color: theme.muted }),
  ];
}
