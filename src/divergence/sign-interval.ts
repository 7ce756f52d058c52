/**
 * Interval of a median by order statistics, from the sign test: no assumption but that the draws are independent.
 *
 * With the values sorted, the interval from the j-th smallest to the j-th largest holds the median with probability
 * 1 - 2 P(Bin(n, 1/2) < j); j is the largest that keeps this at or above the level, so the interval is never too narrow.
 *
 * Source: Hollander, Wolfe & Chicken 2014, Nonparametric Statistical Methods, 3rd ed., section 3.6.
 *
 * @returns null where even the whole span falls short of the level: under 5 values at 0.9
 */
export function signInterval(
  values: readonly number[],
  level: number,
): { readonly low: number; readonly high: number } | null {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const tail = (1 - level) / 2;
  // In logarithms, since 2^-n leaves the range of numbers beyond a thousand values.
  let logTerm = -n * Math.LN2;
  let below = Math.exp(logTerm);
  let j = 0;
  while (j < n / 2 && below <= tail) {
    j += 1;
    logTerm += Math.log((n - j + 1) / j);
    below += Math.exp(logTerm);
  }
  const [low, high] = [sorted[j - 1], sorted[n - j]];
  return low === undefined || high === undefined ? null : { low, high };
}
