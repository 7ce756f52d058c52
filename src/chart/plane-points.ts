import { accountOf } from '../account/account-of.ts';
import type { Account, AccountShare, AccountValue } from '../account/account.ts';
import { daysOf } from '../account/voice.ts';
import { lastDay } from '../claim/dates.ts';
import { centreOf } from '../divergence/centre.ts';
import { ofOneDate } from '../divergence/one-date.ts';
import type { TopicResult } from '../reconciliation.ts';

/** A source's place on the plane: its killed and its wounded of one day. */
export interface Point {
  readonly account: Account;
  readonly wounded: AccountValue;
  readonly killed: AccountValue;
  /** Where the account's latest numbers are of different days: the day these two are of. */
  readonly earlier: string | null;
}

/** A number that has no partner of its day: a tick on the frame. */
export interface Tick {
  readonly account: Account;
  readonly what: 'killed' | 'wounded';
  readonly value: AccountValue;
}

/** What each source gives the plane. */
export interface PlanePoints {
  readonly points: readonly Point[];
  readonly ticks: readonly Tick[];
  /** Of which the killed and the wounded are of different days, and no day has both. */
  readonly apart: readonly Account[];
  /** That say how many of the casualties were killed, and give neither number. */
  readonly shareOnly: readonly Account[];
}

/**
 * A killed of today and a wounded of last year are no point, as they make no share. Such a source is drawn as of the day of its
 * share, the last on which it said both; what it said later stands on the frame.
 */
export function planePoints(topic: TopicResult): PlanePoints {
  const points: Point[] = [];
  const ticks: Tick[] = [];
  const apart: Account[] = [];
  const shareOnly: Account[] = [];
  for (const account of topic.accounts) {
    const { killed, wounded } = account.measures;
    const shown = account.status !== 'excluded';
    if (killed !== undefined && wounded !== undefined) {
      if (ofOneDate(killed, wounded)) {
        points.push({ account, killed, wounded, earlier: null });
        continue;
      }
      if (!shown) continue;
      const before = pointOfShare(account, topic);
      if (before === null) apart.push(account);
      else points.push(before);
      for (const [what, value] of [['killed', killed] as const, ['wounded', wounded] as const])
        if (before === null || !ofOneDate(value, before[what]))
          ticks.push({ account, what, value });
    } else if (shown) {
      if (killed !== undefined) ticks.push({ account, what: 'killed', value: killed });
      else if (wounded !== undefined) ticks.push({ account, what: 'wounded', value: wounded });
      else if (shareKilled(account) !== null) shareOnly.push(account);
    }
  }
  return { points, ticks, apart, shareOnly };
}

/** The account's share killed, as the divergence takes it; null where it has none or a bound alone. */
export function shareKilled(account: Account): number | null {
  const share = shareOf(account);
  return share === undefined ? null : centreOf(share);
}

/** The account's share killed with all it says of itself. */
export function shareOf(account: Account): AccountShare | undefined {
  return account.shares['killed/casualties'];
}

/** The source as of the day of its share killed. */
function pointOfShare(account: Account, topic: TopicResult): Point | null {
  const day = shareOf(account)?.asOf ?? null;
  if (day === null) return null;
  const last = lastDay(day);
  const otherPeriod = new Set(
    topic.notCompared.flatMap(({ claim, code }) => (code === 'period' ? [claim] : [])),
  );
  const own = topic.claims.filter(
    ({ id, origin, status }) =>
      origin === account.origin && status !== 'excluded' && !otherPeriod.has(id),
  );
  const voices = new Set(topic.claims.map(({ origin }) => origin));
  const days = daysOf(own, voices).filter((each) => each.day === null || each.day <= last);
  const { measures } = accountOf({
    topic: account.topic,
    origin: account.origin,
    source: account.source,
    days,
    asOf: topic.asOf,
    identities: [],
    excluded: false,
  }).account;
  const { killed, wounded } = measures;
  if (killed === undefined || wounded === undefined || !ofOneDate(killed, wounded)) return null;
  return { account, killed, wounded, earlier: day };
}
