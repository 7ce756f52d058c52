import { own, trimmed } from './cell-text.ts';
import type { Header } from './header.ts';
import type { Field } from './layout.ts';
import type { Plan } from './layout-plan.ts';
import { measureOf } from './measure-words.ts';
import type { MeasureRead } from './measure-words.ts';
import type { Measure } from './measure.ts';
import type { Place, Reporter } from './reporter.ts';
import type { RowMemory } from './row-memory.ts';

/** Reads the cells of a row that hold words of a fixed set: the measure, the base of a share, what a total includes, the status. */
export class RowWords {
  readonly #plan: Plan;
  readonly #header: Header;
  readonly #reporter: Reporter;
  readonly #memory: RowMemory;

  constructor(plan: Plan, header: Header, memory: RowMemory, reporter: Reporter) {
    this.#memory = memory;
    this.#plan = plan;
    this.#header = header;
    this.#reporter = reporter;
  }

  /** Where the cell of a field stands, for a problem. */
  place(field: Field, record: readonly string[], line: number): Place {
    const at = this.#plan.at[field];
    return { line, column: this.#header.names[at] ?? field, cell: record[at] ?? null };
  }

  /** What the row counts: null where nothing says it, undefined after a problem. */
  measure(record: readonly string[], line: number): MeasureRead | null | undefined {
    const text =
      textAt(record, this.#plan.at.measure) || (this.#plan.layout.constants?.measure ?? '');
    return text === '' ? null : this.#word(text, 'measure', record, line);
  }

  /** The base of a share: null where none is named, undefined after a problem. */
  base(record: readonly string[], line: number): Measure | null | undefined {
    const text = textAt(record, this.#plan.at.of) || (this.#plan.layout.constants?.of ?? '');
    return text === '' ? null : this.#word(text, 'of', record, line)?.measure;
  }

  /** What a total covers: null where nothing is said, undefined after a problem. */
  includes(record: readonly string[], line: number): readonly Measure[] | null | undefined {
    const text = textAt(record, this.#plan.at.includes);
    if (text === '') return null;
    const measures = new Set<Measure>();
    let readable = true;
    for (const word of text.split(/[\s,;+/&]+/)) {
      if (word === '' || word === 'and') continue;
      const measure = this.#word(word, 'includes', record, line)?.measure;
      if (measure === undefined) readable = false;
      else if (measure !== null) measures.add(measure);
    }
    return readable ? [...measures] : undefined;
  }

  /** Whether the claim is used; undefined after a problem. An exclusion has to say why. */
  status(record: readonly string[], line: number): 'active' | 'excluded' | undefined {
    const text = textAt(record, this.#plan.at.status).toLowerCase();
    if (text === '' || text === 'active') return 'active';
    if (text !== 'excluded') {
      this.#reporter.add(
        'unknown-status',
        'error',
        this.place('status', record, line),
        `The status ${JSON.stringify(text)} is not known.`,
        'active (or blank), or excluded',
        'Write `excluded` and a note to keep the claim out; leave the cell blank to use it.',
      );
      return undefined;
    }
    if (textAt(record, this.#plan.at.note) === '') {
      this.#reporter.add(
        'excluded-without-note',
        'warning',
        this.place('status', record, line),
        'The claim is excluded, and no note says why.',
        'a note beside `excluded`',
        'Say in the column note why the claim is kept out.',
      );
    }
    return 'excluded';
  }

  #word(
    word: string,
    field: Field,
    record: readonly string[],
    line: number,
  ): (MeasureRead & { readonly measure: Measure }) | undefined {
    // The same few words stand in thousands of rows: each is looked up once.
    let read = this.#memory.measures.get(word);
    if (read === undefined) {
      read = measureOf(word);
      this.#memory.measures.set(word, read);
    }
    const { measure, problem } = read;
    if (measure !== null) return read as MeasureRead & { readonly measure: Measure };
    if (problem !== undefined) {
      this.#reporter.adopt(problem, this.place(field, record, line));
    }
    return undefined;
  }
}

/** The cell of a column, trimmed; blank where there is no such column. */
export function textAt(record: readonly string[], at: number): string {
  return at < 0 ? '' : trimmed(record[at]);
}

/** The same; null where it is blank. */
export function cellAt(record: readonly string[], at: number): string | null {
  const text = textAt(record, at);
  return text === '' ? null : own(text);
}
