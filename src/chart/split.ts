import type { Account, AccountValue } from '../account/account.ts';
import { formatCount, formatFold, formatLog } from '../claim/format-number.ts';
import type { Measure } from '../claim/measure.ts';
import { decomposeAll } from '../divergence/decompose.ts';
import type { Decomposition } from '../divergence/divergence.ts';
import type { TopicContext } from '../divergence/finding/rule.ts';
import { datesApart, mayBeGrowth } from '../divergence/finding/time.ts';
import { widestSplit } from '../divergence/finding/widest-split.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { foldAxis } from './fold-axis.ts';
import { axisStyle, frameFor, pixelAxis } from './frame.ts';
import { annotation } from './label.ts';
import { nothingToDraw } from './nothing.ts';
import { shortDate } from './name-label.ts';
import { BAR, planOf, saidBy, stepsOf, type Plan, type Step } from './split-layout.ts';
import { settingOf, type ChartInput, type Setting } from './setting.ts';
import { apartText, numberText, sourcesOf, subtitleOf } from './words.ts';

/** A component this many times the other (in logarithms) is named alone as the cause. */
const DOMINATES = 2;

/**
 * `split`: where one disagreement comes from, as a waterfall.
 *
 * From the lower claim to the higher one in two steps that add up exactly on the logarithmic scale:
 *
 *     ln(part_high / part_low) = ln(casualties_high / casualties_low) + ln(share_high / share_low)
 *
 * The widest pair that growth between the dates does not explain is drawn, all pairs stand in the table. The bars are plotly's `waterfall`: their lengths are the
 * parts of the decomposition, and the sum is drawn by plotly from them.
 */
