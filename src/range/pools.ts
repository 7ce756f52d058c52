import type { Component } from '../distribution/distribution.ts';
import { logPdf, upperTail } from '../distribution/distribution.ts';
import { distinct, gradedAboutPeak, meshOf } from '../distribution/mesh.ts';
import { isNormal, normal } from '../distribution/normal.ts';
import { overScores, probabilityBelow } from '../distribution/scores.ts';
import { solveIncreasing } from '../distribution/solve.ts';
import { isSplit, splitNormals } from '../distribution/split-normals.ts';
import { tabulated } from '../distribution/tabulated.ts';

/** Sums of weights that differ from p by less are p: what adding a few of them may lose. */
const ROUNDING = 1e-15;

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
 * @throws RangeError when there is no component, or the weights do not fit
 */
export function linearPool(
  components: readonly Component[],
  weights?: readonly number[],
): LinearPool {
  const used = weighted(components, weights);
  const over = (f: (component: Component) => number): number =>
    used.reduce((sum, { component, w }) => sum + w * f(component), 0);
  const mean = over((each) => each.mean);
  const within = over((each) => each.sd * each.sd);
  const between = over((each) => (each.mean - mean) ** 2);
  const sd = Math.sqrt(within + between);
  const shared = { mean, sd, within, between, breaks: breaksOf(components) };
  const splits = used.map(({ component }) => component);
  if (splits.every(isSplit)) {
    const weights = used.map(({ w }) => w);
    const { pdf, cdf, upper } = splitNormals(splits, weights);
    return { ...shared, cdf, pdf, upper, quantile: (p) => poolQuantile(used, p) };
  }
  // Plain loops: a pool is asked a thousand times for its density.
  return {
    ...shared,
    cdf: (x) => {
      let sum = 0;
      for (const { component, w } of used) sum += w * component.cdf(x);
      return sum;
    },
    pdf: (x) => {
      let sum = 0;
      for (const { component, w } of used) sum += w * component.pdf(x);
      return sum;
    },
    upper: (x) => over((each) => upperTail(each, x)),
    quantile: (p) => poolQuantile(used, p),
  };
}

/** A Newton step in a tail ends the search when it is smaller than this part of the components' spread. */
const STEP = 1e-7;

/**
 * The quantile of a linear pool: the root of sum w_i F_i(x) = p between the least and the greatest component quantile.
 *
 * Between two camps the cdf is flat and a plain sum has lost the digits that decide: components mostly below x are counted by
 * their upper tails, so that what is left is a difference of tails.
 */
function poolQuantile(used: readonly Weighted[], p: number): number {
  const each = used.map(({ component }) => component.quantile(p));
  const low = Math.min(...each);
  const high = Math.max(...each);
  if (!(low < high)) return low;
  const spread = used.reduce((sum, { component, w }) => sum + w * component.sd, 0);
  return solveIncreasing(
    (x) => {
      let whole = -p;
      let rest = 0;
      let slope = 0;
      for (const { component, w } of used) {
        const below = component.cdf(x);
        if (below > 0.5) {
          whole += w;
          rest -= w * upperTail(component, x);
        } else rest += w * below;
        slope += w * component.pdf(x);
      }
      // The weights' own rounding must not outweigh the tails.
      return [(Math.abs(whole) < ROUNDING ? 0 : whole) + rest, slope];
    },
    low,
    high,
    each.reduce((sum, x, i) => sum + x * used[i]!.w, 0),
    STEP * spread,
  );
}

/**
 * The logarithmic opinion pool: the density is proportional to the product of the components' densities to the power of their weights.
 *
 * It says what the sources agree on; where one of them excludes a number, so does the pool. With weights that sum to 1 it is externally
 * Bayesian (Genest & Zidek 1986, Statistical Science 1:114-135). Normals have the closed form: precision sum w / s^2, mean
 * weighted by w / s^2.
 */
export function logPool(components: readonly Component[], weights?: readonly number[]): Component {
  const used = weighted(components, weights);
  if (used.every(({ component }) => isNormal(component))) {
    const precision = used.reduce((sum, { component, w }) => sum + w / component.sd ** 2, 0);
    const mean = used.reduce(
      (sum, { component, w }) => sum + (w * component.mean) / component.sd ** 2 / precision,
      0,
    );
    return normal(mean, 1 / Math.sqrt(precision));
  }
  const logDensity = (x: number): number =>
    used.reduce((sum, { component, w }) => sum + w * logPdf(component, x), 0);
  const mesh = distinct(used.flatMap(({ component }) => meshOf(component)));
  return {
    ...tabulated(logDensity, gradedAboutPeak(logDensity, mesh)),
    breaks: breaksOf(components),
  };
}

/**
 * The quantile pool (Vincent averaging): the quantile is the weighted mean of the components' quantiles.
 *
 * It keeps the components' shape and averages where they stand and how wide they are (Vincent 1912; Ratcliff 1979, Psychological Bulletin
 * 86:446-461; Lichtendahl, Grushka-Cockayne & Winkler 2013, Management Science 59:1594-1611). The density is 1 / sum w_i / f_i(Q_i(p)).
 */
export function quantilePool(
  components: readonly Component[],
  weights?: readonly number[],
): Component {
  const used = weighted(components, weights);
  const quantile = (p: number): number =>
    used.reduce((sum, { component, w }) => sum + w * component.quantile(p), 0);
  const sparsity = (p: number): number =>
    used.reduce((sum, { component, w }) => sum + w / component.pdf(component.quantile(p)), 0);
  const mean = used.reduce((sum, { component, w }) => sum + w * component.mean, 0);
  const kinks = distinct(
    used.flatMap(({ component }) => (component.breaks ?? []).map((each) => component.cdf(each))),
  );
  const variance = overScores((p) => (quantile(p) - mean) ** 2, kinks);
  const cdf = (x: number): number => probabilityBelow(quantile, sparsity, x);
  return {
    mean,
    sd: Math.sqrt(variance),
    quantile,
    cdf,
    pdf: (x) => {
      const p = cdf(x);
      return p <= 0 || p >= 1 ? 0 : 1 / sparsity(p);
    },
    breaks: kinks.map(quantile),
  };
}

interface Weighted {
  readonly component: Component;
  readonly w: number;
}

/** Weights that sum to 1 beside their components; those of weight 0 left out. */
function weighted(
  components: readonly Component[],
  weights: readonly number[] | undefined,
): readonly Weighted[] {
  if (components.length === 0) throw new RangeError('a pool needs at least one component');
  const given = weights ?? components.map(() => 1);
  if (given.length !== components.length) {
    throw new RangeError(
      `${components.length} components need as many weights, not ${given.length}`,
    );
  }
  const sum = given.reduce((total, each) => total + each, 0);
  if (!(given.every((each) => each >= 0) && sum > 0 && sum < Infinity)) {
    throw new RangeError('weights have to be 0 or more, and not all 0');
  }
  return components
    .map((component, i) => ({ component, w: given[i]! / sum }))
    .filter(({ w }) => w > 0);
}

function breaksOf(components: readonly Component[]): number[] {
  return distinct(components.flatMap(({ breaks = [] }) => [...breaks]));
}
