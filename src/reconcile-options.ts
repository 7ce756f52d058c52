import { checkChoice } from './claim/choice.ts';
import { isIsoDate } from './claim/dates.ts';
import { HEDGES } from './claim/quantity.ts';
import { checkAssumptions } from './range/assume.ts';
import { checkLevel } from './range/level.ts';
import { BOUNDS, type ReconcileOptions } from './reconciliation.ts';

/**
 * Checks what a caller chose, before anything is computed of it.
 *
 * @throws RangeError that says what an option takes: a programmer's mistake, not the data's
 */
export function checkOptions(options: ReconcileOptions): void {
  const { level, asOf, maxAge, hedges, bounds, priorScale, assume } = options;
  if (level !== undefined) checkLevel(level);
  checkAssumptions(assume);
  if (hedges !== undefined) checkChoice('hedges', hedges, HEDGES);
  if (bounds !== undefined) checkChoice('bounds', bounds, BOUNDS);
  if (asOf !== undefined && asOf !== null && !isIsoDate(asOf)) {
    throw new RangeError(`asOf takes an ISO date; not ${JSON.stringify(asOf)}`);
  }
  if (maxAge !== undefined && maxAge !== null && !(maxAge >= 0)) {
    throw new RangeError(`maxAge takes days, 0 or more; not ${maxAge}`);
  }
  if (priorScale !== undefined && !(priorScale > 0 && priorScale < Infinity)) {
    throw new RangeError(`priorScale takes a number above 0; not ${priorScale}`);
  }
}
