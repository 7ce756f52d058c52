import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { withSpread } from '../../src/chart/spread.ts';

const it = suite('stated interval with the spread between sources');

it('adds the spread in quadrature on ln(1 + x), at the level of stated intervals', () => {
  // By hand: u = ln(601) = 6.39859, h = ln(661) - u = 0.09516, z tau = 1.644854 * 0.5 = 0.822427,
  // so the half above is sqrt(0.09516^2 + 0.822427^2) = 0.827914 and the end exp(7.226509) - 1 = 1374.4.
  const { high } = withSpread({ low: 540, best: 600, high: 660 }, 0.5)!;
  const half = Math.hypot(Math.log(661 / 601), 1.6448536269514722 * 0.5);
  assert.ok(Math.abs(high! - (601 * Math.exp(half) - 1)) < 1e-9);
  assert.ok(Math.abs(high! - 1374.4) < 0.1, String(high));
});

it('without a spread is the interval itself', () => {
  const { low, high } = withSpread({ low: 540, best: 600, high: 660 }, 0)!;
  assert.ok(Math.abs(low! - 540) < 1e-9 && Math.abs(high! - 660) < 1e-9);
});

it('an open side stays open, and a bound alone has none', () => {
  assert.is(withSpread({ low: 500, best: 600, high: null }, 0.5)!.high, null);
  assert.is(withSpread({ low: 500, best: null, high: null }, 0.5), null);
  assert.is(withSpread({ low: 1, best: 2, high: 3 }, null), null);
});

it('never falls below zero', () => {
  assert.is(withSpread({ low: 0, best: 1, high: 3 }, 3)!.low, 0);
});

it.run();
