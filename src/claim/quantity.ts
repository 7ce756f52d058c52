import type { Measure } from './measure.ts';

/** How wide hedge words are read: medians, quartiles, or 10/90 % points of what readers accepted. */
export type Hedges = 'narrow' | 'default' | 'wide';
export const HEDGES: readonly Hedges[] = ['narrow', 'default', 'wide'];

/** What the words say of one number. An open side is null: never zero, never infinity. */
export interface Quantity {
  readonly low: number | null;
  /** The stated number, where one was stated as a value; null for a bare bound or a vague word without a centre. */
  readonly best: number | null;
  readonly high: number | null;
  /** False where the words exclude the bound itself ("more than 600" has low 600, not reached). */
  readonly lowReached: boolean;
  readonly highReached: boolean;
  readonly unit: 'count' | 'share';
  /** The base of a share, or the total that a nested count is part of; null when the words do not say. */
  readonly of: Measure | null;
  /** How a number of a compound stands to the one before it: part of it, or beside it. */
  readonly relation: 'nested' | 'additive' | null;
  /** The words of this number, verbatim. */
  readonly wording: string;
  /** The measure the words name; null when they name none. */
  readonly measure: Measure | null;
  /** What a total covers when the words say ("killed, wounded or missing"); null when they do not. */
  readonly includes: readonly Measure[] | null;
  /** The row of the hedge table that was applied (`about`, `at least`, `bare number`, …); shown wherever it is used. */
  readonly hedge: string;
  /** The numbers as worded, before the hedge was applied: what `rehedge` starts from. Both null when no number was stated. */
  readonly stated: {
    readonly low: number | null;
    readonly high: number | null;
    /** The place of its last significant digit, where it is one number (4,700 has 100, "a dozen" 12, two-thirds 0.1). */
    readonly place?: number;
  };
}

/** The end of an interval: a number, and whether it is part of it; null where that side is open. */
export type LowEnd = Pick<Quantity, 'low' | 'lowReached'>;
export type HighEnd = Pick<Quantity, 'high' | 'highReached'>;

/** Whether all of one interval lies below all of another. An open side reaches everything, an end that the words exclude does not count. */
export function liesBelow({ high, highReached }: HighEnd, { low, lowReached }: LowEnd): boolean {
  if (high === null || low === null) return false;
  return high < low || (high === low && !(highReached && lowReached));
}
