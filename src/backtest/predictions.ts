import { COUNT } from '../distribution/scale.ts';
import { bayesOf } from '../range/assume.ts';
import type { Prior } from '../range/bayes-prior.ts';
import { commonEffect } from '../range/common-effect.ts';
import { highestDensityRegion } from '../range/hdr.ts';
import { linearPool } from '../range/pools.ts';
import type { Assumption } from '../range/range.ts';
import type { Stated } from '../range/stated.ts';
import type { Distribution } from '../distribution/distribution.ts';
import type { Prediction } from './score.ts';

/** What each assumption predicts for one more source, from those that are left: the same steps as `rangesOf`, on ln(1 + x). */
export function predictionsOf(
  rest: Stated,
  level: number,
  prior: Prior,
): Readonly<Record<Assumption, Prediction>> {
  const bayes = bayesOf(rest, prior);
  const parts = rest.points.map(({ distribution }) => distribution);
  const pool = linearPool(parts);
  return {
    claimed: envelope(rest),
    'one-right': { intervals: highestDensityRegion(pool, level, parts), distribution: pool },
    'all-right': central(commonEffect(rest).distribution, level),
    'all-err': central(bayes.mu, level),
    'next-source': central(bayes.predictive, level),
  };
}

/** From the lowest stated number to the highest, a bound leaving its side open. */
function envelope({ points, bounds }: Stated): Prediction {
  const lows = points.map(({ low }) => COUNT.forward(low));
  const highs = points.map(({ high }) => COUNT.forward(high));
  for (const { side, value } of bounds) {
    lows.push(side === 'lower' ? value : -Infinity);
    highs.push(side === 'upper' ? value : Infinity);
  }
  return {
    intervals: [{ low: Math.min(...lows), high: Math.max(...highs) }],
    distribution: null,
  };
}

/** The central interval of a distribution. */
export function central(distribution: Distribution, level: number): Prediction {
  return {
    intervals: [
      {
        low: distribution.quantile((1 - level) / 2),
        high: distribution.quantile((1 + level) / 2),
      },
    ],
    distribution,
  };
}
