/** Dates that lie where no other date of their topic does: of another calendar, or mistyped. */
import { dateInWords } from './date-words.ts';
import type { Draft } from './draft.ts';
import { FIRST_YEAR, MODERN_FROM, eraFix, otherEras, yearOf, yearsInWords } from './eras.ts';
import type { Severity } from './problem.ts';
import type { Reporter } from './reporter.ts';

/** Claims of one toll are said within a generation: counts of a war that go on are dated between, and close the gap. */
export const FAR_YEARS = 25;

/** The names of the columns that hold the dates, for problems. */
export interface DateNames {
  readonly asOf: string | null;
  readonly from: string | null;
}

/** The first and the last date of a topic: all that most topics need. */
interface Span {
  first: string;
  last: string;
}

/**
 * Reports dates that are of another calendar or far from all others of their topic.
 *
 * A year before `FIRST_YEAR` beside modern ones is of another calendar, and its claim is kept out; by itself it may be a
 * medieval battle, and is said. A date far from all others stands, and is said: the latest would be the reference date.
 *
 * @returns the claims that are kept out.
 */
export function reportOutliers(
  drafts: readonly Draft[],
  names: DateNames,
  reporter: Reporter,
): ReadonlySet<Draft> {
  const dropped = new Set<Draft>();
  for (const dated of suspects(drafts)) {
    for (const draft of reportEarly(dated, names, reporter)) dropped.add(draft);
    const kept = dated.filter(
      (draft) => !dropped.has(draft) && yearOf(draft.asOf ?? '') >= FIRST_YEAR,
    );
    reportFar(kept, names, reporter);
  }
  return dropped;
}

/** The dated claims of each topic that holds a year before `FIRST_YEAR`, or dates that are far from each other. */
function suspects(drafts: readonly Draft[]): Iterable<readonly Draft[]> {
  const early = String(FIRST_YEAR);
  const found = new Set<string>();
  const spans = new Map<string, Span>();
  for (const { topic, asOf, from } of drafts) {
    if (asOf === null) continue;
    // ISO dates of four-digit years compare as text.
    if (asOf < early || (from !== null && from < early)) found.add(topic);
    const span = spans.get(topic);
    if (span === undefined) spans.set(topic, { first: asOf, last: asOf });
    else if (asOf < span.first) span.first = asOf;
    else if (asOf > span.last) span.last = asOf;
  }
  for (const [topic, { first, last }] of spans) {
    if (yearOf(last) - yearOf(first) >= FAR_YEARS) found.add(topic);
  }
  const claims = new Map<string, Draft[]>([...found].map((topic) => [topic, []]));
  if (claims.size > 0) {
    for (const draft of drafts) if (draft.asOf !== null) claims.get(draft.topic)?.push(draft);
  }
  return claims.values();
}

/** Years before `FIRST_YEAR`: errors beside modern ones, else a warning for the topic. */
function reportEarly(
  drafts: readonly Draft[],
  names: DateNames,
  reporter: Reporter,
): readonly Draft[] {
  const isEarly = (date: string | null): boolean => date !== null && yearOf(date) < FIRST_YEAR;
  const early = drafts.filter(({ asOf, from }) => isEarly(asOf) || isEarly(from));
  const [first] = early;
  if (first === undefined) return [];
  const modern = drafts.find(({ asOf }) => asOf !== null && yearOf(asOf) >= MODERN_FROM);
  const say = (draft: Draft, severity: Severity, why: string): void => {
    const column = isEarly(draft.asOf) ? names.asOf : names.from;
    const date = (isEarly(draft.asOf) ? draft.asOf : draft.from) ?? '';
    const year = yearOf(date);
    reporter.add(
      'other-era',
      severity,
      { line: draft.line, column, cell: date },
      `The year is ${year}${why}.${otherEras(year)}`,
      'a date of the Gregorian calendar',
      severity === 'error' ? eraFix(year) : `Nothing, if ${year} is meant. Else: ${eraFix(year)}`,
    );
  };
  if (modern?.asOf == null) {
    say(first, 'warning', `, and it is read as it stands`);
    return [];
  }
  for (const draft of ofRows(early)) {
    say(draft, 'error', `, and the topic holds ${modern.asOf}`);
  }
  return early;
}

/** The latest dates of a topic, and the earliest, where they are far from all others. A period count may stand alone. */
function reportFar(drafts: readonly Draft[], names: DateNames, reporter: Reporter): void {
  const tolls = drafts.filter(({ from, status }) => from === null && status === 'active');
  const dates = [...new Set(tolls.map(({ asOf }) => asOf ?? ''))].sort();
  const years = [...new Set(dates.map(yearOf))];
  const [first = 0, second = 0, third] = years;
  const [last = 0, before = 0] = years.toReversed();
  if (years.length < 2) return;
  const say = (year: number, gap: number, message: string): void => {
    for (const draft of ofRows(tolls)) {
      if (draft.asOf === null || yearOf(draft.asOf) !== year) continue;
      reporter.add(
        'distant-date',
        'warning',
        { line: draft.line, column: names.asOf, cell: draft.asOf },
        `${dateInWords(draft.asOf)} is ${yearsInWords(gap)} ${message}`,
        'the day up to which the source counted',
        'Check the year; where a later study counts an older toll, the last day of that toll is as_of, and its own day published.',
      );
    }
  };
  if (last - before >= FAR_YEARS) {
    say(
      last,
      last - before,
      'after every other date of the topic: beside it all others are out of date.',
    );
  }
  // Of two dates far apart the later one has been said, and three apart from each other are no slip of one.
  if (second - first >= FAR_YEARS && third !== undefined && third - second < FAR_YEARS) {
    say(first, second - first, 'before every other date of the topic.');
  }
}

/** The first claim of each row: those of one compound share their dates, and are spoken of once. */
function ofRows(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(
    ({ line }, at) => at === 0 || line === null || drafts[at - 1]?.line !== line,
  );
}
