import { own, tidyName } from './cell-text.ts';
import type { Plan } from './layout-plan.ts';

/** Names the topics of rows: one string for all rows that share it, which mostly stand together. */
export class TopicNames {
  readonly #columns: readonly number[];
  readonly #constant: string;
  readonly #onNew: (topic: string, line: number) => void;
  readonly #byCells = new Map<string, string>();
  #last: { readonly cells: readonly string[] | null; readonly topic: string } = {
    cells: null,
    topic: '',
  };

  /** `onNew` is told of a topic under each of the spellings that its cells have. */
  constructor(plan: Plan, onNew: (topic: string, line: number) => void) {
    this.#columns = plan.topic;
    this.#constant = plan.layout.constants?.topic ?? '';
    this.#onNew = onNew;
  }

  /** The topic of a row; blank where its cells are. */
  of(record: readonly string[], line: number): string {
    const columns = this.#columns;
    const { cells: last, topic: before } = this.#last;
    let same = last !== null;
    for (let i = 0; same && i < columns.length; i += 1) {
      same = record[columns[i] ?? -1] === last?.[i];
    }
    if (same) return before;
    const [first = -1] = columns;
    const cells =
      columns.length === 1 ? [record[first] ?? ''] : columns.map((at) => record[at] ?? '');
    // Cells may hold line breaks, and none holds a NUL: a file that does is refused as binary.
    const key = cells.length === 1 ? (cells[0] ?? '') : cells.join('\0');
    let topic = this.#byCells.get(key);
    if (topic === undefined) {
      topic = own(cells.length === 0 ? this.#constant : cells.map(tidyName).join(' - '));
      this.#byCells.set(own(key), topic);
      this.#onNew(topic, line);
    }
    this.#last = { cells, topic };
    return topic;
  }
}
