import { rangesOf } from '../range/assume.ts';
import type { Assumption, Range, SourceValue } from '../range/range.ts';
import { ASSUMPTIONS } from '../range/range.ts';
import { centreOf } from './centre.ts';

/** What one source does to one range: how the ends and the median stand with it over without it. */
export interface Influence {
  readonly source: string;
  readonly assume: Assumption;
  /** The range without the source. */
  readonly without: Pick<Range, 'low' | 'median' | 'high'>;
  /** With over without, as folds; 1 is no influence. Null where a side is open, or zero, or the range has no median. */
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** The largest of the three on the log scale, as a fold of 1 or more: what the list is sorted by. */
  readonly moves: number;
}

/**
 * The bias that would bring a source into agreement with the rest.
 *
 * A factor of 1.6 says: if it ran 1.6-fold too high, it would agree.
 */
export interface ReconcilingBias {
  readonly source: string;
  /** Its best over the median of the rest's consensus (`all-err`; with one other source, that one's own best). */
  readonly factor: number;
  /** The bias nearest to 1 that makes its interval touch the consensus' range; 1 where they touch as they stand. */
  readonly least: number;
  /** The range of the rest. */
  readonly rest: Pick<Range, 'low' | 'median' | 'high'>;
  /** How many other sources that rests on. */
  readonly others: number;
}

/** How to look. */
export interface LeaveOneOutOptions {
  /** Probability of the ranges. */
  readonly level: number;
  /** Only these assumptions; all unless given. */
  readonly assume?: readonly Assumption[];
}

/**
 * Which source moves which range, by how much: every range again without each source in turn.
 *
 * @returns the strongest influence first; none with fewer than two sources
 */
export function influenceOf(
  values: readonly SourceValue[],
  { level, assume = ASSUMPTIONS }: LeaveOneOutOptions,
): Influence[] {
  if (values.length < 2) return [];
  const whole = rangesOf(values, { level, assume });
  return values
    .flatMap(({ source }) => {
      const rest = rangesOf(
        values.filter((each) => each.source !== source),
        { level, assume },
      );
      return assume.flatMap((name): Influence[] => {
        const [all, without] = [whole[name], rest[name]];
        if (all === undefined || without === undefined) return [];
        const low = foldOf(all.low, without.low);
        const median = foldOf(all.median, without.median);
        const high = foldOf(all.high, without.high);
        const known = [low, median, high].filter((each) => each !== null);
        const moves = Math.exp(Math.max(0, ...known.map((each) => Math.abs(Math.log(each)))));
        return [{ source, assume: name, without: numbersOf(without), low, median, high, moves }];
      });
    })
    .sort(
      (a, b) =>
        b.moves - a.moves ||
        ASSUMPTIONS.indexOf(a.assume) - ASSUMPTIONS.indexOf(b.assume) ||
        (a.source < b.source ? -1 : 1),
    );
}

/**
 * For every source with a number: how biased it would have to be for the rest to be right.
 *
 * @returns the largest bias first, on the log scale; none with fewer than two sources
 */
export function reconcilingBiases(
  values: readonly SourceValue[],
  { level }: { readonly level: number },
): ReconcilingBias[] {
  return values
    .flatMap((value): ReconcilingBias[] => {
      const own = centreOf(value);
      const others = values.filter((each) => each !== value);
      const ranges = rangesOf(others, { level, assume: ['all-err', 'one-right'] });
      const rest = ranges['all-err'] ?? ranges['one-right'];
      if (own === null || own <= 0 || rest?.median == null || rest.median <= 0) return [];
      return [
        {
          source: value.source,
          factor: own / rest.median,
          least: leastBias(value, rest),
          rest: numbersOf(rest),
          others: rest.sources.length + rest.bounds.length,
        },
      ];
    })
    .sort(
      (a, b) =>
        Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)) ||
        (a.source < b.source ? -1 : 1),
    );
}

function leastBias(value: SourceValue, rest: Range): number {
  if (value.low !== null && rest.high !== null && rest.high > 0 && value.low > rest.high) {
    return value.low / rest.high;
  }
  if (value.high !== null && rest.low !== null && rest.low > 0 && value.high < rest.low) {
    return value.high / rest.low;
  }
  return 1;
}

function foldOf(a: number | null, b: number | null): number | null {
  return a === null || b === null || a <= 0 || b <= 0 ? null : a / b;
}

function numbersOf({ low, median, high }: Range): Pick<Range, 'low' | 'median' | 'high'> {
  return { low, median, high };
}
