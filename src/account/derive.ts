import { compileIdentity } from '../distribution/identity.ts';
import { propagate } from '../distribution/propagate.ts';
import { COUNT, SHARE } from '../distribution/scale.ts';
import { STATED_LEVEL, twoPiece } from '../distribution/two-piece.ts';
import type { Bounds, Leaf, Formula, Unit } from './formula.ts';

/** What a result of this unit cannot pass. */
const LIMITS: Readonly<Record<Unit, { readonly least: number; readonly most: number }>> = {
  count: { least: 0, most: Infinity },
  share: { least: 0, most: 1 },
  ratio: { least: 0, most: Infinity },
};

/**
 * The value of a formula: its best is the expression at the bests; low and high carry the inputs' uncertainty.
 *
 * - Inputs with two sides: fixed low-discrepancy points through the expression (`propagate`), each input a two-piece
 *   distribution, the inputs independent; results that no count or share can have are left out.
 * - An input with an open side: its closed sides go through the expression as bounds. A side stays open wherever the result
 *   depends on an open side. Nothing is invented: no best comes from a bound.
 *
 * The interval is one at STATED_LEVEL whatever level the ranges have, so that derived and stated values stand on one footing.
 *
 * @returns null where the expression has no possible value at the bests (a negative count, a share above 1), or a stated
 *   interval is out of order: that is reported, not computed with
 */
export function derive(formula: Formula, unit: Unit): Bounds | null {
  if (!formula.leaves.every(isOrdered)) return null;
  const [only] = formula.leaves;
  if (only !== undefined && formula.expression === only.symbol) return only;
  const { least, most } = LIMITS[unit];
  const best = evaluateAt(formula, (leaf) => leaf.best);
  if (best !== null && !(best >= least && best <= most)) return null;
  const twoSided = formula.leaves.every(({ low, high }) => low !== null && high !== null);
  if (!twoSided) return fromBounds(formula, best, least, most);
  const inputs = Object.fromEntries(
    formula.leaves.map((leaf) => [
      leaf.symbol,
      twoPiece(
        { low: leaf.low ?? NaN, best: leaf.best, high: leaf.high ?? NaN },
        leaf.unit === 'share' ? SHARE : COUNT,
      ),
    ]),
  );
  const { low, high } = propagate(formula.expression, inputs, { level: STATED_LEVEL, least, most });
  // What passes the largest number (exp(exp(killed))) is no value: JSON would turn it into an open side.
  if (low === null || high === null || !Number.isFinite(low + high)) return null;
  return { low, best, high, lowReached: true, highReached: true };
}

/** The expression at one number a leaf; null where a number is missing or the arithmetic has no finite result. */
function evaluateAt(formula: Formula, pick: (leaf: Leaf) => number | null): number | null {
  const identity = compileIdentity(formula.expression);
  if (!identity.ok) throw new RangeError(identity.message);
  const values: Record<string, number> = {};
  for (const leaf of formula.leaves) {
    const value = pick(leaf);
    if (value === null) return null;
    values[leaf.symbol] = value;
  }
  const result = identity.evaluate(values);
  return Number.isFinite(result) ? result : null;
}

/** Interval arithmetic on the sides that are closed. */
function fromBounds(
  formula: Formula,
  best: number | null,
  least: number,
  most: number,
): Bounds | null {
  const rises = new Map<Leaf, boolean>();
  for (const leaf of formula.leaves) {
    const direction = directionOf(formula, leaf);
    if (direction === null) return null;
    rises.set(leaf, direction);
  }
  const side = (lower: boolean): { value: number | null; reached: boolean } => ({
    value: evaluateAt(formula, (leaf) => (rises.get(leaf) === lower ? leaf.low : leaf.high)),
    reached: formula.leaves.every((leaf) =>
      rises.get(leaf) === lower ? leaf.lowReached : leaf.highReached,
    ),
  });
  const [low, high] = [side(true), side(false)];
  if (low.value === null && high.value === null) return null;
  if ((low.value ?? least) > most || (high.value ?? most) < least) return null;
  return {
    low: low.value === null ? null : Math.max(least, low.value),
    best,
    high: high.value === null ? null : Math.min(most, high.value),
    lowReached: low.reached,
    highReached: high.reached,
  };
}

/** How far a number is moved to see which way the result goes: far above rounding, far below any stated width. */
const NUDGE = 1e-4;

/** Whether the result rises with a leaf; null where it rises in one place and falls in another. */
function directionOf(formula: Formula, leaf: Leaf): boolean | null {
  const corners: readonly ((each: Leaf) => number)[] = [
    (each) => each.low ?? each.best ?? each.high ?? 1,
    (each) => each.best ?? each.low ?? each.high ?? 1,
    (each) => each.high ?? each.best ?? each.low ?? 1,
  ];
  let direction: boolean | null = null;
  for (const corner of corners) {
    const here = evaluateAt(formula, corner);
    const moved = evaluateAt(formula, (each) =>
      each === leaf ? corner(each) * (1 + NUDGE) + NUDGE : corner(each),
    );
    if (here === null || moved === null || moved === here) continue;
    if (direction !== null && direction !== moved > here) return null;
    direction = moved > here;
  }
  return direction ?? true;
}

function isOrdered({ low, best, high, unit }: Leaf): boolean {
  const [least, most] = [LIMITS[unit].least, LIMITS[unit].most];
  const known = [low, best, high].filter((each) => each !== null);
  return known.every(
    (each, index) => each >= least && each <= most && each >= (known[index - 1] ?? each),
  );
}
