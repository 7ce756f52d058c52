/** How much a problem matters: an `error` keeps its claim out, a `warning` is used with care, a `notice` is said. */
export type Severity = 'error' | 'warning' | 'notice';

/** Something wrong in the input: a value, never an exception. Lines count from 1, the header being line 1. */
export interface Problem {
  /** Stable, kebab-case; `dissensus explain CODE` tells what it means. */
  readonly code: string;
  readonly severity: Severity;
  /** The name of the input as the user gave it (`-` is stdin); null for text that came from no file. */
  readonly file: string | null;
  /** First line of the record, counted from 1; null when the problem is of the whole file. */
  readonly line: number | null;
  /** The column by its name in the header; null when no single column is at fault. */
  readonly column: string | null;
  /** The cell as it stands in the file. */
  readonly cell: string | null;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What would have been readable there. */
  readonly expected: string;
  /** How to mend it, in the user's file. */
  readonly fix: string;
}
