import { hedgedInterval, lastPlace } from './hedges.ts';
import type { Measure } from './measure.ts';
import { readNumberCell } from './number-cell.ts';
import { otherDigits } from './wording/digits.ts';
import { decimalsSaid, fractionSaid } from './wording/notes.ts';
import type { Hedges, Quantity } from './quantity.ts';
import type { Reporter } from './reporter.ts';

/** How the intervals of a table are read, and what their columns are called. */
export interface IntervalContext {
  readonly decimal: '.' | ',' | null;
  readonly hedges: Hedges;
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
  lowCell: string,
  bestCell: string,
  highCell: string,
  of: Measure | null,
  line: number,
  context: IntervalContext,
  reporter: Reporter,
): IntervalRead | null {
  const { columns, decimal } = context;
  const low = readCell(lowCell, columns.low, of, line, decimal, reporter);
  const best = readCell(bestCell, columns.best, of, line, decimal, reporter);
  const high = readCell(highCell, columns.high, of, line, decimal, reporter);
  if (low === undefined || best === undefined || high === undefined) return null;
  if (low === null && best === null && high === null) return null;
  const odd = [low, best, high].findIndex((one) => one !== null && !Number.isInteger(one));
  if (of === null && odd >= 0) {
    const column = [columns.low, columns.best, columns.high][odd] ?? columns.best;
    const cell = [lowCell, bestCell, highCell][odd] ?? '';
    reporter.add('fractional-count', 'warning', { line, column, cell }, ...fractionSaid(cell));
  }
  const value = wordingOf(lowCell, bestCell, highCell);
  const unit = of === null ? 'count' : 'share';
  const alone = best !== null && low === null && high === null;
  const stated = alone ? { low: best, high: best, place: lastPlace(best) } : { low, high };
  const bare = alone
    ? hedgedInterval('bare number', { value: best, place: lastPlace(best) }, unit, context.hedges)
    : null;
  return {
    quantity: {
      low: bare === null ? low : bare.low,
      best,
      high: bare === null ? high : bare.high,
      lowReached: true,
      highReached: true,
      unit,
      of,
      relation: null,
      wording: value,
      measure: null,
      includes: null,
      hedge: hedgeOf(low, best, high),
      stated,
    },
    value,
    note:
      (low === null || high === null || low <= high) &&
      (best === null || ((low === null || low <= best) && (high === null || best <= high)))
        ? null
        : contradiction(low, best, high, [lowCell, bestCell, highCell], line, columns, reporter),
  };
}

/** The row of the hedge table for an interval that the source itself gave: nothing is added to it. */
export const STATED = 'stated interval';

/** The row of the hedge table: a side that the source left open is a bound, a best alone is a bare number. */
function hedgeOf(low: number | null, best: number | null, high: number | null): string {
  if (low !== null && high !== null) return STATED;
  if (best !== null) return low === null && high === null ? 'bare number' : STATED;
  return low === null ? 'at most' : 'at least';
}

/** The cells as they stand, named where there are several. */
function wordingOf(low: string, best: string, high: string): string {
  if (low === '' && high === '') return best;
  let text = low === '' ? '' : `low ${low}`;
  if (best !== '') text += text === '' ? `best ${best}` : `, best ${best}`;
  if (high !== '') text += text === '' ? `high ${high}` : `, high ${high}`;
  return text;
}

