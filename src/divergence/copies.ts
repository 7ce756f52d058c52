import { isSameNumber } from '../distribution/same-number.ts';

/**
 * Two sources with the same number wherever both speak, so many times, are taken for perhaps one voice. Three: one
 * agreement is common, two happen, and of three equal counts none is likely by chance unless the counts are tiny.
 */
export const FEWEST_COPIES = 3;

/** Two sources that say the same, by name. */
export interface CopyPair {
  readonly a: string;
  readonly b: string;
}

/** What one source says of one thing; null for a bound, which repeats nobody. */
interface Named {
  readonly source: string;
  readonly best: number | null;
}

/**
 * The pairs of sources that give the same number wherever both speak, at least `FEWEST_COPIES` times.
 *
 * @param groups what is said of each thing, one number a source
 * @returns ascending by both names
 */
export function copyPairs(groups: readonly (readonly Named[])[]): readonly CopyPair[] {
  const pairs = new Map<string, CopyPair & { same: number; other: number }>();
  for (const group of groups) {
    for (const [index, one] of group.entries()) {
      for (const two of group.slice(index + 1)) {
        const [a, b] = one.source < two.source ? [one, two] : [two, one];
        const key = JSON.stringify([a.source, b.source]);
        const pair = pairs.get(key) ?? { a: a.source, b: b.source, same: 0, other: 0 };
        if (a.best !== null && b.best !== null && isSameNumber(a.best, b.best)) pair.same += 1;
        else pair.other += 1;
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()]
    .filter(({ same, other }) => other === 0 && same >= FEWEST_COPIES)
    .map(({ a, b }) => ({ a, b }))
    .sort((x, y) => (x.a < y.a || (x.a === y.a && x.b < y.b) ? -1 : 1));
}
