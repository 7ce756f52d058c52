import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { densitiesOf, PROBABILITIES } from '../../src/chart/density-data.ts';
import { charts } from '../../src/chart/figures.ts';
import { LEAD, resultOf, type Said } from './fixtures.ts';
import { crowd, hardResult } from './results.ts';

const it = suite('density');
const lead = resultOf(LEAD);

/** The area under a curve on ln(1 + x), by trapezia. */
function area(x: readonly number[], density: readonly number[]): number {
  let sum = 0;
  for (let index = 1; index < x.length; index += 1) {
    const wide = Math.log1p(x[index]!) - Math.log1p(x[index - 1]!);
    sum += (wide * (density[index]! + density[index - 1]!)) / 2;
  }
  return sum;
}

for (const [name, result] of [
  ['the lead example', lead],
  ['a crowd', crowd(12)],
] as const) {
  it(`${name}: the area under every curve that is not cut is what its tails leave`, () => {
    const { curves } = densitiesOf(result.topics[0]!, 'killed');
    for (const { assumption, x, density, cut } of curves) {
      if (x.length === 0 || cut) continue;
      assert.ok(Math.abs(area(x, density) - 0.994) < 0.004, `${assumption} ${area(x, density)}`);
    }
  });

  it(`${name}: the quantiles are those of the free ranges`, () => {
    const topic = result.topics[0]!;
    for (const { assumption, quantiles } of densitiesOf(topic, 'killed').curves) {
      if (assumption === 'claimed') continue;
      const range = topic.freeRanges.killed![assumption]!;
      const [p05, , p50, , p95] = quantiles;
      assert.ok(Math.abs(p50! / range.median! - 1) < 1e-6, `${assumption} median`);
      if (assumption === 'one-right') continue;
      assert.ok(Math.abs(p05! / range.low! - 1) < 1e-6, `${assumption} ${p05} ${range.low}`);
      assert.ok(Math.abs(p95! / range.high! - 1) < 1e-6, `${assumption} ${p95} ${range.high}`);
    }
  });
}

it('two camps are two humps', () => {
  const { curves } = densitiesOf(lead.topics[0]!, 'killed');
  const { x, density } = curves.find(({ assumption }) => assumption === 'one-right')!;
  const peaks = density.filter(
    (d, index) => d > (density[index - 1] ?? 0) && d >= (density[index + 1] ?? 0) && d > 0.2,
  );
  assert.is(peaks.length, 2);
  const between = density.filter((_, index) => x[index]! > 1000 && x[index]! < 1600);
  assert.ok(Math.max(...between) < 0.01);
});

it('the title says of a range in parts at which level it is one, not that nothing lies between', () => {
  const { title } = charts.density(lead);
  assert.match(title, /^Killed: if one source is right, the 90 % range is [\d,–]+ or [\d,–]+$/);
  assert.match(
    charts.density(resultOf(LEAD, 0.8)).title,
    /^Killed: if one source is right, the 80 % range is /,
  );
  const many = resultOf(
    Array.from({ length: 5 }, (_, index) => ({
      source: `S${index}`,
      measure: 'killed' as const,
      low: 10 ** index,
      best: 10 ** index * 1.05,
      high: 10 ** index * 1.1,
    })),
  );
  assert.is(
    charts.density(many).title,
    'Killed: if one source is right, the 90 % range is 5 separate parts',
  );
});

it('a claim of no assumption has intervals and no density', () => {
  const { curves } = densitiesOf(lead.topics[0]!, 'killed');
  const claimed = curves.find(({ assumption }) => assumption === 'claimed')!;
  assert.equal(claimed.x, []);
  assert.is(claimed.range.intervals.length, 2);
});

