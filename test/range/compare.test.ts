import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, double, property, tuple } from 'fast-check';
import type { Component } from '../../src/distribution/distribution.ts';
import { normal } from '../../src/distribution/normal.ts';
import { splitNormal } from '../../src/distribution/two-piece.ts';
import {
  bhattacharyya,
  firstGreater,
  hellinger,
  jensenShannon,
  kullbackLeibler,
  overlap,
  wasserstein2,
  zPair,
} from '../../src/range/compare.ts';
import { POOLS } from '../reference/pools.ts';
import { relative } from '../reference/agreement.ts';

/** Double precision; the Jensen-Shannon divergence and the overlap are pinned to 12 digits. */
const CLOSED = 1e-13;
const TWELVE_DIGITS = 1e-12;

const KINDS: readonly (readonly [string, (mean: number, sd: number) => Component])[] = [
  ['normals', normal],
  ['general components', (mean, sd) => splitNormal(mean, sd, sd)],
];

const it = suite('comparison of two distributions');

for (const [kind, component] of KINDS) {
  for (const each of POOLS.filter(({ js_nats }) => js_nats !== undefined)) {
    it(`agrees with R: ${each.name}, ${kind}`, () => {
      const a = component(each.mu[0]!, each.sd[0]!);
      const b = component(each.mu[1]!, each.sd[1]!);
      const pairs: readonly (readonly [string, number, number, number])[] = [
        ['Bhattacharyya', bhattacharyya(a, b), each.bhattacharyya_coef!, CLOSED],
        ['Hellinger', hellinger(a, b), each.hellinger!, CLOSED],
        ['KL', kullbackLeibler(a, b), each.kl12_kl21![0], CLOSED],
        ['KL reversed', kullbackLeibler(b, a), each.kl12_kl21![1], CLOSED],
        ['Jensen-Shannon', jensenShannon(a, b), each.js_nats!, TWELVE_DIGITS],
        ['overlap', overlap(a, b), each.overlap!, TWELVE_DIGITS],
        ['z', Math.abs(zPair(a, b)), each.z_pair!, CLOSED],
        ['Wasserstein', wasserstein2(a, b), each.wasserstein2!, CLOSED],
        ['first greater', firstGreater(a, b), each.p_first_greater!, CLOSED],
      ];
      for (const [name, got, want, tolerance] of pairs) {
        const error = want === 0 ? Math.abs(got) : relative(got, want);
        assert.ok(error <= tolerance, `${name}: ${got} for ${want}, ${error}`);
      }
    });
  }
}

const someSplit = tuple(
  double({ min: 0, max: 10, noNaN: true }),
  double({ min: 0.05, max: 1, noNaN: true }),
  double({ min: 0.05, max: 1, noNaN: true }),
).map((numbers) => splitNormal(...numbers));

it('symmetric measures are symmetric, and all keep to their limits', () => {
  check(
    property(someSplit, someSplit, (a, b) => {
      for (const measure of [bhattacharyya, hellinger, jensenShannon, overlap, wasserstein2]) {
        const [one, other] = [measure(a, b), measure(b, a)];
        assert.ok(
          Math.abs(one - other) <= 1e-7 * Math.max(1, one),
          `${measure.name}: ${one}, ${other}`,
        );
        assert.ok(one >= 0, measure.name);
      }
      assert.ok(bhattacharyya(a, b) <= 1 && overlap(a, b) <= 1 && jensenShannon(a, b) <= Math.LN2);
      assert.ok(kullbackLeibler(a, b) >= 0);
      assert.ok(Math.abs(firstGreater(a, b) + firstGreater(b, a) - 1) < 1e-9);
      // Hellinger and overlap bound each other: 1 - overlap lies between H^2 and H sqrt(2 - H^2).
      const h = hellinger(a, b);
      const apart = 1 - overlap(a, b);
      assert.ok(apart >= h * h - 1e-9 && apart <= h * Math.sqrt(2 - h * h) + 1e-9);
    }),
    { seed: 1, numRuns: 60 },
  );
});

it('what is compared with itself is the same', () => {
  const one = splitNormal(7, 0.2, 0.9);
  assert.is(wasserstein2(one, one), 0);
  assert.ok(kullbackLeibler(one, one) < 1e-15 && jensenShannon(one, one) < 1e-15);
  assert.ok(Math.abs(overlap(one, one) - 1) < 1e-13);
});

it.run();
