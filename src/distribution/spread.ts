import { NORMAL_PEAK } from './invert.ts';
import { solveIncreasing } from './solve.ts';
import { normalCdf, normalQuantile } from './normal-probability.ts';

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

/** The search for a quantile ends with steps of this part of the standard deviation; the root is then far nearer. */
const STEP = 1e-5;

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
  const cumulated = scores.map((z) => normalCdf(z));

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

  /** P(value <= t), or P(value < t), with the density at t. */
  function below(t: number, reached: boolean): { mass: number; density: number } {
    let mass = 0;
    let density = 0;
    for (let line = 0; line < weights.length; line += 1) {
      const from = line * n;
      const isBelow = (at: number): boolean => values[at]! < t || (reached && values[at] === t);
      let sum = isBelow(from) ? cumulated[0]! : 0;
      let slope = 0;
      let left = isBelow(from);
      for (let j = 0; j + 1 < n; j += 1) {
        const right = isBelow(from + j + 1);
        if (left && right) sum += cumulated[j + 1]! - cumulated[j]!;
        else if (left !== right && !Number.isNaN(values[from + j]! - values[from + j + 1]!)) {
          const z = scores[j]! + step * crossing(from + j, j, t);
          const inside = normalCdf(z);
          sum += left ? inside - cumulated[j]! : cumulated[j + 1]! - inside;
          const rise = Math.abs(values[from + j + 1]! - values[from + j]!);
          slope += (step * NORMAL_PEAK * Math.exp(-0.5 * z * z)) / rise;
        }
        left = right;
      }
      if (left) sum += 1 - cumulated[n - 1]!;
      mass += weights[line]! * sum;
      density += weights[line]! * slope;
    }
    return { mass, density };
  }

  const under = least === -Infinity ? 0 : below(least, false).mass;
  const kept = below(most, true).mass - under;
  const inside = values.filter((each) => each >= least && each <= most && Number.isFinite(each));
  const low = inside.reduce((a, b) => Math.min(a, b), Infinity);
  const high = inside.reduce((a, b) => Math.max(a, b), -Infinity);
  const { mean, sd } = momentsOf({ scores, weights, values }, low, high);
  return {
    kept: Math.abs(kept - 1) < ROUNDING ? 1 : kept,
    quantile: (p) => {
      const wanted = under + p * kept;
      if (!(below(high, true).mass >= wanted)) return Infinity;
      return solveIncreasing(
        (t) => {
          const { mass, density } = below(t, true);
          return [mass - wanted, density];
        },
        low,
        high,
        mean + sd * normalQuantile(p),
        STEP * sd,
      );
    },
  };
}

/** Mean and standard deviation of what lies from low to high, roughly: where a search begins. */
function momentsOf(
  { scores, weights, values }: Lines,
  low: number,
  high: number,
): { mean: number; sd: number } {
  const n = scores.length;
  let whole = 0;
  let first = 0;
  let second = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (!(value >= low && value <= high)) continue;
    const z = scores[at % n]!;
    const w = weights[Math.floor(at / n)]! * Math.exp(-0.5 * z * z);
    whole += w;
    first += w * (value - low);
    second += w * (value - low) ** 2;
  }
  const off = first / whole;
  return { mean: low + off, sd: Math.sqrt(Math.max(0, second / whole - off * off)) };
}
