import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { array, assert as check, double, property, tuple } from 'fast-check';
import { normal } from '../../src/distribution/normal.ts';
import { splitNormal } from '../../src/distribution/two-piece.ts';
import { highestDensityRegion } from '../../src/range/hdr.ts';
import { linearPool } from '../../src/range/pools.ts';

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

const it = suite('highest-density region');

it('of a normal is its central interval', () => {
  const regions = highestDensityRegion(normal(7, 0.3), 0.95);
  assert.is(regions.length, 1);
  near(regions[0]!.low, 7 - 0.3 * 1.959963984540054, 1e-9, 'low');
  near(regions[0]!.high, 7 + 0.3 * 1.959963984540054, 1e-9, 'high');
});

it('of a two-piece normal holds its own interval: both sides reach as many of their own sds', () => {
  const [only] = highestDensityRegion(splitNormal(7, 0.1, 0.4), 0.9);
  near((7 - only!.low) / 0.1, 1.6448536269514722, 1e-8, 'below');
  near((only!.high - 7) / 0.4, 1.6448536269514722, 1e-8, 'above');
});

it('of two camps is two intervals, of two near ones one', () => {
  const far = [normal(6.4, 0.08), normal(7.9, 0.15)];
  assert.is(highestDensityRegion(linearPool(far), 0.9, far).length, 2);
  const close = [normal(8.3, 0.1), normal(8.45, 0.1)];
  assert.is(highestDensityRegion(linearPool(close), 0.9, close).length, 1);
});

it('of two far normals of one width leaves half the tail out of each', () => {
  const parts = [normal(0, 1), normal(100, 1)];
  const regions = highestDensityRegion(linearPool(parts), 0.9, parts);
  assert.is(regions.length, 2);
  near(regions[0]!.high, 1.6448536269514722, 1e-8, 'end');
  near(regions[1]!.low, 100 - 1.6448536269514722, 1e-8, 'end');
});

it('drops a camp that is too thin to be among the densest', () => {
  const parts = [normal(0, 0.01), normal(50, 5)];
  const regions = highestDensityRegion(linearPool(parts, [0.95, 0.05]), 0.9, parts);
  assert.is(regions.length, 1);
});

it('holds the probability asked for, and every point inside is denser than every end', () => {
  check(
    property(
      array(
        tuple(
          double({ min: 0, max: 10, noNaN: true }),
          double({ min: 0.01, max: 1, noNaN: true }),
          double({ min: 0.01, max: 1, noNaN: true }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      double({ min: 0.5, max: 0.99, noNaN: true }),
      (numbers, level) => {
        const parts = numbers.map(([mode, low, high]) => splitNormal(mode, low, high));
        const pool = linearPool(parts);
        const regions = highestDensityRegion(pool, level, parts);
        const held = regions.reduce(
          (sum, { low, high }) => sum + pool.cdf(high) - pool.cdf(low),
          0,
        );
        near(held, level, 1e-8, 'probability');
        const height = pool.pdf(regions[0]!.low);
        for (const { low, high } of regions) {
          near(pool.pdf(low) / height, 1, 1e-6, 'density at an end');
          assert.ok(pool.pdf(0.5 * (low + high)) > 0);
        }
        for (let i = 1; i < regions.length; i += 1) {
          const gap = 0.5 * (regions[i - 1]!.high + regions[i]!.low);
          assert.ok(pool.pdf(gap) <= height * (1 + 1e-9), 'density in a gap');
        }
      },
    ),
    { seed: 1, numRuns: 60 },
  );
});

it('of a point is the point', () => {
  assert.equal(highestDensityRegion(splitNormal(3, 0, 0), 0.9), [{ low: 3, high: 3 }]);
});

it('refuses a point beside other numbers, which has no density', () => {
  const parts = [splitNormal(3, 0, 0), splitNormal(4, 0.1, 0.1)];
  assert.throws(() => highestDensityRegion(linearPool(parts), 0.9, parts), /no density/);
});

it('of a level beyond the tails that are looked at is all that is looked at', () => {
  const [only] = highestDensityRegion(normal(0, 1), 1 - 1e-9);
  near(only!.low, -5.199337582192817, 1e-9, 'low');
  near(only!.high, 5.199337582192817, 1e-9, 'high');
});

it('refuses a level outside 0 to 1', () => {
  assert.throws(() => highestDensityRegion(normal(0, 1), 1), /level has to be inside/);
});

it.run();
