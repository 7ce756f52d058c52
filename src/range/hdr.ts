import type { Distribution } from '../distribution/distribution.ts';
import { jointRegion } from './hdr-joint.ts';
import { nestedRegion, type Region } from './hdr-nested.ts';

/** Points of the search a component: neighbours are then about a quarter of its standard deviation apart, far nearer than two crossings can be. */
const POINTS = 48;

/** The part of each component's tails that the search leaves out. */
const TAIL = 1e-7;

/**
 * The highest-density region: the smallest set that holds the probability `level`, as many intervals as it has.
 *
 * It is the set where the density is above a height h, and h is sought so that the set's probability, computed from the cdf at the
 * exact crossings of h, is the level (Hyndman 1996, "Computing and graphing highest density regions", Am. Statistician
 * 50:120-126). The region belongs to the scale of the density: on another scale it is another set.
 *
 * @param density the distribution
 * @param level probability, inside 0 to 1
 * @param parts what it is made of (the components of a pool): the search runs over their ranges, so that no camp is missed
 * @returns intervals from low to high; a point mass is an interval of no width
 * @throws RangeError when the level is not inside 0 to 1, or a point mass is part of a pool
 */
export function highestDensityRegion(
  density: Distribution,
  level: number,
  parts: readonly Distribution[] = [density],
): readonly Region[] {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level has to be inside 0 to 1, not ${level}`);
  }
  const xs = searchPoints(density, parts);
  const [only] = xs;
  if (xs.length === 1) return [{ low: only!, high: only! }];
  const grid = { xs, heights: xs.map((x) => density.pdf(x)) };
  if (grid.heights.includes(Infinity)) {
    throw new RangeError('beside other numbers a point has no density');
  }
  return jointRegion(density, level, grid) ?? nestedRegion(density, level, grid);
}

/** A point of one part that lies nearer than this part of its step to a kept point of another adds nothing. */
const NEAR = 0.5;

/** The places of the search, ascending: steps of every part over its range, the density's breaks, and the end. */
export function searchPoints(density: Distribution, parts: readonly Distribution[]): Float64Array {
  const breaks = density.breaks ?? [];
  const lows = new Float64Array(parts.length);
  const steps = new Float64Array(parts.length);
  /** How many points of each part have been passed, and its next one. */
  const passed = new Uint8Array(parts.length);
  const nexts = new Float64Array(parts.length);
  let end = -Infinity;
  for (let i = 0; i < parts.length; i += 1) {
    lows[i] = parts[i]!.quantile(TAIL);
    nexts[i] = lows[i]!;
    const high = parts[i]!.quantile(1 - TAIL);
    steps[i] = (high - lows[i]!) / POINTS;
    end = Math.max(end, high);
  }
  const xs = new Float64Array(parts.length * (POINTS + 1) + breaks.length + 1);
  xs.set(breaks);
  xs[breaks.length] = end;
  let count = breaks.length + 1;
  let last = -Infinity;
  for (;;) {
    let next = 0;
    for (let i = 1; i < parts.length; i += 1) if (nexts[i]! < nexts[next]!) next = i;
    const x = nexts[next]!;
    if (x === Infinity) break;
    passed[next]! += 1;
    nexts[next] = passed[next]! > POINTS ? Infinity : lows[next]! + steps[next]! * passed[next]!;
    if (x - last < NEAR * steps[next]!) continue;
    xs[count] = x;
    count += 1;
    last = x;
  }
  return withoutRepetitions(xs.subarray(0, count).sort());
}

function withoutRepetitions(sorted: Float64Array): Float64Array {
  let count = 1;
  for (let i = 1; i < sorted.length; i += 1) {
    if (sorted[i] === sorted[count - 1]) continue;
    sorted[count] = sorted[i]!;
    count += 1;
  }
  return sorted.subarray(0, count);
}
