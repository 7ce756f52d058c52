import { availableParallelism } from 'node:os';
import type { PassThrough } from 'node:stream';
import { bothUnused, unusedProblem, type UnusedIdentity } from '../../account/unused-identities.ts';
import { NO_TOPIC } from '../../claim/finish-claims.ts';
import type { Problem } from '../../claim/problem.ts';
import type { ClaimsInput } from '../../claim/decode.ts';
import { readTable, type ReadOptions, type TableRead } from '../../claim/read-claims.ts';
import { UNREADABLE_CODES, withFile } from '../../claim/read-file.ts';
import { Reporter } from '../../claim/reporter.ts';
import { openBatch, type RowBatch } from '../../claim/row-batch.ts';
import type { RowTable, Settled } from '../../claim/row-table.ts';
import { isSourceFromFile } from '../../claim/row.ts';
import { TopicReader } from '../../claim/topic-reader.ts';
import {
  GatheredTopics,
  PassingTopics,
  TopicSink,
  reportSourceMissing,
  type TopicTake,
} from '../../claim/topic-rows.ts';
import { alone, threads, type Crew } from './crew.ts';
import { addUnanswered, unanswered, type Unanswered } from '../../report/no-answer.ts';
import { settleMapped, type Mapped } from '../mapped.ts';
import { wider, type Widest } from '../widest.ts';
import type { Progress } from './progress.ts';
import type { BatchDone, WorkPlan } from './work.ts';

/**
 * From so many topics on, threads pay: to start one and to load its code takes some 150 ms, and a topic of five claims a millisecond or
 * more. Below, a run is over before a second thread has taken anything off the first.
 */
export const THREADS_PAY_FROM = 300;

/** Batches that are handed out before the first has come back, for each thread: one in work and one in waiting. */
const AHEAD = 2;

/** How a run over topics goes. */
export interface TopicsRun {
  readonly files: readonly string[];
  /** What files of these names are read from; the others are on the disk. */
  readonly inputs: ReadonlyMap<string, ClaimsInput>;
  readonly read: ReadOptions;
  readonly plan: WorkPlan;
  /** What stands before the text of all topics. */
  readonly header: string;
  /** The rows of a topic are promised to stand together. */
  readonly grouped: boolean;
  /** Threads; null: as many as pay. */
  readonly jobs: number | null;
  readonly progress: Progress;
}

/** What a run found out beside its text. */
export interface TopicsDone {
  /** In the order of the files, then of the topics. */
  readonly problems: readonly Problem[];
  readonly unreadable: boolean;
  /** Whether what was named by `--map` is in no file: then nothing is answered, unless its topics had ended before that was known. */
  readonly stopped: boolean;
  /** Whether a row stands in no topic that was read, or a file gave no rows at all for what is wrong with it. */
  readonly lost: boolean;
  readonly answered: boolean;
  /** The claims of topics without a range, and why. */
  readonly unanswered: Unanswered;
  readonly widest: Widest | null;
  readonly formulas: number;
  /** Topics that rows name. */
  readonly topics: readonly string[];
}

/**
 * Reads files, reconciles their topics one by one and writes what each gives to `out`, in the order of their names, or, where topics
 * stand together, of the file. The text is the same whatever the number of threads.
 */
export async function runTopics(run: TopicsRun, out: PassThrough): Promise<TopicsDone> {
  const { plan, grouped, progress } = run;
  const decide = plan.located && !grouped ? 'file' : 'topic';
  const open = new OpenTables(run);
  const pump = new Pump(run, out);
  const gathered = new GatheredTopics();
  const passing = new PassingTopics((topic, table, line) => open.returned(topic, table, line));
  const take: TopicTake & { readonly rows: number; readonly topics: number } = grouped
    ? passing
    : gathered;
  try {
    for (const file of run.files) {
      await open.read(file, decide, take, (tables) => {
        progress.show(() => `reading: ${take.rows} rows, ${take.topics} topics`);
        return passing.ready.length === 0 ? undefined : passOn(passing, pump, tables);
      });
    }
    passing.end();
    if (grouped) await passOn(passing, pump, open.tables);
    const unreadable = open.problems().some(({ code }) => UNREADABLE_CODES.has(code));
    const stopped = open.stopped();
    if (!grouped && !unreadable && !stopped) {
      const settled = decide === 'topic' ? null : settledWithBlanks(open, gathered);
      pump.start(gathered.topics);
      pump.open({ tables: open.tables, settled });
      const of = settled ?? [];
      for (const batch of gathered.batches((table) => of[table]?.blankTopic ?? NO_TOPIC)) {
        await pump.give(batch, gathered.topics);
      }
    }
    await pump.end();
    return {
      ...pump.done(open),
      unreadable,
      stopped,
      lost: open.lost(),
      topics: grouped ? passing.names() : namesOf(gathered),
    };
  } finally {
    progress.clear();
    await pump.close();
  }
}

