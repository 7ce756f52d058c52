import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { followingOf } from '../../src/range/following.ts';

const it = suite('quantiles of a number that follows from others');

/** 0.01 % of themselves, as promised. */
function near(got: number, want: number): void {
  assert.ok(Math.abs(got - want) <= 2e-4 * (1 + want), `${got} for ${want}`);
}

it('are found in any order, of chances that are not scaled', () => {
  // ln(1 + x) even between ln 11 and ln 1001, of which the bounds leave four fifths.
  const [from, to] = [Math.log(11), Math.log(1001)];
  const part = (x: number): number => (Math.log1p(x) - from) / (to - from);
  const below = (x: number): number => 0.8 * Math.min(1, Math.max(0, part(x)));
  for (const order of [
    [0.05, 0.5, 0.95],
    [0.95, 0.05, 0.5],
  ]) {
    const { quantile } = followingOf(0.8, below, 100, 2000);
    for (const p of order) near(quantile(p), Math.expm1(from + p * (to - from)));
  }
});

it('stand at a jump where it is, though the search comes from afar', () => {
  // Three tenths of the probability at 5, the rest even up to 105.
  const below = (x: number): number => (x < 5 ? 0 : 0.3 + 0.7 * Math.min(1, (x - 5) / 100));
  const { quantile } = followingOf(1, below, 50, 200);
  for (const p of [0.01, 0.05, 0.29]) near(quantile(p), 5);
  near(quantile(0.65), 55);
});

it.run();
