import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, double, property } from 'fast-check';
import { solveBracketed, solveIncreasing } from '../../src/distribution/solve.ts';

const it = suite('roots');

it('Newton inside a bracket finds a root from any start', () => {
  check(
    property(
      double({ min: -3, max: 3, noNaN: true }),
      double({ min: -4, max: 4, noNaN: true }),
      (root, start) => {
        const x = solveIncreasing(
          (at) => [Math.sinh(at - root), Math.cosh(at - root)],
          -5,
          5,
          start,
          1e-8,
        );
        assert.ok(Math.abs(x - root) < 1e-12, `${x} for ${root}`);
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

it('a flat stretch, where Newton would fly away, is crossed by halving', () => {
  const x = solveIncreasing((at) => [at < 7 ? -1e-30 : at - 7, at < 7 ? 0 : 1], 0, 1e6, 1, 1e-9);
  assert.ok(Math.abs(x - 7) < 1e-6, String(x));
});

it('without a derivative the root of a continuous function is found in few steps', () => {
  let calls = 0;
  const x = solveBracketed(
    (at) => {
      calls += 1;
      return Math.exp(at) - 5;
    },
    -10,
    10,
    1e-13,
  );
  assert.ok(Math.abs(x - Math.log(5)) < 1e-12);
  assert.ok(calls < 20, `${calls} calls`);
});

it('a root at an end is that end, and none at all is refused', () => {
  assert.is(
    solveBracketed((x) => x, 0, 3, 1e-9),
    0,
  );
  assert.is(
    solveBracketed((x) => x - 3, 0, 3, 1e-9),
    3,
  );
  assert.throws(() => solveBracketed((x) => x + 1, 0, 3, 1e-9), /does not change sign/);
});

it('a falling function is as good as a rising one', () => {
  check(
    property(double({ min: 0.01, max: 0.99, noNaN: true }), (p) => {
      const x = solveBracketed((at) => p - at ** 3, 0, 1, 1e-14);
      assert.ok(Math.abs(x ** 3 - p) < 1e-12);
    }),
    { seed: 1, numRuns: 200 },
  );
});

it.run();
