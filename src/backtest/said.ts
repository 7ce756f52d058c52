import { isSameNumber } from '../distribution/same-number.ts';
import type { Stated } from '../range/stated.ts';

/** What sources said of one number, on ln(1 + x): means and standard deviations of what they stated. */
export interface Said {
  readonly y: readonly number[];
  readonly se: readonly number[];
}

/** The points of one number. Bounds do not enter: only numbers with two sides tell how far sources lie apart. */
export function saidOf({ points }: Stated): Said {
  return {
    y: points.map(({ distribution }) => distribution.mean),
    se: points.map(({ distribution }) => distribution.sd),
  };
}

/** The same with equal numbers once: where they are one voice under several names, they agree for no reason. */
export function saidOnce({ points }: Stated): Said {
  const kept = points.filter(
    ({ distribution: { best } }, index) =>
      !points.slice(0, index).some(({ distribution }) => isSameNumber(distribution.best, best)),
  );
  return {
    y: kept.map(({ distribution }) => distribution.mean),
    se: kept.map(({ distribution }) => distribution.sd),
  };
}
