import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { array, assert as check, double, property, tuple } from 'fast-check';
import type { Component } from '../../src/distribution/distribution.ts';
import { normal } from '../../src/distribution/normal.ts';
import { splitNormal } from '../../src/distribution/two-piece.ts';
import { linearPool, logPool, quantilePool } from '../../src/range/pools.ts';
import { POOLS } from '../reference/pools.ts';

const SETTINGS = { seed: 1, numRuns: 60 };

/** Closed forms, to the last places; R's own root of the linear pool is good to 1.2e-8 where its cdf is flat. */
const CLOSED = 1e-13;
const FLAT = 2e-8;

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

const it = suite('opinion pools');

/** The same numbers through the closed forms of normals, and through the general way of two-piece components. */
const KINDS: readonly (readonly [string, (mean: number, sd: number) => Component])[] = [
  ['normals', normal],
  ['general components', (mean, sd) => splitNormal(mean, sd, sd)],
];

for (const [kind, component] of KINDS) {
  for (const each of POOLS) {
    it(`agree with R: ${each.name}, ${kind}`, () => {
      const parts = each.mu.map((mean, i) => component(mean, each.sd[i]!));
      const linear = linearPool(parts, each.w);
      const log = logPool(parts, each.w);
      const vincent = quantilePool(parts, each.w);
      for (const [i, p] of each.probs.entries()) {
        const flat = each.name === 'dprk_killed' && p === 0.5;
        near(linear.quantile(p), each.linear_pool_q[i]!, flat ? FLAT : CLOSED, `linear at ${p}`);
        near(log.quantile(p), each.log_pool_q[i]!, CLOSED, `log at ${p}`);
        near(vincent.quantile(p), each.vincent_q[i]!, CLOSED, `Vincent at ${p}`);
        near(vincent.cdf(each.vincent_q[i]!), p, CLOSED, `Vincent's cdf at ${p}`);
      }
      near(log.mean, each.log_pool_mu_sd[0], CLOSED, 'mean of the log pool');
      near(log.sd, each.log_pool_mu_sd[1], CLOSED, 'sd of the log pool');
      near(linear.within, each.linear_pool_var_within_between[0], CLOSED, 'variance within');
      near(linear.between, each.linear_pool_var_within_between[1], CLOSED, 'variance between');
    });
  }
}

it("the linear pool's median between two camps is exact where the cdf is flat to 1e-9", () => {
  const pool = linearPool([normal(7.888584531993863, 0.15), normal(6.3969296552161463, 0.08)]);
  // Phi((x - a) / s) = Phi((b - x) / t) at the median of equal weights.
  const exact = (0.08 * 7.888584531993863 + 0.15 * 6.3969296552161463) / 0.23;
  near(pool.quantile(0.5), exact, 1e-13, 'median');
});

it("the linear pool's variance is that within and that between its components", () => {
  const pool = linearPool([splitNormal(1, 0.2, 0.7), normal(4, 0.3)], [3, 1]);
  near(pool.sd ** 2, pool.within + pool.between, CLOSED, 'sum');
  near(pool.mean, 0.75 * splitNormal(1, 0.2, 0.7).mean + 0.25 * 4, CLOSED, 'mean');
});

it('the log pool of two-piece normals has the density that their product has', () => {
  const a = splitNormal(1, 0.2, 0.7);
  const b = splitNormal(1.5, 0.5, 0.1);
  const pool = logPool([a, b], [0.3, 0.7]);
  const ratio = (x: number): number => pool.pdf(x) / (a.pdf(x) ** 0.3 * b.pdf(x) ** 0.7);
  for (const x of [0.8, 1.2, 1.45, 1.6]) near(ratio(x) / ratio(1), 1, 1e-12, `at ${x}`);
  near(pool.cdf(10), 1, CLOSED, 'all of it');
});

it('a pool of one component, or of the same one twice, is that component', () => {
  const one = splitNormal(7, 0.1, 0.4);
  for (const pool of [linearPool, logPool, quantilePool]) {
    for (const parts of [[one], [one, one]]) {
      for (const p of [0.01, 0.2, 0.5, 0.9])
        near(pool(parts).quantile(p), one.quantile(p), 1e-12, `${p}`);
      near(pool(parts).mean, one.mean, 1e-12, 'mean');
      near(pool(parts).sd, one.sd, 1e-12, 'sd');
    }
  }
});

it('a weight of 0 leaves a component out, and only ratios of weights count', () => {
  const parts = [normal(1, 1), normal(5, 2), normal(9, 1)];
  for (const pool of [linearPool, logPool, quantilePool]) {
    near(
      pool(parts, [1, 2, 0]).quantile(0.3),
      pool(parts.slice(0, 2), [10, 20]).quantile(0.3),
      1e-12,
      'q',
    );
  }
});

const someParts = array(
  tuple(
    double({ min: 0, max: 14, noNaN: true }),
    double({ min: 0.001, max: 2, noNaN: true }),
    double({ min: 0.001, max: 2, noNaN: true }),
  ),
  { minLength: 1, maxLength: 5 },
);

it('quantiles rise, undo the cdf, and do not hang on the order of components', () => {
  check(
    property(someParts, double({ min: 0.01, max: 0.98, noNaN: true }), (numbers, p) => {
      const parts = numbers.map(([mode, low, high]) => splitNormal(mode, low, high));
      for (const pool of [linearPool, logPool, quantilePool]) {
        const one = pool(parts);
        const x = one.quantile(p);
        near(one.cdf(x), p, 1e-9, `${pool.name} cdf`);
        assert.ok(x <= one.quantile(p + 0.01), `${pool.name} rises`);
        near(pool([...parts].reverse()).quantile(p), x, 1e-8, `${pool.name} order`);
      }
    }),
    SETTINGS,
  );
});

it('the density of every pool is the slope of its cdf, and 0 where nothing is', () => {
  const parts = [splitNormal(1, 0.2, 0.7), normal(2, 0.5)];
  const step = 1e-4;
  for (const pool of [linearPool, logPool, quantilePool]) {
    const one = pool(parts, [1, 2]);
    for (const p of [0.05, 0.3, 0.5, 0.8, 0.99]) {
      const x = one.quantile(p);
      const slope = (one.cdf(x + step) - one.cdf(x - step)) / (2 * step);
      near(one.pdf(x) / slope, 1, 1e-6, `${pool.name} at ${p}`);
    }
    for (const far of [-100, 100]) assert.is(one.pdf(far), 0, `${pool.name} at ${far}`);
  }
});

it('a shift of all components shifts every pool', () => {
  check(
    property(someParts, double({ min: -5, max: 5, noNaN: true }), (numbers, shift) => {
      const at = (by: number): Component[] =>
        numbers.map(([mode, low, high]) => splitNormal(mode + by, low, high));
      for (const pool of [linearPool, logPool, quantilePool]) {
        near(pool(at(shift)).quantile(0.7), pool(at(0)).quantile(0.7) + shift, 1e-8, pool.name);
      }
    }),
    SETTINGS,
  );
});

it('refuses no component, and weights that do not fit', () => {
  assert.throws(() => linearPool([]), /at least one component/);
  assert.throws(() => logPool([normal(0, 1)], [1, 2]), /need as many weights/);
  assert.throws(() => quantilePool([normal(0, 1)], [-1]), /0 or more/);
  assert.throws(() => linearPool([normal(0, 1)], [0]), /not all 0/);
});

it.run();
