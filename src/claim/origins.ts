import type { Reporter } from './reporter.ts';
import { tidyName } from './cell-text.ts';
import { LookAlikes } from './look-alikes.ts';
import { SOURCE_NAMES } from './source-names.ts';

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
  readonly #canonical = new Map<string, string>();
  /** Cell -> origin: each name is looked up once. */
  readonly #seen = new Map<string, string>();
  /** Origin -> the cell in which it was first met, and its line. */
  readonly #first = new Map<string, { cell: string; line: number }>();

  readonly #column: string;
  readonly #lookAlikes: LookAlikes;

  /** `extra` are lists of names like those of `SOURCE_NAMES`, `column` is where sources stand. */
  constructor(extra: readonly (readonly string[])[], column: string, reporter: Reporter) {
    this.#reporter = reporter;
    this.#column = column;
    this.#lookAlikes = new LookAlikes('source', column, reporter);
    for (const names of [...SOURCE_NAMES, ...extra]) {
      const [origin] = names;
      if (origin === undefined) continue;
      for (const name of names) this.#canonical.set(tidyName(name).toLowerCase(), origin);
    }
  }

  /** The origin of a source as it stands in a cell. A merge is reported once for each name. */
  of(cell: string, line: number): string {
    const known = this.#seen.get(cell);
    if (known !== undefined) return known;
    const name = tidyName(cell);
    const origin = this.#canonical.get(name.toLowerCase()) ?? name;
    this.#seen.set(cell, origin);
    const first = this.#first.get(origin);
    if (first === undefined) {
      this.#first.set(origin, { cell, line });
      this.#lookAlikes.add(origin, line);
      return origin;
    }
    const how = tidyName(first.cell) === name ? 'blanks' : 'synonym';
    this.merges.push({ name: cell, origin, how, line });
    const names = `${JSON.stringify(cell)} and ${JSON.stringify(first.cell)} (line ${first.line})`;
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
    return origin;
  }
}
