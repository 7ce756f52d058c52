import { formatCount, formatInterval, formatShare } from './format-number.ts';
import { surveyRow } from './hedges.ts';
import type { Quantity } from './quantity.ts';
import { rowsOf } from './wording/interval.ts';

/** Where the width of a surveyed hedge comes from, short enough to stand beside every number that rests on it. */
const SURVEY = 'Ferson et al. 2015';

/**
 * How a wording was read, in one plain line: `540 to 660, best 600; hedge "around" (Ferson et al. 2015)`.
 *
 * Every number of a report can be traced to its words by it, and to the rule that made an interval of them.
 */
export function explainReading(quantity: Quantity): string {
  const { low, best, high, lowReached, highReached } = quantity;
  const format = quantity.unit === 'share' ? formatShare : formatCount;
  const interval = formatInterval(low, high, { lowReached, highReached, format });
  const centre = best === null || low === high ? '' : `, best ${format(best)}`;
  return `${interval}${centre}; ${ruleOf(quantity)}`;
}

/** The rule by which an interval was made of the words. */
function ruleOf({ hedge }: Quantity): string {
  switch (hedge) {
    case 'none':
      return 'none at all is zero exactly';
    case 'vague':
      return 'a vague word, by the table of vague words';
    case 'unquantified':
      return 'some, without a number';
    case 'given interval':
      return 'as given';
    case 'bare number':
      return 'a bare number, give or take its rounding';
    case 'range':
      return 'a range, as worded';
    case 'exactly':
      return 'said to be exact';
    case 'at least':
    case 'more than':
    case 'at most':
    case 'less than':
      return `a bound, "${hedge}": the other side stays open`;
    default:
      return rowsOf(hedge).some((row) => surveyRow(row) !== null)
        ? `hedge "${hedge}" (${SURVEY})`
        : `hedge "${hedge}"`;
  }
}
