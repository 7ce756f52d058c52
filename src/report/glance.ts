import { periodOnly } from '../account/period-words.ts';
import type { Measure } from '../claim/measure.ts';
import { sayNumber } from '../divergence/finding/words.ts';
import type { TopicResult } from '../reconciliation.ts';
import { sourcesIn } from './statistics.ts';

/** How many sources give a number of a measure, and how many of them can be compared: a bound alone is no lowest or highest. */
export function glanceSources(
  topic: Pick<TopicResult, 'accounts' | 'divergence'>,
  measure: Measure,
): { readonly given: number; readonly text: string } {
  const given = topic.accounts.filter(
    ({ status, measures }) => status !== 'excluded' && measures[measure] !== undefined,
  ).length;
  const divergence = topic.divergence[measure];
  const comparable = divergence === undefined ? 0 : sourcesIn(divergence);
  if (given < 2 || comparable === given) return { given, text: String(given) };
  return { given, text: `${given}, ${comparable < 2 ? 'none' : comparable} compared` };
}

/** What a source says of a measure: its best, else its interval, as the accounts have it, with the period it counts; empty where it says nothing. */
export function glanceSaid(
  { accounts }: Pick<TopicResult, 'accounts'>,
  source: string,
  measure: Measure,
): string {
  const value = accounts.find(
    (account) => account.source === source && account.status !== 'excluded',
  )?.measures[measure];
  if (value === undefined) return '';
  const period = periodOnly(value);
  return sayNumber(value, measure) + (period === '' ? '' : ` (${period})`);
}
