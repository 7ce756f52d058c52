/** Weighted values. */
export interface Sample {
  readonly values: Float64Array;
  /** Not negative. */
  readonly weights: Float64Array;
}

/** The same, ascending, with the weights summed up. */
interface Sorted {
  readonly values: Float64Array;
  /** Sum of the weights before each value; the last entry is the whole. */
  readonly before: Float64Array;
}

/**
 * Sorts values with their weights.
 *
 * Values that ascend already stay as they are. Else the values alone are sorted, which typed arrays do natively; each weight then finds its place by bisection. Sorting pairs by a comparison
 * function takes ten times as long.
 */
function sorted({ values, weights }: Sample): Sorted {
  if (isAscending(values)) return { values, before: summedUp(weights) };
  const ascending = values.slice().sort();
  const placed = new Float64Array(values.length);
  const taken = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const first = lowerBound(ascending, values[i]!);
    placed[first + taken[first]!] = weights[i]!;
    taken[first]! += 1;
  }
  return { values: ascending, before: summedUp(placed) };
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i += 1) if (values[i - 1]! > values[i]!) return false;
  return true;
}

function summedUp(weights: Float64Array): Float64Array {
  const before = new Float64Array(weights.length + 1);
  for (let i = 0; i < weights.length; i += 1) before[i + 1] = before[i]! + weights[i]!;
  return before;
}

/** The first place whose value is not below x. */
function lowerBound(ascending: Float64Array, x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quantile is smoothed over this part of the probability beyond it, on either side. */
const WINDOW = 0.6;

/** With fewer values in the window there is nothing to smooth: the two neighbours are interpolated. */
const LEAST_IN_WINDOW = 6;

/**
 * Quantiles of weighted values, smoothed.
 *
 * A local quadratic regression of the sorted values on their probabilities (the summed weight up to the middle of each, Hazen's positions)
 * with Epanechnikov's kernel over p +- 0.6 min(p, 1 - p). Fixed points leave a small ripple in the ranks; smoothing over it makes
 * the ends of a 90 % interval about twice as exact as interpolated order statistics (measured in test/distribution/weighted.test.ts;
 * Parzen 1979, J. Am. Stat. Assoc. 74:105-121, for kernel quantiles).
 *
 * @param probabilities each 0 to 1
 * @throws RangeError when there is no positive weight
 */
export function weightedQuantiles(sample: Sample, probabilities: readonly number[]): number[] {
  const { values, before } = sorted(sample);
  const total = before.at(-1)!;
  if (!(total > 0)) throw new RangeError('quantiles need a value with a positive weight');
  return probabilities.map((p) => smoothed(values, before, total, p));
}

/** One smoothed quantile. */
function smoothed(values: Float64Array, before: Float64Array, total: number, p: number): number {
  const reach = WINDOW * Math.min(p, 1 - p);
  // Moments of the kernel (s) and of the values under it (t), in units of the window.
  let [s0, s1, s2, s3, s4, t0, t1, t2, used] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [low, high] = [Infinity, -Infinity];
  const first = Math.max(0, lowerBound(before, (p - reach) * total) - 1);
  for (let i = first; i < values.length && before[i]! <= (p + reach) * total; i += 1) {
    const weight = before[i + 1]! - before[i]!;
    if (weight <= 0) continue;
    const value = values[i]!;
    const d = (0.5 * (before[i]! + before[i + 1]!)) / total - p;
    if (Math.abs(d) >= reach) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
    const x = d / reach;
    const w = weight * (1 - x * x);
    used += 1;
    s0 += w;
    s1 += w * x;
    s2 += w * x * x;
    // Products, not powers: engines differ in the last digit of `**`.
    s3 += w * x * x * x;
    s4 += w * x * x * x * x;
    t0 += w * value;
    t1 += w * x * value;
    t2 += w * x * x * value;
  }
  if (used < LEAST_IN_WINDOW) return interpolated(values, before, p * total);
  // Cramer's rule for the value at x = 0.
  const minor0 = s2 * s4 - s3 * s3;
  const minor1 = s1 * s4 - s2 * s3;
  const minor2 = s1 * s3 - s2 * s2;
  const determinant = s0 * minor0 - s1 * minor1 + s2 * minor2;
  const value = (t0 * minor0 - t1 * minor1 + t2 * minor2) / determinant;
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low;
}

/** The value at a summed weight, between its two neighbours. */
function interpolated(values: Float64Array, before: Float64Array, wanted: number): number {
  const places = Array.from(values.keys()).filter((i) => before[i + 1]! > before[i]!);
  const positionOf = (place: number): number => 0.5 * (before[place]! + before[place + 1]!);
  const next = places.findIndex((place) => positionOf(place) >= wanted);
  if (next === 0) return values[places[0]!]!;
  if (next < 0) return values[places.at(-1)!]!;
  const [a, b] = [places[next - 1]!, places[next]!];
  const part = (wanted - positionOf(a)) / (positionOf(b) - positionOf(a));
  return values[a]! + part * (values[b]! - values[a]!);
}

/** P(X <= x) of weighted values. */
export function chanceBelow(sample: Sample): (x: number) => number {
  const { values, before } = sorted(sample);
  const total = before.at(-1)!;
  return (x) => {
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return before[low]! / total;
  };
}

/** Kish's effective number of values: (sum w)^2 / sum w^2. */
export function effectiveNumber(weights: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < weights.length; i += 1) squares += weights[i]! * weights[i]!;
  return squares === 0 ? 0 : sumOf(weights) ** 2 / squares;
}

/** Sum of weights. */
export function sumOf(weights: Float64Array): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) total += weights[i]!;
  return total;
}
