import { formatCount, formatShare } from '../claim/format-number.ts';
import type { Measure } from '../claim/measure.ts';
import { DEFAULT_PRIOR } from '../range/bayes-prior.ts';
import { axisFor } from './axis.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { densitiesOf, PROBABILITIES, type Curve, type Densities } from './density-data.ts';
import { planStrips } from './density-layout.ts';
import { paintDensity } from './density-paint.ts';
import { planNames } from './density-rug.ts';
import { axisStyle, frameFor, pixelAxis } from './frame.ts';
import { ARROW_ROOM } from './marks.ts';
import { measureOf } from './measure-choice.ts';
import { nothingToDraw } from './nothing.ts';
import { settingOf, type ChartInput } from './setting.ts';
import {
  ASSUMPTION_LABELS,
  capital,
  levelText,
  rangeText,
  sourcesOf,
  subtitleOf,
} from './words.ts';

/** More separate ranges than this are counted in the title. */
const MOST_PARTS = 3;

/**
 * `density`: what each assumption makes of the same claims, as densities, with the sources as ticks below.
 *
 * A strip an assumption, each scaled to its own height, on an axis of ln(1 + x), the scale of the densities: equal areas under
 * one curve are equal probabilities. The part inside the range at the level is filled darker. Camps are humps.
 */
export function densityChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { topic, sizes, width } = setting;
  const measure = measureOf(setting);
  const densities: Densities =
    measure === null
      ? { curves: [], stated: { points: [], bounds: [], unusable: [] } }
      : densitiesOf(
          topic,
          measure,
          options.priorScale === undefined
            ? DEFAULT_PRIOR
            : { family: 'half-normal', scale: options.priorScale },
        );
  const { curves, stated } = densities;
  const subtitle = subtitleOf(
    setting,
    `${measure ?? 'no measure'} by what is assumed`,
    levelText(setting),
  );
  const table = tableOf(densities);
  if (measure === null || curves.length === 0) {
    const why = 'No source states both sides of a number, so there is no density to draw.';
    return nothingToDraw(setting, 'density', subtitle, why, table);
  }
  const title = options.title ?? titleOf(measure, curves, setting.level);
  const sources = [...stated.points, ...stated.bounds].map(({ source }) => source);
  const columns = planStrips(setting, curves);
  const numbers = [
    ...curves.flatMap(({ x, range }) => [
      x[0],
      x.at(-1),
      ...range.intervals.flatMap(({ low, high }) => [low, high]),
    ]),
    ...stated.points.flatMap(({ low, high }) => [low, high]),
    ...stated.bounds.map(({ count }) => count),
  ].filter((x): x is number => typeof x === 'number');
  const axis = axisFor({
    kind: 'log1p',
    values: numbers,
    length: width - columns.left - columns.right,
    before: stated.bounds.some(({ side }) => side === 'upper') ? ARROW_ROOM : 8,
    after: stated.bounds.some(({ side }) => side === 'lower') ? ARROW_ROOM : 8,
    size: sizes.small,
    overhang: sizes.padding,
  });
  const nameplates = planNames(setting, stated, axis, width - columns.left - columns.right);
  const frame = frameFor(
    setting,
    {
      title,
      subtitle,
      notes: [
        `Each curve has its own height; the stronger fill: ${levelText(setting)}. Below: the sources' own numbers and intervals.${
          curves.some(({ held }) => held)
            ? ' Curves know this measure alone; the ranges are also held to killed + wounded = casualties ≤ deployed.'
            : ''
        }${
          curves.some(({ cut }) => cut) ? ' Spikes of very exact numbers are cut at the top.' : ''
        }`,
        ...(nameplates.key === null ? [] : [nameplates.key]),
        ...(nameplates.lines.length === 0
          ? ['The names of the ticks stand in the table of sources.']
          : []),
      ],
      sources: sourcesOf(setting, sources),
    },
    { above: 0, below: sizes.small * sizes.leading + 6 },
  );
  const painted = paintDensity(setting, measure, densities, {
    axis,
    columns,
    nameplates,
    height: frame.plotHeight,
  });
  const { figure, height } = frame.figure({
    data: painted.data,
    annotations: painted.labels,
    axes: {
      xaxis: { ...axisStyle(setting), ...axis.layout },
      yaxis: pixelAxis(painted.height),
    },
    left: columns.left,
    right: columns.right,
    plotHeight: painted.height,
  });
  const description = `Densities of the ${measure} under each assumption, the sources as ticks below. ${title}. ${curves
    .map(({ assumption, range }) => `${ASSUMPTION_LABELS[assumption]}: ${rangeText(range)}`)
    .join('; ')}.`;
  return {
    name: 'density',
    figure,
    title,
    subtitle,
    description,
    table,
    width,
    height,
    empty: null,
  };
}

function titleOf(measure: Measure, curves: readonly Curve[], level: number): string {
  const oneRight = curves.find(({ assumption }) => assumption === 'one-right')?.range;
  const parts = oneRight?.intervals.length ?? 0;
  if (oneRight !== undefined && parts > 1) {
    // A range at a level leaves the rest of the probability outside it, between its parts as well.
    const where =
      parts <= MOST_PARTS ? rangeText(oneRight) : `${formatCount(parts)} separate parts`;
    return `${capital(measure)}: if one source is right, the ${formatShare(level)} range is ${where}`;
  }
  const next = curves.find(({ assumption }) => assumption === 'next-source')?.range;
  if (next !== undefined) {
    return `${capital(measure)}: a further source would land in ${rangeText(next)}`;
  }
  const first = curves[0]?.range;
  return `${capital(measure)}: ${first === undefined ? 'no range' : rangeText(first)}`;
}

function tableOf({ curves }: Densities): ChartTable {
  return {
    columns: [
      'assumption',
      'low',
      'median',
      'high',
      'ranges',
      ...PROBABILITIES.map((p) => `quantile ${formatShare(p)}`),
    ],
    rows: curves.map(({ assumption, range, quantiles }) => [
      ASSUMPTION_LABELS[assumption],
      range.low,
      range.median,
      range.high,
      rangeText(range),
      ...PROBABILITIES.map((_, index) => quantiles[index] ?? null),
    ]),
  };
}
