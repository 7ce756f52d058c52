import { compareText } from '../claim/compare-text.ts';
import {
  formatCount,
  formatInterval,
  formatList,
  formatP,
  formatSignificant,
} from '../claim/format-number.ts';
import { printed } from '../distribution/printed.ts';
import type { Prior } from './bayes-prior.ts';
import type { CommonEffect } from './common-effect.ts';
import type { Interval, Range, RangeFlag } from './range.ts';
import type { Stated, StatedBound, StatedPoint } from './stated.ts';

/**
 * The p of Cochran's Q below which "all are right" is called contradicted.
 *
 * 0.05: the usual size of the test. It has little power with few sources, so a contradiction it finds is a real one; that it finds
 * none proves nothing.
 */
export const CONTRADICTED_P = 0.05;

/** A range that moves by less than this at either end under the second scale of the prior does not hang on the prior. */
export const PRIOR_FOLD = 1.25;

/** One source: its own interval, no consensus. */
export function oneSource({ source }: StatedPoint): RangeFlag {
  return {
    code: ONE_SOURCE,
    text: `One source only (${source}): its own interval, not a consensus.`,
  };
}

/** The same where the range is not that interval: the source's distribution, as bounds leave it. */
export function restsOnOne(source: string): RangeFlag {
  return {
    code: ONE_SOURCE,
    text: `Only ${source} gives a number with two sides: this rests on it alone, and is no consensus.`,
  };
}

/** The code of the flags of what rests on one source. */
export const ONE_SOURCE = 'one-source';

/** Bounds and no point: nothing but the bounds can be said. */
export function onlyBounds(bounds: readonly StatedBound[]): RangeFlag {
  const names = formatList(bounds.map(({ source }) => source));
  return {
    code: 'only-bounds',
    text: `Only bounds were stated (${names}): no source gives a number with two sides, so there is no range but the bounds.`,
  };
}

/** One source with a number beside bounds: the spread between sources comes from the prior. */
export function onePoint({ points, bounds }: Stated): readonly RangeFlag[] {
  if (points.length > 1) return [];
  return [
    {
      code: 'one-point',
      text: `Only ${points[0]!.source} gives a number with two sides; ${formatList(bounds.map(({ source }) => source))} gave bounds. How far sources differ is the prior's word.`,
    },
  ];
}

/** Numbers that were kept out. */
export function leftOut(sources: readonly string[]): RangeFlag {
  return {
    code: 'left-out',
    text: `Left out, as the numbers are out of order, beyond any count, or say nothing: ${formatList(sources)}.`,
  };
}

/** A bound has no distribution that could be pooled. */
export function boundsNotPooled(bounds: readonly StatedBound[]): RangeFlag {
  return {
    code: 'bounds-not-pooled',
    text: `Not in the pool, as a bound has no distribution: ${formatList(bounds.map(({ source }) => source))}.`,
  };
}

/** The sources cannot all be right. */
export function contradicted({
  q,
  df,
  p,
  broken,
}: Pick<CommonEffect, 'q' | 'df' | 'p' | 'broken'>): readonly RangeFlag[] {
  const parts: string[] = [];
  if (p !== null && p < CONTRADICTED_P) {
    parts.push(`Q = ${formatSignificant(q)} on ${df} df, p = ${formatP(p)}`);
  }
  for (const { source, p: each } of broken) {
    if (each < CONTRADICTED_P) parts.push(`the bound of ${source}, p = ${formatP(each)}`);
  }
  if (parts.length === 0) return [];
  return [
    {
      code: 'contradicted',
      text: `The sources contradict this: they cannot all be right within their stated precision (${parts.join('; ')}).`,
    },
  ];
}

/** The middle of the range lies where no source is: between two camps. */
export function noSupport({ points, bounds }: Stated, median: number): readonly RangeFlag[] {
  if (points.some(({ low, high }) => median >= low && median <= high)) return [];
  if (bounds.some(({ side, count }) => (side === 'lower' ? median >= count : median <= count))) {
    return [];
  }
  const under = points.filter(({ high }) => high < median);
  const over = points.filter(({ low }) => low > median);
  if (under.length === 0 || over.length === 0) return [];
  const below = Math.max(...under.map(({ high }) => high));
  const above = Math.min(...over.map(({ low }) => low));
  return [
    {
      code: 'no-support-in-the-middle',
      text: `No source supports the middle: ${formatList(under.map(({ source }) => source))} ${verb(under)} at or below ${formatCount(below)}, ${formatList(over.map(({ source }) => source))} at or above ${formatCount(above)}, and the median is ${formatCount(median)}.`,
    },
  ];
}

function verb(points: readonly StatedPoint[]): string {
  return points.length === 1 ? 'stays' : 'stay';
}

/** The code of the one flag whose text is made when it is read. */
export const TWO_SOURCES = 'two-sources';

/** The answer under one prior. */
export interface UnderPrior {
  readonly prior: Prior;
  readonly range: Pick<Range, 'low' | 'high'>;
}

/**
 * The prior's pull, shown by the same answer under another scale: always with two sources, else where it is large.
 *
 * @param otherOf makes the other answer; null where there is none. With two sources only the flag's words ask for it, so that it is made when they
 *   are read: a text report shows the flag's letter.
 */
