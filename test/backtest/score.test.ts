import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scoreOf } from '../../src/backtest/score.ts';
import { normal } from '../../src/distribution/normal.ts';

const it = suite('scores of a prediction');

it('a hit costs the width, a miss twice its distance over alpha more', () => {
  const one = { intervals: [{ low: 1, high: 3 }], distribution: null };
  assert.is(scoreOf(one, 2, 0.9).intervalScore, 2);
  assert.ok(Math.abs(scoreOf(one, 3.5, 0.9).intervalScore - (2 + 20 * 0.5)) < 1e-12);
  assert.equal(
    [0, 2, 4].map((u) => scoreOf(one, u, 0.9).side),
    ['below', null, 'above'],
  );
});

it('between two camps the nearer one counts', () => {
  const camps = {
    intervals: [
      { low: 0, high: 1 },
      { low: 5, high: 6 },
    ],
    distribution: null,
  };
  const between = scoreOf(camps, 4.5, 0.9);
  assert.is(between.side, 'between');
  assert.ok(Math.abs(between.intervalScore - (2 + 20 * 0.5)) < 1e-12);
  assert.is(scoreOf(camps, 5.5, 0.9).hit, true);
});

it('an open side is never missed, and its width is infinite', () => {
  const open = { intervals: [{ low: 1, high: Infinity }], distribution: null };
  assert.is(scoreOf(open, 1e9, 0.9).hit, true);
  assert.is(scoreOf(open, 2, 0.9).width, Infinity);
});

it('the log score is minus the log density, held finite', () => {
  const interval = { low: -2, high: 2 };
  const standard = { intervals: [interval], distribution: normal(0, 1) };
  assert.ok(
    Math.abs((scoreOf(standard, 0, 0.9).logScore ?? 0) - 0.5 * Math.log(2 * Math.PI)) < 1e-14,
  );
  assert.ok(Math.abs((scoreOf(standard, 1e6, 0.9).logScore ?? 0) - 300 * Math.LN10) < 1e-9);
});

it.run();
