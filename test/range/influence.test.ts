import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { leaveOneOut } from '../../src/range/influence.ts';
import { randomEffects } from '../../src/range/random-effects.ts';
import { relative } from '../reference/agreement.ts';
import { METAFOR } from '../reference/metafor.ts';

const it = suite('leaveOneOut');

it('agrees with metafor leave1out and rstudent to 1e-9', () => {
  for (const { name, y, v, leaveOneOut: want } of METAFOR) {
    if (want === null) continue;
    const agrees = (got: number | null, wanted: number | undefined, what: string): void =>
      assert.ok(relative(got ?? NaN, wanted ?? NaN) <= 1e-9, `${name} ${what}: ${got}, ${wanted}`);
    leaveOneOut(y, v).forEach(({ index, fit, residual, residualSe, z }, i) => {
      assert.is(index, i);
      agrees(fit.estimate, want.estimate[i], `estimate ${i}`);
      agrees(fit.se, want.se[i], `se ${i}`);
      agrees(fit.tau2, want.tau2[i], `tau2 ${i}`);
      agrees(fit.q, want.q[i], `q ${i}`);
      agrees(residual, want.residual[i], `residual ${i}`);
      agrees(residualSe, want.residualSe[i], `residual se ${i}`);
      agrees(z, want.z[i], `z ${i}`);
    });
  }
});

it('says how far each source pulls the mean', () => {
  const y = [1, 2, 9];
  const v = [1, 1, 1];
  const [, , last] = leaveOneOut(y, v, { method: 'FE' });
  // All: 4. Without 9: 1.5.
  assert.is(last!.pull, 2.5);
  assert.is(last!.residual, 7.5);
  assert.equal(last!.fit, randomEffects([1, 2], [1, 1], { method: 'FE' }));
});

it('leaves the other source alone when there are two, and nothing when there is one', () => {
  const [first] = leaveOneOut([1, 3], [4, 9]);
  assert.is(first!.fit.estimate, 3);
  assert.is(first!.fit.se, 3);
  assert.is(first!.residual, -2);
  assert.equal([first!.residualSe, first!.z], [null, null]);
  assert.equal(leaveOneOut([1], [4]), []);
});

it.run();
