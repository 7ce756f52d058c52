import { checkChoice } from '../claim/choice.ts';
import type { Component, Distribution } from '../distribution/distribution.ts';
import { cappedAt } from '../distribution/capped.ts';
import { COUNT } from '../distribution/scale.ts';
import { STATED_LEVEL, twoPiece } from '../distribution/two-piece.ts';
import { bayesRandomEffects, type BayesResult } from './bayes.ts';
import { DEFAULT_PRIOR, type Prior } from './bayes-prior.ts';
import { commonEffect } from './common-effect.ts';
import {
  boundsNotPooled,
  contradicted,
  leftOut,
  noSupport,
  onePoint,
  oneSource,
  onlyBounds,
  priorMatters,
  restsOnOne,
  type UnderPrior,
} from './flags.ts';
import { highestDensityRegion } from './hdr.ts';
import { linearPool } from './pools.ts';
import {
  ASSUMPTIONS,
  type Assumption,
  type Interval,
  type Range,
  type RangeFlag,
  type SourceValue,
} from './range.ts';
import { type Stated, type StatedPoint, tellApart } from './stated.ts';

/** What ranges are made with. */
export interface RangesOptions {
  /** Probability of each range, inside 0 to 1. */
  readonly level: number;
  /** Keep only these assumptions; all five unless given. */
  readonly assume?: readonly Assumption[];
  /** Prior of the between-source standard deviation; DEFAULT_PRIOR unless given. */
  readonly prior?: Prior;
}

/** The ranges of one measure by assumption; one that makes no sense for the values is absent. */
export type AssumedRanges = Readonly<Partial<Record<Assumption, Range>>>;

/** The scale of the prior with which an answer is repeated, to show the prior's pull: twice the default. */
export const SECOND_SCALE = 1;

/** What probabilities under the second prior may err by: its ranges are held against the first, and no digit that is printed hangs on it. */
export const SECOND_TOLERANCE = 1e-8;

/**
 * The ranges of one measure under the named assumptions.
 *
 * - `claimed`: the envelope of the stated intervals, at no level; an open side stays open.
 * - `one-right`: linear pool of the sources' distributions, equal weights; its highest-density region on ln(1 + x).
 * - `all-right`: common effect; flagged `contradicted` where the sources exclude each other.
 * - `all-err`: posterior of mu under Bayesian random effects.
 * - `next-source`: the predictive of the same model, the headline.
 *
 * One-sided values enter the last three as bounds, never as points. With one source there is its own interval and no consensus; with
 * no two-sided value there are only bounds. Computed on ln(1 + x), returned as counts, never below 0. The order of values is of no account.
 *
 * @throws RangeError when the level is not inside 0 to 1
 */
export function rangesOf(values: readonly SourceValue[], options: RangesOptions): AssumedRanges {
  return rangesOfStated(tellApart(values), options);
}

/** The same for values that are told apart already. */
export function rangesOfStated(stated: Stated, options: RangesOptions): AssumedRanges {
  const { level, assume = ASSUMPTIONS, prior = DEFAULT_PRIOR } = options;
  if (!(level > 0 && level < 1))
    throw new RangeError(`level has to be inside 0 to 1, not ${level}`);
  checkAssumptions(assume);
  const { points, bounds } = stated;
  if (points.length + bounds.length === 0) return {};
  const made = new Map<Assumption, Range>();
  if (points.length === 0) made.set('claimed', claimed(stated, [onlyBounds(bounds)]));
  else if (points.length === 1 && bounds.length === 0) {
    for (const each of ['claimed', 'one-right', 'all-right'] as const) {
      made.set(each, ownInterval(points[0]!, level, each === 'claimed'));
    }
  } else {
    const several: Several = { stated, level, prior };
    for (const each of assume) made.set(each, MAKERS[each](several));
  }
  const common = stated.unusable.length === 0 ? [] : [leftOut(stated.unusable)];
  const ranges: Partial<Record<Assumption, Range>> = {};
  for (const each of ASSUMPTIONS) {
    const range = made.get(each);
    if (range === undefined || !assume.includes(each)) continue;
    ranges[each] = common.length === 0 ? range : { ...range, flags: [...range.flags, ...common] };
  }
  return ranges;
}

