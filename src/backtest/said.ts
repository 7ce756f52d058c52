import type { Stated } from '../range/stated.ts';

/** What sources said of one number, on ln(1 + x): means and standard deviations of what they stated. */
export interface Said {
  readonly y: readonly number[];
  readonly se: readonly number[];
}

/** Below this a difference on ln(1 + x) is none. */
const SAME_WITHIN = 1e-9;

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
      !points
        .slice(0, index)
        .some(
          ({ distribution }) =>
            Math.abs(Math.log1p(distribution.best) - Math.log1p(best)) <= SAME_WITHIN,
        ),
  );
  return {
    y: kept.map(({ distribution }) => distribution.mean),
    se: kept.map(({ distribution }) => distribution.sd),
  };
}
