import { formatCount, formatFold, formatLog } from '../claim/format-number.ts';
import type { Decomposition } from '../divergence/divergence.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { foldAxis } from './fold-axis.ts';
import { axisStyle, frameFor, pixelAxis } from './frame.ts';
import { annotation } from './label.ts';
import { nothingToDraw } from './nothing.ts';
import { BAR, planOf, stepsOf, type Plan, type Step } from './split-layout.ts';
import { settingOf, type ChartInput, type Setting } from './setting.ts';
import { sourcesOf, subtitleOf } from './words.ts';

/** A component this many times the other (in logarithms) is named alone as the cause. */
const DOMINATES = 2;

/**
 * `split`: where one disagreement comes from, as a waterfall.
 *
 * From the lower claim to the higher one in two steps that add up exactly on the logarithmic scale:
 *
 *     ln(part_high / part_low) = ln(casualties_high / casualties_low) + ln(share_high / share_low)
 *
 * The widest pair is drawn, all pairs stand in the table. The bars are plotly's `waterfall`: their lengths are the
 * parts of the decomposition, and the sum is drawn by plotly from them.
 */
export function splitChart(input: ChartInput, options: ChartOptions = {}): Chart {
  const setting = settingOf(input, options);
  const { topic, sizes, width } = setting;
  const all = topic.decomposition.filter(
    ({ measure }) => options.measures === undefined || options.measures.includes(measure),
  );
  const table = tableOf(all);
  const widest = all[0];
  if (widest === undefined) {
    const why = 'No two sources give both a part (killed, wounded) and a total with best values.';
    return nothingToDraw(
      setting,
      'split',
      subtitleOf(setting, 'where the gap comes from', null),
      why,
      table,
    );
  }
  const title = options.title ?? titleOf(widest);
  const subtitle = subtitleOf(
    setting,
    `${widest.measure}, ${widest.high} against ${widest.low}`,
    null,
  );
  const { logRatio, parts } = widest;
  const notes = [
    `Logarithms add up: ${formatLog(logRatio)} = ${formatLog(parts.casualties)} + ${formatLog(parts.share)}` +
      ` (${widest.measure} = casualties + share ${widest.measure}).` +
      (all.length > 1 ? ` The widest of ${formatCount(all.length)} gaps that can be split.` : ''),
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

/** Names the component that makes the gap. */
function titleOf({ measure, logRatio, parts }: Decomposition): string {
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
