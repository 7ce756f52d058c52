import { sobolPoints } from '../distribution/low-discrepancy.ts';
import { normalCdf, normalQuantile } from '../distribution/special.ts';
import type { Table } from '../distribution/table.ts';

/**
 * Fixed points that stand for two numbers at once. An end of a 90 % range of either, or of their sum or difference, is then good to 0.5 % of the
 * range's width (pinned in test/range/account-draws.test.ts).
 */
export const DRAWS = 2048;

let scores: Float64Array | undefined;

/** Standard scores of the cells' middles: every axis of the points holds the same ones. */
function scoresOfCells(): Float64Array {
  if (scores !== undefined) return scores;
  scores = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i += 1) scores[i] = normalQuantile((i + 0.5) / DRAWS);
  return scores;
}

/**
 * Draws of two numbers with given distributions and a correlation of their standard scores (a normal copula; Nelsen 2006, "An introduction to
 * copulas", ch. 2): each keeps its own distribution exactly, whatever the correlation.
 */
export function drawPair(
  first: Table,
  second: Table,
  correlation: number,
): readonly [Float64Array, Float64Array] {
  const [x, y] = sobolPoints(2, DRAWS) as [Float64Array, Float64Array];
  const z = scoresOfCells();
  const rest = Math.sqrt(Math.max(0, 1 - correlation * correlation));
  const one = new Float64Array(DRAWS);
  const other = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i += 1) {
    const [p, q] = [x[i]!, y[i]!];
    one[i] = quantileAt(first, p);
    const own = z[Math.floor(p * DRAWS)]!;
    const free = z[Math.floor(q * DRAWS)]!;
    other[i] = quantileAt(second, normalCdf(correlation * own + rest * free));
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
