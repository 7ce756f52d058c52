// Math.cos differs in the last digit from engine to engine: the page has to agree with the command line.
import cos from '@stdlib/math-base-special-cos';

/** Nodes and weights of Gauss-Legendre quadrature on -1 to 1. */
export interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const cache = new Map<number, Rule>();

/**
 * The n-point Gauss-Legendre rule: exact for polynomials of degree 2 n - 1.
 *
 * Nodes are the roots of the Legendre polynomial, by Newton's method from cos(pi (i - 1/4) / (n + 1/2)); weights are
 * 2 / ((1 - x^2) P'(x)^2) (Abramowitz & Stegun 1964, 25.4.29).
 */
export function gaussLegendre(n: number): Rule {
  const known = cache.get(n);
  if (known !== undefined) return known;
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let x = cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    // Quadratic convergence from a good start: five steps reach double precision for every n used here.
    for (let step = 0; step < 8; step += 1) {
      let before = 1;
      let value = x;
      for (let degree = 2; degree <= n; degree += 1) {
        [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree];
      }
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    nodes[n - 1 - i] = x;
    weights[n - 1 - i] = 2 / ((1 - x * x) * slope * slope);
  }
  const rule = { nodes, weights };
  cache.set(n, rule);
  return rule;
}

/** The integral of f from `from` to `to` by one Gauss-Legendre panel. */
export function integratePanel(
  f: (x: number) => number,
  from: number,
  to: number,
  { nodes, weights }: Rule,
): number {
  const half = 0.5 * (to - from);
  const middle = 0.5 * (to + from);
  let sum = 0;
  for (let i = 0; i < nodes.length; i += 1) sum += weights[i]! * f(middle + half * nodes[i]!);
  return half * sum;
}
