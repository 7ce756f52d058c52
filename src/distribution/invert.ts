import { requireProbability } from './distribution.ts';
import { solveIncreasing } from './solve.ts';
import { normalQuantile } from './normal-probability.ts';

/** 1 / sqrt(2 pi). */
export const NORMAL_PEAK: number = 1 / Math.sqrt(2 * Math.PI);

/**
 * Newton stops at steps of this many spreads, where the standard score is off by no more than this. The last step is the one
 * measured and convergence is quadratic, so the root is good to about 1e-12 spreads; the score guards parts far narrower than the whole.
 */
const STEP = 1e-6;
const SCORE = 1e-7;

/** Where to look for a quantile. */
export interface Search {
  /** cdf(low) <= p <= cdf(high). */
  readonly low: number;
  readonly high: number;
  readonly start: number;
  /** The size of a standard deviation, roughly. */
  readonly spread: number;
}

/** The probability of one tail at a place, and the density there. */
export type TailAndDensity = readonly [probability: number, density: number];

/**
 * The quantile of a continuous distribution from its tails and density.
 *
 * Solves Phi^-1(cdf(x)) = Phi^-1(p): bell-shaped distributions are nearly straight on that scale, so Newton needs three or four
 * steps. In the upper half the upper tail is used, as 1 - cdf would lose its digits.
 *
 * @param tail P(X <= x) for sign 1, P(X > x) for sign -1, with the density at x: the two share most of their work
 */
export function invert(
  p: number,
  tail: (x: number, sign: 1 | -1) => TailAndDensity,
  { low, high, start, spread }: Search,
): number {
  requireProbability(p);
  if (low === high) return low;
  const sign = p <= 0.5 ? 1 : -1;
  const target = normalQuantile(p);
  return solveIncreasing(
    (x) => {
      const [probability, density] = tail(x, sign);
      if (probability <= 0) return [-sign, 0];
      if (probability >= 1) return [sign, 0];
      const at = sign * normalQuantile(probability);
      return [at - target, density / (NORMAL_PEAK * Math.exp(-0.5 * at * at))];
    },
    low,
    high,
    start,
    STEP * spread,
    SCORE,
  );
}
