import type { SourceValue } from '../range/range.ts';
import { divergenceOf } from './divergence-of.ts';
import type { Pair } from './divergence.ts';

/**
 * Every pair of sources on one measure, the higher first: ratio of the bests with its interval, overlap, z, or the reason why
 * they cannot be scored.
 *
 * @param values one a source, on the scale of counts (or shares of 1, with `scale: 'share'`)
 */
export function pairwise(
  values: readonly SourceValue[],
  options: { readonly level: number; readonly scale?: 'count' | 'share' },
): readonly Pair[] {
  return divergenceOf(values, options).pairs;
}
