import { distinct, integrate } from './mesh.ts';
import { NORMAL_PEAK } from './invert.ts';
import { normalCdf, normalQuantile } from './normal-probability.ts';
import { solveIncreasing } from './solve.ts';

/** Standard scores beyond 8 hold 1e-15 of the probability. */
const REACH = 8;
const STEP = 0.5;

/** A quantile function is followed down to the score at which its probability is no longer a normal double, and up to 1 - 1e-16. */
const LOWEST = -37;
const HIGHEST = 8.2;

/** A score is sought until a Newton step is smaller than this: the next would be its square, under the rounding of the score. */
const STEP_LEFT = 1e-9;

/**
 * The integral of f(p) over 0 < p < 1, in standard scores: f(Phi(z)) phi(z) dz by Gauss-Legendre panels.
 *
 * @param kinks probabilities at which f has a kink
 */
export function overScores(f: (p: number) => number, kinks: readonly number[]): number {
  const edges: number[] = [];
  for (let z = -REACH; z <= REACH; z += STEP) edges.push(z);
  for (const p of kinks) {
    const z = normalQuantile(p);
    if (z > -REACH && z < REACH) edges.push(z);
  }
  return integrate((z) => f(normalCdf(z)) * NORMAL_PEAK * Math.exp(-0.5 * z * z), distinct(edges));
}

/**
 * The probability below x, given a quantile function and its derivative (1 / density): the root of quantile(p) = x, sought in
 * standard scores.
 */
export function probabilityBelow(
  quantile: (p: number) => number,
  derivative: (p: number) => number,
  x: number,
): number {
  if (x <= quantile(normalCdf(LOWEST))) return 0;
  if (x >= quantile(normalCdf(HIGHEST))) return 1;
  const z = solveIncreasing(
    (score) => {
      const p = normalCdf(score);
      return [quantile(p) - x, derivative(p) * NORMAL_PEAK * Math.exp(-0.5 * score * score)];
    },
    LOWEST,
    HIGHEST,
    0,
    STEP_LEFT,
  );
  return normalCdf(z);
}
