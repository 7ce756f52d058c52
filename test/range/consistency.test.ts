import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { birge, medianScaledDifferences, pairChiSquare } from '../../src/range/consistency.ts';
import { relative } from '../reference/agreement.ts';
import { METAFOR } from '../reference/metafor.ts';

function agrees(got: readonly (number | null)[], want: readonly number[], what: string): void {
  assert.is(got.length, want.length, what);
  want.forEach((x, i) => {
    const error = relative(got[i] ?? NaN, x);
    assert.ok(error <= 1e-12, `${what} ${i}: ${got[i]} for ${x}`);
  });
}

const it = suite('consistency of stated precision');

it('gives the Birge ratio and the PDG scale of the reference file', () => {
  for (const { name, y, v, birge: want } of METAFOR) {
    const got = birge(y, v);
    agrees([got.mean, got.se, got.ratio, got.scaledSe], want, name);
    assert.is(got.df, y.length - 1);
    assert.is(got.scale, Math.max(1, got.ratio!));
  }
});

it('gives the median scaled differences of the reference file', () => {
  for (const { name, y, v, msd } of METAFOR) agrees(medianScaledDifferences(y, v), msd, name);
});

it('gives the pair-difference chi-square of the reference file', () => {
  for (const { name, y, v, pairChiSquare: want } of METAFOR) {
    agrees(pairChiSquare(y, v).each, want, name);
  }
});

it('averages the pair-difference chi-square over all pairs', () => {
  // Pairs of 0, 1, 3 with variance 0.5 each: 1, 9, 4 over a variance of 1.
  const { each, all } = pairChiSquare([0, 1, 3], [0.5, 0.5, 0.5]);
  agrees(each, [5, 2.5, 6.5], 'each');
  agrees([all], [14 / 3], 'all');
});

it('says null, not zero, of one source', () => {
  const { mean, se, q, df, ratio, scale, scaledSe } = birge([5], [4]);
  assert.equal([mean, se, q, df, ratio, scale, scaledSe], [5, 2, 0, 0, null, null, null]);
  assert.equal(medianScaledDifferences([5], [4]), [null]);
  assert.equal(pairChiSquare([5], [4]), { each: [null], all: null });
});

it('does not depend on the order of the estimates', () => {
  const { y, v } = METAFOR[0]!;
  const back = { y: y.toReversed(), v: v.toReversed() };
  assert.equal(birge(back.y, back.v), birge(y, v));
  assert.equal(medianScaledDifferences(back.y, back.v).toReversed(), medianScaledDifferences(y, v));
  assert.equal(pairChiSquare(back.y, back.v).all, pairChiSquare(y, v).all);
});

it.run();
