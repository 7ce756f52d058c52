import type { Account } from '../account/account.ts';
import type { Measure } from '../claim/measure.ts';
import type { Component } from '../distribution/distribution.ts';
import { upperTail } from '../distribution/distribution.ts';
import { gradedAboutPeak, meshOf } from '../distribution/mesh.ts';
import { tabulated } from '../distribution/tabulated.ts';
import type { StatedMeasures } from './account-conditioned.ts';
import { measureOf } from './account-shares.ts';
import { pooled } from './assume.ts';
import { linearPool } from './pools.ts';
import type { Range } from './range.ts';
import type { Stated, StatedPoint } from './stated.ts';

/** A bound that takes away less than this part of a source's distribution does not touch it. */
const UNTOUCHED = 1e-6;

/** A source of whose distribution less than this is left contradicts itself: it stays as stated. */
const LEAST_LEFT = 1e-3;

/** A density that is nowhere above this part of the source's own peak leaves nothing to integrate. */
const NO_ROOM = 1e-9;

/** What a number of one source has to stay below, and what it has to stay above. */
interface Neighbours {
  readonly above: readonly Component[];
  readonly below: readonly Component[];
}

/**
 * `one-right` under the accounting bounds: the pool of each source's own distribution, given that its killed and its wounded do not pass its
 * casualties, nor its casualties the force.
 *
 * A source is held to its own numbers; only the force may be another's, as one force is what all of them speak of. Derived numbers keep to
 * the bounds by their making.
 *
 * @returns the ranges of the measures that a bound touches
 */
export function conditionedPools(
  accounts: readonly Account[],
  stated: StatedMeasures,
  level: number,
): Partial<Record<Measure, Range>> {
  const ranges: Partial<Record<Measure, Range>> = {};
  for (const [measure, each] of Object.entries(stated) as [Measure, Stated][]) {
    if (each.points.length === 0) continue;
    let touched = false;
    const parts = each.points.map((point) => {
      const held = heldTo(point, neighboursOf(point, measure, accounts, stated));
      touched ||= held !== null;
      return held ?? point.distribution;
    });
    if (touched) ranges[measure] = pooled(each, parts, level);
  }
  return ranges;
}

function neighboursOf(
  { source }: StatedPoint,
  measure: Measure,
  accounts: readonly Account[],
  stated: StatedMeasures,
): Neighbours {
  const account = accounts.find((each) => each.source === source);
  const own = (other: Measure): Component[] => {
    if (account === undefined) return [];
    if (![measure, other].every((name) => measureOf(account, name)?.how === 'stated')) return [];
    const point = stated[other]?.points.find((each) => each.source === source);
    return point === undefined ? [] : [point.distribution];
  };
  const force = (): Component[] => {
    const mine = own('deployed');
    const all = stated.deployed?.points ?? [];
    if (mine.length > 0 || all.length === 0) return mine;
    return [linearPool(all.map(({ distribution }) => distribution))];
  };
  switch (measure) {
    case 'killed':
    case 'wounded': {
      const total = own('casualties');
      return { above: total.length > 0 ? total : force(), below: [] };
    }
    case 'casualties':
      return { above: force(), below: [...own('killed'), ...own('wounded')] };
    case 'deployed':
      return { above: [], below: own('casualties') };
    default:
      return { above: [], below: [] };
  }
}

/** A distribution times the chance that its neighbours leave it room; null where they leave all of it. */
function heldTo({ distribution }: StatedPoint, { above, below }: Neighbours): Component | null {
  if (above.length + below.length === 0 || distribution.sd === 0) return null;
  const logRoom = (u: number): number =>
    above.reduce((log, each) => log + Math.log(upperTail(each, u)), 0) +
    below.reduce((log, each) => log + Math.log(each.cdf(u)), 0);
  const logDensity = (u: number): number => {
    const log = distribution.logPdf!(u) + logRoom(u);
    return Number.isNaN(log) ? -Infinity : log;
  };
  const ends = [distribution.quantile(UNTOUCHED), distribution.quantile(1 - UNTOUCHED)];
  if (ends.every((u) => logRoom(u) > -UNTOUCHED)) return null;
  const mesh = meshOf(distribution);
  const most = mesh.reduce((log, u) => Math.max(log, logDensity(u)), -Infinity);
  if (most < distribution.logPdf!(distribution.mode) + Math.log(NO_ROOM)) return null;
  const held = tabulated(logDensity, gradedAboutPeak(logDensity, mesh));
  return held.logMass < Math.log(LEAST_LEFT)
    ? null
    : { ...held, breaks: distribution.breaks ?? [] };
}
