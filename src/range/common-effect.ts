import type { Component } from '../distribution/distribution.ts';
import { normalMixture } from '../distribution/normal-mixture.ts';
import { chiSquareUpper } from '../distribution/chi-square.ts';
import { normalUpper } from '../distribution/normal-probability.ts';
import { tailsAt } from './bayes-bounds.ts';
import { tiltedMixture } from './bayes-tilted.ts';
import type { Stated } from './stated.ts';

/** What "all are right within their stated precision" gives, on ln(1 + x). */
export interface CommonEffect {
  readonly distribution: Component;
  /** Cochran's Q of the points, its degrees of freedom and upper-tail p; p null with one point. */
  readonly q: number;
  readonly df: number;
  readonly p: number | null;
  /** Sources whose bound lies beyond the points' common value, with the p of lying so far. */
  readonly broken: readonly { readonly source: string; readonly p: number }[];
}

/**
 * The common-effect model: y_i ~ N(mu, se_i^2), the same mu for all, flat prior.
 *
 * mu is normal with the inverse-variance weighted mean and variance 1 / sum w; bounds tilt it by Phi((mu - b) / s). Cochran's
 * Q = sum w (y - mean)^2 on k - 1 degrees of freedom tells whether the sources can all be right (Cochran 1954, Biometrics 10:101-129).
 */
export function commonEffect(stated: Stated): CommonEffect {
  const known = made.get(stated);
  if (known !== undefined) return known;
  const fresh = commonEffectOf(stated);
  made.set(stated, fresh);
  return fresh;
}

/** Made before: the range of a measure and its place among the accounts rest on the same. */
const made = new WeakMap<Stated, CommonEffect>();

function commonEffectOf({ points, bounds }: Stated): CommonEffect {
  const w = points.map(({ distribution }) => 1 / distribution.sd ** 2);
  const total = w.reduce((sum, each) => sum + each, 0);
  const mean =
    points.reduce((sum, { distribution }, i) => sum + w[i]! * distribution.mean, 0) / total;
  const q = points.reduce(
    (sum, { distribution }, i) => sum + w[i]! * (distribution.mean - mean) ** 2,
    0,
  );
  const sd = 1 / Math.sqrt(total);
  const df = points.length - 1;
  return {
    distribution:
      bounds.length === 0
        ? { ...normalMixture([1], [mean], [sd]), mean, sd }
        : tiltedMixture([
            { weight: 1, mu: { mean, sd, tails: tailsAt(bounds, 0) }, shift: 0, pull: 1, own: 0 },
          ]),
    q,
    df,
    p: df === 0 ? null : chiSquareUpper(q, df),
    broken: bounds.map(({ source, side, value, se }) => ({
      source,
      p: normalUpper(((side === 'lower' ? 1 : -1) * (value - mean)) / Math.hypot(sd, se)),
    })),
  };
}
