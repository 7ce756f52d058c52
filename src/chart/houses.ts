import { STALE_AFTER_DAYS } from '../account/as-of.ts';
import { formatCount, formatFold, formatShare } from '../claim/format-number.ts';
import { houseEffects, type HouseEffect, type HouseEffects } from '../divergence/house-effects.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { houseFindings } from '../divergence/house-findings.ts';
import { agesOf, type Ages } from './houses-age.ts';
import { foldAxis, foldText } from './fold-axis.ts';
import { axisStyle, frameFor, pixelAxis } from './frame.ts';
import { hoverText } from './hover.ts';
import { MARK_ROOM, middleOf, numbersOf, planRows, type Plan, type Row } from './houses-layout.ts';
import { annotation } from './label.ts';
import { nothingToDraw } from './nothing.ts';
import { settingOf, topicsOf, type ChartInput, type Setting } from './setting.ts';
import { capital, subtitleOf } from './words.ts';

type Mark = Record<string, unknown>;

/** On one topic a source's bias cannot be told from that topic's disagreement. */
const FEWEST_TOPICS = 2;

/** What the reader of a war's tolls has to know before a bias is believed. */
const MIXED = 'Of a toll that grows an older number is lower: age and bias are mixed.';
const DAGGER = `† On half of its topics or more over ${STALE_AFTER_DAYS} days older than the as-of date.`;

/** More pairs of sources that always say the same are told in the description alone. */
const MOST_CIRCULAR = 3;

/** The two marks of a row stand so far above and below its middle, in pixels. */
const ABOVE = 3.5;
const BELOW = 4.5;

/**
 * `houses`: over many topics, how high or low each source runs against the others, around x1.
 *
 * A row a source and measure, highest first: the modelled bias with its interval (filled), and the median ratio to the others with
 * the interval of the sign test (hollow, thin), which assumes nothing of the distribution. Relative to the other sources,
 * never to the truth.
 */
