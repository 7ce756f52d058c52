/** What a centre is read from: any value with three numbers, an open or unstated one null. */
export interface LowBestHigh {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/**
 * The number that stands for a value in a ratio: its best; for an interval without one ("4,000-4,500") the middle of
 * ln(1 + x), the median of the distribution through it; null for a bound alone, which is never turned into a point.
 */
export function centreOf(value: LowBestHigh): number | null {
  if (value.best !== null) return value.best;
  if (value.low === null || value.high === null) return null;
  return Math.expm1((Math.log1p(value.low) + Math.log1p(value.high)) / 2);
}
