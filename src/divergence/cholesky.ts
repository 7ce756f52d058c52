/** A factorised symmetric positive-definite matrix. */
export interface Cholesky {
  /** ln of the determinant. */
  readonly logDeterminant: number;
  /** x with A x = b. */
  solve(b: ArrayLike<number>): number[];
  /** The diagonal of the inverse. */
  inverseDiagonal(): number[];
}

/**
 * Cholesky factorisation A = L L' of a symmetric positive-definite matrix, row by row.
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 4.2.
 *
 * @param matrix rows of equal length; only the lower triangle is read
 * @throws RangeError when the matrix is not positive-definite
 */
export function cholesky(matrix: readonly ArrayLike<number>[]): Cholesky {
  const n = matrix.length;
  const rows: Float64Array[] = [];
  let logDeterminant = 0;
  for (let i = 0; i < n; i += 1) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? row : rows[j]!;
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= row[k]! * other[k]!;
      if (j < i) row[j] = sum / other[j]!;
      else if (sum > 0) row[i] = Math.sqrt(sum);
      else throw new RangeError('the matrix is not positive-definite');
    }
    logDeterminant += 2 * Math.log(row[i]!);
    rows.push(row);
  }
  const forward = (b: ArrayLike<number>, from: number = 0): Float64Array => {
    const x = new Float64Array(n);
    for (let i = from; i < n; i += 1) {
      const row = rows[i]!;
      let sum = b[i]!;
      for (let k = from; k < i; k += 1) sum -= row[k]! * x[k]!;
      x[i] = sum / row[i]!;
    }
    return x;
  };
  return {
    logDeterminant,
    solve(b) {
      const x = forward(b);
      for (let i = n - 1; i >= 0; i -= 1) {
        x[i] = x[i]! / rows[i]![i]!;
        for (let k = 0; k < i; k += 1) x[k] = x[k]! - rows[i]![k]! * x[i]!;
      }
      return [...x];
    },
    inverseDiagonal() {
      // Column j of the inverse of L, squared and summed, is entry j of the diagonal of (L L')^-1.
      return Array.from({ length: n }, (_, j) => {
        const unit = Array.from({ length: n }, (_, i) => (i === j ? 1 : 0));
        return forward(unit, j).reduce((sum, each) => sum + each * each, 0);
      });
    },
  };
}
