import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SHARE } from '../../src/distribution/scale.ts';
import { tellApart } from '../../src/range/stated.ts';
import { said as value } from '../divergence/make.ts';

const it = suite('points and bounds');

it('two sides are a point, one side is a bound, and each kind is sorted by source', () => {
  const { points, bounds } = tellApart([
    value('C', 1, 2, 3),
    value('B', 600, null, null),
    value('A', 4000, null, 4500),
    value('D', null, null, 900),
  ]);
  assert.equal(
    points.map(({ source }) => source),
    ['A', 'C'],
  );
  assert.equal(
    bounds.map(({ source, side, count, value: at }) => [source, side, count, at]),
    [
      ['B', 'lower', 600, Math.log(601)],
      ['D', 'upper', 900, Math.log(901)],
    ],
  );
});

it('a bound is exact but for the rounding of a count', () => {
  const { bounds } = tellApart([value('A', 600, null, null)]);
  assert.ok(Math.abs(bounds[0]!.se - 1 / Math.sqrt(12) / 601) < 1e-15);
});

it('an interval narrower than one is read as one: nothing is counted in halves', () => {
  const { points } = tellApart([
    value('A', 6, 6, 6),
    value('B', 0, 0, 0),
    value('C', 1e-9, 2e-9, 3e-9),
  ]);
  for (const { distribution } of points) {
    const width = distribution.naturalQuantile(0.95) - distribution.naturalQuantile(0.05);
    assert.ok(width > 0.499 && width < 1.001, String(width));
  }
  assert.equal([points[0]!.low, points[0]!.high], [6, 6], 'what was stated is kept');
  assert.ok(Math.abs(points[0]!.distribution.naturalQuantile(0.05) - 5.5) < 1e-9);
});

it('a best with one open side is as wide on the other', () => {
  const { points } = tellApart([value('A', 99, 199, null), value('B', null, 199, 399)]);
  assert.ok(Math.abs(points[0]!.high - 399) < 1e-9);
  assert.ok(Math.abs(points[1]!.low - 99) < 1e-9);
});

it('what is out of order, negative, infinite or says nothing is left out by name', () => {
  const { unusable, points, bounds } = tellApart([
    value('low above high', 5, null, 4),
    value('best outside', 5, 9, 8),
    value('negative', -1, 2, 3),
    value('infinite', 1, 2, Infinity),
    value('best alone', null, 5, null),
    value('nothing', null, null, null),
  ]);
  assert.is(unusable.length, 6);
  assert.equal([points, bounds], [[], []]);
});

it('a bound that every number meets says nothing', () => {
  const { unusable, points, bounds } = tellApart([
    value('at least 0', 0, null, null),
    value('0 or more, best 5', 0, 5, null),
    value('at least 1', 1, null, null),
  ]);
  assert.equal(unusable, ['at least 0']);
  assert.equal(
    [points.map(({ source }) => source), bounds.map(({ source }) => source)],
    [['0 or more, best 5'], ['at least 1']],
  );
  const shares = tellApart([value('A', null, null, 1), value('B', null, null, 0.9)], SHARE);
  assert.equal([shares.unusable, shares.bounds.length], [['A'], 1]);
});

it('a count of 0 is rounded from both sides, as any other', () => {
  const { points } = tellApart([value('A', 0, 0, 0)]);
  const { distribution } = points[0]!;
  assert.ok(Math.abs(distribution.quantile(0.05) - Math.log(0.5)) < 1e-9);
  assert.ok(Math.abs(distribution.quantile(0.95) - Math.log(1.5)) < 1e-9);
  assert.is(distribution.naturalQuantile(0.05), 0);
});

it.run();
