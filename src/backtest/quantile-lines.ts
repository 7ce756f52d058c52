import { mean } from 'simple-statistics';

/** How far an end of the range lies from the mean of the sources: constant + slope times their standard deviation. */
export interface Line {
  readonly constant: number;
  readonly slope: number;
}

/** The lines of both ends of a range. */
export interface Lines {
  readonly low: Line;
  readonly high: Line;
}

/** One held-out source: the mean and the spread of the others, and where it lay. All on ln(1 + x). */
export interface Case {
  readonly sources: number;
  readonly mean: number;
  readonly sd: number;
  readonly u: number;
}

/** Mean and standard deviation (divisor k - 1) of at least two numbers. */
export function featuresOf(y: readonly number[]): { readonly mean: number; readonly sd: number } {
  const middle = mean([...y]);
  const squares = y.reduce((sum, each) => sum + (each - middle) ** 2, 0);
  return { mean: middle, sd: Math.sqrt(squares / (y.length - 1)) };
}

/** Where the search begins, and how fine it ends: a hundredth on ln(1 + x) is one per cent. */
const FIRST_CONSTANTS: readonly number[] = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3];
const FIRST_SLOPES: readonly number[] = [0, 0.5, 1, 1.5, 2, 3, 4, 6];
const FIRST_STEP = 0.25;
const LAST_STEP = 0.005;

/**
 * The two lines with the best interval score over the cases.
 *
 * The interval score is the sum of two pinball losses, one an end, so each line is a linear quantile regression of its own
 * (Koenker & Bassett 1978, Econometrica 46:33-50; Gneiting & Raftery 2007). The loss is convex in both numbers; a compass
 * search finds it without derivatives and without chance. Constants and slopes are not negative: more scatter among the
 * sources never makes the range shorter.
 */
export function fitLines(cases: readonly Case[], level: number): Lines {
  return { low: fitLine(cases, level, -1), high: fitLine(cases, level, 1) };
}

function fitLine(cases: readonly Case[], level: number, side: 1 | -1): Line {
  const rank = (1 + level) / 2;
  const loss = (constant: number, slope: number): number => {
    let sum = 0;
    for (const { mean: middle, sd, u } of cases) {
      const over = side * (u - middle) - constant - slope * sd;
      sum += over > 0 ? over * rank : -over * (1 - rank);
    }
    return sum;
  };
  let best = { constant: 0, slope: 0, loss: Infinity };
  const tryAt = (constant: number, slope: number): boolean => {
    if (constant < 0 || slope < 0) return false;
    const at = loss(constant, slope);
    if (!(at < best.loss)) return false;
    best = { constant, slope, loss: at };
    return true;
  };
  for (const constant of FIRST_CONSTANTS) for (const slope of FIRST_SLOPES) tryAt(constant, slope);
  for (let step = FIRST_STEP; step > LAST_STEP; step /= 2) {
    let moved = true;
    while (moved) {
      const { constant, slope } = best;
      moved = [
        tryAt(constant + step, slope),
        tryAt(constant - step, slope),
        tryAt(constant, slope + step),
        tryAt(constant, slope - step),
        tryAt(constant + step, slope - step),
        tryAt(constant - step, slope + step),
      ].includes(true);
    }
  }
  return { constant: best.constant, slope: best.slope };
}

/** The ends for one number. */
export function endsOf(
  { low, high }: Lines,
  { mean: middle, sd }: { readonly mean: number; readonly sd: number },
): { readonly low: number; readonly high: number } {
  return {
    low: middle - low.constant - low.slope * sd,
    high: middle + high.constant + high.slope * sd,
  };
}
