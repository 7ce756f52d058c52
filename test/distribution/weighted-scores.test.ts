import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normalCdf, normalQuantile } from '../../src/distribution/special.ts';
import {
  CELLS,
  jumps,
  MOST_CELLS,
  scoreCells,
  WeightedScores,
} from '../../src/distribution/weighted-scores.ts';

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

/** The claim of the docstring, in standard scores. */
const CLAIMED = 2e-4;

/** As finely as the weights ask for. */
function weighted(weight: (z: number) => number): WeightedScores {
  const few = scoreCells(CELLS).z.map(weight);
  return new WeightedScores(jumps(few) ? scoreCells(MOST_CELLS).z.map(weight) : few);
}

const it = suite('a standard normal score with weights');

it('without weights is a standard normal', () => {
  const plain = weighted(() => 1);
  near(plain.mass, 1, 1e-8, 'mass');
  for (const p of [0.005, 0.05, 0.3, 0.5, 0.95, 0.995]) {
    near(plain.quantile(p), normalQuantile(p), CLAIMED, `quantile ${p}`);
    near(plain.below(normalQuantile(p)), p, 1e-5, `chance ${p}`);
  }
  assert.equal([plain.below(-7), plain.below(7)], [0, 1]);
});

it('under the weight exp(z - 1/2) is shifted by one', () => {
  // exp(z - 1/2) phi(z) = phi(z - 1); scaled to stay below 1 where anything is left of it.
  const shifted = weighted((z) => Math.exp(z - 6));
  near(shifted.mass, Math.exp(0.5 - 6), 1e-8, 'mass');
  for (const p of [0.05, 0.5, 0.95]) {
    near(shifted.quantile(p), 1 + normalQuantile(p), CLAIMED, `quantile ${p}`);
  }
});

it('cut by a step is the truncated normal, to half of one of many cells', () => {
  for (const cut of [-1.234, 0, 0.777]) {
    const part = weighted((z) => (z <= cut ? 1 : 0));
    near(part.mass, normalCdf(cut), 0.0025, `mass below ${cut}`);
    near(part.quantile(0.5), normalQuantile(0.5 * normalCdf(cut)), 0.01, `median below ${cut}`);
    assert.ok(part.quantile(0.9999) <= cut + 0.02);
  }
});

it('quantiles rise and undo the chances, whatever the weight', () => {
  for (const weight of [
    (z: number) => normalCdf(3 * z - 2),
    (z: number) => 1 / (1 + z * z),
    (z: number) => (z > 1 ? 1 : 0.01),
  ]) {
    const scores = weighted(weight);
    let before = -Infinity;
    for (let p = 0.01; p < 1; p += 0.01) {
      const z = scores.quantile(p);
      assert.ok(z >= before);
      before = z;
      near(scores.below(z), p, 1e-6, `chance of the quantile ${p}`);
    }
  }
});

it.run();
