import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { charts } from '../../src/chart/figures.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { LEAD, resultOf, type Said } from './fixtures.ts';
import { labelBoxes } from './label-boxes.ts';
import { crowd, hardResult, kurskResult } from './results.ts';

const it = suite('plane');
const lead = resultOf(LEAD);

interface Trace {
  readonly name: string;
  readonly mode: string;
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly fill?: string;
}

function traces(figure: Figure): readonly Trace[] {
  return figure.data as unknown as Trace[];
}

function texts(figure: Figure): readonly string[] {
  return (figure.layout as { annotations: { text: string }[] }).annotations.map(({ text }) =>
    text.replaceAll('\u00A0', ' '),
  );
}

it('a source has a box of its two intervals', () => {
  const { figure } = charts.plane(lead);
  const { killed, wounded } = lead.topics[0]!.accounts.find(
    ({ source }) => source === 'NIS',
  )!.measures;
  const box = traces(figure).find(({ name, fill }) => name === 'NIS' && fill === 'toself')!;
  assert.is(Math.min(...(box.x as number[])), wounded!.low);
  assert.is(Math.max(...(box.x as number[])), wounded!.high);
  assert.is(Math.min(...(box.y as number[])), killed!.low);
  assert.is(Math.max(...(box.y as number[])), killed!.high);
});

it('along a line of equal share the share is equal, along one of equal total the total', () => {
  for (const result of [lead, hardResult(), crowd(20)]) {
    const { figure } = charts.plane(result);
    const axis = figure.layout['xaxis'] as { type: string; ticktext: string[]; tickvals: number[] };
    // On the axis of ln(1 + x) traces hold its logarithm.
    const shifted =
      axis.type === 'linear' &&
      axis.ticktext.at(-1) !== String(axis.tickvals.at(-1)?.toLocaleString('en'));
    const back = (x: number): number => (shifted ? 10 ** x - 1 : x);
    for (const { name, x, y } of traces(figure)) {
      const share = /^share killed ([\d.]+) %$/.exec(name)?.[1];
      const total = /^total ([\d,.]+)(m?)$/.exec(name);
      for (const [index, each] of x.entries()) {
        const [w, k] = [back(each!), back(y[index]!)];
        if (share !== undefined && k + w > 1e-6) {
          assert.ok(Math.abs(k / (k + w) - Number(share) / 100) < 1e-4, name);
        }
        if (total !== null) {
          const value = Number(total[1]!.replaceAll(',', '')) * (total[2] === 'm' ? 1e6 : 1);
          assert.ok(Math.abs((k + w) / value - 1) < 1e-6, name);
        }
      }
    }
  }
});

it('every line is labelled', () => {
  const { figure } = charts.plane(lead);
  const lines = traces(figure).filter(({ name }) => /^(share killed|total) /.test(name));
  assert.ok(lines.length >= 4);
  for (const { name } of lines)
    assert.ok(texts(figure).includes(name.replace('share killed ', '')), name);
});

it('the title gives the range of the share killed', () => {
  assert.is(
    charts.plane(lead).title,
    'The share killed runs from 12.8 % (NIS) to 66.7 % (Zelensky)',
  );
});

it('the shares are those that the divergence compares, never of a killed and a wounded of different days', async () => {
  const kursk = await kurskResult();
  const { title, table, description } = charts.plane(kursk);
  const divergence = kursk.topics[0]!.divergence['killed/casualties']!;
  assert.is(title, 'The share killed runs from 12.8 % (NIS) to 66.7 % (Zelensky)');
  assert.is(divergence.lowest, 'NIS');
  assert.is(divergence.highest, 'Zelensky');
  const shares = new Map(
    table.rows
      .filter((row) => row.at(-1) !== 'excluded')
      .map((row) => [row[0], Math.round(1000 * Number(row.at(-2))) / 10]),
  );
  assert.equal(
    [...shares],
    [
      ['NIS', 12.8],
      ['UK Ministry of Defence', 33.3],
      ['Western officials', 25],
      ['Zelensky', 66.7],
    ],
  );
  assert.match(
    description,
    /Western officials [^;]+ share killed 25 % of killed, wounded, missing and captured/,
  );
});

it('a source with numbers of different days stands where it gave both, with the day, the later on the frame', async () => {
  const { figure, description } = charts.plane(await kurskResult());
  const marker = traces(figure).find(({ name, mode }) => name === 'NIS' && mode === 'markers')!;
  assert.equal([marker.x[0], marker.y[0]], [4100, 600]);
  assert.ok(texts(figure).includes('NIS, 30 Apr 2025'));
  const later = traces(figure).find(({ name }) => name === 'NIS: killed only')!;
  assert.ok(later.y.includes(2000));
  assert.ok(texts(figure).includes('NIS, 2 Sep 2025'), 'the tick on the frame says whose it is');
  const notes = texts(figure).join(' ').replaceAll('<br>', ' ');
  assert.match(notes, /With a date: the last day of which NIS gives both; a later number stands/);
  assert.match(description, /NIS 600 .540–660. killed, .+ wounded, as of 30 April 2025/);
});

