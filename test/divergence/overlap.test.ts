import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normalCdf } from '../../src/distribution/special.ts';
import { splitNormal } from '../../src/distribution/two-piece.ts';
import { overlap } from '../../src/range/compare.ts';
import { overlapOf } from '../../src/divergence/overlap.ts';

const it = suite('overlap of two densities');

/** R 4.2.2, integrate(pmin(dnorm, dnorm)) with rel.tol 1e-12: test/reference of the lead example's pools. */
it('two normals far apart share what R integrates', () => {
  const killed = overlapOf(
    splitNormal(7.888584531993863, 0.15, 0.15),
    splitNormal(6.396929655216146, 0.08, 0.08),
  );
  assert.ok(Math.abs(killed / 8.43117635378e-11 - 1) < 1e-7, String(killed));
});

it('equal spreads share 2 Phi(-d / 2)', () => {
  const got = overlapOf(splitNormal(0, 1, 1), splitNormal(3, 1, 1));
  assert.ok(Math.abs(got - 2 * normalCdf(-1.5)) < 1e-15);
});

it('spreads far below the numbers they belong to are resolved: a count of 10^9, give or take one', () => {
  const [f, g] = [splitNormal(20, 1e-9, 1e-9), splitNormal(20 + 1e-9, 1e-9, 1e-9)];
  const apart = (g.mode - f.mode) / 1e-9;
  assert.ok(Math.abs(overlapOf(f, g) - 2 * normalCdf(-apart / 2)) < 1e-6);
  // Two of other spreads, and the same two near 0: what they share does not hang on where they stand.
  const skewed = [splitNormal(20, 1e-9, 2e-9), splitNormal(20 + 1e-9, 3e-9, 1e-9)] as const;
  const moved = [splitNormal(0, 1e-9, 2e-9), splitNormal(g.mode - 20, 3e-9, 1e-9)] as const;
  assert.ok(Math.abs(overlapOf(...skewed) - overlapOf(...moved)) < 1e-5);
});

it('a density shares all with itself, a point only with itself', () => {
  assert.ok(Math.abs(overlapOf(splitNormal(2, 1, 3), splitNormal(2, 1, 3)) - 1) < 1e-15);
  assert.is(overlapOf(splitNormal(2, 0, 0), splitNormal(2, 0, 0)), 1);
  assert.is(overlapOf(splitNormal(2, 0, 0), splitNormal(2, 1, 1)), 0);
});

it('the closed form is the integral of the smaller density', () => {
  const sd = fc.double({ min: 0.2, max: 3, noNaN: true });
  const mode = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(mode, sd, sd, mode, sd, sd, (m1, a1, b1, m2, a2, b2) => {
      const [f, g] = [splitNormal(m1, a1, b1), splitNormal(m2, a2, b2)];
      const n = 60_000;
      const [from, to] = [-18, 18];
      let sum = 0;
      for (let i = 0; i < n; i += 1) {
        const u = from + ((to - from) * (i + 0.5)) / n;
        sum += Math.min(f.pdf(u), g.pdf(u));
      }
      return Math.abs((sum * (to - from)) / n - overlapOf(f, g)) < 2e-6;
    }),
    { seed: 1, numRuns: 60 },
  );
});

it('it agrees with the quadrature of the range room', () => {
  const sd = fc.double({ min: 0.05, max: 2, noNaN: true });
  const mode = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(mode, sd, sd, mode, sd, sd, (m1, a1, b1, m2, a2, b2) => {
      const [f, g] = [splitNormal(m1, a1, b1), splitNormal(m2, a2, b2)];
      return Math.abs(overlap(f, g) - overlapOf(f, g)) < 1e-9;
    }),
    { seed: 1, numRuns: 60 },
  );
});

it.run();
