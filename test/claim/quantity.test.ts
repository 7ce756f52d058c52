import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as holds, boolean, integer, option, property, record } from 'fast-check';
import { liesBelow } from '../../src/claim/quantity.ts';

const it = suite('intervals of numbers');

it('lie below each other where they have no number in common, an excluded end being none', () => {
  const to = (high: number | null, highReached = true): Parameters<typeof liesBelow>[0] => ({
    high,
    highReached,
  });
  const from = (low: number | null, lowReached = true): Parameters<typeof liesBelow>[1] => ({
    low,
    lowReached,
  });
  assert.ok(liesBelow(to(599), from(600)));
  assert.not(liesBelow(to(600), from(600)));
  assert.ok(liesBelow(to(600, false), from(600)));
  assert.ok(liesBelow(to(600), from(600, false)));
  assert.not(liesBelow(to(601, false), from(600, false)));
  assert.not(liesBelow(to(null), from(600)));
  assert.not(liesBelow(to(600), from(null)));
});

it('never lie below each other both ways', () => {
  const end = option(integer({ min: 0, max: 3 }));
  const interval = record({ low: end, high: end, lowReached: boolean(), highReached: boolean() });
  const inOrder = interval.filter(({ low, high }) => low === null || high === null || low < high);
  holds(
    property(inOrder, inOrder, (a, b) => !(liesBelow(a, b) && liesBelow(b, a))),
    { seed: 7 },
  );
});

it.run();