async function passOn(
  passing: PassingTopics,
  pump: Pump,
  tables: readonly RowTable[],
): Promise<void> {
  pump.start(passing.topics);
  pump.open({ tables, settled: null });
  for (const batch of passing.ready.splice(0)) await pump.give(batch, null);
}

function namesOf(gathered: GatheredTopics): string[] {
  const names = gathered.names();
  return gathered.tablesWithBlanks().size > 0 ? [...names, NO_TOPIC] : names;
}

/** What each file settled. The topic of rows that name none is the only one of the file that has claims, where there is one. */
function settledWithBlanks(open: OpenTables, gathered: GatheredTopics): Settled[] {
  const settled = open.settle();
  const blanks = gathered.tablesWithBlanks();
  if (blanks.size === 0) return settled;
  const reader = new TopicReader(open.tables, settled, true);
  const known = new Map<number, Set<string>>([...blanks].map((table) => [table, new Set()]));
  for (const name of gathered.names()) {
    if ([...known.values()].every((names) => names.size > 1)) break;
    for (const { runs } of openBatch(gathered.batchOf(name), open.tables)) {
      for (const run of runs) {
        if (known.has(run.table) && reader.read([run]).claims.length > 0) {
          known.get(run.table)?.add(name);
        }
      }
    }
  }
  return settled.map((each, table) => {
    const [only, second] = known.get(table) ?? [];
    return only === undefined || second !== undefined ? each : { ...each, blankTopic: only };
  });
}

/** The tables of a run: reads their files, and says what is wrong with more than one topic. */
class OpenTables {
  readonly tables: RowTable[] = [];
  readonly #sinks: TopicSink[] = [];
  readonly #reporters: Reporter[] = [];
  readonly #unread: Problem[] = [];
  readonly #run: TopicsRun;
  #current = new Reporter(null);

  constructor(run: TopicsRun) {
    this.#run = run;
  }

  async read(
    file: string,
    decide: 'file' | 'topic',
    take: TopicTake,
    pause: (tables: readonly RowTable[]) => Promise<void> | undefined,
  ): Promise<void> {
    const { located } = this.#run.plan;
    const read: ReadOptions = { ...this.#run.read, file };
    const reporter = new Reporter(file);
    this.#current = reporter;
    this.#reporters.push(reporter);
    let sink: TopicSink | null = null;
    const readFrom = (input: ClaimsInput): Promise<TableRead> =>
      readTable(
        input,
        read,
        reporter,
        (reader, { encoding }) => {
          const options = { read, decide, located };
          const number = this.tables.length;
          sink = new TopicSink(reader, number, options, take, encoding, reporter);
          this.tables.push(sink.table);
          this.#sinks.push(sink);
          // Rows without a source of their own cannot stand for themselves.
          return located || !isSourceFromFile(reader.plan) ? sink : NOWHERE;
        },
        () => pause(this.tables),
      );
    const given = this.#run.inputs.get(file);
    const done = given === undefined ? await withFile(file, file, readFrom) : await readFrom(given);
    if ('code' in done) {
      this.#unread.push(done);
      return;
    }
    // Where there was no row, the header is looked at now: that it cannot be read is said of an empty part too.
    if (!done.decoding.binary) done.table.end(done.read.broken);
    const opened = sink as TopicSink | null;
    if (opened === null) return;
    if (!located) reportSourceMissing(opened.table, done, reporter);
    if (done.table.rows > 0) opened.reportWhole(reporter);
  }

  /** Says that a topic comes back, in the file that is being read. */
  returned(topic: string, table: number, line: number): void {
    const { plan, header } = this.tables[table] ?? {};
    this.#current.add(
      'topic-not-grouped',
      'error',
      { line, column: header?.names[plan?.topic[0] ?? -1] ?? null, cell: topic },
      `The topic ${JSON.stringify(topic)} comes back after its rows had ended: what stands here is not read.`,
      'all rows of a topic together (--grouped)',
      'Sort the file by topic, or leave --grouped out.',
    );
  }

  settle(): Settled[] {
    return this.#sinks.map((sink) => sink.settle());
  }

