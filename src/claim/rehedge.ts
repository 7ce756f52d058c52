import type { Hedges, Quantity } from './quantity.ts';
import { hedgedInterval, lastPlace, surveyRow } from './hedges.ts';
import type { HedgeRow } from './hedges.ts';

/** Reads a quantity again at another width of the hedge table, without its text. */
export function rehedge(quantity: Quantity, hedges: Hedges): Quantity {
  const row = quantity.hedge as HedgeRow;
  const value = quantity.stated.low;
  if (value === null || surveyRow(row) === null) return quantity;
  const interval = hedgedInterval(row, { value, place: lastPlace(value) }, quantity.unit, hedges);
  return { ...quantity, ...interval };
}
