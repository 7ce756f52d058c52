import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scorePoints } from '../../src/distribution/score-points.ts';
import { normalCdf, normalQuantile } from '../../src/distribution/special.ts';

/** The mean of f over the points, given as scores. */
function mean(dimensions: number, f: (z: readonly number[]) => number): number {
  const { probabilities, weights } = scorePoints(dimensions);
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    sum += weights[i]! * f(probabilities.map((axis) => normalQuantile(axis[i]!)));
  }
  return sum;
}

const it = suite('points for means over normal scores');

it('weights sum to 1, in every dimension', () => {
  for (let dimensions = 1; dimensions <= 8; dimensions += 1) {
    assert.ok(Math.abs(mean(dimensions, () => 1) - 1) < 1e-12, String(dimensions));
  }
});

it('in up to three dimensions variances and exponentials are good to what the cut at 4 leaves out', () => {
  for (let dimensions = 1; dimensions <= 3; dimensions += 1) {
    const variance = mean(dimensions, (z) => z.at(-1)! ** 2);
    // P(|z| > 4) = 6e-5 holds 1.1e-3 of the variance.
    assert.ok(Math.abs(variance - 1) < 1.5e-3, `variance ${variance}`);
    // E exp(sum z / 4) = exp(dimensions / 32).
    const grown = mean(dimensions, (z) => Math.exp(z.reduce((sum, each) => sum + each / 4, 0)));
    assert.ok(Math.abs(grown / Math.exp(dimensions / 32) - 1) < 5e-4, `growth ${grown}`);
  }
});

it('in more dimensions Sobol points take over, good to half a per cent', () => {
  for (let dimensions = 4; dimensions <= 8; dimensions += 1) {
    const grown = mean(dimensions, (z) => Math.exp(z.reduce((sum, each) => sum + each / 4, 0)));
    assert.ok(Math.abs(grown / Math.exp(dimensions / 32) - 1) < 5e-3, `growth ${grown}`);
  }
});

it('on request Sobol points stand for the lattice: for a step they are the better', () => {
  for (const at of [0.3, 1, 1.7]) {
    const { probabilities, weights } = scorePoints(1, false);
    let sum = 0;
    for (const [i, p] of probabilities[0]!.entries()) {
      if (normalQuantile(p) < at) sum += weights[i]!;
    }
    assert.ok(Math.abs(sum - normalCdf(at)) < 2e-3, `P(z < ${at}) = ${sum}`);
  }
});

it('every second point is a rule of its own, coarser', () => {
  for (let dimensions = 1; dimensions <= 3; dimensions += 1) {
    const { probabilities, weights } = scorePoints(dimensions);
    const axis = probabilities.at(-1)!;
    let [whole, square] = [0, 0];
    for (let i = 0; i < weights.length; i += 2) {
      whole += weights[i]!;
      square += weights[i]! * normalQuantile(axis[i]!) ** 2;
    }
    assert.ok(Math.abs(whole - 0.5) < 0.02, `half of the weight ${whole}`);
    assert.ok(Math.abs(square / whole - 1) < 0.2, `variance ${square / whole}`);
  }
});

it.run();
