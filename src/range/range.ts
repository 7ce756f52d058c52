/** The named assumptions, in the order in which reports list them. */
export type Assumption = 'claimed' | 'one-right' | 'all-right' | 'all-err' | 'next-source';

/** Every assumption; `next-source` is the headline (coverage measured, see docs/methods.md). */
export const ASSUMPTIONS: readonly Assumption[] = [
  'next-source',
  'all-err',
  'all-right',
  'one-right',
  'claimed',
];

/** An interval on the scale of counts. An open side is null. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** Low, median and high at the level asked, under one named assumption. */
export interface Range {
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** The highest-density region (or the camps of an envelope): as many intervals as there are, low to high. */
  readonly intervals: readonly Interval[];
  /** Names of the accounts it rests on. */
  readonly sources: readonly string[];
  /** Names of the accounts that entered as bounds only. */
  readonly bounds: readonly string[];
  /** What the reader has to know: `one-source`, `contradicted`, `no-support-in-the-middle`, `prior-matters`, `bound-binds`… */
  readonly flags: readonly RangeFlag[];
}

/** A caution that belongs to a range, with the sentence that says it. */
export interface RangeFlag {
  readonly code: string;
  readonly text: string;
}

/** One account's value as the pooling rooms see it: a name and an interval on the scale of counts. */
export interface SourceValue {
  readonly source: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowReached: boolean;
  readonly highReached: boolean;
}
