import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { summarise, type Scored } from '../../src/backtest/summary.ts';

const it = suite('the summary of scores');

function scored(width: number, side: Scored['side'], more: Partial<Scored> = {}): Scored {
  const rest = { cluster: 'one', left: 3, repeated: false, logScore: 1 };
  return { hit: side === null, side, width, intervalScore: width, ...rest, ...more };
}

it('counts hits and misses by side, and takes the median of widths and the mean of scores', () => {
  const got = summarise([
    scored(Math.log(2), null),
    scored(Math.log(3), 'below', { logScore: 3 }),
    scored(Math.log(8), 'above', { logScore: null }),
    scored(Math.log(9), 'between', { intervalScore: Math.log(9) + 4 }),
  ]);
  assert.equal([got.n, got.coverage, got.below, got.above], [4, 0.25, 0.25, 0.25]);
  assert.ok(Math.abs((got.widthFold ?? 0) - Math.sqrt(24)) < 1e-12);
  assert.ok(Math.abs((got.intervalScore ?? 0) - (Math.log(2 * 3 * 8 * 9) + 4) / 4) < 1e-12);
  assert.ok(Math.abs((got.logScore ?? 0) - 5 / 3) < 1e-12);
  assert.is(got.open, 0);
});

it('has no width where half are open, no interval score where one is, no log score without a density', () => {
  const closed = [scored(1, null, { logScore: null }), scored(1, null, { logScore: null })];
  const one = summarise([...closed, scored(Infinity, null, { logScore: null })]);
  assert.equal([one.open, one.intervalScore, one.logScore], [1, null, null]);
  assert.ok(Math.abs((one.widthFold ?? 0) - Math.E) < 1e-12);
  assert.is(summarise([...closed, scored(Infinity, null), scored(Infinity, null)]).widthFold, null);
});

it('of nothing is nothing', () => {
  const { n, open, ...rest } = summarise([]);
  assert.equal([n, open], [0, 0]);
  assert.ok(Object.values(rest).every((each) => each === null));
});

it.run();
