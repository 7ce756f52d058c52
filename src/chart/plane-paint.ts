import type { Claim } from '../claim/claim.ts';
import { centreOf } from '../divergence/centre.ts';
import type { Axis } from './axis.ts';
import { hoverText, valueLines } from './hover.ts';
import { annotation } from './label.ts';
import type { GridLine } from './plane-grid.ts';
import { placeOf } from './place-of.ts';
import { endsOf, type PlanePlan, type PointLabel } from './plane-layout.ts';
import type { Point, Tick } from './plane-points.ts';
import type { Setting } from './setting.ts';
import { tint } from './theme.ts';

type Mark = Record<string, unknown>;

/** Length of a tick on the frame for a source that gives one number only, and its distance from it. */
const RUG = 8;

/** Everything inside the frame of the plane: lines, ticks, boxes, markers, leaders, and their labels. */
export function paintPlane(
  setting: Setting,
  points: readonly Point[],
  ticks: readonly Tick[],
  plan: PlanePlan,
): { readonly data: readonly Mark[]; readonly labels: readonly Mark[] } {
  const claims = new Map(setting.topic.claims.map((claim) => [claim.id, claim]));
  return {
    data: [
      ...plan.lines.map((line) => gridTrace(line, plan, setting)),
      ...ticks.flatMap((tick) => rug(tick, plan, setting, claims)),
      ...points.flatMap((point) => boxMarks(point, plan, setting, claims)),
      ...plan.labels.filter(({ place }) => place.far).map((label) => leader(label, plan, setting)),
    ],
    labels: [
      ...plan.lines.map((line) => gridLabel(line, plan, setting)),
      ...plan.labels.map((label) => nameLabel(label, plan, setting)),
    ],
  };
}

function gridTrace(line: GridLine, { wounded, killed }: PlanePlan, { theme }: Setting): Mark {
  return {
    type: 'scatter',
    mode: 'lines',
    name: line.kind === 'share' ? `share killed ${line.text}` : line.text,
    x: line.x.map(wounded.to),
    y: line.y.map(killed.to),
    line: {
      color: line.kind === 'share' ? theme.faint : tint(theme.muted, 0.6),
      width: 1,
      dash: line.kind === 'share' ? 'solid' : 'dot',
    },
    hoverinfo: 'skip',
  };
}

function gridLabel({ box, text }: GridLine, plan: PlanePlan, { theme, sizes }: Setting): Mark {
  return annotation({
    lines: [text],
    x: (box.left + box.right) / 2 / plan.plotWidth,
    y: 1 - (box.top + box.bottom) / 2 / plan.plotHeight,
    paperX: true,
    paperY: true,
    anchorX: 'center',
    anchorY: 'middle',
    size: sizes.small,
    color: theme.muted,
    background: theme.background,
  });
}

function nameLabel(label: PointLabel, plan: PlanePlan, { theme, sizes }: Setting): Mark {
  const { lines, place } = label;
  // Lines are set flush with the side on which the point is.
  const side = place.left >= label.x ? 'left' : place.right <= label.x ? 'right' : 'center';
  const middle = (place.left + place.right) / 2;
  const x = side === 'left' ? place.left + 1 : side === 'right' ? place.right - 1 : middle;
  return annotation({
    lines,
    x: x / plan.plotWidth,
    y: 1 - (place.top + place.bottom) / 2 / plan.plotHeight,
    paperX: true,
    paperY: true,
    anchorX: side,
    anchorY: 'middle',
    size: sizes.label,
    color: theme.ink,
    background: tint(theme.background, 0.6),
  });
}

function leader(label: PointLabel, plan: PlanePlan, { theme }: Setting): Mark {
  const { place, x, y } = label;
  const endX = Math.min(Math.max(x, place.left), place.right);
  const endY = Math.min(Math.max(y, place.top), place.bottom);
  const { wounded, killed, plotHeight } = plan;
  return {
    type: 'scatter',
    mode: 'lines',
    name: 'leader',
    x: [x, endX].map((each) => wounded.to(wounded.at(each))),
    y: [y, endY].map((each) => killed.to(killed.at(plotHeight - each))),
    line: { color: theme.muted, width: 0.8 },
    hoverinfo: 'skip',
  };
}

/** Two ends of an edge, and the break after it. */
function polyline(ends: readonly number[], axis: Axis): readonly (number | null)[] {
  return [...ends.map(axis.to), null];
}

