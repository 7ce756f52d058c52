import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inInputOrder, orderEstimates, requireLevel } from '../../src/range/re-estimates.ts';

const it = suite('orderEstimates');

it('puts the most precise first and measures the others from it', () => {
  const estimates = orderEstimates([5, 7, 4], [2, 1, 3]);
  assert.equal(estimates, { k: 3, d: [0, -2, -3], v: [1, 2, 3], centre: 7, order: [1, 0, 2] });
});

it('breaks ties of precision by the estimate, so that no order of rows shows through', () => {
  assert.equal(orderEstimates([5, 7, 4], [1, 1, 1]).order, [2, 0, 1]);
});

it('does not touch its input, and leads back to its order', () => {
  const y = [5, 7, 4];
  const v = [2, 1, 3];
  const estimates = orderEstimates(y, v);
  assert.equal(
    [y, v],
    [
      [5, 7, 4],
      [2, 1, 3],
    ],
  );
  assert.equal(inInputOrder(estimates, ['best', 'middle', 'worst']), ['middle', 'best', 'worst']);
});

it('takes a level above 0 and below 1 only', () => {
  requireLevel(0.9);
  for (const level of [0, 1, -0.1, 95, NaN]) {
    assert.throws(
      () => requireLevel(level),
      (error: Error) => error instanceof RangeError,
    );
  }
  assert.throws(
    () => requireLevel('0.9' as never),
    (error: Error) => error instanceof TypeError,
  );
});

it.run();
