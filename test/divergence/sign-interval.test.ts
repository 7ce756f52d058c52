import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { signInterval } from '../../src/divergence/sign-interval.ts';

const it = suite('interval of the sign test');

const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

/** Tables of the sign test: at 95 %, n = 10 gives the 2nd and 9th, n = 15 the 4th and 12th, n = 20 the 6th and 15th. */
it('its ends are the order statistics of the tables', () => {
  assert.equal(signInterval(upTo(10), 0.95), { low: 2, high: 9 });
  assert.equal(signInterval(upTo(15), 0.95), { low: 4, high: 12 });
  assert.equal(signInterval(upTo(20), 0.95), { low: 6, high: 15 });
});

it('below five values ninety per cent cannot be reached', () => {
  assert.is(signInterval(upTo(4), 0.9), null);
  assert.equal(signInterval(upTo(5), 0.9), { low: 1, high: 5 });
  assert.is(signInterval([], 0.9), null);
});

it('thousands of values do not underflow', () => {
  const got = signInterval(upTo(4000), 0.9);
  assert.ok(got !== null && got.low > 1940 && got.high < 2060, JSON.stringify(got));
});

it.run();
