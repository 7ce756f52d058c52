import type { Claim } from './claim.ts';
import { DateColumn } from './date-column.ts';
import type { DateColumnRead } from './date-column.ts';
import type { DateOrder } from './date-text.ts';
import { formatDate, isCalendarDay } from './dates.ts';
import type { Header } from './header.ts';
import type { Field } from './layout.ts';
import type { CountPlan, Plan } from './layout-plan.ts';
import type { Measure } from './measure.ts';
import { measureOf } from './measure-words.ts';
import { readInterval } from './interval-cells.ts';
import { isMissing } from './number-cell.ts';
import { Origins, tidyName } from './origins.ts';
import { parseQuantity } from './parse-quantity.ts';
import type { Hedges, Quantity } from './quantity.ts';
import type { Reporter } from './reporter.ts';

/** A claim while its file is still being read: open dates and blank topics are settled at the end. */
export type Draft = { -readonly [K in keyof Claim]: Claim[K] };

/** What a row reader needs to know besides the layout. */
export interface RowContext {
  readonly file: string | null;
  /** What claim ids begin with. */
  readonly idBase: string;
  readonly hedges: Hedges;
  readonly dates: DateOrder | null;
  readonly decimal: '.' | ',' | null;
  readonly sources: readonly (readonly string[])[];
  readonly reporter: Reporter;
}

/** The topic of claims that name none, until the end of the file says what it is. */
export const NO_TOPIC = '(no topic)';

const STATUSES: ReadonlySet<string> = new Set(['', 'active', 'excluded']);

/**
 * Makes claims of records, one at a time, by a layout bound to a header.
 *
 * A row with an error gives no claim and at least one problem; all problems of a row are reported, not the first.
 */
export class RowReader {
  readonly drafts: Draft[] = [];
  readonly #plan: Plan;
  readonly #header: Header;
  readonly #context: RowContext;
  readonly #reporter: Reporter;
  readonly #origins: Origins;
  readonly #asOf: DateColumn | null;
  readonly #published: DateColumn | null;
  readonly #from: DateColumn | null;
  readonly #measures = new Map<string, ReturnType<typeof measureOf>>();
  /** Drafts that lost their date when the column was settled. */
  readonly #dropped = new Set<Draft>();

  constructor(plan: Plan, header: Header, context: RowContext) {
    this.#plan = plan;
    this.#header = header;
    this.#context = context;
    this.#reporter = context.reporter;
    this.#origins = new Origins(context.sources, context.reporter);
    const columns = new Map<number, DateColumn>();
    const column = (field: Field): DateColumn | null => {
      const at = plan.at[field];
      if (at < 0) return null;
      const known = columns.get(at);
      if (known !== undefined) return known;
      const order = context.dates ?? plan.layout.dates ?? null;
      const made = new DateColumn(header.names[at] ?? field, order, context.reporter);
      columns.set(at, made);
      return made;
    };
    this.#asOf = column('as_of');
    this.#published = column('published');
    this.#from = column('from');
  }

  get origins(): Origins {
    return this.#origins;
  }

