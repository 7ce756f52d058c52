import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { clusteredProportion, wilson } from '../../src/backtest/proportion.ts';

const it = suite('measured proportions');

const near = (got: number | undefined, want: number, tolerance: number): void => {
  assert.ok(got !== undefined && Math.abs(got - want) <= tolerance, `${got} is not ${want}`);
};

/** R 4.2.2, prop.test(90, 100, correct = FALSE)$conf.int, which is Wilson's interval: 0.8256343 0.9447708. */
it("Wilson's interval is that of R", () => {
  const { low, high } = wilson(0.9, 100);
  near(low, 0.8256343, 1e-7);
  near(high, 0.9447708, 1e-7);
});

it('stays inside 0 to 1 where all are hits', () => {
  const { low, high } = wilson(1, 10);
  assert.is(high, 1);
  near(low, 10 / (10 + 3.841458820694124), 1e-12);
});

it('hits that come in clusters count as fewer', () => {
  const spread = Array.from({ length: 100 }, (_, i) => ({ cluster: `T${i}`, hit: i % 10 !== 0 }));
  const lumped = spread.map(({ hit }, i) => ({ cluster: `T${Math.floor(i / 10)}`, hit }));
  const blocks = spread.map((_, i) => ({ cluster: `T${Math.floor(i / 10)}`, hit: i >= 10 }));
  const width = (hits: typeof spread): number => {
    const got = clusteredProportion(hits);
    return (got?.high ?? 0) - (got?.low ?? 0);
  };
  near(width(spread), wilson(0.9, 100).high - wilson(0.9, 100).low, 0.002);
  near(width(lumped), width(spread), 0.002);
  near(width(blocks), wilson(0.9, 9).high - wilson(0.9, 9).low, 1e-9);
});

it('nothing measured is no proportion', () => {
  assert.is(clusteredProportion([]), null);
});

it.run();
