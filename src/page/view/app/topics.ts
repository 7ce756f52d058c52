import type { Reconciliation, TopicResult } from '../../../reconciliation.ts';

/** A result of which one topic is newer than the rest: what is shown for the moment that the others take. */
export function withFirst(
  result: Reconciliation,
  level: number,
  first: TopicResult,
): Reconciliation {
  return {
    ...result,
    level,
    topics: result.topics.map((topic) => (topic.topic === first.topic ? first : topic)),
  };
}

/** The topic of a name; where there is none, or nobody chose, the widest. */
export function topicOf(topics: readonly TopicResult[], name: string | null): TopicResult | null {
  return topics.find(({ topic }) => topic === name) ?? widest(topics);
}

/** The topic with most claims, the first of equals. */
function widest(topics: readonly TopicResult[]): TopicResult | null {
  let most: TopicResult | null = null;
  for (const topic of topics) {
    if (most === null || topic.claims.length > most.claims.length) most = topic;
  }
  return most;
}
