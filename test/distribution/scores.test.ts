import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normal } from '../../src/distribution/normal.ts';
import { overScores, probabilityBelow } from '../../src/distribution/scores.ts';

function bent(p: number): number {
  return Math.abs(p - 0.3);
}

const it = suite('integrals over probability');

it('the mean and the mean square of a quantile function are the moments', () => {
  const { quantile } = normal(3, 2);
  assert.ok(Math.abs(overScores(quantile, []) - 3) < 1e-12);
  assert.ok(Math.abs(overScores((p) => (quantile(p) - 3) ** 2, []) - 4) < 1e-11);
});

it('a kink that is named costs nothing', () => {
  const exact = (0.3 ** 2 + 0.7 ** 2) / 2;
  assert.ok(Math.abs(overScores(bent, [0.3]) - exact) < 1e-13);
  assert.ok(Math.abs(overScores(bent, []) - exact) > 1e-7);
});

it('the probability below x undoes a quantile function', () => {
  const each = normal(3, 2);
  const slope = (p: number): number => 1 / each.pdf(each.quantile(p));
  for (const x of [-30, 1, 3, 8]) {
    const p = probabilityBelow(each.quantile, slope, x);
    assert.ok(Math.abs(p / each.cdf(x) - 1) < 1e-9, String(x));
  }
  assert.equal(
    [-1e9, 1e9].map((x) => probabilityBelow(each.quantile, slope, x)),
    [0, 1],
  );
});

it.run();
