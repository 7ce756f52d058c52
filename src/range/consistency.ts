import { medianSorted } from 'simple-statistics';
import { inInputOrder, orderEstimates } from './re-estimates.ts';
import { weighted } from './re-weighted.ts';

/** The common-effect mean and how well the stated precision explains the scatter. */
export interface Birge {
  /** Common-effect mean, weights 1 / v. */
  readonly mean: number;
  /** Its standard error from the stated precision alone, 1 / sqrt(sum 1/v). */
  readonly se: number;
  readonly q: number;
  readonly df: number;
  /** Birge ratio sqrt(Q / (k - 1)); null with one estimate. */
  readonly ratio: number | null;
  /** Scale factor of the Particle Data Group, the larger of 1 and the ratio; null with one estimate. */
  readonly scale: number | null;
  /** Standard error times the scale factor; null with one estimate. */
  readonly scaledSe: number | null;
}

/**
 * Birge ratio R = sqrt(Q / (k - 1)) and the PDG scale factor S = max(1, R).
 *
 * R is about 1 when the stated precision explains the scatter, and the factor by which every standard error would have to
 * grow when it does not. It is the same reading as H2 = R^2 of a common effect. The Particle Data Group also leaves out
 * imprecise measurements before it computes S; here all count.
 *
 * Source: Birge 1932; Particle Data Group, Review of Particle Physics, introduction, 5.2.2.
 *
 * @throws TypeError or RangeError that names the argument.
 */
export function birge(y: readonly number[], v: readonly number[]): Birge {
  const estimates = orderEstimates(y, v);
  const { w, mean, q } = weighted(estimates, 0);
  const df = estimates.k - 1;
  const se = Math.sqrt(1 / w);
  const ratio = df === 0 ? null : Math.sqrt(q / df);
  const scale = ratio === null ? null : Math.max(1, ratio);
  return {
    mean: estimates.centre + mean,
    se,
    q: df === 0 ? 0 : q,
    df,
    ratio,
    scale,
    scaledSe: scale === null ? null : se * scale,
  };
}

/**
 * Median scaled difference of each estimate from the others: the median over j of |y_i - y_j| / sqrt(v_i + v_j).
 *
 * About 0.67 on average when the stated precision is right (the median of |N(0, 1)|); well above 2 for one that stands
 * apart. It does not let one outlier spoil the others, as Q does.
 *
 * Source: Ellison 2018, Metrologia 55, 840; `msd` of R metRology.
 *
 * @returns one value for each estimate, in the order of y; null when there is no other.
 * @throws TypeError or RangeError that names the argument.
 */
export function medianScaledDifferences(
  y: readonly number[],
  v: readonly number[],
): (number | null)[] {
  return scaledDifferences(y, v).map((z) => (z.length === 0 ? null : medianSorted(z)));
}

/** Pair-difference chi-square. */
export interface PairChiSquare {
  /** For each estimate, in the order of y: mean of (y_i - y_j)^2 / (v_i + v_j) over the others; null when there is none. */
  readonly each: readonly (number | null)[];
  /** The mean over all pairs; null with one estimate. */
  readonly all: number | null;
}

/**
 * Pair-difference chi-square: squared differences of pairs over the variance of the difference, averaged.
 *
 * Each pair, and so every average, is about 1 when the stated precision is right. The pairs share estimates, so the
 * averages are not chi-square distributed and no p-value is given; Q has one.
 *
 * Source: Douglas and Steele 2006, Metrologia 43, 89; `pdchisq` of R metRology.
 *
 * @throws TypeError or RangeError that names the argument.
 */
export function pairChiSquare(y: readonly number[], v: readonly number[]): PairChiSquare {
  const each = scaledDifferences(y, v).map((z) =>
    z.length === 0 ? null : z.reduce((sum, x) => sum + x * x, 0) / z.length,
  );
  // Every pair stands in two of the averages, each of k - 1 pairs: their mean is the mean over pairs.
  const known = each.filter((x) => x !== null).sort((a, b) => a - b);
  const all = known.length === 0 ? null : known.reduce((sum, x) => sum + x, 0) / known.length;
  return { each, all };
}

/** |y_i - y_j| / sqrt(v_i + v_j) over j, smallest first, for each i in the order of y. */
function scaledDifferences(y: readonly number[], v: readonly number[]): number[][] {
  const estimates = orderEstimates(y, v);
  const { d, v: variance } = estimates;
  const rows = d.map((di, i) =>
    d
      .map((dj, j) => Math.abs(di - dj) / Math.sqrt(variance[i]! + variance[j]!))
      .toSpliced(i, 1)
      .sort((a, b) => a - b),
  );
  return inInputOrder(estimates, rows);
}
