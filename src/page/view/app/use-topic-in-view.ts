import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Reconciliation, TopicResult } from '../../../reconciliation.ts';
import type { Session } from '../../session.ts';
import { topicOf, withFirst } from './topics.ts';
import type { WorkState } from './use-work.ts';

/** What is shown of the work. */
interface TopicInView {
  readonly result: Reconciliation | null;
  readonly topic: TopicResult | null;
  /** The session that the topic is of: while the worker is behind, an older one. */
  readonly shownOf: Session;
  /** Whether the topic is shown ahead of the others, which are still computed. */
  readonly ahead: boolean;
  /** The topic that was chosen; null where nobody chose. */
  readonly asked: string | null;
  readonly setTopic: (topic: string) => void;
}

/** The topic that the reader looks at. It is shown as soon as it is known; files and charts wait for the whole. */
export function useTopicInView(session: Session, { done, first, inView }: WorkState): TopicInView {
  const [asked, setTopic] = useState<string | null>(null);
  const whole = done?.work.result ?? null;
  const ahead = first !== null && first.session === session && done?.session !== session;
  const result = useMemo(
    () => (ahead && whole !== null ? withFirst(whole, session.settings.level, first.topic) : whole),
    [whole, ahead ? first : null],
  );
  const topic = result === null ? null : topicOf(result.topics, asked);
  const shownOf = ahead ? session : (done?.session ?? session);
  useLayoutEffect(() => {
    inView.current = { ...inView.current, topic: topic?.topic ?? null };
  }, [topic]);
  useEffect(() => {
    document.title = topic === null ? 'dissensus' : `${topic.topic} – dissensus`;
  }, [topic]);
  return { result, topic, shownOf, ahead, asked, setTopic };
}
