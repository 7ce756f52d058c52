/**
 * The table of hedges: how wide each hedge word is read.
 *
 * Source: the raw answers of the survey in S. Ferson, J. O'Rawe, A. Antonenko, J. Siegrist, J. Mickley, C. C. Luhmann,
 * K. Sentz and A. M. Finkel (2015), Natural language of uncertainty: numeric hedge words, International Journal of
 * Approximate Reasoning 57:19-39. Readers saw a sentence with a hedged number x and gave the smallest and the largest
 * number it could mean. The table holds quantiles of those two answers as ratios to x.
 *
 * `narrow` reads the median answer, `default` the outer quartile, `wide` the outer 10 % point. Answers about round numbers
 * from 100 up with at most two significant digits (600, 4,700) are a table of their own: such numbers are what tolls are
 * mostly told in, and readers took them more narrowly.
 */
import type { Hedges } from './quantity.ts';

/** The hedge words of the survey whose width is used; every other approximating word is read as one of them. */
export type SurveyedHedge = 'about' | 'approximately' | 'around' | 'roughly' | 'almost' | 'nearly';

/** The rows of the hedge table: what `Quantity.hedge` names for a single number. */
export type HedgeRow =
  | SurveyedHedge
  | 'bare number'
  | 'exactly'
  | 'at least'
  | 'more than'
  | 'at most'
  | 'less than'
  | 'just over'
  | 'just under'
  | 'odd';

/** Ratios to the stated number at `[narrow, default, wide]`. */
type Widths = readonly [narrow: number, default_: number, wide: number];

interface Surveyed {
  /** How many answers the row rests on. */
  readonly n: number;
  readonly low: Widths;
  readonly high: Widths;
}

/** Answers about every stated number. */
export const SURVEY_ALL: Readonly<Record<SurveyedHedge, Surveyed>> = {
  about: { n: 399, low: [0.9487, 0.8909, 0.8], high: [1.025, 1.1, 1.2] },
  approximately: { n: 401, low: [0.9444, 0.8889, 0.7778], high: [1.04, 1.1, 1.2] },
  around: { n: 423, low: [0.9437, 0.8667, 0.75], high: [1.0435, 1.1045, 1.2] },
  roughly: { n: 403, low: [0.9492, 0.875, 0.8], high: [1.0417, 1.1111, 1.2] },
  almost: { n: 431, low: [0.9439, 0.875, 0.8], high: [1, 1, 1.0119] },
  nearly: { n: 423, low: [0.9474, 0.875, 0.75], high: [1, 1, 1.0528] },
};

/** Answers about round numbers from 100 up with at most two significant digits. */
export const SURVEY_ROUND: Readonly<Record<SurveyedHedge, Surveyed>> = {
  about: { n: 73, low: [0.95, 0.9091, 0.8571], high: [1.0333, 1.0667, 1.1109] },
  approximately: { n: 128, low: [0.95, 0.9, 0.8333], high: [1.0367, 1.1, 1.1667] },
  around: { n: 118, low: [0.95, 0.9, 0.8571], high: [1.0357, 1.1, 1.1429] },
  roughly: { n: 95, low: [0.95, 0.9, 0.8], high: [1.04, 1.1, 1.2] },
  almost: { n: 130, low: [0.9643, 0.9091, 0.8483], high: [1, 1, 1.0002] },
  nearly: { n: 103, low: [0.9583, 0.9, 0.8333], high: [1, 1.0008, 1.0583] },
};

/** What the quantiles are called, for explanations. */
export const WIDTH_NAMES: Readonly<Record<Hedges, string>> = {
  narrow: 'medians',
  default: 'quartiles',
  wide: '10/90 % points',
};

/** From here up a round number is looked up among the round ones: where the survey's subset begins. */
const ROUND_FROM = 100;
/** Most significant digits a round number may have: where the survey's subset ends. */
const ROUND_DIGITS = 2;
/** A bare number is never read wider than this part of itself: 4,000 may be rounded, but hardly from 3,500. */
const ROUNDING_SHARE = 0.1;
/** Significant digits kept of a bound: enough for any count, few enough to drop the noise of 600 * 1.1. */
const CLEAN_DIGITS = 12;

/** One number as worded: its value and the place of its last significant digit (4,700 has 100; 12.8 % has 0.001). */
export interface Stated {
  readonly value: number;
  readonly place: number;
}

/** An interval read from one hedged number. An open side is null. */
export interface HedgedInterval {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowReached: boolean;
  readonly highReached: boolean;
}

