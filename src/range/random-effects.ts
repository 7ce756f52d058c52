import { chiSquareUpper } from '../distribution/chi-square.ts';
import { normalQuantile } from '../distribution/normal-probability.ts';
import { tQuantile } from '../distribution/student-t.ts';
import type { Estimates } from './re-estimates.ts';
import { CLASSICAL_LEVEL, inInputOrder, orderEstimates, requireLevel } from './re-estimates.ts';
import type { Caution } from './re-caution.ts';
import { caution } from './re-caution.ts';
import { weighted } from './re-weighted.ts';
import type { Tau2Method } from './tau2.ts';
import { TAU2_METHODS, estimateTau2 } from './tau2.ts';

/** `z` Wald; `knha` Knapp and Hartung 2003; `adhoc` the same, never narrower than Wald's standard error. */
export type Test = 'z' | 'knha' | 'adhoc';

/** The distribution that a prediction interval's width is taken from: normal, t on k - 1, or Riley's t on k - 2. */
export type PredictionConvention = 'normal' | 't(k-1)' | 't(k-2)';

/** What may be chosen. */
export interface RandomEffectsOptions {
  /** Default `REML`: nearly unbiased, and metafor's default (Viechtbauer 2005; Langan et al. 2019). */
  readonly method?: Tau2Method;
  /** Default `z`, as in metafor, so that a ported script gives the same numbers. */
  readonly test?: Test;
  /** Probability of the intervals, a fraction. Default 0.95, as in metafor; ranges of a reconciliation ask 0.9. */
  readonly level?: number;
  /** Default: normal for `z`, t(k-1) for `knha` and `adhoc`, as in metafor. */
  readonly pi?: PredictionConvention;
}

/** A random-effects summary. What one source alone cannot say is null; `cautions` gives the reason. */
export interface RandomEffects {
  /** The weighted mean, in the unit of y. */
  readonly estimate: number;
  readonly se: number;
  /** Confidence interval of the mean. */
  readonly ci: readonly [low: number, high: number];
  /** Between-source variance. */
  readonly tau2: number | null;
  /** Share of the total variance that lies between sources, in per cent. */
  readonly i2: number | null;
  /** Total over typical within-source variance, 1 when there is no spread (common effect: Q / (k - 1)). */
  readonly h2: number | null;
  /** Cochran's Q around the common-effect mean, whatever the method. */
  readonly q: number | null;
  /** Upper-tail probability of Q on k - 1 degrees of freedom. */
  readonly qp: number | null;
  /** Prediction interval: where the truth of one more such source would lie. Under `FE` it is the confidence interval. */
  readonly pi: readonly [low: number, high: number] | null;
  readonly k: number;
  readonly method: Tau2Method;
  readonly test: Test;
  readonly level: number;
  readonly piConvention: PredictionConvention;
  /** Share of each estimate in the mean, in the order of y; they sum to 1. */
  readonly weights: readonly number[];
  /** What has to be said beside the numbers; empty when there is nothing. */
  readonly cautions: readonly Caution[];
}

const TESTS: readonly Test[] = ['z', 'knha', 'adhoc'];
const CONVENTIONS: readonly PredictionConvention[] = ['normal', 't(k-1)', 't(k-2)'];

/**
 * Random-effects summary of estimates y with variances v: y_i = mu + u_i + e_i, Var(u) = tau^2, Var(e_i) = v_i.
 *
 * With w = 1 / (v + tau^2): mu = sum(w y) / sum(w); se = sqrt(s / sum(w)), where s is 1 for `z`,
 * sum(w (y - mu)^2) / (k - 1) for `knha`, and the larger of the two for `adhoc`. The confidence interval is
 * mu +- c se, c from the normal (`z`) or t on k - 1; the prediction interval mu +- c' sqrt(se^2 + tau^2), c' by `pi`.
 * I2 = 100 tau^2 / (tau^2 + v~) and H2 = (tau^2 + v~) / v~, with v~ the typical variance (k - 1) / (sum w - sum w^2 / sum w)
 * at tau^2 = 0; for `FE` they come from Q: 100 (Q - (k - 1)) / Q, not below 0, and Q / (k - 1).
 *
 * Agrees with R metafor 3.8-1 `rma` (docs/methods.md has the largest differences). One source: its own normal interval,
 * and null for everything that needs two. The result does not depend on the order of the estimates.
 *
 * @param y estimates, any scale (this package: ln(1 + count)).
 * @param v their variances, the same length.
 * @throws TypeError or RangeError that names the argument: y, v, method, test, level or pi.
 */
