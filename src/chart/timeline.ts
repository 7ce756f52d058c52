import { compareDates } from '../claim/dates.ts';
import { formatCount, formatList } from '../claim/format-number.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { axisFor, formatTick } from './axis.ts';
import { dateAxis } from './date-axis.ts';
import { axisStyle, frameFor } from './frame.ts';
import { measureOf } from './measure-choice.ts';
import { shortDate } from './name-label.ts';
import { nothingToDraw } from './nothing.ts';
import { dodge } from './place-labels.ts';
import { placeOf } from './place-of.ts';
import { settingOf, type ChartInput } from './setting.ts';
import { textWidth, wrapText } from './text-width.ts';
import { isSpan, timelineOf, type Series, type Timeline, type WhyLeft } from './timeline-data.ts';
import { paintTimeline } from './timeline-paint.ts';
import { timelineTitle } from './timeline-title.ts';
import { numberText, sourcesOf, subtitleOf, valueText } from './words.ts';

/** The share of the figure that the labels at the ends of the lines may take. */
const NAME_SHARE_WIDE = 0.26;
const NAME_SHARE_NARROW = 0.36;

/** Height of the plot to its width, where the labels do not need more. */
const SHAPE_WIDE = 0.6;
const SHAPE_NARROW = 0.95;

/** From the end of a line to its label, in pixels: longer where labels had to move far. */
const LEAST_LEADER = 14;
const MOST_LEADER = 36;

/** Free ground above and below the lines, for arrows and intervals, in pixels. */
const AIR = 16;

/**
 * `timeline`: the cumulative claims of one measure over their as-of dates, a stepped line an origin.
 *
 * A claim holds until the next of the same origin: steps, never a slope between two. Intervals as stated stand upright on
 * their date, and one without a best holds as its two edges; one-sided claims are arrows; a claim that takes back an earlier one is hollow, a derived value pale. Every
 * line is labelled at its end.
 */
