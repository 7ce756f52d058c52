import { gaussLegendre } from '../distribution/gauss-legendre.ts';
import { NORMAL_PEAK } from '../distribution/invert.ts';
import { normalBells, timesNormalCdf } from '../distribution/normal-sums.ts';
import { logNormalCdfFromTable, scaledUpperTailFromTable } from '../distribution/normal-table.ts';
import type { Fill } from '../distribution/panel-series.ts';
import { logNormalCdf } from '../distribution/normal-probability.ts';
import { solveIncreasing } from '../distribution/solve.ts';
import type { Tails } from './bayes-bounds.ts';

/** mu given one tau: normal before the bounds, tilted by their tails after. */
export interface MuGiven {
  readonly mean: number;
  readonly sd: number;
  readonly tails: Tails;
}

/** Nodes of a quadrature over mu, and the tilted kernel times its weight at each; the first `count` of them. */
export interface MuNodes {
  readonly at: Float64Array;
  readonly part: Float64Array;
  readonly count: number;
  /** Sum of the parts, and ln of what they were divided by. */
  readonly sum: number;
  readonly logScale: number;
}

/** What is above this is multiplied; products that are lower at the mode itself are taken as logarithms. */
const FAINTEST = 1e-250;

/** Where Phi is neither 0 nor 1 to double precision, in its own scale, and the breaks of the panels there. */
const BREAKS: readonly number[] = [-7, -4.5, -2.5, -1, 1, 2.5, 4.5, 7];

/**
 * Away from a spike panels grow by this. What falls off there is as often an exponential as a normal (a bound that the normal part lies far beyond), of a
 * length between the spike's width and the normal part's: at e^-k of the peak a panel then spans k / 3 of its lengths, which its nodes resolve.
 */
const GROWTH = 1.5;

/** Panels of the normal part are this many standard deviations wide. */
const PANEL = 1.5;

/** A mode narrower than this part of the normal part's standard deviation gets panels of its own. */
const SPIKE = 0.5;

/** Points of a Gauss-Legendre panel: with the panels above, 1e-11 of the integral; and of one that need be good to 1e-6 only. */
const POINTS = 8;
const FEWER_POINTS = 5;
const FEWER_BELOW = 14;

/** A trapezium rule that needed more nodes than this times those of a plain normal is dearer than panels cut at the bounds. */
const MOST_STEEPNESS = 5;

/** Newton steps to the mode of a log-concave density, in parts of its narrowest feature: it need only be near. */
const MODE_STEP = 1e-2;

/**
 * Where the tilted density has its mode, and the standard deviation that its curvature there stands for.
 *
 * The density is log-concave, and at least as curved as the normal: a few of the normal's standard deviations about the mode hold everything.
 */
export function modeOf(given: MuGiven): { readonly mode: number; readonly width: number } {
  const { mean, sd, tails } = given;
  // A step that ends outside a narrow bound's reach would take a place of no probability for the mode.
  let narrowest = sd;
  for (const each of tails.slopes) narrowest = Math.min(narrowest, 1 / Math.abs(each));
  slopeInto(given, mean);
  const first = mean - falls[0]! / falls[1]!;
  // The bounds pull to one side of the normal's own mode.
  const side = falls[0]! < 0 ? 1 : -1;
  let [low, high] = [mean, mean];
  for (let out = sd; side * falls[0]! < 0; out *= 2) {
    const far = mean + side * out;
    slopeInto(given, far);
    [low, high] = side > 0 ? [high, far] : [far, low];
  }
  const at = (x: number): readonly [number, number] => {
    slopeInto(given, x);
    return [falls[0]!, falls[1]!];
  };
  const mode = low === high ? mean : solveIncreasing(at, low, high, first, MODE_STEP * narrowest);
  slopeInto(given, mode);
  return { mode, width: 1 / Math.sqrt(falls[1]!) };
}

/** The first two derivatives of -ln of the tilted density. */
const falls = new Float64Array(2);

