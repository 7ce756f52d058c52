import { normalQuantile } from '../distribution/special.ts';

/** Probability of the intervals on coverages: the field's usual one for a measured proportion. */
export const PROPORTION_LEVEL = 0.95;

/** A measured proportion and its interval. */
export interface Proportion {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Wilson's interval of a proportion p of n draws (Wilson 1927, J. Am. Stat. Assoc. 22:209-212); n need not be whole. */
export function wilson(p: number, n: number, level: number = PROPORTION_LEVEL): Proportion {
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Math.sqrt(z2) / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { value: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * A proportion of hits that come in clusters: sources held out of one topic succeed and fail together.
 *
 * Wilson's interval at the effective number of draws p (1 - p) / SE^2, with SE the cluster-robust standard error over the
 * topics, never above the number of draws; where all are hits or none, the number of topics (Korn & Graubard 1998, Survey
 * Methodology 24:193-201, with Wilson's interval in place of the exact one). Null without a draw.
 */
export function clusteredProportion(
  hits: readonly { readonly cluster: string; readonly hit: boolean }[],
): Proportion | null {
  const n = hits.length;
  if (n === 0) return null;
  const p = hits.filter(({ hit }) => hit).length / n;
  const sums = new Map<string, number>();
  for (const { cluster, hit } of hits) {
    sums.set(cluster, (sums.get(cluster) ?? 0) + (hit ? 1 : 0) - p);
  }
  const g = sums.size;
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  if (g < 2) return wilson(p, 1);
  if (squares === 0) return wilson(p, p === 0 || p === 1 ? g : n);
  const variance = ((g / (g - 1)) * squares) / (n * n);
  return wilson(p, Math.min(n, (p * (1 - p)) / variance));
}
