import type { Estimates } from './re-estimates.ts';
import { orderEstimates } from './re-estimates.ts';
import { maximiseLikelihood } from './re-likelihood.ts';
import { solveQ, weighted } from './re-weighted.ts';

/** An estimator of the between-source variance; `FE` is the common-effect model, which sets it to zero. */
export type Tau2Method = 'DL' | 'HE' | 'HS' | 'SJ' | 'PM' | 'ML' | 'REML' | 'EB' | 'FE';

/** Every estimator, in the order in which tables list them. */
export const TAU2_METHODS: readonly Tau2Method[] = [
  'DL',
  'HE',
  'HS',
  'SJ',
  'PM',
  'ML',
  'REML',
  'EB',
  'FE',
];

/** An estimate of tau^2, and how many local maxima the likelihood had (1 for the methods without one). */
export interface Tau2Estimate {
  readonly tau2: number;
  readonly maxima: number;
}

/**
 * Estimates the between-source variance tau^2, never below zero. With w = 1 / v, Q = sum(w (y - ybar)^2) around the
 * weighted mean ybar, Q(t) the same with w = 1 / (v + t), and k estimates:
 *
 * - `DL` DerSimonian and Laird 1986: (Q - (k - 1)) / (sum w - sum w^2 / sum w)
 * - `HE` Hedges 1983: var(y) - mean(v)
 * - `HS` Hunter and Schmidt 1990: (Q - k) / sum w
 * - `SJ` Sidik and Jonkman 2005: t0 Q(t0) / (k - 1), with t0 = sum((y - mean y)^2) / k; above zero unless all y are equal
 * - `PM` Paule and Mandel 1982, `EB` empirical Bayes (Morris 1983): the root of Q(t) = k - 1; the two are the same
 * - `ML`, `REML`: the global maximum of the profile and of the restricted likelihood (Viechtbauer 2005)
 * - `FE`: zero
 *
 * @param y estimates.
 * @param v their variances.
 * @returns tau^2, in the squared unit of y.
 * @throws RangeError or TypeError as `orderEstimates`; RangeError for fewer than two estimates (no spread can be
 * estimated from one) or an unknown method.
 */
export function tau2(y: readonly number[], v: readonly number[], method: Tau2Method): number {
  const estimates = orderEstimates(y, v);
  if (estimates.k < 2) {
    throw new RangeError('y must hold at least two estimates: one says nothing of their spread');
  }
  return estimateTau2(estimates, method).tau2;
}

/** The same on checked estimates, two or more. */
export function estimateTau2(estimates: Estimates, method: Tau2Method): Tau2Estimate {
  if (method === 'ML' || method === 'REML') {
    return maximiseLikelihood(estimates, method === 'REML');
  }
  return { tau2: Math.max(0, closedForm(estimates, method)), maxima: 1 };
}

function closedForm(estimates: Estimates, method: Tau2Method): number {
  const { k, d, v } = estimates;
  switch (method) {
    case 'FE':
      return 0;
    case 'PM':
    case 'EB':
      return solveQ(estimates, k - 1);
    case 'DL': {
      const { q, trace } = weighted(estimates, 0);
      return (q - (k - 1)) / trace;
    }
    case 'HS': {
      const { q, w } = weighted(estimates, 0);
      return (q - k) / w;
    }
    case 'HE':
      return sumOfSquares(d) / (k - 1) - v.reduce((sum, x) => sum + x, 0) / k;
    case 'SJ': {
      const t0 = sumOfSquares(d) / k;
      return (t0 * weighted(estimates, t0).q) / (k - 1);
    }
    default:
      throw new RangeError(`method must be one of ${TAU2_METHODS.join(' ')}, got ${method}`);
  }
}

/** Sum of squared deviations from the plain mean. */
function sumOfSquares(d: readonly number[]): number {
  const mean = d.reduce((sum, x) => sum + x, 0) / d.length;
  return d.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
}
