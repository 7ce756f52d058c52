import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { normalCdf, normalQuantile } from '../../src/distribution/special.ts';
import { type Lines, spreadOf } from '../../src/distribution/spread.ts';

const SCORES = Float64Array.from({ length: 11 }, (_, j) => 0.8 * (j - 5));

/** One line on which the value is a function of the score. */
function line(f: (z: number) => number): Lines {
  return { scores: SCORES, weights: Float64Array.of(1), values: SCORES.map(f) };
}

/** Several lines of equal weight. */
function lines(...each: readonly ((z: number) => number)[]): Lines {
  const values = each.flatMap((f) => Array.from(SCORES, f));
  const weights = new Float64Array(each.length).fill(1 / each.length);
  return { scores: SCORES, weights, values: Float64Array.from(values) };
}

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

const it = suite('distribution of values along lines');

it('on a straight line it is the normal, up or down', () => {
  for (const slope of [2, -2]) {
    const spread = spreadOf(
      line((z) => 10 + slope * z),
      -Infinity,
      Infinity,
    );
    assert.is(spread.kept, 1);
    for (const p of [0.01, 0.05, 0.5, 0.95, 0.99]) {
      near(spread.quantile(p), 10 + 2 * normalQuantile(p), 1e-6, `quantile ${p}`);
    }
  }
});

it('on a curved line cubic interpolation holds four digits of a standard deviation', () => {
  const spread = spreadOf(
    line((z) => Math.exp(0.3 * z)),
    -Infinity,
    Infinity,
  );
  for (const p of [0.05, 0.5, 0.95]) {
    near(spread.quantile(p), Math.exp(0.3 * normalQuantile(p)), 1e-4, `quantile ${p}`);
  }
});

it('averages its lines', () => {
  const spread = spreadOf(
    lines(
      (z) => z,
      (z) => z + 3,
    ),
    -Infinity,
    Infinity,
  );
  const at = spread.quantile(0.4);
  near(0.5 * normalCdf(at) + 0.5 * normalCdf(at - 3), 0.4, 1e-6, 'probability');
});

it('bounds condition: what is kept is told, and quantiles are those of the rest', () => {
  const spread = spreadOf(
    line((z) => z),
    0,
    2,
  );
  const kept = normalCdf(2) - 0.5;
  near(spread.kept, kept, 1e-9, 'kept');
  near(spread.quantile(0.5), normalQuantile(0.5 + 0.5 * kept), 1e-6, 'median');
});

it('a constant is a point, a jump to infinity an infinite end, and no value is no part', () => {
  const constant = spreadOf(
    line(() => 7),
    -Infinity,
    Infinity,
  );
  assert.equal([constant.kept, constant.quantile(0.05), constant.quantile(0.95)], [1, 7, 7]);
  const jump = spreadOf(
    line((z) => (z > 1 ? Infinity : z)),
    -Infinity,
    Infinity,
  );
  assert.is(jump.quantile(0.95), Infinity);
  near(jump.quantile(0.5), 0, 1e-6, 'median beside a jump');
  const gap = spreadOf(
    line((z) => (z > 1 ? NaN : z)),
    -Infinity,
    Infinity,
  );
  assert.ok(gap.kept > 0.75 && gap.kept < 0.9, String(gap.kept));
  const nothing = spreadOf(
    line(() => NaN),
    -Infinity,
    Infinity,
  );
  assert.is(nothing.kept, 0);
});

it.run();
