import type { Account } from '../account/account.ts';
import { accountsOf } from '../account/accounts.ts';
import { STALE_AFTER_DAYS } from '../account/as-of.ts';
import type { Claim } from '../claim/claim.ts';
import { compareText } from '../claim/compare-text.ts';
import { daysBetween, lastDay } from '../claim/dates.ts';
import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import type { SourceValue } from '../range/range.ts';
import { valuesOf } from '../range/values.ts';

/** One number that several sources have spoken of: what a backtest holds sources out of. */
export interface Quantity {
  /** Quantities of one topic hang together: they are never told apart in validation. */
  readonly topic: string;
  readonly measure: Measure;
  /** The day it was looked at; null for the latest. */
  readonly asOf: string | null;
  /** One value a voice. */
  readonly values: readonly SourceValue[];
  /** Sources that may be held out; all unless given. The others only predict. */
  readonly targets: readonly string[] | null;
}

/** A topic as reconciled: accounts, one a voice. */
export interface TopicAccounts {
  readonly topic: string;
  readonly accounts: readonly Account[];
}

/** What may be held out of an archive of topics: every measure that at least two voices speak of. */
export function quantitiesOfTopics(topics: readonly TopicAccounts[]): Quantity[] {
  return [...topics]
    .sort((a, b) => compareText(a.topic, b.topic))
    .flatMap(({ topic, accounts }) => {
      const voices = oneAnOrigin(accounts);
      return MEASURES.flatMap((measure) => {
        const values = valuesOf(voices, measure);
        return values.length < 2 ? [] : [{ topic, measure, asOf: null, values, targets: null }];
      });
    });
}

/** A copy under another name is no second source: of accounts of one origin the first by name is kept. */
function oneAnOrigin(accounts: readonly Account[]): readonly Account[] {
  const seen = new Set<string>();
  return [...accounts]
    .filter(({ status }) => status !== 'excluded')
    .sort((a, b) => compareText(a.source, b.source))
    .filter(({ origin }) => !seen.has(origin) && seen.add(origin));
}

/** What a topic is looked at: once, or month by month. */
export type Every = 'latest' | 'months';

/** How the claims of an archive become quantities. */
export interface QuantityOptions {
  /**
   * `latest`: each topic once, each voice by its latest claim. `months`: each topic at the end of every month that brought a
   * new claim, from voices heard within the staleness limit; only those heard in that month are held out, so that no claim is
   * scored twice. Unless given: `months` where claims of fewer than FEWEST_TOPICS topics span more than the staleness limit,
   * for there the latest claims are of years that do not compare.
   */
  readonly every?: Every;
}

/** With fewer topics than this, an archive's topics alone do not tell assumptions apart. */
export const FEWEST_TOPICS = 10;

/** How an archive of claims is looked at when nothing was asked: see `QuantityOptions`. */
export function everyOf(claims: readonly Claim[]): Every {
  if (new Set(claims.map(({ topic }) => topic)).size >= FEWEST_TOPICS) return 'latest';
  const days = claims.flatMap(({ asOf }) => (asOf === null ? [] : [lastDay(asOf)])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'latest';
  return daysBetween(first, last) > STALE_AFTER_DAYS ? 'months' : 'latest';
}

/** What may be held out of an archive of claims. */
export function quantitiesOfClaims(
  claims: readonly Claim[],
  { every = everyOf(claims) }: QuantityOptions = {},
): Quantity[] {
  const topics = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = topics.get(claim.topic);
    if (group === undefined) topics.set(claim.topic, [claim]);
    else group.push(claim);
  }
  if (every === 'latest') {
    return quantitiesOfTopics(
      [...topics].map(([topic, own]) => ({ topic, accounts: accountsOf(own).accounts })),
    );
  }
  return [...topics.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([topic, own]) => monthsOf(own).flatMap((month) => atMonth(topic, own, month)));
}

/** Ends of the months in which a claim of a cumulative count is dated, earliest first. */
function monthsOf(claims: readonly Claim[]): readonly string[] {
  const months = new Set<string>();
  for (const { asOf, from, status } of claims) {
    if (asOf !== null && from === null && status === 'active' && asOf.length > 4) {
      months.add(lastDay(asOf.slice(0, 7)));
    }
  }
  return [...months].sort();
}

function atMonth(topic: string, claims: readonly Claim[], month: string): Quantity[] {
  const known = claims.filter(({ asOf }) => asOf !== null && lastDay(asOf) <= month);
  const { accounts } = accountsOf(known, { asOf: month });
  const voices = oneAnOrigin(accounts);
  const ages = (measure: Measure, most: number): readonly Account[] =>
    voices.filter(({ measures }) => {
      const asOf = measures[measure]?.asOf ?? null;
      return asOf !== null && daysBetween(asOf, month) <= most;
    });
  return MEASURES.flatMap((measure) => {
    const values = valuesOf(ages(measure, STALE_AFTER_DAYS), measure);
    const fresh = ages(measure, Number(month.slice(8)) - 1).map(({ source }) => source);
    return values.length < 2 || fresh.length === 0
      ? []
      : [{ topic, measure, asOf: month, values, targets: fresh }];
  });
}
