import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { BacktestRow, ScaleRow, Tested } from '../../src/backtest/backtest.ts';
import { recommend, type Recommended } from '../../src/backtest/recommend.ts';
import type { Summary } from '../../src/backtest/summary.ts';
import { DEFAULT_PRIOR } from '../../src/range/bayes-prior.ts';

const it = suite('the recommendation of a backtest');

function record(coverage: number, intervalScore: number | null, n = 100): Summary {
  const open = intervalScore === null ? 1 : 0;
  const [below, above] = [(1 - coverage) / 2, (1 - coverage) / 2];
  const ends = { coverageLow: coverage, coverageHigh: coverage };
  return { n, coverage, ...ends, below, above, widthFold: 2, open, intervalScore, logScore: null };
}

function row(assume: Tested, ...said: Parameters<typeof record>): BacktestRow {
  return { assume, ...record(...said) } as BacktestRow;
}

function advice(rows: readonly BacktestRow[], more: { topics?: number } = {}): Recommended {
  return recommend(rows, [], { level: 0.9, topics: 50, best: null, ...more });
}

it('is the best interval score of those within two points of the level, at either edge', () => {
  const found = advice([
    row('next-source', 0.92, 3),
    row('all-err', 0.88, 2),
    row('one-right', 0.87, 1),
    row('all-right', 0.93, 1),
  ]);
  assert.is(found.assume, 'all-err');
  assert.match(found.why, /within 2 points of 90 %/);
});

it('is the best interval score of those that cover more, where none is near', () => {
  const found = advice([
    row('next-source', 0.97, 3),
    row('all-err', 0.95, 2),
    row('one-right', 0.6, 1),
  ]);
  assert.is(found.assume, 'all-err');
  assert.match(found.why, /of those that cover more/);
});

it('is what covers most where none reaches the level, of equals the better score', () => {
  const found = advice([
    row('all-right', 0.5, 1),
    row('all-err', 0.7, 3),
    row('one-right', 0.7, 2),
  ]);
  assert.is(found.assume, 'one-right');
  assert.match(found.why, /none reaches 90 %/);
});

it('is never a range with an open side, which cannot be missed', () => {
  assert.is(advice([row('claimed', 0.9, null), row('all-err', 0.6, 5)]).assume, 'all-err');
});

it('stays the default where 29 numbers or 9 topics are all there is', () => {
  const enough = [row('next-source', 0.5, 3, 30), row('all-err', 0.9, 2, 30)];
  assert.is(advice(enough, { topics: 10 }).assume, 'all-err');
  assert.is(advice(enough, { topics: 9 }).assume, 'next-source');
  const few = advice(enough.map((each) => ({ ...each, n: 29 })));
  assert.is(few.assume, 'next-source');
  assert.is(few.scale, DEFAULT_PRIOR.scale);
  assert.match(few.why, /holds out 29 numbers .* too few/);
});

it('takes the scale that fits best into the comparison, and no other', () => {
  const rows = [row('next-source', 0.95, 3)];
  const scales = [
    { scale: 0.2, ...record(0.9, 2) },
    { scale: 0.3, ...record(0.9, 1) },
  ] as readonly ScaleRow[];
  const of = (best: number | null): number =>
    recommend(rows, scales, { level: 0.9, topics: 50, best }).scale;
  assert.is(of(0.2), 0.2);
  assert.is(of(null), DEFAULT_PRIOR.scale);
});

it.run();
