/** How a wording was read, in one plain line. */
import {
  formatCount,
  formatDecimals,
  formatInterval,
  formatShare,
  formatSignificant,
} from './format-number.ts';
import {
  WIDTH_NAMES,
  clean,
  lastPlace,
  roundingRadius,
  surveyRatios,
  surveyRow,
} from './hedges.ts';
import type { SurveyedHedge } from './hedges.ts';
import type { Hedges, Quantity } from './quantity.ts';
import { rehedge } from './rehedge.ts';
import { rowsOf } from './wording/interval.ts';

/** Where the widths of hedge words come from, as it is named beside a number. */
const SURVEY = 'Ferson et al. 2015';
const WIDTHS: readonly Hedges[] = ['default', 'narrow', 'wide'];

/** Digits kept of the width of an interval: as many decimals as tell its ends from its middle, and no more. */
const WIDTH_DIGITS = 2;
/** Counts of this width or more are printed whole. */
const WHOLE_WIDTH = 10;

/** How the numbers of one reading are printed, wherever it is shown: `10.8 to 13.2`, `4,650 to 4,750`, `61.7 % to 71.7 %`. */
export function readingFormat({
  unit,
  low,
  high,
}: Pick<Quantity, 'unit' | 'low' | 'high'>): (x: number) => string {
  if (unit === 'share') return formatShare;
  if (low === null || high === null || high - low >= WHOLE_WIDTH) return formatCount;
  const width = high - low;
  const decimals =
    width <= 0 ? 0 : Math.max(0, WIDTH_DIGITS - 1 - Math.floor(Math.log10(clean(width))));
  return (x) => (Number.isInteger(x) ? formatCount(x) : formatDecimals(x, decimals));
}

/** The width of the hedge table at which a quantity was read; null when two widths give the same, or none does. */
function widthOf(quantity: Quantity): Hedges | null {
  const found = WIDTHS.filter((width) => {
    const { low, high } = rehedge(quantity, width);
    return low === quantity.low && high === quantity.high;
  });
  return found.length === 1 ? (found[0] ?? null) : found.length > 1 ? 'default' : null;
}

/** A ratio as it stands in the table, without trailing zeros. */
function ratio(x: number): string {
  return String(Number(x.toFixed(4)));
}

/** What set one end of an interval: a ratio of the table, or the rounding of the number where that reaches further. */
interface End {
  readonly ratio: string;
  /** Whether the rounding set it. */
  readonly rounded: boolean;
}

/** The ends of a number under a row of the table, and by how much it may be rounded; null where no width of the table gives them. */
function endsOf(
  row: SurveyedHedge,
  quantity: Quantity,
): {
  readonly low: End;
  readonly high: End;
  readonly radius: number;
  readonly width: Hedges;
} | null {
  const width = widthOf(quantity);
  const { low: x, place } = quantity.stated;
  if (width === null || x === null) return null;
  const { low, high } = surveyRatios(row, x, width);
  const radius = roundingRadius({ value: x, place: place ?? lastPlace(x) });
  return {
    // "nearly x" ends at x, "just over x" begins there: neither is rounded at that end.
    low: quantity.lowReached
      ? { ratio: ratio(low), rounded: quantity.best !== null && clean(x - radius) < clean(x * low) }
      : { ratio: '1', rounded: false },
    high: quantity.highReached
      ? { ratio: ratio(high), rounded: clean(x + radius) > clean(x * high) }
      : { ratio: '1', rounded: false },
    radius,
    width,
  };
}

/** `0.9 to 1.1 times the number, quartiles of Ferson et al. 2015`; else which end the rounding sets, for it reaches further. */
function surveyed(row: SurveyedHedge, quantity: Quantity): string {
  const ends = endsOf(row, quantity);
  if (ends === null) return SURVEY;
  const { low, high, radius, width } = ends;
  const source = `${WIDTH_NAMES[width]} of ${SURVEY}`;
  if (!low.rounded && !high.rounded) {
    return `${low.ratio} to ${high.ratio} times the number, ${source}`;
  }
  const by = radiusInWords(radius, quantity);
  if (low.rounded && high.rounded) {
    return `the number may be rounded by ${by}, which is wider on both sides than ${low.ratio} to ${high.ratio} times it, ${source}`;
  }
  return low.rounded
    ? `its low is ${by} below, by the rounding of the number, wider than ${low.ratio} times it; its high is ${high.ratio} times it, ${source}`
    : `its low is ${low.ratio} times the number, ${source}; its high is ${by} above, by the rounding of the number, wider than ${high.ratio} times it`;
}

/** Says where a share ends at the whole, and not where its hedge does. */
function capped({ unit, high, highReached, stated }: Quantity): string {
  const ends = unit === 'share' && high === 1 && highReached && stated.low !== 1;
  return ends ? '; no share is above 100 %' : '';
}

