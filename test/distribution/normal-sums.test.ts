import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normalCdf, normalUpper } from '../../src/distribution/normal-probability.ts';
import { normalBells, sumOfNormals, timesNormalCdf } from '../../src/distribution/normal-sums.ts';

const it = suite('sums over normals');

/** From the middle to beyond where a double holds anything, not in step with the places of the table. */
const SCORES = Array.from({ length: 4001 }, (_, i) => -45 + 0.0225 * i);

it('a tail and a density are good to 1e-14 of themselves out to 8, and to 1e-12 as far as they can be told', () => {
  for (const z of SCORES) {
    for (const sign of [1, -1] as const) {
      const { tail, density } = sumOfNormals(z, sign, [1], [0], [1]);
      const within = Math.abs(z) < 8 ? 2e-14 : 1e-12;
      const [wantTail, wantDensity] = [
        sign === 1 ? normalCdf(z) : normalUpper(z),
        Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI),
      ];
      assert.ok(
        wantTail < 1e-300 || Math.abs(tail / wantTail - 1) <= within,
        `tail at ${z}, ${sign}: ${tail} for ${wantTail}`,
      );
      assert.ok(
        wantDensity < 1e-300 || Math.abs(density / wantDensity - 1) <= within,
        `density at ${z}: ${density} for ${wantDensity}`,
      );
    }
  }
});

it('a mixture is the weighted mean of its parts', () => {
  const [a, b] = [0.3, 0.7];
  const { tail, density } = sumOfNormals(1, 1, [a, b], [0, 2], [1, 0.5]);
  assert.ok(Math.abs(tail - (a * normalCdf(1) + b * normalCdf(-0.5))) < 1e-15);
  const bell = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  assert.ok(Math.abs(density - (a * bell(1) + b * 0.5 * bell(-0.5))) < 1e-15);
});

it('many places at once are each as one by itself', () => {
  const places = Float64Array.from(SCORES);
  const bells = new Float64Array(places.length);
  normalBells(bells, places, places.length, 0.5, 2);
  const chances = new Float64Array(places.length).fill(1);
  timesNormalCdf(chances, places, places.length, -2, 0.5);
  SCORES.forEach((x, i) => {
    const z = 2 * (x - 0.5);
    const bell = Math.exp(-0.5 * z * z);
    assert.ok(bell < 1e-300 || Math.abs(bells[i]! / bell - 1) < 1e-12, `bell at ${x}`);
    const chance = normalCdf(-z);
    assert.ok(chance < 1e-300 || Math.abs(chances[i]! / chance - 1) < 1e-12, `chance at ${x}`);
  });
});

it.run();
