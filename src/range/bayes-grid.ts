import type { Data, Given } from './bayes-model.ts';

/** Nodes and weights of the posterior of tau: any expectation over tau is the weighted sum over the nodes. */
export interface TauGrid {
  readonly tau: Float64Array;
  /** Normalised: they sum to 1. */
  readonly weight: Float64Array;
  /** The weight, or its part in the second moment of tau where a heavy tail makes that the larger. */
  readonly importance: Float64Array;
  /** Mean and variance of mu given each tau. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** ln of the integral: the marginal likelihood (a flat mu counts as density 1). */
  readonly logMarginal: number;
  /** First and second moments of tau, over all nodes; the caller knows whether they exist. */
  readonly tauMean: number;
  readonly tauSquare: number;
  /** The step in ln tau that resolved the integrand, and the ends of what holds mass. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** First step of the trapezium rule in t, by family; it is halved until the integral has settled. */
const FIRST_STEP = { 'half-normal': 0.26, 'half-cauchy': 0.2 };

/**
 * Halving the step squares the error of the trapezium rule on an analytic integrand, so a last change below 1e-6 leaves
 * about 1e-12.
 */
const SETTLED = 1e-6;

/** Halvings that no real case needs; a guard. */
const MOST_HALVINGS = 8;

/** exp(exp(3.75)) = 1e18: beyond this many units of t outside the scales of the problem, a double holds nothing. */
const OUTSIDE = 3.75;

/** exp(-9^2 / 2) = 3e-18: half-normal scales beyond which the prior holds nothing. */
const HALF_NORMAL_REACH = 9;

/** exp(-40) = 4e-18: what is so far below the peak holds nothing. */
const NEGLIGIBLE = 40;

/** e^12 = 160,000 times further no sources are apart: a guard. */
const BEYOND = 12;

/** Nodes of less importance are dropped: together they are far below every tolerance. */
const DROPPED = 1e-16;

/**
 * Quadrature of the posterior of tau, without chance.
 *
 * tau = exp(t - exp(a - t) + exp(t - b)): the trapezium rule in t converges exponentially, as the integrand is analytic. Between
 * the smallest scale e^a of the problem and the largest e^b the variable is ln tau, so that every scale meets equally many
 * nodes; below a, and above b for the algebraic tail of the half-Cauchy, the step grows doubly exponentially
 * (Takahasi & Mori 1974, Publ. RIMS 9:721-741; Trefethen & Weideman 2014, SIAM Review 56:385-458).
 */
export function tauGrid(
  data: Data,
  given: (tau: number) => Given,
  firstStep: number = FIRST_STEP[data.prior.family],
): TauGrid {
  const { scale, family } = data.prior;
  const heavy = family === 'half-cauchy';
  const spread = data.y.length === 0 ? 0 : Math.max(...data.y) - Math.min(...data.y);
  const a = Math.log(Math.min(...data.se, scale));
  const b = Math.log(Math.max(...data.se, scale, spread));
  const from = a - OUTSIDE;
  let to = heavy ? b + OUTSIDE : Math.log(HALF_NORMAL_REACH * scale);

  const tau: number[] = [];
  const log: number[] = [];
  const mean: number[] = [];
  const variance: number[] = [];
  let peak = -Infinity;
  function add(t: number): void {
    const left = Math.exp(a - t);
    const right = heavy ? Math.exp(t - b) : 0;
    const at = Math.exp(t - left + right);
    const known = given(at);
    const value = known.logDensity + t - left + right + Math.log(1 + left + right);
    if (!(value > -Infinity)) return;
    if (value > peak) peak = value;
    tau.push(at);
    log.push(value);
    mean.push(known.mean);
    variance.push(known.variance);
  }

  let step = firstStep;
  let t = from;
  for (; t <= to; t += step) add(t);
  // Sources much farther apart than the prior expects push tau beyond where the prior alone would end.
  if (!heavy) {
    const last = to + BEYOND;
    for (; t < last && (log.at(-1) ?? -Infinity) > peak - NEGLIGIBLE; t += step) {
      add(t);
      to = t;
    }
  }
  let total = step * mass(log, peak);
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const before = total;
    const beforePeak = peak;
    for (let at = from + 0.5 * step; at <= to; at += step) add(at);
    step *= 0.5;
    total = step * mass(log, peak);
    if (Math.abs(before * Math.exp(beforePeak - peak) - total) <= SETTLED * total) break;
  }
  const kept = log.map((value) => (step * Math.exp(value - peak)) / total);
  let tauMean = 0;
  let tauSquare = 0;
  for (let j = 0; j < tau.length; j += 1) {
    tauMean += kept[j]! * tau[j]!;
    tauSquare += kept[j]! * tau[j]! * tau[j]!;
  }
  const importance = kept.map((weight, j) =>
    heavy ? weight * Math.max(1, (tau[j]! / Math.exp(b)) ** 2) : weight,
  );
  const keep = (values: readonly number[]): Float64Array =>
    Float64Array.from(values.filter((_, j) => importance[j]! >= DROPPED));
  return {
    tau: keep(tau),
    weight: keep(kept),
    importance: keep(importance),
    mean: keep(mean),
    variance: keep(variance),
    logMarginal: peak + Math.log(total),
    tauMean,
    tauSquare,
    step,
    from: a,
    to: heavy ? b : to,
  };
}

function mass(log: readonly number[], peak: number): number {
  let sum = 0;
  for (const value of log) sum += Math.exp(value - peak);
  return sum;
}
