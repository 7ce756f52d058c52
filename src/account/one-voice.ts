import type { Claim } from '../claim/claim.ts';
import { compareText } from '../claim/compare-text.ts';
import { daysBetween } from '../claim/dates.ts';
import { formatList } from '../claim/format-number.ts';
import type { Problem } from '../claim/problem.ts';
import { problemAt, whenOf } from './problem-at.ts';
import { slotOf } from './voice.ts';

/**
 * Days within which two sources with the same figure may be one voice.
 *
 * A figure is passed on within the week in which it is news: of the 57 fully dated claims of data/kursk-2025.csv 49 were published
 * within seven days of the day they stand for, and the next came after twelve.
 */
export const ONE_VOICE_DAYS = 7;

/**
 * Sources that stand as independent and state the same figure for the same measure within days: one may have it from the
 * other, and then an agreement is counted twice. Said, never merged: round numbers also meet by chance.
 *
 * @param claims the claims that are stated in current accounts
 */
export function possiblyOneVoice(claims: readonly Claim[]): Problem[] {
  const dated = claims
    .filter(({ asOf, quantity }) => asOf !== null && quantity.stated.low !== 0)
    .sort((a, b) => daysOf(b, a) || compareText(a.origin, b.origin) || compareText(a.id, b.id));
  /** Those before with the same figure for the same measure. */
  const earlier = new Map<string, Claim[]>();
  return dated.flatMap((claim) => {
    const { low, high } = claim.quantity.stated;
    if (low === null && high === null) return [];
    const figure = `${slotOf(claim)} ${low} ${high}`;
    const before = earlier.get(figure);
    if (before === undefined) {
      earlier.set(figure, [claim]);
      return [];
    }
    const same = before.filter(
      (each) => each.origin !== claim.origin && daysOf(each, claim) <= ONE_VOICE_DAYS,
    );
    before.push(claim);
    if (same.length === 0) return [];
    const others = formatList([...new Set(same.map((each) => `${each.origin} (${each.id})`))]);
    return [
      problemAt(claim, {
        code: 'possibly-one-voice',
        severity: 'notice',
        message:
          `${claim.origin} gives the same ${slotOf(claim)}, “${claim.quantity.wording}” ${whenOf(claim)}, ` +
          `as ${others} within ${ONE_VOICE_DAYS} days: one may repeat the other, and they count as two.`,
        expected: 'a figure of its own',
        fix: 'If one repeats the other, give both the same `origin`; if not, nothing.',
      }),
    ];
  });
}

/** Days from the first claim to the second. */
function daysOf(a: Claim, b: Claim): number {
  return a.asOf === null || b.asOf === null ? 0 : daysBetween(a.asOf, b.asOf);
}
