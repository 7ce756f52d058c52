import { SAME_WITHIN } from '../distribution/same-number.ts';

/**
 * The largest fold at which two numbers are said to nearly agree.
 *
 * Officials round and hedge by about 10 %: half a last significant place at worst, and the quartile of what readers accept
 * for "around" (Ferson et al. 2015). Two such readings of one truth can lie 1.1 / 0.9 = 1.22-fold apart, so a smaller
 * ratio is no sign of a disagreement, and a larger one is not explained by rounding.
 */
export const NEARLY_AGREE_FOLD: number = 1.1 / 0.9;

/**
 * How two figures stand to each other in words.
 *
 * `same`: one number. `nearly-agree`: at most `NEARLY_AGREE_FOLD` apart. `differ`: further apart, and their intervals
 * overlap, so that neither rules the other out. `apart`: further apart, and the intervals do not overlap.
 */
export type Agreement = 'same' | 'nearly-agree' | 'differ' | 'apart';

/**
 * How wide a gap is, for sorting and for limits: its fold; Infinity from zero up, of which no fold exists and which no fold
 * is as wide as; null where nothing is compared.
 */
export function sizeOf({
  fold,
  highest,
  lowest,
}: {
  readonly fold: number | null;
  readonly highest: string | null;
  readonly lowest: string | null;
}): number | null {
  if (fold !== null) return fold;
  return highest === null || lowest === null ? null : Infinity;
}

/** @param fold higher / lower, 1 or more; @param overlap whether the intervals overlap, null when unknown */
export function agreementOf(fold: number, overlap: boolean | null): Agreement {
  if (fold <= 1 + SAME_WITHIN) return 'same';
  if (fold <= NEARLY_AGREE_FOLD) return 'nearly-agree';
  return overlap === false ? 'apart' : 'differ';
}
