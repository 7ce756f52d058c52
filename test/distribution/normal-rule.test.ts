import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gaussHermite, normalRule, type NormalRule } from '../../src/distribution/normal-rule.ts';

const it = suite('means under a normal');

function mean(f: (z: number) => number, { at, weight }: NormalRule): number {
  return at.reduce((sum, z, i) => sum + weight[i]! * f(z), 0);
}

it('n points of Gauss-Hermite meet the moments up to the degree 2 n - 1', () => {
  for (let n = 1; n <= 16; n += 1) {
    let moment = 1;
    for (let even = 0; even <= 2 * n - 1; even += 2) {
      if (even > 0) moment *= even - 1;
      const got = mean((z) => z ** even, gaussHermite(n));
      assert.ok(Math.abs(got / moment - 1) < 1e-11, `${n} points, degree ${even}: ${got}`);
    }
  }
});

it('a normal density of any width is met to what is asked', () => {
  for (const exponent of [5, 12, 20, 27]) {
    for (const finest of [1e-4, 0.01, 0.1, 0.3, 0.6, 1, 2, 5]) {
      const rule = normalRule(exponent, finest);
      for (const off of [0, 0.7, 2]) {
        // E exp(-finest^2 (Z - m)^2 / 2) = exp(-m^2 finest^2 / (2 (1 + finest^2))) / sqrt(1 + finest^2).
        const spread = 1 + finest * finest;
        const m = off / finest;
        const want = Math.exp((-0.5 * off * off) / spread) / Math.sqrt(spread);
        const got = mean((z) => Math.exp(-0.5 * (finest * (z - m)) ** 2), rule);
        assert.ok(
          Math.abs(got - want) <= 2 * Math.exp(-exponent),
          `exponent ${exponent}, finest ${finest}, off ${off}: ${got} for ${want}`,
        );
      }
    }
  }
});

it('a function that is hardly curved needs two or three places', () => {
  assert.ok(normalRule(27, 1e-4).at.length <= 3);
  assert.ok(normalRule(27, 0.1).at.length <= 7);
  assert.ok(normalRule(8, 1e-3).at.length <= 2);
});

it.run();
