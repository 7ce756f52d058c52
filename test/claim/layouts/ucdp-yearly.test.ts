import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixture, problemsOf, rowsOf } from './fixtures.ts';

const it = suite('UCDP yearly tables');

const SIDES = 'Government of Northland - River Front';

it('are read with battle-related deaths as bd_best', async () => {
  const read = await fixture('ucdp-brd.csv');
  assert.is(read.meta.layout, 'ucdp-yearly');
  assert.equal(rowsOf(read), [
    [SIDES, 'UCDP', 'killed', [100, 120, 450], '2019-01-01', '2019', 'active'],
    [SIDES, 'UCDP', 'killed', [900, 1140, 1140], '2020-01-01', '2020', 'active'],
  ]);
  assert.equal(read.problems, []);
});

it('are read with non-state conflict and one-sided violence as best_fatality_estimate', async () => {
  const read = await fixture('ucdp-nonstate.csv');
  assert.is(read.meta.layout, 'ucdp-yearly');
  assert.equal(rowsOf(read), [
    ['Hill Clan - Lake Clan', 'UCDP', 'killed', [38, 41, 60], '2018-01-01', '2018', 'active'],
    ['Herders - Farmers', 'UCDP', 'killed', [27, 27, 27], '2018-01-01', '2018', 'active'],
  ]);
});

it('are read in the older spelling BdBest, a best below its low being flagged', async () => {
  const read = await fixture('ucdp-brd-old.csv');
  assert.is(read.meta.layout, 'ucdp-yearly');
  assert.equal(rowsOf(read), [
    [SIDES, 'UCDP', 'killed', [25, 25, 96], '1994-01-01', '1994', 'active'],
    [SIDES, 'UCDP', 'killed', [40, 31, 96], '1995-01-01', '1995', 'excluded'],
  ]);
  assert.equal(problemsOf(read), [['best-outside', 'error', 3, 'BdBest', '31']]);
});

it.run();
