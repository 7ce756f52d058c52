import { trimmed } from './cell-text.ts';
import { DateColumn, reportBeyond } from './date-column.ts';
import type { DateCell, DateColumnRead } from './date-column.ts';
import type { DateOrder } from './date-text.ts';
import { firstDay, formatDate, isCalendarDay } from './dates.ts';
import type { Draft } from './draft.ts';
import { LAST_YEAR } from './eras.ts';
import type { Header } from './header.ts';
import type { Plan } from './layout-plan.ts';
import { readNumberCell } from './number-cell.ts';
import type { Reporter } from './reporter.ts';
import type { RowMemory } from './row-memory.ts';
import type { DateDecision } from './row-table.ts';

/** The length of a date that names its day. */
const FULL_DATE = 10;

type DateKey = 'asOf' | 'published' | 'from';

/** Reads the dates of rows into their drafts; open dates are settled when the whole column is known. */
export class RowDates {
  readonly #plan: Plan;
  readonly #header: Header;
  readonly #reporter: Reporter;
  readonly #asOf: DateColumn | null;
  readonly #published: DateColumn | null;
  readonly #from: DateColumn | null;
  /** Whether the dates of a row are numbers in columns of their own. */
  readonly #inParts: boolean;
  readonly #dropped = new Set<Draft>();
  /** The drafts of a row that gave one, as most do: the same array each time. */
  readonly #single: Draft[] = [];
  readonly #memory: RowMemory;

  constructor(
    plan: Plan,
    header: Header,
    order: DateOrder | null,
    memory: RowMemory,
    reporter: Reporter,
    decisions: Readonly<Record<string, DateDecision>> = {},
  ) {
    this.#memory = memory;
    this.#plan = plan;
    this.#header = header;
    this.#reporter = reporter;
    const declared = order ?? plan.layout.dates ?? null;
    const column = (at: number, severity: 'error' | 'warning'): DateColumn | null =>
      at < 0
        ? null
        : new DateColumn(
            header.names[at] ?? '',
            declared,
            severity,
            memory,
            reporter,
            Object.hasOwn(decisions, header.names[at] ?? '')
              ? decisions[header.names[at] ?? '']
              : null,
          );
    this.#asOf = column(plan.at.as_of, 'error');
    // A claim can do without its day of publication.
    this.#published = column(plan.at.published, 'warning');
    // A period that begins on its as-of date (an event) is read with it.
    this.#from = plan.at.from === plan.at.as_of ? null : column(plan.at.from, 'error');
    this.#inParts = plan.year >= 0 && plan.at.as_of < 0;
  }

