import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decompose } from '../../src/divergence/decompose.ts';
import { varianceShares } from '../../src/divergence/variance-shares.ts';
import { account, LEAD, value } from './make.ts';

const it = suite('variance shares');

const exact = (x: number): ReturnType<typeof value> => value(x, x, x);

it('with two sources they are the parts of the log ratio', () => {
  const killed = varianceShares(LEAD)[0];
  const split = decompose(LEAD)[0];
  assert.is(killed?.measure, 'killed');
  assert.equal(killed?.sources, ['NIS', 'Zelensky']);
  assert.ok(
    Math.abs((killed?.share ?? 0) - (split?.parts.share ?? 0) / (split?.logRatio ?? 1)) < 1e-12,
  );
  assert.ok(
    Math.abs((killed?.casualties ?? 0) - (split?.parts.casualties ?? 0) / (split?.logRatio ?? 1)) <
      1e-12,
  );
});

it('they add up to one for any number of sources', () => {
  const row = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
      const accounts = rows.map(([k, w], index) =>
        account(`S${index}`, { killed: exact(k), casualties: exact(k + w) }),
      );
      const [one] = varianceShares(accounts);
      if (one === undefined) return false;
      if (one.casualties === null || one.share === null) return one.variance === 0;
      return Math.abs(one.casualties + one.share - 1) < 1e-9;
    }),
    { seed: 1 },
  );
});

it('sources that differ in their totals only have all of it there', () => {
  const accounts = [100, 200, 400].map((total, index) =>
    account(`S${index}`, { killed: exact(total / 4), casualties: exact(total) }),
  );
  const [killed] = varianceShares(accounts);
  assert.ok(Math.abs((killed?.casualties ?? 0) - 1) < 1e-12);
  assert.ok(Math.abs(killed?.share ?? 1) < 1e-12);
});

it('one figure from all has no shares, and one source nothing at all', () => {
  const one = account('A', { killed: exact(5), casualties: exact(10) });
  const [killed] = varianceShares([one, { ...one, source: 'B' }]);
  assert.is(killed?.variance, 0);
  assert.is(killed?.share, null);
  assert.equal(varianceShares([one]), []);
});

it('a source with a zero stays out, one with a single death does not', () => {
  const [one, zero] = [1, 0].map((k) => account('C', { killed: exact(k), casualties: exact(9) }));
  const others = [
    account('A', { killed: exact(5), casualties: exact(10) }),
    account('B', { killed: exact(4), casualties: exact(1) }),
  ];
  assert.equal(varianceShares([...others, one!])[0]?.sources, ['A', 'B', 'C']);
  assert.equal(varianceShares([...others, zero!])[0]?.sources, ['A', 'B']);
});

it('a total of another definition stays out', () => {
  const wide = account('C', {
    killed: exact(5),
    casualties: value(20, 20, 20, { includes: ['killed', 'wounded', 'missing'] }),
  });
  assert.equal(varianceShares([...LEAD, wide])[0]?.sources, ['NIS', 'Zelensky']);
});

it.run();
