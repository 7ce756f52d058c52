import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';

/** What a total covers when its claim does not say. */
export const KILLED_AND_WOUNDED: readonly Measure[] = ['killed', 'wounded'];

/** What a total covers, in the order of measures, so that two spellings of one definition are equal. */
export function coverageOf(includes: readonly Measure[] | null): readonly Measure[] {
  const said = includes ?? KILLED_AND_WOUNDED;
  return MEASURES.filter((measure) => said.includes(measure));
}

/** Whether two totals count the same things. */
export function sameCoverage(a: readonly Measure[] | null, b: readonly Measure[] | null): boolean {
  return coverageOf(a).join() === coverageOf(b).join();
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
