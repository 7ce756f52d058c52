import { rankTopics } from '../divergence/rank-topics.ts';
import type { Reconciliation, TopicResult } from '../reconciliation.ts';

/** Topics by divergence, the widest apart first; those in which nothing can be compared follow in their own order. */
export function orderedTopics(result: Pick<Reconciliation, 'topics'>): readonly TopicResult[] {
  const byName = new Map(result.topics.map((topic) => [topic.topic, topic]));
  const ranked = rankTopics(result.topics).flatMap(({ topic }) => byName.get(topic) ?? []);
  const first = new Set(ranked);
  return [...ranked, ...result.topics.filter((topic) => !first.has(topic))];
}