/** The number of a cell; null where it is missing, undefined after a problem. */
function readCell(
  cell: string,
  column: string,
  of: Measure | null,
  line: number,
  decimal: '.' | ',' | null,
  reporter: Reporter,
): number | null | undefined {
  if (cell === '') return null;
  const read = readNumberCell(cell, decimal);
  if (typeof read === 'number') {
    if (of === null && hasThreeDecimals(cell, decimal)) {
      const place = { line, column, cell };
      reporter.add('too-many-decimals', 'error', place, ...decimalsSaid(cell, cell, read));
      return undefined;
    }
    if (of === null || read <= 1) return read;
    reporter.add(
      'share-above-one',
      'error',
      { line, column, cell },
      `A share of ${of} cannot be ${cell}.`,
      'a share from 0 to 1',
      'Correct the share, or leave `of` blank if this is a count.',
    );
    return undefined;
  }
  if (read === 'missing') {
    reporter.add(
      'missing-value',
      'notice',
      { line, column, cell },
      `${JSON.stringify(cell)} says that the number is missing, which is not zero.`,
      'a number in figures',
      'Nothing, if the number is not known; else fill it in.',
    );
    return null;
  }
  const [code, message, expected, fix] = whyUnread(read, cell);
  reporter.add(code, 'error', { line, column, cell }, message, expected, fix);
  return undefined;
}

/** `4,700` where the comma was declared decimal: more decimals than three are those of a model, and a fraction of a person. */
function hasThreeDecimals(cell: string, decimal: '.' | ',' | null): boolean {
  return decimal !== null && /^[1-9]\d{0,2}[.,]\d{3}$/.test(cell) && cell.includes(decimal);
}

function whyUnread(
  read: 'negative' | 'ambiguous' | 'unreadable' | 'large',
  cell: string,
): readonly [code: string, message: string, expected: string, fix: string] {
  switch (read) {
    case 'negative':
      return [
        'negative-number',
        `A count cannot be negative: ${cell}.`,
        'a number from 0 up; -999 and -9 are read as missing',
        'Correct the number, or leave the cell blank where it is not known.',
      ];
    case 'ambiguous':
      return [
        'ambiguous-number',
        `${cell} is ${cell.replaceAll('.', '')} where the point groups thousands, and ${Number(cell)} where it is the decimal point.`,
        'a number with one reading',
        'Write it without a point, or declare the decimal mark (--decimal).',
      ];
    case 'large':
      return [
        'too-many-digits',
        `${cell} is larger than can be held exactly, and no count of people is.`,
        'a number of up to 15 digits',
        'Correct the number after looking at the source.',
      ];
    default: {
      const [digits] = otherDigits(cell);
      if (digits !== undefined) {
        const [there, ours] = digits;
        return [
          'other-digits',
          `"${there}" (${ours} in ours) is a number in other digits than 0 to 9.`,
          'the digits 0 to 9',
          `Write ${ours} if that is what the source says.`,
        ];
      }
      return [
        'unreadable-number',
        `${JSON.stringify(cell)} cannot be read as a number.`,
        'a number in figures: 4700 or 4,700',
        'Write the number in figures; words belong in the column value.',
      ];
    }
  }
}

/** Says why low, best and high contradict each other, as a problem and as the note of the claim. */
function contradiction(
  low: number | null,
  best: number | null,
  high: number | null,
  [lowCell, bestCell, highCell]: readonly [string, string, string],
  line: number,
  columns: IntervalContext['columns'],
  reporter: Reporter,
): string {
  if (low !== null && high !== null && low > high) {
    const what = `low ${lowCell} is above high ${highCell}`;
    reporter.add(
      'inverted-interval',
      'error',
      { line, column: columns.low, cell: lowCell },
      `The interval is inverted: ${what}. The claim is kept in sight, out of every range, and not swapped.`,
      'low not above high',
      'Correct the numbers after looking at the source.',
    );
    return `inverted interval: ${what}`;
  }
  const above = best !== null && high !== null && best > high;
  const what = above
    ? `best ${bestCell} is above high ${highCell}`
    : `best ${bestCell} is below low ${lowCell}`;
  reporter.add(
    'best-outside',
    'error',
    { line, column: columns.best, cell: bestCell },
    `The best estimate stands outside its interval: ${what}. The claim is kept in sight, out of every range.`,
    'low <= best <= high',
    'Correct the numbers after looking at the source.',
  );
  return `best outside its interval: ${what}`;
}
