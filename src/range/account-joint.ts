import { normalCdfFromTable } from '../distribution/normal-table.ts';
import { COUNT } from '../distribution/scale.ts';
import type { ScoreTable } from '../distribution/score-table.ts';
import { solveBracketed } from '../distribution/solve.ts';
import {
  CELLS,
  jumps,
  MOST_CELLS,
  scoreCells,
  WeightedScores,
} from '../distribution/weighted-scores.ts';

/** Ends are sought to this part of the largest, on ln(1 + x): to 0.01 % of themselves. */
const TOLERANCE = 1e-5;

/** A share that is sure makes one number follow from the other: their scores then differ by nothing, and a step is as steep as this. */
const LEAST_REST = 1e-6;

/** How far out the force is followed, and the step of the trapezium rule over it where what it bounds is as wide as the force or wider. */
const FORCE_REACH = 4.5;
const FORCE_STEP = 0.75;

/** The finest step, for what is far narrower than the force. */
const FINEST_FORCE_STEP = 0.15;

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

/** The force as its own distribution, in places fine enough for what it bounds. */
export function forceOf(table: ScoreTable, bounded: readonly ScoreTable[]): Force {
  if (table.isPoint) return capOf(COUNT.back(table.valueOf(0)));
  let steepest = 1;
  for (const each of bounded) {
    steepest = Math.max(
      steepest,
      0.5 * (each.scoreOf(table.valueOf(1)) - each.scoreOf(table.valueOf(-1))),
    );
  }
  const step = Math.max(FINEST_FORCE_STEP, FORCE_STEP / steepest);
  const aside = Math.ceil(FORCE_REACH / step);
  const places = [];
  let whole = 0;
  for (let i = -aside; i <= aside; i += 1) {
    const z = i * step;
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
  readonly #force: Force;
  /** Cells of X's scores: their middles, their probability, X there, the chance that the force holds it, and that it holds Y. */
  readonly #z: readonly number[];
  readonly #probability: readonly number[];
  readonly #x: readonly number[];
  readonly #above: readonly number[];
  readonly #within: readonly number[];

  constructor(first: ScoreTable, second: ScoreTable, correlation: number, force: Force) {
    this.#first = first;
    this.#second = second;
    this.#correlation = correlation;
    this.#rest = Math.max(LEAST_REST, Math.sqrt(Math.max(0, 1 - correlation * correlation)));
    this.#force = force;
    const off = this.firstAt(0) - this.secondAt(0);
    for (let cells = CELLS; ; cells *= 4) {
      const { z, probability } = scoreCells(cells);
      const x = z.map((each) => this.firstAt(each));
      const above = x.map(force.above);
      const within = x.map((each, i) => this.secondBelow(each, z[i]!));
      [this.#z, this.#probability, this.#x] = [z, probability, x];
      [this.#above, this.#within] = [above, within];
      if (cells >= MOST_CELLS || !(jumps(above) || jumps(within))) {
        // About the middle of their difference too, where the whole of Y's probability is passed.
        const about = x.map((each, i) => this.secondBelow(each - off, z[i]!));
        if (cells >= MOST_CELLS || !jumps(about)) break;
      }
    }
  }

  /** P(Y <= y | X at score z). */
  secondBelow(y: number, z: number): number {
    return normalCdfFromTable((scoreOf(this.#second, y) - this.#correlation * z) / this.#rest);
  }

  /** P(X <= x | Y at score z). */
  firstBelow(x: number, z: number): number {
    return normalCdfFromTable((scoreOf(this.#first, x) - this.#correlation * z) / this.#rest);
  }

  /** X at a score. */
  firstAt(z: number): number {
    return COUNT.back(this.#first.valueOf(z));
  }

  /** Y at a score. */
  secondAt(z: number): number {
    return COUNT.back(this.#second.valueOf(z));
  }

  /** The score at which X is x. */
  scoreOfFirst(x: number): number {
    return scoreOf(this.#first, x);
  }

  /** X's scores where Y <= X; with `forced` also X <= force. */
  firstHeld(forced: boolean): WeightedScores {
    return new WeightedScores(
      forced ? this.#within.map((each, i) => each * this.#above[i]!) : this.#within,
    );
  }

  /** Y's scores where Y <= X <= force. */
  secondHeld(): WeightedScores {
    return this.#scoresOf(
      (z) => this.secondAt(z),
      (y, z) => {
        const own = this.firstBelow(y, z);
        let chance = 0;
        for (const { value, weight } of this.#force.places) {
          chance += weight * Math.max(0, this.firstBelow(value, z) - own);
        }
        return chance;
      },
    );
  }

  /** X's scores where X + Y <= force. */
  firstInSum(): WeightedScores {
    return this.#scoresOf(
      (z) => this.firstAt(z),
      (x, z) => this.#left(x, (rest) => this.secondBelow(rest, z)),
    );
  }

  /** Y's scores where X + Y <= force. */
  secondInSum(): WeightedScores {
    return this.#scoresOf(
      (z) => this.secondAt(z),
      (y, z) => this.#left(y, (rest) => this.firstBelow(rest, z)),
    );
  }

  /** The chance that what a number leaves of the force is enough. */
  #left(taken: number, enough: (rest: number) => number): number {
    let chance = 0;
    for (const { value, weight } of this.#force.places) chance += weight * enough(value - taken);
    return chance;
  }

  #scoresOf(
    at: (z: number) => number,
    weight: (value: number, z: number) => number,
  ): WeightedScores {
    for (let cells = CELLS; ; cells *= 4) {
      const weights = scoreCells(cells).z.map((z) => weight(at(z), z));
      if (cells >= MOST_CELLS || !jumps(weights)) return new WeightedScores(weights);
    }
  }

  /** Kish's effective part of the probability, (E w)^2 / E w^2, where Y <= X; with `forced` weighted by the chance that X <= force. */
  effectivePart(forced: boolean): number {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < this.#z.length; i += 1) {
      const w = forced ? this.#above[i]! : 1;
      const part = this.#probability[i]! * this.#within[i]! * w;
      sum += part;
      squares += part * w;
    }
    return squares === 0 ? 0 : (sum * sum) / squares;
  }

  /** X - Y, where Y <= X; with `forced` also X <= force. */
  difference(forced: boolean): Following {
    const own = this.#probability.map((each, i) => (forced ? each * this.#above[i]! : each));
    let mass = 0;
    for (let i = 0; i < own.length; i += 1) mass += own[i]! * this.#within[i]!;
    const below = (t: number): number => {
      let sum = 0;
      for (let i = 0; i < own.length; i += 1) {
        const all = this.#within[i]!;
        if (all === 0 || own[i] === 0) continue;
        const x = this.#x[i]!;
        sum += own[i]! * (x < t ? all : all - this.secondBelow(x - t, this.#z[i]!));
      }
      return Math.max(0, sum);
    };
    const middle = Math.max(0, this.firstAt(0) - this.secondAt(0));
    return followingOf(mass, below, middle, this.#x.at(-1)!);
  }

  /** X + Y; with `forced` where X + Y <= force. */
  sum(forced: boolean): Following {
    const free = (t: number): number => {
      let sum = 0;
      for (let i = 0; i < this.#z.length; i += 1) {
        const x = this.#x[i]!;
        if (x < t) sum += this.#probability[i]! * this.secondBelow(t - x, this.#z[i]!);
      }
      return sum;
    };
    const places = (forced ? this.#force : NO_FORCE).places;
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
    const [x, y] = [this.firstAt(0), this.secondAt(0)];
    return followingOf(mass, below, x + y, this.#x.at(-1)! + this.secondAt(FURTHEST));
  }
}

/** As far out as X is followed. */
const FURTHEST = 6;

/** The score of a count in a table on ln(1 + x); nothing is below 0. */
function scoreOf(table: ScoreTable, x: number): number {
  return x < 0 ? -Infinity : table.scoreOf(Math.log1p(x));
}

/** The first step from the middle, on ln(1 + x), towards an end: doubled until the end is passed. */
const FIRST_STEP = 0.25;

function followingOf(
  mass: number,
  below: (t: number) => number,
  middle: number,
  most: number,
): Following {
  const end = COUNT.forward(most);
  const quantile = (p: number): number => {
    const excess = (u: number): number => below(COUNT.back(u)) - p * mass;
    let low = Math.min(end, COUNT.forward(middle));
    let high = low;
    if (excess(low) < 0) {
      for (let step = FIRST_STEP; high < end; step *= 2) {
        low = high;
        high = Math.min(end, high + step);
        if (excess(high) >= 0) break;
      }
      if (excess(high) <= 0) return COUNT.back(high);
    } else {
      for (let step = FIRST_STEP; low > 0; step *= 2) {
        high = low;
        low = Math.max(0, low - step);
        if (excess(low) <= 0) break;
      }
      if (excess(low) >= 0) return COUNT.back(low);
    }
    return COUNT.back(solveBracketed(excess, low, high, TOLERANCE * end));
  };
  return { mass, below, quantile };
}
