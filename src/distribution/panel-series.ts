import { gaussLegendre } from './gauss-legendre.ts';
import { ITSELF, type NormalRule } from './normal-rule.ts';

/** Fills `into` with a function's values at the first `count` places of `at`. */
export type Fill = (at: Float64Array, into: Float64Array, count: number) => void;

/** Places and values of all panels, kept between calls, as making typed arrays anew costs as much as filling them. */
let places = new Float64Array(1024);
let found = new Float64Array(1024);

/** Where the values of series are kept, many in one array: to grow an array for each would cost as much as to compute them. */
const ROOM = 8192;
let room = new Float64Array(0);
let taken = 0;

/** Sees to it that there is room for so many more values. */
function makeRoom(count: number): void {
  if (taken + count <= room.length) return;
  room = new Float64Array(Math.max(ROOM, count));
  taken = 0;
}

/**
 * A smooth, costly function as a Legendre series on each of consecutive panels, with its integral.
 *
 * With P_k the Legendre polynomials, c_k = (2 k + 1) / 2 sum w_i f(x_i) P_k(x_i), and the integral of P_k from -1 to x is
 * (P_(k+1)(x) - P_(k-1)(x)) / (2 k + 1), x + 1 for k = 0: a series again, so that any later value and integral cost a sum of n terms each and no
 * call of f.
 * The integral over a whole panel is that of Gauss-Legendre quadrature. A panel's coefficients are made when it is first looked into:
 * most never are.
 */
export class PanelSeries {
  readonly low: number;
  readonly high: number;
  /** The integral over all panels, and the first two moments about the origin that was given. */
  readonly mass: number;
  readonly first: number;
  readonly second: number;
  readonly #edges: readonly number[];
  readonly #n: number;
  /** The values at the nodes, from a place on in an array that others share. */
  readonly #values: Float64Array;
  readonly #from: number;
  readonly #below: readonly number[];
  readonly #series: (readonly number[] | undefined)[];

  /**
   * @param fill gives the function at many places at once
   * @param edges ends of the panels, ascending, repeated ones allowed
   * @param n nodes a panel: on panels as wide as 1.5 standard deviations of a normal density 12 give 1e-10 of its peak
   * @param origin what the moments are about
   */
  constructor(fill: Fill, edges: readonly number[], n: number, origin: number) {
    if (n > MOST_NODES) throw new RangeError(`a panel has at most ${MOST_NODES} nodes, not ${n}`);
    const { nodes, weights } = gaussLegendre(n);
    const panels = edges.length - 1;
    const count = panels * n;
    if (count > places.length) {
      places = new Float64Array(2 * count);
      found = new Float64Array(2 * count);
    }
    for (let panel = 0; panel < panels; panel += 1) {
      const half = 0.5 * (edges[panel + 1]! - edges[panel]!);
      const middle = 0.5 * (edges[panel + 1]! + edges[panel]!);
      for (let i = 0; i < n; i += 1) places[panel * n + i] = middle + half * nodes[i]!;
    }
    fill(places, found, count);
    const below: number[] = [0];
    makeRoom(count);
    const [at, values, kept, from] = [places, found, room, taken];
    taken += count;
    let mass = 0;
    let first = 0;
    let second = 0;
    for (let panel = 0; panel < panels; panel += 1) {
      const half = 0.5 * (edges[panel + 1]! - edges[panel]!);
      for (let i = 0; i < n; i += 1) {
        const value = values[panel * n + i]!;
        kept[from + panel * n + i] = value;
        const part = half * weights[i]! * value;
        const off = at[panel * n + i]! - origin;
        mass += part;
        first += part * off;
        second += part * off * off;
      }
      below.push(mass);
    }
    this.low = edges[0]!;
    this.high = edges[panels]!;
    this.mass = mass;
    this.first = first;
    this.second = second;
    this.#edges = edges;
    this.#n = n;
    this.#values = kept;
    this.#from = from;
    this.#below = below;
    this.#series = [];
  }

  /** The function at x, 0 outside the panels. */
  at(x: number): number {
    return this.smoothed(x, 0, ITSELF).value;
  }

  /** The integral from the low end to x. */
  massBelow(x: number): number {
    return this.smoothed(x, 0, ITSELF).mass;
  }

  /**
   * The integral up to x and the function at x, both smoothed by a normal of the standard deviation `sd`: their means at x + sd z, z standard normal.
   *
   * @returns one object, whose numbers the next call overwrites
   */
  smoothed(x: number, sd: number, rule: NormalRule): Readonly<typeof smooth> {
    const n = this.#n;
    const edges = this.#edges;
    let sumOfMass = 0;
    let sumOfValue = 0;
    for (let i = 0; i < rule.at.length; i += 1) {
      const weight = rule.weight[i]!;
      const at = x + sd * rule.at[i]!;
      if (at < this.low) continue;
      if (at > this.high) {
        sumOfMass += weight * this.mass;
        continue;
      }
      let panel = 0;
      let after = edges.length - 1;
      while (after - panel > 1) {
        const middle = (panel + after) >> 1;
        if (edges[middle]! <= at) panel = middle;
        else after = middle;
      }
      const from = edges[panel]!;
      const half = 0.5 * (edges[panel + 1]! - from);
      const z = half === 0 ? -1 : (at - from) / half - 1;
      const c = this.#series[panel] ?? this.#open(panel);
      // P_(k-1) and P_k on the way.
      let before = 1;
      let now = z;
      let value = c[0]!;
      let mass = c[1]!;
      for (let k = 1; k <= n; k += 1) {
        value += c[2 * k]! * now;
        mass += c[2 * k + 1]! * now;
        const next = UP[k]! * z * now - DOWN[k]! * before;
        before = now;
        now = next;
      }
      sumOfMass += weight * (this.#below[panel]! + half * mass);
      sumOfValue += weight * Math.max(0, value);
    }
    smooth.mass = sumOfMass;
    smooth.value = sumOfValue;
    return smooth;
  }

  /** The coefficients of a panel's series and those of its integral from the low end of the panel, in turn. */
  #open(panel: number): readonly number[] {
    const n = this.#n;
    const basis = basisAt(n);
    const from = this.#from + panel * n;
    const c: number[] = [];
    for (let k = 0; k < n; k += 1) {
      let sum = 0;
      for (let i = 0; i < n; i += 1) sum += basis[k * n + i]! * this.#values[from + i]!;
      c.push(sum);
    }
    c.push(0, 0);
    const series: number[] = [c[0]!, c[0]! - c[1]! / 3];
    for (let k = 1; k <= n; k += 1) {
      series.push(c[k]!, c[k - 1]! / (2 * k - 1) - c[k + 1]! / (2 * k + 3));
    }
    this.#series[panel] = series;
    return series;
  }
}

/** The most nodes of a panel. */
const MOST_NODES = 32;

/** P_(k+1) = UP_k x P_k - DOWN_k P_(k-1), as divisions would cost more than all the rest. */
const UP: Float64Array = Float64Array.from(
  { length: MOST_NODES + 1 },
  (_, k) => (2 * k + 1) / (k + 1),
);
const DOWN: Float64Array = Float64Array.from({ length: MOST_NODES + 1 }, (_, k) => k / (k + 1));

const smooth = { mass: 0, value: 0 };

const cache = new Map<number, Float64Array>();

/** (2 k + 1) / 2 w_i P_k(x_i): what turns values at the nodes into coefficients. */
function basisAt(n: number): Float64Array {
  const known = cache.get(n);
  if (known !== undefined) return known;
  const { nodes, weights } = gaussLegendre(n);
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
