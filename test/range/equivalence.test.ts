import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, array, double, property, tuple } from 'fast-check';
import { degreesOfEquivalence } from '../../src/range/equivalence.ts';
import { relative } from '../reference/agreement.ts';
import { METAFOR } from '../reference/metafor.ts';

function agrees(got: number | null | undefined, want: number | undefined, what: string): void {
  const error = relative(got ?? NaN, want ?? NaN);
  assert.ok(error <= 1e-9, `${what}: ${got} for ${want}, ${error}`);
}

const it = suite('degreesOfEquivalence');

it('agrees with matrix algebra in R, with and without the spread between sources', () => {
  for (const { name, y, v, equivalence: want } of METAFOR) {
    degreesOfEquivalence(y, v).forEach(({ index, difference, stated, withSpread }, i) => {
      assert.is(index, i);
      agrees(difference, want.difference[i], `${name} difference ${i}`);
      agrees(stated.se, want.withoutSpread[i], `${name} stated ${i}`);
      agrees(withSpread?.se, want.withSpread[i], `${name} with spread ${i}`);
    });
  }
});

it("is metafor's deleted residual against the others", () => {
  for (const { name, y, v, leaveOneOut: want } of METAFOR) {
    if (want === null) continue;
    degreesOfEquivalence(y, v, { reference: 'others' }).forEach((got, i) => {
      agrees(got.difference, want.residual[i], `${name} difference ${i}`);
      agrees(got.withSpread?.se, want.residualSe[i], `${name} with spread ${i}`);
    });
  }
});

it('reduces to the formula of key comparisons for a common effect', () => {
  // Cox 2002: u(D)^2 = u(x)^2 - u(m)^2. v = 1, 1, 2: u(m)^2 = 0.4; mean = (0 + 2 + 2) / 2.5 = 1.6.
  const [first, , last] = degreesOfEquivalence([0, 2, 4], [1, 1, 2], { method: 'FE' });
  agrees(first!.difference, -1.6, 'difference');
  agrees(first!.stated.se, Math.sqrt(0.6), 'se');
  agrees(last!.stated.se, Math.sqrt(1.6), 'se');
  agrees(first!.stated.expanded, 1.959963984540054 * Math.sqrt(0.6), 'expanded');
  assert.is(first!.stated.holdsZero, false);
  assert.is(last!.stated.holdsZero, true);
  assert.equal(first!.stated, first!.withSpread);
});

it('is wider against the others than against all that share the estimate, at the same tau2', () => {
  const all = degreesOfEquivalence([0, 2, 4], [1, 1, 2], { method: 'FE' });
  const others = degreesOfEquivalence([0, 2, 4], [1, 1, 2], { method: 'FE', reference: 'others' });
  all.forEach(({ stated }, i) => assert.ok(stated.se < others[i]!.stated.se));
});

it('has no spread to add when one other source is left, and nothing to compare when there is none', () => {
  const [first] = degreesOfEquivalence([0, 3], [1, 3], { reference: 'others' });
  assert.is(first!.difference, -3);
  assert.is(first!.stated.se, 2);
  assert.is(first!.withSpread, null);
  assert.equal(degreesOfEquivalence([1], [1]), []);
});

it('is narrower with the stated precision alone than with the spread added', () => {
  check(
    property(
      array(
        tuple(
          double({ min: 0, max: 10, noNaN: true }),
          double({ min: 0.0001, max: 100, noNaN: true }),
        ),
        { minLength: 2, maxLength: 8 },
      ),
      (rows) => {
        const y = rows.map(([a]) => a);
        const v = rows.map(([, b]) => b);
        for (const { stated, withSpread } of degreesOfEquivalence(y, v)) {
          assert.ok(stated.se <= withSpread!.se * (1 + 1e-12));
        }
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

it('names a reference it does not know', () => {
  assert.throws(
    () => degreesOfEquivalence([1, 2], [1, 1], { reference: 'median' as never }),
    (error: Error) => error instanceof RangeError && error.message.includes('reference'),
  );
});

it.run();
