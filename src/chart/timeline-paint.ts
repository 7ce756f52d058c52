import type { Measure } from '../claim/measure.ts';
import { dateInWords } from '../claim/date-words.ts';
import type { Axis } from './axis.ts';
import type { DateAxis } from './date-axis.ts';
import { claimLines, hoverText } from './hover.ts';
import { annotation } from './label.ts';
import { placeOf } from './place-of.ts';
import type { Setting } from './setting.ts';
import { tint, type Style } from './theme.ts';
import { isSpan, type Series, type Step, type Timeline } from './timeline-data.ts';
import { valueText } from './words.ts';

type Mark = Record<string, unknown>;

/** The length of an upright arrow, in pixels. */
const ARROW = 12;

/** The label at the end of a line: what it says and where it stands. */
export interface EndLabel {
  readonly lines: readonly string[];
  /** The end of its line, and the middle that it found, in pixels from the top of the plot. */
  readonly at: number;
  readonly middle: number;
}

/** Where the timeline's marks stand. */
export interface TimelinePlan {
  readonly counts: Axis;
  readonly days: DateAxis;
  readonly ends: readonly EndLabel[];
  /** From the end of a line to its label, in pixels. */
  readonly leader: number;
  /** The date to which the last claims are taken to hold. */
  readonly end: string;
  readonly left: number;
  readonly right: number;
  /** Of the plot. */
  readonly width: number;
  readonly plotHeight: number;
}

/** Lines, intervals, markers, excluded claims, and the labels at the ends with the leaders to them. */
export function paintTimeline(
  setting: Setting,
  measure: Measure,
  { series, excluded }: Timeline,
  plan: TimelinePlan,
): {
  readonly data: readonly Mark[];
  readonly labels: readonly Mark[];
  readonly shapes: readonly Mark[];
} {
  const { theme, sizes } = setting;
  const colors = series.map(({ source }) => setting.style(source).color);
  const drawn = series.map((one) => drawnSeries(measure, one, plan, setting));
  return {
    // All lines lie under all intervals, and those under all markers.
    data: [
      ...drawn.flatMap(({ lines }) => lines),
      ...drawn.flatMap(({ intervals }) => intervals),
      ...drawn.flatMap(({ points }) => points),
      ...excludedMarks(measure, excluded, plan, setting),
    ],
    labels: plan.ends.map((label) =>
      annotation({
        lines: label.lines,
        x: 1,
        y: 1 - label.middle / plan.plotHeight,
        paperX: true,
        paperY: true,
        shiftX: plan.leader,
        anchorX: 'left',
        anchorY: 'middle',
        size: sizes.small,
        color: theme.ink,
      }),
    ),
    shapes: plan.ends.map((label, index) => ({
      type: 'line',
      xref: 'paper',
      yref: 'paper',
      x0: 1,
      x1: 1 + (plan.leader - 3) / plan.width,
      y0: 1 - label.at / plan.plotHeight,
      y1: 1 - label.middle / plan.plotHeight,
      line: { color: colors[index] ?? theme.muted, width: 1 },
    })),
  };
}

interface Drawn {
  readonly lines: readonly Mark[];
  readonly intervals: readonly Mark[];
  readonly points: readonly Mark[];
}

function drawnSeries(
  measure: Measure,
  series: Series,
  plan: TimelinePlan,
  setting: Setting,
): Drawn {
  const style = setting.style(series.source);
  const name = `${measure}: ${series.source}`;
  return {
    lines: [...stepMarks(name, series, style, plan), ...holdingLines(name, series, style, plan)],
    intervals: series.steps.flatMap((step) => intervalMarks(name, step, style, plan, setting)),
    points: [pointMarks(name, series, style, plan, setting)],
  };
}

const EDGES = ['low', 'high'] as const;

/** Where an edge of the steps runs: at the number, or at that end of an interval without a best. */
function edgeOf(step: Step, edge: (typeof EDGES)[number]): number {
  return (isSpan(step) ? step[edge] : null) ?? placeOf(step);
}

