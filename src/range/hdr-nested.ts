import type { Distribution } from '../distribution/distribution.ts';
import { solveBracketed } from '../distribution/solve.ts';

/** An interval on the scale of the density, both ends finite. */
export interface Region {
  readonly low: number;
  readonly high: number;
}

/** A density at ascending places, so near to each other that it crosses a height at most once between two. */
export interface Heights {
  readonly xs: Float64Array;
  readonly heights: Float64Array;
}

/** Ends are sought to this part of the distance of two neighbours, the density's height to this part of its logarithm. */
const TOLERANCE = 1e-10;

/** The highest-density region by a search for the height that searches for its crossings at every step: slow, and safe where the density is not smooth. */
export function nestedRegion(density: Distribution, level: number, grid: Heights): Region[] {
  const peak = grid.heights.reduce((most, each) => Math.max(most, each), 0);
  const regionsAt = (logHeight: number): Region[] =>
    above(density, grid, peak * Math.exp(logHeight));
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
    // More than lies between the first place and the last.
    if (lowest === -Infinity) return regionsAt(lowest);
    [before, atBefore] = [lowest, atLowest];
    lowest *= 2;
    atLowest = excess(lowest);
  }
  const start = atLowest / (atLowest - atBefore);
  const known = { atLow: atLowest, atHigh: atBefore, start };
  return regionsAt(solveBracketed(excess, lowest, before, TOLERANCE, known));
}

/** Where a height lies between two, 0 to 1, on the scale of logarithms, on which bells are nearly straight between near points. */
function between(from: number, height: number, to: number): number {
  const part = Math.log(height / from) / Math.log(to / from);
  return part > 0 && part < 1 ? part : 0.5;
}

/** The intervals where the density is above a height. */
function above(density: Distribution, { xs, heights }: Heights, height: number): Region[] {
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
  if (start !== null) regions.push({ low: start, high: xs[xs.length - 1]! });
  return regions;
}
