import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixture, problemsOf, rowsOf } from './fixtures.ts';

const it = suite('PRIO Battle Deaths');

it('are read with -999 as missing, and a row of nothing else as no claim', async () => {
  const read = await fixture('prio.csv');
  const government = 'Northland - Government of Northland';
  assert.is(read.meta.layout, 'prio');
  assert.equal(rowsOf(read), [
    [
      `${government} - Popular Revolutionary Movement`,
      'PRIO',
      'killed',
      [1000, 1000, 9999],
      '1946-01-01',
      '1946',
      'active',
    ],
    [
      `${government} - River Front`,
      'PRIO',
      'killed',
      [25, null, 999],
      '1947-01-01',
      '1947',
      'active',
    ],
  ]);
  assert.equal(problemsOf(read), [['missing-value', 'notice', 4, 'bdeadbes', '-999']]);
});

it.run();