function boxMarks(
  { account, killed, wounded }: Point,
  plan: PlanePlan,
  setting: Setting,
  claims: ReadonlyMap<string, Claim>,
): readonly Mark[] {
  const { theme, sizes } = setting;
  const excluded = account.status === 'excluded';
  const style = setting.style(account.source);
  const own = plan.crowded ? (theme.series[0] ?? style.color) : style.color;
  const symbol = plan.crowded ? 'circle' : style.symbol;
  const color = excluded ? theme.excluded : own;
  const [left, right] = endsOf(wounded, plan.wounded, plan.plotWidth);
  const [low, high] = endsOf(killed, plan.killed, plan.plotHeight);
  const x = [left, right, right, left, left].map(plan.wounded.to);
  const y = [low, low, high, high, low].map(plan.killed.to);
  const hover = hoverText([
    ...valueLines(account, 'killed', killed, claims),
    ...valueLines(account, 'wounded', wounded, claims).slice(1),
  ]);
  const customdata = {
    source: account.source,
    status: account.status,
    killed: [killed.low, killed.best, killed.high],
    wounded: [wounded.low, wounded.best, wounded.high],
  };
  const all: [bound: number | null, x: [number, number], y: [number, number]][] = [
    [killed.low, [left, right], [low, low]],
    [killed.high, [left, right], [high, high]],
    [wounded.low, [left, left], [low, high]],
    [wounded.high, [right, right], [low, high]],
  ];
  const edges = all.filter(([bound]) => bound !== null);
  const common = { type: 'scatter', name: account.source };
  const marks: Mark[] = [
    {
      ...common,
      mode: 'lines',
      x,
      y,
      fill: 'toself',
      fillcolor: tint(color, plan.crowded ? 0.05 : 0.16),
      line: { width: 0, color },
      hoverinfo: 'skip',
      customdata: x.map(() => customdata),
    },
    {
      ...common,
      mode: 'lines',
      x: edges.flatMap(([, xs]) => polyline(xs, plan.wounded)),
      y: edges.flatMap(([, , ys]) => polyline(ys, plan.killed)),
      line: {
        color: tint(color, plan.crowded ? 0.5 : 1),
        width: plan.crowded ? 0.8 : 1.2,
        dash: excluded ? 'dot' : 'solid',
      },
      hoverinfo: 'skip',
    },
  ];
  const [k, w] = [centreOf(killed), centreOf(wounded)];
  if (k !== null && w !== null) {
    const hollow = killed.how === 'derived' || wounded.how === 'derived' || excluded;
    marks.push({
      ...common,
      mode: 'markers',
      x: [plan.wounded.to(w)],
      y: [plan.killed.to(k)],
      marker: {
        symbol,
        size: plan.crowded ? sizes.marker - 2 : sizes.marker + 1,
        color: hollow ? theme.background : color,
        line: { color: hollow ? color : theme.background, width: hollow ? 1.8 : 1 },
        opacity: 1,
      },
      customdata: [customdata],
      hoverinfo: 'text',
      hovertext: [hover],
      // A zero stands on the frame.
      cliponaxis: false,
    });
  }
  return marks;
}

/** A number without a partner of its day: its interval along the frame, the number itself as a tick. */
function rug(
  { account, what, value }: Tick,
  plan: PlanePlan,
  setting: Setting,
  claims: ReadonlyMap<string, Claim>,
): readonly Mark[] {
  const { color } = setting.style(account.source);
  const [along, across] =
    what === 'killed' ? [plan.killed, plan.wounded] : [plan.wounded, plan.killed];
  // An open side is left to the tick: lines to the end of the frame would lie on top of each other.
  const [from, to] = [value.low ?? placeOf(value), value.high ?? placeOf(value)];
  const at = placeOf(value);
  const [base, tip] = [across.to(across.at(1)), across.to(across.at(1 + RUG))];
  const half = across.to(across.at(1 + RUG / 2));
  const lengthwise = [along.to(from), along.to(to), null, along.to(at), along.to(at)];
  const crosswise = [half, half, null, base, tip];
  const hover = hoverText(valueLines(account, what, value, claims));
  return [
    {
      type: 'scatter',
      mode: 'lines',
      name: `${account.source}: ${what} only`,
      x: what === 'killed' ? crosswise : lengthwise,
      y: what === 'killed' ? lengthwise : crosswise,
      line: { color, width: 1.6 },
      customdata: lengthwise.map(() => ({
        source: account.source,
        [what]: [value.low, value.best, value.high],
      })),
      hoverinfo: 'text',
      hovertext: lengthwise.map(() => hover),
    },
  ];
}
