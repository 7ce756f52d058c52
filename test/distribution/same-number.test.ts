import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isSameNumber } from '../../src/distribution/same-number.ts';

const it = suite('the same number');

it('is one however it was computed, and from whichever side it is asked', () => {
  for (const [a, b] of [
    [0.3, 0.1 + 0.2],
    [4000, 4000 * (1 + 5e-10)],
    [0, 0],
    [1e15, 1e15 + 1],
  ] as const) {
    assert.ok(isSameNumber(a, b), `${a} ${b}`);
    assert.ok(isSameNumber(b, a), `${b} ${a}`);
  }
});

it('is not one where anybody would count another', () => {
  for (const [a, b] of [
    [4000, 4001],
    [123_456_789, 123_456_790],
    [0, 1e-12],
    [600, -600],
  ] as const) {
    assert.not(isSameNumber(a, b), `${a} ${b}`);
    assert.not(isSameNumber(b, a), `${b} ${a}`);
  }
});

it.run();
