import type { Scale } from '../distribution/scale.ts';
import { COUNT, SHARE } from '../distribution/scale.ts';
import { twoPiece, type TwoPiece } from '../distribution/two-piece.ts';
import type { SourceValue } from '../range/range.ts';

/**
 * Half the step of a whole count. An interval of no width (a file's 6, 6, 6) still says no more than "6, not 5 or 7": the
 * same half step that a bare number is read with.
 */
const HALF_STEP = 0.5;

/** The same for a share: half of one per mille, the finest step in which shares are stated. */
const HALF_STEP_SHARE = 0.0005;

/** A value that can be scored: both sides known, so that it has a centre and a spread. */
export interface Comparable {
  readonly source: string;
  readonly value: SourceValue & { readonly low: number; readonly high: number };
  /** The number in ratios. */
  readonly best: number;
  readonly distribution: TwoPiece;
}

/** Counts are compared on ln(1 + x), shares on arcsin(sqrt x). */
export function scaleNamed(name: 'count' | 'share'): Scale {
  return name === 'share' ? SHARE : COUNT;
}

/** What can be scored among the values, the highest first, equal ones by name; a bound alone cannot. */
export function comparablesOf(values: readonly SourceValue[], scale: Scale): Comparable[] {
  return values
    .flatMap((value) => {
      const one = comparable(value, scale);
      return one === null ? [] : [one];
    })
    .sort((a, b) => b.best - a.best || (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}

function comparable(value: SourceValue, scale: Scale): Comparable | null {
  const { low, best, high } = value;
  if (low === null || high === null) return null;
  const half = scale.name === 'share' ? HALF_STEP_SHARE : HALF_STEP;
  const distribution =
    low === high
      ? twoPiece(
          {
            low: Math.max(scale.least, low - half),
            best,
            high: Math.min(scale.most, high + half),
          },
          scale,
        )
      : twoPiece({ low, best, high }, scale);
  return {
    source: value.source,
    value: { ...value, low, high },
    best: best ?? distribution.best,
    distribution,
  };
}
