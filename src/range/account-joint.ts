import { NORMAL_PEAK } from '../distribution/invert.ts';
import { normalCdfFromTable } from '../distribution/normal-table.ts';
import { COUNT } from '../distribution/scale.ts';
import type { ScoreTable } from '../distribution/score-table.ts';
import { solveBracketed } from '../distribution/solve.ts';

/** The scores that the integrals of a joint run over: beyond six standard scores lies 2e-9 of the probability. */
const REACH = 6;

/** Their number, and as many more where the integrand is steep, moving by JUMP from one to the next. */
const NODES = 64;
const MORE_NODES = 1024;
const JUMP = 0.35;

/** Ends are sought to this part of themselves. */
const TOLERANCE = 1e-6;

/** A share that is sure makes one number follow from the other: their scores then differ by nothing, and a step is as steep as this. */
const LEAST_REST = 1e-6;

/** Nodes of the force on either side, and their distance in standard scores. */
const FORCE_NODES = 15;
const FORCE_STEP = 0.35;

/** What all casualties have to stay below: P(force >= x), and places that stand for its distribution. */
export interface Force {
  readonly above: (x: number) => number;
  readonly places: readonly { readonly value: number; readonly weight: number }[];
}

/** Nothing to stay below. */
export const NO_FORCE: Force = { above: () => 1, places: [{ value: Infinity, weight: 1 }] };

/** A force that was only said to be at most so large caps what can be counted in it. */
export function capOf(most: number): Force {
  return { above: (x) => (x <= most ? 1 : 0), places: [{ value: most, weight: 1 }] };
}

/** The force as its own distribution. */
export function forceOf(table: ScoreTable): Force {
  if (table.isPoint) return capOf(COUNT.back(table.valueOf(0)));
  const places = [];
  let whole = 0;
  for (let i = -FORCE_NODES; i <= FORCE_NODES; i += 1) {
    const z = i * FORCE_STEP;
    const weight = Math.exp(-0.5 * z * z);
    whole += weight;
    places.push({ value: COUNT.back(table.valueOf(z)), weight });
  }
  return {
    above: (x) => normalCdfFromTable(-table.scoreOf(COUNT.forward(x))),
    places: places.map(({ value, weight }) => ({ value, weight: weight / whole })),
  };
}

/** A third number that follows from two, as chances that are not yet scaled: P(third <= t, and the bounds hold). */
export interface Following {
  /** The chance that the bounds hold. */
  readonly mass: number;
  readonly below: (t: number) => number;
  /** The number that it stays below with probability p, given the bounds. */
  readonly quantile: (p: number) => number;
}

/**
 * Two numbers of an account, X and Y, each with its own distribution, and a correlation of their standard scores (a normal copula;
 * Nelsen 2006, "An introduction to copulas", ch. 2).
 *
 * Given X at score z, Y <= y has the probability Phi((z_Y(y) - rho z) / sqrt(1 - rho^2)): what is asked of the two, of their sum or
 * their difference is one integral over z, without chance.
 */
export class Joint {
  readonly #first: ScoreTable;
  readonly #second: ScoreTable;
  readonly #correlation: number;
  readonly #rest: number;
  /** Scores of X with their weights, and X there. */
  readonly #nodes: readonly { readonly z: number; readonly weight: number; readonly x: number }[];

  constructor(first: ScoreTable, second: ScoreTable, correlation: number) {
    this.#first = first;
    this.#second = second;
    this.#correlation = correlation;
    this.#rest = Math.max(LEAST_REST, Math.sqrt(Math.max(0, 1 - correlation * correlation)));
    const few = this.#nodesOf(NODES);
    this.#nodes = this.#isSteep(few) ? this.#nodesOf(MORE_NODES) : few;
  }

