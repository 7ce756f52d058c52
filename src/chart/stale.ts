import type { AccountValue } from '../account/account.ts';
import { STALE_AFTER_DAYS } from '../account/as-of.ts';

/** What stands behind a number that is stale, and what the foot of a chart says of it. */
export const DAGGER = '†';
export const DAGGER_NOTE: string = `${DAGGER} More than ${STALE_AFTER_DAYS} days older than the as-of date.`;

/**
 * Whether a number is stale by its own age. An account may mix dates: its status tells of its latest number alone, and calls
 * the older ones beside that current.
 */
export function isStale({ ageDays }: Pick<AccountValue, 'ageDays'>): boolean {
  return ageDays !== null && ageDays > STALE_AFTER_DAYS;
}
