import type { HedgeRow, Stated } from '../hedges.ts';
import type { Hedges } from '../quantity.ts';
import type { Reading } from './interval.ts';
import type { NumeralContext } from './numerals.ts';

/** A number as read, and the tokens it was read from. */
export interface Amount {
  readonly kind: 'amount';
  readonly reading: Reading;
  readonly unit: 'count' | 'share';
  /** First token, its hedges included, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** First token of the number itself. */
  readonly core: number;
  /** "another 4,100": beside the number before it. */
  readonly further: boolean;
  /** The one number it was read from, for sums and for hedges that come after; null for ranges and vague counts. */
  readonly single: { readonly row: HedgeRow; readonly stated: Stated } | null;
}

/** A number that has two readings, or none. */
export interface Faulty {
  readonly kind: 'faulty';
  readonly code:
    | 'ambiguous-number'
    | 'malformed-number'
    | 'inverted-range'
    | 'share-above-one'
    | 'contradicting-hedges';
  readonly start: number;
  readonly end: number;
  /** What it may be, in words. */
  readonly readings: readonly string[];
}

/** What is known of a text when its amounts are read. */
export interface AmountContext extends NumeralContext {
  readonly hedges: Hedges;
  /** Tokens that are numbers and count nothing: dates, units, lengths of time. */
  readonly masked: ReadonlySet<number>;
  /** "rose from 300 to 600": the two are not a range. */
  readonly noRange?: boolean;
}

/** Whether one count is more than another: by what they most likely are, else by what they can be. */
export function exceeds(
  { reading: one, unit }: Amount,
  { reading: other, ...rest }: Amount,
): boolean {
  if (unit !== 'count' || rest.unit !== 'count') return false;
  const [least, most] = [one.best ?? one.low, other.best ?? other.high];
  return least !== null && most !== null && least > most;
}

/** A fault as an answer. */
export function faulty(
  code: Faulty['code'],
  start: number,
  end: number,
  readings: readonly string[],
): Faulty {
  return { kind: 'faulty', code, start, end, readings };
}
