import { formatShare } from '../claim/format-number.ts';
import { formatTick, type Axis } from './axis.ts';
import { overlaps, type Box } from './place-labels.ts';
import { textWidth } from './text-width.ts';

/** A line of equal share or of equal total across the plane, with its label on the frame. */
export interface GridLine {
  readonly kind: 'share' | 'total';
  /** The share (0 to 1), or the total. */
  readonly value: number;
  /** The line, in wounded and killed. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly text: string;
  /** The label's box, in pixels from the upper left corner of the plot. */
  readonly box: Box;
}

/** The plane as the grid sees it. */
export interface Plane {
  readonly wounded: Axis;
  readonly killed: Axis;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  /** Room for labels above and right of the plot. */
  readonly above: number;
  readonly beside: number;
  /** Ground inside the frame that is taken, on its left and at its bottom. */
  readonly insetLeft: number;
  readonly insetBottom: number;
  /** Where markers stand: on the frame too, where a count is zero. */
  readonly markers: readonly Box[];
}

/** Shares killed worth a line: those that a reader has a feeling for. */
const SHARES: readonly number[] = [
  1 / 2,
  1 / 4,
  1 / 10,
  3 / 4,
  9 / 10,
  1 / 20,
  1 / 100,
  19 / 20,
  99 / 100,
  1 / 1000,
  999 / 1000,
];

/** More lines than this of one kind are a net, not a guide. */
const MOST_LINES = 6;

/** Between two labels on the frame, in pixels. */
const LABEL_GAP = 6;

/**
 * The lines of equal share killed (rising) and of equal total (falling) that cross the plane, each labelled where it
 * leaves the frame. A line whose label finds no room is not drawn: no line goes without its number.
 */
export function gridLines(plane: Plane): readonly GridLine[] {
  const boxes: Box[] = [...plane.markers];
  const shares = pick(
    SHARES.map((share) => shareLine(plane, share)),
    boxes,
    plane,
  );
  const totals = pick(
    totalsWorth(plane).map((total) => totalLine(plane, total)),
    boxes,
    plane,
  );
  return [...shares, ...totals];
}

type Candidate = Omit<GridLine, 'box'>;

function pick(
  candidates: readonly (Candidate | null)[],
  boxes: Box[],
  plane: Plane,
): readonly GridLine[] {
  const lines: GridLine[] = [];
  for (const line of candidates) {
    if (line === null || lines.length >= MOST_LINES) continue;
    const box = labelPlaces(line, plane).find(
      (place) => !boxes.some((other) => overlaps(grown(place), other)),
    );
    if (box === undefined) continue;
    boxes.push(box);
    lines.push({ ...line, box });
  }
  return lines;
}

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - LABEL_GAP, right: right + LABEL_GAP, top: top - 1, bottom: bottom + 1 };
}

function shareLine(plane: Plane, share: number): Candidate | null {
  const odds = share / (1 - share);
  return lineThrough(plane, 'share', share, formatShare(share), {
    killedAt: (wounded) => wounded * odds,
    woundedAt: (killed) => killed / odds,
  });
}

function totalLine(plane: Plane, total: number): Candidate | null {
  return lineThrough(plane, 'total', total, `total ${formatTick(total)}`, {
    killedAt: (wounded) => total - wounded,
    woundedAt: (killed) => total - killed,
  });
}

/** A point that rounding put this far outside the frame, in pixels, is on it. */
const ON_FRAME = 1e-6;

/** Between the samples of a line, in pixels: closer than the eye sees a corner. */
const STEP = 4;

function lineThrough(
  plane: Plane,
  kind: GridLine['kind'],
  value: number,
  text: string,
  curve: {
    readonly killedAt: (wounded: number) => number;
    readonly woundedAt: (killed: number) => number;
  },
): Candidate | null {
  const { wounded, killed, width, height } = plane;
  const points: { x: number; y: number; px: number; py: number }[] = [];
  const add = (x: number, y: number): void => {
    if (!(x >= 0 && y >= 0)) return;
    const [px, py] = [wounded.pixel(x), killed.pixel(y)];
    if (px < -ON_FRAME || px > width + ON_FRAME || py < -ON_FRAME || py > height + ON_FRAME) return;
    points.push({ x, y, px, py });
  };
  for (const px of steps(width)) add(wounded.at(px), curve.killedAt(wounded.at(px)));
  for (const py of steps(height)) add(curve.woundedAt(killed.at(py)), killed.at(py));
  const sign = kind === 'share' ? 1 : -1;
  points.sort((a, b) => a.px - b.px || sign * (a.py - b.py));
  const [first, last] = [points[0], points.at(-1)];
  // A line that only clips a corner guides nobody.
  if (first === undefined || last === undefined) return null;
  if (Math.hypot(first.px - last.px, first.py - last.py) < Math.min(width, height) / 5) return null;
  return { kind, value, text, x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
}

function steps(length: number): readonly number[] {
  const count = Math.ceil(length / STEP);
  return Array.from({ length: count + 1 }, (_, index) => (index * length) / count);
}

/** Where a line's label may stand: where it leaves the frame, outside above or right of it, else inside below or left. */
function labelPlaces(line: Candidate, plane: Plane): readonly Box[] {
  const { width, height, size } = plane;
  const textW = textWidth(line.text, size);
  const textH = size * 1.3;
  const ends = [line.x.length - 1, 0].map((index) => ({
    px: plane.wounded.pixel(line.x[index] ?? 0),
    // Pixels on the page run downwards.
    py: height - plane.killed.pixel(line.y[index] ?? 0),
  }));
  const places = ends.flatMap(({ px, py }): readonly (Box | null)[] => {
    if (py < 1) return [boxOf(px - textW / 2, -textH - 2, textW, textH)];
    if (px > width - 1) return [boxOf(width + 4, py - textH / 2, textW, textH)];
    if (line.kind === 'share') return [null];
    if (py > height - 1)
      return [boxOf(px - textW / 2, height - plane.insetBottom - textH - 2, textW, textH)];
    return [boxOf(plane.insetLeft + 3, py - textH / 2, textW, textH)];
  });
  return places.filter(
    (box): box is Box =>
      box !== null &&
      box.left >= 0 &&
      box.right <= width + plane.beside &&
      box.top >= -plane.above &&
      box.bottom <= height,
  );
}

function boxOf(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Round totals between the smallest and the largest that the plane shows, middle ones first. */
function totalsWorth({ wounded, killed, width, height }: Plane): readonly number[] {
  const high = wounded.at(width) + killed.at(height);
  // On a linear plane smaller totals crowd into the corner where the shares meet.
  const low = Math.max(wounded.at(0) + killed.at(0), wounded.kind === 'linear' ? high / 10 : 0);
  const from = Math.floor(Math.log10(Math.max(low, 1)));
  const to = Math.ceil(Math.log10(Math.max(high, 1)));
  const decades = Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => from + index);
  const within = (total: number): boolean => total > low && total < high;
  for (const nice of [[1, 1.5, 2, 3, 4, 5, 7], [1, 2, 3, 5], [1, 2, 5], [1, 3], [1]]) {
    const totals = decades
      .flatMap((decade) => nice.map((step) => step * 10 ** decade))
      .filter(within);
    if (totals.length <= MOST_LINES) return totals;
  }
  return decades
    .map((decade) => 10 ** decade)
    .filter(within)
    .slice(-MOST_LINES);
}
