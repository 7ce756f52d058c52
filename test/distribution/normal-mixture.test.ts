import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { array, assert as check, double, property, tuple } from 'fast-check';
import { normal } from '../../src/distribution/normal.ts';
import { normalMixture } from '../../src/distribution/normal-mixture.ts';

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

const it = suite('mixture of normals');

it('of one normal is that normal, into the far tails', () => {
  const one = normalMixture([1], [3], [0.5]);
  const want = normal(3, 0.5);
  for (const p of [1e-200, 1e-12, 0.05, 0.5, 0.95]) {
    near(one.quantile(p), want.quantile(p), 1e-12, `at ${p}`);
  }
  near(one.upper(7) / want.upper!(7), 1, 1e-13, 'upper tail');
  assert.equal([one.quantile(0), one.quantile(1)], [-Infinity, Infinity]);
});

it('of two far ones has half its mass in each, and a median between them', () => {
  const two = normalMixture([0.5, 0.5], [0, 10], [1, 1]);
  near(two.cdf(5), 0.5, 1e-12, 'cdf');
  near(two.quantile(0.25), 0, 1e-6, 'first quarter');
  near(two.pdf(0), 0.5 * normal(0, 1).pdf(0), 1e-12, 'density');
});

it('quantiles undo the cdf, whatever is mixed', () => {
  const part = tuple(
    double({ min: 0.01, max: 1, noNaN: true }),
    double({ min: -5, max: 5, noNaN: true }),
    double({ min: 1e-4, max: 10, noNaN: true }),
  );
  check(
    property(
      array(part, { minLength: 1, maxLength: 9 }),
      double({ min: 0.001, max: 0.999, noNaN: true }),
      (parts, p) => {
        const total = parts.reduce((sum, [w]) => sum + w, 0);
        const mixture = normalMixture(
          parts.map(([w]) => w / total),
          parts.map(([, mean]) => mean),
          parts.map(([, , sd]) => sd),
        );
        near(mixture.cdf(mixture.quantile(p)), p, 1e-9, `cdf at the quantile of ${p}`);
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

it('refuses lengths that differ, and a spread of 0', () => {
  assert.throws(() => normalMixture([1], [1, 2], [1]), /as many/);
  assert.throws(() => normalMixture([], [], []), /as many/);
  assert.throws(() => normalMixture([1], [1], [0]), /above 0/);
});

it.run();
