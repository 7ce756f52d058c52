import type { Claim } from './claim.ts';
import type { DateColumnRead } from './date-column.ts';
import { reportOutliers } from './date-outliers.ts';
import { dayNumber, firstDay } from './dates.ts';
import type { Draft } from './draft.ts';
import { distinctOf, repeatedProblem } from './duplicates.ts';
import type { Severity } from './problem.ts';
import type { Place, Reporter } from './reporter.ts';
import type { RowReader } from './row.ts';
import type { Settled } from './row-table.ts';

/** The length of a date that names its day. */
const FULL_DATE = 10;

/** The topic of claims that name none, in a file that has no topic or several. */
export const NO_TOPIC = '(no topic)';

/** The claims of a file once all of it is known, and how many rows gave them. */
export interface Finished {
  readonly claims: readonly Claim[];
  readonly used: number;
  readonly excluded: number;
  readonly dates: readonly DateColumnRead[];
}

/**
 * Settles what only the whole file can settle: dates, blank topics, duplicates.
 *
 * `apart` says that these are the rows of one topic only: what the whole settled, or that the topic stands for itself.
 */
export function finishClaims(
  reader: RowReader,
  reporter: Reporter,
  apart: Settled | 'topic' | null = null,
): Finished {
  const dates = reader.settleDates();
  const calendar = new Calendar(reader, reporter);
  if (apart === null && reader.drafts.length > 0) reportUndated(reader, reporter);
  const blank: Draft[] = [];
  const kept: Draft[] = [];
  for (const draft of reader.drafts) {
    if (reader.isDropped(draft) || !calendar.settle(draft)) continue;
    if (draft.topic === '') blank.push(draft);
    kept.push(draft);
  }
  if (blank.length > 0) {
    const topic =
      apart === null ? topicOfBlanks(kept) : apart === 'topic' ? NO_TOPIC : apart.blankTopic;
    settleTopics(blank, topic, reader, reporter);
  }
  const outliers = reportOutliers(kept, calendar.names, reporter);
  const timely = outliers.size === 0 ? kept : kept.filter((draft) => !outliers.has(draft));
  let claims: readonly Claim[] = timely;
  // Rows that go by a name of their own were told apart by it.
  if (reader.plan.layout.id === undefined) {
    const distinct = distinctOf(timely);
    claims = distinct.claims;
    for (const { claim, earlier } of distinct.repeats) {
      const problem = repeatedProblem(claim, earlier, reporter.place);
      reporter.adopt(problem, problem);
    }
  }
  return { claims, dates, ...countRows(claims) };
}

/** Rows with a claim in use, and rows whose claims are all excluded. The claims of a row stand together. */
function countRows(claims: readonly Claim[]): { used: number; excluded: number } {
  let used = 0;
  let rows = 0;
  let line: number | null = null;
  let active = false;
  for (const claim of claims) {
    if (claim.line !== line) {
      line = claim.line;
      rows += 1;
      active = false;
    }
    if (claim.status === 'active' && !active) {
      active = true;
      used += 1;
    }
  }
  return { used, excluded: rows - used };
}

/** The topic of claims that name none: the only one of the file, else `(no topic)`. */
function topicOfBlanks(drafts: readonly Draft[]): string {
  const named = new Set(drafts.map((draft) => draft.topic));
  named.delete('');
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : NO_TOPIC;
}

/** A blank topic becomes the file's only topic, or `(no topic)`; where other rows name theirs, it is said which. */
function settleTopics(
  blank: readonly Draft[],
  topic: string,
  reader: RowReader,
  reporter: Reporter,
): void {
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

/** Says that no column of a table holds dates, where that is so. */
export function reportUndated(
  { header, plan }: Pick<RowReader, 'header' | 'plan'>,
  reporter: Reporter,
): void {
  const dated = [plan.at.as_of, plan.year, plan.at.published].some((at) => at >= 0);
  if (dated) return;
  reporter.add(
    'undated',
    'notice',
    { line: header.line },
    'No column holds dates: the claims cannot be placed in time, and each counts as its source’s latest.',
    'a column as_of: the day up to which the source counted',
    'Add the column, or name it with --map COLUMN=as_of.',
  );
}

/** Compares the dates of a claim, and dates one by its publication that does not say up to which day it counts. */
class Calendar {
  readonly #reporter: Reporter;
  readonly #asOf: string | null;
  readonly #published: string | null;
  readonly #from: string | null;
  /** What was said last, and of which line: the claims of one compound share their dates, and are spoken of once. */
  #said = '';

  constructor({ header, plan }: Pick<RowReader, 'header' | 'plan'>, reporter: Reporter) {
    this.#reporter = reporter;
    this.#asOf = header.names[plan.at.as_of] ?? header.names[plan.year] ?? null;
    this.#published = header.names[plan.at.published] ?? null;
    this.#from = header.names[plan.at.from] ?? null;
  }

  /** The columns that hold the dates of claims. */
  get names(): { readonly asOf: string | null; readonly from: string | null } {
    return { asOf: this.#asOf ?? this.#published, from: this.#from };
  }

  /** Settles the dates of one claim; false where they cannot be, and the claim is kept out. */
  settle(draft: Draft): boolean {
    const { published, from, line } = draft;
    if (draft.asOf === null) {
      if (this.#asOf === null && this.#published === null) return true;
      if (published === null) {
        this.#say(
          'undated',
          'notice',
          { line, column: this.#asOf ?? this.#published, cell: '' },
          'The claim has no date: it cannot be placed in time, and counts as its source’s latest.',
          'a date in as_of or published',
          'Fill in as_of, the day up to which the source counted.',
        );
        return true;
      }
      this.#say(
        'date-from-published',
        'notice',
        { line, column: this.#asOf ?? this.#published, cell: this.#asOf === null ? published : '' },
        `The claim does not say up to which day it counts: the day of publication, ${published}, is taken.`,
        'a date in as_of',
        'Fill in as_of, the day up to which the source counted.',
      );
      draft.asOf = published;
    }
    const { asOf } = draft;
    if (published !== null && !isInOrder(asOf, published)) {
      this.#say(
        'published-before-as-of',
        'warning',
        { line, column: this.#published, cell: published },
        `The claim was published on ${published}, before the day it counts to, ${asOf}.`,
        'a day of publication not before as_of',
        'Check both dates; a forecast is no claim.',
      );
    }
    if (from === null || from === asOf || isInOrder(from, asOf)) return true;
    this.#say(
      'inverted-period',
      'error',
      { line, column: this.#from, cell: from },
      `The period begins on ${from}, after it ends on ${asOf}.`,
      'a first day not after as_of',
      'Correct the dates after looking at the source.',
    );
    return false;
  }

  #say(
    code: string,
    severity: Severity,
    place: Place,
    message: string,
    expected: string,
    fix: string,
  ): void {
    const line = place.line ?? null;
    const key = `${code}:${line}`;
    if (line !== null && key === this.#said) return;
    this.#said = key;
    this.#reporter.add(code, severity, place, message, expected, fix);
  }
}

/** Whether a first day is not after a last one. Most dates are full, and compare as text. */
function isInOrder(first: string, last: string): boolean {
  if (first.length === FULL_DATE && last.length === FULL_DATE) return first <= last;
  return dayNumber(firstDay(first)) <= dayNumber(last);
}
