import type { Account, AccountValue } from '../account/account.ts';
import { isPlain, usualCoverage } from '../account/definition.ts';
import type { Measure } from '../claim/measure.ts';
import { COUNT, HALF_STEP_SHARE, LOG_ODDS } from '../distribution/scale.ts';
import { twoPiece } from '../distribution/two-piece.ts';
import type { Bound } from './bayes-bounds.ts';
import type { SourceValue } from './range.ts';
import { tellApart } from './stated.ts';
import { valuesOf } from './values.ts';

/** Estimates with standard errors, and bounds, on one scale. */
export interface Evidence {
  readonly y: readonly number[];
  readonly se: readonly number[];
  readonly bounds: readonly Bound[];
}

/** What accounts say of totals and of how they split: the parts of accounts that state no share are kept apart. */
export interface AccountEvidence {
  /** Casualties on ln(1 + x). */
  readonly total: Evidence;
  /** Killed / casualties on log-odds. */
  readonly share: Evidence;
  /** Killed and wounded on ln(1 + x), of accounts that say nothing of their share. */
  readonly killed: Evidence;
  readonly wounded: Evidence;
}

const SHARE_NAME = 'killed/casualties';

/**
 * Reads accounts as totals, shares and lone parts: each account enters once.
 *
 * An account with a total and a share is whole, and says nothing more by its killed and its wounded. One that states only killed (or only
 * wounded) speaks of total and share together.
 */
export function evidenceOf(accounts: readonly Account[]): AccountEvidence {
  const none: Evidence = { y: [], se: [], bounds: [] };
  const used = accounts.filter(({ status }) => status !== 'excluded');
  const shares = valuesOf(used, SHARE_NAME);
  const split = new Set(shares.map(({ source }) => source));
  const lone = used.filter(({ source }) => !split.has(source));
  return {
    total: countEvidence(valuesOf(used, 'casualties')),
    share: shareEvidence(shares, bestTotals(used)),
    killed: countEvidence(valuesOf(lone, 'killed')),
    wounded: isSplitInTwo(used) ? countEvidence(valuesOf(lone, 'wounded')) : none,
  };
}

/** Whether casualties are killed + wounded in the definition that accounts are compared on: then wounded is what killed leaves. */
export function isSplitInTwo(accounts: readonly Account[]): boolean {
  const totals = accounts
    .filter(({ status }) => status !== 'excluded')
    .flatMap((account) => measureOf(account, 'casualties') ?? []);
  return isPlain(usualCoverage(totals.map(({ includes }) => includes)));
}

/** Counts as estimates on ln(1 + x), and bounds. */
export function countEvidence(values: readonly SourceValue[]): Evidence {
  const { points, bounds } = tellApart(values, COUNT);
  return {
    y: points.map(({ distribution }) => distribution.mean),
    se: points.map(({ distribution }) => distribution.sd),
    bounds,
  };
}

/**
 * Shares on log-odds, where 0 and 1 would be infinite. They are read as half a man of the account's total (0.5 / (total + 1)), and a share that
 * is 0 or 1 throughout gets the standard error that goes with that correction, sqrt 2 (Haldane 1956, Ann. Human Genetics 20:309-311).
 */
function shareEvidence(
  values: readonly SourceValue[],
  totals: ReadonlyMap<string, number>,
): Evidence {
  const y: number[] = [];
  const se: number[] = [];
  const bounds: Bound[] = [];
  for (const { source, low, best, high } of values) {
    const total = totals.get(source);
    const edge = total === undefined ? HALF_STEP_SHARE : Math.min(0.25, 0.5 / (total + 1));
    const held = (share: number): number => Math.min(1 - edge, Math.max(edge, share));
    if (low !== null && high !== null) {
      if (!(low <= high && (best === null || (low <= best && best <= high)))) continue;
      const [from, to] = [held(low), held(high)];
      if (from === to && (from === edge || from === 1 - edge)) {
        y.push(LOG_ODDS.forward(from));
        se.push(Math.SQRT2);
        continue;
      }
      const narrow = to - from < HALF_STEP_SHARE;
      const { mean, sd } = twoPiece(
        {
          low: narrow ? held(from - HALF_STEP_SHARE) : from,
          best: best === null ? null : held(best),
          high: narrow ? held(to + HALF_STEP_SHARE) : to,
        },
        LOG_ODDS,
      );
      y.push(mean);
      se.push(sd);
    } else if (low !== null || high !== null) {
      const at = held((low ?? high)!);
      bounds.push({
        side: low === null ? 'upper' : 'lower',
        value: LOG_ODDS.forward(at),
        se: (HALF_STEP_SHARE / Math.sqrt(3)) * LOG_ODDS.slope(at),
      });
    }
  }
  return { y, se, bounds };
}

/** The value of one measure of an account, where it has one. */
export function measureOf(account: Account, measure: Measure): AccountValue | undefined {
  return Object.hasOwn(account.measures, measure) ? account.measures[measure] : undefined;
}

function bestTotals(accounts: readonly Account[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const account of accounts) {
    const total = measureOf(account, 'casualties');
    const size = total?.best ?? total?.high ?? total?.low ?? null;
    if (size !== null) totals.set(account.source, size);
  }
  return totals;
}
