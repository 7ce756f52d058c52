import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import * as fc from 'fast-check';
import { charts } from '../../src/chart/figures.ts';
import { LEAD, resultOf } from './fixtures.ts';

const it = suite('split');

interface Waterfall {
  readonly type: string;
  readonly measure: readonly string[];
  readonly x: readonly number[];
}

function bars(result: ReturnType<typeof resultOf>): Waterfall {
  return charts.split(result).figure.data[0] as unknown as Waterfall;
}

it('the lead example splits as worked by hand: 1.4917 = -0.1613 + 1.6529', () => {
  const { x, type, measure } = bars(resultOf(LEAD));
  assert.is(type, 'waterfall');
  assert.equal(measure, ['relative', 'relative', 'total']);
  assert.ok(Math.abs(x[0]! - Math.log(4000 / 4700)) < 1e-12);
  assert.ok(Math.abs(x[1]! - Math.log(2 / 3 / (600 / 4700))) < 1e-12);
  assert.equal(
    x.map((part) => part.toFixed(4)),
    ['-0.1613', '1.6529', '1.4917'],
  );
});

it('the parts add up to the whole to 1e-12, whatever the numbers', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(count, count, count, count, (killedA, woundedA, killedB, woundedB) => {
      const result = resultOf([
        { source: 'A', measure: 'killed', best: killedA },
        { source: 'A', measure: 'casualties', best: killedA + woundedA },
        { source: 'B', measure: 'killed', best: killedB },
        { source: 'B', measure: 'casualties', best: killedB + woundedB },
      ]);
      const { x } = bars(result);
      assert.ok(Math.abs(x[0]! + x[1]! - x[2]!) <= 1e-12);
    }),
    { seed: 1, numRuns: 100 },
  );
});

it('the title names the component that makes the gap', () => {
  assert.is(
    charts.split(resultOf(LEAD)).title,
    'The 4.44-fold gap on the killed comes from the share killed, and the totals point the other way',
  );
  const total = charts.split(
    resultOf([
      { source: 'A', measure: 'killed', best: 100 },
      { source: 'A', measure: 'casualties', best: 400 },
      { source: 'B', measure: 'killed', best: 50 },
      { source: 'B', measure: 'casualties', best: 200 },
    ]),
  );
  assert.match(total.title, /comes from the total, not from the share/);
});

it('the numbers behind every step are on the figure', () => {
  const layout = charts.split(resultOf(LEAD)).figure.layout as { annotations: { text: string }[] };
  const text = layout.annotations.map((each) => each.text.replaceAll('\u00A0', ' ')).join('|');
  for (const part of [
    'NIS: 600 killed',
    'casualties: 4,000 against 4,700',
    'share killed: 66.7 % against 12.8 %',
    'Zelensky: 2,667 killed',
    '×0.851 (-0.1613)',
    '×5.22 (+1.6529)',
    '×4.44 (+1.4917)',
    '1.4917 = -0.1613 + 1.6529',
  ]) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
});

it('every pair that can be split stands in the table', () => {
  const result = resultOf(LEAD);
  const { table } = charts.split(result);
  assert.is(table.rows.length, result.topics[0]!.decomposition.length);
  for (const row of table.rows) {
    assert.ok(Math.abs(Number(row[3]) - Number(row[4]) - Number(row[5])) <= 1e-12);
  }
});

it('without a total there is nothing to split, and the chart says so', () => {
  const chart = charts.split(
    resultOf([
      { source: 'A', measure: 'killed', best: 10 },
      { source: 'B', measure: 'killed', best: 20 },
    ]),
  );
  assert.match(chart.empty ?? '', /No two sources/);
});

it.run();
