import { gaussLegendre, integratePanel } from '../distribution/gauss-legendre.ts';
import { NORMAL_PEAK } from '../distribution/invert.ts';
import { normalCdfFromTable } from '../distribution/normal-table.ts';
import { scaledUpperTail } from '../distribution/normal-tail.ts';
import { solveIncreasing } from '../distribution/solve.ts';
import { logNormalCdf, normalCdf } from '../distribution/normal-probability.ts';
import type { Tail } from './bayes-bounds.ts';

/** Points of a Gauss-Legendre panel: with the panels below, 1e-11 of the integral. */
const POINTS = 8;

/** What lies more than 7.5 standard deviations from the mode is under 1e-13. */
const REACH = 7.5;

/** Panels of the normal part are this many standard deviations wide. */
const PANEL = 1.5;

/** A mode narrower than this part of the normal part's standard deviation gets panels of its own. */
const SPIKE = 0.5;

/** Where Phi is neither 0 nor 1 to double precision, in its own scale, and the breaks of the panels there. */
const BREAKS: readonly number[] = [-7, -4.5, -2.5, -1, 1, 2.5, 4.5, 7];

/** The trapezium rule for E[prod Phi] under a normal errs by exp(-2 pi^2 / (h^2 (1 + kappa^2))): this h gives 3e-11. */
const TRAPEZIUM = 0.9;

/** The trapezium rule goes this many standard deviations out: 8e-11 is left. */
const TRAPEZIUM_REACH = 6.5;

/** Phi(8) differs from 1 by 6e-16: a bound that far off says nothing. */
const CLEAR = 8;

/** Where the bounds are at least so likely at the mode, Phi from a table is good to 1e-9 of it, and five times as fast. */
const LEAST_FOR_TABLE = 0.05;

/** exp(-600) is far from underflow; products whose logarithm is lower are taken as logarithms. */
const LEAST_LOGARITHM = -600;

/** Newton steps to the mode of a log-concave density: a guard. */
const MODE_STEP = 1e-3;

/**
 * A joint normal of mu and of the quantity X that is asked for, given tau, before the bounds are taken in:
 * X itself normal, and mu given X normal with a slope and a rest.
 */
export interface Joint {
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
  /** E[mu | X = x] = muMean + slope (x - mean), with standard deviation rest. */
  readonly muMean: number;
  readonly slope: number;
  readonly rest: number;
  readonly tails: readonly Tail[];
}

/**
 * ln E[prod Phi(sign (mu - b) / c)] for mu ~ N(mean, sd^2): what the bounds add to the marginal likelihood at one tau.
 *
 * One bound has the closed form Phi(sign (mean - b) / sqrt(sd^2 + c^2)); several are integrated over panels.
 */
export function logBoundProbability(mean: number, sd: number, tails: readonly Tail[]): number {
  const [only] = tails;
  if (only === undefined) return 0;
  if (tails.length === 1) {
    return logNormalCdf((only.sign * (mean - only.value)) / Math.hypot(sd, only.scale));
  }
  const joint: Joint = { weight: 1, mean, sd, muMean: mean, slope: 1, rest: 0, tails };
  const { mode, width } = modeOf(joint);
  const peak = logKernel(joint, mode);
  const rule = gaussLegendre(POINTS);
  const edges = edgesOf(joint, mode, width);
  let sum = 0;
  for (let i = 1; i < edges.length; i += 1) {
    sum += integratePanel(
      (x) => Math.exp(logKernel(joint, x) - peak),
      edges[i - 1]!,
      edges[i]!,
      rule,
    );
  }
  return peak + Math.log((NORMAL_PEAK * sum) / sd);
}

/** ln of the tilted kernel at mu: normal (without its constant) times the bounds' probabilities. */
function logKernel({ mean, sd, tails }: Joint, mu: number): number {
  const z = (mu - mean) / sd;
  let log = -0.5 * z * z;
  for (const { sign, value, scale } of tails) log += logNormalCdf((sign * (mu - value)) / scale);
  return log;
}

/**
 * The mode of X given tau and the bounds (mu's uncertainty given X folded into the scales). The density is log-concave, and
 * at least as curved as the normal: REACH of its standard deviations about the mode hold everything. `width` is the standard
 * deviation that the curvature at the mode stands for.
 */
export function modeOf(joint: Joint): { readonly mode: number; readonly width: number } {
  const { mean, sd } = joint;
  const tails = seenFromX(joint);
  const slopeAt = (x: number): readonly [number, number] => {
    let slope = (x - mean) / (sd * sd);
    let curve = 1 / (sd * sd);
    for (const { sign, value, scale } of tails) {
      const z = (sign * (x - value)) / scale;
      const hazard = hazardOf(z);
      slope -= (sign * hazard) / scale;
      // The curvature of -ln Phi lies between 0 and 1; far below the bound its two terms cancel.
      curve += Math.min(1, Math.max(0, hazard * (z + hazard))) / (scale * scale);
    }
    return [slope, curve];
  };
  let low = mean;
  let high = mean;
  for (let out = sd; slopeAt(low)[0] > 0; out *= 2) low = mean - out;
  for (let out = sd; slopeAt(high)[0] < 0; out *= 2) high = mean + out;
  // A step that ends outside a narrow bound's reach would take a place of no probability for the mode.
  const narrowest = tails.reduce((least, { scale }) => Math.min(least, scale), sd);
  const mode = solveIncreasing(slopeAt, low, high, mean, MODE_STEP * narrowest);
  return { mode, width: 1 / Math.sqrt(slopeAt(mode)[1]) };
}

