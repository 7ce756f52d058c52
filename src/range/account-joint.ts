import { normalCdfFromTable } from '../distribution/normal-table.ts';
import { COUNT } from '../distribution/scale.ts';
import type { ScoreTable } from '../distribution/score-table.ts';
import {
  CELLS,
  jumps,
  MOST_CELLS,
  scoreCells,
  scoreStep,
  WeightedScores,
} from '../distribution/weighted-scores.ts';
import { type Force, NO_FORCE } from './account-force.ts';
import { type Following, followingOf } from './following.ts';

/** A share that is sure makes one number follow from the other: their scores then differ by nothing, and a step is as steep as this. */
const LEAST_REST = 1e-6;

/**
 * Between two cells what the force leaves may move by this: as smooth as Phi, it is then summed to 0.3 % of its own mass, and an end moves by 0.1 %. A force is often far
 * narrower than what it holds, and finer cells cost as much again.
 */
const JUMP_OF_FORCE = 0.68;

/** Cells of less probability are not summed: all of them together have 1e-7. */
const HARDLY_ANY = 1e-7;

/** Cells of X's scores: their middles, their probability, X there, the chance that the force holds it, and that it holds Y. */
interface JointCells {
  readonly z: readonly number[];
  readonly probability: readonly number[];
  readonly x: readonly number[];
  readonly above: readonly number[];
  readonly within: readonly number[];
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
  /** Cells of X's scores for distributions, and those for sums alone, which may be wider. */
  readonly #cells: JointCells;

  constructor(first: ScoreTable, second: ScoreTable, correlation: number, force: Force) {
    this.#first = first;
    this.#second = second;
    this.#correlation = correlation;
    this.#rest = Math.max(LEAST_REST, Math.sqrt(Math.max(0, 1 - correlation * correlation)));
    this.#force = force;
    const off = this.firstAt(0) - this.secondAt(0);
    for (let count = CELLS; ; count *= 2) {
      const cells = this.#cellsOf(count);
      this.#cells = cells;
      // About the middle of their difference too, where the whole of Y's probability is passed.
      const about = cells.x.map((each, i) => this.secondBelow(each - off, cells.z[i]!));
      const all = [cells.within, about];
      if (
        count < MOST_CELLS &&
        (jumps(cells.above, JUMP_OF_FORCE) || all.some((each) => jumps(each)))
      )
        continue;
      break;
    }
  }

  #cellsOf(count: number): JointCells {
    const { z, probability } = scoreCells(count);
    const x = z.map((each) => this.firstAt(each));
    const above = x.map(this.#force.above);
    const within = x.map((each, i) => this.secondBelow(each, z[i]!));
    return { z, probability, x, above, within };
  }

  /** P(Y <= y | X at score z). */
  secondBelow(y: number, z: number): number {
    return this.#given(scoreOf(this.#second, y), z);
  }

  /** P(X <= x | Y at score z). */
  firstBelow(x: number, z: number): number {
    return this.#given(scoreOf(this.#first, x), z);
  }

