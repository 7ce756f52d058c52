import type { JSX, RefObject } from 'preact';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { aboutTopic } from '../../report/about-topic.ts';
import type { GivenCharts } from '../given-charts.ts';
import type { InView } from '../screen-chart.ts';
import { assumptionInView, type Settings } from '../session.ts';
import { Charts } from './charts.tsx';
import { RangesInFull } from './details.tsx';
import { Findings } from './findings.tsx';
import { Glance } from './glance.tsx';

interface TopicPanelsProps {
  readonly result: Reconciliation;
  readonly topic: TopicResult;
  /** Those that the topic was computed under. */
  readonly settings: Settings;
  readonly ahead: boolean;
  readonly theme: 'light' | 'dark';
  readonly charts: GivenCharts;
  readonly inView: RefObject<InView>;
  readonly onFault: (message: string) => void;
}

/** What one topic comes to: findings, ranges, charts. */
export function TopicPanels(props: TopicPanelsProps): JSX.Element {
  const { result, topic, settings, ahead, theme, charts, inView, onFault } = props;
  return (
    <>
      <header>
        <h1 dir="auto">{topic.topic}</h1>
        <p class="meta">{aboutTopic(topic).join(' · ')}</p>
      </header>
      <Findings topic={topic} />
      <Glance result={result} topic={topic} assume={assumptionInView(settings)} />
      <Charts
        result={result}
        topic={topic}
        level={result.level}
        priorScale={settings.priorScale}
        theme={theme}
        charts={charts}
        inView={inView}
        onFault={onFault}
      />
      <RangesInFull result={result} topic={topic} ahead={ahead} />
    </>
  );
}
