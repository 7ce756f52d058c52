import { normalQuantile } from '../distribution/normal-probability.ts';
import { leaveOneOut } from './influence.ts';
import { CLASSICAL_LEVEL, orderEstimates, requireLevel } from './re-estimates.ts';
import type { Tau2Method } from './tau2.ts';
import { estimateTau2 } from './tau2.ts';
import { weighted } from './re-weighted.ts';

/** A difference with its standard error and interval. */
export interface Difference {
  readonly se: number;
  /** Half-width of the interval: the expanded uncertainty. */
  readonly expanded: number;
  readonly low: number;
  readonly high: number;
  /** Whether the interval holds zero: equivalent at this level. */
  readonly holdsZero: boolean;
}

/** How far one estimate lies from a reference value, and whether that is more than its uncertainty allows. */
export interface DegreeOfEquivalence {
  /** Place in y. */
  readonly index: number;
  /** Estimate minus reference value, in the unit of y. */
  readonly difference: number;
  /** With the stated precision only: does the source stand apart from the mean beyond what it states? */
  readonly stated: Difference;
  /** With the spread between sources added: does it stand apart beyond what sources of this kind do? Null where tau2 is unknown. */
  readonly withSpread: Difference | null;
}

/** What may be chosen. */
export interface EquivalenceOptions {
  /** Estimator of tau^2; default `REML`, as in `randomEffects`. */
  readonly method?: Tau2Method;
  /** Probability of the intervals; default 0.95, the convention of key comparisons. */
  readonly level?: number;
  /** `all`: the mean of all (the default, as in the CIPM MRA); `others`: the mean of the others, so that none is judged by itself. */
  readonly reference?: 'all' | 'others';
}

/**
 * Degrees of equivalence: D_i = y_i - m, with m the random-effects mean, omega its normalised weights 1 / (v + tau^2).
 *
 * Variance of D_i against `all`, with spread: (v_i + tau^2) (1 - omega_i), less than v_i + tau^2 because the mean shares
 * y_i; with the stated precision only: v_i (1 - omega_i)^2 + sum over the others of omega_j^2 v_j.
 * Against `others` the two are independent: v_i + sum omega_j^2 v_j, and with spread v_i + tau^2 + 1 / sum(1 / (v + tau^2)),
 * tau^2 and omega of the others. Intervals use the normal quantile. tau^2 and the weights are taken as known:
 * Koepke et al. 2017 (Metrologia 54, S34) resample them, which widens the intervals a little when sources are few.
 *
 * Source: CIPM MRA; Cox 2002, Metrologia 39, 589; Koepke et al. 2017; NIST Decision Tree (Possolo et al. 2021).
 *
 * @returns one entry for each estimate in the order of y; none when there is only one.
 * @throws TypeError or RangeError that names the argument.
 */
export function degreesOfEquivalence(
  y: readonly number[],
  v: readonly number[],
  options: EquivalenceOptions = {},
): DegreeOfEquivalence[] {
  const { method = 'REML', level = CLASSICAL_LEVEL, reference = 'all' } = options;
  const estimates = orderEstimates(y, v);
  requireLevel(level);
  if (reference !== 'all' && reference !== 'others') {
    throw new RangeError(`reference must be all or others, got ${String(reference)}`);
  }
  const factor = normalQuantile(0.5 + 0.5 * level);
  if (estimates.k === 1) return [];
  if (reference === 'others') return againstOthers(y, v, method, factor);
  const { tau2 } = estimateTau2(estimates, method);
  const { w, mean } = weighted(estimates, tau2);
  const omega = v.map((x) => 1 / (x + tau2) / w);
  return y.map((value, index) => {
    const difference = value - estimates.centre - mean;
    const own = v[index]!;
    // 1 - omega_i, summed over the others so that nothing cancels when this one outweighs them.
    const rest = stableSum(omega.toSpliced(index, 1));
    const shared = stableSum(v.map((x, j) => omega[j]! ** 2 * x).toSpliced(index, 1));
    return {
      index,
      difference,
      stated: about(difference, own * rest * rest + shared, factor),
      withSpread: about(difference, (own + tau2) * rest, factor),
    };
  });
}

function againstOthers(
  y: readonly number[],
  v: readonly number[],
  method: Tau2Method,
  factor: number,
): DegreeOfEquivalence[] {
  return leaveOneOut(y, v, { method }).map(({ index, fit, residual, residualSe }) => {
    const others = v.toSpliced(index, 1);
    const shared = stableSum(others.map((x, j) => fit.weights[j]! ** 2 * x));
    return {
      index,
      difference: residual,
      stated: about(residual, v[index]! + shared, factor),
      withSpread: residualSe === null ? null : about(residual, residualSe ** 2, factor),
    };
  });
}

function about(difference: number, variance: number, factor: number): Difference {
  const se = Math.sqrt(variance);
  const expanded = factor * se;
  const low = difference - expanded;
  const high = difference + expanded;
  return { se, expanded, low, high, holdsZero: low <= 0 && high >= 0 };
}

/** A sum that does not depend on the order of its terms. */
function stableSum(terms: readonly number[]): number {
  return terms.toSorted((a, b) => a - b).reduce((sum, x) => sum + x, 0);
}
