import { centreOf, type LowBestHigh } from '../divergence/centre.ts';

/** The number at which a value's marker or label stands: its centre, else its bound; 0 for a value that says nothing. */
export function placeOf(value: LowBestHigh): number {
  return centreOf(value) ?? value.low ?? value.high ?? 0;
}
