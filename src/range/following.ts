import { normalQuantile } from '../distribution/normal-probability.ts';
import { COUNT } from '../distribution/scale.ts';

/** Ends are sought to this on ln(1 + x), 0.01 % of themselves; the last secant step is the one measured, so they are far nearer. */
const TOLERANCE = 1e-4;

/** A third number that follows from two, as chances that are not yet scaled: P(third <= t, and the bounds hold). */
export interface Following {
  /** The chance that the bounds hold. */
  readonly mass: number;
  readonly below: (t: number) => number;
  /**
   * The number that it stays below with probability p, given the bounds. It begins from what was asked before, so that the same questions in another
   * order may differ in digits beyond the tolerance, 0.01 %.
   */
  readonly quantile: (p: number) => number;
}

/** Chances are taken to be no nearer to 0 and 1 than this: their standard scores stay within 8. */
const LEAST_CHANCE = 1e-15;

/** Steps after which a bracketed search has long ended. */
const MOST_STEPS = 100;

/** So many steps are taken as they come: a search that has not ended then stands at a jump, or far out. */
const FREE_STEPS = 6;

/** A spread on ln(1 + x) to begin the search with. */
const FIRST_SPREAD = 0.5;

/** A third number from the chance to stay below any place: its quantiles by a search that remembers what it has asked. */
export function followingOf(
  mass: number,
  below: (t: number) => number,
  middle: number,
  most: number,
): Following {
  const end = COUNT.forward(most);
  /** What was asked, ascending: a quantile begins from what another has found. */
  const places: number[] = [];
  const scores: number[] = [];
  const ask = (u: number): void => {
    const chance = below(COUNT.back(u)) / mass;
    let at = places.length;
    while (at > 0 && places[at - 1]! > u) at -= 1;
    places.splice(at, 0, u);
    scores.splice(
      at,
      0,
      normalQuantile(Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance))),
    );
  };
  /**
   * The root of score(u) = wanted by interpolation, since the scores are nearly a straight line; halving where that leaves the bracket, or hardly narrows it,
   * as at a jump. It ends where a parabola through three places says the same as a line through two.
   */
  const quantile = (p: number): number => {
    const wanted = normalQuantile(p);
    if (places.length === 0) ask(Math.min(end, COUNT.forward(middle)));
    let [low, high] = [0, end];
    let [width, widthBefore] = [Infinity, Infinity];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      let after = 0;
      while (after < places.length && scores[after]! < wanted) after += 1;
      low = after === 0 ? 0 : places[after - 1]!;
      high = after === places.length ? end : places[after]!;
      if (high - low <= TOLERANCE) break;
      const isSlow = step > FREE_STEPS && high - low > 0.5 * widthBefore;
      [width, widthBefore] = [high - low, width];
      const [line, parabola] = inverse(places, scores, after, wanted);
      const isInside = parabola > low && parabola < high;
      if (isInside && Math.abs(parabola - line) <= TOLERANCE) return COUNT.back(parabola);
      const aim = isInside ? parabola : line > low && line < high ? line : 0.5 * (low + high);
      ask(isSlow ? 0.5 * (low + high) : aim);
    }
    return COUNT.back(0.5 * (low + high));
  };
  return { mass, below, quantile };
}

/** Where the scores are as wanted, by the line through the two nearest places and the parabola through three; NaN where the scores stand still. */
function inverse(
  places: readonly number[],
  scores: readonly number[],
  after: number,
  wanted: number,
): readonly [line: number, parabola: number] {
  const n = places.length;
  if (n === 1) {
    const aim = places[0]! + (wanted - scores[0]!) * FIRST_SPREAD;
    // One place tells no slope: it is to be asked there, not believed.
    return [NaN, aim];
  }
  const b = Math.min(n - 1, Math.max(1, after));
  const a = b - 1;
  const slope = (places[b]! - places[a]!) / (scores[b]! - scores[a]!);
  const line = places[a]! + (wanted - scores[a]!) * slope;
  if (n === 2) return [NaN, line];
  const isLeft = b + 1 >= n || (a > 0 && wanted - scores[a - 1]! < scores[b + 1]! - wanted);
  const c = isLeft ? a - 1 : b + 1;
  const other = (places[c]! - places[b]!) / (scores[c]! - scores[b]!);
  const bend = (other - slope) / (scores[c]! - scores[a]!);
  return [line, line + (wanted - scores[a]!) * (wanted - scores[b]!) * bend];
}
