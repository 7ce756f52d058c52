import type { Measure } from '../claim/measure.ts';

/** One number of an account: stated in words, or derived from stated ones by an identity. */
export interface AccountValue {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowReached: boolean;
  readonly highReached: boolean;
  readonly how: 'stated' | 'derived';
  /** The words it was read from; for a derived value the formula with its numbers, `casualties - killed = 4,700 - 600`. */
  readonly wording: string;
  /** Ids of the claims it rests on. */
  readonly claims: readonly string[];
  /** Its own as-of date and age in days at the account's reference date: an account may mix dates, and says so. */
  readonly asOf: string | null;
  readonly ageDays: number | null;
  /** What a total covers; null for anything but a total that says more than killed + wounded. */
  readonly includes: readonly Measure[] | null;
  /** The first day that it counts from, where it is the count of a period; absent where it counts since the beginning. */
  readonly from?: string;
}

/** A share of an account, `killed/casualties`. Low, best and high are fractions of 1. */
export interface AccountShare extends AccountValue {
  readonly measure: Measure;
  readonly of: Measure;
  /** Of a user's identity: `share` stays inside 0 to 1, `ratio` need not, `count` counts heads. Absent for a share. */
  readonly unit?: 'share' | 'ratio' | 'count';
}

/** All that one origin says on one topic at one reference date, completed by the identities. */
export interface Account {
  readonly topic: string;
  /** The name shown: the source as first named, or the origin when several sources relay it. */
  readonly source: string;
  readonly origin: string;
  /** The latest as-of date among its values; null when no claim is dated. */
  readonly asOf: string | null;
  /** Days between `asOf` and the reference date of the reconciliation; null when undated. */
  readonly ageDays: number | null;
  /** `stale`: older than the staleness constant, marked only. `excluded`: kept in sight, out of every range. */
  readonly status: 'current' | 'stale' | 'excluded';
  readonly measures: Readonly<Partial<Record<Measure, AccountValue>>>;
  /** Keyed `killed/casualties`; user identities (`lethality`) stand under their own name. */
  readonly shares: Readonly<Record<string, AccountShare>>;
  /** Earlier values of the same origin, oldest first: its own history, never scored against others. */
  readonly history: readonly HistoryEntry[];
  /** Who repeated it: claim ids that were folded into this account. */
  readonly relays: readonly string[];
}

/** An earlier or superseded claim of the same origin. */
export interface HistoryEntry {
  readonly measure: Measure;
  readonly claim: string;
  readonly asOf: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** A claim that is kept out of a comparison, and why. */
export interface NotCompared {
  /** The claim's id. */
  readonly claim: string;
  /** One of the reason codes, for scripts. */
  readonly code:
    | 'excluded'
    | 'impossible-interval'
    | 'total-row'
    | 'period'
    | 'other-definition'
    | 'one-sided'
    | 'after-as-of'
    | 'too-old'
    | 'superseded'
    | 'relay'
    | 'second-number'
    | 'share-without-base'
    | 'no-other-source';
  /** The same in a sentence. */
  readonly reason: string;
}
