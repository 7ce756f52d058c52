import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, double, property, tuple } from 'fast-check';
import { integrate, meshOf } from '../../src/distribution/mesh.ts';
import { SHARE } from '../../src/distribution/scale.ts';
import { splitNormal, STATED_LEVEL, twoPiece } from '../../src/distribution/two-piece.ts';

const SETTINGS = { seed: 1, numRuns: 200 };

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(
    Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want)),
    `${what}: ${got} for ${want}`,
  );
}

/** low <= best <= high, from single men to a million. */
const stated = tuple(
  double({ min: 0, max: 14, noNaN: true }),
  double({ min: 0, max: 3, noNaN: true }),
  double({ min: 0, max: 3, noNaN: true }),
).map(([u, a, b]) => {
  const best = Math.expm1(u + a);
  return { low: Math.min(best, Math.expm1(u)), best, high: Math.max(best, Math.expm1(u + a + b)) };
});

const it = suite('two-piece normal');

it('has its mode at the best and 5 % beyond either end of what was stated', () => {
  const each = twoPiece({ low: 540, best: 600, high: 700 });
  near(Math.expm1(each.mode), 600, 1e-12, 'mode');
  near(each.naturalQuantile(0.05), 540, 1e-12, 'low');
  near(each.naturalQuantile(0.95), 700, 1e-12, 'high');
  near(each.naturalCdf(540), 0.05, 1e-12, 'P(X < low)');
  assert.is(each.best, 600);
});

it('is a normal where best is in the middle on ln(1 + x), and where no best was stated', () => {
  const each = twoPiece({ low: 4000, best: null, high: 4500 });
  assert.is(each.sdLow, each.sdHigh);
  near(each.sdLow, (Math.log1p(4500) - Math.log1p(4000)) / 2 / 1.6448536269514722, 1e-12, 'sd');
  near((each.best + 1) ** 2, 4001 * 4501, 1e-12, 'best is the geometric middle of 1 + x');
});

it('whatever is stated, its own 90 % range is what it said', () => {
  const tail = (1 - STATED_LEVEL) / 2;
  check(
    property(stated, (each) => {
      const one = twoPiece(each);
      near(one.naturalQuantile(tail), each.low, 1e-9, 'low');
      near(one.naturalQuantile(1 - tail), each.high, 1e-9, 'high');
    }),
    SETTINGS,
  );
});

it('the density is continuous at the mode, and integrates to its cdf, mean and variance', () => {
  const each = splitNormal(3, 0.2, 0.9);
  near(each.pdf(3 - 1e-12), each.pdf(3 + 1e-12), 1e-9, 'continuity');
  const mesh = meshOf(each);
  near(integrate(each.pdf, mesh), 1, 1e-13, 'mass');
  const mean = integrate((x) => x * each.pdf(x), mesh);
  near(mean, each.mean, 1e-13, 'mean');
  near(
    integrate((x) => (x - mean) ** 2 * each.pdf(x), mesh),
    each.sd ** 2,
    1e-12,
    'variance',
  );
  const below = [...mesh.filter((x) => x < 2.9), 2.9];
  near(integrate(each.pdf, below), each.cdf(2.9), 1e-13, 'cdf');
  near(Math.exp(each.logPdf!(2.5)), each.pdf(2.5), 1e-13, 'log density');
  near(each.upper!(3.4), 1 - each.cdf(3.4), 1e-13, 'upper tail');
});

it('best at an end of the interval leaves 5 % beyond that end', () => {
  const zero = twoPiece({ low: 0, best: 0, high: 100 });
  near(zero.cdf(0), 0.05, 1e-12, 'below the mode');
  near(zero.naturalQuantile(0.95), 100, 1e-12, 'high');
  const top = twoPiece({ low: 10, best: 100, high: 100 });
  near(top.cdf(top.mode), 0.95, 1e-12, 'below the mode');
});

it('counts are never below 0, shares never outside 0 to 1', () => {
  assert.is(twoPiece({ low: 0, best: 1, high: 2 }).naturalQuantile(0.0001), 0);
  const share = twoPiece({ low: 0.6, best: 2 / 3, high: 0.73 }, SHARE);
  near(share.naturalQuantile(0.05), 0.6, 1e-12, 'low');
  near(share.naturalQuantile(0.95), 0.73, 1e-12, 'high');
  const all = twoPiece({ low: 0.9, best: 1, high: 1 }, SHARE);
  assert.is(all.naturalQuantile(0.9999), 1);
  assert.is(all.naturalCdf(1), 1);
});

it('low = best = high is a point', () => {
  const point = twoPiece({ low: 6, best: 6, high: 6 });
  assert.equal([point.sd, point.naturalQuantile(0.01), point.naturalQuantile(0.99)], [0, 6, 6]);
  assert.equal([point.cdf(point.mode - 1e-9), point.cdf(point.mode)], [0, 1]);
});

it('quantiles rise and undo the cdf', () => {
  check(
    property(stated, double({ min: 0.001, max: 0.99, noNaN: true }), (each, p) => {
      const one = twoPiece({ ...each, high: each.high * 1.01 + 1 });
      near(one.cdf(one.quantile(p)), p, 1e-9, 'cdf');
      assert.ok(one.quantile(p) < one.quantile(p + 0.005));
    }),
    SETTINGS,
  );
});

it('refuses numbers out of order, naming them', () => {
  assert.throws(() => twoPiece({ low: 5, best: 4, high: 6 }), /low <= best <= high .* 5, 4, 6/);
  assert.throws(() => twoPiece({ low: 5, best: null, high: 4 }), /no best/);
  assert.throws(() => twoPiece({ low: -1, best: 0, high: 4 }), RangeError);
  assert.throws(() => twoPiece({ low: 0.5, best: 1, high: 1.1 }, SHARE), /share/);
});

it.run();
