import { NORMAL_PEAK } from './invert.ts';
import { PLACES, REACH, tailPlaces } from './tail-places.ts';

/** Terms of the series about a place: half a step from it they leave 3e-15 of the value. */
const TERMS = 6;

/** What is kept of a place: exp(-x^2 / 2), then the Taylor coefficients of the scaled tail. */
export const KEPT: number = TERMS + 1;

const CELLS = REACH * PLACES + 1;

/** Rows of KEPT numbers, and whether a row is made yet. */
export const table: Float64Array = new Float64Array(CELLS * KEPT);
export const known: Uint8Array = new Uint8Array(CELLS);

let places: readonly number[] | undefined;

/**
 * Makes the row of a place, when it is first asked for.
 *
 * From the library's scaled tail R there: R' = x R - 1 / sqrt(2 pi), and R^(n + 1) = x R^(n) + n R^(n - 1) (Mills' ratio; Abramowitz & Stegun 1964,
 * 7.1.19 and 26.2.25).
 */
export function fill(cell: number): void {
  const x = cell / PLACES;
  places ??= tailPlaces();
  let before = places[cell]!;
  let now = x * before - NORMAL_PEAK;
  const at = cell * KEPT;
  table[at] = Math.exp(-0.5 * x * x);
  table[at + 1] = before;
  table[at + 2] = now;
  // Divided by n! as it goes: R^(n + 1) / (n + 1)! = (x R^(n) / n! + R^(n - 1) / (n - 1)!) / (n + 1).
  for (let n = 1; n + 1 < TERMS; n += 1) {
    const next = (x * now + before) / (n + 1);
    table[at + n + 2] = next;
    before = now;
    now = next;
  }
  known[cell] = 1;
}

/** The scaled tail `d` from the place whose row begins at `at`. Terms in pairs, which a processor takes at once. */
export function tailNear(at: number, d: number): number {
  const d2 = d * d;
  return (
    table[at + 1]! +
    d * table[at + 2]! +
    d2 * (table[at + 3]! + d * table[at + 4]! + d2 * (table[at + 5]! + d * table[at + 6]!))
  );
}
