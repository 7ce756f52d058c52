import type { Claim } from '../claim/claim.ts';
import { formatCount, formatInterval } from '../claim/format-number.ts';
import type { Problem } from '../claim/problem.ts';
import { liesBelow, type LowEnd } from '../claim/quantity.ts';
import type { AccountValue } from './account.ts';
import { compareClaimDays } from './as-of.ts';
import { cite, problemAt, whenOf } from './problem-at.ts';
import type { Day, Utterance } from './voice.ts';

/**
 * A cumulative toll cannot fall: the dead stay dead. `deployed` is no toll (a force may shrink), and shares may move freely.
 */
function isToll({ slot, dated }: Utterance): boolean {
  return dated && !slot.includes('/') && slot !== 'deployed';
}

/** The earlier figures of the same origin for the same thing, earliest first. */
function earlierThan(later: Utterance, days: readonly Day[]): Utterance[] {
  return days
    .flatMap((day) => day.said)
    .filter(
      (each) =>
        isToll(each) &&
        each.slot === later.slot &&
        each.coverage.join() === later.coverage.join() &&
        compareClaimDays(each, later) < 0,
    );
}

/**
 * A value that leaves its low side open ("up to 4,000") is not below what the same origin counted before. The origin's own
 * words close the side; a side that the later words state is never moved.
 */
export function notBelowEarlier(
  value: AccountValue,
  said: Utterance,
  days: readonly Day[],
): AccountValue {
  if (value.low !== null || value.how !== 'stated' || !isToll(said)) return value;
  let floor: Utterance | null = null;
  for (const each of earlierThan(said, days)) {
    const { quantity } = each.chosen;
    if (quantity.low === null || liesBelow(value, quantity)) continue;
    if (floor === null || beginsHigher(quantity, floor.chosen.quantity)) floor = each;
  }
  const low = floor?.chosen.quantity.low ?? null;
  if (floor === null || low === null) return value;
  return {
    ...value,
    low,
    lowReached: floor.chosen.quantity.lowReached,
    wording: `${value.wording}, and not below ${formatCount(low)}, ${whenOf(floor.chosen)}`,
    claims: [...value.claims, floor.chosen.id],
  };
}

/**
 * Figures below an earlier one of the same origin. A `warning` where the two cannot both hold as worded, a `notice` where they
 * can: both were rounded, and the toll may have stood still.
 */
export function fallenTolls(days: readonly Day[]): Problem[] {
  const problems: Problem[] = [];
  const highest = new Map<string, Peak>();
  for (const later of days.flatMap((day) => day.said).filter(isToll)) {
    const key = `${later.slot} ${later.coverage.join()}`;
    const peak = highest.get(key);
    highest.set(key, raised(peak, later.chosen));
    if (peak === undefined) continue;
    const { best } = later.chosen.quantity;
    const { low: mostLow, best: mostBest } = peak;
    const apart = mostLow !== null && liesBelow(later.chosen.quantity, mostLow.quantity);
    const lower = best !== null && mostBest !== null && best < (mostBest.quantity.best ?? 0);
    const before = apart ? mostLow : lower ? mostBest : null;
    if (before !== null) problems.push(fall(later.chosen, before, apart));
  }
  return problems;
}

/** The earlier claims that stand highest: by what they say at least, and by their best. */
interface Peak {
  readonly low: Claim | null;
  readonly best: Claim | null;
}

function raised(peak: Peak | undefined, claim: Claim): Peak {
  const { low = null, best = null } = peak ?? {};
  return {
    low: low === null || beginsHigher(claim.quantity, low.quantity) ? claim : low,
    best: isHigher(claim.quantity.best, best?.quantity.best) ? claim : best,
  };
}

/** Whether the one says more at the least: from a higher number, or from above the same. */
function beginsHigher(one: LowEnd, other: LowEnd): boolean {
  if (one.low === null || other.low === null) return one.low !== null;
  return one.low > other.low || (one.low === other.low && !one.lowReached && other.lowReached);
}

function isHigher(value: number | null, than: number | null | undefined): boolean {
  return value !== null && (than === null || than === undefined || value > than);
}

function fall(later: Claim, before: Claim, apart: boolean): Problem {
  const { low, lowReached } = before.quantity;
  return problemAt(later, {
    code: 'toll-fell',
    severity: apart ? 'warning' : 'notice',
    message:
      `${later.origin} gives ${cite(later)} ${later.measure} ${whenOf(later)}, below its earlier ${cite(before)} ` +
      `${whenOf(before)}: a cumulative toll cannot fall` +
      (apart ? '.' : ', though the two agree within their wording.'),
    expected:
      low === null ? 'no less than the earlier figure' : formatInterval(low, null, { lowReached }),
    fix: 'If it counts a period, give its first day in `from`; if the source corrected itself, mark the earlier claim as excluded, with a note.',
  });
}