/** phi(z) / Phi(z), the slope of ln Phi, without underflow. */
function hazardOf(z: number): number {
  if (z <= 0) return NORMAL_PEAK / scaledUpperTail(-z);
  return (NORMAL_PEAK * Math.exp(-0.5 * z * z)) / normalCdf(z);
}

/** The bounds as steps in x: where E[mu | x] meets the bound, and how wide the step is there. */
function seenFromX({ mean, muMean, slope, rest, tails }: Joint): Tail[] {
  if (slope <= 0) return [];
  return tails.map(({ sign, value, scale }) => ({
    sign,
    value: mean + (value - muMean) / slope,
    scale: Math.hypot(rest, scale) / slope,
  }));
}

/** Ends of the panels: evenly over the normal part, finer about a bound whose step is narrower than that. */
export function edgesOf(joint: Joint, mode: number, width: number): number[] {
  const { sd } = joint;
  const low = mode - REACH * sd;
  const high = mode + REACH * sd;
  const edges: number[] = [];
  for (let x = -REACH; x <= REACH; x += PANEL) edges.push(mode + x * sd);
  for (const { value, scale } of seenFromX(joint)) {
    if (scale >= sd) continue;
    for (const each of BREAKS) {
      const x = value + each * scale;
      if (x > low && x < high) edges.push(x);
    }
  }
  // Bounds that exclude each other leave a spike between them, far narrower than the normal part and away from both steps.
  if (width < SPIKE * sd) for (const each of BREAKS) edges.push(mode + each * width);
  return edges.sort((a, b) => a - b);
}

/** E[prod Phi] for mu given X = x. */
function probabilityGiven(
  { mean, muMean, slope, rest, tails }: Joint,
  x: number,
  phi: (z: number) => number,
): number {
  const centre = muMean + slope * (x - mean);
  const [only] = tails;
  if (only !== undefined && tails.length === 1) {
    return normalCdf((only.sign * (centre - only.value)) / Math.hypot(rest, only.scale));
  }
  if (rest === 0) return product(tails, centre, phi);
  const clear = tails.every(
    ({ sign, value, scale }) => sign * (centre - value) > CLEAR * Math.hypot(rest, scale),
  );
  if (clear) return 1;
  const narrowest = tails.reduce((least, { scale }) => Math.min(least, scale), Infinity);
  const step = TRAPEZIUM / Math.hypot(1, rest / narrowest);
  const count = Math.ceil(TRAPEZIUM_REACH / step);
  let sum = 0;
  for (let i = -count; i <= count; i += 1) {
    const z = i * step;
    sum += Math.exp(-0.5 * z * z) * product(tails, centre + z * rest, phi);
  }
  return NORMAL_PEAK * step * sum;
}

function product(tails: readonly Tail[], mu: number, phi: (z: number) => number): number {
  let value = 1;
  for (const { sign, value: bound, scale } of tails) value *= phi((sign * (mu - bound)) / scale);
  return value;
}

/** Below this a probability of the bounds loses its digits, and soon is 0: a point of 0 and a bound of a million exclude each other. */
const FAINTEST = 1e-250;

/** The same in logarithms for X that leaves mu uncertain: exact for one bound, the bounds as if apart for several. */
function logFaintKernel({ mean, sd, muMean, slope, rest, tails }: Joint, x: number): number {
  const z = (x - mean) / sd;
  const centre = muMean + slope * (x - mean);
  let log = -0.5 * z * z;
  for (const { sign, value, scale } of tails) {
    log += logNormalCdf((sign * (centre - value)) / Math.hypot(rest, scale));
  }
  return log;
}

/** Normal part (without its constant) times the probability of the bounds; in logarithms where that would underflow. */
export function kernelOf(joint: Joint, mode: number): (x: number) => number {
  const { mean, sd, rest } = joint;
  if (rest === 0) {
    const peak = logKernel(joint, mode);
    if (peak < LEAST_LOGARITHM) return (x) => Math.exp(logKernel(joint, x) - peak);
  }
  if (rest > 0 && probabilityGiven(joint, mode, normalCdf) < FAINTEST) {
    const peak = logFaintKernel(joint, mode);
    return (x) => Math.exp(logFaintKernel(joint, x) - peak);
  }
  const phi =
    rest > 0 && probabilityGiven(joint, mode, normalCdf) > LEAST_FOR_TABLE
      ? normalCdfFromTable
      : normalCdf;
  return (x) => {
    const z = (x - mean) / sd;
    return Math.exp(-0.5 * z * z) * probabilityGiven(joint, x, phi);
  };
}
