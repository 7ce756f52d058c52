import type { Measure } from '../claim/measure.ts';
import type { Component } from '../distribution/distribution.ts';
import { COUNT } from '../distribution/scale.ts';
import { bayesOf } from '../range/assume.ts';
import { DEFAULT_PRIOR, type Prior } from '../range/bayes-prior.ts';
import { commonEffect } from '../range/common-effect.ts';
import { linearPool } from '../range/pools.ts';
import { ASSUMPTIONS, type Assumption, type Range } from '../range/range.ts';
import { tellApart, type Stated } from '../range/stated.ts';
import { valuesOf } from '../range/values.ts';
import type { TopicResult } from '../reconciliation.ts';

/** A density on u = ln(1 + x) at some points. */
export interface Curve {
  readonly assumption: Assumption;
  /** The range of the result, as every other chart shows it. */
  readonly range: Range;
  /** Whether the accounting bounds moved the range away from the density, which knows nothing of them. */
  readonly held: boolean;
  /** Points in counts, rising, with the density of u there; both empty for `claimed`, which claims no density. */
  readonly x: readonly number[];
  readonly density: readonly number[];
  /** Whether spikes were cut, so that the rest can be seen. */
  readonly cut: boolean;
  /** Quantiles in counts, by probability; empty for `claimed`. */
  readonly quantiles: readonly number[];
}

/** The probabilities of the quantiles in a curve's table. */
export const PROBABILITIES: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95];

/** What lies outside the drawn part of a curve on each side. */
const TAIL = 0.003;

/** Points of a curve, evenly on u; and around every part of a pool, where a camp may be narrow. */
const POINTS = 200;
const PART_POINTS = 24;

/** So many standard deviations of a part are looked at closely. */
const PART_REACH = 4;

/**
 * So many take in its foot on either side, even of the wider half of a part that has all its width on one side: a spike cut at
 * a part in a million of its height is still above zero at four, and would slant to the next point of the curve.
 */
const FOOT_REACH = 14;
const FOOT_POINTS = 10;

/** The densities under the assumptions that the result holds, and the values they rest on. */
export interface Densities {
  readonly curves: readonly Curve[];
  readonly stated: Stated;
}

/**
 * Computes the densities of one measure, each from the measure's own numbers: those from which its free ranges were read.
 *
 * @param prior of the between-source standard deviation, the same as for the ranges
 */
export function densitiesOf(
  topic: TopicResult,
  measure: Measure,
  prior: Prior = DEFAULT_PRIOR,
): Densities {
  const stated = tellApart(valuesOf(topic.accounts, measure));
  const ranges = topic.ranges[measure] ?? {};
  const free = topic.freeRanges[measure] ?? {};
  const parts = stated.points.map(({ distribution }) => distribution);
  const curves = ASSUMPTIONS.flatMap((assumption): Curve[] => {
    const range = ranges[assumption];
    if (range === undefined || parts.length === 0) return [];
    const held = isHeld(range, free[assumption]);
    if (assumption === 'claimed') {
      return [{ assumption, range, held, x: [], density: [], cut: false, quantiles: [] }];
    }
    const whole = distributionOf(assumption, stated, parts, prior);
    return [{ ...curveOf(assumption, whole, parts), assumption, range, held }];
  });
  return { curves, stated };
}

/** Ends that differ by less are drawn in one place. */
const SAME_WITHIN = 0.01;

function isHeld(range: Range, free: Range | undefined): boolean {
  if (free === undefined) return false;
  const apart = (a: number | null, b: number | null): boolean =>
    a === null || b === null ? a !== b : Math.abs(Math.log1p(a) - Math.log1p(b)) > SAME_WITHIN;
  return apart(range.low, free.low) || apart(range.high, free.high);
}

function curveOf(
  assumption: Assumption,
  whole: Pick<Component, 'pdf' | 'quantile'>,
  parts: readonly Component[],
): Pick<Curve, 'x' | 'density' | 'cut' | 'quantiles'> {
  const [start, end] = [whole.quantile(TAIL), whole.quantile(1 - TAIL)];
  const close =
    assumption === 'one-right'
      ? parts.map(({ mean, sd }) => {
          const [near, far] = [PART_REACH * sd, FOOT_REACH * sd];
          return [
            ...spaced(mean - far, mean - near, FOOT_POINTS),
            ...spaced(mean - near, mean + near, PART_POINTS),
            ...spaced(mean + near, mean + far, FOOT_POINTS),
          ];
        })
      : [];
  const grid = [
    ...spaced(start, end, POINTS),
    ...close.flat(),
    ...parts.flatMap((part) => (assumption === 'one-right' ? (part.breaks ?? []) : [])),
  ].filter((u) => u >= Math.max(0, start) && u <= end);
  const points = [...new Set(grid)].sort((a, b) => a - b);
  const density = points.map((u) => whole.pdf(u));
  const even = spaced(start, end, POINTS).map((u) => whole.pdf(u));
  const top = highestDrawn(assumption, density, even, parts);
  return {
    x: points.map((u) => COUNT.back(u)),
    density: density.map((d) => Math.min(d, top)),
    cut: density.some((d) => d > top),
    quantiles: PROBABILITIES.map((p) => COUNT.back(whole.quantile(p))),
  };
}

/** In a pool, a part may be so many times as high as the parts of a low quarter before its spike is cut. */
const SPIKE = 6;

/** A height that less of the drawn width exceeds than this is that of a spike; twice as high is still drawn. */
const SPIKE_WIDTH = 0.04;

/**
 * The height at which a curve is cut. A source that states its number to the last digit makes a spike beside which all
 * others lie flat: a pool is drawn up to a multiple of what its lower parts reach, or of the height that all but a small
 * part of its width stays below, whichever is more. Everything else has its own peak.
 *
 * @param even densities at evenly spaced points
 */
function highestDrawn(
  assumption: Assumption,
  density: readonly number[],
  even: readonly number[],
  parts: readonly Component[],
): number {
  const highest = Math.max(...density.filter(Number.isFinite), 0);
  if (assumption !== 'one-right') return highest;
  // The peak of a two-piece normal goes with 1 / sd, and each part has one part of the probability.
  const peaks = parts
    .map(({ sd }) => 1 / (sd * Math.sqrt(2 * Math.PI) * parts.length))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const low = peaks[Math.floor(peaks.length / 4)];
  const sorted = [...even].sort((a, b) => b - a);
  const common = sorted[Math.floor(SPIKE_WIDTH * sorted.length)] ?? 0;
  return low === undefined ? highest : Math.min(highest, Math.max(SPIKE * low, 2 * common));
}

function distributionOf(
  assumption: Assumption,
  stated: Stated,
  parts: readonly Component[],
  prior: Prior,
): Pick<Component, 'pdf' | 'quantile'> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && stated.bounds.length === 0) return only;
  if (assumption === 'one-right') return linearPool(parts);
  if (assumption === 'all-right') return commonEffect(stated).distribution;
  return bayesOf(stated, prior)[assumption === 'all-err' ? 'mu' : 'predictive'];
}

function spaced(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}
