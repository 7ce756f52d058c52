import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { meshOf } from '../../src/distribution/mesh.ts';
import { normal } from '../../src/distribution/normal.ts';
import { tabulated } from '../../src/distribution/tabulated.ts';

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

const it = suite('tabulated distribution');

it('from a density without its constant gives mass, moments, cdf, tails and quantiles', () => {
  const want = normal(5, 0.7);
  const got = tabulated((x) => want.logPdf!(x) + 3, meshOf(want));
  near(got.logMass, 3, 1e-12, 'log mass');
  near(got.mean, 5, 1e-12, 'mean');
  near(got.sd, 0.7, 1e-12, 'sd');
  for (const p of [1e-9, 0.05, 0.5, 0.95, 1 - 1e-9]) {
    near(got.quantile(p), want.quantile(p), 1e-9, `quantile at ${p}`);
    near(got.cdf(want.quantile(p)), p, 1e-12, `cdf at ${p}`);
  }
  near(got.upper!(8) / want.upper!(8), 1, 1e-10, 'upper tail');
  near(got.pdf(5.3), want.pdf(5.3), 1e-12, 'density');
  near(got.logPdf!(5.3), want.logPdf!(5.3), 1e-12, 'log density');
});

it('has nothing outside its edges, and refuses to be nothing at all', () => {
  const half = tabulated((x) => (x < 1 ? 0 : -Infinity), [0, 1, 2]);
  near(half.quantile(0.25), 0.25, 1e-9, 'quantile');
  assert.equal([half.cdf(-1), half.cdf(3), half.pdf(-1), half.upper!(-1)], [0, 1, 0, 1]);
  assert.equal([half.quantile(0), half.quantile(1)], [0, 2]);
  assert.throws(() => tabulated(() => -Infinity, [0, 1]), /without mass/);
});

it.run();
