import { array, assert as holds, constantFrom, integer, oneof, property } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RowNames } from '../../src/claim/row-names.ts';

const it = suite('RowNames');

it('finds a name again, with the line where it stood', () => {
  const names = new RowNames();
  assert.is(names.add('900001', 2), null);
  assert.is(names.add('NRT101', 3), null);
  assert.is(names.add('900001', 4), 2);
  assert.is(names.add('900001', 5), 2);
  assert.is(names.add('NRT101', 6), 3);
});

it('keeps names apart that are one number written in two ways', () => {
  const names = new RowNames();
  assert.is(names.add('7', 2), null);
  assert.is(names.add('007', 3), null);
  assert.is(names.add('7.0', 4), null);
});

it('never finds a blank name again', () => {
  const names = new RowNames();
  for (const blank of ['', 'NA', '', 'NA']) assert.is(names.add(blank, 2), null);
});

it('does what a map does, for names of any kind and size', () => {
  const name = oneof(
    integer({ min: 0, max: 20 }).map(String),
    integer({ min: 0, max: 2 ** 40 }).map(String),
    constantFrom('a', 'b', '0', '00', '4194303', '4194304', '1e3', '-5'),
  );
  holds(
    property(array(name, { maxLength: 60 }), (all) => {
      const names = new RowNames();
      const first = new Map<string, number>();
      all.forEach((one, i) => {
        assert.is(names.add(one, i + 2), first.get(one) ?? null);
        if (!first.has(one)) first.set(one, i + 2);
      });
    }),
    { seed: 1, numRuns: 300 },
  );
});

it('takes only digits for a number: a colon is no ten', () => {
  const names = new RowNames();
  assert.is(names.add('20', 2), null);
  assert.is(names.add('1:', 3), null);
  assert.is(names.add('1/', 4), null);
  assert.is(names.add('1:', 5), 3);
});

it.run();
