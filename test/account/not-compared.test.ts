import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Account, AccountValue } from '../../src/account/account.ts';
import { listUncompared } from '../../src/account/not-compared.ts';
import type { Measure } from '../../src/claim/measure.ts';

const it = suite('claims that are not compared as numbers');

function value(id: string, more: Partial<AccountValue> = {}): AccountValue {
  return {
    low: 90,
    best: 100,
    high: 110,
    lowReached: true,
    highReached: true,
    how: 'stated',
    wording: 'about 100',
    claims: [id],
    asOf: null,
    ageDays: null,
    includes: null,
    ...more,
  };
}

function account(
  source: string,
  measures: Partial<Record<Measure, AccountValue>>,
  shares: Account['shares'] = {},
): Account {
  return {
    topic: 't',
    source,
    origin: source,
    asOf: null,
    ageDays: null,
    status: 'current',
    measures,
    shares,
    history: [],
    relays: [],
  };
}

function listed(...accounts: Account[]): string[] {
  return listUncompared(accounts, []).map(({ claim, code }) => `${claim} ${code}`);
}

function reasonOf(...accounts: Account[]): string {
  return listUncompared(accounts, [])[0]?.reason ?? '';
}

const WIDE: readonly Measure[] = ['killed', 'wounded', 'missing'];

it('are none where two sources give both sides of one thing', () => {
  assert.equal(
    listed(account('A', { killed: value('a') }), account('B', { killed: value('b') })),
    [],
  );
});

it('are those that no other source gives, those of one side, and those of another definition', () => {
  assert.equal(
    listed(
      account('A', { killed: value('a1'), casualties: value('a2') }),
      account('B', {
        killed: value('b1', { high: null }),
        casualties: value('b2', { includes: WIDE }),
      }),
      account('C', { captured: value('c1'), casualties: value('c2') }),
    ),
    ['b1 one-sided', 'c1 no-other-source', 'b2 other-definition'],
  );
});

it('are said to bound the others from the side on which they do', () => {
  assert.match(
    reasonOf(
      account('A', { casualties: value('a') }),
      account('B', { casualties: value('b', { includes: WIDE }) }),
    ),
    /from above only/,
  );
  const share = (id: string, includes: readonly Measure[] | null): Account['shares'] => ({
    'killed/casualties': { ...value(id, { includes }), measure: 'killed', of: 'casualties' },
  });
  assert.match(
    reasonOf(account('A', {}, share('a', null)), account('B', {}, share('b', WIDE))),
    /from below only/,
  );
  assert.match(
    reasonOf(
      account('A', { casualties: value('a') }),
      account('B', { casualties: value('b', { includes: ['killed', 'missing'] }) }),
    ),
    /neither bounds the other/,
  );
});

it('are said to give the bound that they give', () => {
  const of = (more: Partial<AccountValue>): string =>
    reasonOf(account('A', { killed: value('a') }), account('B', { killed: value('b', more) }));
  assert.match(of({ high: null }), /only a lower bound/);
  assert.match(of({ low: null }), /only an upper bound/);
});

it('are looked for under the names that an account has, whatever those are', () => {
  const share = { ...value('a', { how: 'stated' }), measure: 'killed', of: 'casualties' } as const;
  assert.equal(listed(account('A', {}, { toString: share }), account('B', {})), [
    'a no-other-source',
  ]);
});

it('are listed once, and never for what is derived', () => {
  const accounts = [
    account('A', {
      casualties: value('b', { how: 'derived' }),
      killed: value('a'),
      captured: value('a'),
    }),
  ];
  assert.equal(listed(...accounts), ['a no-other-source']);
  const known = [{ claim: 'a', code: 'relay', reason: '' }] as const;
  assert.equal(listUncompared(accounts, known), []);
});

it.run();