  /** Reads one record. `line` is its first line. */
  read(record: readonly string[], line: number): void {
    const plan = this.#plan;
    const source = this.#source(record, line);
    const status = this.#status(record, line);
    const note = this.#cell(record, 'note');
    if (status === 'excluded' && note === null) {
      this.#reporter.add(
        'excluded-without-note',
        'warning',
        this.#place('status', record, line),
        'The claim is excluded, and no note says why.',
        'a note beside `excluded`',
        'Say in the column note why the claim is kept out.',
      );
    }
    const via = this.#cell(record, 'via');
    const url = this.#cell(record, 'url');
    const includes = this.#includes(record, line);
    const base = this.#base(record, line);
    let index = 0;
    for (const count of plan.counts) {
      for (const found of this.#quantities(record, line, count, base ?? null)) {
        index += 1;
        if (source === null || status === null || includes === undefined || base === undefined)
          continue;
        const quantity = found.quantity;
        const draft: Draft = {
          id: `${this.#context.idBase}:${line}${index === 1 ? '' : `#${index}`}`,
          topic: this.#topic(record),
          source: source.name,
          origin: source.origin,
          via,
          measure: found.measure,
          quantity,
          value: found.value,
          includes: found.measure === 'casualties' ? (includes ?? quantity.includes) : null,
          from: null,
          asOf: null,
          published: null,
          url,
          status: found.note === null ? status : 'excluded',
          note: found.note === null ? note : note === null ? found.note : `${note}; ${found.note}`,
          file: this.#context.file,
          line,
        };
        this.drafts.push(draft);
        this.#date(draft, record, line);
      }
    }
    if (index === 0) this.#date(null, record, line);
  }

  /** Settles the open dates; what is returned says how each column of slashed dates was read. */
  settleDates(): DateColumnRead[] {
    const read: DateColumnRead[] = [];
    for (const column of new Set([this.#asOf, this.#published, this.#from])) {
      const how = column?.settle() ?? null;
      if (how !== null) read.push(how);
    }
    return read;
  }

  isDropped(draft: Draft): boolean {
    return this.#dropped.has(draft);
  }

  #text(record: readonly string[], field: Field): string {
    const at = this.#plan.at[field];
    return at < 0 ? '' : (record[at] ?? '').trim();
  }

  #cell(record: readonly string[], field: Field): string | null {
    const text = this.#text(record, field);
    return text === '' ? null : text;
  }

  #place(
    field: Field,
    record: readonly string[],
    line: number,
  ): { line: number; column: string; cell: string | null } {
    const at = this.#plan.at[field];
    return { line, column: this.#header.names[at] ?? field, cell: record[at] ?? null };
  }

  #topic(record: readonly string[]): string {
    const plan = this.#plan;
    if (plan.topic.length === 1) return tidyName(record[plan.topic[0] ?? -1] ?? '');
    if (plan.topic.length === 0) return plan.layout.constants?.topic ?? NO_TOPIC;
    return plan.topic.map((at) => tidyName(record[at] ?? '')).join(' - ');
  }

  #source(record: readonly string[], line: number): { name: string; origin: string } | null {
    const at = this.#plan.at.source;
    const constant = this.#plan.layout.constants?.source;
    if (at < 0 && constant !== undefined) return { name: constant, origin: constant };
    const cell = record[at] ?? '';
    const name = tidyName(cell);
    if (name === '') {
      this.#reporter.add(
        'missing-source',
        'error',
        this.#place('source', record, line),
        'The row names no source.',
        'the name of whoever made the claim',
        'Fill in the source, or remove the row.',
      );
      return null;
    }
    const stated = this.#cell(record, 'origin');
    if (stated !== null) return { name, origin: tidyName(stated) };
    return { name, origin: this.#origins.of(cell, line, this.#header.names[at] ?? 'source') };
  }

  #status(record: readonly string[], line: number): Claim['status'] | null {
    const text = this.#text(record, 'status').toLowerCase();
    if (STATUSES.has(text)) return text === 'excluded' ? 'excluded' : 'active';
    this.#reporter.add(
      'unknown-status',
      'error',
      this.#place('status', record, line),
      `The status ${JSON.stringify(text)} is not known.`,
      'active (or blank), or excluded',
      'Write `excluded` and a note to keep the claim out; leave the cell blank to use it.',
    );
    return null;
  }

  /** The measure that a word names; null after a problem. */
  #measureWord(
    word: string,
    field: Field,
    record: readonly string[],
    line: number,
  ): Measure | null {
    let read = this.#measures.get(word);
    if (read === undefined) {
      read = measureOf(word);
      this.#measures.set(word, read);
    }
    if (read.problem !== null) this.#reporter.adopt(read.problem, this.#place(field, record, line));
    return read.measure;
  }

  /** The base of a share: null where none is named, undefined after a problem. */
  #base(record: readonly string[], line: number): Measure | null | undefined {
    const text = this.#text(record, 'of') || (this.#plan.layout.constants?.of ?? '');
    if (text === '') return null;
    return this.#measureWord(text, 'of', record, line) ?? undefined;
  }

  /** What a total covers: null where nothing is said, undefined after a problem. */
  #includes(record: readonly string[], line: number): readonly Measure[] | null | undefined {
    const text = this.#text(record, 'includes');
    if (text === '') return null;
    const words = text.split(/[\s,;+/&]+|\band\b/).filter((word) => word !== '');
    const measures: Measure[] = [];
    let bad = false;
    for (const word of words) {
      const measure = this.#measureWord(word, 'includes', record, line);
      if (measure === null) bad = true;
      else if (!measures.includes(measure)) measures.push(measure);
    }
    return bad ? undefined : measures;
  }

  /** The quantities of one count of a row; empty after a problem, and where nothing is known. */
  #quantities(
    record: readonly string[],
    line: number,
    count: CountPlan,
    of: Measure | null,
  ): readonly { measure: Measure; quantity: Quantity; value: string; note: string | null }[] {
    const stated = this.#measure(record, line, count);
    const value = count.value < 0 ? '' : (record[count.value] ?? '').trim();
    const low = count.low < 0 ? '' : (record[count.low] ?? '').trim();
    const best = count.best < 0 ? '' : (record[count.best] ?? '').trim();
    const high = count.high < 0 ? '' : (record[count.high] ?? '').trim();
    if (low !== '' || best !== '' || high !== '') {
      const read = readInterval(
        { low, best, high },
        {
          of,
          decimal: this.#context.decimal,
          hedges: this.#context.hedges,
          line,
          columns: {
            low: this.#header.names[count.low] ?? 'low',
            best: this.#header.names[count.best] ?? 'best',
            high: this.#header.names[count.high] ?? 'high',
          },
        },
        this.#reporter,
      );
      if (read === null || stated === undefined) return [];
      if (stated === null) {
        this.#noMeasure(record, line, count);
        return [];
      }
      return [
        { measure: stated, quantity: read.quantity, value: value || read.value, note: read.note },
      ];
    }
    const at = count.value >= 0 ? count.value : count.best >= 0 ? count.best : count.low;
    const column = this.#header.names[at] ?? 'value';
    if (value === '' || isMissing(value)) {
      this.#reporter.add(
        'missing-value',
        'notice',
        { line, column, cell: record[at] ?? null },
        value === ''
          ? 'The row holds no number: it is missing, which is not zero.'
          : `${JSON.stringify(value)} means that the number is missing, which is not zero.`,
        'a number in words or figures',
        'Nothing, if the number is not known; else fill it in.',
      );
      return [];
    }
    return this.#worded(value, stated, of, record, line, count);
  }

  #worded(
    value: string,
    stated: Measure | null | undefined,
    of: Measure | null,
    record: readonly string[],
    line: number,
    count: CountPlan,
  ): readonly { measure: Measure; quantity: Quantity; value: string; note: string | null }[] {
    const place = {
      line,
      column: this.#header.names[count.value] ?? 'value',
      cell: record[count.value] ?? null,
    };
    const read = parseQuantity(value, {
      hedges: this.#context.hedges,
      ...(stated ? { measure: stated } : {}),
      ...(of ? { of } : {}),
      ...(this.#context.decimal ? { decimal: this.#context.decimal } : {}),
    });
    for (const problem of read.problems) this.#reporter.adopt(problem, place);
    const stops = read.problems.some((problem) => problem.severity === 'error');
    if (stops || stated === undefined) return [];
    const found: { measure: Measure; quantity: Quantity; value: string; note: string | null }[] =
      [];
    for (const quantity of read.quantities) {
      const measure = quantity.measure ?? stated;
      if (measure === null) {
        this.#noMeasure(record, line, count);
        return [];
      }
      found.push({ measure, quantity, value, note: null });
    }
    return found;
  }

  #noMeasure(record: readonly string[], line: number, count: CountPlan): void {
    const at = this.#plan.at.measure;
    this.#reporter.add(
      'missing-measure',
      'error',
      {
        line,
        column: this.#header.names[at >= 0 ? at : count.value] ?? 'measure',
        cell: record[at] ?? null,
      },
      'Neither the measure nor the wording says what is counted.',
      'killed, wounded, missing, captured, casualties or deployed',
      'Fill in the measure.',
    );
  }

  /** What the row counts: null where the cell is blank, undefined after a problem. */
  #measure(record: readonly string[], line: number, count: CountPlan): Measure | null | undefined {
    if (count.measure !== null) return count.measure;
    const text = this.#text(record, 'measure') || (this.#plan.layout.constants?.measure ?? '');
    if (text === '') return null;
    return this.#measureWord(text, 'measure', record, line) ?? undefined;
  }

  /** Reads the dates of a row into its claim; without a claim they are read for their problems. */
  #date(draft: Draft | null, record: readonly string[], line: number): void {
    const plan = this.#plan;
    if (plan.year >= 0 && plan.at.as_of < 0) {
      this.#dateParts(draft, record, line);
      return;
    }
    this.#dateCell(draft, 'asOf', this.#asOf, plan.at.as_of, record, line);
    this.#dateCell(draft, 'published', this.#published, plan.at.published, record, line);
    this.#dateCell(draft, 'from', this.#from, plan.at.from, record, line);
  }

  #dateCell(
    draft: Draft | null,
    key: 'asOf' | 'published' | 'from',
    column: DateColumn | null,
    at: number,
    record: readonly string[],
    line: number,
  ): void {
    if (column === null) return;
    const cell = (record[at] ?? '').trim();
    if (cell === '' || isMissing(cell)) return;
    const read = column.read(cell, line);
    if (read.kind === 'date') {
      if (draft !== null) draft[key] = read.date;
    } else if (read.kind === 'bad') {
      if (draft !== null) this.#dropped.add(draft);
    } else if (draft !== null) {
      column.wait(read, line, cell, (date) => {
        if (date === null) this.#dropped.add(draft);
        else draft[key] = date;
      });
    }
  }

  #dateParts(draft: Draft | null, record: readonly string[], line: number): void {
    const plan = this.#plan;
    const year = Number(record[plan.year]);
    const month = plan.month < 0 ? null : Number(record[plan.month]);
    const day = month === null || plan.day < 0 ? null : Number(record[plan.day]);
    if (!isCalendarDay(year, month ?? 1, day ?? 1)) {
      const cells = [plan.year, plan.month, plan.day]
        .filter((at) => at >= 0)
        .map((at) => record[at] ?? '');
      this.#reporter.add(
        'impossible-date',
        'error',
        { line, column: this.#header.names[plan.year] ?? 'year', cell: cells.join('-') },
        `The calendar has no such day: ${cells.join('-')}.`,
        'a year, a month from 1 to 12 and a day of that month',
        'Correct the date.',
      );
      if (draft !== null) this.#dropped.add(draft);
      return;
    }
    if (draft === null) return;
    draft.asOf = formatDate(year, month, day);
    if (plan.layout.period === true) draft.from = formatDate(year, month ?? 1, day ?? 1);
  }
}
