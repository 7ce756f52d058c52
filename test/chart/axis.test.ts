import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import * as fc from 'fast-check';
import { axisFor, axisKind, formatTick, type AxisNeeds } from '../../src/chart/axis.ts';
import { foldAxis } from '../../src/chart/fold-axis.ts';
import { textWidth } from '../../src/chart/text-width.ts';

const it = suite('axes');
const needs = (values: readonly number[]): AxisNeeds => ({
  values,
  length: 400,
  before: 10,
  after: 20,
  size: 10,
  overhang: 10,
});

it('are linear up to 10-fold, logarithmic beyond, and ln(1 + x) with a zero among the numbers', () => {
  assert.is(axisKind([5, 50]), 'linear');
  assert.is(axisKind([5, 51]), 'log');
  assert.is(axisKind([0, 5, 51]), 'log1p');
  assert.is(axisKind([0, 5, 50]), 'linear');
  assert.is(axisKind([0]), 'linear');
  assert.is(axisKind([]), 'linear');
});

it('a linear axis starts at zero', () => {
  const axis = axisFor(needs([300, 900]));
  assert.is(axis.kind, 'linear');
  assert.is(axis.pixel(0), 10);
  assert.is(axis.pixel(900), 380);
});

it('keeps its ends free as asked, on every scale', () => {
  for (const values of [
    [10, 100_000],
    [0, 3, 900],
  ]) {
    const axis = axisFor(needs(values));
    assert.ok(Math.abs(axis.pixel(Math.min(...values)) - 10) < 1e-9);
    assert.ok(Math.abs(axis.pixel(Math.max(...values)) - 380) < 1e-9);
  }
});

it('goes from numbers to pixels and back', () => {
  for (const values of [
    [1, 5],
    [10, 100_000],
    [0, 3, 900],
  ]) {
    const axis = axisFor(needs(values));
    for (const x of values) assert.ok(Math.abs(axis.at(axis.pixel(x)) - x) < 1e-9 * (1 + x));
    const moved = axis.shifted(values[1]!, 15);
    assert.ok(Math.abs(axis.pixel(moved) - axis.pixel(values[1]!) - 15) < 1e-9);
  }
});

it('logarithmic ticks are 1, 2, 5 where they fit', () => {
  assert.equal(axisFor(needs([100, 10_000])).ticks, [100, 200, 500, 1000, 2000, 5000, 10_000]);
});

it('a zero keeps its tick, and no small number crowds it', () => {
  const { ticks } = axisFor({ ...needs([0, 1e7]), length: 200 });
  assert.is(ticks[0], 0);
  assert.ok(ticks.length > 2);
});

it('ticks stand inside the numbers that exist: none is negative, labels never touch', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 120, max: 900 }),
      (values, length) => {
        const axis = axisFor({ ...needs(values), length });
        let free = -Infinity;
        for (const tick of axis.ticks) {
          assert.ok(tick >= 0);
          const half = textWidth(formatTick(tick), 10) / 2;
          assert.ok(axis.pixel(tick) - half > free);
          assert.ok(axis.pixel(tick) - half >= -10 && axis.pixel(tick) + half <= length + 10);
          free = axis.pixel(tick) + half;
        }
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

it('large ticks are short', () => {
  assert.is(formatTick(20_000), '20,000');
  assert.is(formatTick(1_500_000), '1.5m');
  assert.is(formatTick(3e9), '3bn');
  assert.is(formatTick(0.05), '0.05');
  assert.is(formatTick(0), '0');
});

it('a fold axis gives equal lengths to equal folds, and holds x1', () => {
  const axis = foldAxis({ ...needs([Math.log(0.25), 0, Math.log(4)]), before: 0, after: 0 });
  assert.ok(Math.abs(axis.pixel(0) - 200) < 1e-9);
  const text = axis.layout['ticktext'] as string[];
  assert.ok(text.includes('×1') && text.includes('×2') && text.includes('×0.5'), text.join(' '));
  const ticks = axis.layout['tickvals'] as number[];
  assert.is(ticks[text.indexOf('×1')], 0);
});

it('zeros alone stand at the start of the axis: nothing lies below them', () => {
  for (const values of [[0], [0, 0], []]) {
    const axis = axisFor(needs(values));
    assert.is(axis.pixel(0), 10);
    assert.equal(axis.ticks, [0, 1]);
  }
});

it('no tick of a linear axis stands between whole numbers', () => {
  for (const high of [1, 2, 3, 7]) {
    const { ticks } = axisFor(needs([0, high]));
    assert.ok(ticks.length >= 2 && ticks.every(Number.isInteger), ticks.join(' '));
  }
});

it.run();
