import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assert as check, double, property } from 'fast-check';
import { distinct, integrate, meshOf } from '../../src/distribution/mesh.ts';
import {
  propagate,
  type Propagated,
  type PropagationInput,
} from '../../src/distribution/propagate.ts';
import { SHARE } from '../../src/distribution/scale.ts';
import { normalQuantile } from '../../src/distribution/special.ts';
import { twoPiece, type TwoPiece } from '../../src/distribution/two-piece.ts';

/** The claim of the docstring: ends within 0.5 % of the width of the exact interval. */
const OF_WIDTH = 0.005;

/** The error that is stated comes from eighths of the points, and so is larger than the real one in every case here. */
const STATED_OF_WIDTH = 0.01;

function near(got: number | null, want: number, tolerance: number, what: string): void {
  assert.ok(got !== null && Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

/** ln X normal: products and powers are exact. */
function logNormal(median: number, sd: number): PropagationInput {
  return { best: median, naturalQuantile: (p) => median * Math.exp(sd * normalQuantile(p)) };
}

/** P(t - k < x) of independent counts by integration over k, on its own scale. */
function differenceCdf(t: TwoPiece, k: TwoPiece, x: number): number {
  const kink = Math.expm1(t.mode) - x;
  const mesh = distinct([...meshOf(k), ...(kink > -1 ? [Math.log1p(kink)] : [])]);
  return integrate((u) => k.pdf(u) * t.naturalCdf(x + Math.expm1(u)), mesh);
}

function product(scale: number, level: number): Propagated {
  return propagate('a * b', { a: logNormal(5 * scale, 0.3), b: logNormal(2, 0.1) }, { level });
}

const casualties = twoPiece({ low: 4650, best: 4700, high: 4750 });
const killed = twoPiece({ low: 540, best: 600, high: 660 });

const it = suite('propagation through an identity');

it('carries a difference: 4,700 casualties of which 600 killed leave 4,100 wounded', () => {
  const wounded = propagate('casualties - killed', { casualties, killed }, { least: 0 });
  assert.is(wounded.best, 4100);
  const width = wounded.high! - wounded.low!;
  for (const [end, p] of [
    [wounded.low!, 0.05],
    [wounded.high!, 0.95],
  ] as const) {
    const off = Math.abs(differenceCdf(casualties, killed, end) - p);
    // Near the ends of a 90 % interval the density is about 0.34 / width.
    assert.ok((off * width) / 0.34 <= OF_WIDTH * width, `${end}: ${off}`);
  }
  assert.ok(wounded.error < STATED_OF_WIDTH * width, `stated error ${wounded.error}`);
});

it('a product and a ratio of log-normals have the exact ends, within the error stated', () => {
  const inputs = { a: logNormal(4000, 0.1), b: logNormal(0.3, 0.2) };
  for (const [expression, centre, spread] of [
    ['a * b', 1200, Math.hypot(0.1, 0.2)],
    ['a / b', 4000 / 0.3, Math.hypot(0.1, 0.2)],
    ['a ^ 2 * sqrt(b)', 16e6 * Math.sqrt(0.3), Math.hypot(0.2, 0.1)],
  ] as const) {
    const done = propagate(expression, inputs);
    const reach = spread * normalQuantile(0.95);
    const width = centre * (Math.exp(reach) - Math.exp(-reach));
    near(done.best / centre, 1, 1e-12, 'best');
    for (const tolerance of [OF_WIDTH * width, done.error]) {
      near(done.low, centre * Math.exp(-reach), tolerance, 'low');
      near(done.high, centre * Math.exp(reach), tolerance, 'high');
    }
    assert.ok(
      done.error < STATED_OF_WIDTH * width,
      `stated error ${done.error / width} of the width`,
    );
  }
});

it('two-thirds of around 4,000 is 2,667, its interval wider than either input makes it', () => {
  const total = twoPiece({ low: 3600, best: 4000, high: 4400 });
  const share = twoPiece({ low: 0.6, best: 2 / 3, high: 0.73 }, SHARE);
  const done = propagate('casualties * share', { casualties: total, share });
  near(done.best, 2666.6666666666665, 1e-9, 'best');
  assert.ok(done.low! < 3600 * (2 / 3) && done.high! > 4400 * (2 / 3));
  assert.ok(done.low! > 3600 * 0.6 && done.high! < 4400 * 0.73);
});

it('one name alone gives back what was stated', () => {
  const done = propagate('killed', { killed });
  near(done.low, 540, 0.1, 'low');
  near(done.high, 660, 0.1, 'high');
  assert.is(done.best, 600);
});

it('points that break a bound are left out, and the part that is kept is told', () => {
  const free = propagate('a - b', { a: logNormal(100, 0.5), b: logNormal(80, 0.5) });
  const held = propagate('a - b', { a: logNormal(100, 0.5), b: logNormal(80, 0.5) }, { least: 0 });
  assert.ok(free.low! < 0 && held.low! >= 0);
  assert.is(free.kept, 1);
  assert.ok(held.kept > 0.5 && held.kept < 0.8);
  const none = propagate('a - b', { a: logNormal(1, 0.01), b: logNormal(80, 0.01) }, { least: 0 });
  assert.equal([none.low, none.high], [null, null]);
});

it('the interval rises with the level, and scales with its inputs', () => {
  check(
    property(double({ min: 0.1, max: 1000, noNaN: true }), (factor) => {
      const [one, wide] = [product(1, 0.5), product(1, 0.9)];
      const scaled = product(factor, 0.5);
      assert.ok(wide.low! < one.low! && wide.high! > one.high!);
      near(scaled.low, one.low! * factor, 1e-9 * factor * 10, 'scaled');
    }),
    { seed: 1, numRuns: 10 },
  );
});

it('gives the same every time', () => {
  const once = propagate('casualties - killed', { casualties, killed });
  assert.equal(propagate('casualties - killed', { killed, casualties }), once);
});

it('refuses an expression that is none, and a name without a value', () => {
  assert.throws(() => propagate('import("fs")', {}), /not allowed/);
  assert.throws(() => propagate('killed / casualties', { killed }), /"casualties" has no value/);
  assert.throws(() => propagate('killed', { killed }, { level: 1 }), /level/);
});

it.run();
