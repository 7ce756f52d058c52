import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, array, constantFrom, double, integer, property, tuple } from 'fast-check';
import type { RandomEffects, Test } from '../../src/range/random-effects.ts';
import { randomEffects } from '../../src/range/random-effects.ts';
import type { Tau2Method } from '../../src/range/tau2.ts';
import { TAU2_METHODS } from '../../src/range/tau2.ts';
import { relative } from '../reference/agreement.ts';
import { METAFOR } from '../reference/metafor.ts';

/** Largest relative difference from metafor that is allowed; the largest found is in docs/methods.md. */
const METAFOR_TOLERANCE = 1e-9;
/** Results of the same numbers in another scale or place differ by rounding only. */
const ROUNDING = 1e-9;

const TESTS: readonly Test[] = ['z', 'knha', 'adhoc'];

const anyMethod = constantFrom(...TAU2_METHODS);
const anyTest = constantFrom(...TESTS);
const estimate = double({ min: -10, max: 10, noNaN: true });
/** Standard errors from 1 % to ten-fold, even on the log scale. */
const variance = double({ min: -4.6, max: 2.3, noNaN: true }).map((x) => Math.exp(2 * x));
const estimates = array(tuple(estimate, variance), { minLength: 2, maxLength: 8 });

function agrees(name: string, got: number | null | undefined, want: number | null): void {
  const error = relative(got ?? NaN, want ?? NaN);
  assert.ok(error <= METAFOR_TOLERANCE, `${name}: ${got} for ${want}, ${error}`);
}

function near(a: number | null, b: number | null, size: number, what: string): void {
  assert.ok(Math.abs(a! - b!) <= ROUNDING * size, `${what}: ${a} and ${b}`);
}

const codes = (fit: RandomEffects): string[] => fit.cautions.map(({ code }) => code);

function throws(f: () => unknown, kind: typeof Error, ...words: readonly string[]): void {
  assert.throws(
    f,
    (error: Error) =>
      error.constructor === kind && words.every((word) => error.message.includes(word)),
  );
}

const it = suite('randomEffects');

for (const { name, y, v, q, fits } of METAFOR) {
  it(`agrees with metafor on ${name}, by every method and test`, () => {
    for (const method of TAU2_METHODS) {
      const want = fits[method];
      for (const test of TESTS) {
        const got = randomEffects(y, v, { method, test });
        const where = `${method} ${test}`;
        const [se, low, high, piLow, piHigh, rileyLow, rileyHigh] = want[test];
        agrees(`${where} estimate`, got.estimate, want.estimate);
        agrees(`${where} tau2`, got.tau2, want.tau2);
        agrees(`${where} i2`, got.i2, want.i2);
        agrees(`${where} h2`, got.h2, want.h2);
        agrees(`${where} q`, got.q, q[0]);
        agrees(`${where} qp`, got.qp, q[1]);
        agrees(`${where} se`, got.se, se!);
        agrees(`${where} ci low`, got.ci[0], low!);
        agrees(`${where} ci high`, got.ci[1], high!);
        agrees(`${where} pi low`, got.pi?.[0], piLow!);
        agrees(`${where} pi high`, got.pi?.[1], piHigh!);
        const riley = randomEffects(y, v, { method, test, pi: 't(k-2)' }).pi;
        if (rileyLow === null) assert.is(riley, null, where);
        else {
          agrees(`${where} Riley low`, riley?.[0], rileyLow!);
          agrees(`${where} Riley high`, riley?.[1], rileyHigh!);
        }
      }
    }
  });
}

it('takes another level than 0.95', () => {
  for (const { name, y, v, adhoc90 } of METAFOR) {
    const got = randomEffects(y, v, { test: 'adhoc', level: 0.9 });
    [got.se, ...got.ci, ...got.pi!].forEach((x, i) => agrees(`${name} ${i}`, x, adhoc90[i]!));
  }
});

it('is REML, Wald, 95 % unless asked otherwise', () => {
  const { method, test, level, piConvention } = randomEffects([1, 2, 4], [1, 1, 1]);
  assert.equal([method, test, level, piConvention], ['REML', 'z', 0.95, 'normal']);
  assert.is(randomEffects([1, 2, 4], [1, 1, 1], { test: 'knha' }).piConvention, 't(k-1)');
});

