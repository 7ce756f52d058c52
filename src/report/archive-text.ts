import { houseEffects, type HouseEffects } from '../divergence/house-effects.ts';
import { rankTopics, type TopicRank } from '../divergence/rank-topics.ts';
import type { Reconciliation } from '../reconciliation.ts';
import { housesText } from './backtest-text.ts';

/** Sources of one measure in text; the JSON holds every one. */
const MOST_SOURCES = 20;

/** What only many topics show. */
export interface ArchiveFound {
  /** Topics by divergence, widest first. */
  readonly ranking: readonly TopicRank[];
  /** How high or low each source runs over the topics it shares with others. */
  readonly houses: readonly HouseEffects[];
  /** House effects as text of 80 columns, the number of shared topics beside each; empty where nothing is shared. */
  readonly text: string;
}

/** The ranking of topics and the house effects of a result over several topics. */
export function archiveOf(result: Reconciliation): ArchiveFound {
  const ranking = rankTopics(result.topics);
  const houses = houseEffects(result.topics, { level: result.level });
  const lines = [
    '',
    'How high or low each source runs against the others on the topics it shares',
    ...housesText(houses, MOST_SOURCES),
  ];
  return { ranking, houses, text: houses.length === 0 ? '' : `${lines.join('\n')}\n` };
}
