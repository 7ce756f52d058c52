/**
 * Estimates with their variances, checked and put in one order, so that no result depends on the order of rows:
 * floating-point sums differ in the last digit when their terms change places.
 */

/** Checked estimates, most precise first. All sums of this room run over them. */
export interface Estimates {
  readonly k: number;
  /** Estimates minus `centre`, so that the first is exactly zero. */
  readonly d: readonly number[];
  /** Their variances, ascending. */
  readonly v: readonly number[];
  /**
   * The most precise estimate. Deviations from it keep the relative precision of the dominant residual,
   * which is lost when one variance is millions of times smaller than the others.
   */
  readonly centre: number;
  /** `order[i]` is the place in the input of the i-th estimate here. */
  readonly order: readonly number[];
}

/**
 * Checks and orders estimates.
 *
 * @param y estimates, any scale.
 * @param v their variances (squared standard errors), the same length as y, each above zero.
 * @throws TypeError when y or v is no array of numbers; RangeError when lengths differ, y is empty, a y is not finite,
 * or a v is not finite or not above zero. The message names the argument and the place.
 */
export function orderEstimates(y: readonly number[], v: readonly number[]): Estimates {
  requireNumbers('y', y);
  requireNumbers('v', v);
  if (y.length === 0) throw new RangeError('y must hold at least one estimate');
  if (y.length !== v.length) {
    throw new RangeError(`v must be as long as y: ${v.length} variances for ${y.length} estimates`);
  }
  for (let i = 0; i < y.length; i += 1) {
    if (!Number.isFinite(y[i])) throw new RangeError(`y[${i}] must be finite, got ${y[i]}`);
    if (!(v[i]! > 0 && v[i]! < Infinity)) {
      throw new RangeError(`v[${i}] must be a finite variance above zero, got ${v[i]}`);
    }
  }
  const order = Array.from(y.keys()).sort((a, b) => v[a]! - v[b]! || y[a]! - y[b]!);
  const centre = y[order[0]!]!;
  return {
    k: y.length,
    d: order.map((i) => y[i]! - centre),
    v: order.map((i) => v[i]!),
    centre,
    order,
  };
}

/** Puts values that stand in the order of `estimates` back into the order of the input. */
export function inInputOrder<T>(estimates: Estimates, values: readonly T[]): T[] {
  const out = Array.from<T>({ length: values.length });
  estimates.order.forEach((place, i) => {
    out[place] = values[i]!;
  });
  return out;
}

/** The level of classical intervals unless asked otherwise: 0.95, as in metafor and in key comparisons, so that a ported script gives the same numbers. */
export const CLASSICAL_LEVEL = 0.95;

/**
 * A change of a between-source variance by less than this part of it ends a search: half the spacing of doubles, so that nothing nearer can be told apart.
 */
export const LEAST_STEP = 1e-16;

/** A probability of an interval: above 0, below 1. */
export function requireLevel(level: number): void {
  if (typeof level !== 'number') throw new TypeError(`level must be a number, got ${typeof level}`);
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level must be a probability between 0 and 1, such as 0.95, got ${level}`);
  }
}

function requireNumbers(name: string, values: readonly number[]): void {
  if (!Array.isArray(values)) throw new TypeError(`${name} must be an array of numbers`);
  const wrong = values.findIndex((value) => typeof value !== 'number');
  if (wrong >= 0) {
    throw new TypeError(`${name}[${wrong}] must be a number, got ${typeof values[wrong]}`);
  }
}
