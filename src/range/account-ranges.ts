import type { Account } from '../account/account.ts';
import { isStale } from '../account/as-of.ts';
import type { Measure } from '../claim/measure.ts';
import { MEASURES } from '../claim/measure.ts';
import {
  type Conditioned,
  conditionedOf,
  type DrawnAssumption,
  type StatedMeasures,
} from './account-conditioned.ts';
import { clipEnvelopes, PART_AND_WHOLE } from './account-envelopes.ts';
import { conditionedPools } from './account-pools.ts';
import {
  type AssumedRanges,
  rangesOfStated,
  type RangesOptions,
  SECOND_TOLERANCE,
  underSecondPrior,
  secondPrior,
} from './assume.ts';
import { DEFAULT_PRIOR } from './bayes-prior.ts';
import {
  boundBinds,
  boundLeavesOut,
  boundsClash,
  noSupport,
  offEverySource,
  ONE_SOURCE,
  PRIOR_FLAGS,
  priorMatters,
  restsOnOne,
  staleSources,
  type UnderPrior,
} from './flags.ts';
import { ASSUMPTIONS, type Assumption, type Range, type RangeFlag } from './range.ts';
import { type Stated, tellApart } from './stated.ts';
import { valuesOf } from './values.ts';

/** Ranges by measure and assumption. */
export type MeasureRanges = Readonly<Partial<Record<Measure, AssumedRanges>>>;

/** The ranges of one topic twice: each measure for itself, and under the accounting bounds. */
export interface AccountRanges {
  /** Each measure from its own numbers alone: a range of killed may pass that of casualties. */
  readonly free: MeasureRanges;
  /** Whole accounts under killed + wounded = casualties <= deployed: what may stand side by side. */
  readonly conditioned: MeasureRanges;
}

/**
 * The ranges of a topic's accounts, free of the accounting bounds and conditioned on them.
 *
 * Free: `rangesOf` for each measure. Conditioned, under the same assumptions:
 *
 * - `next-source`, `all-err`, `all-right`: whole accounts (`conditionedOf`), in which killed + wounded = casualties, weighted by the chance that
 *   casualties <= deployed. Where no account gives totals and their split, killed and wounded are held below deployed one by one.
 * - `one-right`: each source's own distribution, held to its own casualties and to the force; a part is held below the end of its whole’s region.
 * - `claimed`: the envelopes, cut where another envelope ends.
 *
 * A range that no bound touches stays as it is. Where the bounds move an end by BINDING_FOLD or more the range says so
 * (`bound-binds`), with the free numbers; where the sources contradict the bounds it stays free and says that (`bounds-clash`).
 *
 * @throws RangeError when the level is not inside 0 to 1
 */
export function rangesOfAccounts(
  accounts: readonly Account[],
  options: RangesOptions,
): AccountRanges {
  const { assume = ASSUMPTIONS } = options;
  const stated: Partial<Record<Measure, Stated>> = {};
  const free: Partial<Record<Measure, AssumedRanges>> = {};
  const stale: Partial<Record<Measure, RangeFlag>> = {};
  for (const measure of MEASURES) {
    const values = valuesOf(accounts, measure);
    if (values.length === 0) continue;
    const told = tellApart(values);
    stated[measure] = told;
    free[measure] = rangesOfStated(told, options);
    const flag = staleFlag(accounts, measure, told);
    if (flag !== null) stale[measure] = flag;
  }
  const conditioned: Partial<Record<Measure, Partial<Record<Assumption, Range>>>> = {};
  for (const measure of MEASURES) {
    if (free[measure] !== undefined) conditioned[measure] = { ...free[measure] };
  }
  const put = (assumption: Assumption, ranges: Partial<Record<Measure, Range>>): void => {
    for (const [measure, range] of Object.entries(ranges) as [Measure, Range][]) {
      const [was, of] = [free[measure]?.[assumption], conditioned[measure]];
      if (was === undefined || of === undefined || was === range) continue;
      const told = stated[measure];
      // A range of a model need not reach every source; one of what was claimed says whom the cut leaves out.
      const out =
        told !== undefined && (assumption === 'claimed' || assumption === 'one-right')
          ? boundLeavesOut(was, range, told)
          : [];
      of[assumption] = { ...range, flags: [...range.flags, ...boundBinds(was, range), ...out] };
    }
  };
  if (related(stated)) {
    for (const each of assume) {
      if (each === 'claimed') put(each, clipEnvelopes(underOne(free, each)));
      else if (each === 'one-right') {
        const held = conditionedPools(accounts, stated, underOne(free, each), options.level);
        put(each, withOffEverySource(held, stated));
      } else put(each, drawnRanges(accounts, stated, underOne(free, each), each, options));
    }
  }
  return withStale({ free, conditioned }, stale);
}

