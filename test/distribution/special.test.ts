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

/*
 * Pinned values: mpmath 1.3.0 at 60 to 350 digits, from the defining functions (erfc, regularised incomplete beta,
 * 1F1 for the incomplete gamma), quantiles by bisection; every argument is the IEEE double that JavaScript reads.
 * R 4.2.2 gives the same to its own precision: pchisq(152.23300808237326, 12, lower = FALSE) is 1.9967645908460005e-26.
 */
const NORMAL_QUANTILE: readonly (readonly number[])[] = [
  [1e-100, -21.273453560965326],
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.25, -0.6744897501960817],
  [0.6, 0.2533471031357997],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400538],
  [0.9999, 3.7190164854557084],
];

const NORMAL_CDF: readonly (readonly number[])[] = [
  [-37, 5.725571222524577e-300],
  [-10, 7.619853024160525e-24],
  [-1.96, 0.024997895148220435],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [1, 0.8413447460685429],
  [6, 0.9999999990134123],
];

const LOG_NORMAL_CDF: readonly (readonly number[])[] = [
  [-1e6, -500000000014.73444],
  [-40, -804.6084420137538],
  [-8, -35.01343715991455],
  [-1, -1.8410216450092636],
  [0, -Math.LN2],
  [2, -0.023012909328963486],
  [9, -1.1285884059538405e-19],
];

const T_QUANTILE: readonly (readonly number[])[] = [
  [0.975, 1, 12.706204736174692],
  [0.975, 2, 4.302652729749462],
  [0.95, 2, 2.9199855803537242],
  [0.975, 3, 3.182446305283708],
  [0.95, 4, 2.1318467863266495],
  [0.75, 5, 0.7266868438004227],
  [0.975, 12, 2.1788128296672284],
  [0.0005, 7, -5.407882520861725],
  [1e-10, 3, -2225.7692846830932],
  [0.975, 2.5, 3.5746548420036817],
  [0.95, 1000, 1.6463788172854643],
];

const T_CDF: readonly (readonly number[])[] = [
  [-2, 3, 0.0696629842794216],
  [-40, 5, 9.205981085886477e-8],
  [1.5, 1, 0.8128329581890011],
  [-0.3, 12, 0.3846552370441262],
];

const CHI_SQUARE_UPPER: readonly (readonly number[])[] = [
  [152.23300808237326, 12, 1.9967645908460002e-26],
  [152.2, 12, 2.027822928651699e-26],
  [3.84, 1, 0.050043521248705106],
  [700, 1, 2.9902269751246203e-154],
  [0.01, 3, 0.9997348349413444],
  [1, 2.5, 0.7162100473346871],
  [1200, 300, 8.141483656059081e-108],
  [2100, 2000, 0.05867111137731808],
  [2600, 500, 5.883894013329015e-280],
  [5200, 5000, 0.023818998020740657],
];

const CHI_SQUARE_QUANTILE: readonly (readonly number[])[] = [
  [0.025, 1, 0.000982069117175256],
  [0.975, 1, 5.023886187314887],
  [0.025, 2, 0.05063561596857975],
  [0.975, 4, 11.143286781877794],
  [0.5, 3, 2.365973884375338],
  [0.05, 12, 5.226029488392641],
  [0.95, 36, 50.99846016571064],
  [1e-10, 2.5, 2.210115015493589e-8],
  [0.999, 0.5, 8.752888515773373],
  [0.975, 3000, 3153.703493598982],
];

/** Largest relative error that the tails may have: a few dozen units in the last place. */
const TAIL = 2e-13;
/** Quantiles are better conditioned than tails. */
const QUANTILE = 5e-15;

const relative = (got: number, want: number): number =>
  got === want ? 0 : Math.abs(got - want) / Math.abs(want);

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
