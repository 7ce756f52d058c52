import erfcx from '@stdlib/math-base-special-erfcx';
import type { Component } from '../distribution/distribution.ts';
import { gaussLegendre, integratePanel } from '../distribution/gauss-legendre.ts';
import { invert, NORMAL_PEAK } from '../distribution/invert.ts';
import { solveIncreasing } from '../distribution/solve.ts';
import { logNormalCdf, normalCdf } from '../distribution/special.ts';

/** A source that gave a bound and no point: "at least x" is a lower bound, "up to x" an upper one; on the scale of y. */
export interface Bound {
  readonly side: 'lower' | 'upper';
  readonly value: number;
  /** How exactly the bound itself was stated; 0 is allowed. */
  readonly se: number;
}

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

/** exp(-600) is far from underflow; products whose logarithm is lower are taken as logarithms. */
const LEAST_LOGARITHM = -600;

/** Newton steps to the mode of a log-concave density: a guard. */
const MODE_STEP = 1e-3;

/** One bound given tau: P(bound | mu) = Phi(sign (mu - value) / scale). */
interface Tail {
  readonly sign: 1 | -1;
  readonly value: number;
  readonly scale: number;
}

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

/** The tails of all bounds at one tau: Phi((mu - b) / sqrt(tau^2 + s^2)), mirrored for an upper bound. */
export function tailsAt(bounds: readonly Bound[], tau: number): Tail[] {
  return bounds.map(({ side, value, se }) => ({
    sign: side === 'lower' ? 1 : -1,
    value,
    scale: Math.hypot(tau, se),
  }));
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
function modeOf(joint: Joint): { readonly mode: number; readonly width: number } {
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
  const mode = solveIncreasing(slopeAt, low, high, mean, MODE_STEP * sd);
  return { mode, width: 1 / Math.sqrt(slopeAt(mode)[1]) };
}

/** phi(z) / Phi(z), the slope of ln Phi, without underflow: sqrt(2 / pi) / erfcx(-z / sqrt 2). */
function hazardOf(z: number): number {
  return Math.sqrt(2 / Math.PI) / erfcx(-z * Math.SQRT1_2);
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
function edgesOf(joint: Joint, mode: number, width: number): number[] {
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
function probabilityGiven({ mean, muMean, slope, rest, tails }: Joint, x: number): number {
  const centre = muMean + slope * (x - mean);
  const [only] = tails;
  if (only !== undefined && tails.length === 1) {
    return normalCdf((only.sign * (centre - only.value)) / Math.hypot(rest, only.scale));
  }
  if (rest === 0) return product(tails, centre);
  const narrowest = tails.reduce((least, { scale }) => Math.min(least, scale), Infinity);
  const step = TRAPEZIUM / Math.hypot(1, rest / narrowest);
  const count = Math.ceil(TRAPEZIUM_REACH / step);
  let sum = 0;
  for (let i = -count; i <= count; i += 1) {
    const z = i * step;
    sum += Math.exp(-0.5 * z * z) * product(tails, centre + z * rest);
  }
  return NORMAL_PEAK * step * sum;
}

function product(tails: readonly Tail[], mu: number): number {
  let value = 1;
  for (const { sign, value: bound, scale } of tails) {
    value *= normalCdf((sign * (mu - bound)) / scale);
  }
  return value;
}

/** What is integrated of one joint: its kernel by panels, cumulated. */
interface Piece {
  readonly joint: Joint;
  readonly kernel: (x: number) => number;
  /** Makes the kernel a density times the joint's weight. */
  readonly factor: number;
  readonly edges: readonly number[];
  /** Integral of the kernel below each edge. */
  readonly below: Float64Array;
}

/**
 * A mixture over tau of normals tilted by the bounds: the marginal posterior of X (mu, a source's own theta, or a new one).
 *
 * @param joints their weights are the posterior of tau with the bounds taken in, and sum to 1
 */
export function tiltedMixture(joints: readonly Joint[]): Component {
  const rule = gaussLegendre(POINTS);
  const origin = joints[0]!.mean;
  let first = 0;
  let second = 0;
  const pieces: Piece[] = joints.map((joint) => {
    const { mode, width } = modeOf(joint);
    const edges = edgesOf(joint, mode, width);
    const kernel = kernelOf(joint, mode);
    const below = new Float64Array(edges.length);
    let off = 0;
    let square = 0;
    for (let i = 1; i < edges.length; i += 1) {
      const half = 0.5 * (edges[i]! - edges[i - 1]!);
      const middle = 0.5 * (edges[i]! + edges[i - 1]!);
      let mass = 0;
      for (let n = 0; n < POINTS; n += 1) {
        const x = middle + half * rule.nodes[n]!;
        const value = half * rule.weights[n]! * kernel(x);
        mass += value;
        off += value * (x - origin);
        square += value * (x - origin) ** 2;
      }
      below[i] = below[i - 1]! + mass;
    }
    const factor = joint.weight / below[edges.length - 1]!;
    first += factor * off;
    second += factor * square;
    return { joint, kernel, factor, edges, below };
  });
  const sd = Math.sqrt(Math.max(0, second - first * first));
  const low = pieces.reduce((least, { edges }) => Math.min(least, edges[0]!), Infinity);
  const high = pieces.reduce((most, { edges }) => Math.max(most, edges.at(-1)!), -Infinity);

  function cdf(x: number): number {
    let sum = 0;
    for (const { joint, kernel, factor, edges, below } of pieces) {
      if (x <= edges[0]!) continue;
      if (x >= edges.at(-1)!) {
        sum += joint.weight;
        continue;
      }
      let panel = 0;
      while (edges[panel + 1]! <= x) panel += 1;
      const part = integratePanel(kernel, edges[panel]!, x, rule);
      sum += factor * (below[panel]! + part);
    }
    return Math.min(1, sum);
  }

  function pdf(x: number): number {
    let sum = 0;
    for (const { kernel, factor } of pieces) sum += factor * kernel(x);
    return sum;
  }

  const mean = origin + first;
  return {
    mean,
    sd,
    cdf,
    pdf,
    quantile: (p) =>
      p === 0
        ? -Infinity
        : p === 1
          ? Infinity
          : invert(p, (x, sign) => (sign === 1 ? cdf(x) : 1 - cdf(x)), pdf, {
              low,
              high,
              start: mean,
              spread: sd,
            }),
  };
}

/** Normal part (without its constant) times the probability of the bounds; in logarithms where that would underflow. */
function kernelOf(joint: Joint, mode: number): (x: number) => number {
  const { mean, sd, rest } = joint;
  if (rest === 0) {
    const peak = logKernel(joint, mode);
    if (peak < LEAST_LOGARITHM) return (x) => Math.exp(logKernel(joint, x) - peak);
  }
  return (x) => {
    const z = (x - mean) / sd;
    return Math.exp(-0.5 * z * z) * probabilityGiven(joint, x);
  };
}