  #nodesOf(count: number): { z: number; weight: number; x: number }[] {
    const step = (2 * REACH) / count;
    return Array.from({ length: count }, (_, i) => {
      const z = -REACH + (i + 0.5) * step;
      const weight = step * NORMAL_PEAK * Math.exp(-0.5 * z * z);
      return { z, weight, x: COUNT.back(this.#first.valueOf(z)) };
    });
  }

  #isSteep(nodes: readonly { readonly z: number; readonly x: number }[]): boolean {
    // About the middle of Y, where all its probability is: that is where a step would be.
    const middle = COUNT.back(this.#second.valueOf(0));
    const off = COUNT.back(this.#first.valueOf(0)) - middle;
    return [0, off].some((at) => {
      let before: number | null = null;
      return nodes.some(({ z, x }) => {
        const here = this.secondBelow(x - at, z);
        const jumps = before !== null && Math.abs(here - before) > JUMP;
        before = here;
        return jumps;
      });
    });
  }

  /** P(Y <= y | X at score z). */
  secondBelow(y: number, z: number): number {
    return normalCdfFromTable((scoreOf(this.#second, y) - this.#correlation * z) / this.#rest);
  }

  /** P(X <= x | Y at score z). */
  firstBelow(x: number, z: number): number {
    return normalCdfFromTable((scoreOf(this.#first, x) - this.#correlation * z) / this.#rest);
  }

  /** X and Y at a score. */
  firstAt(z: number): number {
    return COUNT.back(this.#first.valueOf(z));
  }

  secondAt(z: number): number {
    return COUNT.back(this.#second.valueOf(z));
  }

  /** The score at which X is x. */
  scoreOfFirst(x: number): number {
    return scoreOf(this.#first, x);
  }

  /** Kish's effective part of the probability, (E w)^2 / E w^2, with X's weight w(x) times that Y <= X. */
  effectivePart(weight: (x: number) => number): number {
    let sum = 0;
    let squares = 0;
    for (const { z, weight: own, x } of this.#nodes) {
      const w = weight(x);
      const part = own * this.secondBelow(x, z) * w;
      sum += part;
      squares += part * w;
    }
    return squares === 0 ? 0 : (sum * sum) / squares;
  }

  /** X - Y, where Y <= X <= force. */
  difference(force: Force): Following {
    const parts = this.#nodes.map(({ z, weight, x }) => {
      const own = weight * force.above(x);
      return { z, own, x, all: own * this.secondBelow(x, z) };
    });
    const mass = parts.reduce((sum, { all }) => sum + all, 0);
    const below = (t: number): number => {
      let sum = 0;
      for (const { z, own, x, all } of parts) {
        if (all > 0) sum += x < t ? all : all - own * this.secondBelow(x - t, z);
      }
      return Math.max(0, sum);
    };
    return followingOf(mass, below, this.#nodes.at(-1)!.x);
  }

  /** X + Y, where X + Y <= force. */
  sum({ places }: Force): Following {
    const free = (t: number): number => {
      let sum = 0;
      for (const { z, weight, x } of this.#nodes) {
        if (x < t) sum += weight * this.secondBelow(t - x, z);
      }
      return sum;
    };
    const held = places.map(({ value, weight }) => ({
      value,
      weight,
      chance: value === Infinity ? 1 : free(value),
    }));
    const mass = held.reduce((sum, { weight, chance }) => sum + weight * chance, 0);
    const below = (t: number): number => {
      let sum = 0;
      let open = 0;
      for (const { value, weight, chance } of held) {
        if (value <= t) sum += weight * chance;
        else open += weight;
      }
      return open === 0 ? sum : sum + open * free(t);
    };
    return followingOf(mass, below, this.#nodes.at(-1)!.x + this.secondAt(REACH));
  }
}

/** The score of a count in a table on ln(1 + x); nothing is below 0. */
function scoreOf(table: ScoreTable, x: number): number {
  return x < 0 ? -Infinity : table.scoreOf(Math.log1p(x));
}

function followingOf(mass: number, below: (t: number) => number, most: number): Following {
  const end = COUNT.forward(most);
  return {
    mass,
    below,
    quantile: (p) => {
      const excess = (u: number): number => below(COUNT.back(u)) - p * mass;
      if (excess(0) >= 0) return 0;
      if (excess(end) <= 0) return most;
      return COUNT.back(solveBracketed(excess, 0, end, TOLERANCE * end));
    },
  };
}
