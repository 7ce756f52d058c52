import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixture, problemsOf, rowsOf } from './fixtures.ts';

const it = suite('UCDP GED');

it('is read without a flag: an event is a count of its days, its topic the conflict', async () => {
  const read = await fixture('ucdp-ged.csv');
  const topic = 'Northland: Government';
  assert.is(read.meta.layout, 'ucdp-ged');
  assert.equal(rowsOf(read), [
    [topic, 'UCDP GED', 'killed', [7, 8, 10], '2021-03-01', '2021-03-02', 'active'],
    [topic, 'UCDP GED', 'killed', [3, 3, 3], '2021-03-08', '2021-03-08', 'active'],
    [topic, 'UCDP GED', 'killed', [3, 3, 3], '2021-03-08', '2021-03-08', 'active'],
    [topic, 'UCDP GED', 'killed', [6, 4, 3], '2021-03-31', '2021-03-31', 'excluded'],
  ]);
});

it('is flagged where it publishes an inverted interval, which stays as it stands', async () => {
  const read = await fixture('ucdp-ged.csv');
  assert.equal(problemsOf(read), [['inverted-interval', 'error', 5, 'low', '6']]);
  assert.is(read.claims[3]?.note, 'inverted interval: low 6 is above high 3');
});

it('is read with year, month and day apart, and the sides as its topic', async () => {
  const read = await fixture('ucdp-ged-slim.csv');
  const topic = 'Government of Northland - River Front';
  assert.is(read.meta.layout, 'ucdp-ged');
  assert.equal(rowsOf(read), [
    [topic, 'UCDP GED', 'killed', [6, 6, 6], '2017-07-31', '2017-07-31', 'active'],
    [topic, 'UCDP GED', 'killed', [600, 600, 600], '1989-01-23', '1989-01-23', 'active'],
    [topic, 'UCDP GED', 'killed', [0, 2, 2], '1989-01-30', '1989-01-30', 'active'],
    [topic, 'UCDP GED', 'killed', [136, 135, 135], '1989-03-01', '1989-03-01', 'excluded'],
  ]);
  assert.equal(problemsOf(read), [
    ['impossible-date', 'error', 5, 'year', '1989-2-30'],
    ['inverted-interval', 'error', 6, 'low_death', '136'],
    ['duplicate-claim', 'warning', 7, 'id', '900003'],
  ]);
  assert.equal([read.meta.used, read.meta.excluded, read.meta.reported], [3, 1, 2]);
});

it.run();
