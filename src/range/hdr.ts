import type { Component } from '../distribution/distribution.ts';
import { solveIncreasing } from '../distribution/solve.ts';

/** An interval on the scale of the density, both ends finite. */
export interface Region {
  readonly low: number;
  readonly high: number;
}

/** Points of the search a component: neighbours are then under a tenth of its standard deviation apart. */
const POINTS = 160;

/** The part of each component's tails that the search leaves out. */
const TAIL = 1e-9;

/** Bisections of the density level: 2^-50 of the highest density. */
const LEVEL_STEPS = 50;

/**
 * The highest-density region: the smallest set that holds the probability `level`, as many intervals as it has.
 *
 * The set where the density is above a height h; h is bisected until the set's probability, computed from the cdf at the exact
 * crossings of h, is the level (Hyndman 1996, "Computing and graphing highest density regions", Am. Statistician 50:120-126).
 *
 * @param density the distribution
 * @param level probability, inside 0 to 1
 * @param parts what it is made of (the components of a pool): the search runs over their quantiles, so that no camp is missed
 */
export function highestDensityRegion(
  density: Component,
  level: number,
  parts: readonly Component[] = [density],
): readonly Region[] {
  if (!(level > 0 && level < 1))
    throw new RangeError(`level has to be inside 0 to 1, not ${level}`);
  const xs = searchPoints(density, parts);
  const heights = xs.map((x) => density.pdf(x));
  const peak = heights.reduce((most, each) => Math.max(most, each), 0);
  let low = 0;
  let high = peak;
  let found: readonly Region[] = [];
  for (let step = 0; step < LEVEL_STEPS; step += 1) {
    const height = 0.5 * (low + high);
    const regions = above(density, xs, heights, height);
    const held = regions.reduce(
      (sum, each) => sum + density.cdf(each.high) - density.cdf(each.low),
      0,
    );
    if (held >= level) {
      low = height;
      found = regions;
    } else {
      high = height;
    }
  }
  return found;
}

function searchPoints(density: Component, parts: readonly Component[]): number[] {
  const xs = new Set<number>(density.breaks ?? []);
  for (const part of parts) {
    const low = part.quantile(TAIL);
    const high = part.quantile(1 - TAIL);
    for (let i = 0; i <= POINTS; i += 1) xs.add(low + ((high - low) * i) / POINTS);
  }
  return [...xs].sort((a, b) => a - b);
}

/** The intervals where the density is above a height. */
function above(
  density: Component,
  xs: readonly number[],
  heights: readonly number[],
  height: number,
): Region[] {
  const regions: Region[] = [];
  let start: number | null = heights[0]! > height ? xs[0]! : null;
  for (let i = 1; i < xs.length; i += 1) {
    const was = heights[i - 1]! > height;
    const is = heights[i]! > height;
    if (was === is) continue;
    const x = crossing(density, height, xs[i - 1]!, xs[i]!, is);
    if (is) start = x;
    else {
      regions.push({ low: start!, high: x });
      start = null;
    }
  }
  if (start !== null) regions.push({ low: start, high: xs.at(-1)! });
  return regions;
}

/** Where the density crosses the height between two neighbours. */
function crossing(
  density: Component,
  height: number,
  from: number,
  to: number,
  rising: boolean,
): number {
  const sign = rising ? 1 : -1;
  return solveIncreasing(
    (x) => [sign * (density.pdf(x) - height), 0],
    from,
    to,
    0.5 * (from + to),
    1e-12 * (to - from),
  );
}
