import { compareText } from './compare-text.ts';
import { FileSurvey } from './file-survey.ts';
import { NO_TOPIC, reportUndated } from './finish-claims.ts';
import type { Encoding } from './decode.ts';
import type { ReadOptions, TableRead } from './read-claims.ts';
import type { Reporter } from './reporter.ts';
import { BatchBuilder, CELL_END } from './row-batch.ts';
import type { RowBatch } from './row-batch.ts';
import { RowStore } from './row-store.ts';
import type { StoredRow } from './row-store.ts';
import type { RowTable, Settled } from './row-table.ts';
import { narrowed } from './row-table.ts';
import { isSourceFromFile } from './row.ts';
import type { RowReader } from './row.ts';
import type { RowSink } from './table.ts';
import { TopicNames } from './topic-names.ts';

/** Rows a batch: enough that handing it over costs nothing beside its work, few enough that all threads end together. */
const BATCH_ROWS = 512;

/** Where the rows of tables go, topic by topic. */
export interface TopicTake {
  take(topic: string, table: number, text: string, line: number): void;
}

/** How tables are read whose topics are read apart. */
export interface TopicSinkOptions {
  readonly read: ReadOptions;
  /** `file`: what the whole file settles is found out. `topic`: every topic stands for itself. */
  readonly decide: 'file' | 'topic';
  /** Whether the result names files and lines. */
  readonly located: boolean;
}

/** Takes the rows of one table, and hands them on with their topics. */
export class TopicSink implements RowSink {
  readonly table: RowTable;
  /** The columns whose damage is told where their topic is read. */
  readonly readApart: ReadonlySet<number>;
  rows = 0;
  readonly #survey: FileSurvey | null;
  readonly #columns: readonly number[];
  readonly #topics: TopicNames;
  readonly #number: number;
  readonly #to: TopicTake;

