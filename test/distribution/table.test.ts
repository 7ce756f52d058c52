import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normal } from '../../src/distribution/normal.ts';
import { COUNT } from '../../src/distribution/scale.ts';
import { CELLS, tableOf } from '../../src/distribution/table.ts';
import { splitNormal, twoPiece } from '../../src/distribution/two-piece.ts';

const it = suite('table of a distribution');

it('gives chances to 2e-4 and cells of equal probability to 0.1 % of a 90 % range', () => {
  for (const distribution of [normal(7, 0.5), splitNormal(8, 0.1, 0.7)]) {
    const { above, cells } = tableOf(distribution, COUNT);
    const width = distribution.quantile(0.95) - distribution.quantile(0.05);
    for (const p of [0.001, 0.05, 0.3, 0.5, 0.77, 0.95, 0.999]) {
      const x = Math.expm1(distribution.quantile(p));
      assert.ok(Math.abs(above(x) - (1 - p)) < 2e-4, `P(X >= ${x}) ${above(x)}`);
    }
    for (const p of [0.05, 0.25, 0.5, 0.95]) {
      const at = Math.floor(p * CELLS);
      const exact = distribution.quantile((at + 0.5) / CELLS);
      assert.ok(Math.abs(Math.log1p(cells[at]!) - exact) < 0.001 * width, `cell ${at}`);
    }
    assert.is(above(0), 1);
    assert.is(above(1e9), 0);
  }
});

it('of a point is the point', () => {
  const { above, cells } = tableOf(twoPiece({ low: 6, best: 6, high: 6 }), COUNT);
  assert.ok(cells.every((each) => Math.abs(each - 6) < 1e-12));
  assert.equal([above(5), above(7)], [1, 0]);
});

it.run();
