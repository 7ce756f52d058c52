/**
 * The wordings that most claims are told in: a number in digits, with one common hedge before it or none ("around 1,200",
 * "at least 600"). They are read by the same table as all others, without the walk that looks for what they cannot hold.
 */
import { hedgedInterval, lastPlace } from '../hedges.ts';
import type { HedgeRow } from '../hedges.ts';
import type { Hedges, Quantity } from '../quantity.ts';

/** The common hedges, each with its row of the table. A test holds every reading to that of the whole walk. */
export const PLAIN_HEDGES: ReadonlyMap<string, HedgeRow> = new Map<string, HedgeRow>([
  ['', 'bare number'],
  ['about ', 'about'],
  ['some ', 'about'],
  ['around ', 'around'],
  ['approximately ', 'approximately'],
  ['roughly ', 'roughly'],
  ['nearly ', 'nearly'],
  ['almost ', 'almost'],
  ['at least ', 'at least'],
  ['no fewer than ', 'at least'],
  ['more than ', 'more than'],
  ['over ', 'more than'],
  ['up to ', 'at most'],
  ['at most ', 'at most'],
  ['as many as ', 'at most'],
  ['no more than ', 'at most'],
  ['fewer than ', 'less than'],
  ['less than ', 'less than'],
  ['under ', 'less than'],
]);

/** No zero before it, at most nine digits: beyond, binary noise would have to be cleaned off. */
const NUMBER = /^([a-z ]*)([1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3}){1,2})$/;

/** The count that a plain wording tells; null where the wording has to be walked over. */
export function readPlain(
  text: string,
  hedges: Hedges,
  decimal: '.' | ',' | null,
): Quantity | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const row = PLAIN_HEDGES.get(match[1] ?? '');
  const digits = match[2] ?? '';
  const grouped = digits.includes(',');
  if (row === undefined || (grouped && decimal === ',')) return null;
  const value = Number(grouped ? digits.replaceAll(',', '') : digits);
  const place = lastPlace(value);
  const { low, best, high, lowReached, highReached } = hedgedInterval(
    row,
    { value, place },
    'count',
    hedges,
  );
  return {
    low,
    best,
    high,
    lowReached,
    highReached,
    unit: 'count',
    of: null,
    relation: null,
    wording: text,
    measure: null,
    includes: null,
    hedge: row,
    stated: { low: value, high: value, place },
  };
}
