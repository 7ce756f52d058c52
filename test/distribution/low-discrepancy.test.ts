import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MOST_DIMENSIONS, sobolPoints } from '../../src/distribution/low-discrepancy.ts';

const it = suite('Sobol points');

it('are the first points of the sequence, moved by half a cell', () => {
  // scipy 1.17.1: qmc.Sobol(d=8, scramble=False).random(8)
  const want = [
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
    [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
    [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
    [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
    [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
    [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
  ];
  const points = sobolPoints(8, 8);
  for (const [i, point] of want.entries()) {
    assert.equal(
      points.map((axis) => axis[i]! - 1 / 16),
      point,
    );
  }
});

it('put one point in every cell of every axis, and in every elementary box of a pair of axes', () => {
  const size = 256;
  const points = sobolPoints(MOST_DIMENSIONS, size);
  for (const axis of points) {
    const cells = new Set(Array.from(axis, (x) => Math.floor(x * size)));
    assert.is(cells.size, size);
  }
  const [first, second] = points;
  for (let split = 0; split <= 8; split += 1) {
    const boxes = new Set(
      Array.from(
        first!,
        (x, i) => Math.floor(x * 2 ** split) * 1000 + Math.floor(second![i]! * 2 ** (8 - split)),
      ),
    );
    assert.is(boxes.size, size, `boxes of 2^-${split} by 2^-${8 - split}`);
  }
});

it('integrate a smooth function of eight variables far better than chance would', () => {
  const size = 4096;
  const points = sobolPoints(8, size);
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    sum += points.reduce((product, axis) => product * (1 + 0.5 * (axis[i]! - 0.5)), 1);
  }
  // The exact value is 1; random points would miss it by about 0.4 / 64 = 6e-3.
  assert.ok(Math.abs(sum / size - 1) < 2e-4, String(sum / size));
});

it('refuse other sizes and too many dimensions', () => {
  assert.throws(() => sobolPoints(2, 100), /power of two/);
  assert.throws(() => sobolPoints(MOST_DIMENSIONS + 1, 8), /dimensions/);
});

it.run();
