import { scaledUpperTail } from './normal-tail.ts';

/** Places a unit. Half a step from a place, six terms of a Taylor series leave 3e-15 of the value. */
export const PLACES = 64;

/** From here on the library is asked itself: at 16 the tail is 1e-57. */
export const REACH = 16;

/**
 * The library's `scaledUpperTail` at every sixty-fourth from 0 to 16.
 *
 * Arithmetic alone, without a function that differs from engine to engine: the command line's bundle holds the values as the build made them.
 */
export function tailPlaces(): readonly number[] {
  return Array.from({ length: REACH * PLACES + 1 }, (_, cell) => scaledUpperTail(cell / PLACES));
}
