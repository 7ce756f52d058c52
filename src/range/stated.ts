import { COUNT, type Scale } from '../distribution/scale.ts';
import { twoPieceOfRounded, type TwoPiece } from '../distribution/two-piece.ts';
import type { Bound } from './bayes-bounds.ts';
import type { SourceValue } from './range.ts';

/**
 * Half the step of a whole count. An interval narrower than a step (a file's 6, 6, 6) still says no more than "6, not 5 or 7":
 * without that width a likelihood would make it infinitely heavy.
 */
const HALF_STEP = 0.5;

/** The same for a share: half of one per mille, the finest step in which shares are stated. */
export const HALF_STEP_SHARE = 0.0005;

/**
 * No number is taken for more exact than this part of itself: 2^-40, about one in 10^12. Up to 5 * 10^11 half a step is wider; beyond
 * 2^53 half a step is lost in the rounding of the number itself, and nothing would be left of its width.
 */
const FINEST = 2 ** -40;

/**
 * No count is beyond this: ten thousand times all people who ever lived (about 10^11). A larger number is a slip or a test of this program;
 * it is kept in sight and left out, and the arithmetic stays within what doubles hold (2^53 is about 9 * 10^15).
 */
export const MOST_COUNT = 1e15;

/** A source that gave a number with both sides: it has a distribution. */
export interface StatedPoint {
  readonly source: string;
  readonly low: number;
  readonly best: number | null;
  readonly high: number;
  /** Two-piece normal on ln(1 + x). */
  readonly distribution: TwoPiece;
}

/** A source that gave one side only: a bound on ln(1 + x). */
export interface StatedBound extends Bound {
  readonly source: string;
  /** The bound as a count. */
  readonly count: number;
}

/** The values of one measure, told apart by what they say; each kind sorted by source. */
export interface Stated {
  readonly points: readonly StatedPoint[];
  readonly bounds: readonly StatedBound[];
  /** Sources whose numbers are out of order (low above high), beyond MOST_COUNT, or say nothing: kept out. */
  readonly unusable: readonly string[];
}

/**
 * Tells points from bounds.
 *
 * Both sides known: a point, with the two-piece normal on ln(1 + x) through it. One side known and no best: a bound. One side
 * and a best: the best is a point and the open side is taken as far, on ln(1 + x), as the known one. A best alone has no
 * precision that could be used, and is left out, as are numbers out of order or beyond MOST_COUNT, and a bound that every number meets.
 */
export function tellApart(values: readonly SourceValue[], scale: Scale = COUNT): Stated {
  return joinStated([...values].sort(bySource).map((value) => tellOne(value, scale)));
}

/** What one value says: one point, one bound, or nothing that can be used. */
export function tellOne(value: SourceValue, scale: Scale = COUNT): Stated {
  const { source, low, best, high } = value;
  const known = [low, best, high].filter((each) => each !== null);
  const ordered = known.every(
    (each, i) =>
      each >= scale.least &&
      each <= Math.min(scale.most, MOST_COUNT) &&
      each >= (known[i - 1] ?? each),
  );
  // "At least 0" is true of every count, "at most all" of every share: as a bound it would push against what ln(1 + x) holds below 0.
  const isEmpty =
    best === null &&
    (low === null ? high === null || high >= scale.most : high === null && low <= scale.least);
  if (!ordered || isEmpty || (low === null && high === null)) {
    return { points: [], bounds: [], unusable: [source] };
  }
  if (best === null && (low === null || high === null)) {
    return { points: [], bounds: [boundOf(source, low, high, scale)], unusable: [] };
  }
  return { points: [pointOf(value, scale)], bounds: [], unusable: [] };
}

/** What several values say together, in the order given: sort them by source first (`valuesOf` does). */
export function joinStated(parts: readonly Stated[]): Stated {
  const points: StatedPoint[] = [];
  const bounds: StatedBound[] = [];
  const unusable: string[] = [];
  for (const each of parts) {
    points.push(...each.points);
    bounds.push(...each.bounds);
    unusable.push(...each.unusable);
  }
  return { points, bounds, unusable };
}

function pointOf({ source, low, best, high }: SourceValue, scale: Scale): StatedPoint {
  const centre = best === null ? 0 : scale.forward(best);
  const [from, to] = [
    low ?? Math.min(best!, scale.back(2 * centre - scale.forward(high!))),
    // As far on the scale as a tiny low may be more than a number can hold; back and forth may lose the last digit.
    high ?? Math.max(best!, Math.min(MOST_COUNT, scale.back(2 * centre - scale.forward(low!)))),
  ];
  const middle = best ?? 0.5 * from + 0.5 * to;
  const half = Math.max(halfStep(scale), FINEST * middle);
  const narrow = to - from < 2 * half;
  // A count of 0 is rounded like any other, from both sides: ln(1 + x) goes on below 0, and what is there is 0 again on the way back.
  const least = scale.name === 'count' ? -HALF_STEP : scale.least;
  const distribution = twoPieceOfRounded(
    {
      low: narrow ? Math.max(least, Math.min(from, middle - half)) : from,
      best,
      high: narrow ? Math.min(scale.most, Math.max(to, middle + half)) : to,
    },
    scale,
  );
  return { source, low: from, best, high: to, distribution };
}

function boundOf(
  source: string,
  low: number | null,
  high: number | null,
  scale: Scale,
): StatedBound {
  const count = (low ?? high)!;
  return {
    source,
    side: low === null ? 'upper' : 'lower',
    count,
    value: scale.forward(count),
    // A bound is exact but for the step of a count.
    se: splitSd(count, scale),
  };
}

function halfStep(scale: Scale): number {
  return scale.name === 'share' ? HALF_STEP_SHARE : HALF_STEP;
}

/** Standard deviation of a rounding error of half a step either way, on the scale: step / sqrt 12 times the slope. */
function splitSd(count: number, scale: Scale): number {
  const half = Math.max(halfStep(scale), FINEST * count);
  return ((2 * half) / Math.sqrt(12)) * scale.slope(count);
}

/** By name, then by numbers, so that no answer hangs on the order of the input. */
export function bySource(a: SourceValue, b: SourceValue): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return (
    (a.low ?? -1) - (b.low ?? -1) ||
    (a.best ?? -1) - (b.best ?? -1) ||
    (a.high ?? -1) - (b.high ?? -1)
  );
}
