import { hedgedInterval, lastPlace } from './hedges.ts';
import type { Measure } from './measure.ts';
import { readNumberCell } from './number-cell.ts';
import type { Hedges, Quantity } from './quantity.ts';
import type { Reporter } from './reporter.ts';

/** The cells of an interval in numbers, trimmed. */
export interface IntervalCells {
  readonly low: string;
  readonly best: string;
  readonly high: string;
}

/** How to read them, and where they stand. */
export interface IntervalContext {
  /** The base of a share; null for a count. */
  readonly of: Measure | null;
  readonly decimal: '.' | ',' | null;
  readonly hedges: Hedges;
  readonly line: number;
  readonly columns: { readonly low: string; readonly best: string; readonly high: string };
}

/** A quantity, its cells as they stand, and why it is kept out (null where it is not). */
export interface IntervalRead {
  readonly quantity: Quantity;
  readonly value: string;
  readonly note: string | null;
}

/**
 * Reads low, best and high given as numbers. Blank is open or unknown, never zero.
 *
 * - a low alone is a bound from below, a high alone one from above;
 * - a best alone is a bare number, with its rounding;
 * - low above high (`inverted-interval`) or a best outside of them (`best-outside`) is an error: the numbers are kept as they
 *   stand and in sight, as an excluded claim, and are never swapped;
 * - with a base (`of`), the numbers are shares from 0 to 1.
 *
 * @returns null where nothing is known or a cell cannot be read; the problems say which.
 */
export function readInterval(
  cells: IntervalCells,
  context: IntervalContext,
  reporter: Reporter,
): IntervalRead | null {
  const low = number(cells.low, 'low', context, reporter);
  const best = number(cells.best, 'best', context, reporter);
  const high = number(cells.high, 'high', context, reporter);
  if (low === undefined || best === undefined || high === undefined) return null;
  if (low === null && best === null && high === null) {
    reporter.add(
      'missing-value',
      'notice',
      { line: context.line, column: context.columns.best, cell: cells.best },
      'The row holds no number: it is missing, which is not zero.',
      'a number in low, best or high',
      'Nothing, if the number is not known; else fill it in.',
    );
    return null;
  }
  const value = wordingOf(cells);
  const note = contradiction(low, best, high, cells, context, reporter);
  const unit = context.of === null ? 'count' : 'share';
  if (best !== null && low === null && high === null) {
    const bare = hedgedInterval(
      'bare number',
      { value: best, place: lastPlace(best) },
      unit,
      context.hedges,
    );
    return {
      quantity: quantityOf(
        bare.low,
        best,
        bare.high,
        unit,
        context.of,
        value,
        'bare number',
        best,
        best,
      ),
      value,
      note,
    };
  }
  const hedge =
    best !== null || (low !== null && high !== null)
      ? STATED
      : low !== null
        ? 'at least'
        : 'at most';
  return {
    quantity: quantityOf(low, best, high, unit, context.of, value, hedge, low, high),
    value,
    note,
  };
}

/** The row of the hedge table for an interval that the source itself gave: nothing is added to it. */
export const STATED = 'stated interval';

function quantityOf(
  low: number | null,
  best: number | null,
  high: number | null,
  unit: 'count' | 'share',
  of: Measure | null,
  wording: string,
  hedge: string,
  statedLow: number | null,
  statedHigh: number | null,
): Quantity {
  return {
    low,
    best,
    high,
    lowReached: true,
    highReached: true,
    unit,
    of,
    relation: null,
    wording,
    measure: null,
    includes: null,
    hedge,
    stated: { low: statedLow, high: statedHigh },
  };
}

/** The cells as they stand, named where there are several. */
function wordingOf({ low, best, high }: IntervalCells): string {
  if (low === '' && high === '') return best;
  let text = low === '' ? '' : `low ${low}`;
  if (best !== '') text += text === '' ? `best ${best}` : `, best ${best}`;
  if (high !== '') text += text === '' ? `high ${high}` : `, high ${high}`;
  return text;
}

/** The number of a cell; null where it is missing, undefined after a problem. */
function number(
  cell: string,
  which: 'low' | 'best' | 'high',
  context: IntervalContext,
  reporter: Reporter,
): number | null | undefined {
  if (cell === '') return null;
  const read = readNumberCell(cell, context.decimal);
  if (typeof read === 'number') {
    if (context.of === null || read <= 1) return read;
    reporter.add(
      'share-above-one',
      'error',
      { line: context.line, column: context.columns[which], cell },
      `A share of ${context.of} cannot be ${cell}.`,
      'a share from 0 to 1',
      'Write a share from 0 to 1, or leave `of` blank if this is a count.',
    );
    return undefined;
  }
  const place = { line: context.line, column: context.columns[which], cell };
  if (read === 'missing') return null;
  if (read === 'negative') {
    reporter.add(
      'negative-number',
      'error',
      place,
      `A count cannot be negative: ${cell}.`,
      'a number from 0 up; -999 and -9 are read as missing',
      'Correct the number, or leave the cell blank where it is not known.',
    );
  } else if (read === 'ambiguous') {
    reporter.add(
      'ambiguous-number',
      'error',
      place,
      `${cell} is ${cell.replaceAll('.', '')} where the point groups thousands, and ${Number(cell)} where it is the decimal point.`,
      'a number with one reading',
      'Write it without a point, or declare the decimal mark (--decimal).',
    );
  } else {
    reporter.add(
      'unreadable-number',
      'error',
      place,
      `${JSON.stringify(cell)} cannot be read as a number.`,
      'a number in figures: 4700 or 4,700',
      'Write the number in figures; words belong in the column value.',
    );
  }
  return undefined;
}

/** Why the numbers contradict each other; null where they do not. Said as a problem too. */
function contradiction(
  low: number | null,
  best: number | null,
  high: number | null,
  cells: IntervalCells,
  context: IntervalContext,
  reporter: Reporter,
): string | null {
  if (low !== null && high !== null && low > high) {
    const what = `low ${cells.low} is above high ${cells.high}`;
    reporter.add(
      'inverted-interval',
      'error',
      { line: context.line, column: context.columns.low, cell: cells.low },
      `The interval is inverted: ${what}. It is kept in sight, out of every range, and not swapped.`,
      'low not above high',
      'Correct the numbers after looking at the source.',
    );
    return `inverted interval: ${what}`;
  }
  if (best === null) return null;
  const below = low !== null && best < low;
  if (below || (high !== null && best > high)) {
    const what = below
      ? `best ${cells.best} is below low ${cells.low}`
      : `best ${cells.best} is above high ${cells.high}`;
    reporter.add(
      'best-outside',
      'error',
      { line: context.line, column: context.columns.best, cell: cells.best },
      `The best estimate stands outside its interval: ${what}. The claim is kept in sight, out of every range.`,
      'low <= best <= high',
      'Correct the numbers after looking at the source.',
    );
    return `best outside its interval: ${what}`;
  }
  return null;
}
