import type { Hedges, Quantity } from './quantity.ts';
import { lastPlace } from './hedges.ts';
import type { Stated } from './hedges.ts';
import { dependsOnHedges, readRange, readSingle, rowsOf } from './wording/interval.ts';

/**
 * Reads a quantity again at another width of the hedge table, without its text: from the numbers as worded (`stated`) and
 * the row that was applied (`hedge`). Bounds, bare numbers, vague words and given intervals have no width in the table and
 * come back as they are.
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
  const { best, lowReached, highReached } = reading;
  return { ...quantity, low: reading.low, best, high: reading.high, lowReached, highReached };
}
