import type { Account, AccountValue } from '../account/account.ts';
import { isPlain, usualCoverage } from '../account/definition.ts';
import type { Measure } from '../claim/measure.ts';
import { HALF_STEP_SHARE, LOG_ODDS } from '../distribution/scale.ts';
import { twoPiece } from '../distribution/two-piece.ts';
import { valuesOf } from './values.ts';

/** Shares killed of whole accounts, as estimates on log-odds. */
export interface Shares {
  readonly y: readonly number[];
  readonly se: readonly number[];
}

/**
 * The shares killed / casualties of the accounts that state or imply one with two sides, on log-odds.
 *
 * There 0 and 1 would be infinite. They are read as half a man of the account's total, 0.5 / (total + 1), and a share that is 0 or 1
 * throughout gets the standard error that goes with that correction, sqrt 2 (Haldane 1956, Ann. Human Genetics 20:309-311).
 */
export function sharesOf(accounts: readonly Account[]): Shares {
  const totals = bestTotals(accounts);
  const y: number[] = [];
  const se: number[] = [];
  for (const { source, low, best, high } of valuesOf(accounts, 'killed/casualties')) {
    if (low === null || high === null || !(low <= high)) continue;
    if (best !== null && !(low <= best && best <= high)) continue;
    const total = totals.get(source);
    const edge = total === undefined ? HALF_STEP_SHARE : Math.min(0.25, 0.5 / (total + 1));
    const held = (share: number): number => Math.min(1 - edge, Math.max(edge, share));
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
  }
  return { y, se };
}

/** Whether casualties are killed + wounded in the definition that accounts are compared on: then the third follows from any two. */
export function isSplitInTwo(accounts: readonly Account[]): boolean {
  const totals = accounts
    .filter(({ status }) => status !== 'excluded')
    .flatMap((account) => measureOf(account, 'casualties') ?? []);
  return isPlain(usualCoverage(totals.map(({ includes }) => includes)));
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
