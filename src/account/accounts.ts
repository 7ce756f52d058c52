import type { Claim } from '../claim/claim.ts';
import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import type { Problem } from '../claim/problem.ts';
import type { Account, AccountShare, AccountValue, HistoryEntry, NotCompared } from './account.ts';
import { ageInDays, claimDay, referenceDate, STALE_AFTER_DAYS } from './as-of.ts';
import { complete, type Statement } from './complete.ts';
import { coverageOf, KILLED_AND_WOUNDED, sameCoverage } from './definition.ts';
import { evaluateTerm, termInWords, termOf, type Leaf, type Term } from './derive.ts';
import { utterancesOf, type Utterance } from './voice.ts';

/** What may be chosen. */
export interface AccountOptions {
  /** ISO date (a partial one stands for its last day): later claims are set aside. Null: the latest as-of date. */
  readonly asOf?: string | null;
  /** Identities of the user: `lethality = killed / casualties`. */
  readonly identities?: readonly string[];
}

/** The accounts of one topic. */
export interface Accounts {
  /** Sorted by source; excluded ones last. */
  readonly accounts: readonly Account[];
  readonly notCompared: readonly NotCompared[];
  readonly problems: readonly Problem[];
  /** The reference date; null when no claim is dated. */
  readonly asOf: string | null;
}

/** Claims of ONE topic to accounts: one voice once, on one date, completed by the identities. */
export function accountsOf(claims: readonly Claim[], options: AccountOptions = {}): Accounts {
  const asOf = referenceDate(claims, options.asOf ?? null);
  const notCompared: NotCompared[] = [];
  const active: Claim[] = [];
  const excluded: Claim[] = [];
  for (const claim of claims) {
    const { day } = claimDay(claim);
    if (claim.status === 'excluded') {
      excluded.push(claim);
      notCompared.push({
        claim: claim.id,
        code: 'excluded',
        reason: claim.note ?? 'marked as excluded',
      });
    } else if (asOf !== null && day !== null && day > asOf) {
      notCompared.push({ claim: claim.id, code: 'after-as-of', reason: `later than ${asOf}` });
    } else if (claim.from !== null) {
      notCompared.push({
        claim: claim.id,
        code: 'period',
        reason: `counts from ${claim.from} on, the others since the beginning`,
      });
    } else active.push(claim);
  }
  const accounts: Account[] = [];
  for (const [origin, own] of byOrigin(active)) {
    accounts.push(accountOf(origin, own, asOf, notCompared));
  }
  for (const [origin, own] of byOrigin(excluded)) {
    accounts.push({ ...accountOf(origin, own, asOf, []), status: 'excluded' });
  }
  accounts.sort(
    (a, b) =>
      Number(a.status === 'excluded') - Number(b.status === 'excluded') ||
      (a.source < b.source ? -1 : a.source > b.source ? 1 : 0),
  );
  notCompared.sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0));
  return { accounts, notCompared, problems: [], asOf };
}

function byOrigin(claims: readonly Claim[]): [string, Claim[]][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.origin);
    if (group === undefined) groups.set(claim.origin, [claim]);
    else group.push(claim);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}