/** The number without the noise of binary fractions: 660.0000000000001 is 660. */
export function clean(x: number): number {
  // A whole number of so few digits has no noise, and most numbers are whole.
  if (Number.isInteger(x) && Math.abs(x) < 10 ** CLEAN_DIGITS) return x + 0;
  return Number(x.toPrecision(CLEAN_DIGITS));
}

/** The place of the last significant digit of a number: 4,700 has 100, 4,000 has 1,000, 0 has 1, 0.128 has 0.001. */
export function lastPlace(value: number): number {
  if (value === 0) return 1;
  if (Number.isInteger(value) && Math.abs(value) < 10 ** CLEAN_DIGITS) {
    let place = 1;
    for (let rest = value; rest % 10 === 0; rest /= 10) place *= 10;
    return place;
  }
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return clean(10 ** (Number(exponent) - Math.max(0, digits.length - 2)));
}

/** How many significant digits a number has: 4,700 has two. */
function significantDigits(value: number): number {
  return Math.abs(value).toExponential().split('e')[0]?.replace('.', '').length ?? 1;
}

/**
 * How far a bare number may have been rounded: the smaller of 10 % of it and half its last significant place
 * (4,700 -> 50; 4,000 -> 400; 2,667 -> 0.5; two-thirds, whose place is a tenth, -> 0.05).
 */
export function roundingRadius({ value, place }: Stated): number {
  return Math.min(ROUNDING_SHARE * Math.abs(value), place / 2);
}

/** Which row of the survey a hedge row takes its width from; null where it takes none. */
export function surveyRow(hedge: HedgeRow): SurveyedHedge | null {
  switch (hedge) {
    case 'about':
    case 'approximately':
    case 'around':
    case 'roughly':
    case 'almost':
    case 'nearly':
      return hedge;
    case 'just over':
      return 'around';
    case 'just under':
      return 'nearly';
    default:
      return null;
  }
}

/** The ratios a surveyed hedge gives for a stated number at this width. */
export function surveyRatios(
  row: SurveyedHedge,
  value: number,
  hedges: Hedges,
): { readonly low: number; readonly high: number } {
  const round = value >= ROUND_FROM && significantDigits(value) <= ROUND_DIGITS;
  const { low, high } = (round ? SURVEY_ROUND : SURVEY_ALL)[row];
  const at = hedges === 'narrow' ? 0 : hedges === 'default' ? 1 : 2;
  return { low: low[at], high: high[at] };
}

/**
 * The interval that a hedged number is read as (design, section 4).
 *
 * - bare: x - r to x + r, r the rounding radius; `exactly` has r = 0;
 * - about and its kin: never narrower than the bare number, else the survey's ratios;
 * - nearly, almost: from the survey's lower ratio up to x, which is approached and not reached, so that it is no best;
 * - just over, just under: the same on one side, from x (not reached) to the survey's ratio;
 * - at least, more than: from x, open above; at most, less than: up to x, open below;
 * - odd ("300-odd"): from x to one unit of its last place more.
 *
 * A share stays within 1, a count above 0.
 */
export function hedgedInterval(
  hedge: HedgeRow,
  stated: Stated,
  unit: 'count' | 'share',
  hedges: Hedges,
): HedgedInterval {
  const x = stated.value;
  const r = roundingRadius(stated);
  const row = surveyRow(hedge);
  const ratios = row === null ? { low: 1, high: 1 } : surveyRatios(row, x, hedges);
  const topOf = (): number => {
    const above = clean(Math.max(x + r, x * ratios.high));
    return unit === 'share' ? Math.max(x, Math.min(1, above)) : above;
  };
  switch (hedge) {
    case 'exactly':
      return { low: x, best: x, high: x, lowReached: true, highReached: true };
    case 'nearly':
    case 'almost':
    case 'just under': {
      const low = clean(x * ratios.low);
      return { low, best: null, high: x, lowReached: true, highReached: false };
    }
    case 'just over':
      return { low: x, best: null, high: topOf(), lowReached: false, highReached: true };
    case 'odd': {
      const high = clean(x + stated.place);
      return { low: x, best: null, high, lowReached: true, highReached: false };
    }
    case 'at least':
    case 'more than':
      return {
        low: x,
        best: null,
        high: null,
        lowReached: hedge === 'at least',
        highReached: true,
      };
    case 'at most':
    case 'less than':
      return {
        low: null,
        best: null,
        high: x,
        lowReached: true,
        highReached: hedge === 'at most',
      };
    default: {
      const low = Math.max(0, clean(Math.min(x - r, x * ratios.low)));
      return { low, best: x, high: topOf(), lowReached: true, highReached: true };
    }
  }
}
