import type { Claim } from '../claim/claim.ts';
import { compareText } from '../claim/compare-text.ts';
import { firstDay } from '../claim/dates.ts';
import { formatCount } from '../claim/format-number.ts';
import type { Problem } from '../claim/problem.ts';
import type { Quantity } from '../claim/quantity.ts';
import { TOTAL_NOTE } from '../claim/total-rows.ts';
import type { AccountMade } from './account-of.ts';
import type { Account, NotCompared } from './account.ts';
import { ageInDays, claimDay, coarseReference, referenceDate } from './as-of.ts';
import { eventsNotSummed } from './events.ts';
import { readIdentities } from './identities.ts';
import { listUncompared } from './not-compared.ts';
import { possiblyOneVoice } from './one-voice.ts';
import { settingOf, voiceAccount } from './voice-account.ts';

/** What may be chosen. */
export interface AccountOptions {
  /** ISO date (a partial one stands for its last day): later claims are set aside. Null: the latest as-of date. */
  readonly asOf?: string | null;
  /** Days: claims older than that at the reference date are set aside. Undated ones stay. Null: of any age. */
  readonly maxAge?: number | null;
  /** Identities of the user's own: `lethality = killed / casualties`. Their results stand among the shares, by name. */
  readonly identities?: readonly string[];
}

/** The accounts of one topic, and everything that has no place in them. */
export interface Accounts {
  /** Sorted by source; excluded ones after the others. */
  readonly accounts: readonly Account[];
  /** Claims kept out of the comparison, one entry a claim: with the claims and relays of the accounts they are all claims. */
  readonly notCompared: readonly NotCompared[];
  readonly problems: readonly Problem[];
  /** The reference date; null when no claim is dated. */
  readonly asOf: string | null;
}

/**
 * Claims of ONE topic to accounts: one voice once, on one date, completed by the identities.
 *
 * 1. Claims marked as excluded become accounts of status `excluded`; claims later than the reference date, claims older than is
 *    asked for and counts of another period than the rest are set aside, and listed.
 * 2. Of what is left, each origin has one account. Several claims of one origin on one number and day are one voice and its
 *    relays; of several days the latest holds, the others are its history.
 * 3. What one origin says on one day is completed by casualties = killed + wounded (or what the total covers), by shares of a
 *    base, and by the user's identities. Uncertainty is carried along.
 * 4. What cannot all be true is a problem with the smallest change that would mend it. No number is changed.
 *
 * The same for the same claims whatever their order.
 *
 * @throws RangeError when the claims are of several topics: a programmer's mistake
 */
