import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Account } from '../../src/account/account.ts';
import { valueIn } from '../../src/account/value-in.ts';
import { accountsOf } from '../../src/account/accounts.ts';
import { claim, count } from './claims.ts';

const it = suite('what an account says of a name');

it('is its measure or its share, and nothing that every object has', () => {
  const { accounts } = accountsOf([
    claim({ source: 'A', measure: 'killed', quantity: count(540, 600, 660) }),
    claim({ source: 'A', measure: 'casualties', quantity: count(4300, 4700, 5000) }),
  ]);
  const account = accounts[0] as Account;
  assert.is(valueIn(account, 'killed'), account.measures.killed);
  assert.is(valueIn(account, 'killed/casualties'), account.shares['killed/casualties']);
  assert.is(valueIn(account, 'captured'), undefined);
  assert.is(valueIn(account, 'toString'), undefined);
});

it.run();
