import type { Account } from '../account/account.ts';
import { formatCount, formatFold, formatLog, formatShare } from '../claim/format-number.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Decomposition } from '../divergence/divergence.ts';
import type { Chart, ChartOptions, ChartTable } from './chart.ts';
import { foldAxis, foldText } from './fold-axis.ts';
import { axisStyle, frameFor, pixelAxis } from './frame.ts';
import { hoverText } from './hover.ts';
import { annotation } from './label.ts';
import { nothingToDraw } from './nothing.ts';
import { settingOf, type ChartInput, type Setting } from './setting.ts';
import { textWidth, wrapText } from './text-width.ts';
import { sourcesOf, subtitleOf } from './words.ts';

/** A component this many times the other (in logarithms) is named alone as the cause. */
const DOMINATES = 2;

/** Of a full-width figure, what the names of the steps may take. */
const NAME_SHARE = 0.36;

/** Height of a step's bar, and air between the texts of two steps, in pixels. */
const BAR = 20;
const AIR = 12;

/** One step of the waterfall, in natural logarithms. */
interface Step {
  readonly label: string;
  readonly numbers: string;
  readonly hover: string;
  /** Where the bar begins and ends; a start has no bar. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'start' | 'part' | 'total';
}

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

/** From the lower claim over the two parts to the higher. */
function stepsOf(split: Decomposition, accounts: readonly Account[]): readonly Step[] {
  const { measure, high, low, logRatio, parts } = split;
  const numbersOf = (source: string): { part: number | null; total: number | null } => {
    const own = accounts.find((each) => each.source === source && each.status !== 'excluded');
    const [part, total] = [own?.measures[measure], own?.measures.casualties];
    return {
      part: part === undefined ? null : centreOf(part),
      total: total === undefined ? null : centreOf(total),
    };
  };
  const [of, against] = [numbersOf(high), numbersOf(low)];
  const share = ({ part, total }: typeof of): string =>
    part === null || total === null || total === 0 ? '?' : formatShare(part / total);
  const step = (
    label: string,
    numbers: string,
    from: number,
    to: number,
    kind: Step['kind'],
  ): Step => ({ label, numbers, from, to, kind, hover: hoverText([label, numbers]) });
  const middle = parts.casualties;
  return [
    step(`${low}: ${countText(against.part)} ${measure}`, foldText(1), 0, 0, 'start'),
    step(
      `casualties: ${countText(of.total)} against ${countText(against.total)}`,
      factorText(middle),
      0,
      middle,
      'part',
    ),
    step(
      `share ${measure}: ${share(of)} against ${share(against)}`,
      factorText(parts.share),
      middle,
      middle + parts.share,
      'part',
    ),
    step(`${high}: ${countText(of.part)} ${measure}`, factorText(logRatio), 0, logRatio, 'total'),
  ];
}

function countText(x: number | null): string {
  return x === null ? '?' : formatCount(x);
}

/** `×5.22 (+1.6529)`: the ratio and its logarithm. */
function factorText(log: number): string {
  return `${foldText(Math.exp(log))} (${signed(log)})`;
}

function signed(log: number): string {
  return log >= 0 ? `+${formatLog(log)}` : formatLog(log);
}

/** Where the steps stand. */
interface Plan {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly lines: readonly (readonly string[])[];
  /** Middle of a step's bar, and where its text stands, in pixels from the top. */
  readonly middle: readonly number[];
  readonly textAt: readonly number[];
}

function planOf(steps: readonly Step[], setting: Setting, wanted: number): Plan {
  const { sizes, width } = setting;
  const line = sizes.label * sizes.leading;
  const inner = width - 2 * sizes.padding;
  const numbers = Math.max(...steps.map((step) => textWidth(step.numbers, sizes.label, true)));
  const room = sizes.narrow ? inner - numbers - 10 : width * NAME_SHARE;
  const lines = steps.map(({ label }) => wrapText(label, room, sizes.label, true));
  const texts = lines.map((each) => each.length * line);
  const needed = texts.map((height) =>
    sizes.narrow ? height + BAR + AIR : Math.max(BAR, height) + AIR,
  );
  const sum = needed.reduce((total, height) => total + height, 0);
  const stretch = Math.max(1, wanted / sum);
  const tops = needed.map((_, index) =>
    needed.slice(0, index).reduce((total, height) => total + height * stretch, 0),
  );
  const at = (index: number): number => (needed[index] ?? 0) * stretch;
  const names = Math.max(...lines.flat().map((each) => textWidth(each, sizes.label, true)));
  return {
    left: sizes.narrow ? sizes.padding : Math.ceil(sizes.padding + names + 12),
    right: sizes.narrow ? sizes.padding : Math.ceil(sizes.padding + numbers + 12),
    height: Math.ceil(sum * stretch),
    lines,
    middle: tops.map((top, index) =>
      sizes.narrow ? top + at(index) - AIR / 2 - BAR / 2 : top + at(index) / 2,
    ),
    textAt: tops.map((top, index) =>
      sizes.narrow ? top + at(index) - AIR / 2 - BAR - 2 : top + at(index) / 2,
    ),
  };
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