  /** Reads the dates of one row into its drafts, `all` from `first` on; without a draft they are read for their problems. */
  read(all: readonly Draft[], first: number, record: readonly string[], line: number): void {
    const { at, layout } = this.#plan;
    const drafts = first === all.length - 1 ? this.#one(all[first]) : all.slice(first);
    if (this.#inParts) this.#readParts(drafts, record, line);
    else if (this.#asOf !== null)
      this.#readCell(drafts, 'asOf', this.#asOf, at.as_of, record, line);
    if (this.#published !== null) {
      this.#readCell(drafts, 'published', this.#published, at.published, record, line);
    }
    if (this.#from !== null) this.#readCell(drafts, 'from', this.#from, at.from, record, line);
    if (layout.period !== true) return;
    for (const draft of drafts) {
      const { asOf } = draft;
      if (draft.from === null && asOf !== null) {
        draft.from = asOf.length === FULL_DATE ? asOf : firstDay(asOf);
      }
    }
  }

  #one(draft: Draft | undefined): readonly Draft[] {
    if (draft === undefined) return [];
    this.#single[0] = draft;
    return this.#single;
  }

  /** Settles the open dates. What is returned says how each column of slashed dates was read. */
  settle(): DateColumnRead[] {
    const read: DateColumnRead[] = [];
    for (const column of [this.#asOf, this.#published, this.#from]) {
      const how = column?.settle() ?? null;
      if (how !== null) read.push(how);
    }
    return read;
  }

  /** Whether a claim has lost a date that it cannot do without. */
  isDropped(draft: Draft): boolean {
    return this.#dropped.size > 0 && this.#dropped.has(draft);
  }

  #readCell(
    drafts: readonly Draft[],
    key: DateKey,
    column: DateColumn,
    at: number,
    record: readonly string[],
    line: number,
  ): void {
    const cell = trimmed(record[at]);
    if (cell === '') return;
    const read = column.read(cell, line);
    if (read.kind === 'missing') return;
    if (read.kind === 'date') set(drafts, key, read.date);
    else if (read.kind === 'bad') this.#drop(drafts, key);
    else this.#wait(drafts, key, column, read, line, cell);
  }

  #wait(
    drafts: readonly Draft[],
    key: DateKey,
    column: DateColumn,
    open: Extract<DateCell, { kind: 'open' }>,
    line: number,
    cell: string,
  ): void {
    const waiting = [...drafts];
    const period = this.#plan.layout.period === true;
    column.wait(open, line, cell, (date) => {
      if (date === null) this.#drop(waiting, key);
      else {
        set(waiting, key, date);
        if (key !== 'asOf' || !period) return;
        for (const draft of waiting) draft.from ??= firstDay(date);
      }
    });
  }

  /** The date of these parts; null where the calendar has none. The same few thousand days stand in millions of rows. */
  #day(year: number, month: number | null, day: number | null): string | null {
    if (!isCalendarDay(year, month ?? 1, day ?? 1)) return null;
    // Of parts that are in the calendar no two have the same number.
    const key = (year * 100 + (month ?? 0)) * 100 + (day ?? 0);
    let date = this.#memory.days.get(key);
    if (date === undefined) {
      date = formatDate(year, month, day);
      this.#memory.days.set(key, date);
    }
    return date;
  }

  #drop(drafts: readonly Draft[], key: DateKey): void {
    if (key === 'published') return;
    for (const draft of drafts) this.#dropped.add(draft);
  }

  #readParts(drafts: readonly Draft[], record: readonly string[], line: number): void {
    const { year: y, month: m, day: d } = this.#plan;
    const year = part(record[y]);
    const month = m < 0 ? null : part(record[m]);
    const day = month === null || d < 0 ? null : part(record[d]);
    if (year === null && month === null && day === null) return;
    const date = year === null ? null : this.#day(year, month, day);
    const beyond = date !== null && year !== null && year > LAST_YEAR;
    if (date !== null && !beyond) {
      for (const draft of drafts) draft.asOf = date;
      return;
    }
    const cell = [y, m, d].flatMap((at) => (at < 0 ? [] : [record[at] ?? ''])).join('-');
    const place = { line, column: this.#header.names[y] ?? 'year', cell };
    this.#drop(drafts, 'asOf');
    if (beyond) {
      reportBeyond(year, 'error', place, this.#reporter);
      return;
    }
    this.#reporter.add(
      'impossible-date',
      'error',
      place,
      `The calendar has no such day: ${cell}.`,
      'a year, a month from 1 to 12 and a day of that month',
      'Correct the date; leave the day blank where it is not known.',
    );
  }
}

/** A period begins on the first day of a partial date; an as-of date stays as partial as it was said. */
function set(drafts: readonly Draft[], key: DateKey, date: string): void {
  const value = key === 'from' ? firstDay(date) : date;
  for (const draft of drafts) draft[key] = value;
}

/** The whole number in a cell of years, months or days; null where it is blank or 0, which GED-like tables write for "not known". */
function part(cell: string | undefined): number | null {
  const value = readNumberCell(trimmed(cell));
  if (value === 'missing' || value === 0) return null;
  return typeof value === 'number' && Number.isInteger(value) ? value : NaN;
}