  constructor(
    { plan, header }: Pick<RowReader, 'plan' | 'header'>,
    number: number,
    { read, decide, located }: TopicSinkOptions,
    to: TopicTake,
    encoding: Encoding,
    reporter: Reporter,
  ) {
    const narrow = narrowed(plan, header);
    const file = read.file ?? null;
    this.table = {
      plan: narrow.plan,
      header: narrow.header,
      file,
      base: file?.split(/[\\/]/).at(-1) || 'input',
      hedges: read.hedges ?? 'default',
      dates: read.dates ?? null,
      decimal: read.decimal ?? null,
      sources: read.sources ?? [],
      encoding,
    };
    this.#columns = narrow.columns;
    this.readApart = new Set(located ? [] : narrow.columns);
    this.#survey = decide === 'file' ? new FileSurvey(this.table, reporter) : null;
    this.#topics = new TopicNames(this.table.plan, (topic, line) =>
      this.#survey?.topic(topic, line),
    );
    this.#number = number;
    this.#to = to;
  }

  read(record: readonly string[], line: number): void {
    this.rows += 1;
    const cells = this.#columns.map((at) => record[at] ?? '');
    if (this.#survey?.row(cells, line) === false) return;
    const topic = this.#topics.of(cells, line);
    this.#to.take(topic, this.#number, cells.join(CELL_END) + CELL_END, line);
  }

  /** What the file settled, once it has ended; the topic of rows that name none is not known yet. */
  settle(): Settled {
    return { dates: this.#survey?.decide() ?? {}, blankTopic: NO_TOPIC };
  }

  /** Says of the whole table what is not of one topic. */
  reportWhole(reporter: Reporter): void {
    reportUndated(this.table, reporter);
  }
}

/** Says that a table names no source, where the lines of its topics may not hang on the name of its file. */
export function reportSourceMissing(
  { plan, header }: RowTable,
  { table }: Pick<TableRead, 'table'>,
  reporter: Reporter,
): boolean {
  if (table.rows === 0 || !isSourceFromFile(plan)) return false;
  reporter.add(
    'source-not-named',
    'error',
    { line: header.line },
    'No column names a source, and a line a topic cannot take the name of the file for one: parts of a file have other names.',
    'a column source',
    'Name the column of sources with --map COLUMN=source, or add one.',
  );
  return true;
}

/** Gathers the rows of files by topic, outside of the heap. */
export class GatheredTopics implements TopicTake {
  readonly #store = new RowStore();
  readonly #groups = new Map<string, number>();
  readonly #tables: { readonly from: number; readonly table: number }[] = [];
  #last = { topic: '', group: -1 };

  /** How many topics there are. */
  get topics(): number {
    return this.#groups.size;
  }

  get rows(): number {
    return this.#store.rows;
  }

  take(topic: string, table: number, text: string, line: number): void {
    if (this.#tables.at(-1)?.table !== table) this.#tables.push({ from: this.#store.rows, table });
    if (topic !== this.#last.topic || this.#last.group < 0) {
      let group = this.#groups.get(topic);
      if (group === undefined) {
        group = this.#groups.size;
        this.#groups.set(topic, group);
      }
      this.#last = { topic, group };
    }
    this.#store.add(this.#last.group, text, line);
  }

  /** The topics that rows name, in the order of their names. */
  names(): string[] {
    const names = new Set(this.#groups.keys());
    names.delete('');
    return [...names].sort(compareText);
  }

  /** The tables that have rows without a topic. */
  tablesWithBlanks(): ReadonlySet<number> {
    const blank = this.#groups.get('');
    if (blank === undefined) return new Set();
    return new Set([...this.#store.rowsOf(blank)].map(({ row }) => this.#tableOf(row)));
  }

  /** All topics in batches, sorted by name; rows that name none stand among those of the topic that `blankTopicOf` a table gives. */
  *batches(blankTopicOf: (table: number) => string): Generator<RowBatch> {
    const blank = this.#groups.get('');
    const blanks = new Map<string, StoredRow[]>();
    for (const row of blank === undefined ? [] : this.#store.rowsOf(blank)) {
      const topic = blankTopicOf(this.#tableOf(row.row));
      const rows = blanks.get(topic);
      if (rows === undefined) blanks.set(topic, [row]);
      else rows.push(row);
    }
    const names = this.names();
    for (const topic of blanks.keys()) if (!this.#groups.has(topic)) names.push(topic);
    const builder = new BatchBuilder();
    for (const topic of names.sort(compareText)) {
      const group = this.#groups.get(topic);
      const own = group === undefined ? [] : [...this.#store.rowsOf(group)];
      const without = blanks.get(topic);
      const rows = without === undefined ? own : [...own, ...without].sort((a, b) => a.row - b.row);
      for (const { row, line, bytes } of rows) {
        builder.add(topic, this.#tableOf(row), line, bytes);
      }
      if (builder.rows >= BATCH_ROWS) yield builder.take();
    }
    if (builder.rows > 0) yield builder.take();
  }

  /** One topic by its name. */
  batchOf(topic: string): RowBatch {
    const builder = new BatchBuilder();
    const group = this.#groups.get(topic);
    if (group !== undefined) {
      for (const { row, line, bytes } of this.#store.rowsOf(group)) {
        builder.add(topic, this.#tableOf(row), line, bytes);
      }
    }
    return builder.take();
  }

  #tableOf(row: number): number {
    return this.#tables.findLast(({ from }) => from <= row)?.table ?? 0;
  }
}

/** Passes the rows of files on as soon as their topic has ended: the rows of a topic are promised to stand together. */
export class PassingTopics implements TopicTake {
  /** Batches that are complete. */
  readonly ready: RowBatch[] = [];
  readonly #builder = new BatchBuilder();
  readonly #encoder = new TextEncoder();
  readonly #seen = new Set<string>();
  readonly #onReturn: (topic: string, table: number, line: number) => void;
  #current: string | null = null;
  #returned = false;
  rows = 0;

  /** `onReturn` is told of a topic that comes back; its rows there are in no batch. */
  constructor(onReturn: (topic: string, table: number, line: number) => void) {
    this.#onReturn = onReturn;
  }

  get topics(): number {
    return this.#seen.size;
  }

  /** The topics met so far, in the order of the file. */
  names(): readonly string[] {
    return [...this.#seen];
  }

  take(topic: string, table: number, text: string, line: number): void {
    const name = topic === '' ? NO_TOPIC : topic;
    this.rows += 1;
    if (name !== this.#current) {
      if (this.#builder.rows >= BATCH_ROWS) this.ready.push(this.#builder.take());
      this.#current = name;
      this.#returned = this.#seen.has(name);
      if (this.#returned) this.#onReturn(name, table, line);
      this.#seen.add(name);
    }
    if (!this.#returned) this.#builder.add(name, table, line, this.#encoder.encode(text));
  }

  /** Ends the last topic. */
  end(): void {
    if (this.#builder.rows > 0) this.ready.push(this.#builder.take());
  }
}
