import { STALE_AFTER_DAYS } from '../../account/as-of.ts';
import { daysBetween } from '../../claim/dates.ts';
import type { TopicContext } from './rule.ts';
import { valueOfSource } from './rule.ts';

/** Counts that cannot fall while they are cumulative. The missing are found and prisoners exchanged: theirs can. */
export const NEVER_FALLS: ReadonlySet<string> = new Set(['killed', 'wounded', 'casualties']);

/** How the dates of two figures of one measure stand to each other. */
export interface Apart {
  readonly highDate: string;
  readonly lowDate: string;
  /** Days from the lower figure's date to the higher's: positive when the higher is the newer. */
  readonly days: number;
}

/** Null where a date is unknown. */
export function datesApart(
  context: TopicContext,
  name: string,
  high: string,
  low: string,
): Apart | null {
  const highDate = valueOfSource(context, high, name)?.asOf ?? null;
  const lowDate = valueOfSource(context, low, name)?.asOf ?? null;
  if (highDate === null || lowDate === null) return null;
  return { highDate, lowDate, days: daysBetween(lowDate, highDate) };
}

/**
 * Whether a difference may be no disagreement at all but growth: the higher figure is newer by more than the days after which
 * a figure is called stale. Such differences are still told, after those that time does not explain.
 */
export function mayBeGrowth(
  context: TopicContext,
  name: string,
  high: string,
  low: string,
): boolean {
  const apart = datesApart(context, name, high, low);
  return apart !== null && apart.days > STALE_AFTER_DAYS && NEVER_FALLS.has(name);
}
