import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accountsOf } from '../../src/account/accounts.ts';
import { fallenTolls } from '../../src/account/tolls.ts';
import { daysOf } from '../../src/account/voice.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Problem } from '../../src/claim/problem.ts';
import { claim, count, share } from './claims.ts';

const it = suite('cumulative tolls');

function said(asOf: string | null, quantity: Claim['quantity'], more: Partial<Claim> = {}): Claim {
  return claim({ source: 'NIS', measure: 'killed', quantity, asOf, ...more });
}

function fallen(...claims: Claim[]): Problem[] {
  return fallenTolls(daysOf(claims, new Set(['NIS'])));
}

it('may rise, stand still, and be revised upwards without a word', () => {
  const history = [100, 300, 600, 2000].map((best, index) =>
    said(`2025-0${index + 1}-01`, count(0.9 * best, best, 1.1 * best)),
  );
  assert.equal(fallen(...history), []);
});

it('cannot fall: a warning where the two cannot both hold', () => {
  const [problem, ...more] = fallen(
    said('2025-01-01', count(540, 600, 660)),
    said('2025-02-01', count(270, 300, 330), { line: 7 }),
  );
  assert.equal(more, []);
  assert.is(problem?.code, 'toll-fell');
  assert.is(problem?.severity, 'warning');
  assert.is(problem?.line, 7);
  assert.is(problem?.expected, 'at least 540');
});

it('cannot fall: from "more than 600" to 600 or fewer, though from "at least 600" it may stand still', () => {
  const above = { ...count(600, null, null), lowReached: false };
  const atMost = count(null, null, 600);
  const [problem, ...more] = fallen(
    said('2025-01-01', count(600, null, null)),
    said('2025-01-05', above),
    said('2025-02-01', atMost),
  );
  assert.equal(more, []);
  assert.is(problem?.severity, 'warning');
  assert.is(problem?.expected, 'more than 600');
  assert.equal(fallen(said('2025-01-01', count(600, null, null)), said('2025-02-01', atMost)), []);
  const fewer = { ...atMost, highReached: false };
  assert.is(
    fallen(said('2025-01-01', count(600, null, null)), said('2025-02-01', fewer)).length,
    1,
  );
});

it('cannot fall: a notice where rounding can explain it', () => {
  const found = fallen(
    said('2025-01-01', count(115000, 120000, 125000)),
    said('2025-02-01', count(114500, 115000, 115500)),
  );
  assert.equal(
    found.map(({ severity }) => severity),
    ['notice'],
  );
});

it('are compared with the highest earlier one, not only with the last', () => {
  const problem = fallen(
    said('2025-01-01', count(540, 600, 660), { id: 'high:1' }),
    said('2025-02-01', count(90, 100, 110)),
    said('2025-03-01', count(180, 200, 220), { line: 9 }),
  ).find(({ line }) => line === 9);
  assert.match(problem?.message ?? '', /high:1/);
});

it('are not the force, not a share, not another definition, not without a date', () => {
  const deployed = { measure: 'deployed' } as const;
  assert.equal(
    fallen(
      said('2025-01-01', count(11000, 12000, 13000), deployed),
      said('2025-02-01', count(1000, 2000, 3000), deployed),
    ),
    [],
  );
  assert.equal(
    fallen(
      said('2025-01-01', share(0.5, 0.6, 0.7, 'casualties')),
      said('2025-02-01', share(0.1, 0.2, 0.3, 'casualties')),
    ),
    [],
  );
  assert.equal(
    fallen(
      said('2025-01-01', count(540, 600, 660), {
        measure: 'casualties',
        includes: ['killed', 'wounded', 'missing'],
      }),
      said('2025-02-01', count(270, 300, 330), { measure: 'casualties' }),
    ),
    [],
  );
  assert.equal(fallen(said(null, count(540, 600, 660)), said('2025-02-01', count(1, 2, 3))), []);
});

it('close the open low side of a later claim by an earlier one of the same origin', () => {
  const { accounts } = accountsOf([
    said('2025-01-01', count(540, 600, 660), { id: 'test.csv:1' }),
    said('2025-02-01', count(null, null, 4000, { wording: 'up to 4,000' }), { id: 'test.csv:2' }),
  ]);
  const killed = accounts[0]?.measures.killed;
  assert.is(killed?.low, 540);
  assert.is(killed?.high, 4000);
  assert.is(killed?.best, null);
  assert.is(killed?.wording, 'up to 4,000, and not below 540, as of 1 January 2025');
  assert.equal(killed?.claims, ['test.csv:2', 'test.csv:1']);
});