function accountOf(
  origin: string,
  claims: readonly Claim[],
  asOf: string | null,
  notCompared: NotCompared[],
): Account {
  const utterances = utterancesOf(claims);
  const measures: Partial<Record<Measure, AccountValue>> = {};
  const shares: Record<string, AccountShare> = {};
  const older = new Map<Measure, Term>();
  const latest = new Map<string, Utterance>();
  const history: HistoryEntry[] = [];
  const relays: string[] = [];
  for (const said of byDay(utterances)) {
    const date = said[0]?.chosen.asOf ?? null;
    const known: Statement = { measures: new Map(), shares: new Map(), coverage: coverageIn(said) };
    for (const each of said) {
      const { measure, quantity } = each.chosen;
      relays.push(...each.relays.map((relay) => relay.id));
      for (const relay of each.relays) {
        notCompared.push({ claim: relay.id, code: 'relay', reason: `repeats ${each.chosen.id}` });
      }
      const term = termOf(leafOf(each.chosen));
      if (quantity.unit === 'share') known.shares.set(each.key, term);
      else known.measures.set(measure, term);
      const before = latest.get(each.key);
      if (before !== undefined) {
        if (quantity.unit === 'count') history.push(historyOf(before.chosen));
        notCompared.push({
          claim: before.chosen.id,
          code: 'superseded',
          reason: `${origin} gave a later figure, ${each.chosen.id}`,
        });
      }
      latest.set(each.key, each);
    }
    const all = complete(known, older);
    for (const measure of MEASURES) {
      const term = all.measures.get(measure);
      if (term === undefined) continue;
      const own = said.find((each) => each.key.split(':')[0] === measure);
      const base = valueOf(term, own?.chosen ?? null, date, asOf);
      const plain = measure !== 'casualties' || sameCoverage(all.coverage, KILLED_AND_WOUNDED);
      measures[measure] = { ...base, includes: plain ? null : all.coverage };
      if (own !== undefined) older.set(measure, borrowed(term, date));
    }
    for (const [key, term] of all.shares) {
      const [measure, of] = key.split('/') as [Measure, Measure];
      const own = said.find((each) => each.key === key);
      shares[key] = { ...valueOf(term, own?.chosen ?? null, date, asOf), measure, of };
    }
  }
  const dates = [...Object.values(measures), ...Object.values(shares)].flatMap((v) => v.asOf ?? []);
  const last = dates.sort().at(-1) ?? null;
  const ageDays = ageInDays(last, asOf);
  const names = [...new Set(claims.map((claim) => claim.source))];
  return {
    topic: claims[0]?.topic ?? '',
    source: names.length === 1 ? (names[0] as string) : origin,
    origin,
    asOf: last,
    ageDays,
    status: ageDays !== null && ageDays > STALE_AFTER_DAYS ? 'stale' : 'current',
    measures,
    shares,
    history,
    relays: relays.sort(),
  };
}

function byDay(utterances: readonly Utterance[]): Utterance[][] {
  const days: Utterance[][] = [];
  for (const each of utterances) {
    const last = days.at(-1);
    if (last?.[0]?.day === each.day && last[0].dated === each.dated) last.push(each);
    else days.push([each]);
  }
  return days;
}

function coverageIn(said: readonly Utterance[]): readonly Measure[] {
  const total = said.find((each) => each.key.startsWith('casualties') && !each.key.includes('/'));
  return coverageOf(total?.chosen.includes ?? null);
}

function leafOf(claim: Claim): Leaf {
  const { quantity, measure } = claim;
  const share = quantity.unit === 'share';
  const of = quantity.of ?? 'casualties';
  return {
    low: quantity.low,
    best: quantity.best,
    high: quantity.high,
    lowReached: quantity.lowReached,
    highReached: quantity.highReached,
    symbol: share ? `share_${measure}_of_${of}` : measure,
    name: share ? `${measure}/${of}` : measure,
    unit: quantity.unit,
    claims: [claim.id],
    borrowedFrom: null,
  };
}

function borrowed(term: Term, date: string | null): Term {
  return {
    ...term,
    leaves: term.leaves.map((leaf) => ({ ...leaf, borrowedFrom: date ?? 'an unknown date' })),
  };
}

function valueOf(
  term: Term,
  stated: Claim | null,
  date: string | null,
  asOf: string | null,
): AccountValue {
  const { low, best, high, lowReached, highReached } = evaluateTerm(term);
  return {
    low,
    best,
    high,
    lowReached,
    highReached,
    how: stated === null ? 'derived' : 'stated',
    wording: stated === null ? termInWords(term) : stated.quantity.wording,
    claims: [...new Set(term.leaves.flatMap((leaf) => leaf.claims))].sort(),
    asOf: date,
    ageDays: ageInDays(date, asOf),
    includes: null,
  };
}

function historyOf({ measure, id, asOf, quantity }: Claim): HistoryEntry {
  const { low, best, high } = quantity;
  return { measure, claim: id, asOf, low, best, high };
}
