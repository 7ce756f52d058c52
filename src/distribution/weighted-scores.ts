import { NORMAL_PEAK } from './invert.ts';
import { solveIncreasing } from './solve.ts';

/** Beyond six standard scores lies 2e-9 of the probability. */
const REACH = 6;

/** The middles of even cells of standard scores, with the normal probability of each. */
export interface ScoreCells {
  readonly z: readonly number[];
  readonly probability: readonly number[];
}

/** Cells made before, by their number. */
const made = new Map<number, ScoreCells>();

/** The width of each of so many cells. */
export function scoreStep(count: number): number {
  return (2 * REACH) / count;
}

/** So many cells from -6 to 6. */
export function scoreCells(count: number): ScoreCells {
  const known = made.get(count);
  if (known !== undefined) return known;
  const step = scoreStep(count);
  const z: number[] = [];
  const probability: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const at = -REACH + (i + 0.5) * step;
    z.push(at);
    probability.push(step * NORMAL_PEAK * Math.exp(-0.5 * at * at));
  }
  const cells = { z, probability };
  made.set(count, cells);
  return cells;
}

/** The fewest cells, which do for what is smooth, and the most: there a jump may err by half a cell, 0.2 % at most. */
export const CELLS = 64;
export const MOST_CELLS = 1024;

/**
 * What moves by more from one cell to the next asks for more cells. Phi moves so far where its argument moves by 1.5: sums over cells then still
 * err by exp(-2 pi^2 / 1.5^2) = 2e-4 only.
 */
const JUMP = 0.55;

/** Whether numbers from 0 to 1, one a cell, move so fast that they ask for more cells. */
export function jumps(weights: readonly number[], by: number = JUMP): boolean {
  for (let i = 1; i < weights.length; i += 1) {
    if (Math.abs(weights[i]! - weights[i - 1]!) > by) return true;
  }
  return false;
}

/** Quantiles are sought to this part of a cell; the last step is the one measured, so they are far nearer. */
const OF_A_CELL = 1e-6;

/**
 * A standard normal score with weights of its own: the distribution whose density is phi(z) w(z), scaled to 1.
 *
 * The middles of cells, their sums put right to the fourth order by the density's own differences (Euler-Maclaurin), and a cubic between: quantiles
 * are good to 0.0002 of a standard score.
 */
export class WeightedScores {
  /** The integral of phi(z) w(z). */
  readonly mass: number;
  readonly #step: number;
  readonly #density: readonly number[];
  readonly #below: readonly number[];

  /** @param weights w(z) from 0 to 1 at the middles of `scoreCells` */
  constructor(weights: readonly number[]) {
    const cells = weights.length;
    const step = scoreStep(cells);
    const { probability } = scoreCells(cells);
    const density = weights.map((each, i) => (probability[i]! / step) * each);
    const below: number[] = [0];
    let sum = 0;
    for (let i = 0; i < cells; i += 1) {
      sum += step * density[i]!;
      const rise = (density[i + 1] ?? 0) - density[i]!;
      below.push(Math.max(below[i]!, sum + (step / 24) * rise));
    }
    this.mass = below[cells]!;
    this.#step = step;
    this.#density = density;
    this.#below = below;
  }

  /** P(Z <= z). */
  below(z: number): number {
    const place = (z + REACH) / this.#step;
    if (!(place > 0)) return 0;
    if (place >= this.#density.length) return 1;
    const cell = Math.floor(place);
    return at(this.#cubic(cell), place - cell) / this.mass;
  }

  /** The score that Z stays below with probability p. */
  quantile(p: number): number {
    const wanted = p * this.mass;
    let cell = 0;
    let after = this.#density.length;
    while (after - cell > 1) {
      const middle = (cell + after) >> 1;
      if (this.#below[middle]! <= wanted) cell = middle;
      else after = middle;
    }
    const cubic = this.#cubic(cell);
    const [, left, second, third] = cubic;
    // By Newton's method, halving where a step leaves the bracket.
    const t = solveIncreasing(
      (x) => [at(cubic, x) - wanted, left + x * (2 * second + 3 * x * third)],
      0,
      1,
      (wanted - this.#below[cell]!) / (this.#below[cell + 1]! - this.#below[cell]!),
      OF_A_CELL,
    );
    return -REACH + (cell + t) * this.#step;
  }

  /** The density at the edge before a cell, through the middles of four. */
  #edge(cell: number): number {
    const value = (i: number): number => this.#density[i] ?? 0;
    const through = 9 * (value(cell - 1) + value(cell)) - value(cell - 2) - value(cell + 1);
    return Math.max(0, through / 16);
  }

  /** The integral inside a cell: through both ends with the density as slopes. */
  #cubic(cell: number): Cubic {
    const [from, to] = [this.#below[cell]!, this.#below[cell + 1]!];
    const rise = to - from;
    // Slopes beyond three times the rise would let a cubic turn back (Fritsch & Carlson 1980, SIAM J. Numer. Anal. 17:238-246).
    const steep = 3 * rise;
    const left = Math.min(steep, this.#step * this.#edge(cell));
    const right = Math.min(steep, this.#step * this.#edge(cell + 1));
    return [from, left, 3 * rise - 2 * left - right, left + right - 2 * rise];
  }
}

/** Coefficients of 1, t, t^2 and t^3. */
type Cubic = readonly [number, number, number, number];

function at([a, b, c, d]: Cubic, t: number): number {
  return a + t * (b + t * (c + t * d));
}