export function housesChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { sizes, width } = setting;
  const topics = topicsOf(input);
  const effects = houseEffects(topics, {
    level: setting.level,
    ...(options.measures === undefined ? {} : { measures: options.measures }),
  }).filter((each) => each.topics >= FEWEST_TOPICS);
  const shared = Math.max(0, ...effects.map((each) => each.topics));
  const subtitle =
    options.subtitle ??
    subtitleOf(
      { ...setting, topic: { ...setting.topic, topic: '', asOf: null } },
      'bias against the other sources',
      [
        `${formatCount(shared)} ${shared === 1 ? 'topic' : 'topics'} with two sources or more`,
        `${formatShare(setting.level)} intervals`,
      ].join(' · '),
    );
  const ages = agesOf(topics);
  const isMarked = ({ measure }: HouseEffects, { source }: HouseEffect): boolean =>
    ages.isMarked(measure, source);
  const marked = effects.some((each) => each.houses.some((house) => isMarked(each, house)));
  const table = tableOf(effects, ages);
  if (effects.length === 0) {
    const why = 'House effects need at least two topics with two comparable sources each.';
    return nothingToDraw(setting, 'houses', subtitle, why, table);
  }
  const title = options.title ?? titleOf(effects);
  const findings = houseFindings(effects);
  const sentences = findings.map(({ text }) => text);
  const circular = findings.filter(({ code }) => code === 'circular-evidence');
  const robust = effects.some(({ houses }) => houses.some((each) => each.robustLow !== null));
  const frame = frameFor(
    setting,
    {
      title,
      subtitle,
      notes: [
        `×1: as the average source. Filled: bias by the model, with its interval. Hollow: median ratio to the others${robust ? ', with its sign-test interval' : ''}. In brackets: topics shared.`,
        ...(circular.length > 0 && circular.length <= MOST_CIRCULAR
          ? [circular.map(({ text }) => text).join(' ')]
          : []),
        ...(ages.differ ? [`${MIXED}${marked ? ` ${DAGGER}` : ''}`] : []),
      ],
      sources: '',
    },
    { above: 0, below: sizes.small * sizes.leading + 6 },
  );
  const plan = planRows(setting, effects, frame.plotHeight, (each, house) =>
    isMarked(each, house) ? `${house.source}\u00A0†` : house.source,
  );
  const axis = foldAxis({
    values: effects.flatMap(({ houses }) => [0, ...houses.flatMap(logsOf)]),
    length: width - plan.left - plan.right,
    before: 14,
    after: 14,
    size: sizes.small,
    overhang: sizes.padding,
  });
  const { figure, height } = frame.figure({
    data: plan.rows.flatMap((row) => (row.house === null ? [] : rowMarks(row, row.house, setting))),
    annotations: plan.rows.flatMap((row) => rowLabels(row, plan, setting)),
    axes: {
      xaxis: {
        ...axisStyle(setting),
        ...axis.layout,
        zeroline: true,
        zerolinecolor: setting.theme.muted,
        zerolinewidth: 1,
      },
      yaxis: pixelAxis(plan.height),
    },
    left: plan.left,
    right: plan.right,
    plotHeight: plan.height,
  });
  const description =
    `House effects: how high or low each source runs against the others on shared topics, around ×1. ${title}. ${effects
      .map(
        (each) =>
          `${capital(each.measure)}: ${each.houses.map((house) => `${house.source} ${numbersOf(house)}${isMarked(each, house) ? ', mostly stale' : ''}`).join('; ')}.`,
      )
      .join(' ')} ${[...sentences, ...(ages.differ ? [MIXED] : [])].join(' ')}`.trimEnd();
  return {
    name: 'houses',
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

function logsOf({
  bias,
  low,
  high,
  robust,
  robustLow,
  robustHigh,
}: HouseEffect): readonly number[] {
  return [bias, low, high, robust, robustLow, robustHigh]
    .filter((x): x is number => x !== null && x > 0 && Number.isFinite(x))
    .map(Math.log);
}

/** The house whose interval leaves out 1 by the widest bias. */
function titleOf(effects: readonly HouseEffects[]): string {
  const clear = effects
    .flatMap(({ measure, houses }) => houses.map((house) => ({ measure, house })))
    .filter(({ house }) => house.low > 1 || house.high < 1)
    .sort((a, b) => Math.abs(Math.log(b.house.bias)) - Math.abs(Math.log(a.house.bias)));
  const [first] = clear;
  if (first === undefined) return 'No source runs clearly higher or lower than the others';
  const { house, measure } = first;
  const fold = formatFold(house.bias > 1 ? house.bias : 1 / house.bias);
  return `${house.source} runs ${fold} ${house.bias > 1 ? 'above' : 'below'} the average source on ${measure}`;
}

function rowMarks(row: Row, house: HouseEffect, setting: Setting): readonly Mark[] {
  const { theme, sizes } = setting;
  const { measure } = row.effects;
  const middle = middleOf(row, sizes.narrow);
  const color = house.low > 1 ? theme.series[1] : house.high < 1 ? theme.series[0] : theme.accent;
  const hover = hoverText([
    house.source,
    `${measure}: ${numbersOf(house)}`,
    `median ratio to the others ${foldText(house.robust)}`,
    `below the others on ${formatCount(house.below)} topics, equal on ${formatCount(house.equal)}, above on ${formatCount(house.above)}`,
    house.circular.length === 0 ? '' : `always the same numbers as ${house.circular.join(', ')}`,
  ]);
  const common = {
    type: 'scatter',
    name: `${measure}: ${house.source}`,
    hoverinfo: 'text',
    cliponaxis: false,
  };
  const customdata = { measure, ...house };
  const interval = (low: number, high: number, y: number, width: number): Mark => ({
    ...common,
    mode: 'lines',
    x: [Math.log(low), Math.log(high)],
    y: [y, y],
    line: { color, width },
    hovertext: [hover, hover],
    customdata: [customdata, customdata],
  });
  const point = (x: number, y: number, hollow: boolean): Mark => ({
    ...common,
    mode: 'markers',
    x: [Math.log(x)],
    y: [y],
    marker: {
      symbol: hollow ? 'diamond' : 'circle',
      size: hollow ? sizes.marker - 1.5 : sizes.marker,
      color: hollow ? theme.background : color,
      line: { color: hollow ? color : theme.background, width: hollow ? 1.4 : 1 },
      opacity: 1,
    },
    hovertext: [hover],
    customdata: [customdata],
  });
  const { robust, robustLow, robustHigh } = house;

  return [
    interval(house.low, house.high, middle - ABOVE, sizes.thick - 1),
    ...(robustLow === null || robustHigh === null || robustLow <= 0
      ? []
      : [interval(robustLow, robustHigh, middle + BELOW, sizes.thin)]),
    point(house.bias, middle - ABOVE, false),
    ...(robust > 0 ? [point(robust, middle + BELOW, true)] : []),
  ];
}

function rowLabels(row: Row, plan: Plan, { sizes, theme }: Setting): readonly Mark[] {
  const head = row.house === null;
  const common = {
    paperX: true,
    y: head
      ? row.top + row.height - 2
      : sizes.narrow
        ? row.top + row.height - MARK_ROOM
        : middleOf(row, false),
    anchorY: head || sizes.narrow ? 'bottom' : 'middle',
    size: sizes.label,
    color: theme.ink,
    bold: head,
    ...(sizes.narrow || head ? { background: theme.background } : {}),
  } as const;
  const name = annotation({
    ...common,
    lines: row.lines,
    x: 0,
    shiftX: sizes.padding - plan.left,
    anchorX: 'left',
  });
  if (row.numbers === '') return [name];
  return [
    name,
    annotation({
      ...common,
      lines: [row.numbers],
      x: 1,
      shiftX: plan.right - sizes.padding,
      anchorX: 'right',
    }),
  ];
}

function tableOf(effects: readonly HouseEffects[], ages: Ages): ChartTable {
  return {
    columns: [
      'measure',
      'source',
      'bias',
      'low',
      'high',
      'median ratio',
      'median low',
      'median high',
      'topics shared',
      'below',
      'equal',
      'above',
      'stale',
    ],
    rows: effects.flatMap(({ measure, houses }) =>
      houses.map((house) => [
        measure,
        house.source,
        house.bias,
        house.low,
        house.high,
        house.robust,
        house.robustLow,
        house.robustHigh,
        house.shared,
        house.below,
        house.equal,
        house.above,
        ages.stale(measure, house.source),
      ]),
    ),
  };
}
