import { sobolPoints } from '../distribution/low-discrepancy.ts';
import { normalCdf, normalQuantile } from '../distribution/normal-probability.ts';
import type { Table } from '../distribution/table.ts';

/**
 * Fixed points that stand for two numbers at once. An end of a 90 % range of either, or of their sum or difference, is then good to 0.5 % of the
 * range's width (pinned in test/range/account-draws.test.ts).
 */
export const DRAWS = 1024;

/** The points, in the order of their first coordinates, as probabilities and as standard scores. */
interface Points {
  readonly first: Float64Array;
  readonly firstScores: Float64Array;
  readonly secondScores: Float64Array;
}

let points: Points | undefined;

/**
 * Every axis of the points holds the middles of the same cells once, so that cell by cell the first coordinate ascends: what is drawn from it
 * needs no sorting.
 */
function orderedPoints(): Points {
  if (points !== undefined) return points;
  const [x, y] = sobolPoints(2, DRAWS) as [Float64Array, Float64Array];
  const first = new Float64Array(DRAWS);
  const firstScores = new Float64Array(DRAWS);
  for (let cell = 0; cell < DRAWS; cell += 1) {
    first[cell] = (cell + 0.5) / DRAWS;
    firstScores[cell] = normalQuantile(first[cell]!);
  }
  const secondScores = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i += 1) {
    secondScores[Math.floor(x[i]! * DRAWS)] = firstScores[Math.floor(y[i]! * DRAWS)]!;
  }
  points = { first, firstScores, secondScores };
  return points;
}

/**
 * Draws of two numbers with given distributions and a correlation of their standard scores (a normal copula; Nelsen 2006, "An introduction to
 * copulas", ch. 2): each keeps its own distribution exactly, whatever the correlation. The first ascends.
 */
export function drawPair(
  first: Table,
  second: Table,
  correlation: number,
): readonly [Float64Array, Float64Array] {
  const at = orderedPoints();
  const rest = Math.sqrt(Math.max(0, 1 - correlation * correlation));
  const one = new Float64Array(DRAWS);
  const other = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i += 1) {
    one[i] = quantileAt(first, at.first[i]!);
    const score = correlation * at.firstScores[i]! + rest * at.secondScores[i]!;
    other[i] = quantileAt(second, normalCdf(score));
  }
  return [one, other];
}

/** A quantile between the cells of a table. */
function quantileAt({ cells }: Table, p: number): number {
  const at = Math.min(cells.length - 1, Math.max(0, p * cells.length - 0.5));
  const under = Math.floor(at);
  const from = cells[under]!;
  const to = cells[Math.min(cells.length - 1, under + 1)]!;
  return from + (at - under) * (to - from);
}