export function priorMatters(
  { points, bounds }: Stated,
  used: UnderPrior,
  otherOf: () => UnderPrior | null,
): readonly RangeFlag[] {
  const at = ({ prior, range }: UnderPrior): string =>
    `${formatInterval(range.low, range.high)} at scale ${formatSignificant(prior.scale)}`;
  if (points.length + bounds.length <= 2) {
    let text: string | undefined;
    const say = (): string => {
      const other = otherOf();
      const both = other === null ? at(used) : `${at(used)}, ${at(other)}`;
      return `Two sources say little about how far sources differ, so the prior weighs heavily: ${both}.`;
    };
    return [
      printed({
        code: TWO_SOURCES,
        get text() {
          return (text ??= say());
        },
      }),
    ];
  }
  const other = otherOf();
  if (other === null) return [];
  const moved = Math.max(
    foldBetween(used.range.low!, other.range.low!),
    foldBetween(used.range.high!, other.range.high!),
  );
  if (moved < PRIOR_FOLD) return [];
  return [
    {
      code: 'prior-matters',
      text: `The answer hangs on the prior of the between-source spread: ${at(used)}, ${at(other)}.`,
    },
  ];
}

/** How many times one count is another, on the scale of 1 + x so that zero is no obstacle. */
function foldBetween(a: number, b: number): number {
  return Math.exp(Math.abs(Math.log1p(a) - Math.log1p(b)));
}

/** A bound that moves an end by less than this is not worth a word. */
export const BINDING_FOLD = 1.05;

/** The accounting bounds move a range: the free numbers beside it. */
export function boundBinds(free: Range, held: Range): readonly RangeFlag[] {
  const moved = [
    [free.low, held.low],
    [free.high, held.high],
  ].some(
    ([was, is]) =>
      was !== is && (was == null || is == null || foldBetween(was, is) >= BINDING_FOLD),
  );
  if (!moved) return [];
  const ends =
    free.low === null && free.high === null
      ? 'open at both ends'
      : formatInterval(free.low, free.high);
  return [
    {
      code: 'bound-binds',
      text: `Held to killed + wounded = casualties <= deployed; free of that it would be ${ends}.`,
    },
  ];
}

/** The code of the flag that changes what a range of claims may be called. */
export const BOUND_LEAVES_OUT = 'bound-leaves-out';

/** The accounting bounds cut off the whole of what a source claims: a reader has to be told whom the range no longer holds. */
export function boundLeavesOut(
  free: Range,
  held: Range,
  { points, bounds }: Stated,
): readonly RangeFlag[] {
  const stated = [
    ...points,
    ...bounds.map(({ source, side, count }) => ({
      source,
      low: side === 'lower' ? count : null,
      high: side === 'upper' ? count : null,
    })),
  ];
  const cut = stated.filter((each) => reaches(each, free) && !reaches(each, held));
  if (cut.length === 0) return [];
  const names = cut.map(({ source, low, high }) => `${source} (${formatInterval(low, high)})`);
  return [
    {
      code: BOUND_LEAVES_OUT,
      text: `Cut by killed + wounded = casualties <= deployed: leaves out ${formatList(names)}.`,
    },
  ];
}

/** Whether any of a stated interval lies in a range. */
function reaches({ low, high }: Interval, { intervals }: Range): boolean {
  return intervals.some(
    (each) =>
      (low ?? -Infinity) <= (each.high ?? Infinity) &&
      (high ?? Infinity) >= (each.low ?? -Infinity),
  );
}

/** A number of a source, and its age in days at the reference date. */
export interface Aged {
  readonly source: string;
  readonly ageDays: number;
}

/** More of them are counted: the oldest say what has to be known. */
const MOST_NAMED = 3;

/**
 * Numbers older than the staleness limit stand among newer ones: a range counts them as if they were of one day.
 *
 * @param old those of the range that are
 */
export function staleSources(old: readonly Aged[]): RangeFlag {
  const sorted = [...old].sort((a, b) => b.ageDays - a.ageDays || compareText(a.source, b.source));
  const named = sorted
    .slice(0, MOST_NAMED)
    .map(({ source, ageDays }) => `${source} (${formatCount(ageDays)} days old)`);
  const more = sorted.length - named.length;
  const names = more > 0 ? [...named, `${more} more`] : named;
  return {
    code: 'stale-sources',
    text: `Old numbers stand among newer ones: ${formatList(names)}. Where the count has grown since, they are too low.`,
  };
}

/** The accounting bounds lead a range, or its middle, away from every number that was stated: a reader has to be told whose numbers it follows from. */
export function offEverySource(
  { points, bounds }: Stated,
  held: Range,
  follows: readonly string[],
): readonly RangeFlag[] {
  const { low, median, high } = held;
  if (points.length === 0 || low === null || median === null || high === null) return [];
  const isBelow = (x: number): boolean =>
    points.every((point) => point.low > x) && bounds.every(({ count }) => count > x);
  const isAbove = (x: number): boolean =>
    points.every((point) => point.high < x) && bounds.every(({ count }) => count < x);
  const side = isBelow(median) ? 'below' : isAbove(median) ? 'above' : null;
  if (side === null) return [];
  const whole = side === 'below' ? isBelow(high) : isAbove(low);
  const where = whole ? 'Lies' : `Its middle, ${formatCount(median)}, lies`;
  const names = [...points, ...bounds].map(({ source }) => source);
  return [
    {
      code: 'off-every-source',
      text: `${where} ${side} every number that was stated (${formatList(names)}): it is what the bounds leave of other measures, which rest on ${formatList(follows)}.`,
    },
  ];
}

/** The accounting bounds could not be imposed: what was stated contradicts them. */
export function boundsClash(): RangeFlag {
  return {
    code: 'bounds-clash',
    text: 'The sources contradict killed + wounded = casualties <= deployed, so this range is free of it.',
  };
}

/** Codes of the flags that repeat an answer under another prior. */
export const PRIOR_FLAGS: readonly string[] = [TWO_SOURCES, 'prior-matters'];
