/**
 * Tails and quantiles of the normal, t and chi-square distributions, in double precision.
 *
 * Thin wrappers over `@stdlib` special functions (ports of Boost and FDLIBM). Two habits keep far tails exact: an upper tail is computed
 * as such, never as 1 - cdf, and a quantile is found from the nearer tail. Quantiles of t and chi-square are Newton inversions of the
 * library's own tails: its quantile packages are good to 4e-9 only, and pull in a logger that does not survive bundling. Its incomplete
 * gamma (0.3.1) is wrong by up to 1.3 % beyond x = 1000, and is not asked there.
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
