/**
 * Numbers are the same to this part of them, and so are ratios and differences of logarithms: what two ways of reading or computing one number leave is some
 * 1e-15, and nobody counts or prints to 1e-9.
 */
export const SAME_WITHIN = 1e-9;

/** Whether two say the same number, however it was written. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_WITHIN * Math.max(Math.abs(a), Math.abs(b));
}
