/**
 * Tails and quantiles of the normal, t and chi-square distributions, in double precision.
 *
 * Two habits keep far tails exact: an upper tail is computed as such, never as 1 - cdf, and a quantile is found from the nearer
 * tail. The incomplete beta of t is `@stdlib`'s. The others are our own, because everything asks for them: the library's cost half of a
 * process's start-up and most of a result's time, lose three digits of normal tails, and its incomplete gamma (0.3.1) is wrong by
 * up to 1.3 % beyond x = 1000. Its quantile packages are good to 4e-9 only.
 *
 * Measured against mpmath: tails to 2e-13, quantiles to 5e-15, for degrees of freedom from 0.5 to 100,000 and
 * probabilities from 1e-200 (a tail of t or chi-square quantiles below 1e-290, or degrees of freedom below 0.1, may find
 * no answer in double precision and throw).
 *
 * Arguments outside a function's domain throw a RangeError that names the argument: they are a programmer's mistake.
 */
export { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from './chi-square.ts';
export { logNormalCdf, normalCdf, normalQuantile, normalUpper } from './normal-probability.ts';
export { tCdf, tQuantile, tUpper } from './student-t.ts';
