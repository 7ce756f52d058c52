import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, array, constantFrom, double, property, tuple } from 'fast-check';
import { TAU2_METHODS, tau2 } from '../../src/range/tau2.ts';
import { relative } from '../reference/agreement.ts';
import { METAFOR } from '../reference/metafor.ts';

/** Twice the log-likelihood of tau2 up to a constant, written plainly. */
function likelihood(y: readonly number[], v: readonly number[], t: number, reml: boolean): number {
  const w = v.map((x) => 1 / (x + t));
  const total = w.reduce((sum, x) => sum + x, 0);
  const mean = y.reduce((sum, x, i) => sum + w[i]! * x, 0) / total;
  const q = y.reduce((sum, x, i) => sum + w[i]! * (x - mean) ** 2, 0);
  const logs = v.reduce((sum, x) => sum + Math.log(x + t), 0);
  return -q - logs - (reml ? Math.log(total) : 0);
}

const estimates = array(
  tuple(
    double({ min: 0, max: 10, noNaN: true }),
    double({ min: -4.6, max: 2.3, noNaN: true }).map((x) => Math.exp(2 * x)),
  ),
  { minLength: 2, maxLength: 6 },
);

const it = suite('tau2');

it('solves every estimating equation to 1e-12 of an independent bisection', () => {
  for (const { name, y, v, fits } of METAFOR) {
    for (const method of TAU2_METHODS) {
      const error = relative(tau2(y, v, method), fits[method].tau2);
      assert.ok(error <= 1e-12, `${name} ${method}: ${error}`);
    }
  }
});

it('finds the highest of several maxima of the likelihood', () => {
  // Worked on a fine grid: each has one maximum at 0 and one inside; the first is higher inside, the second at 0.
  const inside = tau2([5, 5.5, 1.3], [0.0039, 0.4539, 0.6674], 'ML');
  assert.ok(Math.abs(inside - 2.76454976519102) < 1e-12);
  assert.is(tau2([5.4, 5, 1.6, 1.7, 9.1], [3.7918, 0.0089, 1.7117, 2.5006, 9.1294], 'ML'), 0);
});

it('finds no point of a dense grid with a higher likelihood', () => {
  check(
    property(estimates, constantFrom('ML' as const, 'REML' as const), (rows, method) => {
      const y = rows.map(([a]) => a);
      const v = rows.map(([, b]) => b);
      const reml = method === 'REML';
      const best = likelihood(y, v, tau2(y, v, method), reml);
      for (let i = 0; i <= 300; i += 1) {
        const t = i === 0 ? 0 : 1e-6 * 10 ** (i / 36);
        assert.ok(likelihood(y, v, t, reml) <= best + 1e-9, `${method}, tau2 ${t}`);
      }
    }),
    { seed: 1, numRuns: 400 },
  );
});

it('makes Q equal its expectation by PM wherever tau2 is above zero', () => {
  check(
    property(estimates, (rows) => {
      const y = rows.map(([a]) => a);
      const v = rows.map(([, b]) => b);
      const t = tau2(y, v, 'PM');
      const w = v.map((x) => 1 / (x + t));
      const total = w.reduce((sum, x) => sum + x, 0);
      const mean = y.reduce((sum, x, i) => sum + w[i]! * x, 0) / total;
      const q = y.reduce((sum, x, i) => sum + w[i]! * (x - mean) ** 2, 0);
      if (t > 0) assert.ok(Math.abs(q - (y.length - 1)) < 1e-9);
      else assert.ok(q <= y.length - 1 + 1e-9);
      assert.is(tau2(y, v, 'EB'), t);
    }),
    { seed: 1, numRuns: 400 },
  );
});

it('is the same by DL, HE, PM, REML and EB when variances are equal', () => {
  const y = [1, 2, 4, 9];
  const v = [0.25, 0.25, 0.25, 0.25];
  for (const method of ['DL', 'HE', 'PM', 'REML', 'EB'] as const) {
    assert.ok(relative(tau2(y, v, method), 38 / 3 - 0.25) < 1e-14, method);
  }
  assert.ok(relative(tau2(y, v, 'ML'), 38 / 4 - 0.25) < 1e-14);
});

it('needs two estimates and a known method', () => {
  assert.throws(
    () => tau2([1], [1], 'DL'),
    (error: Error) => error instanceof RangeError && error.message.includes('two estimates'),
  );
  assert.throws(
    () => tau2([1, 2], [1, 1], 'XX' as never),
    (error: Error) => error instanceof RangeError && error.message.includes('DL HE HS'),
  );
});

it.run();
