import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { backtest } from '../../src/backtest/backtest.ts';
import { checkLevel, DEFAULT_LEVEL, isLevel } from '../../src/range/level.ts';
import { reconcile } from '../../src/reconcile.ts';

const it = suite('the level of ranges');

it('is from 0.5 to 0.99, both ends included, and the default is among them', () => {
  assert.equal([0.5, DEFAULT_LEVEL, 0.99].map(isLevel), [true, true, true]);
  assert.equal([0.49, 0.995, 90, -0.9, NaN].map(isLevel), [false, false, false, false, false]);
});

it('is refused outside, by name, wherever ranges are asked for', () => {
  for (const level of [0.49, 0.995, 90, NaN]) {
    const refused = new RegExp(`^level has to be from 0.5 to 0.99, not ${level}$`);
    for (const ask of [
      () => checkLevel(level),
      () => reconcile([], { level }),
      () => backtest([], { level }),
    ]) {
      assert.throws(
        ask,
        (error: unknown) => error instanceof RangeError && refused.test(error.message),
      );
    }
  }
});

it.run();
