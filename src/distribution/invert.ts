import { requireProbability } from './distribution.ts';
import { normalQuantile } from './normal-probability.ts';

/** 1 / sqrt(2 pi). */
export const NORMAL_PEAK: number = 1 / Math.sqrt(2 * Math.PI);

/**
 * The search stops at steps of this many spreads, where the standard score is off by no more than this. The last step is the one
 * measured and convergence is at least quadratic, so the root is good to about 1e-12 spreads; the score guards parts far narrower than the whole.
 */
const STEP = 1e-6;
const SCORE = 1e-7;

/** Steps after which a bracketed search has long ended: bisection alone needs about 1,075 for the whole double range. */
const MOST_STEPS = 1200;

/** A cubic that leads farther from where Newton's step ends than this part of it is not to be trusted yet. */
const TRUSTED = 0.5;

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
 * Solves Phi^-1(cdf(x)) = Phi^-1(p): bell-shaped distributions are nearly straight on that scale. The first step is Newton's; from then on x is a cubic of
 * the score through the last two places and slopes (inverse Hermite interpolation, of order 2.7), so that three evaluations mostly do where Newton takes
 * four. Steps that leave the bracket are bisections. In the upper half the upper tail is used, as 1 - cdf would lose its digits.
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
  let a = low;
  let b = high;
  let x = start > a && start < b ? start : 0.5 * (a + b);
  let [beforeX, beforeOff, beforeSlope] = [0, 0, 0];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const [probability, density] = tail(x, sign);
    // Beyond what a double can tell there is a side and no slope.
    let off = probability <= 0 ? -sign : sign;
    let slope = 0;
    if (probability > 0 && probability < 1) {
      const at = sign * normalQuantile(probability);
      off = at - target;
      slope = density / (NORMAL_PEAK * Math.exp(-0.5 * at * at));
    }
    if (off === 0) return x;
    if (off < 0) a = x;
    else b = x;
    const newton = x - off / slope;
    let better = newton;
    if (beforeSlope > 0 && slope > 0) {
      const cubic = inverseCubic(beforeX, beforeOff, beforeSlope, x, off, slope);
      if (Math.abs(cubic - newton) <= TRUSTED * Math.abs(newton - x)) better = cubic;
    }
    if (Math.abs(newton - x) <= STEP * spread && Math.abs(off) <= SCORE) {
      return Math.min(b, Math.max(a, better));
    }
    const next = better > a && better < b ? better : 0.5 * (a + b);
    if (next === x || next === a || next === b) return next;
    [beforeX, beforeOff, beforeSlope] = [x, off, slope];
    x = next;
  }
  return x;
}

/** Where the cubic in y through (y0, x0) and (y1, x1), whose slopes there are 1 / slope0 and 1 / slope1, is at y = 0. */
function inverseCubic(
  x0: number,
  y0: number,
  slope0: number,
  x1: number,
  y1: number,
  slope1: number,
): number {
  const width = y1 - y0;
  const t = -y0 / width;
  const rest = 1 - t;
  return (
    x1 +
    rest * rest * ((1 + 2 * t) * (x0 - x1) + (t * width) / slope0) -
    (t * t * rest * width) / slope1
  );
}
