import type { Component } from '../distribution/distribution.ts';
import { distinct } from '../distribution/mesh.ts';
import { solveBracketed } from '../distribution/solve.ts';

/** An interval on the scale of the density, both ends finite. */
export interface Region {
  readonly low: number;
  readonly high: number;
}

/** Points of the search a component: neighbours are then about a quarter of its standard deviation apart, far nearer than two crossings can be. */
const POINTS = 48;

/** The part of each component's tails that the search leaves out. */
const TAIL = 1e-7;

/** Ends are sought to this part of the distance of two neighbours, the density's height to this part of its logarithm. */
const TOLERANCE = 1e-10;

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
 */
export function highestDensityRegion(
  density: Component,
  level: number,
  parts: readonly Component[] = [density],
): readonly Region[] {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`level has to be inside 0 to 1, not ${level}`);
  }
  const xs = searchPoints(density, parts);
  const [only] = xs;
  if (xs.length === 1) return [{ low: only!, high: only! }];
  const heights = xs.map((x) => density.pdf(x));
  const peak = heights.reduce((most, each) => Math.max(most, each), 0);
  const regionsAt = (logHeight: number): Region[] =>
    above(density, xs, heights, peak * Math.exp(logHeight));
  const excess = (logHeight: number): number =>
    regionsAt(logHeight).reduce(
      (sum, { low, high }) => sum + density.cdf(high) - density.cdf(low),
      -level,
    );
  let lowest = -1;
  let before = 0;
  let atBefore = -level;
  let atLowest = excess(lowest);
  while (atLowest < 0) {
    [before, atBefore] = [lowest, atLowest];
    lowest *= 2;
    atLowest = excess(lowest);
  }
  const start = atLowest / (atLowest - atBefore);
  const known = { atLow: atLowest, atHigh: atBefore, start };
  return regionsAt(solveBracketed(excess, lowest, before, TOLERANCE, known));
}

/** A point of one part that lies nearer than this part of its step to a kept point of another adds nothing. */
const NEAR = 0.5;

function searchPoints(density: Component, parts: readonly Component[]): number[] {
  const breaks = density.breaks ?? [];
  /** Points with the step of the part that they belong to. */
  const all: (readonly [x: number, step: number])[] = [];
  let end = -Infinity;
  for (const part of parts) {
    const low = part.quantile(TAIL);
    const high = part.quantile(1 - TAIL);
    const step = (high - low) / POINTS;
    for (let i = 0; i <= POINTS; i += 1) all.push([low + step * i, step]);
    end = Math.max(end, high);
  }
  all.sort(([a], [b]) => a - b);
  const xs: number[] = [...breaks, end];
  let last = -Infinity;
  for (const [x, step] of all) {
    if (x - last < NEAR * step) continue;
    xs.push(x);
    last = x;
  }
  return distinct(xs);
}

/** Where a height lies between two, 0 to 1, on the scale of logarithms, on which bells are nearly straight between near points. */
function between(from: number, height: number, to: number): number {
  const part = Math.log(height / from) / Math.log(to / from);
  return part > 0 && part < 1 ? part : 0.5;
}

/** The intervals where the density is above a height. */
function above(
  density: Component,
  xs: readonly number[],
  heights: readonly number[],
  height: number,
): Region[] {
  const regions: Region[] = [];
  const over = (x: number): number => density.pdf(x) - height;
  let start: number | null = heights[0]! > height ? xs[0]! : null;
  for (let i = 1; i < xs.length; i += 1) {
    const rises = heights[i]! > height;
    if (heights[i - 1]! > height === rises) continue;
    const [from, to] = [xs[i - 1]!, xs[i]!];
    const x = solveBracketed(over, from, to, TOLERANCE * (to - from), {
      atLow: heights[i - 1]! - height,
      atHigh: heights[i]! - height,
      start: between(heights[i - 1]!, height, heights[i]!),
    });
    if (rises) start = x;
    else {
      regions.push({ low: start!, high: x });
      start = null;
    }
  }
  if (start !== null) regions.push({ low: start, high: xs.at(-1)! });
  return regions;
}
