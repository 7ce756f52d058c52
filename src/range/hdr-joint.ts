import type { Distribution } from '../distribution/distribution.ts';
import { solveBracketed } from '../distribution/solve.ts';
import type { Heights, Region } from './hdr-nested.ts';

/** Trapezia give the height to about 1 %: its logarithm need not be sought nearer than this. */
const START_TOLERANCE = 1e-3;

/** A start is sought down to this logarithm of the height over the peak, 1e-130 of it: where even that holds too little, the density has jumps. */
const LEAST_LOG = -300;

/** From a start within 1 % four steps mostly do; where eight do not, the density is not smooth. */
const MOST_STEPS = 8;

/** How often a height may be found to be crossed between other places than those that it was sought from. */
const MOST_STARTS = 3;

/**
 * The search ends with steps that move the logarithm of the density by less than this. Slopes are good to 1e-3 by then, and so the ends to some 1e-12
 * standard deviations.
 */
const STEP = 1e-9;

/** A place where the density crosses the height, between two given ones. */
interface Crossing {
  readonly from: number;
  readonly to: number;
  /** Whether a region begins here. */
  readonly rises: boolean;
  x: number;
  /** The logarithm of the density at x, its slope, and half its second derivative. */
  log: number;
  slope: number;
  readonly bend: number;
}

/** The crossings of a height, from low to high. */
interface Pattern {
  readonly crossings: readonly Crossing[];
  /** Every height from the first to below the second is crossed between the same places. */
  readonly from: number;
  readonly below: number;
}

/**
 * The highest-density region by Newton's method for the height and all its crossings at once.
 *
 * With t the logarithm of the height, x_i its crossings, s_i = -1 where a region begins and 1 where it ends, f and F the density and the cdf, and
 * l_i the slope of ln f at x_i, a step is
 *
 *     dt = (level - sum s_i F(x_i) + sum s_i f(x_i) r_i / l_i) / sum s_i f(x_i) / l_i,  r_i = ln f(x_i) - t
 *     dx_i = (dt - r_i) / l_i
 *
 * and asks once a crossing for the density and the cdf. The slopes are at first those of the given heights, then those of secants.
 *
 * @returns null where that fails: at a jump, or where the height nearly touches a peak or a dip
 */
export function jointRegion(density: Distribution, level: number, grid: Heights): Region[] | null {
  let log = startOf(grid, level);
  for (let start = 0; start < MOST_STARTS && log !== null; start += 1) {
    const pattern = patternAt(grid, log);
    if (pattern === null) return null;
    const found = solve(density, level, pattern, log);
    if (found === 'found') return regionsOf(pattern.crossings);
    log = found;
  }
  return null;
}

/** The logarithm of the height above which the level lies, by trapezia on straight lines between logarithms; null where it is next to none. */
function startOf({ xs, heights }: Heights, level: number): number | null {
  const masses = new Float64Array(xs.length);
  let peak = heights[0]!;
  let whole = 0;
  for (let i = 1; i < xs.length; i += 1) {
    peak = Math.max(peak, heights[i]!);
    masses[i] = 0.5 * (heights[i - 1]! + heights[i]!) * (xs[i]! - xs[i - 1]!);
    whole += masses[i]!;
  }
  // A wide gap between two camps may seem to hold more than there is.
  const wanted = level * Math.min(1, whole);
  const excess = (log: number): number => {
    const height = peak * Math.exp(log);
    let sum = -wanted;
    for (let i = 1; i < xs.length; i += 1) {
      const before = heights[i - 1]!;
      const after = heights[i]!;
      if (before > height && after > height) sum += masses[i]!;
      else if (before > height || after > height) {
        const top = Math.log(Math.max(before, after));
        const part = (top - Math.log(height)) / (top - Math.log(Math.min(before, after)));
        sum += 0.5 * (Math.max(before, after) + height) * part * (xs[i]! - xs[i - 1]!);
      }
    }
    return sum;
  };
  let high = 0;
  let atHigh = -wanted;
  let low = -1;
  let atLow = excess(low);
  // Written so that no number, NaN, ends it too.
  while (!(atLow >= 0)) {
    [high, atHigh] = [low, atLow];
    low *= 2;
    if (low < LEAST_LOG) return null;
    atLow = excess(low);
  }
  const known = { atLow, atHigh, start: atLow / (atLow - atHigh) };
  return Math.log(peak) + solveBracketed(excess, low, high, START_TOLERANCE, known);
}

