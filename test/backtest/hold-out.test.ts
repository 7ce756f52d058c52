import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withoutCopies } from '../../src/backtest/copies.ts';
import { heldOutOf } from '../../src/backtest/hold-out.ts';
import type { Quantity } from '../../src/backtest/quantity.ts';
import { quantitiesOfTopics } from '../../src/backtest/quantity.ts';
import { account, said, value } from '../divergence/make.ts';

const it = suite('holding out');

const quantity = (
  topic: string,
  values: Quantity['values'],
  targets: Quantity['targets'] = null,
): Quantity => ({
  topic,
  measure: 'killed',
  asOf: null,
  values,
  targets,
});

const three = [said('A', 9, 10, 11), said('B', 18, 20, 22), said('C', 27, 30, 33)];

it('each source is held out once and predicted from all others', () => {
  const held = heldOutOf([quantity('T', three)]);
  assert.equal(
    held.map(({ source, rest, u }) => [source, rest.points.length, Math.round(Math.expm1(u))]),
    [
      ['A', 2, 10],
      ['B', 2, 20],
      ['C', 2, 30],
    ],
  );
});

it('a bound is never held out, and stays with those that predict', () => {
  const held = heldOutOf([quantity('T', [...three, said('D', 5, null, null)])]);
  assert.is(held.length, 3);
  assert.is(held[0]?.rest.bounds.length, 1);
});

it('two numbers are too few: one would be left', () => {
  assert.equal(heldOutOf([quantity('T', three.slice(0, 2))]), []);
});

it('only the targets are held out', () => {
  assert.equal(
    heldOutOf([quantity('T', three, ['B'])]).map(({ source }) => source),
    ['B'],
  );
});

it('a number that another source repeats is marked', () => {
  const held = heldOutOf([quantity('T', [...three, said('D', 29, 30, 31)])]);
  assert.equal(
    held.map(({ repeated }) => repeated),
    [false, false, true, true],
  );
});

it('a source that always repeats another is no second voice', () => {
  const archive = [1, 2, 3].map((factor) =>
    quantity(`T${factor}`, [
      said('A', 9 * factor, 10 * factor, 11 * factor),
      said('B', 19 * factor, 20 * factor, 21 * factor),
      said('Copy', 9 * factor, 10 * factor, 11 * factor),
    ]),
  );
  const { quantities, copies } = withoutCopies(archive);
  assert.equal(copies, [{ source: 'Copy', repeats: 'A' }]);
  assert.equal(
    quantities.map(({ values }) => values.length),
    [2, 2, 2],
  );
  assert.equal(withoutCopies(archive.slice(0, 2)).copies, []);
});

it('accounts of one origin are one voice', () => {
  const numbers = { killed: value(9, 10, 11) };
  const [only] = quantitiesOfTopics([
    {
      topic: 'T',
      accounts: [
        account('Paper', numbers, { origin: 'Ministry' }),
        account('Ministry', numbers),
        account('Other', { killed: value(18, 20, 22) }),
      ],
    },
  ]);
  assert.equal(
    only?.values.map(({ source }) => source),
    ['Ministry', 'Other'],
  );
});

it.run();