export function splitChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { topic, sizes, width } = setting;
  const all = topic.decomposition.filter(
    ({ measure }) => options.measures === undefined || options.measures.includes(measure),
  );
  const table = tableOf(all);
  const context = { topic };
  const widest = widestSplit(context, all) ?? all[0];
  if (widest === undefined) {
    const why = whyNone(topic.accounts, options.measures);
    return nothingToDraw(
      setting,
      'split',
      subtitleOf(setting, 'where the gap comes from', null),
      why,
      table,
    );
  }
  const title = options.title ?? titleOf(widest, topic.accounts);
  const { measure, high, low, logRatio, parts } = widest;
  const [ofHigh, ofLow] = [high, low].map((source) => saidBy(source, measure, topic.accounts));
  const subtitle = subtitleOf(
    setting,
    `${measure}, ${withDate(high, ofHigh?.part)} against ${withDate(low, ofLow?.part)}`,
    null,
  );
  const numbers = [ofHigh, ofLow].flatMap((said) => [said?.part, said?.total]);
  const notes = [
    [
      `Logarithms add up: ${formatLog(logRatio)} = ${formatLog(parts.casualties)} + ${formatLog(parts.share)} (${measure} = casualties + share ${measure}).`,
      numbers.some((value) => value?.best === null)
        ? 'For an interval without a best its middle on the logarithmic scale is reckoned with.'
        : '',
      choiceNote(context, widest, all),
    ]
      .filter((part) => part !== '')
      .join(' '),
  ];
  const frame = frameFor(
    setting,
    { title, subtitle, notes, sources: sourcesOf(setting, [widest.high, widest.low]) },
    { above: 0, below: sizes.small * sizes.leading + 6 },
  );
  const steps = stepsOf(widest, topic.accounts);
  const plan = planOf(steps, setting, frame.plotHeight);
  const axis = foldAxis({
    values: steps.flatMap(({ from, to }) => [from, to]),
    length: width - plan.left - plan.right,
    before: 16,
    after: 16,
    size: sizes.small,
    overhang: sizes.padding,
  });
  const { figure, height } = frame.figure({
    data: [waterfall(widest, steps, plan, setting), startMark(steps, plan, setting)],
    annotations: steps.flatMap((step, index) => stepLabels(step, plan, index, setting)),
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
  const description = `Waterfall from the lower claim to the higher. ${title}. ${steps
    .map(({ label, numbers }) => `${label}: ${numbers}`)
    .join('; ')}. ${notes.join(' ')}`;
  return { name: 'split', figure, title, subtitle, description, table, width, height, empty: null };
}

/** Why this pair of several: the findings tell last of gaps that time explains, and so does the chart. */
function choiceNote(
  context: TopicContext,
  { measure, high, low }: Decomposition,
  all: readonly Decomposition[],
): string {
  if (all.every(({ logRatio }) => apartText(Math.exp(logRatio)) === apartText(1))) return '';
  const count = formatCount(all.length);
  const widest = all.length > 1 ? `The widest of ${count} gaps that can be split.` : '';
  if (mayBeGrowth(context, measure, high, low)) {
    const days = datesApart(context, measure, high, low)?.days ?? 0;
    const growth = `The higher number is newer by ${formatCount(days)} days: the toll may have grown.`;
    return [widest, growth].filter((part) => part !== '').join(' ');
  }
  const first = all[0];
  return first === undefined || (first.high === high && first.low === low)
    ? widest
    : `Of ${count} gaps that can be split, the widest that no growth between the dates explains.`;
}

function whyNone(accounts: readonly Account[], measures?: readonly Measure[]): string {
  const why = decomposeAll(accounts).notSplit.find(
    ({ code, measure }) => code === 'over-whole' && (measures?.includes(measure) ?? true),
  );
  return why === undefined
    ? 'No two sources give both a part (killed, wounded) and a total with best values.'
    : `No two sources can be split: ${why.reason}.`;
}

function withDate(source: string, value: AccountValue | undefined): string {
  const date = value?.asOf ?? null;
  return date === null ? source : `${source} (${shortDate(date)})`;
}

/** Names the component that makes the gap. */
function titleOf(
  { measure, high, low, logRatio, parts }: Decomposition,
  accounts: readonly Account[],
): string {
  const same = apartText(1);
  if (apartText(Math.exp(logRatio)) === same) {
    const part = saidBy(high, measure, accounts)?.part;
    const number = part === undefined ? '' : `, ${numberText(part)}`;
    const totals = apartText(Math.exp(parts.casualties)) === same ? '' : ', of totals that differ';
    return `${high} and ${low} say the same of the ${measure}${number}${totals}`;
  }
  const gap = `The ${formatFold(Math.exp(logRatio))} gap on the ${measure}`;
  const [share, total] = [Math.abs(parts.share), Math.abs(parts.casualties)];
  if (parts.share > 0 && share >= DOMINATES * total) {
    const other =
      parts.casualties < 0 ? ', and the totals point the other way' : ', not from the total';
    return `${gap} comes from the share ${measure}${other}`;
  }
  if (parts.casualties > 0 && total >= DOMINATES * share) {
    return `${gap} comes from the total, not from the share ${measure}`;
  }
  return `${gap} comes from the total and from the share ${measure}`;
}

function waterfall(
  { measure, high, low }: Decomposition,
  steps: readonly Step[],
  plan: Plan,
  { theme }: Setting,
): Record<string, unknown> {
  const bars = steps.slice(1);
  return {
    type: 'waterfall',
    orientation: 'h',
    name: `ln ${measure}: ${high} / ${low}`,
    measure: bars.map(({ kind }) => (kind === 'total' ? 'total' : 'relative')),
    x: bars.map(({ from, to }) => to - from),
    y: plan.middle.slice(1),
    base: 0,
    width: BAR,
    increasing: { marker: { color: theme.series[0], line: { width: 0 } } },
    decreasing: { marker: { color: theme.series[1], line: { width: 0 } } },
    totals: { marker: { color: theme.accent, line: { width: 0 } } },
    connector: { mode: 'between', line: { color: theme.muted, width: 1, dash: 'solid' } },
    textposition: 'none',
    hoverinfo: 'text',
    hovertext: bars.map(({ hover }) => hover),
    customdata: bars.map(({ label, from, to }) => ({ label, from, to, fold: Math.exp(to - from) })),
  };
}

/** The lower claim, from which the steps set out. */
function startMark(
  steps: readonly Step[],
  plan: Plan,
  { theme, sizes }: Setting,
): Record<string, unknown> {
  return {
    type: 'scatter',
    mode: 'markers',
    name: steps[0]?.label ?? '',
    x: [0],
    y: [plan.middle[0]],
    marker: { symbol: 'circle', size: sizes.marker + 2, color: theme.accent, opacity: 1 },
    hoverinfo: 'text',
    hovertext: [steps[0]?.hover ?? ''],
    cliponaxis: false,
  };
}

function stepLabels(
  step: Step,
  plan: Plan,
  index: number,
  { sizes, theme }: Setting,
): readonly Record<string, unknown>[] {
  const common = {
    paperX: true,
    y: plan.textAt[index] ?? 0,
    anchorY: sizes.narrow ? 'bottom' : 'middle',
    size: sizes.label,
    color: theme.ink,
    bold: step.kind !== 'part',
    ...(sizes.narrow ? { background: theme.background } : {}),
  } as const;
  return [
    annotation({
      ...common,
      lines: plan.lines[index] ?? [],
      x: 0,
      shiftX: sizes.padding - plan.left,
      anchorX: 'left',
    }),
    annotation({
      ...common,
      lines: [step.numbers],
      x: 1,
      shiftX: plan.right - sizes.padding,
      anchorX: 'right',
    }),
  ];
}

function tableOf(all: readonly Decomposition[]): ChartTable {
  return {
    columns: [
      'measure',
      'higher',
      'lower',
      'ln ratio',
      'from casualties',
      'from the share',
      'fold',
    ],
    rows: all.map(({ measure, high, low, logRatio, parts }) => [
      measure,
      high,
      low,
      logRatio,
      parts.casualties,
      parts.share,
      Math.exp(logRatio),
    ]),
  };
}
