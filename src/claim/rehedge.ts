import type { Hedges, Quantity } from './quantity.ts';
import { lastPlace } from './hedges.ts';
import type { Stated } from './hedges.ts';
import { dependsOnHedges, readRange, readSingle, rowsOf } from './wording/interval.ts';

/**
 * Reads a quantity again at another width of the hedge table, without its text: from the numbers as worded (`stated`) and
 * the row that was applied (`hedge`). Bounds, bare numbers, vague words and given intervals have no width in the table and
 * come back as they are, and so does one that is read at this width already.
 */
export function rehedge(quantity: Quantity, hedges: Hedges): Quantity {
  const { hedge, unit } = quantity;
  const { low, high, place } = quantity.stated;
  if (low === null || high === null || !dependsOnHedges(hedge)) return quantity;
  const [lowRow, highRow] = rowsOf(hedge);
  if (lowRow === undefined) return quantity;
  const at = (value: number): Stated => ({ value, place: place ?? lastPlace(value) });
  const reading =
    highRow === undefined
      ? readSingle(lowRow, at(low), unit, hedges)
      : readRange([lowRow, at(low)], [highRow, at(high)], unit, hedges);
  if (isRead(quantity, reading)) return quantity;
  const { low: from, best, high: to, lowReached, highReached } = reading;
  return { ...quantity, low: from, best, high: to, lowReached, highReached };
}

/** What a reading gives of a quantity. */
type Sides = Pick<Quantity, 'low' | 'best' | 'high' | 'lowReached' | 'highReached'>;

function isRead(quantity: Quantity, reading: Sides): boolean {
  return (
    quantity.low === reading.low &&
    quantity.best === reading.best &&
    quantity.high === reading.high &&
    quantity.lowReached === reading.lowReached &&
    quantity.highReached === reading.highReached
  );
}
