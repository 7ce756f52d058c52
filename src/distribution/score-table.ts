import { type Distribution, tailAndDensity } from './distribution.ts';
import { NORMAL_PEAK } from './invert.ts';
import { normalQuantile } from './normal-probability.ts';

/** The table ends where less than this is left; beyond it goes on straight. */
const TAIL = 1e-5;

/**
 * The step from place to place in asinh((x - median) / local spread): they stand closest at the median and grow as sinh, since two sources that
 * agree give a peak with far wider shoulders. Between them a cubic errs by under 0.0005 standard scores.
 */
const STEP = 0.2;

/** A guard: e^(0.2 * 400) local spreads are beyond every tail. */
const MOST_PLACES = 400;

/** A point lies so many standard scores below what is above it: as good as all. */
const CERTAIN = 40;

/** Newton steps on a cubic that is nearly straight. */
const STEPS = 3;

/**
 * A distribution as its standard scores, z(x) = Phi^-1(F(x)), and back: for what would otherwise be asked thousands of times.
 *
 * Bell-shaped distributions are nearly straight on that scale, so cubics through a few values and slopes (Hermite) follow them. A point mass
 * has all scores at one place.
 */
export class ScoreTable {
  readonly #places: readonly number[];
  readonly #scores: readonly number[];
  /** d score / d x at the places. */
  readonly #slopes: readonly number[];

  constructor(distribution: Distribution) {
    const places: number[] = [];
    const scores: number[] = [];
    const slopes: number[] = [];
    const median = distribution.quantile(0.5);
    const local = NORMAL_PEAK / distribution.pdf(median);
    /** Adds a place; gives what is left beyond it. */
    const add = (x: number, sign: 1 | -1): number => {
      // The tail on the side of x: 1 - cdf(x) would lose its digits.
      const [tail, density] = tailAndDensity(distribution, x, sign);
      const z = sign * normalQuantile(tail);
      const slope = density / (NORMAL_PEAK * Math.exp(-0.5 * z * z));
      const [last, before] = [places.at(-1), scores.at(-1)];
      // A place that adds nothing (a gap between two camps, the rounding of huge numbers) is left out.
      const adds =
        last === undefined ||
        before === undefined ||
        (sign * (x - last) < 0 && sign * (z - before) < 0);
      if (adds && slope > 0 && Number.isFinite(z)) {
        places.push(x);
        scores.push(z);
        slopes.push(slope);
      }
      return tail;
    };
    if (local > 0 && local < Infinity) {
      for (let i = 0; i < MOST_PLACES; i += 1) {
        if (add(median - local * sinh(i * STEP), 1) < TAIL) break;
      }
      for (const each of [places, scores, slopes]) each.reverse();
      for (let i = 1; i < MOST_PLACES; i += 1) {
        if (add(median + local * sinh(i * STEP), -1) < TAIL) break;
      }
    }
    if (places.length < 2) places.splice(0, places.length, median);
    this.#places = places;
    this.#scores = scores;
    this.#slopes = slopes;
  }

  /** Whether all the probability is at one place. */
  get isPoint(): boolean {
    return this.#places.length === 1;
  }

  /** The standard score of x: P(X <= x) = Phi(scoreOf(x)). */
  scoreOf(x: number): number {
    const last = this.#places.length - 1;
    const [first, end] = [this.#places[0]!, this.#places[last]!];
    if (last === 0) return x < first ? -CERTAIN : CERTAIN;
    if (x <= first) return Math.max(-CERTAIN, this.#scores[0]! + (x - first) * this.#slopes[0]!);
    if (x >= end) {
      return Math.min(CERTAIN, this.#scores[last]! + (x - end) * this.#slopes[last]!);
    }
    const i = before(this.#places, x);
    const width = this.#places[i + 1]! - this.#places[i]!;
    return cubic(
      this.#scores[i]!,
      this.#scores[i + 1]!,
      width * this.#slopes[i]!,
      width * this.#slopes[i + 1]!,
      (x - this.#places[i]!) / width,
    );
  }

  /** The x of a standard score. */
  valueOf(score: number): number {
    const last = this.#places.length - 1;
    if (last === 0) return this.#places[0]!;
    const [first, end] = [this.#scores[0]!, this.#scores[last]!];
    if (score <= first) return this.#places[0]! + (score - first) / this.#slopes[0]!;
    if (score >= end) return this.#places[last]! + (score - end) / this.#slopes[last]!;
    const i = before(this.#scores, score);
    const width = this.#places[i + 1]! - this.#places[i]!;
    const [from, to] = [this.#scores[i]!, this.#scores[i + 1]!];
    const [rise, fall] = [width * this.#slopes[i]!, width * this.#slopes[i + 1]!];
    let t = (score - from) / (to - from);
    for (let step = 0; step < STEPS; step += 1) {
      const slope =
        rise * (1 - t) * (1 - 3 * t) + fall * t * (3 * t - 2) + 6 * t * (1 - t) * (to - from);
      if (!(slope > 0)) break;
      t = Math.min(1, Math.max(0, t - (cubic(from, to, rise, fall, t) - score) / slope));
    }
    return this.#places[i]! + width * t;
  }
}

/** The last of ascending numbers that is not above x; x is inside them. */
function before(ascending: readonly number[], x: number): number {
  let i = 0;
  let after = ascending.length - 1;
  while (after - i > 1) {
    const middle = (i + after) >> 1;
    if (ascending[middle]! <= x) i = middle;
    else after = middle;
  }
  return i;
}

// Math.sinh differs in the last digit from engine to engine: the page has to agree with the command line.
function sinh(t: number): number {
  return 0.5 * (Math.exp(t) - Math.exp(-t));
}

/** The cubic through two values with two slopes, t from 0 to 1. */
function cubic(from: number, to: number, rise: number, fall: number, t: number): number {
  const step = to - from;
  return from + t * (rise + t * (3 * step - 2 * rise - fall + t * (rise + fall - 2 * step)));
}
