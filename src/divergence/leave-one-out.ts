import { compareText } from '../claim/compare-text.ts';
import type { Distribution } from '../distribution/distribution.ts';
import { COUNT } from '../distribution/scale.ts';
import { bayesOf, fitOf, rangesOf } from '../range/assume.ts';
import type { BayesResult } from '../range/bayes.ts';
import { DEFAULT_PRIOR, type Prior } from '../range/bayes-prior.ts';
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
  /** Prior of the between-source standard deviation; DEFAULT_PRIOR unless given. */
  readonly prior?: Prior;
}

/**
 * Which source moves which range, by how much: every range again without each source in turn.
 *
 * @returns the strongest influence first; none with fewer than two sources
 */
export function influenceOf(
  values: readonly SourceValue[],
  { level, assume = ASSUMPTIONS, prior = DEFAULT_PRIOR }: LeaveOneOutOptions,
): Influence[] {
  if (values.length < 2) return [];
  const options = { level, assume, prior };
  const whole = rangesOf(values, options);
  return values
    .flatMap((value) => {
      const rest = rangesOf(
        values.filter((each) => each !== value),
        options,
      );
      return assume.flatMap((name) =>
        influence(value.source, name, whole[name] ?? null, rest[name] ?? null),
      );
    })
    .sort(strongestFirst);
}

/** The source that moves the headline range most, and the one that would have to be biased most. */
export interface Strongest {
  /** Null where no source moves it by more than was asked. */
  readonly influence: Influence | null;
  /** Null where every source touches the consensus of the rest as it stands, and where it was not asked for. */
  readonly bias: ReconcilingBias | null;
}

/** What to look for. */
export interface StrongestOptions {
  readonly level: number;
  /** An influence that moves the range by less, as a fold, is none. */
  readonly above: number;
  /** Whether the bias is asked for. */
  readonly bias: boolean;
  /** Prior of the between-source standard deviation; DEFAULT_PRIOR unless given. */
  readonly prior?: Prior;
}

/**
 * The strongest influence on the headline range, and the largest bias of a source that does not touch the consensus of the rest: what is said of a topic,
 * of which there may be a million.
 *
 * Every source is left out of a rough fit first. That tells which of them may be the strongest; only those are fitted as finely as `influenceOf` and
 * `reconcilingBiases` do it, and the answer is theirs.
 */
export function strongestWithoutEach(
  values: readonly SourceValue[],
  { level, above, bias, prior = DEFAULT_PRIOR }: StrongestOptions,
): Strongest {
  const told = [...values].sort(bySource).map((value) => ({ value, stated: tellOne(value) }));
  const whole = nextOf(joinStated(told.map(({ stated }) => stated)), level, prior);
  const rests = told.map((one) => {
    const stated = joinStated(told.filter((each) => each !== one).map((each) => each.stated));
    const rough = modelled(stated) ? fitOf(stated, prior, ROUGH) : null;
    return { value: one.value, stated, rough };
  });
  const moving = rests
    .map(({ value, stated, rough }) => {
      const without = rough === null ? null : endsOf(rough.predictive, level);
      return {
        value,
        stated,
        moves: influence(value.source, 'next-source', whole, without)[0]?.moves ?? 0,
      };
    })
    .filter(({ moves }, _, all) => {
      const most = all.reduce((largest, each) => Math.max(largest, each.moves), 0);
      return moves > 0 && moves * ROUGHLY > Math.max(most, above);
    });
  const fine = new Map<Stated, BayesResult>();
  const fineOf = (stated: Stated): BayesResult => {
    const fit = fine.get(stated) ?? fitOf(stated, prior, TOLERANCE);
    fine.set(stated, fit);
    return fit;
  };
  const [strongest] = moving
    .flatMap(({ value, stated }) =>
      influence(value.source, 'next-source', whole, endsOf(fineOf(stated).predictive, level)),
    )
    .sort(strongestFirst);
  const [biased] = !bias
    ? []
    : rests
        .filter(({ value, stated, rough }) => mayBeBiased(value, stated, rough, level))
        .flatMap(({ value, stated }) => biasOf(value, consensusOf(stated, level, fineOf)))
        .filter(({ least }) => least !== 1)
        .sort(mostBiasedFirst);
  return {
    influence: strongest !== undefined && strongest.moves > above ? strongest : null,
    bias: biased ?? null,
  };
}

