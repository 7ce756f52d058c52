import { readIdentities, type UserIdentity } from '../../account/identities.ts';
import {
  bothUnused,
  unusedIdentities,
  type UnusedIdentity,
} from '../../account/unused-identities.ts';
import type { Problem } from '../../claim/problem.ts';
import { openBatch, type RowBatch } from '../../claim/row-batch.ts';
import type { RowTable, Settled } from '../../claim/row-table.ts';
import { TopicReader } from '../../claim/topic-reader.ts';
import { DEFAULT_LEVEL } from '../../range/level.ts';
import { reconcile } from '../../reconcile.ts';
import { emptyTopic, type ReconcileOptions } from '../../reconciliation.ts';
import { csvRows, formulaCells } from '../../report/csv.ts';
import { addUnanswered, unanswered, type Unanswered } from '../../report/no-answer.ts';
import { tableOf, type TableName } from '../../report/tables.ts';
import { topicLine } from '../../report/topic-line.ts';
import { wider, widest, type Widest } from '../widest.ts';

/** What is done with topics: plain data, which every thread is given. */
export interface WorkPlan {
  readonly options: ReconcileOptions;
  /** Only these topics are asked for; null: all. */
  readonly wanted: readonly string[] | null;
  /** Whether claims and problems are named by file and line. */
  readonly located: boolean;
  /** A line of JSON a topic, or the rows of a table. */
  readonly output: 'ndjson' | { readonly table: TableName; readonly raw: boolean };
}

/** The tables that rows come from, and what each settled as a whole; null: every topic stands for itself. */
export interface Tables {
  readonly tables: readonly RowTable[];
  readonly settled: readonly Settled[] | null;
}

/** What a batch of topics gave. */
export interface BatchDone {
  /** In UTF-8. */
  readonly text: Uint8Array;
  /** Problems of reading, and those of accounts, that do not stand in the text. */
  readonly read: readonly Problem[];
  readonly found: readonly Problem[];
  /** Whether any topic has a range. */
  readonly answered: boolean;
  /** The claims of topics without a range, and why. */
  readonly unanswered: Unanswered;
  /** The identities that no account of these topics could fill; null without a topic. */
  readonly unused: readonly UnusedIdentity[] | null;
  /** The widest gap between counts. */
  readonly widest: Widest | null;
  /** Cells that a spreadsheet would run. */
  readonly formulas: number;
}

/** Reads and reconciles batches of topics; what it gives for one hangs on nothing but the batch. */
export class Workshop {
  readonly #plan: WorkPlan;
  readonly #identities: readonly UserIdentity[];
  #tables: readonly RowTable[] = [];
  #reader: TopicReader = new TopicReader([], null, false);

  constructor(plan: WorkPlan) {
    this.#plan = plan;
    this.#identities = readIdentities(plan.options.identities ?? []).identities;
  }

  /** The tables that the next batches come from. */
  open({ tables, settled }: Tables): void {
    this.#tables = tables;
    this.#reader = new TopicReader(tables, settled, this.#plan.located);
  }

  do(batch: RowBatch): BatchDone {
    const { located, options, output, wanted } = this.#plan;
    const read: Problem[] = [];
    const found: Problem[] = [];
    let [text, answered, formulas] = ['', false, 0];
    let most: Widest | null = null;
    let left = unanswered([]);
    let unused: readonly UnusedIdentity[] | null = null;
    for (const { topic, runs } of openBatch(batch, this.#tables)) {
      const isWanted = wanted?.includes(topic) ?? true;
      if (!isWanted && !located) continue;
      const { claims, problems } = this.#reader.read(runs);
      if (located) for (const problem of problems) read.push(problem);
      if (!isWanted) continue;
      const result = reconcile(claims, options);
      const [done = emptyTopic(topic)] = result.topics;
      // Whether an identity was never used is a matter of all topics.
      const own = result.problems.filter(({ code }) => code !== 'identity-unused');
      if (this.#identities.length > 0 && result.topics.length > 0) {
        unused = bothUnused(unused, unusedIdentities(this.#identities, done.accounts, own));
      }
      if (Object.keys(done.ranges).length > 0) answered = true;
      else left = addUnanswered(left, unanswered([done]));
      most = wider(most, widest([done]));
      if (output === 'ndjson') {
        const context = {
          level: options.level ?? DEFAULT_LEVEL,
          hedges: options.hedges ?? 'default',
          problems: [...problems, ...own],
        };
        text += topicLine(done, context);
        continue;
      }
      for (const problem of own) found.push(problem);
      if (result.topics.length === 0) continue;
      const table = tableOf(output.table, result);
      if (!output.raw) formulas += formulaCells(table);
      text += csvRows(table, output);
    }
    return {
      text: new TextEncoder().encode(text),
      read,
      found,
      answered,
      unanswered: left,
      unused,
      widest: most,
      formulas,
    };
  }
}
