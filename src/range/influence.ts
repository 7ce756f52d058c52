import { orderEstimates } from './re-estimates.ts';
import type { RandomEffects, RandomEffectsOptions } from './random-effects.ts';
import { randomEffects } from './random-effects.ts';

/** What the summary would be without one of the estimates, and how far that one stands from the others. */
export interface LeftOut {
  /** Place of the estimate that was left out, in y. */
  readonly index: number;
  /** The summary of the others. */
  readonly fit: RandomEffects;
  /** Mean of all minus mean of the others: how far this one pulls the mean, in the unit of y. */
  readonly pull: number;
  /** This estimate minus the mean of the others. */
  readonly residual: number;
  /** Standard error of that difference, sqrt(v + tau2 + se^2) with tau2 and se of the others; null when only one other is left. */
  readonly residualSe: number | null;
  /** Their ratio, the studentised deleted residual: roughly standard normal if this source is like the others. */
  readonly z: number | null;
}

/**
 * Leave-one-out influence: the summary repeated without each estimate in turn, in the order of y.
 *
 * `z` is metafor's `rstudent` (Viechtbauer and Cheung 2010); the fit is its `leave1out`. With two estimates the other
 * one stands alone: its own interval, no spread, and `z` is null.
 *
 * @param options as `randomEffects`.
 * @returns one entry for each estimate; none when there is only one, for nothing is left.
 * @throws TypeError or RangeError as `randomEffects`.
 */
export function leaveOneOut(
  y: readonly number[],
  v: readonly number[],
  options: RandomEffectsOptions = {},
): LeftOut[] {
  if (orderEstimates(y, v).k === 1) return [];
  const all = randomEffects(y, v, options);
  return y.map((value, index) => {
    const fit = randomEffects(y.toSpliced(index, 1), v.toSpliced(index, 1), options);
    const residual = value - fit.estimate;
    const residualSe = fit.tau2 === null ? null : Math.sqrt(v[index]! + fit.tau2 + fit.se * fit.se);
    return {
      index,
      fit,
      pull: all.estimate - fit.estimate,
      residual,
      residualSe,
      z: residualSe === null ? null : residual / residualSe,
    };
  });
}
