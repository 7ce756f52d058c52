import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { array, assert as check, constantFrom, double, integer, property, tuple } from 'fast-check';
import type { Component } from '../../src/distribution/distribution.ts';
import { normal } from '../../src/distribution/normal.ts';
import { splitNormal } from '../../src/distribution/two-piece.ts';
import { highestDensityRegion, searchPoints } from '../../src/range/hdr.ts';
import { jointRegion } from '../../src/range/hdr-joint.ts';
import { nestedRegion, type Heights, type Region } from '../../src/range/hdr-nested.ts';
import { linearPool } from '../../src/range/pools.ts';

function gridOf(density: Component, parts: readonly Component[]): Heights {
  const xs = searchPoints(density, parts);
  return { xs, heights: xs.map((x) => density.pdf(x)) };
}

function massOf(density: Component, regions: readonly Region[]): number {
  return regions.reduce((sum, { low, high }) => sum + density.cdf(high) - density.cdf(low), 0);
}

/** Both are the same regions. The nested search's own ends are good to 1e-10 in the height, which moves flat ends more. */
function same(got: readonly Region[], want: readonly Region[], what: string): void {
  assert.is(got.length, want.length, `${what}: number of intervals`);
  got.forEach(({ low, high }, i) => {
    assert.ok(Math.abs(low - want[i]!.low) <= 1e-8, `${what}: ${low} for ${want[i]!.low}`);
    assert.ok(Math.abs(high - want[i]!.high) <= 1e-8, `${what}: ${high} for ${want[i]!.high}`);
  });
}

const width = double({ min: 0.01, max: 1, noNaN: true });
const mode = double({ min: 0, max: 10, noNaN: true });
const level = double({ min: 0.5, max: 0.99, noNaN: true });
/** Two-piece normals, kinked at their modes, of 2 to 15 sources. */
const kinked = array(
  tuple(mode, width, width).map(([at, low, high]) => splitNormal(at, low, high)),
  { minLength: 2, maxLength: 15 },
);
/** Camps at least a hundred standard deviations apart. */
const far = array(
  tuple(constantFrom(0, 100, 300), mode, width).map(([camp, at, sd]) => normal(camp + at, sd)),
  { minLength: 2, maxLength: 15 },
);
/** Two camps about as far apart as melts them into one: a height may touch the dip between them. */
const touching = tuple(
  integer({ min: 1, max: 7 }),
  double({ min: 1.6, max: 2.8, noNaN: true }),
  double({ min: 0, max: 0.01, noNaN: true }),
).map(([pairs, apart, unlike]) =>
  Array.from({ length: 2 * pairs }, (_, i) =>
    normal(5 + 0.1 * apart * (i % 2), 0.1 * (1 + unlike * i)),
  ),
);

const it = suite('highest-density region, all crossings at once');

for (const [name, pools] of [
  ['kinked', kinked],
  ['far', far],
  ['touching', touching],
] as const) {
  it(`is that of the nested search: ${name} parts`, () => {
    let found = 0;
    let all = 0;
    check(
      property(pools, level, (parts, probability) => {
        const pool = linearPool(parts);
        const grid = gridOf(pool, parts);
        const nested = nestedRegion(pool, probability, grid);
        same(highestDensityRegion(pool, probability, parts), nested, name);
        all += 1;
        const joint = jointRegion(pool, probability, grid);
        if (joint === null) return;
        found += 1;
        same(joint, nested, name);
        const mass = massOf(pool, joint);
        assert.ok(Math.abs(mass - probability) <= 1e-11, `${mass} for ${probability}`);
        const heights = joint.flatMap(({ low, high }) => [pool.pdf(low), pool.pdf(high)]);
        const unlike = Math.max(...heights) / Math.min(...heights) - 1;
        assert.ok(unlike <= 1e-10, `heights differ by ${unlike}`);
      }),
      { seed: 1, numRuns: 150 },
    );
    assert.ok(found >= 0.7 * all, `the nested search was needed in ${all - found} of ${all}`);
  });
}

it('asks for the density a few times a crossing', () => {
  const parts = [7.1, 7.3, 7.35, 7.6, 8.9].map((at) => splitNormal(at, 0.1, 0.15));
  const pool = linearPool(parts);
  const grid = gridOf(pool, parts);
  let asked = 0;
  const counted: Component = {
    ...pool,
    pdf: (x) => {
      asked += 1;
      return pool.pdf(x);
    },
  };
  assert.is(jointRegion(counted, 0.9, grid)?.length, 2);
  assert.ok(asked <= 4 * 5, `${asked} times`);
});

it('leaves a jump to the nested search', () => {
  const parts = [splitNormal(0, 0, 1), normal(0.3, 0.1)];
  const pool = linearPool(parts);
  const grid = gridOf(pool, parts);
  assert.is(jointRegion(pool, 0.9, grid), null);
  const regions = highestDensityRegion(pool, 0.9, parts);
  assert.equal(regions, nestedRegion(pool, 0.9, grid));
  assert.ok(Math.abs(massOf(pool, regions) - 0.9) <= 1e-8);
  // A density that is flat between two jumps has all heights at once.
  const flat: Component = {
    mean: 0.5,
    sd: Math.sqrt(1 / 12),
    cdf: (x) => Math.min(1, Math.max(0, x)),
    pdf: (x) => (x < 0 || x > 1 ? 0 : 1),
    quantile: (p) => p,
    breaks: [0, 1],
  };
  assert.is(jointRegion(flat, 0.9, gridOf(flat, [flat])), null);
});

it.run();
