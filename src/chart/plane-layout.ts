import type { AccountValue } from '../account/account.ts';
import { centreOf } from '../divergence/centre.ts';
import { axisFor, axisKind, formatTick, type Axis } from './axis.ts';
import { shortDate } from './name-label.ts';
import { placeLabels, type Box, type Placed, type Wanting } from './place-labels.ts';
import { gridLines, type GridLine } from './plane-grid.ts';
import type { Point, Tick } from './plane-points.ts';
import { placeOf } from './place-of.ts';
import type { Setting } from './setting.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Free ground along the frame, in pixels: for the labels of totals inside it, and for sources that give one number only. */
const EDGE = 26;

/** Height of the plot to its width, on a full page and in a column. */
const SHAPE_WIDE = 0.62;
const SHAPE_NARROW = 0.95;

/** Ground along the frame for the ticks of sources that give one number only. */
const RUG_ROOM = 12;

/** A label beside its point is no wider than this share of the plot. */
const LABEL_SHARE = 0.4;

/** Where labels find no room the plot grows by this factor, so many times at most. */
const GROWTH = 1.35;
const MOST_GROWTHS = 6;

/** A name (or its number in the key) with the place it found. */
export interface PointLabel {
  readonly source: string;
  readonly lines: readonly string[];
  readonly place: Placed;
  /** The point it belongs to, in pixels from the upper left corner of the plot. */
  readonly x: number;
  readonly y: number;
}

/** Where everything on the plane stands. */
export interface PlanePlan {
  readonly wounded: Axis;
  readonly killed: Axis;
  readonly left: number;
  readonly right: number;
  readonly plotWidth: number;
  readonly plotHeight: number;
  readonly lines: readonly GridLine[];
  readonly labels: readonly PointLabel[];
  /** Names found no room: the points bear numbers, and the foot has the key. */
  readonly numbered: boolean;
  /** Too many points for names of all: the outermost are named, and all have one colour. */
  readonly crowded: boolean;
}

/** The room above the plot for the labels of lines that leave it there. */
export function roomAbove(setting: Setting): number {
  return setting.sizes.small * setting.sizes.leading + 6;
}

/** Lays out the plane: axes, lines, then names where they fit, else numbers, on a taller plot if need be. */
export function planPlane(
  setting: Setting,
  points: readonly Point[],
  ticks: readonly Tick[],
  wanted: number,
): PlanePlan {
  const { width, sizes } = setting;
  const own = (width - 120) * (sizes.narrow ? SHAPE_NARROW : SHAPE_WIDE);
  let plotHeight = Math.round(Math.max(wanted, own));
  const crowded = points.length > MOST_NAMED;
  const named = crowded ? outermost(points) : points;
  for (let growths = 0; ; growths += 1) {
    const ground = groundOf(setting, points, ticks, plotHeight);
    const later = crowded ? [] : laterTicks(points, ticks);
    const wants = named.map((point, index) => wantOf(setting, point, ground, index, false));
    const labels =
      placed(
        setting,
        [...wants, ...later.map((tick) => tickWant(setting, tick, ground))],
        points,
        ground,
      ) ?? placed(setting, wants, points, ground);
    if (labels !== null) return { ...ground, labels, numbered: false, crowded };
    const numbers = named.map((point, index) => wantOf(setting, point, ground, index, true));
    const keyed = placed(setting, numbers, points, ground);
    if (keyed !== null) return { ...ground, labels: keyed, numbered: true, crowded };
    if (growths === MOST_GROWTHS) return { ...ground, labels: [], numbered: false, crowded: true };
    plotHeight = Math.round(plotHeight * GROWTH);
  }
}

type Ground = Omit<PlanePlan, 'labels' | 'numbered' | 'crowded'>;

