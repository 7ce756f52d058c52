import { NORMAL_PEAK } from './invert.ts';
import { solveIncreasing } from './solve.ts';
import { normalQuantile } from './normal-probability.ts';
import { normalCdfFromTable } from './normal-table.ts';

/** Values along lines: on each, one input runs through the same standard scores while the others stand still. */
export interface Lines {
  /** Ascending, equally spaced. */
  readonly scores: Float64Array;
  /** What each line counts for: they sum to 1. */
  readonly weights: Float64Array;
  /** Line after line. NaN and infinities may occur. */
  readonly values: Float64Array;
}

/** Newton steps along a cubic through four nodes; the first guess is linear and nearly right. */
const CUBIC_STEPS = 3;

/**
 * The search for a quantile ends with steps of this part of the standard deviation, where the standard score is off by no more than the other; the
 * root is then far nearer.
 */
const STEP = 1e-5;
const SCORE = 1e-5;

/** Sums of all weights that differ from 1 by less are 1. */
const ROUNDING = 1e-12;

/** The distribution of values that are known along lines, between two bounds. */
export interface Spread {
  /** The part of the probability between the bounds. */
  readonly kept: number;
  /** The value that the probability p of what was kept lies below; infinite where no finite value is. */
  quantile(p: number): number;
}

/**
 * The distribution of an expression whose values are known along lines.
 *
 * Along a line the value is a smooth function of one standard score: P(value <= t) is Phi at the score where it crosses t, found
 * by cubic interpolation between the nodes, and the lines' probabilities are averaged. Unlike a count of points below t this is a smooth
 * function of t, so that few lines do ("preintegration": Griewank, Kuo, Leovey & Sloan 2018, J. Comput. Appl. Math. 344:259-274).
 * A line may rise and fall; stretches without a value (NaN) are left out, as is what lies outside the bounds.
 */
