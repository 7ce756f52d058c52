import type { Estimates } from './re-estimates.ts';
import { LEAST_STEP } from './re-estimates.ts';

/**
 * The weighted sums at one between-source variance t, with weights w = 1 / (v + t) and
 * P = diag(w) - w w' / sum(w), the matrix that takes the weighted mean away.
 *
 * Every sum is arranged around the most precise source (place 0), so that nothing cancels when it outweighs the rest.
 */
export interface Weighted {
  readonly t: number;
  /** sum(w) */
  readonly w: number;
  /** Weighted mean of the deviations `d`. */
  readonly mean: number;
  /** Q(t) = sum(w (y - mean)^2) = y'Py. Falls with t. */
  readonly q: number;
  /** -dQ/dt = sum(w^2 (y - mean)^2) = y'PPy. Falls with t. */
  readonly slope: number;
  /** trace(P) = sum(w) - sum(w^2) / sum(w). Falls with t. */
  readonly trace: number;
}

/** Computes the weighted sums at between-source variance t >= 0. */
export function weighted(estimates: Estimates, t: number): Weighted {
  const { k, d, v } = estimates;
  let w = 0;
  let wd = 0;
  for (let i = k - 1; i >= 0; i -= 1) {
    const wi = 1 / (v[i]! + t);
    w += wi;
    wd += wi * d[i]!;
  }
  const mean = wd / w;
  let q = 0;
  let slope = 0;
  let trace = 0;
  let others = 0;
  for (let i = k - 1; i > 0; i -= 1) {
    const wi = 1 / (v[i]! + t);
    const r = d[i]! - mean;
    const term = wi * r * r;
    q += term;
    slope += wi * term;
    trace += wi * (1 - wi / w);
    others += wi;
  }
  const w0 = 1 / (v[0]! + t);
  const term = w0 * mean * mean;
  return {
    t,
    w,
    mean,
    q: q + term,
    slope: slope + w0 * term,
    trace: trace + (w0 / w) * others,
  };
}

/**
 * The between-source variance at which Q(t) falls to `target`; 0 when Q(0) is already there.
 *
 * Newton's method on 1 / Q from t = 0. Q is a sum of z^2 / (lambda + t), so 1 / Q is concave and rising
 * (a complete Bernstein function): the steps approach the root from the left and never pass it. With equal variances
 * or two sources 1 / Q is a straight line, and one step is exact.
 */
export function solveQ(estimates: Estimates, target: number): number {
  let t = 0;
  for (;;) {
    const { q, slope } = weighted(estimates, t);
    const step = (q * (q - target)) / (target * slope);
    // Rounding ends the approach: no step to the right is left.
    if (!(step > t * LEAST_STEP)) return t;
    const next = t + step;
    if (next === t) return t;
    t = next;
  }
}