function slopeInto({ mean, sd, tails: { values, slopes } }: MuGiven, x: number): void {
  const precision = 1 / (sd * sd);
  let slope = (x - mean) * precision;
  let curve = precision;
  for (let i = 0; i < values.length; i += 1) {
    const steep = slopes[i]!;
    const z = steep * (x - values[i]!);
    const hazard = hazardOf(z);
    slope -= steep * hazard;
    // The curvature of -ln Phi lies between 0 and 1; far below the bound its two terms cancel.
    curve += Math.min(1, Math.max(0, hazard * (z + hazard))) * steep * steep;
  }
  falls[0] = slope;
  falls[1] = curve;
}

/** phi(z) / Phi(z), the slope of ln Phi, without underflow. */
function hazardOf(z: number): number {
  const tail = scaledUpperTailFromTable(Math.abs(z));
  if (z <= 0) return NORMAL_PEAK / tail;
  const bell = Math.exp(-0.5 * z * z);
  return (NORMAL_PEAK * bell) / (1 - bell * tail);
}

/** How many times finer than for the normal part alone a step has to be, with the bounds and a further feature of this precision in it. */
export function steepnessOf({ sd, tails }: MuGiven, further: number = 0): number {
  let precision = 1 / (sd * sd) + further;
  for (const each of tails.slopes) precision += each * each;
  return sd * Math.sqrt(precision);
}

/**
 * The kernel of mu, normal (without its constant) times the bounds' probabilities; in logarithms, relative to the mode, where that would underflow.
 *
 * @returns the kernel at many places at once (calls one by one would cost more than the arithmetic), and ln of what it was divided by
 */
export function kernelOf(
  given: MuGiven,
  mode: number,
): { readonly kernel: Fill; readonly logScale: number } {
  probe[0] = mode;
  kernelInto(given, probe, probed, 1);
  if (probed[0]! > FAINTEST) {
    return { kernel: (at, into, count) => kernelInto(given, at, into, count), logScale: 0 };
  }
  logKernelInto(given, probe, probed, 1);
  const logScale = probed[0]!;
  const kernel: Fill = (at, into, count) => {
    logKernelInto(given, at, into, count);
    for (let i = 0; i < count; i += 1) into[i] = Math.exp(into[i]! - logScale);
  };
  return { kernel, logScale };
}

const probe = new Float64Array(1);
const probed = new Float64Array(1);

function kernelInto(
  { mean, sd, tails }: MuGiven,
  at: Float64Array,
  into: Float64Array,
  count: number,
): void {
  normalBells(into, at, count, mean, 1 / sd);
  for (let bound = 0; bound < tails.values.length; bound += 1) {
    timesNormalCdf(into, at, count, tails.slopes[bound]!, tails.values[bound]!);
  }
}

function logKernelInto(
  { mean, sd, tails }: MuGiven,
  at: Float64Array,
  into: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const z = (at[i]! - mean) / sd;
    let log = -0.5 * z * z;
    for (let bound = 0; bound < tails.values.length; bound += 1) {
      log += logNormalCdfFromTable(tails.slopes[bound]! * (at[i]! - tails.values[bound]!));
    }
    into[i] = log;
  }
}

/** Nodes, weights and values of a quadrature, kept between calls. */
let places = new Float64Array(1024);
let weightsAt = new Float64Array(1024);
let values = new Float64Array(1024);

function makeRoom(count: number): void {
  if (count <= places.length) return;
  places = new Float64Array(2 * count);
  weightsAt = new Float64Array(2 * count);
  values = new Float64Array(2 * count);
}

/**
 * Nodes over mu that integrate its tilted kernel, times anything as smooth as `further` says, to exp(-exponent) of its integral.
 *
 * The trapezium rule for a product of a normal density and normal probabilities errs by exp(-2 pi^2 / (h^2 P)), P the sum of their precisions;
 * sqrt(2 exponent) standard deviations about the mode leave as little outside. Where bounds are far steeper than the normal part,
 * Gauss-Legendre panels cut there need fewer nodes.
 *
 * @returns views that the next call overwrites
 */