  /** What is wrong with files, and with rows of no topic that was read. */
  problems(): Problem[] {
    const { located } = this.#run.plan;
    const said = [...this.#unread, ...this.#mapped().problems.flat()];
    return said.filter(({ code }) => located || !OF_WHOLE_FILES.has(code));
  }

  /** Whether a file, or a row, is in no line. */
  lost(): boolean {
    return this.problems().some(({ severity }) => severity === 'error');
  }

  /** Whether what was named by `--map` is in no file. */
  stopped(): boolean {
    return this.#mapped().stopped;
  }

  #mapped(): Mapped {
    return settleMapped(this.#reporters.map((reporter) => reporter.sorted()));
  }
}

/**
 * What is not said where topics stand for themselves. Where no file may be named, that a source is missing is an error of its own; and a
 * header without rows is the empty part of a file, which loses none.
 */
const OF_WHOLE_FILES: ReadonlySet<string> = new Set(['source-from-file', 'no-rows']);

/** Whoever reads the text has gone: no fault, and nothing is left to do. */
class ReaderGone extends Error {
  readonly code = 'EPIPE';
}

/** Takes rows that no topic can be made of. */
const NOWHERE = { read: () => undefined };

/** Hands batches to a crew, and writes what comes back in the order in which they were handed out. */
class Pump {
  readonly #run: TopicsRun;
  readonly #out: PassThrough;
  readonly #waiting: Promise<BatchDone>[] = [];
  readonly #read: Problem[] = [];
  readonly #found: Problem[] = [];
  /** Text that waits for the first answer: without one, nothing is written but lines of JSON, which hold their problems. */
  #held: Uint8Array[] | null;
  #crew: Crew | null = null;
  #tables: readonly RowTable[] = [];
  #settled: readonly Settled[] | null = null;
  #answered = false;
  #unanswered = unanswered([]);
  #unused: readonly UnusedIdentity[] | null = null;
  #widest: Widest | null = null;
  #formulas = 0;
  #topics = 0;

  constructor(run: TopicsRun, out: PassThrough) {
    this.#run = run;
    this.#out = out;
    this.#held = run.plan.output === 'ndjson' ? null : [];
  }

  /** Sees to it that there is a crew for so many topics. */
  start(topics: number): void {
    const { jobs, plan } = this.#run;
    const size = jobs ?? (topics >= THREADS_PAY_FROM ? availableParallelism() : 1);
    if (this.#crew !== null && (jobs !== null || this.#crew.size >= size)) return;
    this.#crew = size > 1 ? threads(plan, size) : alone(plan);
    this.#tables = [];
  }

  open({
    tables,
    settled,
  }: {
    readonly tables: readonly RowTable[];
    readonly settled: readonly Settled[] | null;
  }): void {
    if (tables.length === this.#tables.length && settled === this.#settled) return;
    this.#tables = [...tables];
    this.#settled = settled;
    this.#crew?.open({ tables: this.#tables, settled });
  }

  /** Hands out a batch; waits while too many are out. `of` is how many topics there are in all, where it is known. */
  async give(batch: RowBatch, of: number | null): Promise<void> {
    const crew = this.#crew;
    if (crew === null) return;
    if (this.#out.destroyed) throw new ReaderGone('the reader of the text has gone');
    while (this.#waiting.length >= crew.size * AHEAD) await this.#next();
    const done = crew.do(batch);
    // A fault is told where it is waited for.
    done.catch(() => undefined);
    this.#waiting.push(done);
    this.#topics += batch.topics.length;
    this.#run.progress.show(
      () => `reconciling: ${this.#topics}${of === null ? '' : ` of ${of}`} topics`,
    );
    if (crew.size === 1) {
      while (this.#waiting.length > 0) await this.#next();
      // The terminal and the pipe get their turn.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  /** Waits for all that is out. */
  async end(): Promise<void> {
    while (this.#waiting.length > 0) await this.#next();
  }

  async close(): Promise<void> {
    await this.#crew?.close();
  }

  async #next(): Promise<void> {
    const done = await this.#waiting.shift();
    if (done === undefined) return;
    for (const problem of done.read) this.#read.push(problem);
    for (const problem of done.found) this.#found.push(problem);
    this.#widest = wider(this.#widest, done.widest);
    this.#formulas += done.formulas;
    this.#answered ||= done.answered;
    this.#unused = bothUnused(this.#unused, done.unused);
    this.#unanswered = addUnanswered(this.#unanswered, done.unanswered);
    if (this.#held !== null) {
      this.#held.push(done.text);
      if (!this.#answered) return;
      const held = this.#held;
      this.#held = null;
      await this.#write(Buffer.from(this.#run.header));
      for (const text of held) await this.#write(text);
    } else await this.#write(done.text);
  }

  async #write(text: Uint8Array): Promise<void> {
    if (text.length === 0 || this.#out.write(text) || this.#out.destroyed) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        this.#out.off('drain', go).off('close', go);
        resolve();
      };
      this.#out.on('drain', go).on('close', go);
    });
  }

  /** What was found out, the problems of reading in the order of the files and their lines. */
  done(
    open: OpenTables,
  ): Pick<TopicsDone, 'problems' | 'answered' | 'unanswered' | 'widest' | 'formulas'> {
    const order = new Map(this.#run.files.map((file, at) => [file, at]));
    const place = ({ file }: Problem): number => order.get(file ?? '') ?? 0;
    const read = [...open.problems(), ...this.#read].sort(
      (a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0),
    );
    return {
      problems: [...read, ...this.#found, ...(this.#unused ?? []).map(unusedProblem)],
      answered: this.#answered,
      unanswered: this.#unanswered,
      widest: this.#widest,
      formulas: this.#formulas,
    };
  }
}