export function randomEffects(
  y: readonly number[],
  v: readonly number[],
  options: RandomEffectsOptions = {},
): RandomEffects {
  const estimates = orderEstimates(y, v);
  const method = oneOf('method', options.method ?? 'REML', TAU2_METHODS);
  const test = oneOf('test', options.test ?? 'z', TESTS);
  const level = options.level ?? CLASSICAL_LEVEL;
  requireLevel(level);
  const piConvention = oneOf('pi', options.pi ?? (test === 'z' ? 'normal' : 't(k-1)'), CONVENTIONS);
  const chosen = { method, test, level, piConvention };
  const result = estimates.k === 1 ? oneSource(estimates, chosen) : summarise(estimates, chosen);
  if (!Number.isFinite(result.se) || !Number.isFinite(result.estimate)) {
    throw new RangeError('y and v must lie nearer together: their ratios overflow');
  }
  return result;
}

interface Chosen {
  readonly method: Tau2Method;
  readonly test: Test;
  readonly level: number;
  readonly piConvention: PredictionConvention;
}

function oneSource({ centre, v }: Estimates, chosen: Chosen): RandomEffects {
  const se = Math.sqrt(v[0]!);
  return {
    estimate: centre,
    se,
    ci: around(centre, normalQuantile(0.5 + 0.5 * chosen.level) * se),
    tau2: null,
    i2: null,
    h2: null,
    q: null,
    qp: null,
    pi: null,
    k: 1,
    ...chosen,
    weights: [1],
    cautions: [caution('one-source')],
  };
}

function summarise(estimates: Estimates, chosen: Chosen): RandomEffects {
  const { k, v, centre } = estimates;
  const { method, test, level, piConvention } = chosen;
  const { tau2, maxima } = estimateTau2(estimates, method);
  const common = weighted(estimates, 0);
  const at = weighted(estimates, tau2);
  const scale = knappHartungScale(at.q / (k - 1), test);
  const se = Math.sqrt(scale / at.w);
  const estimate = centre + at.mean;
  const upper = 0.5 + 0.5 * level;
  const critical = test === 'z' ? normalQuantile(upper) : tQuantile(upper, k - 1);
  const ci = around(estimate, critical * se);
  return {
    estimate,
    se,
    ci,
    tau2,
    ...heterogeneity(k, method, tau2, common.q, common.trace),
    q: common.q,
    qp: chiSquareUpper(common.q, k - 1),
    pi: predictionInterval(k, chosen, estimate, Math.sqrt(se * se + tau2), ci),
    k,
    ...chosen,
    weights: inInputOrder(
      estimates,
      v.map((x) => 1 / (x + tau2) / at.w),
    ),
    cautions: cautions({ k, method, test, piConvention, tau2, maxima, scale }),
  };
}

/** The factor on the variance of the mean. */
function knappHartungScale(s: number, test: Test): number {
  if (test === 'z') return 1;
  return test === 'adhoc' ? Math.max(1, s) : s;
}

/** I2 in per cent and H2, as metafor computes them. */
function heterogeneity(
  k: number,
  method: Tau2Method,
  tau2: number,
  q: number,
  trace: number,
): { i2: number; h2: number } {
  if (method === 'FE') {
    return { i2: q > 0 ? Math.max(0, (100 * (q - (k - 1))) / q) : 0, h2: q / (k - 1) };
  }
  const typical = (k - 1) / trace;
  return { i2: (100 * tau2) / (tau2 + typical), h2: (tau2 + typical) / typical };
}

function predictionInterval(
  k: number,
  { method, level, piConvention }: Chosen,
  estimate: number,
  sd: number,
  ci: readonly [number, number],
): readonly [number, number] | null {
  if (method === 'FE') return ci;
  const upper = 0.5 + 0.5 * level;
  if (piConvention === 'normal') return around(estimate, normalQuantile(upper) * sd);
  const df = piConvention === 't(k-1)' ? k - 1 : k - 2;
  return df === 0 ? null : around(estimate, tQuantile(upper, df) * sd);
}

function cautions(
  found: Pick<Chosen, 'method' | 'test' | 'piConvention'> & {
    k: number;
    tau2: number;
    maxima: number;
    scale: number;
  },
): Caution[] {
  const { k, method, test, piConvention, tau2, maxima, scale } = found;
  const said: Caution[] = [];
  if (k === 2 && test !== 'z') said.push(caution('knapp-hartung-two-sources'));
  if (k === 2 && method !== 'FE') said.push(caution('tau2-two-sources'));
  if (k === 2 && method !== 'FE' && piConvention === 't(k-2)') {
    said.push(caution('prediction-two-sources'));
  }
  if (scale === 0) said.push(caution('zero-width'));
  else if (scale < 1) said.push(caution('narrower-than-stated'));
  if (method === 'FE') said.push(caution('common-effect'));
  else if (tau2 === 0) said.push(caution('tau2-zero'));
  if (maxima > 1) said.push(caution('several-maxima'));
  return said;
}

function around(centre: number, half: number): readonly [number, number] {
  return [centre - half, centre + half];
}

function oneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (!allowed.includes(value)) {
    throw new RangeError(`${name} must be one of ${allowed.join(' ')}, got ${value}`);
  }
  return value;
}
