import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normalCdfFromTable } from '../../src/distribution/normal-table.ts';
import { normalCdf } from '../../src/distribution/special.ts';

const it = suite('Phi from a table');

it('is good to 4e-11 everywhere', () => {
  let worst = 0;
  for (let x = -9; x <= 9; x += 0.00137) {
    worst = Math.max(worst, Math.abs(normalCdfFromTable(x) - normalCdf(x)));
  }
  assert.ok(worst < 4e-11, String(worst));
});

it('meets Phi exactly at its places, and never leaves 0 to 1', () => {
  for (const x of [-7.99, -1, 0, 0.5, 3, 7.99]) {
    assert.ok(Math.abs(normalCdfFromTable(x) - normalCdf(x)) < 1e-15, String(x));
  }
  assert.equal([-Infinity, -8, 8, Infinity].map(normalCdfFromTable), [0, 0, 1, 1]);
});

it.run();
