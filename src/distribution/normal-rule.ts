import { solveBracketed } from './solve.ts';

/** Places and weights for means under a standard normal distribution. */
export interface NormalRule {
  readonly at: readonly number[];
  readonly weight: readonly number[];
}

/** A rule of one place, where nothing is smoothed. */
export const ITSELF: NormalRule = { at: [0], weight: [1] };

/** More places of Gauss-Hermite's rule than this are dearer to make than the trapezium rule to use. */
const MOST_NODES = 16;

/**
 * A rule for E g(Z), Z standard normal, good to exp(-exponent) where g is at least as smooth as a normal density of the standard deviation 1 / finest.
 *
 * Gauss-Hermite quadrature of exp(-a z^2), a = finest^2 / 2, errs by (a / (1 + a))^n: where g is hardly curved within a standard deviation two or
 * three places do. Elsewhere the trapezium rule with the step pi sqrt(2 / exponent) / sqrt(1 + finest^2) takes fewer.
 */
export function normalRule(exponent: number, finest: number): NormalRule {
  const nodes = Math.ceil(exponent / Math.log1p(2 / (finest * finest))) + 1;
  const step = (Math.PI * Math.sqrt(2 / exponent)) / Math.hypot(1, finest);
  const aside = Math.ceil(Math.sqrt(2 * exponent) / step);
  return nodes <= MOST_NODES && nodes <= 2 * aside ? gaussHermite(nodes) : trapezium(step, aside);
}

function trapezium(step: number, aside: number): NormalRule {
  const at: number[] = [];
  const bells: number[] = [];
  let whole = 0;
  for (let i = -aside; i <= aside; i += 1) {
    const bell = Math.exp(-0.5 * i * step * i * step);
    at.push(i * step);
    bells.push(bell);
    whole += bell;
  }
  return { at, weight: bells.map((each) => each / whole) };
}

/** Of n = 0, 1, ...; each is made from the one before. */
const rules: NormalRule[] = [{ at: [], weight: [] }, ITSELF];

/**
 * The n-point Gauss-Hermite rule for the weight of a standard normal density: exact for polynomials of degree 2 n - 1.
 *
 * Nodes are the roots of the orthonormal polynomial h_n, h_(k+1) = (x h_k - sqrt(k) h_(k-1)) / sqrt(k + 1), which lie between those of h_(n-1) and inside
 * sqrt(4 n + 2); weights are 1 / sum of h_k(x)^2, k < n (Golub & Welsch 1969, Math. Comp. 23:221-230).
 */
export function gaussHermite(n: number): NormalRule {
  for (let k = rules.length; k <= n; k += 1) {
    const outermost = Math.sqrt(4 * k + 2);
    const ends = [-outermost, ...rules[k - 1]!.at, outermost];
    const at: number[] = [];
    for (let i = 0; i < k; i += 1) {
      const f = (x: number): number => hermite(k, x).last;
      at.push(solveBracketed(f, ends[i]!, ends[i + 1]!, 0));
    }
    rules.push({ at, weight: at.map((x) => 1 / hermite(k, x).squares) });
  }
  return rules[n]!;
}

/** h_n(x), and the sum of the squares of those below. */
function hermite(n: number, x: number): { readonly last: number; readonly squares: number } {
  let before = 0;
  let now = 1;
  let squares = 0;
  for (let k = 0; k < n; k += 1) {
    squares += now * now;
    [before, now] = [now, (x * now - Math.sqrt(k) * before) / Math.sqrt(k + 1)];
  }
  return { last: now, squares };
}
