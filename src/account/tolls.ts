import { dateInWords } from '../claim/date-words.ts';
import { formatCount } from '../claim/format-number.ts';
import type { Problem } from '../claim/problem.ts';
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
    const low = each.chosen.quantity.low;
    if (low === null || (value.high !== null && low > value.high)) continue;
    if (floor === null || low > (floor.chosen.quantity.low ?? 0)) floor = each;
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
  for (const later of days.flatMap((day) => day.said).filter(isToll)) {
    const { high, best } = later.chosen.quantity;
    let worst: Utterance | null = null;
    for (const each of earlierThan(later, days)) {
      const then = each.chosen.quantity;
      const apart = high !== null && then.low !== null && high < then.low;
      const lower = best !== null && then.best !== null && best < then.best;
      if (!apart && !lower) continue;
      if (worst === null || (then.low ?? 0) > (worst.chosen.quantity.low ?? 0)) worst = each;
    }
    if (worst === null) continue;
    const apart = high !== null && high < (worst.chosen.quantity.low ?? -Infinity);
    const since = worst.chosen.asOf === null ? '' : ` of ${dateInWords(worst.chosen.asOf)}`;
    problems.push(
      problemAt(later.chosen, {
        code: 'toll-fell',
        severity: apart ? 'warning' : 'notice',
        message:
          `${later.chosen.origin} gives ${cite(later.chosen)} ${later.slot} ${whenOf(later.chosen)}, below its earlier ` +
          `${cite(worst.chosen)}${since}: a cumulative toll cannot fall${apart ? '.' : ', but the two agree within their wording.'}`,
        expected:
          worst.chosen.quantity.low === null
            ? 'no less than the earlier figure'
            : `at least ${formatCount(worst.chosen.quantity.low)}`,
        fix: 'If it counts a period, give its first day in `from`; if the source corrected itself, mark the earlier claim as excluded, with a note.',
      }),
    );
  }
  return problems;
}
