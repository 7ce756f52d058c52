import { DATE_ORDERS, type DateOrder } from '../claim/date-text.ts';
import { ENCODINGS, type Encoding } from '../claim/decode.ts';

/**
 * What the analyst declares of one file: the flags of `dissensus reconcile` under their own names. Null, or nothing, is what the
 * file itself tells.
 */
export interface Reading {
  /** The name of a layout, or a declaration of one as JSON text. */
  readonly layout: string | null;
  /** Column -> field. */
  readonly map: Readonly<Record<string, string>>;
  /** Columns whose cells, joined, name the topic. */
  readonly by: readonly string[];
  readonly dates: DateOrder | null;
  readonly decimal: '.' | ',' | null;
  readonly delimiter: string | null;
  readonly encoding: Encoding | null;
}

/** Nothing declared: the file tells. */
export const AS_FOUND: Reading = {
  layout: null,
  map: {},
  by: [],
  dates: null,
  decimal: null,
  delimiter: null,
  encoding: null,
};

/** Whether a layout is declared here, and not only named. */
export function isDeclaration(layout: string): boolean {
  return layout.trimStart().startsWith('{');
}

/** A column read under the name of a field; `null` takes that back. */
export function withColumn(reading: Reading, column: string, field: string | null): Reading {
  const kept = Object.entries(reading.map).filter(([each]) => each !== column);
  // Entries, not assignments: a column may be called __proto__.
  return {
    ...reading,
    map: Object.fromEntries(field === null ? kept : [...kept, [column, field]]),
  };
}

/** What stands in a saved session as a reading: what is none of ours is as nothing declared. */
export function readingOf(given: unknown): Reading {
  if (typeof given !== 'object' || given === null) return AS_FOUND;
  const { layout, map, by, dates, decimal, delimiter, encoding } = given as Record<string, unknown>;
  const pairs = typeof map === 'object' && map !== null ? Object.entries(map) : [];
  const columns: readonly unknown[] = Array.isArray(by) ? by : [];
  return {
    layout: typeof layout === 'string' && layout !== '' ? layout : null,
    map: Object.fromEntries(
      pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    ),
    by: columns.filter((column): column is string => typeof column === 'string'),
    dates: DATE_ORDERS.find((each) => each === dates) ?? null,
    decimal: decimal === '.' || decimal === ',' ? decimal : null,
    delimiter: typeof delimiter === 'string' && delimiter.length === 1 ? delimiter : null,
    encoding: ENCODINGS.find((each) => each === encoding) ?? null,
  };
}