export function spreadOf({ scores, weights, values }: Lines, least: number, most: number): Spread {
  const n = scores.length;
  const step = scores[1]! - scores[0]!;
  const cumulated = scores.map((z) => normalCdfFromTable(z));

  /** Where between two nodes, 0 to 1, the value passes t. */
  function crossing(at: number, j: number, t: number): number {
    const u = values[at]!;
    const v = values[at + 1]!;
    const rise = v - u;
    if (!Number.isFinite(rise)) return 0.5;
    const before = j > 0 ? values[at - 1]! - 2 * u + v : NaN;
    const after = j + 2 < n ? u - 2 * v + values[at + 2]! : NaN;
    const a = Number.isFinite(before) ? before : Number.isFinite(after) ? after : 0;
    const b = Number.isFinite(after) ? after : a;
    // Bessel's formula: u + s rise + s (s - 1) / 2 (mean second difference) + s (s - 1) (s - 1/2) / 6 (third difference).
    const second = 0.25 * (a + b);
    const third = (b - a) / 6;
    let s = (t - u) / rise;
    for (let k = 0; k < CUBIC_STEPS; k += 1) {
      const square = s * (s - 1);
      const value = u + s * rise + square * (second + third * (s - 0.5)) - t;
      const slope = rise + (2 * s - 1) * (second + third * (s - 0.5)) + square * third;
      if (slope * rise <= 0) return (t - u) / rise;
      s = Math.min(1, Math.max(0, s - value / slope));
    }
    return s;
  }

  /** Whether each line rises (1) or falls (-1) all along; 0 where it does neither, or has no value somewhere. */
  const trends = Array.from(weights, (_, line) => trendOf(values, line * n, n));
  let mass = 0;
  let density = 0;

  /** P(value <= t), or P(value < t) unless `reached`, and the density at t: they stand in `mass` and `density` until the next call. */
  function measure(t: number, reached: boolean): void {
    mass = 0;
    density = 0;
    for (let line = 0; line < weights.length; line += 1) {
      const weight = weights[line]!;
      const trend = trends[line]!;
      if (trend === 0) measureBent(line, t, reached);
      else {
        const before = passes(values, line * n, n, trend, t, reached);
        if (before < 0) mass += weight * (trend === 1 ? 0 : 1);
        else if (before >= n - 1) mass += weight * (trend === 1 ? 1 : 0);
        else {
          const below = passed(line * n + before, before, t, weight);
          mass += weight * (trend === 1 ? below : 1 - below);
        }
      }
    }
  }

  /** Where a line passes t between two nodes: the probability up to there; the density is counted. */
  function passed(at: number, j: number, t: number, weight: number): number {
    const z = scores[j]! + step * crossing(at, j, t);
    const rise = Math.abs(values[at + 1]! - values[at]!);
    density += (weight * step * NORMAL_PEAK * Math.exp(-0.5 * z * z)) / rise;
    return normalCdfFromTable(z);
  }

  function measureBent(line: number, t: number, reached: boolean): void {
    const from = line * n;
    const weight = weights[line]!;
    const isBelow = (at: number): boolean => values[at]! < t || (reached && values[at] === t);
    let left = isBelow(from);
    let sum = left ? cumulated[0]! : 0;
    for (let j = 0; j + 1 < n; j += 1) {
      const right = isBelow(from + j + 1);
      if (left && right) sum += cumulated[j + 1]! - cumulated[j]!;
      else if (left !== right && !Number.isNaN(values[from + j]! - values[from + j + 1]!)) {
        const inside = passed(from + j, j, t, weight);
        sum += left ? inside - cumulated[j]! : cumulated[j + 1]! - inside;
      }
      left = right;
    }
    if (left) sum += 1 - cumulated[n - 1]!;
    mass += weight * sum;
  }

  const massAt = (t: number, reached: boolean): number => {
    measure(t, reached);
    return mass;
  };
  const under = least === -Infinity ? 0 : massAt(least, false);
  const kept = massAt(most, true) - under;
  let low = Infinity;
  let high = -Infinity;
  for (const each of values) {
    if (!(each >= least && each <= most && Number.isFinite(each))) continue;
    low = Math.min(low, each);
    high = Math.max(high, each);
  }
  const reachable = massAt(high, true);
  const { mean, sd } = momentsOf({ scores, weights, values }, low, high);
  return {
    kept: Math.abs(kept - 1) < ROUNDING ? 1 : kept,
    quantile: (p) => {
      const wanted = under + p * kept;
      if (!(reachable >= wanted)) return Infinity;
      // On the scale of standard scores most results are nearly straight lines.
      const score = normalQuantile(wanted);
      return solveIncreasing(
        (t) => {
          measure(t, true);
          if (!(mass > 0)) return [-1, 0];
          if (!(mass < 1)) return [1, 0];
          const at = normalQuantile(mass);
          return [at - score, density / (NORMAL_PEAK * Math.exp(-0.5 * at * at))];
        },
        low,
        high,
        mean + sd * normalQuantile(p),
        STEP * sd,
        SCORE,
      );
    },
  };
}

/** 1 where the n values from a place on rise all along, -1 where they fall, else 0. */
function trendOf(values: Float64Array, from: number, n: number): number {
  const trend = values[from + 1]! > values[from]! ? 1 : -1;
  for (let at = from; at + 1 < from + n; at += 1) {
    if (!(trend * (values[at + 1]! - values[at]!) > 0)) return 0;
  }
  return trend;
}

/** The node of a rising or falling line before it passes t: -1 where it begins beyond it, n - 1 where it ends short of it. */
function passes(
  values: Float64Array,
  from: number,
  n: number,
  trend: number,
  t: number,
  reached: boolean,
): number {
  let before = -1;
  let after = n;
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    const value = values[from + middle]!;
    const isBelow = value < t || (reached && value === t);
    if (isBelow === (trend === 1)) before = middle;
    else after = middle;
  }
  return before;
}

/** Mean and standard deviation of what lies from low to high, roughly: where a search begins. */
function momentsOf(
  { scores, weights, values }: Lines,
  low: number,
  high: number,
): { mean: number; sd: number } {
  const n = scores.length;
  const bells = Array.from(scores, (z) => Math.exp(-0.5 * z * z));
  let whole = 0;
  let first = 0;
  let second = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (!(value >= low && value <= high)) continue;
    const off = value - low;
    const w = weights[Math.floor(at / n)]! * bells[at % n]!;
    whole += w;
    first += w * off;
    second += w * off * off;
  }
  const off = first / whole;
  return { mean: low + off, sd: Math.sqrt(Math.max(0, second / whole - off * off)) };
}
