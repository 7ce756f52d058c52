import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Account } from '../../src/account/account.ts';
import { decompose, decomposeAll } from '../../src/divergence/decompose.ts';
import { account, LEAD, value } from './make.ts';

const it = suite('the additive split');

const dated = (asOf: string): ReturnType<typeof value> => value(5, 5, 5, { asOf });

const exact = (x: number): ReturnType<typeof value> => value(x, x, x);

it('the killed of the lead example differ by their share, against the casualties', () => {
  const killed = decompose(LEAD).find(({ measure }) => measure === 'killed');
  assert.is(killed?.high, 'Zelensky');
  assert.is(killed?.low, 'NIS');
  assert.is(killed?.logRatio.toFixed(4), '1.4917');
  assert.is(killed?.parts.casualties.toFixed(4), '-0.1613');
  assert.is(killed?.parts.share.toFixed(4), '1.6529');
});

it('the widest ratio comes first', () => {
  assert.equal(
    decompose(LEAD).map(({ measure }) => measure),
    ['killed', 'wounded'],
  );
});

it('the parts add up to 1e-12 whatever the numbers', () => {
  const count = fc.integer({ min: 1, max: 2 ** 40 });
  fc.assert(
    fc.property(count, count, count, count, (ka, wa, kb, wb) => {
      const [one] = decompose([
        account('A', { killed: exact(ka), casualties: exact(ka + wa) }),
        account('B', { killed: exact(kb), casualties: exact(kb + wb) }),
      ]);
      if (one === undefined) return false;
      const gap = one.logRatio - one.parts.casualties - one.parts.share;
      return Math.abs(gap) <= 1e-12 && one.logRatio >= 0;
    }),
    { seed: 1, numRuns: 2000 },
  );
});

it('the order of accounts does not matter', () => {
  assert.equal(decompose([...LEAD].reverse()), decompose(LEAD));
});

it('a zero has no split, and the reason is given', () => {
  const { split, notSplit } = decomposeAll([
    account('A', { killed: exact(0), casualties: exact(10) }),
    account('B', { killed: exact(5), casualties: exact(10) }),
  ]);
  assert.equal(split, []);
  assert.is(notSplit[0]?.code, 'zero');
});

it('a zero in any of the four numbers has no split', () => {
  for (const zero of [0, 1, 2, 3]) {
    const [ka, ta, kb, tb] = [5, 10, 4, 9].map((each, i) => exact(i === zero ? 0 : each));
    const { split, notSplit } = decomposeAll([
      account('A', { killed: ka!, casualties: ta! }),
      account('B', { killed: kb!, casualties: tb! }),
    ]);
    assert.equal(split, [], String(zero));
    assert.is(notSplit[0]?.code, 'zero', String(zero));
  }
});

it('a pair without a split names the source that it is for', () => {
  const whole = (name: string): Account =>
    account(name, { killed: exact(5), casualties: exact(10) });
  const reason = (odd: Account, other: string): string | undefined =>
    decomposeAll([odd, whole(other)]).notSplit[0]?.reason;
  const days = { killed: dated('2022-07-19'), casualties: dated('2024-01-16') };
  for (const [odd, other] of [
    ['A', 'B'],
    ['B', 'A'],
  ] as const) {
    assert.match(reason(account(odd, days), other) ?? '', new RegExp(`^${odd} said its killed`));
    assert.match(
      reason(account(odd, { killed: exact(5) }), other) ?? '',
      new RegExp(`^${odd} gives no casualties`),
    );
  }
});

it('a bound, a missing total and another definition have no split', () => {
  const b = account('B', { killed: exact(5), casualties: exact(10) });
  const codes = [
    account('A', { killed: value(5, null, null), casualties: exact(10) }),
    account('A', { killed: exact(5) }),
    account('A', {
      killed: exact(5),
      casualties: value(9, 9, 9, { includes: ['killed', 'wounded', 'missing'] }),
    }),
  ].map((a) => decomposeAll([a, b]).notSplit[0]?.code);
  assert.equal(codes, ['one-sided', 'no-total', 'other-definition']);
});

it('a part and a total said of different days make no share', () => {
  const { split, notSplit } = decomposeAll([
    account('A', { killed: dated('2022-07-19'), casualties: dated('2024-01-16') }),
    account('B', { killed: exact(5), casualties: exact(10) }),
  ]);
  assert.equal(split, []);
  assert.is(notSplit[0]?.code, 'other-date');
});

it('an excluded account takes no part', () => {
  const [first, ...rest] = LEAD;
  if (first === undefined) throw new Error('no account');
  assert.equal(decompose([{ ...first, status: 'excluded' }, ...rest]), []);
});

it('more killed than casualties is no share: such an account is not split, and named', () => {
  const { split, notSplit } = decomposeAll([
    account('A', { killed: exact(600), casualties: exact(4000) }),
    account('B', { killed: exact(5000), casualties: exact(4000) }),
  ]);
  assert.equal(split, []);
  assert.is(notSplit[0]?.code, 'over-whole');
  assert.match(notSplit[0]?.reason ?? '', /^B says more killed than casualties/);
});

it('a part that is all of its total is split', () => {
  const { split } = decomposeAll([
    account('A', { killed: exact(600), casualties: exact(4000) }),
    account('B', { killed: exact(4000 * (1 + 1e-12)), casualties: exact(4000) }),
  ]);
  assert.is(split.length, 1);
});

it.run();
