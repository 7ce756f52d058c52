import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, constantFrom, double, property } from 'fast-check';
import { COUNT, HALF_STEP_SHARE, LOG_ODDS, SHARE } from '../../src/distribution/scale.ts';

const it = suite('scales');

it('there and back is where one was', () => {
  check(
    property(
      double({ min: 0.001, max: 0.999, noNaN: true }),
      constantFrom(SHARE, LOG_ODDS),
      (x, scale) => {
        assert.ok(Math.abs(scale.back(scale.forward(x)) - x) < 1e-12);
        const step = 1e-6 * Math.min(x, 1 - x);
        const slope = (scale.forward(x + step) - scale.forward(x - step)) / (2 * step);
        assert.ok(Math.abs(scale.slope(x) / slope - 1) < 1e-6, scale.name);
      },
    ),
    { seed: 1, numRuns: 100 },
  );
  for (const x of [0, 1, 600, 4e6]) {
    assert.ok(Math.abs(COUNT.back(COUNT.forward(x)) - x) <= 1e-9 * (1 + x));
    assert.is(COUNT.slope(x), 1 / (1 + x));
  }
});

it('zero is finite on each, and a share of one too', () => {
  assert.is(COUNT.forward(0), 0);
  assert.equal([SHARE.forward(0), SHARE.forward(1)], [0, Math.PI / 2]);
  assert.is(LOG_ODDS.forward(0), Math.log(HALF_STEP_SHARE / (1 - HALF_STEP_SHARE)));
  assert.ok(Math.abs(LOG_ODDS.forward(1) + LOG_ODDS.forward(0)) < 1e-12);
});

it('the way back never leaves what is possible', () => {
  assert.is(COUNT.back(-3), 0);
  assert.equal([SHARE.back(-1), SHARE.back(4)], [0, 1]);
  assert.equal([LOG_ODDS.back(-1e3), LOG_ODDS.back(1e3)], [0, 1]);
});

it.run();