export function accountsOf(claims: readonly Claim[], options: AccountOptions = {}): Accounts {
  const topic = claims[0]?.topic ?? '';
  if (claims.some((claim) => claim.topic !== topic)) {
    throw new RangeError('accountsOf takes the claims of one topic');
  }
  const asOf = referenceDate(claims, options.asOf ?? null);
  const { identities, problems: refused } = readIdentities(options.identities ?? []);
  const set = sortOut(claims, asOf, (options.asOf ?? null) !== null, options.maxAge ?? null);
  const voices = new Set(claims.map((claim) => claim.origin));
  const nameOf = namesOf(claims);
  const setting = settingOf(topic, asOf, voices, identities);
  const accountsFor = (some: readonly Claim[], out: boolean): AccountMade[] =>
    byOrigin(some).map(([origin, own]) =>
      voiceAccount({ origin, source: nameOf(origin), claims: own, excluded: out }, setting),
    );
  const used = accountsFor(set.active, false);
  const excluded = accountsFor(set.excluded, true);
  const current = used.map(({ account }) => account);
  const stated = new Set(current.flatMap(statedClaims));
  const listed = [...set.notCompared, ...used.flatMap((made) => made.notCompared)];
  const coarse = coarseReference(claims, options.asOf ?? null);
  const problems = [
    ...refused,
    ...(coarse === null ? [] : [coarse]),
    ...eventsNotSummed(set.timely, set.since),
    ...used.flatMap((made) => made.problems),
    ...possiblyOneVoice(set.active.filter((claim) => stated.has(claim.id))),
  ];
  return {
    accounts: [
      ...current.sort((a, b) => compareText(a.source, b.source)),
      ...excluded.map(({ account }) => account).sort((a, b) => compareText(a.source, b.source)),
    ],
    notCompared: inOrderOf(claims, [...listed, ...listUncompared(current, listed)]),
    problems: problems.sort(
      (a, b) =>
        compareText(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compareText(a.code, b.code) ||
        compareText(a.message, b.message),
    ),
    asOf,
  };
}

/** Whether numbers are out of order: the reader keeps such a claim out by itself, whatever the file says of it. */
function isImpossible({ low, best, high }: Quantity): boolean {
  const known = [low, best, high].filter((each) => each !== null);
  return known.some((each, at) => each < (known[at - 1] ?? each));
}

/** Who excluded a claim: the reader, for its numbers or its source, or the file. */
function whyExcluded({ quantity, note }: Claim): 'impossible-interval' | 'total-row' | 'excluded' {
  if (isImpossible(quantity)) return 'impossible-interval';
  return note?.includes(TOTAL_NOTE) === true ? 'total-row' : 'excluded';
}

interface SortedOut {
  /** Neither excluded nor of another time than was asked for. */
  readonly timely: readonly Claim[];
  /** The first day that the compared ones count from; null since the beginning. */
  readonly since: string | null;
  /** The timely ones that count from that day. */
  readonly active: readonly Claim[];
  readonly excluded: readonly Claim[];
  readonly notCompared: readonly NotCompared[];
}

/** Sets aside what is excluded, too late, too old, or of another period. */
function sortOut(
  claims: readonly Claim[],
  asOf: string | null,
  asked: boolean,
  maxAge: number | null,
): SortedOut {
  const excluded: Claim[] = [];
  const timely: Claim[] = [];
  const notCompared: NotCompared[] = [];
  for (const claim of claims) {
    const { day, dated } = claimDay(claim);
    const late = asOf !== null && day !== null && day > asOf && (dated || asked);
    if (claim.status === 'excluded') {
      if (!late) excluded.push(claim);
      const reason = claim.note ?? 'marked as excluded';
      notCompared.push({ claim: claim.id, code: whyExcluded(claim), reason });
    } else if (late) {
      const what = dated ? 'is as of' : 'has no as-of date and was published on';
      const reason = `${what} ${claim.asOf ?? claim.published}, after the reference date ${asOf}`;
      notCompared.push({ claim: claim.id, code: 'after-as-of', reason });
    } else if (maxAge !== null && (ageInDays(day, asOf) ?? 0) > maxAge) {
      const reason = `${formatCount(ageInDays(day, asOf) ?? 0)} days old at the reference date ${asOf}, more than ${formatCount(maxAge)}`;
      notCompared.push({ claim: claim.id, code: 'too-old', reason });
    } else timely.push(claim);
  }
  const since = periodOf(timely);
  const active = timely.filter((claim) => startOf(claim) === since);
  for (const claim of timely) {
    if (startOf(claim) === since) continue;
    const to = claim.asOf === null ? '' : ` to ${claim.asOf}`;
    const own = claim.from === null ? 'since the beginning' : `from ${claim.from}${to}`;
    const others = since === null ? 'since the beginning' : `from ${since}`;
    const reason = `counts ${own}, the others count ${others}`;
    notCompared.push({ claim: claim.id, code: 'period', reason });
  }
  return { timely, since, active, excluded, notCompared };
}

/** The first day that a claim counts from; null since the beginning. */
function startOf({ from }: Claim): string | null {
  return from === null ? null : firstDay(from);
}

/**
 * The beginning on which counts are compared: that of the cumulative ones, where there are any; else the one that most origins
 * count from, of equally common ones the latest.
 */
function periodOf(claims: readonly Claim[]): string | null {
  const origins = new Map<string, Set<string>>();
  for (const claim of claims) {
    const start = startOf(claim);
    if (start === null) return null;
    const voices = origins.get(start);
    if (voices === undefined) origins.set(start, new Set([claim.origin]));
    else voices.add(claim.origin);
  }
  const ranked = [...origins].sort(([a, x], [b, y]) => y.size - x.size || compareText(b, a));
  return ranked[0]?.[0] ?? null;
}

/**
 * The name shown for an origin: its source's, where the file gives it one name that no other origin has; else its own.
 */
function namesOf(claims: readonly Claim[]): (origin: string) => string {
  const names = new Map<string, Set<string>>();
  const owners = new Map<string, Set<string>>();
  for (const { source, origin } of claims) {
    names.set(origin, (names.get(origin) ?? new Set()).add(source));
    owners.set(source, (owners.get(source) ?? new Set()).add(origin));
  }
  return (origin) => {
    const [only, another] = names.get(origin) ?? [];
    if (only === undefined || another !== undefined) return origin;
    const shared = (owners.get(only)?.size ?? 0) > 1 || (names.has(only) && only !== origin);
    return shared ? origin : only;
  };
}

function byOrigin(claims: readonly Claim[]): [origin: string, claims: Claim[]][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.origin);
    if (group === undefined) groups.set(claim.origin, [claim]);
    else group.push(claim);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

/** Claims that an account states a value by. */
function statedClaims({ measures, shares }: Account): string[] {
  return [...Object.values(measures), ...Object.values(shares)]
    .filter((value) => value.how === 'stated')
    .flatMap((value) => value.claims);
}

/** The list in the order of file and line, so that it does not hang on the order in which claims were handed over. */
function inOrderOf(claims: readonly Claim[], listed: readonly NotCompared[]): NotCompared[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const place = ({ claim }: NotCompared): Claim | undefined => byId.get(claim);
  return [...listed].sort(
    (a, b) =>
      compareText(place(a)?.file ?? '', place(b)?.file ?? '') ||
      (place(a)?.line ?? 0) - (place(b)?.line ?? 0) ||
      compareText(a.claim, b.claim),
  );
}
