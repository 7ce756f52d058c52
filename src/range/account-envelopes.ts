import type { Measure } from '../claim/measure.ts';
import { boundsClash } from './flags.ts';
import type { Interval, Range } from './range.ts';

/** Which part cannot pass which whole, the widest first. */
export const PART_AND_WHOLE: readonly (readonly [part: Measure, whole: Measure])[] = [
  ['casualties', 'deployed'],
  ['killed', 'casualties'],
  ['wounded', 'casualties'],
  ['killed', 'deployed'],
  ['wounded', 'deployed'],
];

/**
 * Envelopes of stated intervals under the accounting bounds: a part ends where its whole ends, a whole begins where its part does.
 *
 * A cut that would leave nothing is not made: then the sources contradict the bounds, both envelopes show what they said, and say so.
 */
export function clipEnvelopes(
  claimed: Readonly<Partial<Record<Measure, Range>>>,
): Partial<Record<Measure, Range>> {
  const clipped: Partial<Record<Measure, Range>> = { ...claimed };
  for (const [part, whole] of PART_AND_WHOLE) {
    const [inner, outer] = [clipped[part], clipped[whole]];
    if (inner === undefined || outer === undefined) continue;
    const shorter = cut(inner, { low: null, high: outer.high });
    const longer = cut(outer, { low: (shorter ?? inner).low, high: null });
    clipped[part] = shorter ?? inner;
    clipped[whole] = longer ?? outer;
    if (shorter !== null && longer !== null) continue;
    clipped[part] = clashing(clipped[part]);
    clipped[whole] = clashing(clipped[whole]);
  }
  return clipped;
}

function clashing(range: Range): Range {
  const clash = boundsClash();
  if (range.flags.some(({ code }) => code === clash.code)) return range;
  return { ...range, flags: [...range.flags, clash] };
}

/** What of a range lies inside an interval; null where nothing does. */
function cut(range: Range, { low, high }: Interval): Range | null {
  if ((range.high ?? Infinity) <= (high ?? Infinity) && (range.low ?? 0) >= (low ?? 0))
    return range;
  const intervals: Interval[] = [];
  for (const each of range.intervals) {
    const from = greatest(each.low, low);
    const to = least(each.high, high);
    if (from === null || to === null || from <= to) intervals.push({ low: from, high: to });
  }
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (first === undefined || last === undefined) return null;
  const median =
    range.median === null
      ? null
      : Math.max(first.low ?? 0, Math.min(range.median, last.high ?? Infinity));
  return { ...range, low: first.low, median, high: last.high, intervals };
}

/** The greater of two lower ends; an open one gives way. */
function greatest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

/** The lesser of two upper ends; an open one gives way. */
function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
