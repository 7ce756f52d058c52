import type { Claim } from './claim.ts';
import { dayNumber, firstDay } from './dates.ts';
import type { DateColumnRead } from './date-column.ts';
import { NO_TOPIC } from './row.ts';
import type { Draft, RowReader } from './row.ts';
import type { Reporter } from './reporter.ts';

/** The claims of a file once all of it is known, and how many rows gave them. */
export interface Finished {
  readonly claims: readonly Claim[];
  readonly used: number;
  readonly excluded: number;
  readonly dates: readonly DateColumnRead[];
}

/** Settles what only the whole file can settle: dates, blank topics, duplicates. */
export function finishClaims(reader: RowReader | null, reporter: Reporter): Finished {
  if (reader === null) return { claims: [], used: 0, excluded: 0, dates: [] };
  const dates = reader.settleDates();
  const claims: Draft[] = [];
  for (const draft of reader.drafts) {
    if (reader.isDropped(draft)) continue;
    settleDate(draft, reporter);
    if (draft.topic === '') draft.topic = NO_TOPIC;
    claims.push(draft);
  }
  let used = 0;
  let excluded = 0;
  for (let at = 0; at < claims.length;) {
    const line = claims[at]?.line;
    let active = false;
    for (; at < claims.length && claims[at]?.line === line; at += 1) {
      active ||= claims[at]?.status === 'active';
    }
    if (active) used += 1;
    else excluded += 1;
  }
  return { claims, used, excluded, dates };
}

function settleDate(draft: Draft, reporter: Reporter): void {
  if (draft.asOf === null) {
    if (draft.published === null) {
      reporter.add(
        'undated',
        'notice',
        { line: draft.line },
        'The claim has no date: it is taken as the source’s only word, and cannot be placed in time.',
        'a date in as_of or published',
        'Fill in as_of, the day up to which the source counted.',
      );
      return;
    }
    reporter.add(
      'date-from-published',
      'notice',
      { line: draft.line },
      `The claim says not up to which day it counts: the day it was published, ${draft.published}, is taken.`,
      'a date in as_of',
      'Fill in as_of, the day up to which the source counted.',
    );
    draft.asOf = draft.published;
  }
  if (draft.published !== null && dayNumber(draft.published) < dayNumber(firstDay(draft.asOf))) {
    reporter.add(
      'published-before-as-of',
      'warning',
      { line: draft.line },
      `The claim was published on ${draft.published}, before the day it counts to, ${draft.asOf}.`,
      'as_of not after published',
      'Check both dates; a forecast is no claim.',
    );
  }
}
