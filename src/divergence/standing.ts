import { compareText } from '../claim/compare-text.ts';
import { degreesOfEquivalence } from '../range/equivalence.ts';
import type { SourceValue } from '../range/range.ts';
import { compared, scaleNamed } from './comparable.ts';

/** How one source stands to the mean of all, as a fold: a degree of equivalence read on the scale of counts. */
export interface Standing {
  readonly source: string;
  /** (1 + x) over the mean of all: 1.3 says three tenths above. */
  readonly fold: number;
  /** With the stated precision only: its interval, and whether it leaves 1 out. */
  readonly low: number;
  readonly high: number;
  readonly apart: boolean;
  /** With the spread between sources added: does it stand apart beyond what sources of this kind do? */
  readonly lowWithSpread: number | null;
  readonly highWithSpread: number | null;
  readonly apartWithSpread: boolean | null;
}

/**
 * Degrees of equivalence of the sources of one count, on ln(1 + x) and back as folds (`degreesOfEquivalence`).
 *
 * @returns farthest from the mean first; none with fewer than two comparable values
 */
export function standingsOf(
  values: readonly SourceValue[],
  { level }: { readonly level: number },
): Standing[] {
  const { comparables } = compared(values, scaleNamed('count'));
  if (comparables.length < 2) return [];
  return degreesOfEquivalence(
    comparables.map(({ distribution }) => distribution.mean),
    comparables.map(({ distribution }) => distribution.sd ** 2),
    { level },
  )
    .map(({ index, difference, stated, withSpread }) => ({
      source: comparables[index]?.source ?? '',
      fold: Math.exp(difference),
      low: Math.exp(stated.low),
      high: Math.exp(stated.high),
      apart: !stated.holdsZero,
      lowWithSpread: withSpread === null ? null : Math.exp(withSpread.low),
      highWithSpread: withSpread === null ? null : Math.exp(withSpread.high),
      apartWithSpread: withSpread === null ? null : !withSpread.holdsZero,
    }))
    .sort(
      (a, b) =>
        Math.abs(Math.log(b.fold)) - Math.abs(Math.log(a.fold)) || compareText(a.source, b.source),
    );
}
