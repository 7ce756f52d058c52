import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { smallestMend, type Addend } from '../../src/account/mend.ts';
import { RECONCILED } from '../reference/derived-values.ts';

const it = suite('the smallest change');

/** A number whose interval is its best with `width` on either side. */
function number(name: string, best: number | null, width: number): Addend {
  const [low, high] = best === null ? [0, null] : [best - width, best + width];
  return { name, value: { low, best, high, lowReached: true, highReached: true } };
}

it('is the weighted least squares reconciliation of the numbers', () => {
  const mended = smallestMend(number('T', 4700, 200), [
    number('K', 1258, 400),
    number('W', 2500, 600),
  ]);
  assert.equal(
    mended?.map(({ name }) => name),
    ['T', 'K', 'W'],
  );
  for (const [index, expected] of RECONCILED.entries()) {
    assert.ok(Math.abs((mended?.[index]?.to ?? NaN) - expected) < 1e-9);
  }
});

it('makes the sum hold', () => {
  const mended = smallestMend(number('T', 100, 3), [number('K', 70, 1), number('W', 90, 5)]);
  const [total = NaN, ...parts] = mended?.map(({ to }) => to) ?? [];
  assert.ok(Math.abs(total - parts.reduce((sum, each) => sum + each, 0)) < 1e-12);
});

it('moves exact numbers alike, and only the inexact ones where some are', () => {
  const exact = smallestMend(number('T', 100, 0), [number('K', 60, 0), number('W', 70, 0)]);
  assert.equal(
    exact?.map(({ to }) => to),
    [110, 50, 60],
  );
  const mixed = smallestMend(number('T', 100, 0), [number('K', 60, 0), number('W', 70, 5)]);
  assert.equal(
    mixed?.map(({ to }) => to),
    [100, 60, 40],
  );
});

it('is not told of a bound', () => {
  assert.is(smallestMend(number('T', null, 0), [number('K', 60, 1)]), null);
});

it('is not told of a number with one open side, which has no width', () => {
  const open = { low: null, best: 60, high: 70, lowReached: true, highReached: true };
  const total = number('T', 100, 3);
  assert.is(smallestMend(total, [{ name: 'K', value: open }]), null);
  assert.is(smallestMend(total, [{ name: 'K', value: { ...open, low: 50, high: null } }]), null);
});

it.run();
