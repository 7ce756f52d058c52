import type { Claim } from './claim.ts';
import type { DateColumnRead } from './date-column.ts';
import { dayNumber, firstDay } from './dates.ts';
import type { Draft } from './draft.ts';
import { withoutDuplicates } from './duplicates.ts';
import type { Reporter } from './reporter.ts';
import type { RowReader } from './row.ts';

/** The topic of claims that name none, in a file that has no topic or several. */
export const NO_TOPIC = '(no topic)';

/** The claims of a file once all of it is known, and how many rows gave them. */
export interface Finished {
  readonly claims: readonly Claim[];
  readonly used: number;
  readonly excluded: number;
  readonly dates: readonly DateColumnRead[];
}

/** Settles what only the whole file can settle: dates, blank topics, duplicates, names that look alike. */
export function finishClaims(reader: RowReader, reporter: Reporter): Finished {
  const dates = reader.settleDates();
  const drafts = reader.drafts.filter((draft) => !reader.isDropped(draft));
  settleTopics(drafts, reader, reporter);
  const dated = settleDates(drafts, reader, reporter);
  let claims: readonly Claim[] = dated;
  // Rows that go by a name of their own were told apart by it.
  if (reader.plan.layout.id === undefined) {
    const distinct = withoutDuplicates(dated);
    claims = distinct.claims;
    for (const problem of distinct.problems) reporter.adopt(problem, problem);
  }
  return { claims, dates, ...countRows(claims) };
}

/** Rows with a claim in use, and rows whose claims are all excluded. The claims of a row stand together. */
function countRows(claims: readonly Claim[]): { used: number; excluded: number } {
  let used = 0;
  let excluded = 0;
  let at = 0;
  while (at < claims.length) {
    const line = claims[at]?.line;
    let active = false;
    for (; at < claims.length && claims[at]?.line === line; at += 1) {
      if (claims[at]?.status === 'active') active = true;
    }
    if (active) used += 1;
    else excluded += 1;
  }
  return { used, excluded };
}

/** A blank topic becomes the file's only topic, or `(no topic)`; where other rows name theirs, it is said which. */
function settleTopics(drafts: readonly Draft[], reader: RowReader, reporter: Reporter): void {
  const blank = drafts.filter((draft) => draft.topic === '');
  if (blank.length === 0) return;
  const named = new Set(drafts.map((draft) => draft.topic));
  named.delete('');
  const [only] = named;
  const topic = named.size === 1 && only !== undefined ? only : NO_TOPIC;
  const column = reader.header.names[reader.plan.topic[0] ?? -1];
  let line: number | null = null;
  for (const draft of blank) {
    draft.topic = topic;
    if (column === undefined || draft.line === line) continue;
    line = draft.line;
    reporter.add(
      'blank-topic',
      'notice',
      { line, column, cell: '' },
      topic === NO_TOPIC
        ? `The row names no topic: it is compared with the other rows that name none, as ${NO_TOPIC}.`
        : `The row names no topic: the only topic of the file is taken, ${topic}.`,
      'the name of what the claim is about',
      'Fill in the topic.',
    );
  }
}

/** A claim that does not say up to which day it counts is dated by its publication; one without any date is said to be so. */
function settleDates(
  drafts: readonly Draft[],
  reader: RowReader,
  reporter: Reporter,
): readonly Draft[] {
  const { header, plan } = reader;
  const asOf = header.names[plan.at.as_of] ?? header.names[plan.year] ?? null;
  const published = header.names[plan.at.published] ?? null;
  const from = header.names[plan.at.from] ?? null;
  if (asOf === null && published === null) {
    if (drafts.length > 0) {
      reporter.add(
        'undated',
        'notice',
        { line: header.line },
        'No column holds dates: the claims cannot be placed in time, and each counts as its source’s latest.',
        'a column as_of: the day up to which the source counted',
        'Add the column, or name it with --map COLUMN=as_of.',
      );
    }
    return drafts;
  }
  let line: number | null = null;
  return drafts.filter((draft) => {
    // The claims of one compound share their dates: said once.
    const fresh = draft.line !== line;
    line = draft.line;
    if (draft.asOf === null) {
      if (draft.published === null) {
        if (fresh) {
          reporter.add(
            'undated',
            'notice',
            { line, column: asOf ?? published, cell: '' },
            'The claim has no date: it cannot be placed in time, and counts as its source’s latest.',
            'a date in as_of or published',
            'Fill in as_of, the day up to which the source counted.',
          );
        }
        return true;
      }
      if (fresh) {
        reporter.add(
          'date-from-published',
          'notice',
          { line, column: asOf ?? published, cell: asOf === null ? draft.published : '' },
          `The claim does not say up to which day it counts: the day of publication, ${draft.published}, is taken.`,
          'a date in as_of',
          'Fill in as_of, the day up to which the source counted.',
        );
      }
      draft.asOf = draft.published;
    }
    if (draft.published !== null && dayNumber(draft.published) < dayNumber(firstDay(draft.asOf))) {
      if (fresh) {
        reporter.add(
          'published-before-as-of',
          'warning',
          { line, column: published, cell: draft.published },
          `The claim was published on ${draft.published}, before the day it counts to, ${draft.asOf}.`,
          'a day of publication not before as_of',
          'Check both dates; a forecast is no claim.',
        );
      }
    }
    if (draft.from === null || from === null || startsInTime(draft.from, draft.asOf)) return true;
    if (fresh) {
      reporter.add(
        'inverted-period',
        'error',
        { line, column: from, cell: draft.from },
        `The period begins on ${draft.from}, after it ends on ${draft.asOf}.`,
        'a first day not after as_of',
        'Correct the dates after looking at the source.',
      );
    }
    return false;
  });
}

/** Whether a period begins before it ends. Most are written as full ISO dates, which compare as text. */
function startsInTime(from: string, asOf: string): boolean {
  if (from.length === 10 && asOf.length === 10) return from <= asOf;
  return dayNumber(firstDay(from)) <= dayNumber(asOf);
}
