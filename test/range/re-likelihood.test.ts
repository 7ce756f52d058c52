import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { orderEstimates } from '../../src/range/re-estimates.ts';
import { maximiseLikelihood } from '../../src/range/re-likelihood.ts';
import { relative } from '../reference/agreement.ts';

const near = (got: number, want: number): void =>
  assert.ok(relative(got, want) < 1e-14, `${got} for ${want}`);

const it = suite('maximiseLikelihood');

it('gives the closed forms for equal variances: S / k - v, and S / (k - 1) - v restricted', () => {
  const estimates = orderEstimates([1, 2, 4, 9], [0.25, 0.25, 0.25, 0.25]);
  near(maximiseLikelihood(estimates, false).tau2, 38 / 4 - 0.25);
  near(maximiseLikelihood(estimates, true).tau2, 38 / 3 - 0.25);
});

it('gives zero where the likelihood falls from the start', () => {
  const estimates = orderEstimates([1, 1.1, 0.9], [1, 1, 1]);
  assert.equal(maximiseLikelihood(estimates, true), { tau2: 0, maxima: 1 });
  assert.equal(maximiseLikelihood(orderEstimates([3, 3], [1, 2]), false), { tau2: 0, maxima: 1 });
});

it('counts the maxima that were in question', () => {
  const two = orderEstimates([5, 5.5, 1.3], [0.0039, 0.4539, 0.6674]);
  assert.is(maximiseLikelihood(two, false).maxima, 2);
  assert.is(maximiseLikelihood(two, true).maxima, 1);
});

it('is not lost when variances span twenty-four orders of magnitude', () => {
  const { tau2 } = maximiseLikelihood(orderEstimates([0, 1, 3], [1e-12, 1e-6, 1e12]), true);
  // The third says nothing: two sources a distance of 1 apart, REML (1 - 1e-6 - 1e-12) / 2 to that order.
  assert.ok(Math.abs(tau2 - 0.5 * (1 - 1e-6)) < 1e-9, `${tau2}`);
});

it.run();