/** @throws RangeError that names the allowed ones, where one is asked for that there is not */
export function checkAssumptions(assume: readonly string[] = []): void {
  for (const name of assume) checkChoice('assume', name, ASSUMPTIONS);
}

interface Several {
  readonly stated: Stated;
  readonly level: number;
  readonly prior: Prior;
}

const MAKERS: Readonly<Record<Assumption, (several: Several) => Range>> = {
  claimed: ({ stated }) => claimed(stated, []),
  'one-right': oneRight,
  'all-right': allRight,
  'all-err': (several) => hierarchical(several, 'mu'),
  'next-source': (several) => hierarchical(several, 'predictive'),
};

/** One source: low, best and high as it said them; its own quantiles at another level than the stated one, and its best in the middle. */
function ownInterval(point: StatedPoint, level: number, asStated: boolean): Range {
  const distribution = twoPiece(point);
  // At the level that its ends are taken to be of they are its word, to the last digit.
  const said = asStated || level === STATED_LEVEL;
  const low = said ? point.low : distribution.naturalQuantile((1 - level) / 2);
  const high = said ? point.high : distribution.naturalQuantile((1 + level) / 2);
  // The best that it states, as it is its word; at a low level a far skewed interval leaves it outside.
  const { best } = distribution;
  return {
    low,
    median: low <= best && best <= high ? best : distribution.naturalQuantile(0.5),
    high,
    intervals: [{ low, high }],
    sources: [point.source],
    bounds: [],
    flags: [oneSource(point)],
  };
}

/** The envelope: no level, no middle, the stated intervals joined where they overlap. */
function claimed({ points, bounds }: Stated, flags: readonly RangeFlag[]): Range {
  const stated: Interval[] = [
    ...points.map(({ low, high }) => ({ low, high })),
    ...bounds.map(({ side, count }) =>
      side === 'lower' ? { low: count, high: null } : { low: null, high: count },
    ),
  ];
  const intervals = joined(stated);
  return {
    low: intervals[0]!.low,
    median: null,
    high: intervals.at(-1)!.high,
    intervals,
    sources: points.map(({ source }) => source),
    bounds: bounds.map(({ source }) => source),
    flags,
  };
}

/** Unions of overlapping intervals, low to high; an open side reaches as far as numbers go. */
function joined(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => (a.low ?? -Infinity) - (b.low ?? -Infinity) || 0);
  const union: { low: number | null; high: number | null }[] = [];
  for (const { low, high } of sorted) {
    const last = union.at(-1);
    if (last === undefined || (low !== null && last.high !== null && low > last.high)) {
      union.push({ low, high });
    } else if (last.high !== null && (high === null || high > last.high)) last.high = high;
  }
  return union;
}

function oneRight({ stated, level }: Several): Range {
  return pooled(
    stated,
    stated.points.map(({ distribution }) => distribution),
    level,
  );
}

/** The range of a linear pool of the sources' distributions on ln(1 + x), one a point, in their order. */
export function pooled(stated: Stated, parts: readonly Component[], level: number): Range {
  return rangeOfPool(stated, linearPool(parts), parts, level);
}

/** The same, given that the truth lies at or below a count; null where less than `least` of the pool does. */
export function pooledBelow(
  stated: Stated,
  parts: readonly Component[],
  level: number,
  { cap, least }: { readonly cap: number; readonly least: number },
): Range | null {
  const capped = cappedAt(linearPool(parts), COUNT.forward(cap), least);
  return capped === null ? null : rangeOfPool(stated, capped, parts, level, cap);
}

