import { LOG_ODDS } from '../distribution/scale.ts';

/** Two of the three numbers of which each follows from the others. */
export type Pair =
  | readonly ['casualties', 'killed']
  | readonly ['casualties', 'wounded']
  | readonly ['killed', 'wounded'];

/** How far totals and shares are uncertain: standard deviations on ln(1 + x) and on log-odds, and the share in the middle. */
export interface Uncertain {
  readonly total: number;
  readonly share: number;
  readonly middle: number;
}

/**
 * Where no whole account was stated: totals and shares are taken as equally uncertain, as their priors are the same, and the share as one
 * half.
 */
export const NOTHING_KNOWN: Uncertain = { total: 1, share: 1, middle: LOG_ODDS.forward(0.5) };

/**
 * The correlation of two numbers of an account, on the scale of ln(1 + x).
 *
 * Totals and shares vary independently, so ln killed = ln total + ln s and ln wounded = ln total + ln(1 - s) vary together. To first
 * order d ln s = (1 - s) dl and d ln(1 - s) = -s dl for the log-odds l, hence with variances T and L of ln total and of l
 *
 *     cov(ln total, ln killed) = T,  var(ln killed) = T + (1 - s)^2 L,  var(ln wounded) = T + s^2 L,
 *     cov(ln killed, ln wounded) = T - s (1 - s) L.
 */
export function correlationOf([first, second]: Pair, { total, share, middle }: Uncertain): number {
  const s = LOG_ODDS.back(middle);
  const [t, l] = [total * total, share * share];
  const killed = t + (1 - s) * (1 - s) * l;
  const wounded = t + s * s * l;
  if (t === 0 && l === 0) return 0;
  if (first === 'casualties') {
    const part = second === 'killed' ? killed : wounded;
    return part === 0 ? 0 : total / Math.sqrt(part);
  }
  return killed === 0 || wounded === 0 ? 0 : (t - s * (1 - s) * l) / Math.sqrt(killed * wounded);
}

/**
 * The most that two numbers may be correlated, by the spreads that they have: the narrower over the wider.
 *
 * One number that is another times something independent of it has cov = the narrower variance, hence this correlation. With more, a bound would
 * work the wrong way round: Y <= X leaves smaller Y and greater X exactly where cov(X - Y, Y) <= 0 <= cov(X - Y, X), which is r <= sd Y / sd X and
 * r <= sd X / sd Y. Totals that disagree far more than their parts do would otherwise raise the parts.
 *
 * @param first standard deviation on ln(1 + x), 0 for a point
 */
export function mostCorrelation(first: number, second: number): number {
  return first === 0 && second === 0 ? 1 : Math.min(first, second) / Math.max(first, second);
}
