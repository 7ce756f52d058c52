import { requireDegrees, requireNumber, requireProbability } from './domain.ts';
import { gammaTail, lnGamma } from './incomplete-gamma.ts';
import { solveLogTail } from './log-tail.ts';
import { normalQuantile } from './normal-probability.ts';

/** Below e^-40 the lower tail of chi-square is the leading term of its series, to the last digit. */
const LN_NEAR = -40;

/** P(X > x) of chi-square on df degrees of freedom: the complementary regularised incomplete gamma, exact in the far tail. */
export function chiSquareUpper(x: number, df: number): number {
  requireNumber(x);
  requireDegrees(df);
  if (x <= 0) return 1;
  return gammaTail(0.5 * x, 0.5 * df, true);
}

/** P(X <= x) of chi-square on df degrees of freedom, exact in the far lower tail. */
export function chiSquareCdf(x: number, df: number): number {
  requireNumber(x);
  requireDegrees(df);
  if (x <= 0) return 0;
  return gammaTail(0.5 * x, 0.5 * df, false);
}

/**
 * The x that chi-square on df degrees of freedom stays below with probability p.
 *
 * Newton's method on the logarithm of the nearer tail in u = ln x: the density of ln X is log-concave, hence so are
 * both tails, so the iteration converges from any start without a bracket. Start: Wilson and Hilferty's cube.
 *
 * @param p probability, 0 to 1; 0 gives 0, 1 gives Infinity.
 */
export function chiSquareQuantile(p: number, df: number): number {
  requireProbability(p);
  requireDegrees(df);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const a = 0.5 * df;
  const upper = p > 0.5;
  const tail = upper ? 1 - p : p;
  const spread = 2 / (9 * df);
  const cube = 1 - spread + normalQuantile(p) * Math.sqrt(spread);
  // Where the cube is useless (few degrees of freedom, far lower tail) the leading term of the series starts nearer.
  const leading = Math.LN2 + (Math.log(tail) + lnGamma(a + 1)) / a;
  if (!upper && leading < LN_NEAR) return Math.exp(leading);
  const start = cube > 0.1 ? Math.log(df) + 3 * Math.log(cube) : leading;
  const lnConstant = -lnGamma(a);
  return solveLogTail(start, tail, (x) => {
    const slope = Math.exp(a * Math.log(0.5 * x) - 0.5 * x + lnConstant);
    return { tail: gammaTail(0.5 * x, a, upper), slope: upper ? -slope : slope };
  });
}