/** The steps of a source: one line; where it states intervals without a best, their two edges with the ground between. */
function stepMarks(
  name: string,
  { steps }: Series,
  style: Style,
  plan: TimelinePlan,
): readonly Mark[] {
  if (!steps.some(isSpan)) return [stepLine(name, steps, placeOf, style, LINE, plan)];
  return [
    ...steps.flatMap((step, index): readonly Mark[] => {
      const next = steps[index + 1];
      return next === undefined || !isSpan(step) ? [] : [spanGround(name, step, next, style, plan)];
    }),
    ...EDGES.map((edge) =>
      stepLine(name, steps, (step) => edgeOf(step, edge), style, EDGE_LINE, plan),
    ),
  ];
}

/** Widths of a line of steps, and of the edges of one that is an interval, in pixels. */
const LINE = 1.6;
const EDGE_LINE = 1;

/** The steps: plotly's `hv` goes level to the next date and then up, never aslant. */
function stepLine(
  name: string,
  steps: readonly Step[],
  at: (step: Step) => number,
  style: Style,
  width: number,
  plan: TimelinePlan,
): Mark {
  return {
    type: 'scatter',
    mode: 'lines',
    name,
    x: steps.map(({ asOf }) => plan.days.to(asOf)),
    y: steps.map((step) => plan.counts.to(at(step))),
    line: { shape: 'hv', color: style.color, width, dash: 'solid' },
    hoverinfo: 'skip',
    cliponaxis: false,
  };
}

/** Between the edges of an interval, until the next claim. */
function spanGround(name: string, step: Step, next: Step, style: Style, plan: TimelinePlan): Mark {
  const [from, to] = [plan.days.to(step.asOf), plan.days.to(next.asOf)];
  const [low, high] = EDGES.map((edge) => plan.counts.to(edgeOf(step, edge)));
  return {
    type: 'scatter',
    mode: 'none',
    name,
    x: [from, to, to, from],
    y: [low, low, high, high],
    fill: 'toself',
    fillcolor: tint(style.color, 0.12),
    hoverinfo: 'skip',
    cliponaxis: false,
  };
}

/** From the last claim to the end of the chart: it stands, though nobody said so again. A bar joins two edges to their label. */
function holdingLines(
  name: string,
  { steps }: Series,
  style: Style,
  plan: TimelinePlan,
): readonly Mark[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const [from, to] = [plan.days.to(last.asOf), plan.days.at(plan.width)];
  const ends = isSpan(last) ? EDGES.map((edge) => edgeOf(last, edge)) : [placeOf(last)];
  const y = ends.map((end) => plan.counts.to(end));
  const line = { color: style.color, width: EDGE_LINE };
  const common = { type: 'scatter', mode: 'lines', hoverinfo: 'skip', cliponaxis: false };
  return [
    ...y.map((at) => ({
      ...common,
      name: `${name}, until the end`,
      x: [from, to],
      y: [at, at],
      line: { ...line, dash: 'dot' },
    })),
    ...(y.length > 1 ? [{ ...common, name: `${name}, at the end`, x: [to, to], y, line }] : []),
  ];
}

function intervalMarks(
  name: string,
  step: Step,
  style: Style,
  plan: TimelinePlan,
  { theme }: Setting,
): readonly Mark[] {
  const { low, high, best } = step;
  const x = plan.days.to(step.asOf);
  const [from, to] = [low ?? best, high ?? best];
  const upright = (a: number, b: number, width: number, color: string): Mark => ({
    type: 'scatter',
    mode: 'lines',
    name,
    x: [x, x],
    y: [plan.counts.to(a), plan.counts.to(b)],
    line: { color, width },
    hoverinfo: 'skip',
    cliponaxis: false,
  });
  const marks: Mark[] = [];
  if (from !== null && to !== null && from !== to) {
    const isHollow = isSpan(step) && step.revision;
    if (isHollow) marks.push(upright(from, to, 6, style.color));
    marks.push(upright(from, to, 4, isHollow ? theme.background : tint(style.color, 0.35)));
  }
  if ((low === null) === (high === null)) return marks;
  const bound = from ?? to ?? 0;
  const tip = plan.counts.shifted(bound, high === null ? ARROW : -ARROW);
  return [
    ...marks,
    upright(bound, tip, 1.4, style.color),
    {
      type: 'scatter',
      mode: 'markers',
      name,
      x: [x],
      y: [plan.counts.to(tip)],
      marker: {
        symbol: high === null ? 'triangle-up' : 'triangle-down',
        size: 6,
        color: style.color,
        opacity: 1,
      },
      hoverinfo: 'skip',
      cliponaxis: false,
    },
  ];
}

