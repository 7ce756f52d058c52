import { copyPairs } from '../divergence/copies.ts';
import type { Quantity } from './quantity.ts';

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
  const found = copyPairs(quantities.map(({ values }) => values));
  const dropped = new Map<string, string>();
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
