import type { Distribution } from './distribution.ts';

/**
 * A distribution given that it stays at or below a cap.
 *
 * @param least the part of its probability that has to be left below the cap
 * @returns null where less is left
 */
export function cappedAt(whole: Distribution, cap: number, least: number): Distribution | null {
  const left = whole.cdf(cap);
  if (!(left >= least)) return null;
  return {
    cdf: (x) => (x >= cap ? 1 : whole.cdf(x) / left),
    pdf: (x) => (x > cap ? 0 : whole.pdf(x) / left),
    quantile: (p) => Math.min(cap, whole.quantile(p * left)),
    breaks: [...(whole.breaks ?? []).filter((each) => each < cap), cap],
  };
}
