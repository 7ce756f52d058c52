import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, double, property } from 'fast-check';
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  logNormalCdf,
  normalCdf,
  normalQuantile,
  normalUpper,
  tCdf,
  tQuantile,
  tUpper,
} from '../../src/distribution/special.ts';
import {
  CHI_SQUARE_QUANTILE,
  CHI_SQUARE_UPPER,
  LOG_NORMAL_CDF,
  NORMAL_CDF,
  NORMAL_QUANTILE,
  T_CDF,
  T_QUANTILE,
} from '../reference/special.ts';
import { relative } from '../reference/agreement.ts';

/** Largest relative error that the tails may have: a few dozen units in the last place. */
const TAIL = 2e-13;
/** Quantiles are better conditioned than tails. */
const QUANTILE = 5e-15;

function agrees(
  rows: readonly (readonly number[])[],
  f: (x: number, df: number) => number,
  tolerance: number,
): void {
  for (const row of rows) {
    const [x = NaN, df = NaN] = row;
    const want = row.at(-1) ?? NaN;
    const error = relative(f(x, df), want);
    assert.ok(error <= tolerance, `(${x}, ${df}): ${f(x, df)} for ${want}, ${error}`);
  }
}

function names(f: () => unknown, name: string): void {
  assert.throws(f, (error: Error) => error instanceof RangeError && error.message.includes(name));
}

const it = suite('special functions');

it('normalQuantile agrees with mpmath, into the far tail', () => {
  agrees(NORMAL_QUANTILE, normalQuantile, 1e-15);
});

it('normalCdf agrees with mpmath, into the far tail', () => {
  agrees(NORMAL_CDF, normalCdf, TAIL);
});

it('logNormalCdf agrees with mpmath where the probability itself is zero in double precision', () => {
  agrees(LOG_NORMAL_CDF, logNormalCdf, TAIL);
});

it('tQuantile agrees with mpmath for whole and broken degrees of freedom', () => {
  agrees(T_QUANTILE, tQuantile, QUANTILE);
});

it('tCdf agrees with mpmath', () => {
  agrees(T_CDF, tCdf, TAIL);
});

it('chiSquareUpper keeps its relative precision in far tails and at thousands of degrees of freedom', () => {
  agrees(CHI_SQUARE_UPPER, chiSquareUpper, TAIL);
  agrees([[152.23300808237326, 12, 1.9967645908460005e-26]], chiSquareUpper, 1e-14);
});

it('chiSquareQuantile agrees with mpmath', () => {
  agrees(CHI_SQUARE_QUANTILE, chiSquareQuantile, QUANTILE);
});

it('upper and lower tails are each other mirrored', () => {
  assert.is(normalUpper(10), normalCdf(-10));
  assert.is(tUpper(4, 3), tCdf(-4, 3));
  assert.ok(Math.abs(chiSquareUpper(7, 5) + chiSquareCdf(7, 5) - 1) < 1e-15);
  assert.ok(Math.abs(chiSquareUpper(2600, 2500) + chiSquareCdf(2600, 2500) - 1) < 1e-13);
});

it('a quantile put into its distribution gives the probability back', () => {
  check(
    property(
      double({ min: 1e-12, max: 0.999999, noNaN: true }),
      double({ min: 0.5, max: 2000, noNaN: true }),
      (p, df) => {
        assert.ok(relative(normalCdf(normalQuantile(p)), p) < 1e-12);
        assert.ok(relative(chiSquareCdf(chiSquareQuantile(p, df), df), p) < 1e-11);
        assert.ok(relative(tCdf(tQuantile(p, df), df), p) < 1e-11);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

it('the ends of a distribution are its quantiles at 0 and 1', () => {
  assert.equal([normalQuantile(0), normalQuantile(1)], [-Infinity, Infinity]);
  assert.equal([tQuantile(0, 3), tQuantile(0.5, 3), tQuantile(1, 3)], [-Infinity, 0, Infinity]);
  assert.equal([chiSquareQuantile(0, 3), chiSquareQuantile(1, 3)], [0, Infinity]);
  assert.equal([chiSquareUpper(0, 3), chiSquareUpper(Infinity, 3)], [1, 0]);
  assert.equal([chiSquareCdf(-1, 3), chiSquareCdf(Infinity, 3)], [0, 1]);
  assert.is(logNormalCdf(-Infinity), -Infinity);
  assert.ok(logNormalCdf(Infinity) === 0);
});

it('quantiles too extreme for the iteration are their leading terms', () => {
  // t on 1 df is Cauchy: the far quantile is -1 / (pi p).
  assert.ok(relative(tQuantile(1e-200, 1), -1e200 / Math.PI) < 1e-13);
  // Chi-square on 2 df is exponential with mean 2: the far lower quantile is 2 p.
  assert.ok(relative(chiSquareQuantile(1e-200, 2), 2e-200) < 1e-13);
});

it('an argument outside the domain throws a RangeError that names it', () => {
  names(() => normalQuantile(1.1), 'p must');
  names(() => normalQuantile(NaN), 'p must');
  names(() => tQuantile(0.9, 0), 'df must');
  names(() => chiSquareQuantile(-0.1, 3), 'p must');
  names(() => chiSquareUpper(1, -2), 'df must');
  names(() => chiSquareUpper(NaN, 2), 'x must');
  names(() => logNormalCdf(NaN), 'x must');
});

it.run();
