import type { Claim } from '../claim/claim.ts';
import { dateInWords } from '../claim/date-words.ts';
import { firstDay, lastDay } from '../claim/dates.ts';
import { formatCount } from '../claim/format-number.ts';
import type { Problem } from '../claim/problem.ts';
import { comparePlaces, problemAt } from './problem-at.ts';
import { slotOf } from './voice.ts';

/** Whether a claim counts one day only, as those of events do. */
export function countsOneDay({ from, asOf }: Claim): boolean {
  return from !== null && asOf !== null && firstDay(from) === lastDay(asOf);
}

/**
 * Counts of single days, several of one source and measure: the rows of a list of events. They are not added up, for nothing says that the
 * list is whole, and an account holds one of them. Said once for each source and measure, at the first.
 *
 * @param claims those that may be compared
 * @param since the first day that the compared ones count from
 */
export function eventsNotSummed(claims: readonly Claim[], since: string | null): Problem[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!countsOneDay(claim)) continue;
    const key = JSON.stringify([claim.origin, slotOf(claim)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const first = group.reduce((a, b) => (comparePlaces(b, a) < 0 ? b : a));
    const held = since === null ? 'none of them' : `one of ${dateInWords(since)} only`;
    return [
      problemAt(first, {
        code: 'events-not-summed',
        severity: 'warning',
        message:
          `${first.origin} gives ${formatCount(group.length)} counts of ${slotOf(first)} of a single day each, as lists of events do. ` +
          `They are not added up: ${held} is compared.`,
        expected: 'one count of the whole period that is asked about',
        fix: 'Add the events up, and give the sum its `from` and `as_of`; or make a topic of each event (--by).',
      }),
    ];
  });
}
