import { compareText } from '../claim/compare-text.ts';
import { liesBelow } from '../claim/quantity.ts';
import { formatInterval } from '../claim/format-number.ts';
import type { SourceValue } from '../range/range.ts';
import type { Comparable } from './comparable.ts';
import type { Pair } from './divergence.ts';
import { overlapOf } from './overlap.ts';

/** Why a ratio to nothing is not given. */
export const ZERO_REASON = 'not computed: a ratio to zero does not exist';

/** The same where both say nothing: they agree. */
export const ZEROS_REASON = 'not computed: both say 0, the same, of which no ratio exists';

/**
 * Every pair, the highest source first: ratio of the bests with its interval, overlap, z. Bounds alone come last, with the
 * reason why they are not scored.
 *
 * @param comparables highest first, as `comparablesOf` gives them
 * @param bounds values with an open side
 * @param level probability of the ratio's interval
 */
export function pairsOf(
  comparables: readonly Comparable[],
  bounds: readonly SourceValue[],
  level: number,
): Pair[] {
  const limited = comparables.map((each) => withLimits(each, level));
  const scored = limited.flatMap((a, index) =>
    limited.slice(index + 1).map((b) => scorePair(a, b)),
  );
  const all = [...comparables.map(({ value }) => value), ...[...bounds].sort(bySource)];
  const unscored = all.flatMap((a, index) =>
    all.slice(Math.max(index + 1, comparables.length)).map((b) => unscoredPair(a, b)),
  );
  return [...scored, ...unscored];
}

/** sqrt(x^2 + y^2) of numbers on a log scale; `Math.hypot` takes ten times as long. */
function root(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** A value with the distances, on the log scale, from its best down and up to its one-sided limits. */
interface Limited extends Pick<Comparable, 'source' | 'value' | 'best' | 'distribution'> {
  readonly down: number;
  readonly up: number;
}

function withLimits(each: Comparable, level: number): Limited {
  const { best, distribution } = each;
  const low = Math.min(best, distribution.naturalQuantile((1 - level) / 2));
  const high = Math.max(best, distribution.naturalQuantile((1 + level) / 2));
  return {
    source: each.source,
    value: each.value,
    best,
    distribution,
    down: Math.log(best / low),
    up: Math.log(high / best),
  };
}

/**
 * One pair with centres. The ratio's interval comes from the two one-sided limits of each best at the level, added in
 * squares on the log scale (MOVER):
 *
 *     ln low  = ln(a/b) - sqrt((ln a - ln a_low)^2 + (ln b_high - ln b)^2),   ln high likewise
 *
 * exact for symmetric normals and second-order right for skewed ones (Zou & Donner 2008, "Construction of confidence limits
 * about effect measures: a general approach", Statistics in Medicine 27:1693-1702). A limit of zero opens that side.
 */
function scorePair(a: Limited, b: Limited): Pair {
  const difference = a.distribution.mean - b.distribution.mean;
  const se = root(a.distribution.sd, b.distribution.sd);
  const ratio = b.best > 0 ? a.best / b.best : null;
  const down = root(a.down, b.up);
  const up = root(a.up, b.down);
  return {
    a: a.source,
    b: b.source,
    overlap: overlapOf(a.distribution, b.distribution),
    z: se > 0 ? difference / se : null,
    intervalsOverlap: intervalsOverlap(a.value, b.value),
    ratio,
    low: ratio === null ? null : ratio * Math.exp(-down),
    high: ratio === null || up === Infinity ? null : ratio * Math.exp(up),
    logRatio: ratio === null ? null : Math.log(ratio),
    reason: ratio !== null ? null : a.best > 0 ? ZERO_REASON : ZEROS_REASON,
  };
}

function unscoredPair(a: SourceValue, b: SourceValue): Pair {
  // Stated as one, or made one: a total of another definition bounds the others only.
  const bound = a.low === null || a.high === null ? a : b;
  return {
    a: a.source,
    b: b.source,
    ratio: null,
    low: null,
    high: null,
    logRatio: null,
    overlap: null,
    z: null,
    intervalsOverlap: intervalsOverlap(a, b),
    reason: `not scored: there is only a bound to compare for ${bound.source} (${formatInterval(bound.low, bound.high, bound)})`,
  };
}

/** Whether two intervals have a number in common; an open side reaches everything, an excluded end does not count. */
export function intervalsOverlap(a: SourceValue, b: SourceValue): boolean {
  return !liesBelow(a, b) && !liesBelow(b, a);
}

function bySource(a: SourceValue, b: SourceValue): number {
  return compareText(a.source, b.source);
}
