import { type Distribution, requireProbability } from './distribution.ts';
import { invert, type TailAndDensity } from './invert.ts';
import { normalQuantile } from './normal-probability.ts';
import { sumOfNormals } from './normal-sums.ts';

/**
 * A mixture of normals: sum over j of weight_j Phi((x - mean_j) / sd_j).
 *
 * The quantile lies between the least and the greatest quantile of the components.
 *
 * @param weights sum to 1, none negative
 * @param sds positive
 */
export function normalMixture(
  weights: readonly number[],
  means: readonly number[],
  sds: readonly number[],
): Distribution & Required<Pick<Distribution, 'upper' | 'tailAt'>> {
  const n = weights.length;
  if (n === 0 || means.length !== n || sds.length !== n) {
    throw new RangeError('a mixture needs as many means and standard deviations as weights');
  }
  // Plain arrays: a mixture is short and often made, and a typed array costs more to make than to fill.
  const w = weights;
  const m = means;
  const inverse = sds.map((sd) => {
    if (!(sd > 0)) throw new RangeError(`a standard deviation has to be above 0, not ${sd}`);
    return 1 / sd;
  });

  /** Lower (sign 1) or upper (sign -1) tail at x, and the density. */
  function at(x: number, sign: 1 | -1): TailAndDensity {
    const { tail, density } = sumOfNormals(x, sign, w, m, inverse);
    return [tail, density];
  }

  return {
    cdf: (x) => at(x, 1)[0],
    upper: (x) => at(x, -1)[0],
    pdf: (x) => at(x, 1)[1],
    tailAt: at,
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
      return invert(p, at, { low, high, start, spread });
    },
  };
}
