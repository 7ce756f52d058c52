import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { standingsOf } from '../../src/divergence/standing.ts';
import { said } from './make.ts';

const it = suite('degrees of equivalence as folds');

const values = [
  said('A', 95, 100, 105),
  said('B', 96, 101, 106),
  said('C', 94, 99, 104),
  said('D', 380, 400, 420),
];

it('the source farthest from the mean comes first, and stands apart beyond what it states', () => {
  const [first] = standingsOf(values, { level: 0.9 });
  assert.is(first?.source, 'D');
  assert.ok((first?.fold ?? 0) > 2);
  assert.is(first?.apart, true);
  assert.ok((first?.low ?? 0) > 1);
});

it('with the spread between sources it is judged by the company it keeps', () => {
  const [first] = standingsOf(values, { level: 0.9 });
  assert.ok((first?.highWithSpread ?? 0) > (first?.high ?? 0));
  assert.is(typeof first?.apartWithSpread, 'boolean');
});

it('sources that agree do not stand apart', () => {
  for (const { apart } of standingsOf(values.slice(0, 3), { level: 0.9 })) assert.is(apart, false);
});

it('one number has no mean to stand apart from', () => {
  assert.equal(standingsOf([said('A', 1, 2, 3), said('B', 5, null, null)], { level: 0.9 }), []);
});

it.run();
