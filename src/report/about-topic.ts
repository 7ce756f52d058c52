import { scopeOf } from '../account/period-words.ts';
import { dateInWords } from '../claim/date-words.ts';
import { countOf } from '../divergence/finding/words.ts';
import type { Reconciliation, TopicResult } from '../reconciliation.ts';

/** What a topic is of, in few words: its reference date, the period where all is counted from one, how many sources and claims. */
export function aboutTopic({ asOf, accounts, claims }: TopicResult): readonly string[] {
  const scope = scopeOf(accounts);
  return [
    asOf === null ? 'Undated' : `As of ${dateInWords(asOf)}`,
    ...(scope === null ? [] : [scope]),
    countOf(accounts.filter(({ status }) => status !== 'excluded').length, 'source'),
    countOf(claims.length, 'claim'),
  ];
}

/** How hedge words were read, where that is not the default. */
export function aboutHedges({ hedges }: Pick<Reconciliation, 'hedges'>): readonly string[] {
  return hedges === 'default' ? [] : [`hedge words read ${hedges}`];
}
