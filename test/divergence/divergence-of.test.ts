import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { divergenceOf } from '../../src/divergence/divergence-of.ts';
import { said } from './make.ts';

const it = suite('divergence of one measure');

const near = (got: number | null, want: number, tolerance = 1e-12): void => {
  assert.ok(got !== null && Math.abs(got - want) <= tolerance * Math.abs(want), `${got}`);
};

it('the killed of the lead example are 4.44-fold apart, Zelensky higher', () => {
  const values = [said('NIS', 520, 600, 663), said('Zelensky', 2265, 8000 / 3, 2985)];
  const got = divergenceOf(values, { level: 0.9 });
  near(got.fold, 40 / 9);
  assert.is(got.highest, 'Zelensky');
  assert.is(got.lowest, 'NIS');
  assert.is(got.pairs.length, 1);
  assert.is(got.pairs[0]?.intervalsOverlap, false);
  assert.is(got.pairs[0]?.reason, null);
  assert.is(got.camps.length, 2);
});

it("with two sources Q is the pair's z squared, and I2, tau and Birge follow", () => {
  const values = [said('A', 90, 100, 111.12), said('B', 180, 200, 222.2)];
  const { q, z, i2, tau, birge, p, tauFold } = {
    ...divergenceOf(values, { level: 0.9 }),
    z: divergenceOf(values, { level: 0.9 }).pairs[0]?.z ?? null,
  };
  near(q, (z ?? 0) ** 2, 1e-9);
  near(birge, Math.abs(z ?? 0), 1e-9);
  assert.ok(p !== null && p > 0 && p < 1e-6);
  assert.ok(i2 !== null && i2 > 90 && i2 <= 100);
  near(tauFold, Math.exp(tau ?? 0));
});

it('the interval of a ratio of symmetric bests is that of a difference of normals', () => {
  const stretch = Math.exp(0.2);
  const one = (source: string, best: number): ReturnType<typeof said> =>
    said(source, (best + 1) / stretch - 1, best, (best + 1) * stretch - 1);
  const pair = divergenceOf([one('A', 1e9), one('B', 5e8)], { level: 0.9 }).pairs[0];
  near(pair?.ratio ?? null, 2);
  near(pair?.high ?? null, 2 * Math.exp(0.2 * Math.SQRT2), 1e-6);
  near(pair?.low ?? null, 2 * Math.exp(-0.2 * Math.SQRT2), 1e-6);
});

it('fewer than two comparable values give nulls, never NaN', () => {
  for (const values of [[], [said('A', 1, 2, 3)], [said('A', 1, 2, 3), said('B', 5, null, null)]]) {
    const got = divergenceOf(values, { level: 0.9 });
    const { fold, highest, lowest, q, p, i2, tau, tauFold, birge } = got;
    assert.equal(
      [fold, highest, lowest, q, p, i2, tau, tauFold, birge],
      Array.from({ length: 9 }, () => null),
    );
    assert.not.match(JSON.stringify(got), /NaN|Infinity/);
  }
});

it('a ratio to zero is not computed, and says so', () => {
  const got = divergenceOf([said('A', 0, 0, 3), said('B', 5, 6, 7)], { level: 0.9 });
  assert.is(got.fold, null);
  assert.is(got.highest, 'B');
  assert.is(got.pairs[0]?.ratio, null);
  assert.match(got.pairs[0]?.reason ?? '', /zero/);
  assert.ok((got.pairs[0]?.z ?? 0) > 0);
});

it('zeros alone are one figure: the fold is 1', () => {
  const got = divergenceOf([said('A', 0, 0, 0), said('B', 0, 0, 0)], { level: 0.9 });
  assert.is(got.fold, 1);
  assert.match(got.pairs[0]?.reason ?? '', /both say 0, the same/);
});

it('a bound alone is not scored, and says so', () => {
  const got = divergenceOf([said('A', 540, 600, 660), said('B', 5000, null, null)], { level: 0.9 });
  assert.is(got.pairs.length, 1);
  assert.match(
    got.pairs[0]?.reason ?? '',
    /there is only a bound to compare for B \(at least 5,000\)/,
  );
  assert.is(got.pairs[0]?.intervalsOverlap, false);
});

it('numbers without a width are compared to the half step of a count', () => {
  const got = divergenceOf([said('A', 6, 6, 6), said('B', 7, 7, 7)], { level: 0.9 });
  assert.ok(got.q !== null && Number.isFinite(got.q));
  assert.ok((got.pairs[0]?.overlap ?? 0) > 0);
});

it('shares are compared on the angular scale, folds on the shares themselves', () => {
  const values = [said('A', 0.6, 2 / 3, 0.73), said('B', 0.105, 6 / 47, 0.15)];
  const got = divergenceOf(values, { level: 0.9, scale: 'share' });
  near(got.fold, 2 / 3 / (6 / 47));
  assert.is(got.tauFold, null);
  assert.ok((got.pairs[0]?.low ?? 0) > 1);
});

it('the order of sources does not matter', () => {
  const values = [said('C', 9, 10, 11), said('A', 9, 10, 11), said('B', 4, 5, 6)];
  assert.equal(
    divergenceOf([...values].reverse(), { level: 0.9 }),
    divergenceOf(values, { level: 0.9 }),
  );
});

it('intervals that bridge others make one camp', () => {
  const values = [
    said('A', 1, 2, 4),
    said('B', 3, 5, 8),
    said('C', 7, 8, 9),
    said('D', 20, 25, 30),
  ];
  const { camps } = divergenceOf(values, { level: 0.9 });
  assert.equal(camps, [
    { sources: ['A', 'B', 'C'], interval: { low: 1, high: 9 } },
    { sources: ['D'], interval: { low: 20, high: 30 } },
  ]);
});

it.run();
