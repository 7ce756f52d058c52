import type { Distribution } from '../distribution/distribution.ts';
import { COUNT } from '../distribution/scale.ts';
import { bayesOf, rangesOf } from '../range/assume.ts';
import { DEFAULT_PRIOR } from '../range/bayes-prior.ts';
import type { Assumption, Range, SourceValue } from '../range/range.ts';
import { ASSUMPTIONS } from '../range/range.ts';
import { bySource, joinStated, type Stated, tellApart, tellOne } from '../range/stated.ts';

/** Low, median and high of a range. */
export type Ends = Pick<Range, 'low' | 'median' | 'high'>;

/** What one source does to one range: how the ends and the median stand with it over without it. */
export interface Influence {
  readonly source: string;
  readonly assume: Assumption;
  /** The range of all, and the range without the source: each measure for itself, free of the accounting bounds. */
  readonly whole: Ends;
  readonly without: Ends;
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
  readonly rest: Ends;
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
    .flatMap((value) => {
      const rest = rangesOf(
        values.filter((each) => each !== value),
        { level, assume },
      );
      return assume.flatMap((name) =>
        influence(value.source, name, whole[name] ?? null, rest[name] ?? null),
      );
    })
    .sort(strongestFirst);
}

/** The same for the headline range alone, and with it the reconciling biases: one fit a source serves both. */
export function headlineWithoutEach(
  values: readonly SourceValue[],
  { level }: { readonly level: number },
): { readonly influence: readonly Influence[]; readonly biases: readonly ReconcilingBias[] } {
  const told = [...values].sort(bySource).map((value) => ({ value, stated: tellOne(value) }));
  const without = (left: (typeof told)[number] | null): Stated =>
    joinStated(told.filter((each) => each !== left).map(({ stated }) => stated));
  const whole = headlineOf(without(null), level).next;
  const each = told.map((one) => ({
    value: one.value,
    rest: headlineOf(without(one), level, TOLERANCE),
  }));
  return {
    influence: each
      .flatMap(({ value, rest }) => influence(value.source, 'next-source', whole, rest.next))
      .sort(strongestFirst),
    biases: each.flatMap(({ value, rest }) => biasOf(value, rest)).sort(mostBiasedFirst),
  };
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
  return [...headlineWithoutEach(values, { level }).biases];
}

/** The consensus and the headline range of some sources from one fit; null where they say nothing. */
interface Headline {
  readonly consensus: Ends | null;
  readonly next: Ends | null;
  readonly sources: number;
}

/** What probabilities without a source may err by: no digit that is printed of a count hangs on it. */
const TOLERANCE = 1e-8;

function headlineOf(stated: Stated, level: number, tolerance?: number): Headline {
  const sources = stated.points.length + stated.bounds.length;
  const [only] = stated.points;
  if (only === undefined) return { consensus: null, next: null, sources };
  if (sources === 1) {
    const { distribution } = only;
    const consensus = { ...endsOf(distribution, level), median: distribution.best };
    return { consensus, next: null, sources };
  }
  const { mu, predictive } = bayesOf(stated, DEFAULT_PRIOR, tolerance);
  return { consensus: endsOf(mu, level), next: endsOf(predictive, level), sources };
}

function endsOf(distribution: Distribution, level: number): Ends {
  const at = (p: number): number => COUNT.back(distribution.quantile(p));
  return { low: at((1 - level) / 2), median: at(0.5), high: at((1 + level) / 2) };
}

function influence(
  source: string,
  assume: Assumption,
  whole: Ends | null,
  without: Ends | null,
): Influence[] {
  if (whole === null || without === null) return [];
  const low = foldOf(whole.low, without.low);
  const median = foldOf(whole.median, without.median);
  const high = foldOf(whole.high, without.high);
  const known = [low, median, high].filter((each) => each !== null);
  const moves = Math.exp(Math.max(0, ...known.map((each) => Math.abs(Math.log(each)))));
  return [
    {
      source,
      assume,
      whole: numbersOf(whole),
      without: numbersOf(without),
      low,
      median,
      high,
      moves,
    },
  ];
}

function biasOf(value: SourceValue, { consensus, sources }: Headline): ReconcilingBias[] {
  // Numbers out of order, and bounds alone, have no centre to be biased.
  const own = tellApart([value]).points[0]?.distribution.best ?? 0;
  if (own <= 0 || consensus?.median == null || consensus.median <= 0) return [];
  const least = leastBias(value, consensus);
  if (least === 0) return [];
  return [
    {
      source: value.source,
      factor: own / consensus.median,
      least,
      rest: consensus,
      others: sources,
    },
  ];
}

function leastBias(value: SourceValue, { low, high }: Ends): number {
  if (value.low !== null && high !== null && high > 0 && value.low > high) return value.low / high;
  if (value.high !== null && low !== null && low > 0 && value.high < low) return value.high / low;
  return 1;
}

function foldOf(a: number | null, b: number | null): number | null {
  return a === null || b === null || a <= 0 || b <= 0 ? null : a / b;
}

function numbersOf({ low, median, high }: Ends): Ends {
  return { low, median, high };
}

function strongestFirst(a: Influence, b: Influence): number {
  return (
    b.moves - a.moves ||
    ASSUMPTIONS.indexOf(a.assume) - ASSUMPTIONS.indexOf(b.assume) ||
    (a.source < b.source ? -1 : 1)
  );
}

function mostBiasedFirst(a: ReconcilingBias, b: ReconcilingBias): number {
  return (
    Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)) || (a.source < b.source ? -1 : 1)
  );
}