/**
 * What probabilities of a rough fit may err by. Its quantiles were found to err by 0.0009 at most in 400 random fits of up to five sources and three
 * bounds, which is a tenth of ROUGHLY, and its probabilities by 0.00007.
 */
const ROUGH = 1e-5;

/** Folds of rough fits that differ by less may stand the other way round in fine ones. */
const ROUGHLY = 1.01;

/** A rough probability that is nearer to a level's end than this may lie on its other side. */
const NEARLY = 1e-3;

/** Whether a source may lie apart from the consensus of the rest: on one side of its range with all of its interval. */
function mayBeBiased(
  { low, high }: SourceValue,
  { points }: Stated,
  rough: BayesResult | null,
  level: number,
): boolean {
  if (rough === null) return points.length > 0;
  const below = (x: number): number => rough.mu.cdf(COUNT.forward(x));
  return (
    (low !== null && below(low) > (1 + level) / 2 - NEARLY) ||
    (high !== null && below(high) < (1 - level) / 2 + NEARLY)
  );
}

/** Whether there are sources enough for a model: two, and one of them with a number. */
function modelled({ points, bounds }: Stated): boolean {
  return points.length > 0 && points.length + bounds.length > 1;
}

/**
 * For every source with a number: how biased it would have to be for the rest to be right.
 *
 * @returns the largest bias first, on the log scale; none with fewer than two sources
 */
export function reconcilingBiases(
  values: readonly SourceValue[],
  { level, prior = DEFAULT_PRIOR }: Omit<LeaveOneOutOptions, 'assume'>,
): ReconcilingBias[] {
  const told = [...values].sort(bySource).map((value) => ({ value, stated: tellOne(value) }));
  return told
    .flatMap((one) => {
      const rest = told.filter((each) => each !== one).map(({ stated }) => stated);
      const fine = (stated: Stated): BayesResult => fitOf(stated, prior, TOLERANCE);
      return biasOf(one.value, consensusOf(joinStated(rest), level, fine));
    })
    .sort(mostBiasedFirst);
}

/** What probabilities without a source may err by: no digit that is printed of a count hangs on it. */
const TOLERANCE = 1e-8;

/** The consensus of some sources, and how many they are. */
interface Consensus {
  /** Null where they give no number. */
  readonly ends: Ends | null;
  readonly sources: number;
}

function consensusOf(
  stated: Stated,
  level: number,
  fit: (stated: Stated) => BayesResult,
): Consensus {
  const sources = stated.points.length + stated.bounds.length;
  const [only] = stated.points;
  if (only === undefined) return { ends: null, sources };
  if (sources === 1) {
    const { distribution } = only;
    return { ends: { ...endsOf(distribution, level), median: distribution.best }, sources };
  }
  return { ends: endsOf(fit(stated).mu, level), sources };
}

/** The headline range of some sources; null where they are too few to have one. */
function nextOf(stated: Stated, level: number, prior: Prior): Ends | null {
  return modelled(stated) ? endsOf(bayesOf(stated, prior).predictive, level) : null;
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

function biasOf(value: SourceValue, { ends, sources }: Consensus): ReconcilingBias[] {
  // Numbers out of order, and bounds alone, have no centre to be biased.
  const own = tellApart([value]).points[0]?.distribution.best ?? 0;
  if (own <= 0 || ends?.median == null || ends.median <= 0) return [];
  const least = leastBias(value, ends);
  if (least === 0) return [];
  return [
    {
      source: value.source,
      factor: own / ends.median,
      least,
      rest: ends,
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
    compareText(a.source, b.source)
  );
}

function mostBiasedFirst(a: ReconcilingBias, b: ReconcilingBias): number {
  return (
    Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)) || compareText(a.source, b.source)
  );
}
