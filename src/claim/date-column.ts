import type { DateOrder, DateRead } from './date-text.ts';
import { readDate } from './date-text.ts';
import { own } from './cell-text.ts';
import { FIRST_YEAR, LAST_YEAR, eraFix, isBeyond, otherEras, yearOf } from './eras.ts';
import type { DateDecision } from './row-table.ts';
import { isMissing } from './number-cell.ts';
import type { Severity } from './problem.ts';
import type { Place, Reporter } from './reporter.ts';
import type { RowMemory } from './row-memory.ts';

/** How the slashed dates of a column were read, and on what ground. */
export interface DateColumnRead {
  readonly column: string;
  readonly order: 'day-first' | 'month-first';
  readonly how: 'declared' | 'decided';
  /** The line whose date can be read in one way only; null where the order was declared. */
  readonly line: number | null;
}

/** What a cell gives at once: a date, nothing (it is not known, or a problem), or both readings until the column decides. */
export type DateCell =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'bad' }
  | { readonly kind: 'open'; readonly dayFirst: string; readonly monthFirst: string };

const BAD: DateCell = { kind: 'bad' };
const MISSING = { kind: 'missing' } as const;
const EXPECTED = 'a date: 2025-01-31, 31.1.2025, 31 January 2025, or a part of one: 2025-01, 2025';

/** What the slashed dates of a column with one reading only say of its order. */
export class DateVotes {
  readonly #column: string;
  #dayFirst: { line: number; cell: string } | null = null;
  #monthFirst: { line: number; cell: string } | null = null;

  constructor(column: string) {
    this.#column = column;
  }

  /** Takes a slashed date; one with two readings says nothing. */
  take(dayFirst: string | null, monthFirst: string | null, cell: string, line: number): void {
    if (dayFirst === null && monthFirst !== null) this.#monthFirst ??= { line, cell: own(cell) };
    if (dayFirst !== null && monthFirst === null) this.#dayFirst ??= { line, cell: own(cell) };
  }

  /** The order, and the line that decides it; null where none does, or two contradict each other, which is said. */
  decide(
    reporter: Reporter,
  ): { readonly order: 'day-first' | 'month-first'; readonly line: number } | null {
    const day = this.#dayFirst;
    const month = this.#monthFirst;
    if (day === null) return month && { order: 'month-first', line: month.line };
    if (month === null) return { order: 'day-first', line: day.line };
    reporter.add(
      'mixed-date-order',
      'warning',
      { column: this.#column },
      `Column ${this.#column} holds day-first dates (${day.cell}, ${reporter.place} ${day.line}) and month-first dates ` +
        `(${month.cell}, ${reporter.place} ${month.line}).`,
      'one order of day and month in a column',
      'Write the dates of this column as YYYY-MM-DD.',
    );
    return null;
  }
}

/** What a date cell says, looked up where it was read before: the same few dates stand in thousands of rows. */
export function knownDate(
  cell: string,
  memory: RowMemory,
): DateRead | { readonly kind: 'missing' } {
  let read = memory.dates.get(cell);
  if (read === undefined) {
    read = readDate(cell);
    if (read.kind === 'unreadable' && isMissing(cell)) read = MISSING;
    memory.dates.set(cell, read);
  }
  return read;
}

/**
 * One column of dates, read cell by cell; slashed dates wait for the whole column.
 *
 * `4/11/2021` is 4 November or 11 April. One value such as `13/01/2022` in the same column decides it, because nobody changes
 * the order within a column. Where no value decides, or two contradict each other, every undecided cell is a problem.
 */
export class DateColumn {
  readonly column: string;
  readonly #declared: DateOrder | null;
  readonly #severity: Severity;
  readonly #reporter: Reporter;
  readonly #memory: RowMemory;
  readonly #waiting: {
    line: number;
    cell: string;
    dayFirst: string;
    monthFirst: string;
    settle: (date: string | null) => void;
  }[] = [];
  readonly #votes: DateVotes;
  readonly #undecided: boolean;

  /**
   * `severity` is that of a date that cannot be read: an error where the claim cannot do without it. `decision` is
   * what the whole column decided, where these are some of its cells.
   */
  constructor(
    column: string,
    declared: DateOrder | null,
    severity: Severity,
    memory: RowMemory,
    reporter: Reporter,
    decision: DateDecision | null = null,
  ) {
    this.column = column;
    this.#votes = new DateVotes(column);
    this.#undecided = decision === 'none';
    this.#memory = memory;
    this.#severity = severity;
    this.#declared = decision === null || decision === 'none' ? declared : decision;
    this.#reporter = reporter;
  }

