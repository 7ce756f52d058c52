import { sizeOf } from '../divergence/agreement.ts';
import { apartWord } from '../report/apart.ts';
import { wrap } from '../report/layout.ts';
import type { TopicResult } from '../reconciliation.ts';

/** The widest gap of some topics: plain data, which a thread can hand over. */
export interface Widest {
  readonly topic: string;
  readonly measure: string;
  /** Null from zero up, which is wider than any fold. */
  readonly fold: number | null;
  readonly highest: string;
  readonly lowest: string;
}

/** The widest gap between counts, over all topics and measures; null when nothing can be compared. */
export function widest(topics: readonly TopicResult[]): Widest | null {
  let most: Widest | null = null;
  for (const { topic, divergence } of topics) {
    for (const [measure, { fold, highest, lowest }] of Object.entries(divergence)) {
      if (measure.includes('/') || highest === null || lowest === null) continue;
      most = wider(most, { topic, measure, fold, highest, lowest });
    }
  }
  return most;
}

/** The wider of two; of equal ones the first. */
export function wider(one: Widest | null, other: Widest | null): Widest | null {
  if (one === null || other === null) return one ?? other;
  return (sizeOf(other) ?? 1) > (sizeOf(one) ?? 1) ? other : one;
}

/** Whether the widest gap passes the limit of `--fail-above`: one from zero passes every limit. */
export function isAbove(found: Widest | null, limit: number): boolean {
  return found !== null && (sizeOf(found) ?? 1) > limit;
}

/** Why `--fail-above` failed. */
export function aboveText(found: Widest, limit: number): string {
  const { topic, measure, fold, highest, lowest } = found;
  const gap =
    fold === null
      ? `${measure} is 0 by ${lowest} and more by ${highest}, which is wider than any fold`
      : `${measure} is ${apartWord(found)} apart, ${highest} over ${lowest}`;
  return `${wrap(`dissensus: above --fail-above ${limit}: ${topic}: ${gap}`).join('\n')}\n`;
}