it('gives the closed form for equal variances', () => {
  // y 1 2 4 9, v 0.25: mean 4, sum of squares 38, tau2 = 38/3 - 1/4, se^2 = (38/3) / 4.
  const fit = randomEffects([1, 2, 4, 9], [0.25, 0.25, 0.25, 0.25], { method: 'DL' });
  agrees('tau2', fit.tau2, 38 / 3 - 0.25);
  agrees('estimate', fit.estimate, 4);
  agrees('se', fit.se, Math.sqrt(38 / 12));
  agrees('q', fit.q, 152);
  agrees('h2', fit.h2, 152 / 3);
  assert.equal(fit.weights, [0.25, 0.25, 0.25, 0.25]);
});

it('gives the weights in the order of the estimates, summing to one', () => {
  const { weights } = randomEffects([3, 1, 2], [4, 1, 2], { method: 'FE' });
  [1 / 7, 4 / 7, 2 / 7].forEach((want, i) => agrees(`weight ${i}`, weights[i], want));
});

it('calls one source by its name: its own interval, and null for all that needs two', () => {
  for (const method of TAU2_METHODS) {
    for (const test of TESTS) {
      const fit = randomEffects([5], [4], { method, test });
      assert.is(fit.estimate, 5);
      assert.is(fit.se, 2);
      agrees('ci', fit.ci[1], 5 + 2 * 1.959963984540054);
      assert.equal(
        [fit.tau2, fit.i2, fit.h2, fit.q, fit.qp, fit.pi],
        [null, null, null, null, null, null],
      );
      assert.equal(codes(fit), ['one-source']);
    }
  }
});

it('says that Knapp-Hartung is unusable with two sources, and why', () => {
  for (const test of ['knha', 'adhoc'] as const) {
    const fit = randomEffects([8.4, 6.4], [0.02, 0.01], { test });
    assert.ok(codes(fit).includes('knapp-hartung-two-sources'));
    assert.match(fit.cautions[0]!.text, /one degree of freedom/);
  }
  assert.not.ok(
    codes(randomEffects([8.4, 6.4], [0.02, 0.01])).includes('knapp-hartung-two-sources'),
  );
  assert.not.ok(
    codes(randomEffects([8, 6, 7], [0.02, 0.01, 1], { test: 'knha' })).includes(
      'knapp-hartung-two-sources',
    ),
  );
});

it("refuses Riley's prediction interval with two sources", () => {
  const fit = randomEffects([8.4, 6.4], [0.02, 0.01], { pi: 't(k-2)' });
  assert.is(fit.pi, null);
  assert.ok(codes(fit).includes('prediction-two-sources'));
});

it('says when identical estimates take the width from a Knapp-Hartung interval', () => {
  const fit = randomEffects([7, 7, 7], [0.04, 0.09, 0.01], { test: 'knha' });
  assert.equal(fit.ci, [7, 7]);
  assert.ok(codes(fit).includes('zero-width'));
  const close = randomEffects([7, 7.01, 7.02], [0.04, 0.09, 0.01], { test: 'knha' });
  assert.ok(codes(close).includes('narrower-than-stated'));
});

it('says when tau2 is zero, when a common effect is assumed, and when there were several maxima', () => {
  const y = [5, 5.5, 1.3];
  const v = [0.0039, 0.4539, 0.6674];
  assert.equal(codes(randomEffects([1, 1.1, 0.9], [1, 1, 1])), ['tau2-zero']);
  assert.equal(codes(randomEffects(y, v, { method: 'FE' })), ['common-effect']);
  assert.equal(codes(randomEffects(y, v, { method: 'ML' })), ['several-maxima']);
  assert.equal(codes(randomEffects(y, v)), []);
});

it('names the argument that is wrong', () => {
  throws(() => randomEffects([], []), RangeError, 'y must hold');
  throws(() => randomEffects([1, 2], [1]), RangeError, 'v must be as long as y', '1', '2');
  throws(() => randomEffects([1, NaN], [1, 1]), RangeError, 'y[1]', 'NaN');
  throws(() => randomEffects([1, 2], [1, 0]), RangeError, 'v[1]', 'above zero');
  throws(() => randomEffects([1, 2], [-1, 1]), RangeError, 'v[0]');
  throws(() => randomEffects([1, 2], [1, Infinity]), RangeError, 'v[1]');
  throws(() => randomEffects([1, '2' as never], [1, 1]), TypeError, 'y[1]', 'string');
  throws(() => randomEffects([1, null as never], [1, 1]), TypeError, 'y[1]');
  throws(() => randomEffects('12' as never, [1, 1]), TypeError, 'y must be an array');
  throws(() => randomEffects([1, 2], [1, 1], { level: 95 }), RangeError, 'level', '0.95');
  throws(() => randomEffects([1, 2], [1, 1], { level: NaN }), RangeError, 'level');
  throws(
    () => randomEffects([1, 2], [1, 1], { method: 'XX' as never }),
    RangeError,
    'method',
    'DL',
  );
  throws(() => randomEffects([1, 2], [1, 1], { test: 't' as never }), RangeError, 'test', 'knha');
  throws(() => randomEffects([1, 2], [1, 1], { pi: 't' as never }), RangeError, 'pi', 't(k-2)');
  throws(() => randomEffects([1e200, -1e200], [1e-200, 1]), RangeError, 'y and v');
});