  /** The chance of being below a score of one number, given the other's. */
  #given(score: number, z: number): number {
    return normalCdfFromTable((score - this.#correlation * z) / this.#rest);
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
    const { above, within } = this.#cells;
    return new WeightedScores(forced ? within.map((each, i) => each * above[i]!) : within);
  }

  /** Y's scores where Y <= X <= force. */
  secondHeld(): WeightedScores {
    const places = this.#force.places.map(({ value, weight }) => ({
      score: scoreOf(this.#first, value),
      weight,
    }));
    /** Given Y at score z: P(X <= force) less a chance of what is too small. */
    const left = (z: number, below: number): number => {
      let chance = 0;
      for (const { score, weight } of places) {
        chance += weight * Math.max(0, this.#given(score, z) - below);
      }
      return chance;
    };
    // All that ln(1 + x) holds below 0 is 0 itself: a Y of 0 passes no X, the least Y above it passes every X of 0.
    const zero = scoreOf(this.#second, 0);
    const weights = (cells: number): readonly number[] => {
      const step = scoreStep(cells);
      return scoreCells(cells).z.map((z) => {
        const above = (z + 0.5 * step - zero) / step;
        if (above <= 0) return left(z, 0);
        const own = left(z, this.firstBelow(Math.max(0, this.secondAt(z)), z));
        return above >= 1 ? own : above * own + (1 - above) * left(z, 0);
      });
    };
    return scoresOf(weights);
  }

  /** X's scores where X + Y <= force. */
  firstInSum(): WeightedScores {
    return scoresOf((cells) =>
      scoreCells(cells).z.map((z) =>
        this.#left(this.firstAt(z), (rest) => this.secondBelow(rest, z)),
      ),
    );
  }

  /** Y's scores where X + Y <= force. */
  secondInSum(): WeightedScores {
    return scoresOf((cells) =>
      scoreCells(cells).z.map((z) =>
        this.#left(this.secondAt(z), (rest) => this.firstBelow(rest, z)),
      ),
    );
  }

  /** The chance that what a number leaves of the force is enough. */
  #left(taken: number, enough: (rest: number) => number): number {
    let chance = 0;
    for (const { value, weight } of this.#force.places) chance += weight * enough(value - taken);
    return chance;
  }

  /** Kish's effective part of the probability, (E w)^2 / E w^2, where Y <= X; with `forced` weighted by the chance that X <= force. */
  effectivePart(forced: boolean): number {
    const { probability, above, within } = this.#cells;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < probability.length; i += 1) {
      const w = forced ? above[i]! : 1;
      const part = probability[i]! * within[i]! * w;
      sum += part;
      squares += part * w;
    }
    return squares === 0 ? 0 : (sum * sum) / squares;
  }

  /** X - Y, where Y <= X; with `forced` also X <= force. */
  difference(forced: boolean): Following {
    const { z, probability, x, above, within } = this.#cells;
    const own = probability.map((each, i) => (forced ? each * above[i]! : each));
    const cells: number[] = [];
    let mass = 0;
    for (let i = 0; i < own.length; i += 1) {
      mass += own[i]! * within[i]!;
      if (own[i]! * within[i]! > HARDLY_ANY) cells.push(i);
    }
    const below = (t: number): number => {
      let sum = 0;
      for (const i of cells) {
        const all = within[i]!;
        sum += own[i]! * (x[i]! < t ? all : all - this.secondBelow(x[i]! - t, z[i]!));
      }
      return Math.max(0, sum);
    };
    const middle = Math.max(0, this.firstAt(0) - this.secondAt(0));
    return followingOf(mass, below, middle, x.at(-1)!);
  }

  /** X + Y; with `forced` where X + Y <= force. */
  sum(forced: boolean): Following {
    const { z, probability, x } = this.#cells;
    const free = (t: number): number => {
      let sum = 0;
      for (let i = 0; i < z.length; i += 1) {
        if (x[i]! < t && probability[i]! > HARDLY_ANY)
          sum += probability[i]! * this.secondBelow(t - x[i]!, z[i]!);
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
    const middle = this.firstAt(0) + this.secondAt(0);
    return followingOf(mass, below, middle, x.at(-1)! + this.secondAt(FURTHEST));
  }
}

/** Weighted scores in as many cells as their weights ask for. */
function scoresOf(weightsIn: (cells: number) => readonly number[]): WeightedScores {
  for (let cells = CELLS; ; cells *= 2) {
    const weights = weightsIn(cells);
    if (cells >= MOST_CELLS || !jumps(weights)) return new WeightedScores(weights);
  }
}

/** As far out as X is followed. */
const FURTHEST = 6;

/** The score of a count in a table on ln(1 + x); nothing is below 0. */
function scoreOf(table: ScoreTable, x: number): number {
  return x < 0 ? -Infinity : table.scoreOf(Math.log1p(x));
}
