import type { Distribution } from '../distribution/distribution.ts';
import { logPdf } from '../distribution/distribution.ts';

/** What one assumption says of a held-out number, on u = ln(1 + x). */
export interface Prediction {
  /** From low to high, apart from each other; an open side is infinite. */
  readonly intervals: readonly { readonly low: number; readonly high: number }[];
  /** Its density; null for an envelope, which has none. */
  readonly distribution: Distribution | null;
}

/** How one prediction did on one held-out number. */
export interface Score {
  readonly hit: boolean;
  /** Where a miss lies: below the lowest interval, above the highest, or in a gap between camps. */
  readonly side: 'below' | 'above' | 'between' | null;
  /** Summed length of the intervals on u; infinite with an open side. */
  readonly width: number;
  readonly intervalScore: number;
  /** -ln density at the number; null without a density. */
  readonly logScore: number | null;
}

/** Densities below this count as this: a number that an assumption rules out would cost without end. */
const LEAST_LOG_DENSITY = Math.log(1e-300);

/**
 * Scores one prediction.
 *
 * Interval score: length + (2 / alpha) times the distance of the number to the nearest interval, alpha = 1 - level; for one
 * interval this is Winkler's proper score (Gneiting & Raftery 2007, J. Am. Stat. Assoc. 102:359-378, section 6.2), for the
 * several intervals of two camps its plain extension. Lower is better; it is on the natural-log scale. Log score: -ln density.
 */
export function scoreOf({ intervals, distribution }: Prediction, u: number, level: number): Score {
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (first === undefined || last === undefined) {
    throw new RangeError('a prediction needs an interval');
  }
  let distance = Infinity;
  let width = 0;
  for (const { low, high } of intervals) {
    width += high - low;
    distance = Math.min(distance, Math.max(0, low - u, u - high));
  }
  const side =
    distance === 0 ? null : u < first.low ? 'below' : u > last.high ? 'above' : 'between';
  return {
    hit: distance === 0,
    side,
    width,
    intervalScore: width + (2 / (1 - level)) * distance,
    logScore: distribution === null ? null : -Math.max(LEAST_LOG_DENSITY, logPdf(distribution, u)),
  };
}