it('moves with the estimates and stretches with their scale', () => {
  check(
    property(
      estimates,
      anyMethod,
      anyTest,
      double({ min: -1000, max: 1000, noNaN: true }),
      double({ min: 0.01, max: 100, noNaN: true }),
      (rows, method, test, shift, scale) => {
        const y = rows.map(([a]) => a);
        const v = rows.map(([, b]) => b);
        const before = randomEffects(y, v, { method, test });
        const after = randomEffects(
          y.map((x) => shift + scale * x),
          v.map((x) => scale * scale * x),
          { method, test },
        );
        const size = scale * 10 + Math.abs(shift);
        near(after.estimate, shift + scale * before.estimate, size, 'estimate');
        near(after.se, scale * before.se, size, 'se');
        near(after.ci[0], shift + scale * before.ci[0], size * 13, 'ci');
        near(after.pi![1], shift + scale * before.pi![1], size * 13, 'pi');
        near(after.q, before.q, Math.max(1, before.q!) * (1 + Math.abs(shift) / scale), 'q');
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

it('does not depend on the order of the estimates, to the last bit', () => {
  check(
    property(
      estimates,
      anyMethod,
      anyTest,
      integer({ min: 1, max: 7 }),
      (rows, method, test, by) => {
        const turned = rows.map((_, i) => rows[(i + by) % rows.length]!);
        const fit = (set: typeof rows): RandomEffects =>
          randomEffects(
            set.map(([a]) => a),
            set.map(([, b]) => b),
            { method, test },
          );
        const { weights: a, ...before } = fit(rows);
        const { weights: b, ...after } = fit(turned);
        assert.equal(before, after);
        assert.equal(
          b,
          a.map((_, i) => a[(i + by) % a.length]!),
        );
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

it('gives tau2 of at least zero, I2 from 0 to 100, weights that sum to one, and intervals around the estimate', () => {
  check(
    property(estimates, anyMethod, anyTest, (rows, method, test) => {
      const fit = randomEffects(
        rows.map(([a]) => a),
        rows.map(([, b]) => b),
        { method, test },
      );
      assert.ok(fit.tau2! >= 0);
      assert.ok(fit.i2! >= 0 && fit.i2! <= 100);
      assert.ok(Math.abs(fit.weights.reduce((sum, x) => sum + x, 0) - 1) < 1e-12);
      assert.ok(fit.ci[0] <= fit.estimate && fit.estimate <= fit.ci[1]);
      assert.ok(fit.pi![0] <= fit.ci[0] && fit.ci[1] <= fit.pi![1]);
      assert.ok(fit.qp! >= 0 && fit.qp! <= 1);
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('finds no spread between equal estimates', () => {
  check(
    property(
      estimate,
      array(variance, { minLength: 2, maxLength: 8 }),
      anyMethod,
      (value, v, method: Tau2Method) => {
        const fit = randomEffects(
          v.map(() => value),
          v,
          { method },
        );
        assert.is(fit.tau2, 0);
        assert.is(fit.estimate, value);
        assert.is(fit.q, 0);
        assert.is(fit.qp, 1);
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

it('is never narrower by adhoc than by z in standard error', () => {
  check(
    property(estimates, anyMethod, (rows, method) => {
      const y = rows.map(([a]) => a);
      const v = rows.map(([, b]) => b);
      assert.ok(
        randomEffects(y, v, { method, test: 'adhoc' }).se >= randomEffects(y, v, { method }).se,
      );
    }),
    { seed: 1, numRuns: 200 },
  );
});

it('keeps its precision when one source is a billion times more precise than the rest', () => {
  // By hand: with v = [1e-18, 1, 1] the mean is y0 + 1e-18 * ((2 - 1) + (4 - 1)) to first order, Q = 1 + 9.
  const fit = randomEffects([1, 2, 4], [1e-18, 1, 1], { method: 'FE' });
  agrees('q', fit.q, 10);
  agrees('estimate', fit.estimate, 1);
  // DL: (10 - 2) / (sum w - sum w^2 / sum w), and the denominator is 4 to the same order.
  agrees('tau2', randomEffects([1, 2, 4], [1e-18, 1, 1], { method: 'DL' }).tau2, 2);
});

it.run();
