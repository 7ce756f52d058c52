import { compileIdentity } from './identity.ts';
import { MOST_DIMENSIONS, sobolPoints } from './low-discrepancy.ts';
import { STATED_LEVEL } from './two-piece.ts';

/**
 * Points of one propagation. With 4,096 the ends of a 90 % interval of a difference, a product or a ratio lie within 0.5 % of the
 * interval's width of the exact ones (pinned in test/distribution/propagate.test.ts): a wording's own reading is far less
 * exact than that. It costs about two milliseconds.
 */
export const POINTS = 4096;

/** Blocks of the points whose separate answers state the error: each is a digital net of its own. */
const BLOCKS = 8;

/** Below this part of the points inside the bounds, an interval would rest on too few of them: 1 % of 4,096 is 40. */
const LEAST_KEPT = 0.01;

/** What is put in for a name: `twoPiece(…)` is one. */
export interface PropagationInput {
  readonly best: number;
  naturalQuantile(p: number): number;
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
 * the results (Hazen's plotting positions). No chance, no seed. Points whose result breaks `least` or `most` are left out:
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
  const drawn = names.map((name, dimension) => {
    const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (input === undefined) throw new RangeError(`"${name}" has no value`);
    const p = sobolPoints(names.length, POINTS)[dimension] ?? new Float64Array();
    return { name, best: input.best, values: p.map((each) => input.naturalQuantile(each)) };
  });
  const scope: Record<string, number> = {};
  for (const { name, best } of drawn) scope[name] = best;
  const best = identity.evaluate(scope);
  const results = new Float64Array(POINTS);
  for (let index = 0; index < POINTS; index += 1) {
    for (const { name, values } of drawn) scope[name] = values[index] ?? NaN;
    results[index] = identity.evaluate(scope);
  }
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
  const sorted = values.slice().sort();
  return [hazen(sorted, (1 - level) / 2), hazen(sorted, (1 + level) / 2)];
}

/** Quantile of sorted values at plotting positions (k - 1/2) / n (R's type 5), the positions of the points themselves. */
function hazen(sorted: Float64Array, p: number): number {
  const at = Math.min(sorted.length - 1, Math.max(0, p * sorted.length - 0.5));
  const under = sorted[Math.floor(at)] ?? NaN;
  const over = sorted[Math.ceil(at)] ?? NaN;
  return under === over ? under : under + (over - under) * (at - Math.floor(at));
}

/** Standard error of the mean of the blocks' answers. */
function standardError(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return Infinity;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (n - 1) / n);
}