  /** Reads a cell that is not blank. A problem is reported here; an open date has to be handed to `wait`. */
  read(cell: string, line: number): DateCell {
    const read = knownDate(cell, this.#memory);
    if (read.kind === 'missing') return read;
    const place = { line, column: this.column, cell };
    const date = read.kind === 'date' ? read.date : slashedDate(read);
    if (date !== null && isBeyond(date)) {
      if (read.kind === 'slashed' && this.#declared === null) {
        this.#votes.take(read.dayFirst, read.monthFirst, cell, line);
      }
      reportBeyond(yearOf(date), this.#severity, place, this.#reporter);
      return BAD;
    }
    if (read.kind === 'date') return read;
    if (read.kind === 'slashed') return this.#slashed(read.dayFirst, read.monthFirst, cell, line);
    if (read.kind === 'impossible') {
      // Months and leap years of other calendars are not ours: 31 Ordibehesht 1403 is a day.
      const year = Number(/\d{4}/.exec(cell)?.[0] ?? Number.NaN);
      const eras = year < FIRST_YEAR || year > LAST_YEAR ? otherEras(year) : '';
      this.#reporter.add(
        'impossible-date',
        this.#severity,
        place,
        `The calendar has no such day: ${cell}.${eras}`,
        EXPECTED,
        eras === ''
          ? 'Correct the date; leave out the day where it is not known (2025-02).'
          : eraFix(year),
      );
    } else {
      const [message, fix] = whyBad(cell, read.kind);
      this.#reporter.add('bad-date', this.#severity, place, message, EXPECTED, fix);
    }
    return BAD;
  }

  #slashed(
    dayFirst: string | null,
    monthFirst: string | null,
    cell: string,
    line: number,
  ): DateCell {
    const declared = this.#declared;
    if (declared === 'day-first' || declared === 'month-first') {
      const date = declared === 'day-first' ? dayFirst : monthFirst;
      if (date !== null) return { kind: 'date', date };
      this.#reporter.add(
        'impossible-date',
        this.#severity,
        { line, column: this.column, cell },
        `Dates were declared ${declared}, and the calendar has no such day: ${cell}.`,
        `a ${declared} date`,
        'Correct the date, or declare the other order for this file.',
      );
      return BAD;
    }
    if (declared === 'iso') {
      this.#reporter.add(
        'bad-date',
        this.#severity,
        { line, column: this.column, cell },
        `Dates were declared ISO (YYYY-MM-DD), and this one is not: ${cell}.`,
        'a date that names its year first: 2025-01-31',
        'Write the date as YYYY-MM-DD, or declare day-first or month-first.',
      );
      return BAD;
    }
    if (dayFirst === monthFirst && dayFirst !== null) return { kind: 'date', date: dayFirst };
    if (dayFirst !== null && monthFirst !== null) return { kind: 'open', dayFirst, monthFirst };
    this.#votes.take(dayFirst, monthFirst, cell, line);
    return { kind: 'date', date: dayFirst ?? monthFirst ?? '' };
  }

  /** Keeps an open date until `settle`; the callback then gets its reading, or null where none was decided. */
  wait(
    open: { readonly dayFirst: string; readonly monthFirst: string },
    line: number,
    cell: string,
    settle: (date: string | null) => void,
  ): void {
    this.#waiting.push({
      line,
      cell,
      dayFirst: open.dayFirst,
      monthFirst: open.monthFirst,
      settle,
    });
  }

  /** Decides the open dates once the whole column has been read. Null where no slashed date had to be decided. */
  settle(): DateColumnRead | null {
    if (this.#declared === 'day-first' || this.#declared === 'month-first') {
      return { column: this.column, order: this.#declared, how: 'declared', line: null };
    }
    const decided = this.#undecided ? null : this.#votes.decide(this.#reporter);
    for (const one of this.#waiting) {
      if (decided !== null) {
        one.settle(decided.order === 'day-first' ? one.dayFirst : one.monthFirst);
        continue;
      }
      this.#reporter.add(
        'ambiguous-date',
        this.#severity,
        { line: one.line, column: this.column, cell: one.cell },
        `${one.cell} can be ${one.dayFirst} (day first) or ${one.monthFirst} (month first), and the column does not decide it.`,
        'a date with one reading, or a declared order',
        'Declare the order (--dates day-first or --dates month-first), or write YYYY-MM-DD.',
      );
      one.settle(null);
    }
    return decided === null
      ? null
      : { column: this.column, order: decided.order, how: 'decided', line: decided.line };
  }
}

/** One of the readings of a slashed date, which share their year; null for what is none. */
function slashedDate(read: DateRead): string | null {
  return read.kind === 'slashed' ? (read.dayFirst ?? read.monthFirst) : null;
}

/** Says that a year is one that no claim can count up to, and in which era it would be. */
export function reportBeyond(
  year: number,
  severity: Severity,
  place: Place,
  reporter: Reporter,
): void {
  reporter.add(
    'other-era',
    severity,
    place,
    `The year ${year} is beyond any that a claim can count up to.${otherEras(year)}`,
    `a year of the Gregorian calendar, up to ${LAST_YEAR}`,
    eraFix(year),
  );
}

/** What a spreadsheet gives for a date where the column was not formatted as one: days since 1900. */
const SERIAL_NUMBER = /^[2-5]\d{4}$/;

function whyBad(cell: string, kind: 'two-digit-year' | 'unreadable'): readonly [string, string] {
  if (kind === 'two-digit-year') {
    return [
      `The year of ${cell} has two digits: the century is not said.`,
      'Write the year with four digits.',
    ];
  }
  if (SERIAL_NUMBER.test(cell)) {
    return [
      `${cell} is no date; it may be the serial number that a spreadsheet gives to one.`,
      'Format the column as dates (YYYY-MM-DD) before it is saved as CSV.',
    ];
  }
  return [
    `${JSON.stringify(cell)} cannot be read as a date.`,
    'Write the date as YYYY-MM-DD, or leave the cell blank.',
  ];
}
