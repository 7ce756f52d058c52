import type { TopicResult } from '../reconciliation.ts';

/** The widest fold between counts, over all topics and measures; 1 when nothing can be compared. */
export function widest(topics: readonly TopicResult[]): number {
  let most = 1;
  for (const { divergence } of topics) {
    for (const [name, { fold }] of Object.entries(divergence)) {
      if (!name.includes('/') && fold !== null && fold > most) most = fold;
    }
  }
  return most;
}
