import type { DateOrder } from './date-text.ts';
import type { Measure } from './measure.ts';

/** The columns of our own layout; every other layout says which of its columns hold them. */
export type Field =
  | 'topic'
  | 'source'
  | 'origin'
  | 'via'
  | 'measure'
  | 'value'
  | 'low'
  | 'best'
  | 'high'
  | 'of'
  | 'includes'
  | 'from'
  | 'as_of'
  | 'published'
  | 'url'
  | 'status'
  | 'note';

/** Every field, in the order in which claims are written. */
export const FIELDS: readonly Field[] = [
  'topic',
  'source',
  'origin',
  'via',
  'measure',
  'value',
  'low',
  'best',
  'high',
  'of',
  'includes',
  'from',
  'as_of',
  'published',
  'url',
  'status',
  'note',
];

/** The fields that can hold the number of a claim. */
export const COUNT_FIELDS: readonly ('value' | 'low' | 'best' | 'high')[] = [
  'value',
  'low',
  'best',
  'high',
];

/** Columns that count one measure: a wording, or an interval in numbers. For each, the first name that is present counts. */
export interface CountColumns {
  /** What is counted; null where the `measure` column says it row by row. */
  readonly measure: Measure | null;
  readonly value?: readonly string[];
  readonly low?: readonly string[];
  readonly best?: readonly string[];
  readonly high?: readonly string[];
}

/**
 * How the columns of a table become claims: plain data.
 *
 * Header names are compared without regard to case, blanks and punctuation: `bd_best`, `BdBest` and `bd best` are one name.
 */
export interface Layout {
  readonly name: string;
  /** What it is, in a few words, for messages. */
  readonly title: string;
  /** Where the layout is described. */
  readonly reference?: string;
  /** By what it is recognised: of each group, one of the names has to stand in the header. */
  readonly needs: readonly (readonly string[])[];
  /** The headers that hold a field; the first that is present counts. */
  readonly columns?: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** What holds for every row that does not say otherwise. */
  readonly constants?: Readonly<Partial<Record<'topic' | 'source' | 'measure' | 'of', string>>>;
  /** The counts of a row; left out, it is one, in the fields `value` or `low`, `best`, `high`. */
  readonly counts?: readonly CountColumns[];
  /** Lists of columns whose cells, joined, name the topic; the first list that is present whole counts. */
  readonly topics?: readonly (readonly string[])[];
  /** A date in several columns. */
  readonly dateParts?: {
    readonly year: readonly string[];
    readonly month?: readonly string[];
    readonly day?: readonly string[];
  };
  /** Whether a row counts what happened on its date (or in its year), and not everything since the beginning. */
  readonly period?: boolean;
  /** The column that names a row: two rows with different names are no duplicates. */
  readonly id?: readonly string[];
  /** The order of day and month in this file. */
  readonly dates?: DateOrder;
  readonly decimal?: '.' | ',';
  /** Codes for "not known", beside the usual ones. */
  readonly missing?: readonly string[];
}
