import { own, tidyName } from './cell-text.ts';
import type { DateRead } from './date-text.ts';
import { withoutMarks } from './footnotes.ts';
import type { MeasureRead } from './measure-words.ts';
import type { Measure } from './measure.ts';
import type { Quantity } from './quantity.ts';
import type { RowNumber } from './row-numbers.ts';
import { SOURCE_NAMES } from './source-names.ts';
import { isTotalName } from './total-rows.ts';

/** How many different cells of a kind are kept: beyond that a table repeats itself too little to gain from it. */
const KNOWN_LIMIT = 8192;

/** What was read of cells that come again, by the cell. It forgets nothing and stops learning at a bound. */
export class Known<K extends string | number, V> {
  readonly #map = new Map<K, V>();

  get(key: K): V | undefined {
    return this.#map.get(key);
  }

  set(key: K, value: V): void {
    if (this.#map.size >= KNOWN_LIMIT) return;
    this.#map.set(typeof key === 'string' ? (own(key) as K) : key, value);
  }
}

/** A source by its name, and the voice behind it. */
export interface Voice {
  readonly name: string;
  readonly origin: string;
  /** It names no voice but a total of rows ("Grand total"). */
  readonly total: boolean;
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
  readonly days: Known<number, string> = new Known();
  /** Wordings that are read as they stand, whatever the row counts; null for those that are not. */
  readonly plain: Known<string, Quantity | null> = new Known();
  readonly #worded = new Map<Measure | null, Known<string, readonly RowNumber[]>>();
  readonly #canonical: ReadonlyMap<string, string>;
  readonly #voices = new Known<string, Voice>();

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

  /** The name in a cell of sources, and the voice behind it: by the table of names, else the name itself without its footnotes. */
  voiceOf(cell: string): Voice {
    let voice = this.#voices.get(cell);
    if (voice === undefined) {
      const name = own(tidyName(cell));
      const bare = withoutMarks(name);
      const canonical =
        this.#canonical.get(name.toLowerCase()) ?? this.#canonical.get(bare.toLowerCase());
      voice = { name, origin: canonical ?? bare, total: isTotalName(bare) };
      this.#voices.set(cell, voice);
    }
    return voice;
  }
}
