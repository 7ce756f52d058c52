import erfc from '@stdlib/math-base-special-erfc';
import { type Distribution, requireProbability } from './distribution.ts';
import { invert, NORMAL_PEAK } from './invert.ts';
import { normalQuantile } from './special.ts';

/**
 * A mixture of normals: sum over j of weight_j Phi((x - mean_j) / sd_j).
 *
 * The quantile lies between the least and the greatest quantile of the components.
 *
 * @param weights sum to 1, none negative
 * @param sds positive
 */
export function normalMixture(
  weights: ArrayLike<number>,
  means: ArrayLike<number>,
  sds: ArrayLike<number>,
): Distribution {
  const n = weights.length;
  if (n === 0 || means.length !== n || sds.length !== n) {
    throw new RangeError('a mixture needs as many means and standard deviations as weights');
  }
  const w = Float64Array.from(weights);
  const m = Float64Array.from(means);
  const inverse = Float64Array.from(sds, (sd) => {
    if (!(sd > 0)) throw new RangeError(`a standard deviation has to be above 0, not ${sd}`);
    return 1 / sd;
  });

  /** Lower (sign 1) or upper (sign -1) tail at x. */
  function tail(x: number, sign: 1 | -1): number {
    let sum = 0;
    const scale = -sign * Math.SQRT1_2;
    for (let j = 0; j < n; j += 1) sum += w[j]! * erfc((x - m[j]!) * inverse[j]! * scale);
    return 0.5 * sum;
  }

  function density(x: number): number {
    let sum = 0;
    for (let j = 0; j < n; j += 1) {
      const z = (x - m[j]!) * inverse[j]!;
      sum += w[j]! * inverse[j]! * Math.exp(-0.5 * z * z);
    }
    return NORMAL_PEAK * sum;
  }

  return {
    cdf: (x) => tail(x, 1),
    upper: (x) => tail(x, -1),
    pdf: density,
    quantile: (p) => {
      requireProbability(p);
      if (p === 0) return -Infinity;
      if (p === 1) return Infinity;
      const z = normalQuantile(p);
      let low = Infinity;
      let high = -Infinity;
      let start = 0;
      let spread = 0;
      for (let j = 0; j < n; j += 1) {
        const x = m[j]! + z / inverse[j]!;
        if (x < low) low = x;
        if (x > high) high = x;
        start += w[j]! * x;
        spread += w[j]! / inverse[j]!;
      }
      return invert(p, tail, density, { low, high, start, spread });
    },
  };
}
