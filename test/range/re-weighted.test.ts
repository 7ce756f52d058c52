import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { orderEstimates } from '../../src/range/re-estimates.ts';
import { solveQ, weighted } from '../../src/range/re-weighted.ts';
import { relative } from '../reference/agreement.ts';

const near = (got: number, want: number): void =>
  assert.ok(relative(got, want) < 1e-14, `${got} for ${want}`);

const it = suite('weighted sums');

it('are those worked by hand', () => {
  // Weights 1/2, 1/4, 1/4 at t = 1: mean 5/4 of 1, 1, 2; Q = 1/32 + 1/64 + 9/64.
  const { w, mean, q, slope, trace } = weighted(orderEstimates([1, 1, 2], [1, 3, 3]), 1);
  near(w, 1);
  near(mean, 0.25);
  near(q, 12 / 64);
  near(slope, 1 / 64 + 1 / 256 + 9 / 256);
  near(trace, 1 - 6 / 16);
});

it('keep their digits when one source outweighs the rest a quintillion times', () => {
  const { q, slope, trace } = weighted(orderEstimates([1, 2, 4], [1e-18, 1, 1]), 0);
  near(q, 10);
  // (sum of the pulls)^2 from the precise one, 1 and 9 from the others.
  near(slope, 16 + 1 + 9);
  near(trace, 4);
});

it('solveQ takes one step for equal variances: Q(t) = S / (v + t)', () => {
  near(solveQ(orderEstimates([1, 2, 4, 9], [0.25, 0.25, 0.25, 0.25]), 3), 38 / 3 - 0.25);
});

it('solveQ is zero where Q starts at or below its target', () => {
  const estimates = orderEstimates([0, 1], [0.5, 0.5]);
  assert.is(solveQ(estimates, 1), 0);
  assert.is(solveQ(estimates, 2), 0);
  near(solveQ(estimates, 0.5), 0.5);
});

it.run();
