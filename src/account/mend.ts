import type { Bounds } from './formula.ts';

/** A number of a broken sum: what it is called, and what was said. */
export interface Addend {
  readonly name: string;
  readonly value: Bounds;
}

/** The numbers of the smallest change that makes a sum hold; in the order total, parts. */
export interface Mended {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The smallest change that makes total = sum of the parts, each change counted in the number's own stated width.
 *
 * Weighted least squares with one constraint: minimise sum (d_i / s_i)^2 subject to T + d_T = sum (P_i + d_i). With
 * r = T - sum P_i and V = sum of all s^2: d_T = -r s_T^2 / V, d_i = +r s_i^2 / V. What was said precisely moves least.
 * Where no number has a width all move alike. (Stone, Champernowne & Meade 1942, "The precision of national income
 * estimates", Review of Economic Studies 9(2):111-125; the standard reconciliation of accounts.)
 *
 * It is proposed, never applied.
 *
 * @returns null where a number has no best: a bound has no distance to move
 */
export function smallestMend(total: Addend, parts: readonly Addend[]): readonly Mended[] | null {
  const numbers = [total, ...parts].map(({ name, value }, index) => {
    const { low, best, high } = value;
    const width = low === null || high === null ? null : high - low;
    return { name, best, width, sign: index === 0 ? 1 : -1 };
  });
  const known = numbers.flatMap((each) =>
    each.best === null || each.width === null ? [] : [{ ...each, best: each.best, s: each.width }],
  );
  if (known.length < numbers.length) return null;
  const residual = known.reduce((sum, { sign, best }) => sum + sign * best, 0);
  const exact = known.every(({ s }) => s === 0);
  const variances = known.map(({ s }) => (exact ? 1 : s * s));
  const all = variances.reduce((sum, each) => sum + each, 0);
  return known.map(({ name, best, sign }, index) => ({
    name,
    from: best,
    to: best - (sign * residual * (variances[index] ?? 0)) / all,
  }));
}
