import type { Component } from './distribution.ts';
import { gaussLegendre, integratePanel } from './gauss-legendre.ts';
import { normalCdf } from './normal-probability.ts';

/** Points of a panel: half a standard score wide, it is integrated to double precision. */
const POINTS = 12;

/** Panels are half a standard score wide, out to 7.5: beyond it 1 - p loses its digits. */
const SCORE_STEP = 0.5;
const SCORES = 15;

/** From there on the outermost panel is repeated: a normal is followed down to exp(-300). */
const REPEATED = 34;

/**
 * Ends of panels that resolve a distribution: its own quantiles at even standard scores, its kinks, and more panels in the tails.
 *
 * Whatever the shape, a panel then spans about half a standard deviation of what is there.
 */
export function meshOf(component: Component): number[] {
  const edges: number[] = [...(component.breaks ?? [])];
  for (let i = -SCORES; i <= SCORES; i += 1) {
    edges.push(component.quantile(normalCdf(i * SCORE_STEP)));
  }
  edges.sort((a, b) => a - b);
  const first = edges[0]!;
  const last = edges.at(-1)!;
  const below = edges.find((each) => each > first) ?? first;
  const above = edges.findLast((each) => each < last) ?? last;
  for (let i = 1; i <= REPEATED; i += 1) {
    edges.push(first - i * (below - first), last + i * (last - above));
  }
  return distinct(edges);
}

/** Sorted, without repetitions. */
export function distinct(edges: readonly number[]): number[] {
  return [...new Set(edges)].sort((a, b) => a - b);
}

/** The integral of f over consecutive panels. */
export function integrate(f: (x: number) => number, edges: readonly number[]): number {
  const rule = gaussLegendre(POINTS);
  let sum = 0;
  for (let i = 1; i < edges.length; i += 1) {
    sum += integratePanel(f, edges[i - 1]!, edges[i]!, rule);
  }
  return sum;
}

/** Halvings of the span about a peak: 2^-45 of it is far narrower than any peak between stated numbers. */
const HALVINGS = 45;

/** Golden-section steps: each takes off 38 % of the bracket, 60 of them reach double precision. */
const GOLDEN_STEPS = 60;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * A mesh with panels halved again and again towards the peak of a function with one peak: whatever the peak's width, panels of that
 * width stand about it.
 */
export function gradedAboutPeak(f: (x: number) => number, mesh: readonly number[]): number[] {
  let best = 0;
  for (let i = 1; i < mesh.length; i += 1) if (f(mesh[i]!) > f(mesh[best]!)) best = i;
  let low = mesh[Math.max(0, best - 1)]!;
  let high = mesh[Math.min(mesh.length - 1, best + 1)]!;
  for (let step = 0; step < GOLDEN_STEPS; step += 1) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (f(left) >= f(right)) high = right;
    else low = left;
  }
  const peak = 0.5 * (low + high);
  const first = mesh[0]!;
  const last = mesh.at(-1)!;
  const edges = [...mesh, peak];
  for (let k = 1; k <= HALVINGS; k += 1) {
    edges.push(peak - (peak - first) * 2 ** -k, peak + (last - peak) * 2 ** -k);
  }
  return distinct(edges);
}
