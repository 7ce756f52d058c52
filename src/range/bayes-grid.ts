import type { Data, Given } from './bayes-model.ts';

/** Nodes and weights of the posterior of tau: the expectation of an even function of tau is the weighted sum over the nodes. */
export interface TauGrid {
  readonly tau: readonly number[];
  /** Normalised: they sum to 1. */
  readonly weight: readonly number[];
  /** The weight, or its part in the second moment of tau where a heavy tail makes that the larger. */
  readonly importance: readonly number[];
  /** Mean and variance of mu given each tau. */
  readonly mean: readonly number[];
  readonly variance: readonly number[];
  /** ln of the integral: the marginal likelihood (a flat mu counts as density 1). */
  readonly logMarginal: number;
  /** The step in ln tau that resolved the integrand, and the ends of what holds mass. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

type Kept = Record<'tau' | 'weight' | 'mean' | 'variance', number[]>;

/**
 * First step of the trapezium rule, by family; it is halved until the integral has settled. The rule's error falls as exp(-c / step), so the
 * step goes with 1 / ln of the tolerance; these are the steps for 1e-10. With the half-normal's 400 random data sets were off by 1.5e-11 at the
 * worst, most by less than 1e-13; with 0.38 one was off by 6e-9.
 */
const FIRST_STEP = { 'half-normal': 0.3, 'half-cauchy': 0.2 };
const STEPS_ARE_FOR = 1e-10;

/**
 * Halving the step squares the error of the trapezium rule on an analytic integrand: a last change of this times the root of the tolerance leaves
 * less than the tolerance (3e-12 where 1e-10 is asked, measured against adaptive quadrature, see docs/methods.md).
 */
const SETTLED = 2;

/** Halvings that no real case needs; a guard. */
const MOST_HALVINGS = 8;

/** How finely to integrate. */
export interface GridOptions {
  /** What a probability may err by. */
  readonly tolerance: number;
  /** The step to begin with, where the tolerance is 1e-10. */
  readonly firstStep?: number;
  /** Whether the density is an even function of tau, analytic at 0: without bounds it is. */
  readonly even: boolean;
}

/** exp(exp(3.75)) = 1e18, beyond this many units of t outside the scales of the problem a double holds nothing. */
const OUTSIDE = 3.75;

/** exp(-9^2 / 2) = 3e-18: half-normal scales beyond which the prior holds nothing. */
const HALF_NORMAL_REACH = 9;

/** exp(-40) = 4e-18: what is so far below the peak holds nothing. */
const NEGLIGIBLE = 40;

/** e^12 = 160,000 times further no sources are apart: a guard. */
const BEYOND = 12;

/** Nodes of less importance than this part of the tolerance are dropped. */
const DROPPED = 1e-3;

/** Nodes of all halvings together: kept between calls, as making typed arrays anew costs as much as filling them. */
let room = 512;
let tau = new Float64Array(room);
let log = new Float64Array(room);
let mean = new Float64Array(room);
let variance = new Float64Array(room);

function grow(): void {
  room *= 2;
  const larger = (values: Float64Array): Float64Array<ArrayBuffer> => {
    const copy = new Float64Array(room);
    copy.set(values);
    return copy;
  };
  [tau, log, mean, variance] = [larger(tau), larger(log), larger(mean), larger(variance)];
}

/**
 * Quadrature of the posterior of tau, without chance.
 *
 * The trapezium rule converges exponentially, as the integrand is analytic (Trefethen & Weideman 2014, SIAM Review 56:385-458), in a variable in
 * which every scale of the problem, from the smallest e^a to the largest e^b, meets equally many nodes.
 *
 * Half-normal: tau = e^a sinh(t). The integrand is even in tau, so that the rule over all t is the rule from 0 up with half of the node at 0; its
 * singularities, at tau = +-i se and beyond on that axis, all lie at a distance of pi / 2, whatever the data. Expectations over tau have to be of
 * even functions too: the mean of tau is not.
 *
 * Otherwise (a half-Cauchy; bounds, with which the density has a kink at 0): tau = exp(t - exp(a - t) + exp(t - b)), whose step grows doubly
 * exponentially below a and in the algebraic tail above b (Takahasi & Mori 1974, Publ. RIMS 9:721-741).
 *
 * @param given the model at tau; told how high ln of its density has to be to matter, so that it can spare itself what does not
 */
export function tauGrid(
  data: Data,
  given: (tau: number, peak: number) => Given,
  { tolerance, even, firstStep = FIRST_STEP[data.prior.family] }: GridOptions,
): TauGrid {
  const { scale, family } = data.prior;
  const settled = SETTLED * Math.sqrt(tolerance);
  const dropped = DROPPED * tolerance;
  const heavy = family === 'half-cauchy';
  const mirrored = even && !heavy;
  const spread = data.y.length === 0 ? 0 : Math.max(...data.y) - Math.min(...data.y);
  const a = Math.log(Math.min(...data.se, scale));
  const b = Math.log(Math.max(...data.se, scale, spread));
  const smallest = Math.exp(a);
  const from = mirrored ? 0 : a - OUTSIDE;
  const most = HALF_NORMAL_REACH * scale;
  const to = heavy ? b + OUTSIDE : mirrored ? inverseSinh(most / smallest) : Math.log(most);
  let reached = to;

  let n = 0;
  let peak = -Infinity;
  /** Adds the node at t, and gives ln of the integrand there. */
  function add(t: number): number {
    const left = mirrored ? Math.exp(-t) : Math.exp(a - t);
    const right = mirrored ? Math.exp(t) : heavy ? Math.exp(t - b) : 0;
    const at = mirrored ? 0.5 * smallest * (right - left) : Math.exp(t - left + right);
    const slope = mirrored
      ? a + Math.log(t === 0 ? HALF : 0.5 * (right + left))
      : t - left + right + Math.log(1 + left + right);
    const known = given(at, peak - slope);
    const value = known.logDensity + slope;
    if (!(value > -Infinity)) return -Infinity;
    if (value > peak) peak = value;
    if (n === room) grow();
    tau[n] = at;
    log[n] = value;
    mean[n] = known.mean;
    variance[n] = known.variance;
    n += 1;
    return value;
  }
  function mass(): number {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += Math.exp(log[j]! - peak);
    return sum;
  }

  let step = (firstStep * Math.log(STEPS_ARE_FOR)) / Math.log(tolerance);
  const places = Math.floor((to - from) / step);
  const outermost = add(from + places * step);
  // Downwards, so that the peak is known before the many small tau that hold little.
  for (let i = places - 1; i >= 0; i -= 1) add(from + i * step);
  // Sources much farther apart than the prior expects push tau beyond where the prior alone would end.
  if (!heavy) {
    let edge = outermost;
    for (let i = places + 1; edge > peak - NEGLIGIBLE && from + i * step < to + BEYOND; i += 1) {
      edge = add(from + i * step);
      reached = from + i * step;
    }
  }
  let total = step * mass();
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const before = total;
    const beforePeak = peak;
    for (let at = from + 0.5 * step; at <= reached; at += step) add(at);
    step *= 0.5;
    total = step * mass();
    if (Math.abs(before * Math.exp(beforePeak - peak) - total) <= settled * total) break;
  }
  const largest = Math.exp(b);
  const kept: Kept = { tau: [], weight: [], mean: [], variance: [] };
  const importance: number[] = heavy ? [] : kept.weight;
  for (let j = 0; j < n; j += 1) {
    const own = (step * Math.exp(log[j]! - peak)) / total;
    const at = tau[j]!;
    const counts = heavy ? own * Math.max(1, (at / largest) ** 2) : own;
    if (!(counts >= dropped)) continue;
    kept.tau.push(at);
    kept.weight.push(own);
    kept.mean.push(mean[j]!);
    kept.variance.push(variance[j]!);
    if (heavy) importance.push(counts);
  }
  return {
    ...kept,
    importance,
    logMarginal: peak + Math.log(total),
    step,
    from: a,
    to: heavy ? b : mirrored ? a + Math.log(0.5 * Math.exp(reached)) : reached,
  };
}

/** What the node at 0 counts for: the other half belongs to the mirrored side. */
const HALF = 0.5;

// Math.asinh differs in the last digit from engine to engine.
function inverseSinh(x: number): number {
  return Math.log(x + Math.sqrt(x * x + 1));
}
