import { formatCount, formatSignificant } from '../claim/format-number.ts';
import { textWidth } from './text-width.ts';

/** Over this spread a linear axis hides the small numbers, and the axis is logarithmic. */
export const LOG_OVER = 10;

/** An end of an axis that rounding put so small a part of a step beside a tick is on it. */
const ON_TICK = 1e-9;

/** More than a dozen ticks read as a ruler, not as an axis. */
const MOST_TICKS = 12;

/** Between two tick labels, in pixels. */
const TICK_GAP = 8;
const UPRIGHT_GAP = 4;

/** Between a tick label and the edge of the figure: plotly hides labels that touch it. */
const EDGE_AIR = 3;

/**
 * An axis of counts: where a number stands, and its ticks.
 *
 * `linear` starts at zero. `log` is plotly's own. `log1p` is ln(1 + x) drawn on a linear axis: for numbers that spread
 * widely and hold a zero, which has no logarithm and must not be left out.
 */
export interface Axis {
  readonly kind: 'linear' | 'log' | 'log1p';
  /** The number as a trace takes it. */
  readonly to: (x: number) => number;
  /** Pixels from the start of the axis. */
  readonly pixel: (x: number) => number;
  /** The number that stands so many pixels further on: where an arrow ends. */
  readonly shifted: (x: number, pixels: number) => number;
  /** The number that stands so many pixels from the start. */
  readonly at: (pixels: number) => number;
  /** What plotly's axis takes: type, range, ticks. */
  readonly layout: Readonly<Record<string, unknown>>;
  /** The ticks as numbers. */
  readonly ticks: readonly number[];
}

/** What an axis is made from. */
export interface AxisNeeds {
  /** Every number that has to stand on the axis; none of them infinite. */
  readonly values: readonly number[];
  /** The length in pixels, and what has to stay free at either end. */
  readonly length: number;
  readonly before: number;
  readonly after: number;
  /** Size of the tick labels in pixels, and how far one may reach beyond the axis. */
  readonly size: number;
  readonly overhang: number;
  /** True for a vertical axis, whose labels are stacked. */
  readonly upright?: boolean;
  readonly format?: (x: number) => string;
  readonly kind?: Axis['kind'];
  /** Steps within a decade to try before 1, 2, 5. */
  readonly finer?: readonly (readonly number[])[];
}

/** The kind of axis that shows these numbers: logarithmic over 10-fold, and ln(1 + x) where a zero is among them. */
export function axisKind(values: readonly number[]): Axis['kind'] {
  const positive = values.filter((x) => x > 0);
  if (positive.length === 0) return 'linear';
  if (Math.max(...positive) / Math.min(...positive) <= LOG_OVER) return 'linear';
  return values.some((x) => x <= 0) ? 'log1p' : 'log';
}

/** Makes an axis that holds every number given. */
export function axisFor(needs: AxisNeeds): Axis {
  const kind = needs.kind ?? axisKind(needs.values);
  const forward =
    kind === 'linear' ? (x: number): number => x : kind === 'log' ? Math.log10 : log1p10;
  const back =
    kind === 'linear'
      ? (u: number): number => u
      : kind === 'log'
        ? (u: number): number => 10 ** u
        : (u: number): number => Math.max(0, 10 ** u - 1);
  const places = needs.values.filter((x) => kind !== 'log' || x > 0).map(forward);
  const [start, end] = kind === 'linear' ? linearExtent(places) : extent(places);
  const room = Math.max(1, needs.length - needs.before - needs.after);
  const perPixel = (end - start) / room;
  const range: [number, number] = [start - needs.before * perPixel, end + needs.after * perPixel];
  const pixel = (x: number): number => (forward(x) - range[0]) / perPixel;
  const to = kind === 'log1p' ? forward : (x: number): number => x;
  const format = needs.format ?? formatTick;
  // A count below zero does not exist: the room before the first number bears no tick.
  const least = kind === 'linear' ? start : back(range[0]);
  const ticks = ticksFor(kind, least, back(range[1]), needs.finer ?? [])
    .map((each) => each.filter((tick) => isInside(tick, pixel, format, needs)))
    .map((each) => clearOfZero(each, pixel, format, needs))
    .find((each) => fits(each, pixel, format, needs));
  return {
    kind,
    to,
    pixel,
    shifted: (x, pixels) => back(forward(x) + pixels * perPixel),
    at: (pixels) => back(range[0] + pixels * perPixel),
    ticks: ticks ?? [],
    layout: {
      type: kind === 'log' ? 'log' : 'linear',
      range,
      autorange: false,
      fixedrange: true,
      tickmode: 'array',
      tickvals: (ticks ?? []).map(to),
      ticktext: (ticks ?? []).map(format),
    },
  };
}

