import { isStale } from '../account/as-of.ts';
import type { Measure } from '../claim/measure.ts';
import type { TopicResult } from '../reconciliation.ts';

/** How old the numbers of the sources are, over topics. */
export interface Ages {
  /** Whether any number is older than the reference date of its topic: then a growing toll may pass for a bias. */
  readonly differ: boolean;
  /** On how many topics a source's number was stale. */
  stale(measure: Measure, source: string): number;
  /** Whether it was on at least half of those on which the source gives one. */
  isMarked(measure: Measure, source: string): boolean;
}

/** Counts, for every source and measure, the topics on which its number was stale at the reference date. */
export function agesOf(topics: readonly TopicResult[]): Ages {
  const counts = new Map<string, { given: number; stale: number }>();
  let differ = false;
  for (const { accounts } of topics) {
    for (const { source, status, measures } of accounts) {
      if (status === 'excluded') continue;
      for (const [measure, value] of Object.entries(measures)) {
        const key = `${measure}\n${source}`;
        const count = counts.get(key) ?? { given: 0, stale: 0 };
        counts.set(key, count);
        count.given += 1;
        if (isStale(value.ageDays)) count.stale += 1;
        if ((value.ageDays ?? 0) > 0) differ = true;
      }
    }
  }
  const countOf = (measure: Measure, source: string): { given: number; stale: number } =>
    counts.get(`${measure}\n${source}`) ?? { given: 0, stale: 0 };
  return {
    differ,
    stale: (measure, source) => countOf(measure, source).stale,
    isMarked: (measure, source) => {
      const { given, stale } = countOf(measure, source);
      return stale > 0 && 2 * stale >= given;
    },
  };
}
