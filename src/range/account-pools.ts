import type { Account } from '../account/account.ts';
import type { Measure } from '../claim/measure.ts';
import type { Component } from '../distribution/distribution.ts';
import { upperTail } from '../distribution/distribution.ts';
import { invert, type TailAndDensity } from '../distribution/invert.ts';
import { distinct } from '../distribution/mesh.ts';
import { normalCdfFromTable } from '../distribution/normal-table.ts';
import { PanelSeries } from '../distribution/panel-series.ts';
import { COUNT } from '../distribution/scale.ts';
import { STATED_LEVEL } from '../distribution/two-piece.ts';
import type { StatedMeasures } from './account-conditioned.ts';
import { measureOf } from './account-shares.ts';
import { PART_AND_WHOLE } from './account-envelopes.ts';
import { pooled, pooledBelow } from './assume.ts';
import { boundsClash } from './flags.ts';
import { linearPool } from './pools.ts';
import type { Range } from './range.ts';
import type { Stated, StatedPoint } from './stated.ts';

/** A bound that takes away less than this part of a source's distribution does not touch it. */
const UNTOUCHED = 1e-6;

/** A source of whose distribution less than this is left contradicts itself, a pool its whole: it stays as stated. */
const LEAST_LEFT = 1e-3;

/** What a number of one source has to stay below, and what it has to stay above. */
interface Neighbours {
  readonly above: readonly Neighbour[];
  readonly below: readonly Neighbour[];
}

/** A distribution, and those that it is a pool of: a narrow one among them is steep where quantiles of the pool need not lie. */
interface Neighbour {
  readonly distribution: Component;
  readonly parts: readonly Component[];
}

/**
 * `one-right` under the accounting bounds: the pool of each source's own distribution, given that its killed and its wounded do not pass its
 * casualties, nor its casualties the force; and of a part, given that it does not pass the highest end that any source gives its whole. That is the same
 * at every level, and so is the middle, and regions of two levels lie one in the other; at a level whose region of the whole ends lower, the part's ends there too.
 * A whole's region is left as it is: another source's part says nothing about the source that is right on the whole.
 *
 * A source is held to its own numbers; only the force may be another's, as one force is what all of them speak of. Derived numbers keep to
 * the bounds by their making.
 *
 * @param free the ranges free of the bounds; what no bound touches is given back as it is
 */
export function conditionedPools(
  accounts: readonly Account[],
  stated: StatedMeasures,
  free: Readonly<Partial<Record<Measure, Range>>>,
  level: number,
): Partial<Record<Measure, Range>> {
  const ranges: Partial<Record<Measure, Range>> = { ...free };
  const partsOf: Partial<Record<Measure, readonly Component[]>> = {};
  const force = forceOf(stated);
  for (const [measure, each] of Object.entries(stated) as [Measure, Stated][]) {
    if (each.points.length === 0) continue;
    let touched = false;
    const parts = each.points.map((point) => {
      const held = heldTo(point, neighboursOf(point, measure, accounts, stated, force));
      touched ||= held !== null;
      return held ?? point.distribution;
    });
    partsOf[measure] = parts;
    if (touched) ranges[measure] = pooled(each, parts, level);
  }
  for (const part of PARTS) {
    const [inner, own, parts] = [ranges[part], stated[part], partsOf[part]];
    if (inner === undefined || own === undefined || parts === undefined) continue;
    let [cap, end, passes] = [Infinity, Infinity, false];
    for (const whole of wholesOf(part)) {
      const [outer, wholes] = [ranges[whole], partsOf[whole]];
      if (outer === undefined || wholes === undefined) continue;
      const most = COUNT.back(Math.max(...wholes.map((each) => each.quantile(STATED_END))));
      cap = Math.min(cap, most);
      end = Math.min(end, outer.high ?? Infinity);
      passes ||= parts.some((each, i) => {
        const least = givesOwn(own.points[i]!, stated[whole]) ? CONTRADICTS : UNTOUCHED_BY_WHOLE;
        return upperTail(each, COUNT.forward(most)) > least;
      });
    }
    const held = passes ? pooledBelow(own, parts, level, { cap, least: LEAST_LEFT }) : inner;
    ranges[part] = (held === null ? null : endingAt(held, end)) ?? {
      ...inner,
      flags: [...inner.flags, boundsClash()],
    };
  }
  return ranges;
}

