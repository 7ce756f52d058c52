/** How the counts of a period are told from those since the beginning. */
import { dateInWords, periodInWords } from '../claim/date-words.ts';
import type { Account, AccountValue } from './account.ts';

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
  const spans = valuesIn(accounts).map((value) => periodOnly(value));
  const [first, ...others] = [...new Set(spans)];
  if (first === undefined || spans.includes('')) return null;
  return others.length === 0 ? `counts of ${first}` : 'counts of a period only';
}

/** The reference date and what is counted up to it, in few words: a period that ends on that day says it itself. */
export function timeWords(asOf: string | null, accounts: readonly Account[]): string {
  const scope = scopeOf(accounts);
  const ends = new Set(valuesIn(accounts).map((value) => value.asOf));
  const saysIt = scope !== null && ends.size === 1 && asOf !== null && ends.has(asOf);
  const day = asOf === null || saysIt ? [] : [`as of ${dateInWords(asOf)}`];
  return [...day, ...(scope === null ? [] : [scope])].join(' · ');
}

function valuesIn(accounts: readonly Account[]): readonly AccountValue[] {
  return accounts
    .filter(({ status }) => status !== 'excluded')
    .flatMap(({ measures, shares }) => [...Object.values(measures), ...Object.values(shares)]);
}