it('numbers of different days without a share are no point', () => {
  const result = resultOf([
    { source: 'A', measure: 'killed', best: 100, asOf: '2025-01-01' },
    { source: 'A', measure: 'wounded', best: 300, asOf: '2025-03-01' },
    { source: 'B', measure: 'killed', best: 200 },
    { source: 'B', measure: 'wounded', best: 600 },
  ]);
  const { figure, table, title } = charts.plane(result);
  assert.is(title, '25 % of the casualties were killed, says B');
  assert.equal(
    table.rows.map((row) => row[0]),
    ['B'],
  );
  assert.ok(traces(figure).some(({ name }) => name === 'A: killed only'));
  assert.ok(traces(figure).some(({ name }) => name === 'A: wounded only'));
  const notes = texts(figure).join(' ').replaceAll('<br>', ' ');
  assert.match(notes, /On the frame, no point: the two numbers are of different days, A\./);
});

it('a source of a share alone is in the title, the note and the table', () => {
  const result = resultOf([
    { source: 'A', measure: 'killed', of: 'casualties', low: 0.4, best: 0.5, high: 0.6 },
    { source: 'B', measure: 'killed', best: 200 },
    { source: 'B', measure: 'wounded', best: 600 },
  ]);
  const { figure, table, title } = charts.plane(result);
  assert.is(title, 'The share killed runs from 25 % (B) to 50 % (A)');
  assert.equal(table.rows.at(-1)?.at(-2), 0.5);
  const notes = texts(figure).join(' ').replaceAll('<br>', ' ');
  assert.match(notes, /A share and neither number, so not drawn: A\./);
});

it('an open side runs to the frame', () => {
  const result = resultOf([
    { source: 'A', measure: 'killed', low: 100, high: null },
    { source: 'A', measure: 'wounded', low: 200, best: 220, high: 240 },
    { source: 'B', measure: 'killed', low: 300, best: 320, high: 340 },
    { source: 'B', measure: 'wounded', low: 900, best: 950, high: 990 },
  ]);
  const { figure } = charts.plane(result);
  const box = traces(figure).find(({ name, fill }) => name === 'A' && fill === 'toself')!;
  const { range } = figure.layout['yaxis'] as { range: number[] };
  assert.ok(Math.abs(Math.max(...(box.y as number[])) - range[1]!) < 1e-6);
  assert.is(
    traces(figure).filter(({ name, mode }) => name === 'A' && mode === 'markers').length,
    0,
  );
});

it('a source that gives one of the two stands on the frame', () => {
  const { figure, table } = charts.plane(hardResult());
  assert.ok(traces(figure).some(({ name }) => name === 'Zelensky: killed only'));
  assert.not.ok(table.rows.some((row) => row[0] === 'Zelensky'));
});

it('among many points only the outermost are named, and it says so', () => {
  const named = (count: number): number =>
    texts(charts.plane(crowd(count)).figure).filter((text) => /^Source number \d+/.test(text))
      .length;
  assert.is(named(10), 10);
  assert.ok(named(60) <= 4);
  const notes = texts(charts.plane(crowd(60)).figure)
    .join(' ')
    .replaceAll('<br>', ' ');
  assert.match(notes, /outermost sources are named/);
});

it('where names find no room the points are numbered, with a key', () => {
  const { figure } = charts.plane(crowd(20), { width: 321 });
  const text = texts(figure).join('|').replaceAll('<br>', ' ');
  if (/^(.*\|)?1\|/.test(text)) assert.match(text, /1 Source number 1 of the Ministry/);
  else assert.match(text, /Source number 20/);
});

it('with zero killed the axis holds no number below zero, and the points on the frame can be seen', () => {
  const { figure } = charts.plane(
    resultOf(
      ['A', 'B'].flatMap((source): Said[] => [
        { source, measure: 'killed', best: 0 },
        { source, measure: 'wounded', low: 90, best: 100, high: 110 },
      ]),
    ),
  );
  const { tickvals, range } = figure.layout['yaxis'] as { tickvals: number[]; range: number[] };
  assert.equal(tickvals, [1]);
  assert.is(range[0], 0);
  const points = figure.data.filter(({ mode }) => mode === 'markers');
  assert.is(points.length, 2);
  assert.ok(points.every((point) => point['cliponaxis'] === false));
  const total = labelBoxes(figure).find(({ text }) => /^total.100$/.test(text))!;
  assert.ok(total.bottom < 100, `the label of the total stands above the plot, at ${total.bottom}`);
});

it.run();