function groundOf(
  setting: Setting,
  points: readonly Point[],
  ticks: readonly Tick[],
  plotHeight: number,
): Ground {
  const { sizes, width } = setting;
  const size = sizes.small;
  const wounded = numbersOf([
    ...points.map((point) => point.wounded),
    ...ticks.flatMap(({ what, value }) => (what === 'wounded' ? [value] : [])),
  ]);
  const killed = numbersOf([
    ...points.map((point) => point.killed),
    ...ticks.flatMap(({ what, value }) => (what === 'killed' ? [value] : [])),
  ]);
  const kind = axisKind([...wounded, ...killed]);
  // A linear axis starts at zero, where all lines of equal share meet.
  const common = { before: kind === 'linear' ? 0 : EDGE, after: EDGE, size, kind };
  const upright = axisFor({
    ...common,
    values: killed,
    length: plotHeight,
    overhang: 0,
    upright: true,
  });
  const tickWidth = Math.max(
    textWidth('killed', size),
    ...upright.ticks.map((tick) => textWidth(formatTick(tick), size)),
  );
  const left = Math.ceil(sizes.padding + tickWidth + 8);
  // A share is the longest label that can leave the frame on its right; totals go where there is room.
  const beside = textWidth('99.9 %', size) + 4;
  const right = Math.ceil(sizes.padding + beside);
  const plotWidth = width - left - right;
  const level = axisFor({ ...common, values: wounded, length: plotWidth, overhang: right });
  const onlyOf = (what: 'killed' | 'wounded'): boolean => ticks.some((tick) => tick.what === what);
  const lines = gridLines({
    wounded: level,
    killed: upright,
    width: plotWidth,
    height: plotHeight,
    size,
    above: roomAbove(setting) - 2,
    beside,
    insetLeft: onlyOf('killed') ? RUG_ROOM : 0,
    insetBottom: onlyOf('wounded') ? RUG_ROOM : 0,
    markers: points.map((point) =>
      markerBox(point, { wounded: level, killed: upright, plotHeight }, sizes.marker),
    ),
  });
  return { wounded: level, killed: upright, left, right, plotWidth, plotHeight, lines };
}

function numbersOf(values: readonly AccountValue[]): readonly number[] {
  return values
    .flatMap(({ low, best, high }) => [low, best, high])
    .filter((x): x is number => x !== null);
}

/** More points than this are not all named: leaders would cross everything. */
const MOST_NAMED = 24;

/** A box with air around it, at least as large as another. */
function boxAround(box: Box, air: number, least: Box = box): Box {
  return {
    left: Math.min(box.left - air, least.left),
    right: Math.max(box.right + air, least.right),
    top: Math.min(box.top - air, least.top),
    bottom: Math.max(box.bottom + air, least.bottom),
  };
}

/** The points with the highest and lowest share killed, and the highest and lowest total. */
function outermost(points: readonly Point[]): readonly Point[] {
  const sized = points.map((point) => {
    const [killed, wounded] = [placeOf(point.killed), placeOf(point.wounded)];
    const total = killed + wounded;
    return { point, total, share: total === 0 ? 0 : killed / total };
  });
  const ends = (['share', 'total'] as const).flatMap((by) => {
    const sorted = [...sized].sort((a, b) => a[by] - b[by]);
    return [sorted[0], sorted.at(-1)];
  });
  const kept = new Set(ends.map((end) => end?.point));
  return points.filter((point) => kept.has(point));
}

/** A label with the mark that it is of. */
interface Want extends Wanting {
  readonly source: string;
  readonly lines: readonly string[];
  /** The edges of its box: labels keep clear of them where they can. */
  readonly edges: readonly Box[];
}

/** A point's name, or its number in the key. */
function wantOf(
  setting: Setting,
  point: Point,
  ground: Ground,
  index: number,
  numbered: boolean,
): Want {
  const { sizes } = setting;
  const { plotHeight } = ground;
  const box = boxOf(point, ground);
  const centred = hasCentre(point);
  const x = centred ? ground.wounded.pixel(placeOf(point.wounded)) : (box.left + box.right) / 2;
  const y = centred
    ? plotHeight - ground.killed.pixel(placeOf(point.killed))
    : (box.top + box.bottom) / 2;
  const dot: Box = { left: x, right: x, top: y, bottom: y };
  const marker = centred ? boxAround(dot, sizes.marker / 2 + 2) : dot;
  const small = box.right - box.left < SMALL_BOX && box.bottom - box.top < SMALL_BOX;
  return {
    source: point.account.source,
    x,
    y,
    ...textOf(setting, numbered ? String(index + 1) : nameOf(point), ground),
    around: small ? boxAround(box, 2, marker) : marker,
    edges: edgesOf(box),
  };
}

/** Ticks of sources that have a point of an earlier day, or numbers of different days and no point: they say their day. */
function laterTicks(points: readonly Point[], ticks: readonly Tick[]): readonly Tick[] {
  const earlier = new Set(points.map(({ account }) => account));
  const several = (tick: Tick): boolean =>
    ticks.some((other) => other !== tick && other.account === tick.account);
  return ticks.filter((tick) => earlier.has(tick.account) || several(tick));
}

