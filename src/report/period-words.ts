/** How the counts of a period are told from those since the beginning. */
import type { Account, AccountValue } from '../account/account.ts';
import { dateInWords, periodInWords } from '../claim/date-words.ts';

/** The period of a value: `20 to 27 December 2024 only`; empty where it counts since the beginning. */
export function periodOnly({ from, asOf }: Pick<AccountValue, 'from' | 'asOf'>): string {
  return from === undefined ? '' : `${periodInWords(from, asOf)} only`;
}

/** The date of an account: its as-of date, with the first day where all its numbers count from one. */
export function dateOf({ asOf, measures, shares }: Account): string {
  const starts = new Set(
    [...Object.values(measures), ...Object.values(shares)].map(({ from }) => from),
  );
  const [from] = starts;
  if (starts.size === 1 && from !== undefined) return periodOnly({ from, asOf });
  return asOf === null ? 'undated' : dateInWords(asOf);
}

/** What the accounts in use count from, where it is not the beginning: `counts of 20 to 27 December 2024 only`; else null. */
export function scopeOf(accounts: readonly Account[]): string | null {
  const spans = accounts
    .filter(({ status }) => status !== 'excluded')
    .flatMap(({ measures, shares }) => [...Object.values(measures), ...Object.values(shares)])
    .map((value) => periodOnly(value));
  const [first, ...others] = [...new Set(spans)];
  if (first === undefined || spans.includes('')) return null;
  return others.length === 0 ? `counts of ${first}` : 'counts of a period only';
}