/** How far a number may be rounded: `50`, `3.3 percentage points`. */
function radiusInWords(radius: number, { unit }: Quantity): string {
  if (unit === 'count') return formatSignificant(radius, RADIUS_DIGITS);
  const points = formatSignificant(100 * radius, WIDTH_DIGITS);
  return `${points} percentage ${points === '1' ? 'point' : 'points'}`;
}

/** A rounding of 22,222.25 is printed as 22,222: more digits than any such count has. */
const RADIUS_DIGITS = 5;

/** Why the interval of a single number is what it is. */
function because(quantity: Quantity): string {
  const { hedge, stated } = quantity;
  const [row] = rowsOf(hedge);
  const survey = row === undefined ? null : surveyRow(row);
  const x = stated.low ?? 0;
  const format = readingFormat(quantity);
  switch (hedge) {
    case 'exactly':
      return 'said to be exact';
    case 'none':
      return 'said to be none: zero exactly';
    case 'bare number': {
      const radius = roundingRadius({ value: x, place: stated.place ?? lastPlace(x) });
      if (radius === 0) return 'a bare number, taken as it stands';
      return `a bare number, which may be rounded by ${radiusInWords(radius, quantity)}`;
    }
    case 'at least':
    case 'more than':
      return `a bound from below${hedge === 'more than' ? ', not reached' : ''}; nothing is said of the upper side`;
    case 'at most':
    case 'less than':
      return `a bound from above${hedge === 'less than' ? ', not reached' : ''}; nothing is said of the lower side`;
    case 'odd':
      return `${format(x)} and something, up to one unit of its last place`;
    case 'vague':
      return 'a vague count, read by the table of vague words; it has no best';
    case 'unquantified':
      return 'some, and nothing is said of how many';
    case 'given interval':
      return 'the interval that the words give';
    default:
      if (hedge.startsWith('range')) return ranged(quantity);
      if (survey === null || row === undefined) return `read as "${hedge}"`;
      return `hedge "${hedge}"${survey === row ? '' : ` (as "${survey}")`}: ${surveyed(survey, quantity)}${capped(quantity)}`;
  }
}

/** Why the ends of a range are what they are. */
function ranged(quantity: Quantity): string {
  const rows = [...new Set(rowsOf(quantity.hedge))].filter((row) => row !== 'bare number');
  if (rows.length === 0) return 'a range as worded; it has no best';
  const survey = rows.some((row) => surveyRow(row) !== null);
  const width = survey ? widthOf(quantity) : null;
  const source = width === null ? '' : `, ${WIDTH_NAMES[width]} of ${SURVEY}`;
  const rounded = width === null ? '' : roundedEnds(quantity, width);
  return `a range, its ends hedged by ${rows.map((row) => `"${row}"`).join(' and ')}${source}${rounded}`;
}

/** Which ends of a range its numbers' rounding sets, where that reaches further than the hedge. */
function roundedEnds(quantity: Quantity, width: Hedges): string {
  const [lowRow, highRow] = rowsOf(quantity.hedge).map((row) => surveyRow(row));
  const isRounded = (
    row: SurveyedHedge | null | undefined,
    x: number | null,
    end: number | null,
    side: 'low' | 'high',
  ): boolean =>
    row != null &&
    x !== null &&
    end !== null &&
    x !== end &&
    end !== clean(x * surveyRatios(row, x, width)[side]);
  const { stated, low, high } = quantity;
  const ends = [
    isRounded(lowRow, stated.low, low, 'low') ? 'low' : null,
    isRounded(highRow, stated.high, high, 'high') ? 'high' : null,
  ].filter((end) => end !== null);
  if (ends.length === 0) return '';
  return `; its ${ends.join(' and ')} set by the rounding of the number, which is wider`;
}

/**
 * One plain line on how a wording was read: the words, the interval, and why it is that wide.
 *
 *     around 600: 540 to 660, hedge "around": 0.9 to 1.1 times the number, quartiles of Ferson et al. 2015
 *     4,700 casualties: 4,650 to 4,750, a bare number, which may be rounded by 50
 *     ~600: 545 to 650, hedge "about": its low is 0.9091 times the number, quartiles of Ferson et al. 2015; its high is 50 above, by …
 *     at least 300: at least 300, a bound from below; nothing is said of the upper side
 */
export function explainReading(quantity: Quantity): string {
  const { low, high, lowReached, highReached, wording } = quantity;
  const format = readingFormat(quantity);
  const interval = formatInterval(low, high, { lowReached, highReached, format });
  return `${wording}: ${interval}, ${because(quantity)}`;
}