/** The name of a tick on the frame, with its day. */
function tickWant(setting: Setting, { account, what, value }: Tick, ground: Ground): Want {
  const { plotHeight } = ground;
  const at =
    what === 'killed'
      ? plotHeight - ground.killed.pixel(placeOf(value))
      : ground.wounded.pixel(placeOf(value));
  const around: Box =
    what === 'killed'
      ? { left: 0, right: RUG_ROOM, top: at - 2, bottom: at + 2 }
      : { left: at - 2, right: at + 2, top: plotHeight - RUG_ROOM, bottom: plotHeight };
  const [x, y] = what === 'killed' ? [RUG_ROOM, at] : [at, plotHeight - RUG_ROOM];
  const day = value.asOf === null ? '' : `, ${shortDate(value.asOf)}`;
  const text = textOf(setting, `${account.source}${day}`, ground);
  return { source: account.source, x, y, ...text, around, edges: [around] };
}

function textOf(
  { sizes }: Setting,
  text: string,
  { plotWidth }: Ground,
): Pick<Want, 'lines' | 'width' | 'height'> {
  const lines = wrapText(text, plotWidth * LABEL_SHARE, sizes.label);
  return {
    lines,
    width: Math.max(...lines.map((line) => textWidth(line, sizes.label))) + 2,
    height: lines.length * sizes.label * sizes.leading,
  };
}

/** Every label in its place; null where one finds none. */
function placed(
  { sizes }: Setting,
  wants: readonly Want[],
  all: readonly Point[],
  ground: Ground,
): readonly PointLabel[] | null {
  const frame: Box = {
    left: 1,
    top: 1,
    right: ground.plotWidth - 1,
    bottom: ground.plotHeight - 1,
  };
  const markers = all.map((point) => markerBox(point, ground, sizes.marker));
  const fixed = [...markers, ...ground.lines.map(({ box }) => box)];
  // Clear of the edges of every box; where those fill the plane, clear of the markers.
  const places =
    placeLabels(wants, [...fixed, ...wants.flatMap(({ edges }) => edges)], frame) ??
    placeLabels(wants, fixed, frame);
  if (places === null) return null;
  return wants.map(({ source, lines, x, y }, index) => {
    return { source, lines, place: places[index]!, x, y };
  });
}

/** The ground of a point's marker, with air around it. */
function markerBox(
  { killed, wounded }: Point,
  ground: Pick<Ground, 'wounded' | 'killed' | 'plotHeight'>,
  size: number,
): Box {
  const x = ground.wounded.pixel(placeOf(wounded));
  const y = ground.plotHeight - ground.killed.pixel(placeOf(killed));
  return boxAround({ left: x, right: x, top: y, bottom: y }, size / 2 + 2);
}

/** The source, with the day that its numbers are of where it is not that of its latest. */
function nameOf({ account, earlier }: Point): string {
  return earlier === null ? account.source : `${account.source}, ${shortDate(earlier)}`;
}

function hasCentre({ killed, wounded }: Point): boolean {
  return centreOf(killed) !== null && centreOf(wounded) !== null;
}

/** A box so small that its label stands beside it; in a larger one it stands beside the marker. */
const SMALL_BOX = 48;

/** A point's uncertainty box in pixels from the upper left corner of the plot; open sides run to the frame. */
function boxOf({ killed, wounded }: Point, ground: Ground): Box {
  const [left, right] = endsOf(wounded, ground.wounded, ground.plotWidth);
  const [low, high] = endsOf(killed, ground.killed, ground.plotHeight);
  return {
    left: ground.wounded.pixel(left),
    right: ground.wounded.pixel(right),
    top: ground.plotHeight - ground.killed.pixel(high),
    bottom: ground.plotHeight - ground.killed.pixel(low),
  };
}

/** The ends of a value on an axis; an open side runs to the frame, a side without a number stops at the best. */
export function endsOf(value: AccountValue, axis: Axis, length: number): [number, number] {
  const known = value.low !== null || value.high !== null;
  return [
    value.low ?? (known ? axis.at(0) : placeOf(value)),
    value.high ?? (known ? axis.at(length) : placeOf(value)),
  ];
}

/** The four edges of a box as thin boxes. */
function edgesOf({ left, right, top, bottom }: Box): readonly Box[] {
  return [
    { left: left - 2, right: left + 2, top, bottom },
    { left: right - 2, right: right + 2, top, bottom },
    { left, right, top: top - 2, bottom: top + 2 },
    { left, right, top: bottom - 2, bottom: bottom + 2 },
  ];
}
