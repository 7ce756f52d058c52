import { tidyName } from './cell-text.ts';
import type { DateRead } from './date-text.ts';
import type { MeasureRead } from './measure-words.ts';
import type { Measure } from './measure.ts';
import type { RowNumber } from './row-numbers.ts';
import { SOURCE_NAMES } from './source-names.ts';

/** How many different cells of a kind are kept: beyond that a table repeats itself too little to gain from it. */
const KNOWN_LIMIT = 65536;

/** What was read of cells that come again, by the cell. It forgets nothing and stops learning at a bound. */
export class Known<K, V> {
  readonly #map = new Map<K, V>();

  get(key: K): V | undefined {
    return this.#map.get(key);
  }

  set(key: K, value: V): void {
    if (this.#map.size < KNOWN_LIMIT) this.#map.set(key, value);
  }
}

/** The lower-cased names of the table of names, and those given beside it, each with its origin. */
function canonicalNames(extra: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const list of [...SOURCE_NAMES, ...extra]) {
    const [origin] = list;
    if (origin === undefined) continue;
    for (const name of list) names.set(tidyName(name).toLowerCase(), origin);
  }
  return names;
}

/**
 * What readers of one table under the same options may share: readings of cells that depend on the cell alone. Nothing in it hangs
 * on which rows were read before, so that topics can be read apart, in any order, by readers that share it.
 */
export class RowMemory {
  readonly measures: Known<string, MeasureRead> = new Known();
  /** Intervals in which nothing had to be said, by their cells. */
  readonly intervals: Known<string, readonly RowNumber[]> = new Known();
  readonly dates: Known<string, DateRead | { readonly kind: 'missing' }> = new Known();
  readonly days: Known<number, string | null> = new Known();
  readonly #worded = new Map<Measure | null, Known<string, readonly RowNumber[]>>();
  readonly #canonical: ReadonlyMap<string, string>;
  readonly #origins = new Known<string, string>();

  /** `sources` are lists of names of one voice, like those of `SOURCE_NAMES`. */
  constructor(sources: readonly (readonly string[])[]) {
    this.#canonical = canonicalNames(sources);
  }

  /** Wordings in which nothing had to be said, of rows that are said to count this. */
  worded(measure: Measure | null): Known<string, readonly RowNumber[]> {
    let known = this.#worded.get(measure);
    if (known === undefined) {
      known = new Known();
      this.#worded.set(measure, known);
    }
    return known;
  }

  /** The voice behind a source as it stands in a cell: by the table of names, else the name itself. */
  originOf(cell: string): string {
    let origin = this.#origins.get(cell);
    if (origin === undefined) {
      const name = tidyName(cell);
      origin = this.#canonical.get(name.toLowerCase()) ?? name;
      this.#origins.set(cell, origin);
    }
    return origin;
  }
}
