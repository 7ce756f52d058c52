import { randomEffects } from '../range/random-effects.ts';
import type { SourceValue } from '../range/range.ts';
import { campsOf } from './camps.ts';
import type { Comparable } from './comparable.ts';
import { compared, scaleNamed } from './comparable.ts';
import type { Divergence } from './divergence.ts';
import { pairsOf } from './pairs.ts';

/** How to compare. */
export interface DivergenceOptions {
  /** Probability of the intervals of ratios, inside 0 to 1. */
  readonly level: number;
  /** `count` (the default) compares on ln(1 + x), `share` on arcsin(sqrt x). Folds and ratios are of the bests themselves. */
  readonly scale?: 'count' | 'share';
}

/**
 * How far the sources lie apart on one measure or share.
 *
 * - fold: highest best / lowest best; 1 when all are zero, which is one figure; null when only the lowest is.
 * - Cochran's Q = sum w (y - ybar)^2, w = 1 / v, on the transformed scale; p its upper chi-square tail on k - 1 df.
 * - I2 = tau2 / (tau2 + typical within-source variance), per cent; tau by REML; tauFold = exp(tau), counts only.
 * - Birge ratio = sqrt(Q / (k - 1)): by how much the stated precisions would have to be widened to fit one value.
 *
 * Every statistic is null with fewer than two comparable values; none is ever NaN. A value with an open side is not scored:
 * its pairs say so.
 *
 * Sources: Cochran 1954, Biometrics 10:101-129; Higgins & Thompson 2002, Statistics in Medicine 21:1539-1558; Birge 1932,
 * Physical Review 40:207-227.
 */
export function divergenceOf(
  values: readonly SourceValue[],
  { level, scale = 'count' }: DivergenceOptions,
): Divergence {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level has to be inside 0 to 1, not ${level}`);
  }
  const { comparables, bounds } = compared(values, scaleNamed(scale));
  const [first, last] = [comparables[0], comparables.at(-1)];
  const several = comparables.length > 1 && first !== undefined && last !== undefined;
  return {
    fold: several ? foldBetween(first.best, last.best) : null,
    highest: several ? first.source : null,
    lowest: several ? last.source : null,
    ...(several ? heterogeneity(comparables, scale) : NO_HETEROGENEITY),
    camps: campsOf(comparables),
    pairs: pairsOf(comparables, bounds, level),
  };
}

/** Null from zero up: no number is that fold. */
function foldBetween(highest: number, lowest: number): number | null {
  if (lowest > 0) return highest / lowest;
  return highest > 0 ? null : 1;
}

type Heterogeneity = Pick<Divergence, 'q' | 'p' | 'i2' | 'tau' | 'tauFold' | 'birge'>;

const NO_HETEROGENEITY: Heterogeneity = {
  q: null,
  p: null,
  i2: null,
  tau: null,
  tauFold: null,
  birge: null,
};

function heterogeneity(
  comparables: readonly Comparable[],
  scale: 'count' | 'share',
): Heterogeneity {
  const y = comparables.map(({ distribution }) => distribution.mean);
  const v = comparables.map(({ distribution }) => distribution.sd ** 2);
  const { q, qp, i2, tau2 } = randomEffects(y, v, { method: 'REML', test: 'z' });
  const tau = tau2 === null ? null : Math.sqrt(tau2);
  return {
    q,
    p: qp,
    i2,
    tau,
    tauFold: scale === 'count' && tau !== null ? Math.exp(tau) : null,
    birge: q === null ? null : Math.sqrt(q / (comparables.length - 1)),
  };
}
