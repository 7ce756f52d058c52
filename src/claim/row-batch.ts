import type { RowTable } from './row-table.ts';
import type { TopicRun } from './topic-reader.ts';

/** Cells end with it: no text has it, a file that does is refused as binary. */
export const CELL_END = '\0';

/** All rows of some topics, packed: it is handed to another thread without a copy. */
export interface RowBatch {
  readonly topics: readonly {
    readonly topic: string;
    readonly runs: readonly { readonly table: number; readonly rows: number }[];
  }[];
  /** Of every row. */
  readonly lines: Uint32Array;
  /** Of every cell, in UTF-8. */
  readonly text: Uint8Array;
}

/** Packs rows that come topic by topic. */
export class BatchBuilder {
  #topics: { topic: string; runs: { table: number; rows: number }[] }[] = [];
  #lines: number[] = [];
  #texts: Uint8Array[] = [];
  #length = 0;

  /** How many rows there are. */
  get rows(): number {
    return this.#lines.length;
  }

  /** Adds the next row: its cells, each with `CELL_END` after it, in UTF-8. */
  add(topic: string, table: number, line: number, text: Uint8Array): void {
    let last = this.#topics.at(-1);
    if (last?.topic !== topic) {
      last = { topic, runs: [] };
      this.#topics.push(last);
    }
    const run = last.runs.at(-1);
    if (run?.table === table) run.rows += 1;
    else last.runs.push({ table, rows: 1 });
    this.#lines.push(line);
    this.#texts.push(text);
    this.#length += text.length;
  }

  /** What was added, as a batch; begins the next. */
  take(): RowBatch {
    const text = new Uint8Array(this.#length);
    let at = 0;
    for (const each of this.#texts) {
      text.set(each, at);
      at += each.length;
    }
    const batch = { topics: this.#topics, lines: Uint32Array.from(this.#lines), text };
    this.#topics = [];
    this.#lines = [];
    this.#texts = [];
    this.#length = 0;
    return batch;
  }
}

/** The topics of a batch, with their rows as records. */
export function* openBatch(
  { topics, lines, text }: RowBatch,
  tables: readonly RowTable[],
): Generator<{ readonly topic: string; readonly runs: readonly TopicRun[] }> {
  const cells = new TextDecoder('utf-8', { ignoreBOM: true }).decode(text).split(CELL_END);
  let cell = 0;
  let row = 0;
  for (const { topic, runs } of topics) {
    const opened: TopicRun[] = [];
    for (const { table, rows } of runs) {
      const width = tables[table]?.header.names.length ?? 0;
      const records: string[][] = [];
      for (let i = 0; i < rows; i += 1, cell += width) {
        records.push(cells.slice(cell, cell + width));
      }
      opened.push({ table, records, lines: [...lines.subarray(row, row + rows)] });
      row += rows;
    }
    yield { topic, runs: opened };
  }
}