export function timelineChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { topic, sizes, width } = setting;
  const measure = measureOf(setting);
  const timeline: Timeline =
    measure === null ? { series: [], excluded: [], left: new Map() } : timelineOf(topic, measure);
  const subtitle = subtitleOf(setting, `${measure ?? 'no measure'}, cumulative claims`, null);
  const table = tableOf(timeline);
  const { series, excluded } = timeline;
  if (measure === null || series.length === 0) {
    const why = 'No dated, cumulative claim can be drawn.';
    return nothingToDraw(setting, 'timeline', subtitle, why, table);
  }
  const title = options.title ?? timelineTitle(measure, series);
  const labelWidth = width * (sizes.narrow ? NAME_SHARE_NARROW : NAME_SHARE_WIDE);
  const line = sizes.small * sizes.leading;
  const texts = series.map((one) => {
    const last = one.steps.at(-1);
    const value = last === undefined ? '' : numberText(last);
    return wrapText(value === '' ? one.source : `${one.source}: ${value}`, labelWidth, sizes.small);
  });
  const frame = frameFor(
    setting,
    {
      title,
      subtitle,
      notes: [notesOf(timeline)],
      sources: sourcesOf(
        setting,
        series.map(({ source }) => source),
      ),
    },
    { above: 4, below: 2 * line + 8 },
  );
  const needed = texts.reduce((sum, lines) => sum + lines.length * line + 2, 0);
  const plotHeight = Math.ceil(
    Math.max(
      needed,
      frame.plotHeight,
      (width - labelWidth) * (sizes.narrow ? SHAPE_NARROW : SHAPE_WIDE),
    ),
  );
  const numbers = [
    ...series.flatMap(({ steps }) => steps),
    ...excluded.map(({ quantity }) => quantity),
  ]
    .flatMap(({ low, best, high }) => [low, best, high])
    .filter((x): x is number => x !== null);
  const counts = axisFor({
    values: numbers,
    length: plotHeight,
    before: AIR,
    after: AIR + 12,
    size: sizes.small,
    overhang: 0,
    upright: true,
  });
  const ticks = Math.max(
    0,
    ...counts.ticks.map((tick) => textWidth(formatTick(tick), sizes.small)),
  );
  const left = Math.ceil(sizes.padding + ticks + 6);
  const labels = Math.max(...texts.flat().map((each) => textWidth(each, sizes.small)));
  const wants = series.map((one, index) => ({
    at: plotHeight - counts.pixel(lastPlace(one)),
    height: (texts[index]?.length ?? 1) * line + 2,
  }));
  const middles = dodge(wants, plotHeight);
  const ends = wants.map(({ at }, index) => ({
    lines: texts[index] ?? [],
    at,
    middle: middles[index] ?? at,
  }));
  const farthest = Math.max(...ends.map(({ at, middle }) => Math.abs(at - middle)));
  const leader = Math.min(MOST_LEADER, Math.max(LEAST_LEADER, farthest / 4));
  const right = Math.ceil(sizes.padding + labels + leader + 2);
  const dates = [
    ...series.flatMap(({ steps }) => steps.map(({ asOf }) => asOf)),
    ...excluded.flatMap(({ asOf }) => asOf ?? []),
  ];
  const end = [...dates, ...(topic.asOf === null ? [] : [topic.asOf])].sort(compareDates).at(-1);
  const days = dateAxis(end === undefined ? dates : [...dates, end], {
    length: width - left - right,
    before: 10,
    after: 6,
    size: sizes.small,
  });
  const painted = paintTimeline(setting, measure, timeline, {
    counts,
    days,
    ends,
    leader,
    end: end ?? '',
    left,
    right,
    width: width - left - right,
    plotHeight,
  });
  const { figure, height } = frame.figure({
    data: painted.data,
    annotations: painted.labels,
    shapes: painted.shapes,
    axes: {
      xaxis: {
        ...axisStyle(setting),
        ...days.layout,
        showgrid: false,
        showline: true,
        linecolor: setting.theme.muted,
        ticks: 'outside',
        ticklen: 3,
        tickcolor: setting.theme.muted,
      },
      yaxis: { ...axisStyle(setting), ...counts.layout },
    },
    left,
    right,
    plotHeight,
  });
  const description = describe(series, title);
  return {
    name: 'timeline',
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

function lastPlace({ steps }: Series): number {
  const last = steps.at(-1);
  return last === undefined ? 0 : placeOf(last);
}

/** In words, for one and for several. */
const WHY_LEFT: Readonly<Record<WhyLeft, readonly [string, string]>> = {
  share: ['share', 'shares'],
  period: ['count of a period', 'counts of a period'],
  relay: ['relay', 'relays'],
  'second-number': ['second number of a day', 'second numbers of a day'],
  'after-as-of': ['claim after the as-of date', 'claims after the as-of date'],
  'too-old': ['claim older than was asked for', 'claims older than was asked for'],
  'no-number': ['claim without a number', 'claims without a number'],
  undated: ['undated claim', 'undated claims'],
};

function notesOf({ series, excluded, left }: Timeline): string {
  const steps = series.flatMap((one) => one.steps);
  const reasons = [...left].map(
    ([why, count]) => `${formatCount(count)} ${WHY_LEFT[why][count === 1 ? 0 : 1]}`,
  );
  return [
    'A claim holds until the next of the same source; dotted: not said again. Upright bars: intervals as stated.',
    steps.some(isSpan) ? 'Two lines: an interval without a best.' : '',
    steps.some(({ low, high }) => (low === null) !== (high === null))
      ? 'Arrow: stated on one side only.'
      : '',
    steps.some(({ revision }) => revision) ? 'Hollow: below what the source had said before.' : '',
    steps.some(({ derived }) => derived) ? 'Pale: derived, not stated.' : '',
    excluded.length > 0 ? 'Grey crosses: excluded.' : '',
    reasons.length > 0 ? `Not drawn: ${formatList(reasons)}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function describe(series: readonly Series[], title: string): string {
  const list = series.map(
    ({ source, steps }) =>
      `${source}: ${steps.map((step) => `${valueText(step)} (${shortDate(step.asOf)}${step.revision ? ', a revision' : ''}${step.derived ? ', derived' : ''})`).join(', ')}`,
  );
  return `Cumulative claims over their as-of dates, a stepped line a source. ${title}. ${list.join('; ')}.`;
}

function tableOf({ series, excluded }: Timeline): ChartTable {
  return {
    columns: ['source', 'as of', 'low', 'best', 'high', 'wording', 'kind'],
    rows: [
      ...series.flatMap(({ source, steps }) =>
        steps.map((step) => [
          source,
          step.asOf,
          step.low,
          step.best,
          step.high,
          step.wording,
          step.derived ? 'derived' : step.revision ? 'revision' : 'claim',
        ]),
      ),
      ...excluded.map(({ source, asOf, quantity, value }) => [
        source,
        asOf,
        quantity.low,
        quantity.best,
        quantity.high,
        value,
        'excluded',
      ]),
    ],
  };
}
