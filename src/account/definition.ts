import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import type { AccountShare, AccountValue } from './account.ts';

/** What a total covers when its claim does not say. */
export const KILLED_AND_WOUNDED: readonly Measure[] = ['killed', 'wounded'];

/** What a total covers, in the order of measures, so that two spellings of one definition are equal. */
export function coverageOf(includes: readonly Measure[] | null): readonly Measure[] {
  if (includes === null) return KILLED_AND_WOUNDED;
  return MEASURES.filter((measure) => includes.includes(measure));
}

/** Whether two totals count the same things. */
export function sameCoverage(a: readonly Measure[] | null, b: readonly Measure[] | null): boolean {
  // Nearly every total leaves it unsaid.
  const [one, other] = [a ?? KILLED_AND_WOUNDED, b ?? KILLED_AND_WOUNDED];
  return one === other || coverageOf(one).join() === coverageOf(other).join();
}

/** Whether a total is killed + wounded. */
export function isPlain(includes: readonly Measure[] | null): boolean {
  return sameCoverage(includes, KILLED_AND_WOUNDED);
}

/** Whether the first total counts everything that the second counts, and more. */
export function isWider(a: readonly Measure[] | null, b: readonly Measure[] | null): boolean {
  const [wide, narrow] = [coverageOf(a), coverageOf(b)];
  return wide.length > narrow.length && narrow.every((measure) => wide.includes(measure));
}

/** A definition in words: `killed + wounded`. */
export function coverageInWords(includes: readonly Measure[] | null): string {
  return coverageOf(includes).join(' + ');
}

/**
 * The definition that totals are compared on: the one most of them use; where two are equally common killed + wounded,
 * else the one that covers less.
 */
export function usualCoverage(
  definitions: readonly (readonly Measure[] | null)[],
): readonly Measure[] {
  // Nearly every claim leaves it unsaid.
  if (definitions.every((definition) => definition === null)) return KILLED_AND_WOUNDED;
  const counts = new Map<string, { coverage: readonly Measure[]; count: number }>();
  for (const definition of definitions) {
    const coverage = coverageOf(definition);
    const key = coverage.join();
    const entry = counts.get(key);
    counts.set(key, { coverage, count: (entry?.count ?? 0) + 1 });
  }
  const plain = KILLED_AND_WOUNDED.join();
  const ranked = [...counts.entries()].sort(
    ([keyA, a], [keyB, b]) =>
      b.count - a.count ||
      Number(keyB === plain) - Number(keyA === plain) ||
      a.coverage.length - b.coverage.length ||
      (keyA < keyB ? -1 : 1),
  );
  return ranked[0]?.[1].coverage ?? KILLED_AND_WOUNDED;
}

/** What a value says of the number that is compared: all of it, or one side. */
export type Sides = Pick<AccountValue, 'low' | 'best' | 'high' | 'lowReached' | 'highReached'>;

/**
 * A value as it may be compared with values of the usual definition.
 *
 * The same definition: as it is. A total that covers more bounds the usual one from above, one that covers less from below.
 * A share OF a total turns this round: killed / (killed + wounded + missing) is at most killed / (killed + wounded). Totals of
 * which neither holds the other say nothing of each other: both sides are open.
 */
export function comparedAs(value: AccountValue | AccountShare, usual: readonly Measure[]): Sides {
  const { low, best, high, lowReached, highReached } = value;
  if (sameCoverage(value.includes, usual)) return { low, best, high, lowReached, highReached };
  const fromAbove = { low: null, best: null, high, lowReached: true, highReached };
  const fromBelow = { low, best: null, high: null, lowReached, highReached: true };
  const ofTotal = 'of' in value && value.of === 'casualties';
  if (isWider(value.includes, usual)) return ofTotal ? fromBelow : fromAbove;
  if (isWider(usual, value.includes)) return ofTotal ? fromAbove : fromBelow;
  return { low: null, best: null, high: null, lowReached: true, highReached: true };
}