function isBound({ low, high }: Step): boolean {
  return (low === null) !== (high === null);
}

/** A marker at every number; an interval without a best has a stroke at either end. */
function pointMarks(
  name: string,
  { source, steps: all }: Series,
  style: Style,
  plan: TimelinePlan,
  { theme, sizes }: Setting,
): Mark {
  const marked = all.flatMap((step) =>
    isSpan(step)
      ? EDGES.map((edge) => ({ step, at: edgeOf(step, edge) }))
      : [{ step, at: placeOf(step) }],
  );
  const steps = marked.map(({ step }) => step);
  const isStroke = (step: Step): boolean => isSpan(step) || (isBound(step) && step.best === null);
  const isOutlined = (step: Step): boolean =>
    step.revision || step.derived || isBound(step) || isSpan(step);
  return {
    type: 'scatter',
    mode: 'markers',
    name,
    x: steps.map(({ asOf }) => plan.days.to(asOf)),
    y: marked.map(({ at }) => plan.counts.to(at)),
    marker: {
      symbol: steps.map((step) => (isStroke(step) ? 'line-ew' : style.symbol)),
      size: sizes.marker - 1,
      color: steps.map(({ revision, derived }) =>
        revision ? theme.background : derived ? tint(style.color, 0.35) : style.color,
      ),
      line: {
        color: steps.map((step) => (isOutlined(step) ? style.color : theme.background)),
        width: steps.map((step) => (isOutlined(step) ? 1.6 : 0.8)),
      },
      opacity: 1,
    },
    customdata: steps.map(({ asOf, low, best, high, revision, derived, wording }) => ({
      source,
      asOf,
      low,
      best,
      high,
      revision,
      derived,
      wording,
    })),
    hoverinfo: 'text',
    hovertext: steps.map((step) => hoverOf(source, step)),
    cliponaxis: false,
  };
}

function hoverOf(source: string, step: Step): string {
  if (step.claim !== null) {
    return hoverText([
      ...claimLines(step.claim),
      step.revision ? 'below what the source had said before' : '',
    ]);
  }
  return hoverText([
    source,
    `derived: ${valueText(step)}`,
    step.wording,
    `as of ${dateInWords(step.asOf)}`,
  ]);
}

function excludedMarks(
  measure: Measure,
  claims: Timeline['excluded'],
  plan: TimelinePlan,
  { theme, sizes }: Setting,
): readonly Mark[] {
  const dated = claims.flatMap((claim) =>
    claim.asOf === null ? [] : [{ claim, date: claim.asOf, place: placeOf(claim.quantity) }],
  );
  if (dated.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'markers',
      name: `${measure}: excluded`,
      x: dated.map(({ date }) => plan.days.to(date)),
      y: dated.map(({ place }) => plan.counts.to(place)),
      marker: {
        symbol: 'x-thin',
        size: sizes.marker - 1,
        color: theme.excluded,
        line: { color: theme.excluded, width: 1.4 },
        opacity: 1,
      },
      customdata: dated.map(({ claim }) => ({ source: claim.source, ...claim.quantity })),
      hoverinfo: 'text',
      hovertext: dated.map(({ claim }) => hoverText(claimLines(claim))),
      cliponaxis: false,
    },
  ];
}