it('close it by the highest of the earlier ones, whenever that was said', () => {
  const { accounts } = accountsOf([
    said('2025-01-01', count(100, 120, 140)),
    said('2025-02-01', count(540, 600, 660)),
    said('2025-03-01', count(500, 590, 680)),
    said('2025-04-01', count(null, null, 4000, { wording: 'up to 4,000' })),
  ]);
  assert.is(accounts[0]?.measures.killed?.low, 540);
});

it('never move a side that the later words state', () => {
  const { accounts } = accountsOf([
    said('2025-01-01', count(540, 600, 660)),
    said('2025-02-01', count(500, 620, 700)),
  ]);
  assert.is(accounts[0]?.measures.killed?.low, 500);
});

it('close a side by "more than 600" rather than by "at least 600"', () => {
  const above = { ...count(600, null, null), lowReached: false };
  const history = [
    said('2025-01-01', above),
    said('2025-01-05', count(600, null, null)),
    said('2025-02-01', count(null, null, 900)),
  ];
  for (const claims of [history, history.toReversed()]) {
    const value = accountsOf(claims).accounts[0]?.measures.killed;
    assert.equal([value?.low, value?.lowReached, value?.high], [600, false, 900]);
  }
  const apart = [said('2025-01-01', above), said('2025-02-01', count(null, null, 600))];
  assert.is(accountsOf(apart).accounts[0]?.measures.killed?.low, null);
});

it('leave a side open that an earlier claim contradicts', () => {
  const { accounts, problems } = accountsOf([
    said('2025-01-01', count(540, 600, 660)),
    said('2025-02-01', count(null, null, 400)),
  ]);
  assert.is(accounts[0]?.measures.killed?.low, null);
  assert.equal(
    problems.map(({ code }) => code),
    ['toll-fell'],
  );
});

it('cannot fall: the message names both figures and their dates', () => {
  const [problem] = fallen(
    said('2025-01-01', count(540, 600, 660), { id: 'a:1' }),
    said('2025-02-01', count(270, 300, 330), { id: 'a:2' }),
  );
  assert.is(
    problem?.message,
    'NIS gives “about 300” (a:2) killed as of 1 February 2025, below its earlier “about 600” (a:1) ' +
      'as of 1 January 2025: a cumulative toll cannot fall.',
  );
});

it('are compared with the highest, past claims that state no low side or no best', () => {
  const first = said('2025-01-01', count(540, 600, 660));
  const open = said('2025-02-01', count(null, null, 4000));
  const found = fallen(first, open, said('2025-03-01', count(270, 300, 330)));
  assert.equal(
    found.map(({ severity }) => severity),
    ['warning'],
  );
  const high = said('2025-01-01', count(100, 120, 140), { id: 'high:1' });
  const range = said('2025-02-01', count(100, null, 140));
  const lower = said('2025-02-02', count(90, 110, 130));
  for (const between of [range, lower]) {
    const [last, ...more] = fallen(
      high,
      between,
      said('2025-03-01', count(95, 115, 135)),
    ).toReversed();
    assert.is(last?.severity, 'notice');
    assert.match(last?.message ?? '', /115.*below its earlier “about 120” \(high:1\)/);
    assert.is(more.length, between === lower ? 1 : 0);
  }
});

it('close an open side by no other number, nor by another definition of a total', () => {
  const low = (...claims: Claim[]): unknown => accountsOf(claims).accounts[0]?.measures.killed?.low;
  const upTo = said('2025-02-01', count(null, null, 4000));
  assert.is(low(said('2025-01-01', count(540, 600, 660), { measure: 'wounded' }), upTo), null);
  assert.is(low(said('2025-01-01', count(540, 600, 660), { measure: 'deployed' }), upTo), null);
  const total = { measure: 'casualties' } as const;
  const wide = { ...total, includes: ['killed', 'wounded', 'missing'] } as const;
  const { accounts } = accountsOf([
    said('2025-01-01', count(540, 600, 660), wide),
    said('2025-02-01', count(null, null, 4000), total),
  ]);
  assert.is(accounts[0]?.measures.casualties?.low, null);
});

it.run();