/** The upper end of a stated interval, as a probability of its distribution. */
const STATED_END = 0.5 + 0.5 * STATED_LEVEL;

/** A whole that takes away less than this part of every source's part leaves the pool as it is: as for whole accounts. */
const UNTOUCHED_BY_WHOLE = 1e-3;

/** A source that gives the whole itself is held to its own already, unless its own numbers contradict each other: then most of it lies beyond. */
const CONTRADICTS = 0.5;

/** Parts after the wholes that are parts themselves. */
const PARTS: readonly Measure[] = [...new Set(PART_AND_WHOLE.map(([part]) => part))];

function wholesOf(part: Measure): readonly Measure[] {
  return PART_AND_WHOLE.filter(([each]) => each === part).map(([, whole]) => whole);
}

/** Whether a source has a number with two sides for a measure, stated or derived. */
function givesOwn({ source }: StatedPoint, stated: Stated | undefined): boolean {
  return stated?.points.some((each) => each.source === source) === true;
}

/** A range that ends where another does; null where nothing of it lies below that. */
function endingAt(range: Range, end: number): Range | null {
  if (range.high === null || range.high <= end) return range;
  const intervals = range.intervals
    .filter(({ low }) => low === null || low <= end)
    .map(({ low, high }) => ({ low, high: high === null ? end : Math.min(high, end) }));
  if (intervals.length === 0) return null;
  const median = range.median === null ? null : Math.min(range.median, end);
  return { ...range, median, high: intervals.at(-1)!.high, intervals };
}

/** The force of those who give none of their own: the pool of what all give; none where nobody does. */
function forceOf({ deployed }: StatedMeasures): readonly Neighbour[] {
  const parts = deployed?.points.map(({ distribution }) => distribution) ?? [];
  return parts.length === 0 ? [] : [{ distribution: linearPool(parts), parts }];
}

function neighboursOf(
  { source }: StatedPoint,
  measure: Measure,
  accounts: readonly Account[],
  stated: StatedMeasures,
  force: readonly Neighbour[],
): Neighbours {
  const account = accounts.find((each) => each.source === source);
  const own = (other: Measure): readonly Neighbour[] => {
    if (account === undefined) return [];
    if (![measure, other].every((name) => measureOf(account, name)?.how === 'stated')) return [];
    const point = stated[other]?.points.find((each) => each.source === source);
    return point === undefined
      ? []
      : [{ distribution: point.distribution, parts: [point.distribution] }];
  };
  const forces = (): readonly Neighbour[] => {
    const mine = own('deployed');
    return mine.length > 0 ? mine : force;
  };
  switch (measure) {
    case 'killed':
    case 'wounded': {
      const total = own('casualties');
      return { above: total.length > 0 ? total : forces(), below: [] };
    }
    case 'casualties':
      return { above: forces(), below: [...own('killed'), ...own('wounded')] };
    case 'deployed':
      return { above: [], below: own('casualties') };
    default:
      return { above: [], below: [] };
  }
}

/** Panels of a source's own distribution end at these standard scores of it: beyond the outermost there is 1e-10. */
const OWN_PROBABILITIES: readonly number[] = evenly(-6.5, 6.5, 14).map(normalCdfFromTable);

/** And at these of each neighbour, whose chance may be far steeper: between them it is smooth. */
const NEIGHBOUR_PROBABILITIES: readonly number[] = evenly(-6, 6, 8).map(normalCdfFromTable);

/** Nodes of a panel, 0.93 standard scores wide at the most: probabilities are good to 1e-10. */
const NODES = 10;

function evenly(from: number, to: number, steps: number): number[] {
  return Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
}

/** A distribution held to its neighbours; null where they leave it as it is. */
interface Held extends Neighbours {
  readonly held: Component | null;
}

