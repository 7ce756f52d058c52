import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { distinct, integrate, meshOf } from '../../src/distribution/mesh.ts';
import { normal } from '../../src/distribution/normal.ts';
import { COUNT } from '../../src/distribution/scale.ts';
import { tableOf } from '../../src/distribution/table.ts';
import { weightedQuantiles } from '../../src/distribution/weighted.ts';
import { correlationOf, NOTHING_KNOWN } from '../../src/range/account-correlation.ts';
import { drawPair } from '../../src/range/account-draws.ts';

/** The claim of the docstring, in parts of the width of a 90 % range. */
const OF_WIDTH = 0.005;

const total = normal(8.4, 0.4);
const killed = normal(7.1, 0.9);

function quantiles(values: Float64Array): number[] {
  const weights = new Float64Array(values.length).fill(1);
  return weightedQuantiles({ values, weights }, [0.05, 0.5, 0.95]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const it = suite('draws of two numbers of an account');

it('keep each distribution whatever the correlation', () => {
  for (const correlation of [-0.6, 0, 0.5, 0.95]) {
    const drawn = drawPair(tableOf(total, COUNT), tableOf(killed, COUNT), correlation);
    for (const [i, distribution] of [total, killed].entries()) {
      const width = distribution.quantile(0.95) - distribution.quantile(0.05);
      const got = quantiles(drawn[i as 0 | 1]).map((x) => Math.log1p(x));
      for (const [end, p] of [0.05, 0.5, 0.95].entries()) {
        const off = Math.abs(got[end]! - distribution.quantile(p)) / width;
        assert.ok(off < OF_WIDTH, `correlation ${correlation}, p ${p}: ${off}`);
      }
    }
  }
});

it('have the correlation asked for', () => {
  for (const correlation of [-0.6, 0, 0.5, 0.95]) {
    const [x, y] = drawPair(tableOf(total, COUNT), tableOf(killed, COUNT), correlation);
    const [a, b] = [x, y].map((each) => Array.from(each, (value) => Math.log1p(value)));
    const [ma, mb] = [mean(a!), mean(b!)];
    const cov = mean(a!.map((value, i) => (value - ma) * (b![i]! - mb)));
    const va = mean(a!.map((value) => (value - ma) ** 2));
    const vb = mean(b!.map((value) => (value - mb) ** 2));
    assert.ok(Math.abs(cov / Math.sqrt(va * vb) - correlation) < 0.01, String(correlation));
  }
});

it('give a difference its exact distribution where that can be integrated', () => {
  const [x, y] = drawPair(tableOf(total, COUNT), tableOf(killed, COUNT), 0);
  const [low, median, high] = quantiles(x.map((each, i) => each - y[i]!));
  const chance = (at: number): number => {
    const kink = Math.log1p(Math.max(-0.999, at + Math.expm1(killed.mean)));
    return integrate(
      (u) => killed.pdf(u) * total.cdf(Math.log1p(Math.max(-0.999999, at + Math.expm1(u)))),
      distinct([...meshOf(killed), kink]),
    );
  };
  for (const [value, p] of [
    [low!, 0.05],
    [median!, 0.5],
    [high!, 0.95],
  ] as const) {
    assert.ok(Math.abs(chance(value) - p) < OF_WIDTH, `${value}: ${chance(value)} for ${p}`);
  }
});

it('killed vary with the total as far as the share is sure, wounded and killed against each other where it is not', () => {
  const sureShare = { total: 1, share: 0, middle: 0 };
  for (const pair of [
    ['casualties', 'killed'],
    ['casualties', 'wounded'],
    ['killed', 'wounded'],
  ] as const) {
    assert.is(correlationOf(pair, sureShare), 1);
  }
  const sureTotal = { total: 0, share: 1, middle: 0.7 };
  assert.is(correlationOf(['casualties', 'killed'], sureTotal), 0);
  assert.ok(Math.abs(correlationOf(['killed', 'wounded'], sureTotal) + 1) < 1e-12);
  // Total and share equally uncertain about one half: 1 / sqrt(1.25), and (1 - 1/4) / 1.25.
  assert.ok(
    Math.abs(correlationOf(['casualties', 'killed'], NOTHING_KNOWN) - Math.sqrt(0.8)) < 1e-12,
  );
  assert.ok(Math.abs(correlationOf(['killed', 'wounded'], NOTHING_KNOWN) - 0.6) < 1e-12);
  assert.is(correlationOf(['casualties', 'killed'], { total: 0, share: 0, middle: 0 }), 0);
});

it.run();