function log1p10(x: number): number {
  return Math.log1p(x) / Math.LN10;
}

/** First and last, a lone number given some room around it. */
function extent(places: readonly number[]): [number, number] {
  const low = Math.min(...places);
  const high = Math.max(...places);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** From zero, below which there is no count; to 1 where all are zero. */
function linearExtent(places: readonly number[]): [number, number] {
  return extent(places.some((x) => x !== 0) ? [0, ...places] : [0, 1]);
}

/** Sets of ticks between two numbers, the densest first. */
function ticksFor(
  kind: Axis['kind'],
  low: number,
  high: number,
  finer: readonly (readonly number[])[],
): readonly number[][] {
  if (kind === 'linear') return linearTicks(low, high);
  const from = low > 0 ? Math.floor(Math.log10(low)) : 0;
  const to = Math.ceil(Math.log10(Math.max(high, 1)));
  const first = kind === 'log1p' ? Math.max(0, from) : from;
  const zero = kind === 'log1p' && low <= 0 ? [0] : [];
  const within = (x: number): boolean => x >= low * (1 - 1e-9) && x <= high * (1 + 1e-9);
  const decades = Array.from({ length: Math.max(0, to - first) + 1 }, (_, index) => first + index);
  const sets = [...finer, [1, 2, 5], [1, 3], [1]].map((steps) =>
    zero.concat(
      decades.flatMap((decade) => steps.map((step) => step * 10 ** decade)).filter(within),
    ),
  );
  for (const every of [2, 3, 4, 6]) {
    sets.push(
      [
        ...zero,
        ...decades.filter((decade) => decade % every === 0).map((decade) => 10 ** decade),
      ].filter((x) => x === 0 || within(x)),
    );
  }
  return [...sets, zero];
}

function linearTicks(low: number, high: number): readonly number[][] {
  const span = high - low;
  if (!(span > 0)) return [[low]];
  const decade = Math.floor(Math.log10(span)) - 1;
  const sets: number[][] = [];
  for (let power = decade; power <= decade + 2; power += 1) {
    for (const nice of [1, 2, 5]) {
      const step = nice * 10 ** power;
      // Between whole numbers there is no count.
      if (step < 1 && span >= 1) continue;
      const count = Math.floor(high / step + ON_TICK) - Math.ceil(low / step - ON_TICK) + 1;
      if (count > MOST_TICKS) continue;
      const start = Math.ceil(low / step - ON_TICK);
      sets.push(
        Array.from({ length: Math.max(0, count) }, (_, index) =>
          Number(((start + index) * step).toPrecision(12)),
        ),
      );
    }
  }
  return sets;
}

function halfOf(label: string, needs: AxisNeeds): number {
  return needs.upright === true ? needs.size * 0.65 : textWidth(label, needs.size) / 2;
}

/** Whether a tick's label stays on the figure. */
function isInside(
  tick: number,
  pixel: (x: number) => number,
  format: (x: number) => string,
  needs: AxisNeeds,
): boolean {
  const at = pixel(tick);
  const half = halfOf(format(tick), needs);
  const reach = Math.max(0, needs.overhang - EDGE_AIR);
  return at - half >= -reach && at + half <= needs.length + reach;
}

/** Without the small numbers that crowd a zero: on ln(1 + x) it stands close to 1, and it is the one to keep. */
function clearOfZero(
  ticks: readonly number[],
  pixel: (x: number) => number,
  format: (x: number) => string,
  needs: AxisNeeds,
): readonly number[] {
  if (ticks[0] !== 0) return ticks;
  const free = pixel(0) + halfOf(format(0), needs) + gapOf(needs);
  return ticks.filter((tick) => tick === 0 || pixel(tick) - halfOf(format(tick), needs) >= free);
}

function gapOf(needs: AxisNeeds): number {
  return needs.upright === true ? UPRIGHT_GAP : TICK_GAP;
}

/** Whether the labels of a set of ticks stand clear of each other. */
function fits(
  ticks: readonly number[],
  pixel: (x: number) => number,
  format: (x: number) => string,
  needs: AxisNeeds,
): boolean {
  let free = -Infinity;
  for (const tick of ticks) {
    const at = pixel(tick);
    const half = halfOf(format(tick), needs);
    if (at - half < free) return false;
    free = at + half + gapOf(needs);
  }
  return true;
}

/** A tick: `500`, `20,000`, `1.5m`, `3bn`. */
export function formatTick(x: number): string {
  const size = Math.abs(x);
  if (size >= 1e9) return `${formatSignificant(x / 1e9)}bn`;
  if (size >= 1e6) return `${formatSignificant(x / 1e6)}m`;
  return size > 0 && size < 1 ? formatSignificant(x) : formatCount(x);
}
