import { FEWEST_COPIES } from '../divergence/house-effects.ts';
import type { Quantity } from './quantity.ts';

/** Numbers are the same to this relative precision. */
const SAME_WITHIN = 1e-9;

/** A source that was left out, as it repeats another wherever both speak. */
export interface Copy {
  readonly source: string;
  readonly repeats: string;
}

/** Quantities without the copies, and who was a copy. */
export interface WithoutCopies {
  readonly quantities: readonly Quantity[];
  readonly copies: readonly Copy[];
}

/**
 * Leaves out sources that give the same number as another wherever both speak, at least `FEWEST_COPIES` times: predicting a
 * copy from its original is no success. Of two the first by name stays.
 */
export function withoutCopies(quantities: readonly Quantity[]): WithoutCopies {
  const pairs = new Map<string, { a: string; b: string; same: number; other: number }>();
  for (const { values } of quantities) {
    for (const [index, one] of values.entries()) {
      for (const two of values.slice(index + 1)) {
        const [a, b] = one.source < two.source ? [one, two] : [two, one];
        const key = JSON.stringify([a.source, b.source]);
        const pair = pairs.get(key) ?? { a: a.source, b: b.source, same: 0, other: 0 };
        if (isSame(a.best, b.best)) pair.same += 1;
        else pair.other += 1;
        pairs.set(key, pair);
      }
    }
  }
  const dropped = new Map<string, string>();
  const found = [...pairs.values()]
    .filter(({ same, other }) => other === 0 && same >= FEWEST_COPIES)
    .sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1));
  for (const { a, b } of found) if (!dropped.has(b)) dropped.set(b, dropped.get(a) ?? a);
  const kept = quantities.map((quantity) =>
    quantity.values.some(({ source }) => dropped.has(source))
      ? { ...quantity, values: quantity.values.filter(({ source }) => !dropped.has(source)) }
      : quantity,
  );
  return {
    quantities: kept.filter(({ values }) => values.length > 1),
    copies: [...dropped.entries()]
      .map(([source, repeats]) => ({ source, repeats }))
      .sort((x, y) => (x.source < y.source ? -1 : 1)),
  };
}

function isSame(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= SAME_WITHIN * Math.abs(a);
}
