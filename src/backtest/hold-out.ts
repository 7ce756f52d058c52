import type { Measure } from '../claim/measure.ts';
import { isSameNumber } from '../distribution/same-number.ts';
import { tellApart, type Stated } from '../range/stated.ts';
import type { Quantity } from './quantity.ts';

/** One source held out of one quantity: what is left, and the number to be predicted. */
export interface HeldOut {
  readonly topic: string;
  readonly measure: Measure;
  readonly asOf: string | null;
  readonly source: string;
  readonly rest: Stated;
  /** The held-out best on ln(1 + x). */
  readonly u: number;
  /** Whether a remaining source gives the very same number. */
  readonly repeated: boolean;
}

/** Two: with one source left there is nothing to agree or disagree, and most assumptions say nothing of a second. */
export const FEWEST_LEFT = 2;

/**
 * Every source of every quantity held out once. Only a number with two sides can be held out, and at least `FEWEST_LEFT` such
 * numbers have to remain; bounds stay with those that predict.
 */
export function heldOutOf(quantities: readonly Quantity[]): HeldOut[] {
  return quantities.flatMap(({ topic, measure, asOf, values, targets }) => {
    const stated = tellApart(values);
    if (stated.points.length <= FEWEST_LEFT) return [];
    return stated.points
      .filter(({ source }) => targets === null || targets.includes(source))
      .map((target): HeldOut => {
        const points = stated.points.filter((each) => each !== target);
        const { best } = target.distribution;
        return {
          topic,
          measure,
          asOf,
          source: target.source,
          rest: { ...stated, points },
          u: Math.log1p(best),
          repeated: points.some(({ distribution }) => isSameNumber(distribution.best, best)),
        };
      });
  });
}
