import { compareText } from '../claim/compare-text.ts';
import type { Scale } from '../distribution/scale.ts';
import { COUNT, SHARE } from '../distribution/scale.ts';
import type { TwoPiece } from '../distribution/two-piece.ts';
import type { SourceValue } from '../range/range.ts';
import { HALF_STEP_SHARE, tellApart } from '../range/stated.ts';

/** A number below this is none in ratios, like 0: no count or share is stated to a part in 10^12, and a fold over it could be infinite. */
const LEAST_IN_RATIOS = 1e-12;

/** A value that can be scored: it has a centre and a spread. */
export interface Comparable {
  readonly source: string;
  readonly value: SourceValue & { readonly low: number; readonly high: number };
  /** The number in ratios; 0 where it is below LEAST_IN_RATIOS. */
  readonly best: number;
  readonly distribution: TwoPiece;
}

/** Values told apart by whether they can be scored. */
export interface Compared {
  /** The highest first, equal ones by name. */
  readonly comparables: readonly Comparable[];
  /** With one side only, by name. */
  readonly bounds: readonly SourceValue[];
}

/** Counts are compared on ln(1 + x), shares on arcsin(sqrt x). */
export function scaleNamed(name: 'count' | 'share'): Scale {
  return name === 'share' ? SHARE : COUNT;
}

/** Tells values with a centre and a spread from bounds; numbers out of order belong to neither (as in `tellApart`). */
export function compared(values: readonly SourceValue[], scale: Scale): Compared {
  const byName = new Map(values.map((value) => [value.source, value]));
  const { points, bounds } = tellApart(scale === SHARE ? values.map(widenShare) : values, scale);
  const comparables = points.flatMap(({ source, low, high, distribution }): Comparable[] => {
    const said = byName.get(source);
    if (said === undefined) return [];
    const { best, lowReached, highReached } = said;
    const value = { source, low, best, high, lowReached, highReached };
    // An interval of no width is its own middle, whatever width it was given to be weighed with.
    const centre = best ?? (low === high ? low : distribution.best);
    return [{ source, value, best: centre < LEAST_IN_RATIOS ? 0 : centre, distribution }];
  });
  return {
    comparables: comparables.sort((a, b) => b.best - a.best || compareText(a.source, b.source)),
    bounds: bounds.flatMap(({ source }) => byName.get(source) ?? []),
  };
}

function widenShare(value: SourceValue): SourceValue {
  const { low, high } = value;
  if (low === null || low !== high) return value;
  return {
    ...value,
    low: Math.max(0, low - HALF_STEP_SHARE),
    high: Math.min(1, low + HALF_STEP_SHARE),
  };
}