export function muNodes(given: MuGiven, exponent: number, further: number = 0): MuNodes {
  const { mode, width } = modeOf(given);
  const { kernel, logScale } = kernelOf(given, mode);
  const steepness = steepnessOf(given, further);
  let count = 0;
  if (steepness <= MOST_STEEPNESS || further > 0) {
    const step = (Math.PI * Math.sqrt(2 / exponent) * given.sd) / steepness;
    const aside = Math.ceil((Math.sqrt(2 * exponent) * given.sd) / step);
    makeRoom(2 * aside + 1);
    for (let i = -aside; i <= aside; i += 1) {
      places[count] = mode + i * step;
      weightsAt[count] = step;
      count += 1;
    }
  } else {
    const points = exponent < FEWER_BELOW ? FEWER_POINTS : POINTS;
    const rule = gaussLegendre(points);
    const edges = edgesOf(given, mode, width, Math.sqrt(2 * exponent));
    makeRoom(points * edges.length);
    for (let panel = 1; panel < edges.length; panel += 1) {
      const half = 0.5 * (edges[panel]! - edges[panel - 1]!);
      if (half === 0) continue;
      const middle = 0.5 * (edges[panel]! + edges[panel - 1]!);
      for (let i = 0; i < points; i += 1) {
        places[count] = middle + half * rule.nodes[i]!;
        weightsAt[count] = half * rule.weights[i]!;
        count += 1;
      }
    }
  }
  kernel(places, values, count);
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    values[i]! *= weightsAt[i]!;
    sum += values[i]!;
  }
  return { at: places, part: values, count, sum, logScale };
}

/** Ends of panels: evenly over the normal part, finer about a bound whose step is narrower than that. */
export function edgesOf(
  { sd, tails }: MuGiven,
  mode: number,
  width: number,
  reach: number,
): number[] {
  const low = mode - reach * sd;
  const high = mode + reach * sd;
  const panels = Math.ceil((2 * reach) / PANEL);
  const edges: number[] = [];
  for (let i = 0; i <= panels; i += 1) edges.push(low + (i / panels) * (high - low));
  for (let i = 0; i < tails.values.length; i += 1) {
    const scale = 1 / Math.abs(tails.slopes[i]!);
    if (scale >= sd) continue;
    for (const each of BREAKS) {
      const x = tails.values[i]! + each * scale;
      if (x > low && x < high) edges.push(x);
    }
  }
  // Bounds that exclude each other, or the normal part, leave a spike far narrower than the normal part and away from both steps.
  if (width < SPIKE * sd) {
    for (const each of BREAKS) edges.push(mode + each * width);
    for (let out = GROWTH * BREAKS.at(-1)! * width; out < 2 * PANEL * sd; out *= GROWTH) {
      edges.push(mode - out, mode + out);
    }
  }
  return edges.sort((a, b) => a - b);
}

/**
 * ln E[prod Phi(sign (mu - b) / c)] for mu ~ N(mean, sd^2): what the bounds add to the marginal likelihood at one tau.
 *
 * One bound has the closed form Phi(sign (mean - b) / sqrt(sd^2 + c^2)); several are integrated, to exp(-exponent).
 */
export function logBoundProbability(given: MuGiven, exponent: number): number {
  const { mean, sd, tails } = given;
  const { values, slopes } = tails;
  if (values.length === 0) return 0;
  if (values.length === 1) {
    const slope = slopes[0]!;
    return logNormalCdf((slope * (mean - values[0]!)) / Math.sqrt(1 + slope * slope * sd * sd));
  }
  const { sum, logScale } = muNodes(given, exponent);
  return logScale + Math.log((NORMAL_PEAK * sum) / sd);
}
