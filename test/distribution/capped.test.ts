import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cappedAt } from '../../src/distribution/capped.ts';
import { normal } from '../../src/distribution/normal.ts';

const it = suite('a distribution below a cap');

function near(got: number, want: number, what: string): void {
  assert.ok(Math.abs(got - want) <= 1e-12, `${what}: ${got} for ${want}`);
}

it('of a normal is a truncated normal: at 0 the half-normal', () => {
  const half = cappedAt(normal(0, 1), 0, 0.001);
  if (half === null) throw new Error('half of it is left');
  // The median of the half-normal is 0.6744897501960817, its density at 0 sqrt(2 / pi).
  near(half.quantile(0.5), -0.6744897501960817, 'median');
  near(half.pdf(0), Math.sqrt(2 / Math.PI), 'density at the cap');
  near(half.cdf(-0.6744897501960817), 0.5, 'probability');
  assert.is(half.pdf(1e-9), 0);
  assert.is(half.cdf(3), 1);
  assert.is(half.quantile(1), 0);
});

it('is none where next to nothing is left', () => {
  assert.is(cappedAt(normal(0, 1), -4, 0.001), null);
  assert.is(cappedAt({ ...normal(0, 1), cdf: () => NaN }, 0, 0.001), null);
});

it.run();
