import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cholesky } from '../../src/divergence/cholesky.ts';

const it = suite('Cholesky factor');

it('a matrix worked by hand: determinant 8, inverse diagonal 3/8 and 1/2', () => {
  const factor = cholesky([
    [4, 2],
    [2, 3],
  ]);
  assert.ok(Math.abs(factor.logDeterminant - Math.log(8)) < 1e-15);
  const [a, b] = factor.inverseDiagonal();
  assert.ok(Math.abs((a ?? 0) - 3 / 8) < 1e-15 && Math.abs((b ?? 0) - 1 / 2) < 1e-15);
  assert.equal(
    factor.solve([8, 8]).map((x) => Math.round(x * 1e12) / 1e12),
    [1, 2],
  );
});

it('what it solves fits the matrix', () => {
  const entry = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((n) =>
        fc.tuple(
          fc.array(fc.array(entry, { minLength: n, maxLength: n }), {
            minLength: n,
            maxLength: n,
          }),
          fc.array(entry, { minLength: n, maxLength: n }),
        ),
      ),
      ([half, b]) => {
        const matrix = half.map((row, i) =>
          half.map((other, j) =>
            row.reduce((sum, x, k) => sum + x * (other[k] ?? 0), i === j ? 1 : 0),
          ),
        );
        const x = cholesky(matrix).solve(b);
        return matrix.every(
          (row, i) =>
            Math.abs(row.reduce((sum, each, j) => sum + each * (x[j] ?? 0), 0) - (b[i] ?? 0)) <
            1e-12,
        );
      },
    ),
    { seed: 1 },
  );
});

it('a matrix that is not positive-definite is refused', () => {
  assert.throws(
    () =>
      cholesky([
        [1, 0],
        [2, 1],
      ]),
    /positive-definite/,
  );
});

it.run();
