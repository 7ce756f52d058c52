/** A total and its two parts, with the standard deviation of each, as one account states them. */
export interface StatedParts {
  readonly total: number;
  readonly killed: number;
  readonly wounded: number;
  readonly sd: { readonly total: number; readonly killed: number; readonly wounded: number };
}

/** The numbers nearest to the stated ones that keep total = killed + wounded. */
export interface ReconciledParts {
  readonly total: number;
  readonly killed: number;
  readonly wounded: number;
  /** total - killed - wounded as stated: what had to be spread. */
  readonly gap: number;
  /** Sum of squared moves over their variances; chi-square on 1 df if only chance kept the identity from holding. */
  readonly chiSquare: number;
}

/**
 * Least-squares adjustment to total = killed + wounded: the gap is spread in proportion to the variances.
 *
 *     total' = total - v_T g / V,  killed' = killed + v_K g / V,  wounded' = wounded + v_W g / V,
 *     g = total - killed - wounded,  V = v_T + v_K + v_W
 *
 * The projection that minimises sum (move / sd)^2 (Stone, Champernowne & Meade 1942, Review of Economic Studies 9:111-125; in chemical
 * engineering "data reconciliation", Narasimhan & Jordache 2000, ch. 3). An exact number (sd 0) does not move.
 *
 * @throws RangeError when a standard deviation is negative, or all are 0 and the identity is broken
 */
export function reconcileTotal({ total, killed, wounded, sd }: StatedParts): ReconciledParts {
  const [vT, vK, vW] = [sd.total, sd.killed, sd.wounded].map((each) => {
    if (!(each >= 0 && each < Infinity))
      throw new RangeError(`sd has to be 0 or more, not ${each}`);
    return each * each;
  }) as [number, number, number];
  const gap = total - killed - wounded;
  if (gap === 0) return { total, killed, wounded, gap, chiSquare: 0 };
  const sum = vT + vK + vW;
  if (sum === 0) throw new RangeError('exact numbers that break the identity cannot be reconciled');
  const part = gap / sum;
  return {
    total: total - vT * part,
    killed: killed + vK * part,
    wounded: wounded + vW * part,
    gap,
    chiSquare: (gap * gap) / sum,
  };
}
