import { STALE_AFTER_DAYS } from '../account/as-of.ts';

/** What stands behind a number that is stale, and what the foot of a chart says of it. */
export const DAGGER = '†';
export const DAGGER_NOTE: string = `${DAGGER} More than ${STALE_AFTER_DAYS} days older than the as-of date.`;
