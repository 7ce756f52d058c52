import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accountsOf } from '../../src/account/accounts.ts';
import { claim, count, share } from './claims.ts';

const it = suite('accounts');

const LEAD = [
  claim({
    source: 'Zelensky',
    measure: 'casualties',
    quantity: count(3600, 4000, 4400),
    asOf: '2025-02-14',
  }),
  claim({
    source: 'Zelensky',
    measure: 'killed',
    quantity: share(0.6, 2 / 3, 0.73, 'casualties'),
    asOf: '2025-02-14',
  }),
  claim({ source: 'NIS', measure: 'killed', quantity: count(540, 600, 660), asOf: '2025-04-30' }),
  claim({
    source: 'NIS',
    measure: 'casualties',
    quantity: count(4441, 4700, 4900),
    asOf: '2025-04-30',
  }),
  claim({
    source: 'Kyiv and Seoul',
    measure: 'deployed',
    quantity: count(9500, 11000, 12000),
    asOf: '2024-10',
  }),
];

it('completes the lead example: a share and a total give killed and wounded, killed and a total give wounded', () => {
  const { accounts, asOf, problems, notCompared } = accountsOf(LEAD);
  assert.is(asOf, '2025-04-30');
  assert.equal(problems, []);
  assert.equal(
    accounts.map((each) => each.source),
    ['Kyiv and Seoul', 'NIS', 'Zelensky'],
  );
  const [kyiv, nis, zelensky] = accounts;
  assert.is(zelensky?.measures.killed?.best, (2 / 3) * 4000);
  assert.is(zelensky?.measures.killed?.how, 'derived');
  assert.is(Math.round(zelensky?.measures.wounded?.best ?? NaN), 1333);
  assert.is(zelensky?.shares['killed/casualties']?.best, 2 / 3);
  assert.is(zelensky?.shares['killed/casualties']?.how, 'stated');
  assert.is(nis?.measures.wounded?.best, 4100);
  assert.is(nis?.measures.wounded?.wording, 'casualties - killed = 4,700 - 600');
  assert.is(nis?.shares['killed/casualties']?.best, 600 / 4700);
  assert.is(nis?.shares['killed/casualties']?.how, 'derived');
  assert.is(kyiv?.measures.deployed?.best, 11000);
  assert.is(kyiv?.status, 'stale');
  assert.equal(
    notCompared.map(({ code }) => code),
    ['no-other-source'],
  );
});

it.run();