/**
 * What distributions were held to last: when one source is left out, all others are held as before. They are forgotten with the distributions, which are
 * the same objects as long as the same numbers are stated.
 */
const known = new WeakMap<Component, Held[]>();

/** The same numbers may be stated by several sources and of several measures; more of them than this are made anew. */
const MOST_KNOWN = 4;

function heldTo({ distribution }: StatedPoint, neighbours: Neighbours): Component | null {
  const { above, below } = neighbours;
  if (above.length + below.length === 0 || distribution.sd === 0) return null;
  const before = known.get(distribution) ?? [];
  const same = before.find((each) => isSame(each.above, above) && isSame(each.below, below));
  if (same !== undefined) return same.held;
  const held = heldAnew(distribution, neighbours);
  known.set(distribution, [...before.slice(1 - MOST_KNOWN), { above, below, held }]);
  return held;
}

function isSame(one: readonly Neighbour[], other: readonly Neighbour[]): boolean {
  const partsOf = (all: readonly Neighbour[]): readonly Component[] =>
    all.flatMap(({ parts }) => parts);
  const [these, those] = [partsOf(one), partsOf(other)];
  return these.length === those.length && these.every((each, i) => each === those[i]);
}

/** Quantiles of one held distribution that are remembered: the ends, the tails that a search for the densest region begins at, and the middle are five. */
const MOST_QUANTILES = 8;

/** A distribution times the chance that its neighbours leave it room; null where they leave all of it, or next to nothing. */
function heldAnew(distribution: Component, { above, below }: Neighbours): Component | null {
  const room = (u: number): number => {
    let chance = 1;
    for (const each of above) chance *= upperTail(each.distribution, u);
    for (const each of below) chance *= each.distribution.cdf(u);
    return chance;
  };
  const ends = [distribution.quantile(UNTOUCHED), distribution.quantile(1 - UNTOUCHED)];
  if (ends.every((u) => room(u) > 1 - UNTOUCHED)) return null;
  const own = OWN_PROBABILITIES.map((p) => distribution.quantile(p));
  const [low, high] = [own[0]!, own.at(-1)!];
  const cuts = [...above, ...below]
    .flatMap(({ parts }) => parts)
    .flatMap((each) => [
      ...NEIGHBOUR_PROBABILITIES.map((p) => each.quantile(p)),
      ...(each.breaks ?? []),
    ]);
  const edges = distinct([
    ...own,
    ...(distribution.breaks ?? []),
    ...cuts.filter((u) => u > low && u < high),
  ]);
  const series = new PanelSeries(
    (at, into, count) => {
      for (let i = 0; i < count; i += 1) into[i] = distribution.pdf(at[i]!) * room(at[i]!);
    },
    edges,
    NODES,
    distribution.mean,
  );
  const { mass } = series;
  if (!(mass >= LEAST_LEFT)) return null;
  const mean = distribution.mean + series.first / mass;
  const variance = series.second / mass - (series.first / mass) ** 2;
  const sd = Math.sqrt(Math.max(0, variance));
  const cdf = (u: number): number => Math.min(1, series.massBelow(u) / mass);
  const pdf = (u: number): number =>
    u < low || u > high ? 0 : (distribution.pdf(u) * room(u)) / mass;
  const tail = (u: number, sign: 1 | -1): TailAndDensity => [
    sign === 1 ? cdf(u) : 1 - cdf(u),
    pdf(u),
  ];
  // Every pool that it is part of asks for the same few.
  const quantiles = new Map<number, number>([
    [0, low],
    [1, high],
  ]);
  const quantile = (p: number): number => {
    const before = quantiles.get(p);
    if (before !== undefined) return before;
    const x = invert(p, tail, { low, high, start: mean, spread: sd });
    if (quantiles.size < MOST_QUANTILES) quantiles.set(p, x);
    return x;
  };
  return {
    mean,
    sd,
    cdf,
    pdf,
    quantile,
    breaks: distribution.breaks ?? [],
  };
}
