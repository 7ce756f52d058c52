import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { charts } from '../../src/chart/figures.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { timelineOf } from '../../src/chart/timeline-data.ts';
import { LEAD, claimsFrom, resultOf, type Said } from './fixtures.ts';
import { reconcile } from '../../src/reconcile.ts';
import { history } from './results.ts';

const it = suite('timeline');

interface Trace {
  readonly name: string;
  readonly mode: string;
  readonly x: readonly string[];
  readonly y: readonly number[];
  readonly line: { readonly shape?: string; readonly dash?: string };
  readonly marker: { readonly color: readonly string[]; readonly symbol: readonly string[] };
}

function traces(figure: Figure, name: string): readonly Trace[] {
  return (figure.data as unknown as Trace[]).filter((trace) => trace.name === name);
}

it('a source is a line of steps through its claims, in the order of their dates', () => {
  const { figure } = charts.timeline(history());
  const line = traces(figure, 'killed: Ministry').find(({ mode }) => mode === 'lines');
  assert.is(line!.line.shape, 'hv');
  assert.equal(line!.x, ['2025-01-01', '2025-02-01', '2025-03-01', '2025-05-01']);
  assert.equal(line!.y, [100, 250, 180, 400]);
});

it('no line runs aslant: every line of claims is stepped, level or upright', () => {
  const { figure } = charts.timeline(history());
  for (const trace of figure.data as unknown as Trace[]) {
    if (trace.mode !== 'lines') continue;
    const level = trace.y.every((y) => y === trace.y[0]);
    const upright = trace.x.every((x) => x === trace.x[0]);
    assert.ok(trace.line.shape === 'hv' || level || upright, trace.name);
  }
});

it('a claim below what its source had said before is hollow', () => {
  const { figure } = charts.timeline(history());
  const points = traces(figure, 'killed: Ministry').find(
    ({ mode, x }) => mode === 'markers' && x.length === 4,
  )!;
  assert.equal(
    points.marker.color.map((color) => color === '#FFFFFF'),
    [false, false, true, false],
  );
  assert.match(charts.timeline(history()).title, /one claim takes back an earlier one/);
});

it('the last claim holds to the end, dotted', () => {
  const { figure } = charts.timeline(history());
  const [rest] = traces(figure, 'killed: Observatory, until the end');
  assert.is(rest!.line.dash, 'dot');
  assert.is(rest!.x[0], '2025-04-01');
  assert.equal(rest!.y, [310, 310]);
});

it('every line is labelled at its end with its last number', () => {
  const layout = charts.timeline(history()).figure.layout as {
    annotations: { text: string; x: number }[];
  };
  for (const text of ['Ministry: 400', 'Observatory: 310']) {
    const label = layout.annotations.find((each) => each.text === text);
    assert.is(label?.x, 1, text);
  }
});

it('a derived value joins its source on its own date, and is marked', () => {
  const { series } = timelineOf(resultOf(LEAD).topics[0]!, 'killed');
  const zelensky = series.find(({ source }) => source === 'Zelensky')!;
  assert.is(zelensky.steps.length, 1);
  assert.ok(zelensky.steps[0]!.derived);
  assert.is(zelensky.steps[0]!.asOf, '2025-02-14');
});

it('a one-sided claim is an arrow', () => {
  const result = resultOf([
    { source: 'A', measure: 'killed', low: 200, high: null, asOf: '2025-01-10' },
    { source: 'B', measure: 'killed', low: 80, best: 90, high: 100, asOf: '2025-02-10' },
  ]);
  const heads = traces(charts.timeline(result).figure, 'killed: A').filter(
    ({ mode }) => mode === 'markers',
  );
  assert.ok(heads.some(({ marker }) => String(marker.symbol) === 'triangle-up'));
});

it('excluded claims are crosses beside the lines', () => {
  const result = resultOf([
    { source: 'A', measure: 'killed', best: 200, asOf: '2025-01-10' },
    { source: 'A', measure: 'killed', best: 900, asOf: '2025-02-10', excluded: true },
  ]);
  const { figure, table } = charts.timeline(result);
  assert.equal(traces(figure, 'killed: excluded')[0]!.y, [900]);
  const line = traces(figure, 'killed: A').find(({ mode }) => mode === 'lines');
  assert.equal(line!.y, [200]);
  assert.ok(table.rows.some((row) => row.at(-1) === 'excluded'));
});

