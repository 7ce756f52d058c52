import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scaledUpperTail } from '../../src/distribution/normal-tail.ts';
import { relative } from '../reference/agreement.ts';

/** mpmath 1.3.0, 50 digits: exp(x**2 / 2) * erfc(x / sqrt(2)) / 2. */
const SCALED: readonly (readonly [x: number, tail: number])[] = [
  [0.125, 0.45379322204089234],
  [0.5, 0.34961883472039806],
  [1, 0.2615782918651234],
  [2.5, 0.1413313313805753],
  [5, 0.07691930497500629],
  [10, 0.039506694101386006],
  [38, 0.010491225699639976],
];

const it = suite('scaled normal tail');

it('agrees with mpmath to the last digits, from the middle to where the tail itself underflows', () => {
  for (const [x, want] of SCALED) {
    assert.ok(relative(scaledUpperTail(x), want) < 1e-15, `${x}: ${scaledUpperTail(x)}`);
  }
});

it('is a half at 0 exactly, and nothing at infinity', () => {
  assert.is(scaledUpperTail(0), 0.5);
  assert.is(scaledUpperTail(Infinity), 0);
});

it('falls, and nears 1 / (x sqrt(2 pi))', () => {
  let before = scaledUpperTail(0);
  for (let x = 0.01; x < 60; x += 0.01) {
    const now = scaledUpperTail(x);
    assert.ok(now < before, String(x));
    before = now;
  }
  assert.ok(relative(scaledUpperTail(1e8), 1 / (1e8 * Math.sqrt(2 * Math.PI))) < 1e-14);
});

it.run();
