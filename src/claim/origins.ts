import { SOURCE_NAMES } from './source-names.ts';
import type { Reporter } from './reporter.ts';

/** Two names that were read as one voice, and where each first stood. */
export interface SourceMerge {
  readonly name: string;
  readonly origin: string;
  /** `synonym`: by the table of names. `blanks`: they differ by blanks only. */
  readonly how: 'synonym' | 'blanks';
  readonly line: number;
}

/** A name without blanks at its ends and with single blanks inside: what a reader sees. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

/**
 * Finds the origin behind a source name: by the table of names, else the name itself.
 *
 * Case is ignored when the table is searched. Nothing else is guessed: remarks in brackets and look-alikes are other names
 * unless the table says otherwise.
 */
export class Origins {
  readonly #canonical = new Map<string, string>();
  readonly #seen = new Map<string, string>();
  /** Origin -> the name under which it was first met, as it stands in the file, and its line. */
  readonly #first = new Map<string, { name: string; line: number }>();
  readonly #said = new Set<string>();
  readonly #reporter: Reporter;
  readonly merges: SourceMerge[] = [];

  constructor(extra: readonly (readonly string[])[], reporter: Reporter) {
    this.#reporter = reporter;
    for (const names of [...SOURCE_NAMES, ...extra]) {
      const origin = names[0];
      if (origin === undefined) continue;
      for (const name of names) this.#canonical.set(tidyName(name).toLowerCase(), origin);
    }
  }

  /** The origin of a source as it stands in a cell. A merge is reported once a pair of names. */
  of(cell: string, line: number, column: string): string {
    const known = this.#seen.get(cell);
    if (known !== undefined) return known;
    const name = tidyName(cell);
    const origin = this.#canonical.get(name.toLowerCase()) ?? name;
    this.#seen.set(cell, origin);
    const first = this.#first.get(origin);
    if (first === undefined) this.#first.set(origin, { name: cell, line });
    else this.#say(first, cell, name, origin, line, column);
    return origin;
  }

  #say(
    first: { readonly name: string; readonly line: number },
    cell: string,
    name: string,
    origin: string,
    line: number,
    column: string,
  ): void {
    const key = `${first.name}\n${cell}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    const how = tidyName(first.name) === name ? 'blanks' : 'synonym';
    this.merges.push({ name: cell, origin, how, line });
    this.#reporter.add(
      'source-merged',
      'notice',
      { line, column, cell },
      how === 'blanks'
        ? `${JSON.stringify(cell)} and ${JSON.stringify(first.name)} (line ${first.line}) differ by blanks only and are read as one source.`
        : `${JSON.stringify(cell)} and ${JSON.stringify(first.name)} (line ${first.line}) are two names of one source, ${origin}, and count once.`,
      'one name a source',
      how === 'blanks'
        ? 'Take the blanks away.'
        : 'Nothing, if they are one voice; else give each its own `origin`.',
    );
  }
}
