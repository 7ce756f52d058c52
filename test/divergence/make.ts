import type { Account, AccountShare, AccountValue } from '../../src/account/account.ts';
import type { Measure } from '../../src/claim/measure.ts';
import type { SourceValue } from '../../src/range/range.ts';

/** An account value from its three numbers; stated unless told otherwise. */
export function value(
  low: number | null,
  best: number | null,
  high: number | null,
  more: Partial<AccountValue> = {},
): AccountValue {
  return {
    low,
    best,
    high,
    lowReached: true,
    highReached: true,
    how: 'stated',
    wording: best === null ? `${low ?? ''}-${high ?? ''}` : String(best),
    claims: [],
    asOf: null,
    ageDays: null,
    includes: null,
    ...more,
  };
}

export function share(
  measure: Measure,
  of: Measure,
  low: number,
  best: number,
  high: number,
  more: Partial<AccountValue> = {},
): AccountShare {
  return { ...value(low, best, high, more), measure, of };
}

export function account(
  source: string,
  measures: Account['measures'],
  more: Partial<Account> = {},
): Account {
  return {
    topic: 'T',
    source,
    origin: source,
    asOf: null,
    ageDays: null,
    status: 'current',
    measures,
    shares: {},
    history: [],
    relays: [],
    ...more,
  };
}

export function said(
  source: string,
  low: number | null,
  best: number | null,
  high: number | null,
): SourceValue {
  return { source, low, best, high, lowReached: true, highReached: true };
}

/** The lead example, its accounts as the reading rules make them, written out by hand. */
export const LEAD: readonly Account[] = [
  account(
    'Zelensky',
    {
      casualties: value(3467, 4000, 4418, { asOf: '2025-02-14', ageDays: 75 }),
      killed: value(2265, 8000 / 3, 2985, {
        how: 'derived',
        wording: 'share * casualties = 66.7 % * 4,000',
        asOf: '2025-02-14',
        ageDays: 75,
      }),
      wounded: value(1060, 4000 / 3, 1640, {
        how: 'derived',
        wording: 'casualties - killed = 4,000 - 2,667',
        asOf: '2025-02-14',
        ageDays: 75,
      }),
    },
    {
      asOf: '2025-02-14',
      ageDays: 75,
      shares: { 'killed/casualties': share('killed', 'casualties', 0.6, 2 / 3, 0.7333) },
    },
  ),
  account(
    'NIS',
    {
      casualties: value(4187, 4700, 5170, { asOf: '2025-04-30', ageDays: 0 }),
      killed: value(520, 600, 663, { asOf: '2025-04-30', ageDays: 0 }),
      wounded: value(3605, 4100, 4586, {
        how: 'derived',
        wording: 'casualties - killed = 4,700 - 600',
        asOf: '2025-04-30',
        ageDays: 0,
      }),
    },
    {
      asOf: '2025-04-30',
      ageDays: 0,
      shares: {
        'killed/casualties': share('killed', 'casualties', 0.105, 600 / 4700, 0.15, {
          how: 'derived',
          wording: 'killed / casualties = 600 / 4,700',
        }),
      },
    },
  ),
  account('Kyiv and Seoul', { deployed: value(9900, 11000, 12100, { asOf: '2024-10' }) }),
];
