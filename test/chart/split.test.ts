import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import * as fc from 'fast-check';
import { charts } from '../../src/chart/figures.ts';
import { LEAD, resultOf, type Said } from './fixtures.ts';

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

/** Killed and casualties of a source as of one day. */
function both(source: string, asOf: string, killed: number, casualties: number): Said[] {
  return [
    { source, asOf, measure: 'killed', low: 0.99 * killed, best: killed, high: 1.01 * killed },
    {
      source,
      asOf,
      measure: 'casualties',
      low: 0.99 * casualties,
      best: casualties,
      high: 1.01 * casualties,
    },
  ];
}

it('a gap that time explains is drawn only where there is no other', () => {
  const old = both('Old', '2022-04-23', 10_000, 35_000);
  const [newHigh, newLow] = [
    both('High', '2026-06-17', 500_000, 1_300_000),
    both('Low', '2026-06-01', 300_000, 1_200_000),
  ];
  const chart = charts.split(resultOf([...old, ...newHigh, ...newLow]));
  assert.match(chart.subtitle, /^Killed, High \(17 Jun 2026\) against Low \(1 Jun 2026\)/);
  assert.match(
    chart.description,
    /Of \d+ gaps that can be split, the widest that no growth between the dates explains\./,
  );
  const only = charts.split(resultOf([...old, ...newHigh]));
  assert.match(only.subtitle, /^Killed, High \(17 Jun 2026\) against Old \(23 Apr 2022\)/);
  assert.match(only.description, /newer by 1,516 days: the toll may have grown\./);
});

it('an interval stands as it was said, and what is reckoned from its middle as about', () => {
  const { description } = charts.split(
    resultOf([
      { source: 'A', measure: 'killed', low: 7000, high: 15_000 },
      { source: 'A', measure: 'casualties', low: 30_000, high: 40_000 },
      ...both('B', '2025-04-30', 100_000, 300_000),
    ]),
  );
  assert.match(description, /A: 7,000–15,000 killed/);
  assert.match(description, /casualties: 300,000 against 30,000–40,000/);
  assert.match(description, /share killed: 33\.3 % against about 29\.6 %/);
  assert.match(description, /For an interval without a best its middle/);
});

it('equal numbers are the same and no gap', () => {
  const of = (source: string, total: number): Said[] => both(source, '2025-04-30', 600, total);
  assert.is(
    charts.split(resultOf([...of('A', 4000), ...of('B', 4000)]), { measures: ['killed'] }).title,
    'A and B say the same of the killed, 600',
  );
  assert.is(
    charts.split(resultOf([...of('A', 4000), ...of('B', 8000)]), { measures: ['killed'] }).title,
    'A and B say the same of the killed, 600, of totals that differ',
  );
});

it('a share above 100 % is no split, and the chart says so', () => {
  const { empty } = charts.split(
    resultOf([
      { source: 'A', measure: 'killed', best: 600 },
      { source: 'A', measure: 'casualties', best: 4000 },
      { source: 'B', measure: 'killed', best: 5000 },
      { source: 'B', measure: 'casualties', best: 4000 },
    ]),
    { measures: ['killed'] },
  );
  assert.match(empty ?? '', /B says more killed than casualties/);
});

it.run();