it('a spike is cut and the figure says so', () => {
  const result = resultOf([
    { source: 'Exact', measure: 'killed', best: 10_000 },
    { source: 'A', measure: 'killed', low: 900, best: 1000, high: 1100 },
    { source: 'B', measure: 'killed', low: 300, best: 400, high: 500 },
    { source: 'C', measure: 'killed', low: 3000, best: 4000, high: 5000 },
  ]);
  const { curves } = densitiesOf(result.topics[0]!, 'killed');
  assert.ok(curves.find(({ assumption }) => assumption === 'one-right')!.cut);
  const layout = charts.density(result).figure.layout as { annotations: { text: string }[] };
  const notes = layout.annotations.map(({ text }) => text.replaceAll('<br>', ' ')).join(' ');
  assert.match(notes, /cut at the top/);
});

it('where accounting bounds moved a range the figure says that the curves know nothing of them', () => {
  const chart = charts.density(
    resultOf([
      { source: 'A', measure: 'killed', low: 100, best: 500, high: 4000 },
      { source: 'B', measure: 'killed', low: 200, best: 900, high: 5000 },
      { source: 'A', measure: 'deployed', low: 990, best: 1000, high: 1010 },
      { source: 'B', measure: 'deployed', low: 990, best: 1000, high: 1010 },
    ]),
    { measures: ['killed'] },
  );
  const layout = chart.figure.layout as { annotations: { text: string }[] };
  const notes = layout.annotations.map(({ text }) => text.replaceAll('<br>', ' ')).join(' ');
  assert.match(notes, /Curves know this measure alone/);
});

it('another prior gives other curves', () => {
  const topic = lead.topics[0]!;
  const widest = (scale: number): number => {
    const { curves } = densitiesOf(topic, 'killed', { family: 'half-normal', scale });
    return curves.find(({ assumption }) => assumption === 'next-source')!.quantiles[4]!;
  };
  assert.ok(widest(1) > 1.5 * widest(0.5));
});

it('every source is a tick below the curves, bounds are arrows', () => {
  const { figure } = charts.density(hardResult(), { measures: ['killed'] });
  for (const name of ['Zelensky', 'A', 'At least', 'Up to']) {
    assert.ok(
      figure.data.some((trace) => trace['name'] === name),
      name,
    );
  }
  const head = figure.data.find(
    (trace) => trace['name'] === 'At least' && trace['mode'] === 'markers',
  ) as unknown as { marker: { symbol: string } };
  assert.is(head.marker.symbol, 'triangle-right');
});

it('the table gives range and quantiles of every assumption', () => {
  const { table } = charts.density(lead);
  assert.is(table.columns.length, 5 + PROBABILITIES.length);
  assert.is(table.rows.length, 5);
});

const EXACT: readonly Said[] = [26, 165, 5679, 104_416, 941_605].map((best, index) => ({
  source: `S${index}`,
  measure: 'killed',
  low: best - 0.5,
  best,
  high: best + 0.5,
}));

it('a spike rises and falls upright, the last as well as the first', () => {
  const { curves } = densitiesOf(resultOf(EXACT).topics[0]!, 'killed');
  const { x, density } = curves.find(({ assumption }) => assumption === 'one-right')!;
  const top = Math.max(...density);
  // From where the curve is flat to where it is above a hundredth of its height there is no way along the axis.
  for (let index = 1; index < x.length; index += 1) {
    const [a, b] = [density[index - 1]!, density[index]!];
    if (Math.max(a, b) < top / 100) continue;
    assert.ok(Math.log1p(x[index]!) - Math.log1p(x[index - 1]!) < 0.01, `slants at ${x[index]}`);
  }
});

it('every interval of what was claimed can be seen, however narrow', () => {
  const { figure } = charts.density(resultOf(EXACT));
  const bars = figure.data.filter(({ name }) => name === 'claimed') as unknown as {
    x: [number, number];
    line: { width: number };
  }[];
  const ticks = bars.filter(({ x }) => x[0] === x[1]);
  for (const { best } of EXACT.slice(1)) {
    const at = Math.log1p(best! - 0.5) / Math.LN10;
    assert.ok(ticks.some(({ x, line }) => Math.abs(x[0] - at) < 1e-9 && line.width >= 2));
  }
});

it.run();
