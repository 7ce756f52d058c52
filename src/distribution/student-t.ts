import betainc from '@stdlib/math-base-special-betainc';
import { requireDegrees, requireNumber, requireProbability } from './domain.ts';
import { lnGamma } from './incomplete-gamma.ts';
import { solveLogTail } from './log-tail.ts';
import { normalQuantile } from './normal-probability.ts';

/** Beyond e^300 the t tail is its power law, constant * x^-df, to the last digit, and x squared overflows. */
const LN_FAR = 300;

/** With more than this in the tail, a t quantile is found from the middle. */
const NEAR_MEDIAN = 0.25;

/** P(T <= x) of Student's t on df degrees of freedom (df need not be whole). */
export function tCdf(x: number, df: number): number {
  requireNumber(x);
  requireDegrees(df);
  return x < 0 ? tTail(-x, df) : 1 - tTail(x, df);
}

/** P(T > x) of Student's t on df degrees of freedom, exact in the far tail. */
export function tUpper(x: number, df: number): number {
  return tCdf(-x, df);
}

/** P(T > x) for x >= 0 by the incomplete beta, from whichever of its arguments is the smaller. */
function tTail(x: number, df: number): number {
  const square = x * x;
  return square < df
    ? 0.5 * betainc(square / (df + square), 0.5, 0.5 * df, true, true)
    : 0.5 * betainc(df / (df + square), 0.5 * df, 0.5, true, false);
}

/** P(-x < T < x). */
function tCentre(x: number, df: number): number {
  return betainc((x * x) / (df + x * x), 0.5, 0.5 * df, true, false);
}

/**
 * The x that Student's t on df degrees of freedom stays below with probability p.
 *
 * Newton's method on the logarithm of the tail in u = ln |x|, and near the median on that of P(-x < T < x), which keeps
 * its digits there: the density of ln |T| is log-concave, hence so are both, so that it converges from any start.
 *
 * @param p probability, 0 to 1; 0 gives -Infinity, 1 gives Infinity.
 */
export function tQuantile(p: number, df: number): number {
  requireProbability(p);
  requireDegrees(df);
  if (p === 0.5) return 0;
  const sign = p < 0.5 ? -1 : 1;
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return sign * Infinity;
  const start = Math.log(-normalQuantile(tail));
  // ln of the density's constant, 1 / (sqrt(df) B(df / 2, 1 / 2)).
  const lnConstant = lnGamma(0.5 * (df + 1)) - lnGamma(0.5 * df) - 0.5 * Math.log(df * Math.PI);
  const rise = (x: number): number =>
    x * Math.exp(lnConstant - 0.5 * (df + 1) * Math.log1p((x * x) / df));
  if (tail > NEAR_MEDIAN) {
    const centre = 2 * Math.abs(p - 0.5);
    return (
      sign * solveLogTail(start, centre, (x) => ({ tail: tCentre(x, df), slope: 2 * rise(x) }))
    );
  }
  const lnFar = (lnConstant + 0.5 * (df - 1) * Math.log(df) - Math.log(tail)) / df;
  if (lnFar > LN_FAR) return sign * Math.exp(lnFar);
  return sign * solveLogTail(start, tail, (x) => ({ tail: tTail(x, df), slope: -rise(x) }));
}