/** That some numbers of a measure are stale beside others that are not; null where they are not mixed. A bound keeps: a toll does not fall. */
function staleFlag(
  accounts: readonly Account[],
  measure: Measure,
  { points }: Stated,
): RangeFlag | null {
  const old = points.flatMap(({ source }) => {
    const account = accounts.find(
      (each) => each.source === source && each.measures[measure] !== undefined,
    );
    const ageDays = account?.measures[measure]?.ageDays ?? null;
    return ageDays !== null && isStale(ageDays) ? [{ source, ageDays }] : [];
  });
  return old.length === 0 || old.length === points.length ? null : staleSources(old);
}

/** The ranges with their flags of age, at the end of the others. What is one range in both stays one. */
function withStale(
  ranges: AccountRanges,
  flags: Partial<Record<Measure, RangeFlag>>,
): AccountRanges {
  if (Object.keys(flags).length === 0) return ranges;
  const flagged = new Map<Range, Range>();
  const of = (each: MeasureRanges): MeasureRanges =>
    Object.fromEntries(
      Object.entries(each).map(([measure, assumed]) => {
        const flag = flags[measure as Measure];
        if (flag === undefined) return [measure, assumed];
        const entries = Object.entries(assumed).map(([assumption, range]) => {
          const known = flagged.get(range) ?? { ...range, flags: [...range.flags, flag] };
          flagged.set(range, known);
          return [assumption, known];
        });
        return [measure, Object.fromEntries(entries) as AssumedRanges];
      }),
    );
  return { free: of(ranges.free), conditioned: of(ranges.conditioned) };
}

/** The measures that bound each other. */
const BOUND: ReadonlySet<Measure> = new Set(['killed', 'wounded', 'casualties', 'deployed']);

/**
 * What the bounds leave is ordered, and so are its quantiles; but a range that no bound touches keeps its exact ends, and integrals may pass each
 * other by a hair where part and whole are nearly the same. Then the part ends where the whole does.
 */
function ordered(ranges: Partial<Record<Measure, Range>>): Partial<Record<Measure, Range>> {
  const held = { ...ranges };
  for (const [part, whole] of PART_AND_WHOLE) {
    const [inner, outer] = [held[part], held[whole]];
    if (inner === undefined || outer === undefined) continue;
    const ends = (['low', 'median', 'high'] as const).map((end) =>
      Math.min(inner[end]!, outer[end]!),
    ) as unknown as Ends;
    if (ends[0] !== inner.low || ends[1] !== inner.median || ends[2] !== inner.high) {
      held[part] = withEnds(inner, ends);
    }
  }
  return held;
}

/** Whether there are two measures of which one bounds the other. */
function related({ killed, wounded, casualties, deployed }: StatedMeasures): boolean {
  return [killed ?? wounded, casualties, deployed].filter((each) => each !== undefined).length > 1;
}

