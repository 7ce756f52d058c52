import type { Component } from './distribution.ts';
import { gaussLegendre, integratePanel } from './gauss-legendre.ts';
import { invert } from './invert.ts';

/** Points of a panel. */
const POINTS = 12;

/**
 * The distribution whose density is proportional to exp(log f), integrated by Gauss-Legendre panels.
 *
 * @param logDensity ln f up to a constant; -Infinity where there is no mass
 * @param edges ends of the panels, ascending, fine enough that exp(log f) is smooth on each; nothing lies outside
 * @throws RangeError when there is no mass between the edges
 */
export function tabulated(
  logDensity: (x: number) => number,
  edges: readonly number[],
): Component & { readonly logMass: number } {
  const rule = gaussLegendre(POINTS);
  let peak = -Infinity;
  for (let i = 1; i < edges.length; i += 1) {
    const half = 0.5 * (edges[i]! - edges[i - 1]!);
    for (const node of rule.nodes) {
      peak = Math.max(peak, logDensity(edges[i - 1]! + half * (1 + node)));
    }
  }
  if (peak === -Infinity) throw new RangeError('a density without mass');
  const scaled = (x: number): number => Math.exp(logDensity(x) - peak);
  const below = new Float64Array(edges.length);
  const masses = new Float64Array(edges.length - 1);
  const origin = 0.5 * (edges[0]! + edges.at(-1)!);
  let first = 0;
  let second = 0;
  for (let i = 1; i < edges.length; i += 1) {
    const half = 0.5 * (edges[i]! - edges[i - 1]!);
    let mass = 0;
    for (let n = 0; n < POINTS; n += 1) {
      const x = edges[i - 1]! + half * (1 + rule.nodes[n]!);
      const value = half * rule.weights[n]! * scaled(x);
      mass += value;
      first += value * (x - origin);
      second += value * (x - origin) ** 2;
    }
    masses[i - 1] = mass;
    below[i] = below[i - 1]! + mass;
  }
  const whole = below.at(-1)!;
  // Summed from the right as well: whole - below would lose the digits of a far tail.
  const above = new Float64Array(edges.length);
  for (let i = edges.length - 2; i >= 0; i -= 1) above[i] = above[i + 1]! + masses[i]!;
  const mean = origin + first / whole;
  const sd = Math.sqrt(Math.max(0, second / whole - (first / whole) ** 2));
  const low = edges[0]!;
  const high = edges.at(-1)!;

  function tail(x: number, sign: 1 | -1): number {
    if (x <= low) return sign === 1 ? 0 : 1;
    if (x >= high) return sign === 1 ? 1 : 0;
    const panel = panelOf(edges, x);
    const from = edges[panel]!;
    const to = edges[panel + 1]!;
    return sign === 1
      ? (below[panel]! + integratePanel(scaled, from, x, rule)) / whole
      : (above[panel + 1]! + integratePanel(scaled, x, to, rule)) / whole;
  }

  const pdf = (x: number): number => (x < low || x > high ? 0 : scaled(x) / whole);
  return {
    mean,
    sd,
    logMass: peak + Math.log(whole),
    cdf: (x) => tail(x, 1),
    upper: (x) => tail(x, -1),
    pdf,
    logPdf: (x) => logDensity(x) - peak - Math.log(whole),
    quantile: (p) =>
      p === 0
        ? low
        : p === 1
          ? high
          : invert(p, (x, sign) => [tail(x, sign), pdf(x)], { low, high, start: mean, spread: sd }),
  };
}

/** The panel that holds x: edges[panel] <= x < edges[panel + 1]. */
function panelOf(edges: readonly number[], x: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= x) low = middle;
    else high = middle;
  }
  return low;
}
