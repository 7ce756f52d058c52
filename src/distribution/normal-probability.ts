import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import { requireNumber, requireProbability } from './domain.ts';
import { scaledUpperTail } from './normal-tail.ts';

/** Below this the direct tail loses digits to underflow (erfc is subnormal near -37.5): the scaled form takes over. */
const SCALED_BELOW = -1;

/**
 * The x that a standard normal variable stays below with probability p. Relative error under 1e-15 for p down to 1e-100.
 *
 * @param p probability, 0 to 1; 0 gives -Infinity, 1 gives Infinity.
 */
export function normalQuantile(p: number): number {
  requireProbability(p);
  return p < 0.5 ? -Math.SQRT2 * erfcinv(2 * p) : Math.SQRT2 * erfcinv(2 * (1 - p));
}

/** P(Z <= x) of a standard normal variable, exact in the far tail: erfc(-x / sqrt 2) / 2. */
export function normalCdf(x: number): number {
  requireNumber(x);
  return 0.5 * erfc(-x * Math.SQRT1_2);
}

/** P(Z > x) of a standard normal variable, exact in the far tail: erfc(x / sqrt 2) / 2. */
export function normalUpper(x: number): number {
  return normalCdf(-x);
}

/**
 * ln P(Z <= x) of a standard normal variable, finite and exact where the probability itself underflows.
 *
 * Below -1: ln(erfcx(-x / sqrt 2) / 2) - x^2 / 2, with erfcx(y) = exp(y^2) erfc(y).
 */
export function logNormalCdf(x: number): number {
  requireNumber(x);
  if (x === -Infinity) return -Infinity;
  if (x < SCALED_BELOW) return Math.log(scaledUpperTail(-x)) - 0.5 * x * x;
  return Math.log1p(-0.5 * erfc(x * Math.SQRT1_2));
}
