import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixture, rowsOf } from './fixtures.ts';

const it = suite('ACLED');

it('is read without a flag: its voice is ACLED, and two events of one day with the same count are two', async () => {
  const read = await fixture('acled.csv');
  assert.is(read.meta.layout, 'acled');
  assert.equal(rowsOf(read), [
    ['Northland', 'ACLED', 'killed', [11.5, 12, 12.5], '2021-11-04', '2021-11-04', 'active'],
    ['Northland', 'ACLED', 'killed', [0, 0, 0], '2021-11-05', '2021-11-05', 'active'],
    ['Northland', 'ACLED', 'killed', [0, 0, 0], '2021-11-05', '2021-11-05', 'active'],
  ]);
  assert.equal(read.problems, []);
});

it.run();
