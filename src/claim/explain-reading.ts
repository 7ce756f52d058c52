/** How a wording was read, in one plain line. */
import { formatCount, formatInterval, formatShare, formatSignificant } from './format-number.ts';
import { WIDTH_NAMES, lastPlace, roundingRadius, surveyRatios, surveyRow } from './hedges.ts';
import type { SurveyedHedge } from './hedges.ts';
import type { Hedges, Quantity } from './quantity.ts';
import { rehedge } from './rehedge.ts';
import { rowsOf } from './wording/interval.ts';

/** Where the widths of hedge words come from, as it is named beside a number. */
const SURVEY = 'Ferson et al. 2015';
const WIDTHS: readonly Hedges[] = ['default', 'narrow', 'wide'];

/** Intervals narrower than this are printed to a tenth: 2,666.5 to 2,667.5. */
const NARROW = 10;

function formatOf({ unit, low, high }: Quantity): (x: number) => string {
  if (unit === 'share') return formatShare;
  if (low === null || high === null || high - low >= NARROW) return formatCount;
  return (x) => formatSignificant(x, Math.floor(Math.log10(Math.max(1, Math.abs(x)))) + 2);
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

/** `0.9 to 1.1 times the number, quartiles of Ferson et al. 2015`. */
function surveyed(row: SurveyedHedge, quantity: Quantity): string {
  const width = widthOf(quantity);
  const value = quantity.stated.low;
  if (width === null || value === null) return SURVEY;
  const { low, high } = surveyRatios(row, value, width);
  // "nearly x" ends at x, "just over x" begins there.
  const from = quantity.lowReached ? ratio(low) : '1';
  const to = quantity.highReached ? ratio(high) : '1';
  return `${from} to ${to} times the number, ${WIDTH_NAMES[width]} of ${SURVEY}`;
}

/** Why the interval of a single number is what it is. */
function because(quantity: Quantity): string {
  const { hedge, stated } = quantity;
  const [row] = rowsOf(hedge);
  const survey = row === undefined ? null : surveyRow(row);
  const x = stated.low ?? 0;
  const format = formatOf(quantity);
  switch (hedge) {
    case 'exactly':
      return 'said to be exact';
    case 'none':
      return 'said to be none: zero exactly';
    case 'bare number': {
      const radius = roundingRadius({ value: x, place: stated.place ?? lastPlace(x) });
      if (radius === 0) return 'a bare number, taken as it stands';
      const size = Number((quantity.unit === 'share' ? 100 * radius : radius).toPrecision(6));
      const by =
        quantity.unit === 'share' ? `${size} percentage points` : formatSignificant(size, 6);
      return `a bare number, which may be rounded by ${by}`;
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
      return `hedge "${hedge}"${survey === row ? '' : ` (as "${survey}")`}: ${surveyed(survey, quantity)}`;
  }
}

/** Why the ends of a range are what they are. */
function ranged(quantity: Quantity): string {
  const rows = [...new Set(rowsOf(quantity.hedge))].filter((row) => row !== 'bare number');
  if (rows.length === 0) return 'a range as worded; it has no best';
  const survey = rows.some((row) => surveyRow(row) !== null);
  const width = survey ? widthOf(quantity) : null;
  const source = width === null ? '' : `, ${WIDTH_NAMES[width]} of ${SURVEY}`;
  return `a range, its ends hedged by ${rows.map((row) => `"${row}"`).join(' and ')}${source}`;
}

/**
 * One plain line on how a wording was read: the words, the interval, and why it is that wide.
 *
 *     around 600: 540 to 660, hedge "around": 0.9 to 1.1 times the number, quartiles of Ferson et al. 2015
 *     4,700 casualties: 4,650 to 4,750, a bare number, which may be rounded by 50
 *     at least 300: at least 300, a bound from below; nothing is said of the upper side
 */
export function explainReading(quantity: Quantity): string {
  const { low, high, lowReached, highReached, wording } = quantity;
  const format = formatOf(quantity);
  const interval = formatInterval(low, high, { lowReached, highReached, format });
  return `${wording}: ${interval}, ${because(quantity)}`;
}
