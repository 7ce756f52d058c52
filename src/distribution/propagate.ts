import { compileIdentity } from './identity.ts';
import { MOST_DIMENSIONS, sobolPoints } from './low-discrepancy.ts';
import { normalCdf } from './special.ts';
import { STATED_LEVEL } from './two-piece.ts';
import { weightedQuantiles } from './weighted.ts';

/**
 * Points of one propagation. With 2,048 the ends of a 90 % interval of a difference, a product or a ratio lie within 0.5 % of the
 * interval's width of the exact ones (pinned in test/distribution/propagate.test.ts): a wording's own reading is far less exact than
 * that. It costs about a millisecond.
 */
export const POINTS = 2048;

/** Blocks of the points whose separate answers state the error: each is a digital net of its own. */
const BLOCKS = 8;

/** Below this part of the points inside the bounds, an interval would rest on too few of them: 1 % of 2,048 is 20. */
const LEAST_KEPT = 0.01;

/** What is put in for a name: `twoPiece(…)` is one. */
export interface PropagationInput {
  readonly best: number;
  readonly naturalQuantile: (p: number) => number;
}

/** The outcome of an identity whose inputs are uncertain. */
export interface Propagated {
  /** Ends of the central interval at the level; null when (nearly) no point keeps to the bounds. */
  readonly low: number | null;
  /** The identity applied to the bests. */
  readonly best: number;
  readonly high: number | null;
  /** How far low and high may be off, on the same scale: the larger standard error over the blocks of points. */
  readonly error: number;
  /** The part of the points that keep to the bounds; 1 where none were given. */
  readonly kept: number;
}

/** How to propagate. */
export interface PropagateOptions {
  /** Probability of the interval; STATED_LEVEL unless asked otherwise, as a source's own interval is read at that level. */
  readonly level?: number;
  /** The result is conditioned on not being below this: `0` for a count. */
  readonly least?: number;
  /** The result is conditioned on not being above this. */
  readonly most?: number;
}

/**
 * Carries uncertainty through an identity: central interval of the expression under independent inputs.
 *
 * Fixed Sobol points go through the inputs' quantile functions and the compiled expression; low and high are quantiles of
 * the results (`weightedQuantiles`). No chance, no seed. Points whose result breaks `least` or `most` are left out:
 * that is conditioning on the bound. The interval always holds the best.
 *
 * @param expression as `compileIdentity` reads it
 * @throws RangeError when the expression is refused, a name has no input, or there are over MOST_DIMENSIONS names
 */
export function propagate(
  expression: string,
  inputs: Readonly<Record<string, PropagationInput>>,
  options: PropagateOptions = {},
): Propagated {
  const { level = STATED_LEVEL, least = -Infinity, most = Infinity } = options;
  if (!(level > 0 && level < 1))
    throw new RangeError(`level has to be inside 0 to 1, not ${level}`);
  const identity = compileIdentity(expression);
  if (!identity.ok) throw new RangeError(identity.message);
  const names = identity.variables;
  if (names.length > MOST_DIMENSIONS) {
    throw new RangeError(`an identity may have ${MOST_DIMENSIONS} names, not ${names.length}`);
  }
  const bests: Record<string, number> = {};
  const columns = names.map((name, dimension) => {
    const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (input === undefined) throw new RangeError(`"${name}" has no value`);
    bests[name] = input.best;
    const quantiles = quantilesOf(input);
    const axis = sobolPoints(names.length, POINTS)[dimension]!;
    const column = new Float64Array(POINTS);
    for (let i = 0; i < POINTS; i += 1) column[i] = quantiles[Math.floor(axis[i]! * POINTS)]!;
    return column;
  });
  const best = identity.evaluate(bests);
  const results = identity.evaluateColumns(columns);
  const inside = (value: number): boolean => value >= least && value <= most;
  const kept = results.filter(inside);
  if (kept.length < LEAST_KEPT * POINTS) {
    return { low: null, best, high: null, error: Infinity, kept: kept.length / POINTS };
  }
  const [low, high] = ends(kept, level);
  const blocks = Array.from({ length: BLOCKS }, (_, block) =>
    results.slice((block * POINTS) / BLOCKS, ((block + 1) * POINTS) / BLOCKS).filter(inside),
  ).filter((block) => block.length > 0);
  const each = blocks.map((block) => ends(block, level));
  const error = Math.max(
    standardError(each.map(([value]) => value)),
    standardError(each.map(([, value]) => value)),
  );
  return {
    low: Math.min(low, best),
    best,
    high: Math.max(high, best),
    error,
    kept: kept.length / POINTS,
  };
}

function ends(values: Float64Array, level: number): [low: number, high: number] {
  const weights = new Float64Array(values.length).fill(1);
  const [low, high] = weightedQuantiles({ values, weights }, [(1 - level) / 2, (1 + level) / 2]);
  return [low!, high!];
}

/** Standard scores at which a quantile function is asked, from -SCORES to SCORES: 1 / POINTS lies inside. */
const SCORES = 3.7;
const SCORE_STEP = 0.05;

/**
 * An input's quantiles at the probabilities of the points, ascending.
 *
 * Asked at 149 standard scores and interpolated in between: linear over a twentieth of a standard deviation errs by a thousandth of one.
 */
function quantilesOf({ naturalQuantile }: PropagationInput): Float64Array {
  const places = Math.round((2 * SCORES) / SCORE_STEP);
  const quantiles = new Float64Array(POINTS);
  let place = 0;
  let [from, to] = [normalCdf(-SCORES), normalCdf(-SCORES + SCORE_STEP)];
  let [under, over] = [naturalQuantile(from), naturalQuantile(to)];
  for (let i = 0; i < POINTS; i += 1) {
    const p = (i + 0.5) / POINTS;
    while (p > to && place < places - 1) {
      place += 1;
      [from, under] = [to, over];
      to = normalCdf(-SCORES + (place + 1) * SCORE_STEP);
      over = naturalQuantile(to);
    }
    quantiles[i] = under + ((over - under) * (p - from)) / (to - from);
  }
  return quantiles;
}

/** Standard error of the mean of the blocks' answers. */
function standardError(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return Infinity;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (n - 1) / n);
}
