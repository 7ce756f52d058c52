/** Newton steps on a log-concave tail converge in under ten; this is a guard against a fault, not a tuning knob. */
const MOST_STEPS = 200;

/** Quadratic convergence ends in rounding noise: the search ends once steps of ln x are tiny, or small and no longer shrinking. */
const TINY = 1e-15;
const SMALL = 1e-8;

/** The iteration for a quantile stays between this and its inverse, where it can still be multiplied. */
const FURTHEST = 1e300;

/** Solves ln tail(e^u) = ln target by Newton; `slope` is d tail / d u. Returns x = e^u. */
export function solveLogTail(
  start: number,
  target: number,
  at: (x: number) => { tail: number; slope: number },
): number {
  let x = Math.max(Math.exp(start), 1 / FURTHEST);
  let last = x;
  let before = Infinity;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { tail, slope } = at(x);
    const move = (Math.log(target / tail) * tail) / slope;
    if (!Number.isFinite(move)) {
      // A step from where the tail is flat went so far that the tail underflows: go half of the way back.
      x = Math.sqrt(x) * Math.sqrt(last);
      continue;
    }
    last = x;
    x = Math.min(x * Math.exp(move), FURTHEST);
    const size = Math.abs(move);
    if (size < TINY || (size < SMALL && size >= before)) return x;
    before = size;
  }
  throw new RangeError(`no quantile found for a tail of ${target}`);
}
