import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, double, property, record } from 'fast-check';
import { reconcileTotal } from '../../src/range/reconcile-total.ts';
import { RECONCILED } from '../reference/pools.ts';

const it = suite('reconciliation of a total with its parts');

for (const { T, K, W, sd, reconciled_T_K_W: want } of RECONCILED) {
  it(`agrees with R: ${T} = ${K} + ${W}`, () => {
    const done = reconcileTotal({
      total: T,
      killed: K,
      wounded: W,
      sd: { total: sd[0], killed: sd[1], wounded: sd[2] },
    });
    for (const [i, got] of [done.total, done.killed, done.wounded].entries()) {
      assert.ok(Math.abs(got - want[i]!) <= 1e-11, `${got} for ${want[i]}`);
    }
    assert.is(done.gap, T - K - W);
  });
}

it('numbers that add up stay as they are', () => {
  const done = reconcileTotal({
    total: 4700,
    killed: 600,
    wounded: 4100,
    sd: { total: 50, killed: 60, wounded: 0 },
  });
  assert.equal([done.total, done.killed, done.wounded, done.chiSquare], [4700, 600, 4100, 0]);
});

it('an exact number does not move, and all exact numbers that break the identity are refused', () => {
  const stated = { total: 4700, killed: 1000, wounded: 2500 };
  const done = reconcileTotal({ ...stated, sd: { total: 0, killed: 100, wounded: 100 } });
  assert.is(done.total, 4700);
  assert.throws(
    () => reconcileTotal({ ...stated, sd: { total: 0, killed: 0, wounded: 0 } }),
    /cannot be reconciled/,
  );
});

it('the identity holds afterwards, and no smaller weighted move would do', () => {
  const number = double({ min: 1, max: 1e5, noNaN: true });
  const stated = record({
    total: number,
    killed: number,
    wounded: number,
    sd: record({ total: number, killed: number, wounded: number }),
  });
  check(
    property(stated, double({ min: -1, max: 1, noNaN: true }), (each, nudge) => {
      const done = reconcileTotal(each);
      const gap = done.total - done.killed - done.wounded;
      assert.ok(Math.abs(gap) <= 1e-9 * (done.total + each.total + each.killed + each.wounded));
      const cost = (total: number, killed: number): number =>
        ((total - each.total) / each.sd.total) ** 2 +
        ((killed - each.killed) / each.sd.killed) ** 2 +
        ((total - killed - each.wounded) / each.sd.wounded) ** 2;
      const least = cost(done.total, done.killed);
      assert.ok(Math.abs(least - done.chiSquare) <= 1e-6 * (1 + least));
      assert.ok(cost(done.total + nudge, done.killed) >= least * (1 - 1e-9));
      assert.ok(cost(done.total, done.killed + nudge) >= least * (1 - 1e-9));
    }),
    { seed: 1, numRuns: 100 },
  );
});

it.run();
