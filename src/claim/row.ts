import { own, tidyName, trimmed } from './cell-text.ts';
import type { DateColumnRead } from './date-column.ts';
import type { DateOrder } from './date-text.ts';
import type { Draft } from './draft.ts';
import { withoutMarks } from './footnotes.ts';
import type { Header } from './header.ts';
import type { Plan } from './layout-plan.ts';
import { LookAlikes } from './look-alikes.ts';
import { Origins } from './origins.ts';
import type { Hedges } from './quantity.ts';
import type { Reporter } from './reporter.ts';
import { RowMemory } from './row-memory.ts';
import type { Voice } from './row-memory.ts';
import { RowNames, reportRepeated } from './row-names.ts';
import type { Settled } from './row-table.ts';
import { RowDates } from './row-dates.ts';
import { RowNumbers } from './row-numbers.ts';
import { RowWords, cellAt, textAt } from './row-words.ts';
import { TopicNames } from './topic-names.ts';
import { TOTAL_NOTE } from './total-rows.ts';

/** What a row reader needs to know besides the layout. */
export interface RowContext {
  readonly file: string | null;
  /** The name of the file without its folder: what claim ids begin with. */
  readonly base: string;
  readonly hedges: Hedges;
  readonly dates: DateOrder | null;
  readonly decimal: '.' | ',' | null;
  readonly sources: readonly (readonly string[])[];
  readonly reporter: Reporter;
  /** What readers of the same table share; a reader by itself has its own. */
  readonly memory?: RowMemory;
  /** Where rows are read apart from their table. */
  readonly apart?: {
    /** What claim ids begin with. */
    readonly idPrefix: string;
    /** What the whole table settled; null where each topic stands for itself. */
    readonly settled: Settled | null;
  };
}

/**
 * Makes drafts of claims of records, one at a time, by a layout bound to a header.
 *
 * A row gives its claims, or at least one problem that says why it gives none. All problems of a row are reported.
 */
export class RowReader {
  readonly drafts: Draft[] = [];
  readonly origins: Origins;
  readonly plan: Plan;
  readonly header: Header;
  readonly #context: RowContext;
  readonly #words: RowWords;
  readonly #numbers: RowNumbers;
  readonly #dates: RowDates;
  /** The voice of every row of a table that names none: the layout's, else the file itself. */
  readonly #voice: Voice;
  #names: RowNames | null = null;
  readonly #topics: TopicNames;
  readonly #memory: RowMemory;
  readonly #needsMeasure: boolean;
  readonly #idPrefix: string;

