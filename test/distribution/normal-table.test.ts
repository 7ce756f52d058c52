import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  logNormalCdfFromTable,
  normalCdfFromTable,
  scaledUpperTailFromTable,
} from '../../src/distribution/normal-table.ts';
import { scaledUpperTail } from '../../src/distribution/normal-tail.ts';
import { logNormalCdf, normalCdf } from '../../src/distribution/special.ts';
import { relative } from '../reference/agreement.ts';

/** What the docstring claims, relative to the value itself. */
const CLAIMED = 1e-14;

const it = suite('normal tails from a table');

it('are the library’s to 1e-14 of themselves, at the places, between them, and beyond the table', () => {
  for (let x = 0; x <= 20; x += 0.00137) {
    const error = relative(scaledUpperTailFromTable(x), scaledUpperTail(x));
    assert.ok(error < CLAIMED, `${x}: ${error}`);
  }
  for (const x of [0, 1 / 128, 1 / 64, 3, 15.999, 16, 40, 1e6]) {
    assert.ok(relative(scaledUpperTailFromTable(x), scaledUpperTail(x)) < CLAIMED, String(x));
  }
  assert.is(scaledUpperTailFromTable(Infinity), 0);
});

it('give Phi to 3e-14 of itself in the middle, and into the tail as far as exp does', () => {
  for (let x = -9; x <= 9; x += 0.0137) {
    assert.ok(relative(normalCdfFromTable(x), normalCdf(x)) < 3e-14, String(x));
  }
  assert.ok(relative(normalCdfFromTable(-30), normalCdf(-30)) < 1e-12);
  assert.equal([-Infinity, -40, 40, Infinity].map(normalCdfFromTable), [0, 0, 1, 1]);
});

it('give ln Phi where Phi itself underflows', () => {
  for (const x of [-200, -50, -38, -3, -0.2, 0, 0.2, 3, 9]) {
    assert.ok(relative(logNormalCdfFromTable(x), logNormalCdf(x)) < 1e-12, String(x));
  }
});

it.run();
