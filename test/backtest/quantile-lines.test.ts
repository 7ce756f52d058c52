import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Case } from '../../src/backtest/quantile-lines.ts';
import { endsOf, featuresOf, fitLines } from '../../src/backtest/quantile-lines.ts';
import { seeded } from '../../src/backtest/random.ts';

const it = suite('quantile lines');

it('ends at the quantiles of what was seen, when the scatter says nothing', () => {
  const cases = Array.from({ length: 999 }, (_, i): Case => ({
    sources: 2,
    mean: 0,
    sd: 0,
    u: (i - 499) / 100,
  }));
  const { low, high } = fitLines(cases, 0.9);
  assert.ok(Math.abs(low.constant - 4.5) < 0.02 && Math.abs(high.constant - 4.5) < 0.02);
});

it('finds the slope where the scatter says all: u = mean +- 2 sd holds 95 % of normals', () => {
  const random = seeded(3);
  const cases = Array.from({ length: 4000 }, (): Case => {
    const sd = 0.1 + 2 * random.uniform();
    return { sources: 2, mean: 5, sd, u: 5 + sd * random.normal() };
  });
  const { low, high } = fitLines(cases, 0.9);
  for (const { constant, slope } of [low, high]) {
    assert.ok(Math.abs(slope - 1.645) < 0.15, String(slope));
    assert.ok(constant < 0.1, String(constant));
  }
});

it('one-sided misses move one end only', () => {
  const cases = Array.from({ length: 200 }, (_, i): Case => ({
    sources: 2,
    mean: 0,
    sd: 1,
    u: -i / 100,
  }));
  const lines = fitLines(cases, 0.9);
  const ends = endsOf(lines, { mean: 0, sd: 1 });
  assert.ok(Math.abs(ends.low + 1.9) < 0.02, String(ends.low));
  assert.ok(ends.high < 0.02, String(ends.high));
});

it('features are the mean and the standard deviation with divisor k - 1', () => {
  assert.equal(featuresOf([1, 3]), { mean: 2, sd: Math.SQRT2 });
});

it.run();
