import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { charts } from '../../src/chart/figures.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { LEAD, resultOf, type Said } from './fixtures.ts';
import { kurskResult, crowd } from './results.ts';

const it = suite('pairs');

interface Heat {
  readonly type: string;
  readonly z: readonly (readonly (number | null)[])[];
  readonly zmin: number;
  readonly zmax: number;
}

function heat(figure: Figure): Heat {
  return figure.data[0] as unknown as Heat;
}

const three = resultOf([
  { source: 'Low', measure: 'killed', low: 90, best: 100, high: 110 },
  { source: 'Near', measure: 'killed', low: 100, best: 115, high: 130 },
  { source: 'High', measure: 'killed', low: 380, best: 400, high: 420 },
  { source: 'Floor', measure: 'killed', low: 200, high: null },
]);

it('cells are logarithms of row over column, highest source first', () => {
  const { z, type } = heat(charts.pairs(resultOf(LEAD)).figure);
  assert.is(type, 'heatmap');
  assert.is(z[0]![0], null);
  assert.ok(Math.abs(z[0]![1]! - Math.log(8000 / 3 / 600)) < 1e-9);
  assert.ok(Math.abs(z[1]![0]! + z[0]![1]!) < 1e-12);
});

it('the colours diverge evenly around x1', () => {
  const { zmin, zmax } = heat(charts.pairs(three).figure);
  assert.is(zmin, -zmax);
});

it('a small difference does not get the colour of a large one', () => {
  const { zmax } = heat(
    charts.pairs(
      resultOf([
        { source: 'A', measure: 'killed', low: 99, best: 100, high: 101 },
        { source: 'B', measure: 'killed', low: 104, best: 105, high: 106 },
      ]),
    ).figure,
  );
  assert.is(zmax, Math.log(2));
});

it('overlapping pairs are outlined, incomparable ones hatched', () => {
  const { figure } = charts.pairs(three);
  const named = (name: string): { x: (number | null)[] } =>
    figure.data.find((trace) => trace['name'] === name) as unknown as { x: (number | null)[] };
  const outlines = named('intervals overlap').x.filter((x) => x === null).length;
  assert.is(outlines, 2);
  assert.ok(named('not comparable').x.length > 0);
  const lead = charts.pairs(resultOf(LEAD)).figure;
  const none = lead.data.find((trace) => trace['name'] === 'not comparable') as unknown as {
    x: [];
  };
  assert.equal(none.x, []);
});

it('every compared cell says how many times, all in the same way', () => {
  const { figure } = charts.pairs(three);
  const texts = (
    figure.data.find((trace) => trace['name'] === 'ratio') as unknown as { text: string[] }
  ).text;
  assert.is(texts.length, 6);
  assert.ok(
    texts.every((text) => text.startsWith('×')),
    texts.join(' '),
  );
  assert.ok(texts.includes('×4') && texts.includes('×1.15'));
});

it('cells too narrow for a number have none, and the table has them all', () => {
  const { figure, table } = charts.pairs(crowd(60));
  assert.not.ok(figure.data.some((trace) => trace['name'] === 'ratio'));
  assert.ok(table.rows.length >= 1000);
});

it('what is not comparable stands in the table with its reason', () => {
  const row = charts.pairs(three).table.rows.find((each) => each[2] === null)!;
  assert.ok(String(row.at(-1)).length > 5);
});

it('the title counts the pairs that do not overlap and names the widest', () => {
  assert.is(
    charts.pairs(three).title,
    'Killed: 2 of 3 pairs of sources do not overlap; at the widest High is 4 times Low',
  );
  assert.is(charts.pairs(resultOf(LEAD)).title, 'Killed: Zelensky is 4.44 times NIS');
});

it('on the diagonal stands the number of every source that the caption promises', async () => {
  const kursk = await kurskResult();
  for (const width of [321, 400, 680]) {
    for (const result of [kursk, resultOf(LEAD), three, crowd(10), crowd(60)]) {
      const { figure } = charts.pairs(result, {
        width,
        measures: [result === kursk ? 'casualties' : 'killed'],
      });
      const own = figure.data.find(({ name }) => name === 'own number') as unknown as {
        text: string[];
      };
      const shown = own.text.filter((text) => text !== '').length;
      const notes = (figure.layout as { annotations: { text: string }[] }).annotations
        .map(({ text }) => text.replaceAll('<br>', ' '))
        .join(' ');
      assert.is(/On the diagonal: the number itself/.test(notes), shown > 0);
      if (shown > 0) assert.is(/where it has room/.test(notes), shown < own.text.length);
      assert.is(
        /k: thousand/.test(notes),
        own.text.some((text) => text.endsWith('k')),
      );
    }
  }
  const narrow = charts.pairs(kursk, { width: 321, measures: ['casualties'] }).figure;
  const own = narrow.data.find(({ name }) => name === 'own number') as unknown as {
    text: string[];
  };
  assert.ok(own.text.includes('4.7k'));
  assert.ok(own.text.includes('350'));
});

it('two zeros are the same, and a number beside a zero is no multiple of it', () => {
  const said = (source: string, best: number): Said => ({ source, measure: 'killed', best });
  const zeros = charts.pairs(resultOf([said('A', 0), said('B', 0)]));
  assert.is(zeros.title, 'Killed: A and B say the same, 0');
  assert.equal(heat(zeros.figure).z, [
    [null, 0],
    [0, null],
  ]);
  const cells = zeros.figure.data.find(({ name }) => name === 'both zero') as unknown as {
    text: string[];
  };
  assert.equal(cells.text, ['both 0', 'both 0']);
  assert.not.match(notesOf(zeros.figure), /Hatched/);
  const beside = charts.pairs(resultOf([said('A', 0), said('B', 12), said('C', 0)]));
  assert.is(beside.title, 'Killed: 12 by B, 0 by A and C; a ratio to zero does not exist');
  assert.match(
    notesOf(beside.figure),
    /Hatched: not comparable \(a ratio to zero does not exist\)/,
  );
});

it('equal numbers are the same, not 1 times each other', () => {
  const said = (source: string): Said => ({ source, measure: 'killed', best: 600 });
  assert.is(
    charts.pairs(resultOf([said('A'), said('B')])).title,
    'Killed: A and B say the same, 600',
  );
  assert.is(
    charts.pairs(resultOf(['A', 'B', 'C', 'D'].map(said))).title,
    'Killed: 4 sources say the same, 600',
  );
});

function notesOf({ layout }: Figure): string {
  return (layout as { annotations: { text: string }[] }).annotations
    .map(({ text }) => text.replaceAll('<br>', ' ').replaceAll('\u00A0', ' '))
    .join(' ');
}

it('a number of another definition is not called one-sided', async () => {
  // Western officials count casualties that others do not: 4,000, with both ends.
  assert.match(
    notesOf(charts.pairs(await kurskResult()).figure),
    /not comparable \(one-sided, or of another definition\)/,
  );
  assert.match(notesOf(charts.pairs(three).figure), /not comparable \(one-sided\)/);
});

it.run();
