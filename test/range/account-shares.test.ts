import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accountsOf } from '../../src/account/accounts.ts';
import type { Account } from '../../src/account/account.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { isSplitInTwo, sharesOf } from '../../src/range/account-shares.ts';
import { claim, count, share } from '../account/claims.ts';

function accounts(...claims: readonly Claim[]): readonly Account[] {
  return accountsOf(claims, { asOf: null }).accounts;
}

const total = (source: string, best: number): Claim =>
  claim({ source, measure: 'casualties', quantity: count(0.9 * best, best, 1.1 * best) });

const it = suite('shares killed of whole accounts');

it('are read on log-odds, with the spread of what was stated', () => {
  const said = claim({
    source: 'A',
    measure: 'killed',
    quantity: share(0.5, 0.6, 0.7, 'casualties'),
  });
  const { y, se } = sharesOf(accounts(total('A', 4000), said));
  assert.is(y.length, 1);
  assert.ok(Math.abs(y[0]! - Math.log(0.6 / 0.4)) < 0.02, String(y[0]));
  const width = Math.log(0.7 / 0.3) - Math.log(0.5 / 0.5);
  assert.ok(Math.abs(se[0]! - width / (2 * 1.6448536269514722)) < 0.01, String(se[0]));
});

it('no one killed of 30 is half a man of 31, and as uncertain as that', () => {
  const none = claim({ source: 'A', measure: 'killed', quantity: count(0, 0, 0) });
  const { y, se } = sharesOf(accounts(total('A', 30), none));
  assert.ok(Math.abs(y[0]! - Math.log(0.5 / 30.5)) < 1e-9, String(y[0]));
  assert.is(se[0], Math.SQRT2);
});

it('accounts without a share with two sides are left out', () => {
  assert.equal(sharesOf(accounts(total('A', 30))), { y: [], se: [] });
});

it('casualties are split in two unless most accounts count more among them', () => {
  const wide = (source: string): Claim => ({
    ...total(source, 100),
    includes: ['killed', 'wounded', 'missing'],
  });
  assert.ok(isSplitInTwo(accounts(total('A', 100))));
  assert.ok(isSplitInTwo(accounts(wide('A'), total('B', 100))));
  assert.not(isSplitInTwo(accounts(wide('A'), wide('B'), total('C', 100))));
});

it.run();
