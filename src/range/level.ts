/** The level of every range unless asked otherwise: the backtests of the defaults were made at 90 %. */
export const DEFAULT_LEVEL = 0.9;

/**
 * The levels that may be asked for. A range below one half misses more often than it holds; one above 0.99 hangs on tails that no source's
 * words say anything of, and that no archive is long enough to test.
 */
export const LEAST_LEVEL = 0.5;
export const MOST_LEVEL = 0.99;

/** Whether ranges can be asked for at this level. */
export function isLevel(level: number): boolean {
  return level >= LEAST_LEVEL && level <= MOST_LEVEL;
}

/** @throws RangeError where they cannot: a programmer's mistake */
export function checkLevel(level: number): void {
  if (isLevel(level)) return;
  throw new RangeError(`level has to be from ${LEAST_LEVEL} to ${MOST_LEVEL}, not ${level}`);
}
