import { lastDay } from '../claim/dates.ts';

/** What is asked of a value. */
export interface Dated {
  readonly asOf: string | null;
}

/**
 * Whether two values of one account were said of one day, so that their ratio is a share the source stands by: a partial date
 * stands for its last day, two undated values for one. A part of last year over a total of today is nobody's share.
 */
export function ofOneDate(a: Dated, b: Dated): boolean {
  if (a.asOf === null || b.asOf === null) return a.asOf === b.asOf;
  return lastDay(a.asOf) === lastDay(b.asOf);
}
