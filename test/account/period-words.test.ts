import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accountsOf } from '../../src/account/accounts.ts';
import { dateOf, periodOnly, scopeOf, timeWords } from '../../src/account/period-words.ts';
import type { Account } from '../../src/account/account.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { claim, count } from './claims.ts';

const it = suite('words for the time that is counted');

/** Accounts of one source each. */
function accounts(...said: Partial<Claim>[]): readonly Account[] {
  return accountsOf(
    said.map((each, i) =>
      claim({
        source: `S${i}`,
        measure: 'killed',
        quantity: count(540, 600, 660),
        asOf: '2025-01-31',
        ...each,
      }),
    ),
  ).accounts;
}

const MONTH = { from: '2025-01-01' };

it('name the days of a period, and none where a toll counts from the beginning', () => {
  assert.is(periodOnly({ from: '2025-01-01', asOf: '2025-01-31' }), '1 to 31 January 2025 only');
  assert.is(periodOnly({ asOf: '2025-01-31' }), '');
  const [month] = accounts(MONTH);
  assert.is(dateOf(month!), '1 to 31 January 2025 only');
  const [toll] = accounts({});
  assert.is(dateOf(toll!), '31 January 2025');
  const [undated] = accounts({ asOf: null });
  assert.is(dateOf(undated!), 'undated');
});

it('say of all accounts what they count, where all count from a day', () => {
  assert.is(scopeOf(accounts(MONTH, MONTH)), 'counts of 1 to 31 January 2025 only');
  const later = accounts({ from: '2025-01-06' });
  assert.is(scopeOf([...accounts(MONTH), ...later]), 'counts of a period only');
  assert.is(scopeOf([]), null);
  const [month, toll] = [accounts(MONTH)[0]!, accounts({})[0]!];
  assert.is(scopeOf([month, toll]), null);
  assert.is(
    scopeOf([month, { ...toll, status: 'excluded' }]),
    'counts of 1 to 31 January 2025 only',
  );
});

it('leave out a reference date that the period says', () => {
  const month = accounts(MONTH, MONTH);
  assert.is(timeWords('2025-01-31', month), 'counts of 1 to 31 January 2025 only');
  assert.is(
    timeWords('2025-03-01', month),
    'as of 1 March 2025 · counts of 1 to 31 January 2025 only',
  );
  assert.is(timeWords('2025-01-31', accounts({})), 'as of 31 January 2025');
  assert.is(timeWords(null, accounts({ asOf: null })), '');
});

it.run();