it('what cannot be drawn is counted: undated claims, counts of a period, shares', () => {
  const [a, b, c, d] = claimsFrom([
    { source: 'A', measure: 'killed', best: 10 },
    { source: 'B', measure: 'killed', best: 20 },
    { source: 'C', measure: 'killed', best: 30 },
    { source: 'D', measure: 'killed', of: 'casualties', best: 0.5 },
  ]);
  const claims = [a!, { ...b!, asOf: null }, { ...c!, from: '2025-01-01' }, d!];
  const topic = reconcile(claims).topics[0]!;
  const { left, series } = timelineOf(topic, 'killed');
  assert.equal(Object.fromEntries(left), { undated: 1, period: 1, share: 1 });
  assert.equal(
    series.map(({ source }) => source),
    ['A'],
  );
  const layout = charts.timeline(topic, { measures: ['killed'] }).figure.layout as {
    annotations: { text: string }[];
  };
  const notes = layout.annotations.map(({ text }) => text.replaceAll('<br>', ' ')).join(' ');
  assert.match(notes, /1 undated claim/);
});

it('who takes a claim back is named where the title is of another', () => {
  const said = (source: string, asOf: string, best: number): Said => ({
    source,
    measure: 'killed',
    best,
    asOf,
  });
  const falls = [said('B', '2025-01-01', 1000), said('B', '2025-03-01', 900)];
  const rises = ['2025-01-01', '2025-02-01', '2025-03-01'].map((asOf, index) =>
    said('A', asOf, 2000 * (index + 1)),
  );
  assert.is(
    charts.timeline(resultOf([...rises, ...falls])).title,
    'Killed: A went from 2,000 to 6,000 in 3 claims; one claim by B takes back an earlier one',
  );
  assert.is(
    charts.timeline(resultOf(falls)).title,
    'Killed: B went from 1,000 to 900 in 2 claims; one claim takes back an earlier one',
  );
});

it('with one claim a source the title calls no bound an end, and equal numbers no way', () => {
  const title = (...said: Said[]): string => charts.timeline(resultOf(said)).title;
  const floor: Said = { source: 'A', measure: 'killed', low: 600, high: null };
  const ceiling: Said = { source: 'B', measure: 'killed', low: null, high: 4000 };
  const number = (source: string, best: number): Said => ({ source, measure: 'killed', best });
  assert.is(title(floor, ceiling), 'Killed: bounds only, at most 4,000 (B) and at least 600 (A)');
  assert.is(title(floor, number('C', 700)), 'Killed: 700 (C); a bound by A');
  assert.is(
    title(number('C', 700), number('D', 900), floor, ceiling),
    'Killed: from 700 (C) to 900 (D); bounds by B and A',
  );
  assert.is(title(number('C', 600), number('D', 600)), 'Killed: 600, say C and D');
});

it('an interval without a best is drawn as one: no line or marker at a middle that nobody said', () => {
  const result = resultOf([
    { source: 'A', measure: 'killed', low: 200, high: 900, asOf: '2025-01-10' },
    { source: 'A', measure: 'killed', best: 1000, asOf: '2025-02-10' },
    { source: 'A', measure: 'killed', low: 3000, high: 5000, asOf: '2025-03-10' },
    { source: 'B', measure: 'killed', best: 500, asOf: '2025-04-10' },
  ]);
  const { figure } = charts.timeline(result);
  const own = traces(figure, 'killed: A');
  const edges = own.filter(({ line }) => line?.shape === 'hv').map(({ y }) => y);
  assert.equal(edges, [
    [200, 1000, 3000],
    [900, 1000, 5000],
  ]);
  const markers = own.filter(({ mode }) => mode === 'markers').at(-1)!;
  assert.equal(markers.y, [200, 900, 1000, 3000, 5000]);
  assert.equal(
    markers.marker.symbol.map((symbol) => symbol === 'line-ew'),
    [true, true, false, true, true],
  );
  const rest = traces(figure, 'killed: A, until the end').map(({ y }) => y[0]);
  assert.equal(rest, [3000, 5000]);
});

it.run();