/** Where the height is crossed between the places; null where it is not by a slope. */
function patternAt({ xs, heights }: Heights, log: number): Pattern | null {
  const height = Math.exp(log);
  const last = xs.length - 1;
  if (heights[0]! > height || heights[last]! > height) return null;
  const crossings: Crossing[] = [];
  let from = heights[0]!;
  let below = Infinity;
  for (let i = 1; i <= last; i += 1) {
    const rises = heights[i]! > height;
    if (rises) below = Math.min(below, heights[i]!);
    else from = Math.max(from, heights[i]!);
    if (heights[i - 1]! > height === rises) continue;
    const crossing = crossingIn({ xs, heights }, i, log);
    if (crossing === null) return null;
    crossings.push(crossing);
  }
  return crossings.length === 0 ? null : { crossings, from, below };
}

/** The crossing before a place, on the parabola of the logarithms through the places about it and the nearest other one. */
function crossingIn({ xs, heights }: Heights, i: number, log: number): Crossing | null {
  const from = xs[i - 1]!;
  const to = xs[i]!;
  const first = i === 1;
  const other =
    !first && (i === xs.length - 1 || from - xs[i - 2]! < xs[i + 1]! - to) ? i - 2 : i + 1;
  const [atFrom, atTo] = [Math.log(heights[i - 1]!), Math.log(heights[i]!)];
  const chord = (atTo - atFrom) / (to - from);
  const bend =
    ((Math.log(heights[other]!) - atTo) / (xs[other]! - to) - chord) / (xs[other]! - from);
  if (!Number.isFinite(bend)) return null;
  const slopeAt = (x: number): number => chord + bend * (x - from + (x - to));
  const straight = from + (log - atFrom) / chord;
  const bent = straight - (bend * (straight - from) * (straight - to)) / slopeAt(straight);
  const x = bent > from && bent < to ? bent : straight;
  const rises = atTo > atFrom;
  const slope = slopeAt(x) > 0 === rises ? slopeAt(x) : chord;
  return { from, to, rises, x, log, slope, bend };
}

/**
 * Moves the crossings to the height above which the level lies.
 *
 * @returns a logarithm of a height that is crossed between other places, where the search leads to one; null where it leads nowhere
 */
function solve(
  density: Distribution,
  level: number,
  { crossings, from, below }: Pattern,
  start: number,
): 'found' | number | null {
  let log = start;
  /** How far each crossing was moved last. */
  const moves = new Float64Array(crossings.length);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let missing = level;
    let gain = 0;
    for (let i = 0; i < crossings.length; i += 1) {
      const each = crossings[i]!;
      const height = density.pdf(each.x);
      const now = Math.log(height);
      // The difference of nearly equal logarithms has lost the digits of a slope.
      if (step > 0 && Math.abs(now - each.log) > STEP) {
        each.slope = (now - each.log) / moves[i]! + each.bend * moves[i]!;
      }
      if (!(each.slope > 0 === each.rises && Number.isFinite(each.slope))) return null;
      each.log = now;
      const sign = each.rises ? -1 : 1;
      const weight = (sign * height) / each.slope;
      missing += weight * (now - log) - sign * density.cdf(each.x);
      gain += weight;
    }
    log += missing / gain;
    const height = Math.exp(log);
    if (!(height >= from && height < below)) return height > 0 && height < Infinity ? log : null;
    let off = Math.abs(missing / gain);
    for (let i = 0; i < crossings.length; i += 1) {
      const each = crossings[i]!;
      off = Math.max(off, Math.abs(log - each.log));
      const x = each.x + (log - each.log) / each.slope;
      const held =
        x < each.from ? 0.5 * (each.x + each.from) : x > each.to ? 0.5 * (each.x + each.to) : x;
      moves[i] = held - each.x;
      each.x = held;
    }
    if (off <= STEP) return 'found';
  }
  return null;
}

/** Crossings rise and fall in turn, as the density is below the height at both ends. */
function regionsOf(crossings: readonly Crossing[]): Region[] {
  const regions: Region[] = [];
  for (let i = 0; i < crossings.length; i += 2) {
    regions.push({ low: crossings[i]!.x, high: crossings[i + 1]!.x });
  }
  return regions;
}
