/** Steps after which a bracketed search has long ended: bisection alone needs about 1,075 for the whole double range. */
const MOST_STEPS = 1200;

/**
 * The root of an increasing function inside a bracket: Newton steps while they stay inside and shrink, else bisection.
 *
 * @param at gives [f(x), f'(x)]; f must be non-decreasing on the bracket, with f(low) <= 0 <= f(high)
 * @param start where to begin, inside the bracket
 * @param tolerance absolute: stop when a Newton step, or the bracket, is smaller
 */
export function solveIncreasing(
  at: (x: number) => readonly [value: number, slope: number],
  low: number,
  high: number,
  start: number,
  tolerance: number,
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
    const inside = newton > a && newton < b;
    const next = inside ? newton : 0.5 * (a + b);
    if (Math.abs(next - x) <= tolerance || b - a <= tolerance || next === x) return next;
    x = next;
  }
  return x;
}
