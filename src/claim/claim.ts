import type { Measure } from './measure.ts';
import type { Problem } from './problem.ts';
import type { Quantity } from './quantity.ts';

/**
 * One statement: who said which number, about what, when, relayed by whom, where it can be read.
 *
 * Dates are ISO, and may be partial (`2025`, `2025-01`): a partial date stands for its last day.
 */
export interface Claim {
  /** `FILE:LINE`, and `FILE:LINE#2` for the second claim read from one compound wording: unique in a run. */
  readonly id: string;
  readonly topic: string;
  /** The source as the file names it. */
  readonly source: string;
  /** The voice behind the claim, after synonyms: one origin counts once. */
  readonly origin: string;
  /** Who passed it on, nearest to the origin first; null when nobody is named. */
  readonly via: string | null;
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** The cell (or cells) as they stand, before any reading. */
  readonly value: string;
  /**
   * The column that `value` stands in, where it is not called `value`: `Killed`, `fatalities`. Null where it is made of several cells, of low
   * and high. Absent for a claim of a column `value`, as for one that comes from no file.
   */
  readonly column?: string | null;
  /** What a total covers; null means killed + wounded. */
  readonly includes: readonly Measure[] | null;
  /** First day of a period count; null means cumulative since the beginning. */
  readonly from: string | null;
  readonly asOf: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly status: 'active' | 'excluded';
  readonly note: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

/** What `readClaims` gives: everything that could be read, and everything that could not, located. */
export interface ClaimsRead {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}
