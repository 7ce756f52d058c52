import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, array, double, property, tuple } from 'fast-check';
import { qProfile } from '../../src/range/q-profile.ts';
import { tau2 } from '../../src/range/tau2.ts';
import { relative } from '../reference/agreement.ts';
import { METAFOR } from '../reference/metafor.ts';

const it = suite('qProfile');

it('agrees with bisection in R to 1e-12 at two levels', () => {
  for (const { name, y, v, qProfile95, qProfile90, qProfileI2 } of METAFOR) {
    const wide = qProfile(y, v);
    const narrow = qProfile(y, v, { level: 0.9 });
    for (const side of [0, 1] as const) {
      assert.ok(relative(wide.tau2![side], qProfile95[side]) < 1e-12, `${name} 95 ${side}`);
      assert.ok(relative(narrow.tau2![side], qProfile90[side]) < 1e-12, `${name} 90 ${side}`);
      assert.ok(relative(wide.i2![side], qProfileI2[side]) < 1e-12, `${name} I2 ${side}`);
      assert.ok(relative(wide.h2![side], 1 / (1 - qProfileI2[side] / 100)) < 1e-9, `${name} H2`);
    }
  }
});

it('gives zero and says so when estimates lie closer together than they may', () => {
  const { tau2, i2, cautions } = qProfile([7, 7, 7], [0.04, 0.09, 0.01]);
  assert.equal(
    [tau2, i2],
    [
      [0, 0],
      [0, 0],
    ],
  );
  assert.equal(
    cautions.map(({ code }) => code),
    ['closer-than-stated'],
  );
  assert.equal(qProfile([1, 2, 4], [1, 1, 1]).cautions, []);
});

it('has nothing to say of one source', () => {
  const { tau2, i2, h2, cautions } = qProfile([7], [1]);
  assert.equal([tau2, i2, h2], [null, null, null]);
  assert.is(cautions[0]!.code, 'one-source');
});

it('holds the Paule-Mandel estimate, and widens with the level', () => {
  check(
    property(
      array(
        tuple(
          double({ min: 0, max: 10, noNaN: true }),
          double({ min: 0.0001, max: 100, noNaN: true }),
        ),
        { minLength: 3, maxLength: 8 },
      ),
      (rows) => {
        const y = rows.map(([a]) => a);
        const v = rows.map(([, b]) => b);
        const wide = qProfile(y, v, { level: 0.95 }).tau2!;
        const narrow = qProfile(y, v, { level: 0.5 }).tau2!;
        assert.ok(wide[0] <= narrow[0] && narrow[1] <= wide[1]);
        const point = tau2(y, v, 'PM');
        assert.ok(wide[0] <= point && point <= wide[1]);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

it('names a level that is no probability', () => {
  assert.throws(
    () => qProfile([1, 2], [1, 1], { level: 1 }),
    (error: Error) => error instanceof RangeError && error.message.includes('level'),
  );
});

it.run();
