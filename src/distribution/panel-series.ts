import { gaussLegendre } from './gauss-legendre.ts';

/** A function as a Legendre series on each of consecutive panels, with its integral. */
export interface PanelSeries {
  readonly low: number;
  readonly high: number;
  /** The integral over all panels, and the first two moments about the origin that was given. */
  readonly mass: number;
  readonly first: number;
  readonly second: number;
  /** The function at x, 0 outside the panels. */
  readonly at: (x: number) => number;
  /** The integral from the low end to x. */
  readonly massBelow: (x: number) => number;
}

/**
 * Interpolates a smooth, costly function on panels by Legendre series through its values at the Gauss-Legendre nodes.
 *
 * With P_k the Legendre polynomials, c_k = (2 k + 1) / 2 sum w_i f(x_i) P_k(x_i), and the integral of P_k from -1 to x is
 * (P_(k+1)(x) - P_(k-1)(x)) / (2 k + 1), x + 1 for k = 0: any later value or integral costs a sum of n terms and no call of f.
 * The integral over a whole panel is that of Gauss-Legendre quadrature.
 *
 * @param edges ends of the panels, ascending, repeated ones allowed
 * @param n nodes a panel: on panels as wide as 1.5 standard deviations of a normal density 12 give 1e-10 of its peak
 * @param origin what the moments are about
 */
export function panelSeries(
  f: (x: number) => number,
  edges: readonly number[],
  n: number,
  origin: number,
): PanelSeries {
  const { nodes, weights } = gaussLegendre(n);
  const basis = basisAt(nodes, weights, n);
  const panels = edges.length - 1;
  const coefficients = new Float64Array(panels * n);
  const below = new Float64Array(panels + 1);
  const values = new Float64Array(n);
  let first = 0;
  let second = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    const half = 0.5 * (edges[panel + 1]! - edges[panel]!);
    const middle = 0.5 * (edges[panel + 1]! + edges[panel]!);
    let mass = 0;
    for (let i = 0; i < n; i += 1) {
      const x = middle + half * nodes[i]!;
      const value = half === 0 ? 0 : f(x);
      values[i] = value;
      const part = half * weights[i]! * value;
      mass += part;
      first += part * (x - origin);
      second += part * (x - origin) * (x - origin);
    }
    below[panel + 1] = below[panel]! + mass;
    for (let k = 0; k < n; k += 1) {
      let sum = 0;
      for (let i = 0; i < n; i += 1) sum += basis[k * n + i]! * values[i]!;
      coefficients[panel * n + k] = sum;
    }
  }
  const low = edges[0]!;
  const high = edges[panels]!;

  /** Where x lies: its panel, and its place from -1 to 1 there. */
  function place(x: number): readonly [panel: number, at: number, half: number] {
    let from = 0;
    let to = panels;
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (edges[middle]! <= x) from = middle;
      else to = middle;
    }
    const half = 0.5 * (edges[from + 1]! - edges[from]!);
    return [from, half === 0 ? -1 : (x - edges[from]!) / half - 1, half];
  }

  return {
    low,
    high,
    mass: below[panels]!,
    first,
    second,
    at: (x) => {
      if (x < low || x > high) return 0;
      const [panel, z] = place(x);
      let before = 1;
      let now = z;
      let sum = coefficients[panel * n]! + coefficients[panel * n + 1]! * z;
      for (let k = 2; k < n; k += 1) {
        const next = ((2 * k - 1) * z * now - (k - 1) * before) / k;
        before = now;
        now = next;
        sum += coefficients[panel * n + k]! * now;
      }
      return Math.max(0, sum);
    },
    massBelow: (x) => {
      if (x <= low) return 0;
      if (x >= high) return below[panels]!;
      const [panel, z, half] = place(x);
      // P_(k-1), P_k and P_(k+1) on the way.
      let before = 1;
      let now = z;
      let sum = coefficients[panel * n]! * (z + 1);
      for (let k = 1; k < n; k += 1) {
        const next = ((2 * k + 1) * z * now - k * before) / (k + 1);
        sum += (coefficients[panel * n + k]! * (next - before)) / (2 * k + 1);
        before = now;
        now = next;
      }
      return below[panel]! + half * sum;
    },
  };
}

const cache = new Map<number, Float64Array>();

/** (2 k + 1) / 2 w_i P_k(x_i): what turns values at the nodes into coefficients. */
function basisAt(nodes: Float64Array, weights: Float64Array, n: number): Float64Array {
  const known = cache.get(n);
  if (known !== undefined) return known;
  const basis = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const x = nodes[i]!;
    let before = 0;
    let now = 1;
    for (let k = 0; k < n; k += 1) {
      basis[k * n + i] = (k + 0.5) * weights[i]! * now;
      [before, now] = [now, ((2 * k + 1) * x * now - k * before) / (k + 1)];
    }
  }
  cache.set(n, basis);
  return basis;
}