function underOne(ranges: MeasureRanges, assumption: Assumption): Partial<Record<Measure, Range>> {
  const picked: Partial<Record<Measure, Range>> = {};
  for (const [measure, each] of Object.entries(ranges) as [Measure, AssumedRanges][]) {
    const range = each[assumption];
    if (range !== undefined) picked[measure] = range;
  }
  return picked;
}

/** The ranges that the bounds touch, under one drawn assumption. */
function drawnRanges(
  accounts: readonly Account[],
  stated: StatedMeasures,
  free: Readonly<Partial<Record<Measure, Range>>>,
  assumption: DrawnAssumption,
  { level, prior = DEFAULT_PRIOR }: RangesOptions,
): Partial<Record<Measure, Range>> {
  const ranges: Partial<Record<Measure, Range>> = {};
  const given = conditionedOf(accounts, stated, assumption, prior);
  const [lower, upper] = [(1 - level) / 2, (1 + level) / 2];
  const second = secondPrior(prior);
  let others: Conditioned | null | undefined;
  for (const [measure, range] of Object.entries(free) as [Measure, Range][]) {
    if (!BOUND.has(measure)) continue;
    if (given === null) {
      ranges[measure] = { ...range, flags: [...range.flags, boundsClash()] };
      continue;
    }
    const quantile = given[measure];
    if (quantile === null || quantile === undefined) continue;
    const held = withEnds(range, [quantile(lower), quantile(0.5), quantile(upper)]);
    const flags = range.flags
      .filter(({ code }) => !OF_THE_NUMBERS.has(code))
      .map((flag) => (flag.code === ONE_SOURCE ? restsOnOne(range.sources.join()) : flag));
    flags.push(...noSupport(stated[measure]!, held.median!));
    flags.push(...offEverySource(stated[measure]!, held, othersOf(stated, measure)));
    if (range.flags.some(({ code }) => PRIOR_FLAGS.includes(code))) {
      const otherOf = (): UnderPrior | null => {
        if (others === undefined) {
          others = conditionedOf(accounts, stated, assumption, second, SECOND_TOLERANCE);
        }
        if (others === null) return null;
        const other = others[measure];
        if (other === null || other === undefined) {
          const which = assumption === 'next-source' ? 'predictive' : 'mu';
          return underSecondPrior(stated[measure]!, which, { level, prior });
        }
        return { prior: second, range: { low: other(lower), high: other(upper) } };
      };
      flags.push(...priorMatters(stated[measure]!, { prior, range: held }, otherOf));
    }
    ranges[measure] = { ...held, flags };
  }
  return given === null ? ranges : ordered({ ...free, ...ranges });
}

/** What the bounds lead away from every source that stated it, with a word of that. */
function withOffEverySource(
  ranges: Readonly<Partial<Record<Measure, Range>>>,
  stated: StatedMeasures,
): Partial<Record<Measure, Range>> {
  const flagged: Partial<Record<Measure, Range>> = {};
  for (const [measure, range] of Object.entries(ranges) as [Measure, Range][]) {
    const off = offEverySource(stated[measure]!, range, othersOf(stated, measure));
    flagged[measure] = off.length === 0 ? range : { ...range, flags: [...range.flags, ...off] };
  }
  return flagged;
}

/** The sources of the measures that bound this one, sorted. */
function othersOf(stated: StatedMeasures, measure: Measure): string[] {
  const names = new Set<string>();
  for (const other of BOUND) {
    if (other === measure) continue;
    for (const { source } of stated[other]?.points ?? []) names.add(source);
  }
  return [...names].sort();
}

/** Flags that speak of the range's own numbers, and are made anew for other numbers. */
const OF_THE_NUMBERS: ReadonlySet<string> = new Set([...PRIOR_FLAGS, 'no-support-in-the-middle']);

/** Low, median and high. */
type Ends = readonly [low: number, median: number, high: number];

function withEnds(range: Range, [low, median, high]: Ends): Range {
  return { ...range, low, median, high, intervals: [{ low, high }] };
}
