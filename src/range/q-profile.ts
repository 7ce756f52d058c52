import { chiSquareQuantile } from '../distribution/chi-square.ts';
import type { Caution } from './re-caution.ts';
import { caution } from './re-caution.ts';
import { CLASSICAL_LEVEL, orderEstimates, requireLevel } from './re-estimates.ts';
import { solveQ, weighted } from './re-weighted.ts';

/** Intervals of the spread between sources; null with one source, which says nothing of it. */
export interface QProfile {
  readonly level: number;
  /** Interval of the between-source variance. */
  readonly tau2: readonly [low: number, high: number] | null;
  /** The same as a share of the total variance, in per cent, and as total over within-source variance. */
  readonly i2: readonly [low: number, high: number] | null;
  readonly h2: readonly [low: number, high: number] | null;
  readonly cautions: readonly Caution[];
}

/**
 * Q-profile interval of the between-source variance (Viechtbauer 2007): all t at which Q(t) is no surprise.
 *
 * Q(t) = sum((y - mu(t))^2 / (v + t)) is chi-square on k - 1 degrees of freedom at the true t, whatever the estimator.
 * The interval runs from the t where Q(t) is the upper (1 - level) / 2 quantile to where it is the lower one; a side that
 * would lie below zero is zero. When even Q(0) is below the lower quantile the interval is empty: it is given as [0, 0]
 * with the caution `closer-than-stated`, as in metafor.
 *
 * @param y estimates.
 * @param v their variances.
 * @param options `level`, a fraction; default 0.95, as in `randomEffects`.
 * @throws TypeError or RangeError that names the argument.
 */
export function qProfile(
  y: readonly number[],
  v: readonly number[],
  options: { readonly level?: number } = {},
): QProfile {
  const estimates = orderEstimates(y, v);
  const level = options.level ?? CLASSICAL_LEVEL;
  requireLevel(level);
  const df = estimates.k - 1;
  if (df === 0) {
    return { level, tau2: null, i2: null, h2: null, cautions: [caution('one-source')] };
  }
  const lower = chiSquareQuantile(0.5 - 0.5 * level, df);
  const upper = chiSquareQuantile(0.5 + 0.5 * level, df);
  const common = weighted(estimates, 0);
  const typical = df / common.trace;
  const low = solveQ(estimates, upper);
  const high = solveQ(estimates, lower);
  const i2 = (t: number): number => (100 * t) / (t + typical);
  const h2 = (t: number): number => (t + typical) / typical;
  return {
    level,
    tau2: [low, high],
    i2: [i2(low), i2(high)],
    h2: [h2(low), h2(high)],
    cautions: common.q < lower ? [caution('closer-than-stated')] : [],
  };
}
