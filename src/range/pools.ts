import type { Component } from '../distribution/distribution.ts';
import { invert } from '../distribution/invert.ts';

/** A linear pool, and where its spread comes from. */
export interface LinearPool extends Component {
  /** Mean of the components' variances. */
  readonly within: number;
  /** Variance of the components' means. */
  readonly between: number;
}

/**
 * The linear opinion pool: the density is the weighted mean of the components' densities.
 *
 * It says "one of the sources is right": with probability w_i the truth is drawn from source i. Its variance is the mean of the
 * variances (within) and the variance of the means (between) (Stone 1961, Ann. Math. Stat. 32:1339-1342;
 * Clemen & Winkler 1999, Risk Analysis 19:187-203).
 *
 * @param components distributions on one scale
 * @param weights not negative, one a component, scaled to sum 1; equal unless given
 */
export function linearPool(
  components: readonly Component[],
  weights?: readonly number[],
): LinearPool {
  const w = poolWeights(components, weights);
  const used = components
    .map((component, i) => ({ component, w: w[i]! }))
    .filter((each) => each.w > 0);
  const over = (f: (component: Component) => number): number =>
    used.reduce((sum, each) => sum + each.w * f(each.component), 0);
  const mean = over((each) => each.mean);
  const within = over((each) => each.sd * each.sd);
  const between = over((each) => (each.mean - mean) ** 2);
  const sd = Math.sqrt(within + between);
  const cdf = (x: number): number => over((each) => each.cdf(x));
  const pdf = (x: number): number => over((each) => each.pdf(x));
  return {
    mean,
    sd,
    within,
    between,
    breaks: [...new Set(used.flatMap(({ component }) => component.breaks ?? []))].sort(
      (a, b) => a - b,
    ),
    cdf,
    pdf,
    quantile: (p) => {
      const each = used.map(({ component }) => component.quantile(p));
      return invert(p, (x, sign) => (sign === 1 ? cdf(x) : 1 - cdf(x)), pdf, {
        low: Math.min(...each),
        high: Math.max(...each),
        start: each.reduce((sum, x, i) => sum + x * used[i]!.w, 0),
        spread: sd,
      });
    },
  };
}

/** Weights that sum to 1: equal unless given. */
export function poolWeights(
  components: readonly Component[],
  weights: readonly number[] | undefined,
): readonly number[] {
  if (components.length === 0) throw new RangeError('a pool needs at least one component');
  if (weights === undefined) return components.map(() => 1 / components.length);
  if (weights.length !== components.length) {
    throw new RangeError(
      `${components.length} components need as many weights, not ${weights.length}`,
    );
  }
  const sum = weights.reduce((total, each) => total + each, 0);
  if (!(weights.every((each) => each >= 0) && sum > 0 && sum < Infinity)) {
    throw new RangeError('weights have to be 0 or more, and not all 0');
  }
  return weights.map((each) => each / sum);
}
