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
import { normalCdf, normalQuantile } from '../../src/distribution/special.ts';
import { twoPiece, type TwoPiece } from '../../src/distribution/two-piece.ts';

/** The claims of the docstring, by the number of inputs: parts of the width of the exact interval. */
const OF_WIDTH: readonly number[] = [0, 0.001, 0.0015, 0.0015, 0.003, 0.01, 0.01, 0.01, 0.01];

/** The error that is stated comes from half the lines and nodes: mostly far more than the real one. */
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
    assert.ok((off * width) / 0.34 <= OF_WIDTH[2]! * width, `${end}: ${off}`);
  }
  assert.ok(wounded.error < STATED_OF_WIDTH * width, `stated error ${wounded.error}`);
});

it('a product and a ratio of log-normals have the exact ends', () => {
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
    near(done.low, centre * Math.exp(-reach), OF_WIDTH[2]! * width, 'low');
    near(done.high, centre * Math.exp(reach), OF_WIDTH[2]! * width, 'high');
    assert.ok(
      done.error < STATED_OF_WIDTH * width,
      `stated error ${done.error / width} of the width`,
    );
  }
});

it('a product of three to eight log-normals has the exact ends, whether one of them leads or none', () => {
  for (let count = 3; count <= 8; count += 1) {
    const names = 'abcdefgh'.slice(0, count).split('');
    for (const fall of [1, 0.6]) {
      const spreads = names.map((_, i) => 0.15 * fall ** i);
      const inputs = Object.fromEntries(names.map((name, i) => [name, logNormal(2, spreads[i]!)]));
      const done = propagate(names.join(' * '), inputs);
      const reach = Math.hypot(...spreads) * normalQuantile(0.95);
      const tolerance = OF_WIDTH[count]! * 2 ** count * (Math.exp(reach) - Math.exp(-reach));
      near(done.low, 2 ** count * Math.exp(-reach), tolerance, `low of ${count}`);
      near(done.high, 2 ** count * Math.exp(reach), tolerance, `high of ${count}`);
    }
  }
});

it('a kink is met with more lines: the greater of two that may each be the greater', () => {
  for (const [median, sd] of [
    [100, 0.2],
    [90, 0.2],
    [100, 0.1],
    [120, 0.3],
  ] as const) {
    const done = propagate('max(a, b)', { a: logNormal(100, 0.2), b: logNormal(median, sd) });
    const cdf = (x: number): number =>
      normalCdf(Math.log(x / 100) / 0.2) * normalCdf(Math.log(x / median) / sd);
    // The density at the ends of a 90 % interval is about 0.34 / width.
    near(cdf(done.low!), 0.05, 0.005 * 0.34, 'low');
    near(cdf(done.high!), 0.95, 0.005 * 0.34, 'high');
  }
});

it('a line may fall, turn, or have no value on a part of its way', () => {
  const a = logNormal(100, 0.3);
  const fallen = propagate('1 / a', { a });
  near(1 / fallen.low!, a.naturalQuantile(0.95), 0.2, 'falls');
  // (a - 100)^2 <= x for a between 100 - sqrt(x) and 100 + sqrt(x).
  const turned = propagate('(a - 100) ^ 2', { a });
  const cdf = (x: number): number => normalCdf(Math.log(x / 100) / 0.3);
  const root = Math.sqrt(turned.high!);
  near(cdf(100 + root) - cdf(100 - root), 0.95, 0.002, 'turns');
  const part = propagate('log(a - 100)', { a });
  near(part.kept, 0.5, 0.05, 'kept');
  assert.ok(part.low! < part.high!);
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
