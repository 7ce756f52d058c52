import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { array, assert as check, double, property, tuple } from 'fast-check';
import { sobolPoints } from '../../src/distribution/low-discrepancy.ts';
import { normalQuantile } from '../../src/distribution/special.ts';
import {
  chanceBelow,
  effectiveNumber,
  weightedQuantiles,
} from '../../src/distribution/weighted.ts';

function even(values: readonly number[]): { values: Float64Array; weights: Float64Array } {
  return { values: Float64Array.from(values), weights: new Float64Array(values.length).fill(1) };
}

const it = suite('weighted quantiles');

it('of a straight line are on it', () => {
  const values = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
  for (const [i, q] of weightedQuantiles(even(values), [0.05, 0.3, 0.5, 0.95]).entries()) {
    assert.ok(Math.abs(q - [0.05, 0.3, 0.5, 0.95][i]!) < 1e-12, String(q));
  }
});

it('of few values are interpolated at the middles of their weights', () => {
  assert.equal(weightedQuantiles(even([3, 1, 2]), [0, 1 / 6, 1 / 3, 0.5, 1]), [1, 1, 1.5, 2, 3]);
  const sample = { values: Float64Array.from([1, 2, 9]), weights: Float64Array.from([3, 1, 0]) };
  assert.equal(weightedQuantiles(sample, [0.375, 0.625, 0.99]), [1, 1.5, 2]);
});

it('smoothed over fixed points, a sum of two normals has its ends about twice as exact as by order statistics', () => {
  const size = 2048;
  const [x, y] = sobolPoints(2, size);
  let smoothed = 0;
  let single = 0;
  for (const [a, b] of [
    [0.1, 0.2],
    [0.2, 0.1],
    [0.1, -0.1],
    [0.05, -0.3],
    [0.3, -0.05],
    [0.2, 0.19],
    [0.02, -0.1],
  ] as const) {
    const values = Array.from(x!, (p, i) => a * normalQuantile(p) + b * normalQuantile(y![i]!));
    const sorted = [...values].sort((one, other) => one - other);
    const width = 2 * 1.6448536269514722 * Math.hypot(a, b);
    for (const p of [0.05, 0.95]) {
      const exact = ((p - 0.5) * width) / 0.9;
      const [quantile] = weightedQuantiles(even(values), [p]);
      const at = p * size - 0.5;
      const order =
        sorted[Math.floor(at)]! + (at % 1) * (sorted[Math.ceil(at)]! - sorted[Math.floor(at)]!);
      smoothed = Math.max(smoothed, Math.abs(quantile! - exact) / width);
      single = Math.max(single, Math.abs(order - exact) / width);
    }
  }
  assert.ok(smoothed < 0.0025 && smoothed < 0.6 * single, `${smoothed} against ${single}`);
});

it('a weight of 2 counts as two values', () => {
  const values = Array.from({ length: 400 }, (_, i) => Math.sin(i) + i / 400);
  const twice = values.flatMap((value, i) => (i % 3 === 0 ? [value, value] : [value]));
  const weights = Float64Array.from(values, (_, i) => (i % 3 === 0 ? 2 : 1));
  const one = weightedQuantiles({ values: Float64Array.from(values), weights }, [0.1, 0.8]);
  const other = weightedQuantiles(even(twice), [0.1, 0.8]);
  for (const [i, q] of one.entries())
    assert.ok(Math.abs(q - other[i]!) < 0.01, `${q}, ${other[i]}`);
});

it('chances and quantiles undo each other, and order is of no account', () => {
  check(
    property(
      array(
        tuple(double({ min: -9, max: 9, noNaN: true }), double({ min: 0.1, max: 5, noNaN: true })),
        { minLength: 5, maxLength: 60 },
      ),
      (pairs) => {
        const sample = {
          values: Float64Array.from(pairs, ([value]) => value),
          weights: Float64Array.from(pairs, ([, weight]) => weight),
        };
        const turned = {
          values: sample.values.slice().reverse(),
          weights: sample.weights.slice().reverse(),
        };
        const [low, high] = weightedQuantiles(sample, [0.2, 0.8]);
        const [lowTurned] = weightedQuantiles(turned, [0.2]);
        assert.ok(Math.abs(low! - lowTurned!) < 1e-9);
        assert.ok(low! >= Math.min(...sample.values) && high! <= Math.max(...sample.values));
        const chance = chanceBelow(sample);
        assert.is(chance(-10), 0);
        assert.is(chance(10), 1);
        assert.ok(chance(low!) <= chance(high!) + 1e-12 || low! > high!);
      },
    ),
    { seed: 1, numRuns: 100 },
  );
});

it('the effective number is the number for even weights, and 1 when one weight is all', () => {
  assert.is(effectiveNumber(new Float64Array(7).fill(0.3)).toFixed(9), '7.000000000');
  assert.is(effectiveNumber(Float64Array.from([0, 5, 0])), 1);
  assert.is(effectiveNumber(new Float64Array(3)), 0);
});

it('without a positive weight there is no quantile', () => {
  assert.throws(
    () => weightedQuantiles({ values: Float64Array.of(1), weights: Float64Array.of(0) }, [0.5]),
    /positive weight/,
  );
});

it.run();