function rangeOfPool(
  stated: Stated,
  pool: Distribution,
  parts: readonly Component[],
  level: number,
  cap: number = Infinity,
): Range {
  const { points, bounds } = stated;
  const count = (u: number): number => Math.min(cap, COUNT.back(u));
  const intervals = highestDensityRegion(pool, level, parts).map(({ low, high }) => ({
    low: count(low),
    high: count(high),
  }));
  const median = count(pool.quantile(0.5));
  return {
    low: intervals[0]!.low,
    median,
    high: intervals.at(-1)!.high,
    intervals,
    sources: points.map(({ source }) => source),
    bounds: [],
    flags: [
      ...(points.length === 1 ? [restsOnOne(points[0]!.source)] : []),
      ...noSupport(stated, median),
      ...(bounds.length > 0 ? [boundsNotPooled(bounds)] : []),
    ],
  };
}

function allRight({ stated, level }: Several): Range {
  const { distribution, q, df, p, broken } = commonEffect(stated);
  const range = fromDistribution(distribution, stated, level);
  return {
    ...range,
    flags: [...contradicted({ q, df, p, broken }), ...noSupport(stated, range.median!)],
  };
}

/** The prior under which an answer is repeated to show the prior's pull: scale 1, or half of it where 1 was used. */
export function secondPrior({ family, scale }: Prior): Prior {
  return { family, scale: scale === SECOND_SCALE ? SECOND_SCALE / 2 : SECOND_SCALE };
}

function hierarchical({ stated, level, prior }: Several, which: 'mu' | 'predictive'): Range {
  const range = fromDistribution(bayesOf(stated, prior)[which], stated, level);
  return {
    ...range,
    flags: [
      ...onePoint(stated),
      ...priorMatters(stated, { prior, range }, () =>
        underSecondPrior(stated, which, { level, prior }),
      ),
      ...noSupport(stated, range.median!),
    ],
  };
}

/** The ends of a range of random effects under the second prior. */
export function underSecondPrior(
  stated: Stated,
  which: 'mu' | 'predictive',
  { level, prior }: Pick<Several, 'level' | 'prior'>,
): UnderPrior {
  const other = secondPrior(prior);
  const { quantile } = bayesOf(stated, other, SECOND_TOLERANCE)[which];
  return {
    prior: other,
    range: {
      low: COUNT.back(quantile((1 - level) / 2)),
      high: COUNT.back(quantile((1 + level) / 2)),
    },
  };
}

/**
 * Fits made last, by what they are of: one serves the consensus, the next source, the accounting bounds and the findings. A posterior under bounds
 * holds a hundred kilobytes, so only the last few are kept.
 */
const fits = new Map<string, BayesResult>();
const MOST_FITS = 16;

/** Bayesian random effects of what was stated: points by mean and standard deviation on ln(1 + x), bounds as bounds. */
export function bayesOf(stated: Stated, prior: Prior, tolerance?: number): BayesResult {
  const { points, bounds } = stated;
  const numbers = points.map(({ distribution: { mean, sd } }) => `${mean} ${sd}`);
  const sides = bounds.map(({ side, value, se }) => `${side} ${value} ${se}`);
  const key = [prior.family, prior.scale, tolerance, numbers, sides].join(';');
  const known = fits.get(key);
  if (known !== undefined) return known;
  const fit = fitOf(stated, prior, tolerance);
  if (fits.size >= MOST_FITS) fits.delete(fits.keys().next().value!);
  fits.set(key, fit);
  return fit;
}

/** The same, made anew and not kept: for what is asked once. */
export function fitOf({ points, bounds }: Stated, prior: Prior, tolerance?: number): BayesResult {
  return bayesRandomEffects(
    points.map(({ distribution }) => distribution.mean),
    points.map(({ distribution }) => distribution.sd),
    { prior, bounds, ...(tolerance === undefined ? {} : { tolerance }) },
  );
}

function fromDistribution(
  distribution: Distribution,
  { points, bounds }: Stated,
  level: number,
): Range {
  const at = (p: number): number => COUNT.back(distribution.quantile(p));
  const [low, median, high] = [at((1 - level) / 2), at(0.5), at((1 + level) / 2)];
  return {
    low,
    median,
    high,
    intervals: [{ low, high }],
    sources: points.map(({ source }) => source),
    bounds: bounds.map(({ source }) => source),
    flags: [],
  };
}
