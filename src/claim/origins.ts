import type { Reporter } from './reporter.ts';
import { own, tidyName } from './cell-text.ts';
import { LookAlikes } from './look-alikes.ts';
import type { RowMemory, Voice } from './row-memory.ts';

/** Two names that were read as one voice, and where the second first stood. */
export interface SourceMerge {
  readonly name: string;
  readonly origin: string;
  /** `synonym`: by the table of names. `blanks`: they differ by blanks only. */
  readonly how: 'synonym' | 'blanks';
  readonly line: number;
}

/**
 * Finds the origin behind a source name: by the table of names, else the name itself.
 *
 * Case is ignored when the table is searched. Nothing else is guessed: a remark in brackets makes another name, and so does a
 * different case, unless the table says otherwise.
 */
export class Origins {
  readonly merges: SourceMerge[] = [];
  readonly #reporter: Reporter;
  readonly #memory: RowMemory;
  /** By cell: each name is looked at once. */
  readonly #seen = new Map<string, Voice>();
  /** Origin -> the cell in which it was first met, and its line. */
  readonly #first = new Map<string, { cell: string; line: number }>();

  readonly #column: string;
  readonly #lookAlikes: LookAlikes;

  /** `column` is where sources stand. */
  constructor(memory: RowMemory, column: string, reporter: Reporter) {
    this.#memory = memory;
    this.#reporter = reporter;
    this.#column = column;
    this.#lookAlikes = new LookAlikes('source', column, reporter);
  }

  /** The origin of a source as it stands in a cell. A merge is reported once for each name. */
  of(cell: string, line: number): Voice {
    const known = this.#seen.get(cell);
    if (known !== undefined) return known;
    const voice = this.#memory.voiceOf(cell);
    const { name, origin } = voice;
    this.#seen.set(own(cell), voice);
    const first = this.#first.get(origin);
    if (first === undefined) {
      this.#first.set(origin, { cell, line });
      this.#lookAlikes.add(origin, line);
      return voice;
    }
    const how = tidyName(first.cell) === name ? 'blanks' : 'synonym';
    this.merges.push({ name: cell, origin, how, line });
    const names = `${JSON.stringify(cell)} and ${JSON.stringify(first.cell)} (${this.#reporter.place} ${first.line})`;
    this.#reporter.add(
      'source-merged',
      'notice',
      { line, column: this.#column, cell },
      how === 'blanks'
        ? `${names} differ by blanks only and are read as one source.`
        : `${names} are two names of one source, ${origin}, and count once.`,
      'one name for a source',
      how === 'blanks'
        ? 'Take the blanks away.'
        : 'Nothing, if they are one voice; else give each an `origin` of its own.',
    );
    return voice;
  }
}
