import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normal } from '../../src/distribution/normal.ts';
import { normalMixture } from '../../src/distribution/normal-mixture.ts';
import { ScoreTable } from '../../src/distribution/score-table.ts';
import { normalCdf } from '../../src/distribution/special.ts';
import { twoPiece } from '../../src/distribution/two-piece.ts';

/** The claim of the docstring, in standard scores. */
const CLAIMED = 5e-4;

const it = suite('a distribution as its standard scores');

for (const [name, distribution] of [
  ['a normal', normal(3, 0.2)],
  ['a skewed two-piece normal', twoPiece({ low: 500, best: 600, high: 900 })],
  ['a narrow peak with wide shoulders', normalMixture([0.7, 0.3], [8, 8.1], [0.05, 0.6])],
  ['two camps', normalMixture([0.5, 0.5], [6, 7], [0.3, 0.3])],
] as const) {
  it(`${name} is met to 0.0005 of a standard score, and back`, () => {
    const table = new ScoreTable(distribution);
    assert.not(table.isPoint);
    for (let z = -3.9; z <= 3.9; z += 0.07) {
      const x = distribution.quantile(normalCdf(z));
      assert.ok(Math.abs(table.scoreOf(x) - z) < CLAIMED, `score ${z}: ${table.scoreOf(x)}`);
      assert.ok(Math.abs(table.scoreOf(table.valueOf(z)) - z) < 1e-9, `there and back ${z}`);
    }
  });
}

it('goes on straight beyond its ends, and rises everywhere', () => {
  const table = new ScoreTable(normal(0, 1));
  let before = -Infinity;
  for (let x = -9; x <= 9; x += 0.05) {
    const score = table.scoreOf(x);
    assert.ok(score > before, String(x));
    before = score;
  }
  assert.ok(Math.abs(table.scoreOf(7) - 7) < 0.01);
  assert.ok(Math.abs(table.valueOf(-7) + 7) < 0.01);
});

it('a point has all its scores at one place', () => {
  const table = new ScoreTable(twoPiece({ low: 6, best: 6, high: 6 }));
  assert.ok(table.isPoint);
  const at = Math.log1p(6);
  assert.equal([table.valueOf(-3), table.valueOf(0), table.valueOf(3)], [at, at, at]);
  assert.ok(table.scoreOf(at) > 30 && table.scoreOf(at - 1e-9) < -30);
});

it.run();