  constructor(plan: Plan, header: Header, context: RowContext) {
    const { reporter } = context;
    this.plan = plan;
    this.header = header;
    const nameOf = (at: number | undefined): string => header.names[at ?? -1] ?? '';
    const memory = context.memory ?? new RowMemory(context.sources);
    this.origins = new Origins(memory, nameOf(plan.at.source), reporter);
    const { apart } = context;
    const alike = new LookAlikes('topic', nameOf(plan.topic[0]), reporter);
    this.#topics = new TopicNames(plan, (topic, line) => {
      if (apart === undefined) alike.add(topic, line);
    });
    this.#memory = memory;
    this.#idPrefix = apart?.idPrefix ?? `${context.base}:`;
    this.#needsMeasure = plan.counts.some((count) => count.measure === null);
    this.#context = context;
    this.#words = new RowWords(plan, header, memory, reporter);
    this.#numbers = new RowNumbers(plan, header, context, memory, reporter);
    this.#dates = new RowDates(
      plan,
      header,
      context.dates,
      memory,
      reporter,
      apart?.settled?.dates,
    );
    this.#voice = voiceOfTable(plan, context.base);
    if (apart === undefined) reportSourceFromFile(plan, header, context.base, reporter);
  }

  /** Reads one record. `line` is its first line. */
  read(record: readonly string[], line: number): void {
    const words = this.#words;
    const before = this.#context.reporter.count;
    const settled = this.#context.apart?.settled ?? null;
    if (settled === null && this.plan.id >= 0 && this.#isRepeated(record, line)) return;
    const source = this.#source(record, line);
    const status = words.status(record, line);
    const includes = words.includes(record, line);
    const of = words.base(record, line);
    const stated = this.#needsMeasure ? words.measure(record, line) : null;
    const readable =
      source !== null && status !== undefined && includes !== undefined && of !== undefined;
    const id = this.#idPrefix + line;
    const from = this.drafts.length;
    for (let which = 0; which < this.plan.counts.length; which += 1) {
      const numbers = this.#numbers.read(record, line, which, stated, of ?? null);
      if (!readable || numbers.length === 0) continue;
      const column = this.#numbers.columnOf(record, which);
      for (const number of numbers) {
        const index = this.drafts.length - from + 1;
        const draft: Draft = {
          id: index === 1 ? id : `${id}#${index}`,
          topic: this.#topics.of(record, line),
          source: source.name,
          origin: source.origin,
          via: cellAt(record, this.plan.at.via),
          measure: number.measure,
          quantity: number.quantity,
          value: number.value,
          includes: number.measure === 'casualties' ? (includes ?? number.includes) : null,
          from: null,
          asOf: null,
          published: null,
          url: cellAt(record, this.plan.at.url),
          status: number.note === null && !source.total ? status : 'excluded',
          note: joinNotes(
            joinNotes(cellAt(record, this.plan.at.note), number.note),
            source.total ? TOTAL_NOTE : null,
          ),
          file: this.#context.file,
          line,
        };
        if (column !== 'value') draft.column = column;
        this.drafts.push(draft);
      }
    }
    if (this.drafts.length === from && this.#context.reporter.count === before) {
      this.#numbers.missing(record, line);
    }
    this.#dates.read(this.drafts, from, record, line);
  }

  /** Settles the open dates; what is returned says how each column of slashed dates was read. */
  settleDates(): DateColumnRead[] {
    return this.#dates.settle();
  }

  /** Whether a draft has lost a date that it cannot do without. */
  isDropped(draft: Draft): boolean {
    return this.#dates.isDropped(draft);
  }

  #source(record: readonly string[], line: number): Voice | null {
    const at = this.plan.at.source;
    if (at < 0) return this.#voice;
    const cell = record[at] ?? '';
    if (cell.trim() === '') {
      this.#context.reporter.add(
        'missing-source',
        'error',
        this.#words.place('source', record, line),
        'The row names no source.',
        'the name of whoever made the claim',
        'Fill in the source, or remove the row.',
      );
      return null;
    }
    const column = this.plan.at.origin;
    const origin = column < 0 ? '' : tidyName(textAt(record, column));
    const silent = (this.#context.apart?.settled ?? null) !== null;
    if (origin === '') return silent ? this.#memory.voiceOf(cell) : this.origins.of(cell, line);
    const bare = silent
      ? own(withoutMarks(origin))
      : this.origins.given(origin, line, this.header.names[column] ?? 'origin');
    return { name: this.#memory.voiceOf(cell).name, origin: bare, total: false };
  }

  /** Whether a row of this name was read before: it is the same row twice, whatever it says. */
  #isRepeated(record: readonly string[], line: number): boolean {
    const id = trimmed(record[this.plan.id]);
    this.#names ??= new RowNames();
    const earlier = this.#names.add(id, line);
    if (earlier === null) return false;
    reportRepeated(
      this.header.names[this.plan.id] ?? 'id',
      id,
      line,
      earlier,
      this.#context.reporter,
    );
    return true;
  }
}

/** The voice of the rows of a table that names none: that of its layout, else the file itself. */
function voiceOfTable(plan: Plan, base: string): Voice {
  const voice = plan.layout.constants?.source ?? base.replace(/\.[^.]*$/, '');
  return { name: voice, origin: voice, total: false };
}

/** Whether all rows of a table are claims of one source that nothing but the name of the file names. */
export function isSourceFromFile(plan: Plan): boolean {
  return plan.at.source < 0 && plan.layout.constants?.source === undefined;
}

/** Says that the rows are taken as claims of one source, after the file, where that is so. */
export function reportSourceFromFile(
  plan: Plan,
  header: Header,
  base: string,
  reporter: Reporter,
): void {
  if (!isSourceFromFile(plan)) return;
  reporter.add(
    'source-from-file',
    'notice',
    { line: header.line },
    `No column names a source: all rows are taken as claims of one source, ${voiceOfTable(plan, base).name}, after the file.`,
    'a column source',
    'Name the column of sources with --map COLUMN=source, if there is one.',
  );
}

function joinNotes(note: string | null, why: string | null): string | null {
  if (note === null || why === null) return note ?? why;
  // A file of ours that is read again says it already.
  return note.includes(why) ? note : `${note}; ${why}`;
}
