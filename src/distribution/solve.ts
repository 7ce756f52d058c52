/** Steps after which a bracketed search has long ended: bisection alone needs about 1,075 for the whole double range. */
const MOST_STEPS = 1200;

/**
 * The root of an increasing function inside a bracket: Newton steps while they stay inside, else bisection.
 *
 * @param at gives [f(x), f'(x)]; f must be non-decreasing on the bracket, with f(low) <= 0 <= f(high)
 * @param start where to begin
 * @param tolerance the search ends with a Newton step smaller than this; convergence being quadratic, the root is far nearer
 * @param valueTolerance and only where f itself is smaller than this
 */
export function solveIncreasing(
  at: (x: number) => readonly [value: number, slope: number],
  low: number,
  high: number,
  start: number,
  tolerance: number,
  valueTolerance: number = Infinity,
): number {
  let a = low;
  let b = high;
  let x = start > a && start < b ? start : 0.5 * (a + b);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const [value, slope] = at(x);
    if (value === 0) return x;
    if (value < 0) a = x;
    else b = x;
    const newton = x - value / slope;
    if (Math.abs(newton - x) <= tolerance && Math.abs(value) <= valueTolerance) {
      return Math.min(b, Math.max(a, newton));
    }
    const next = newton > a && newton < b ? newton : 0.5 * (a + b);
    if (next === x || next === a || next === b) return next;
    x = next;
  }
  return x;
}

/**
 * The root of a continuous function that changes sign on a bracket, without its derivative.
 *
 * Chandrupatla 1997, Advances in Engineering Software 28:145-149: inverse quadratic interpolation where it is safe, else bisection.
 *
 * @param tolerance absolute width of the bracket at which the search ends
 * @param known f at both ends, where the caller has it, and where between them the root is likely (0.5 is half way)
 * @throws RangeError when f has the same sign at both ends
 */
export function solveBracketed(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
  known: { readonly atLow: number; readonly atHigh: number; readonly start: number } = {
    atLow: f(low),
    atHigh: f(high),
    start: 0.5,
  },
): number {
  let a = low;
  let b = high;
  let fa = known.atLow;
  let fb = known.atHigh;
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError('the function does not change sign on the bracket');
  let c = a;
  let fc = fa;
  let t = known.start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const x = a + t * (b - a);
    const fx = f(x);
    if (fx > 0 === fa > 0) {
      [c, fc] = [a, fa];
    } else {
      [c, b, fc, fb] = [b, a, fb, fa];
    }
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const width = Math.abs(b - a);
    if (fx === 0 || width <= tolerance || width <= 2 * Number.EPSILON * Math.abs(best)) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    t = safe
      ? (fa / (fb - fa)) * (fc / (fb - fc)) +
        (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb))
      : 0.5;
    const least = (0.5 * tolerance) / width;
    t = Math.min(1 - least, Math.max(least, t));
  }
  return a;
}
