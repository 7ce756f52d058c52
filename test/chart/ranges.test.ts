import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import * as fc from 'fast-check';
import { charts } from '../../src/chart/figures.ts';
import type { Figure } from '../../src/chart/figure.ts';
import type { Measure } from '../../src/claim/measure.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { Reconciliation } from '../../src/reconciliation.ts';
import { LEAD, resultOf, type Said } from './fixtures.ts';
import { clashes, cutOff, labelBoxes } from './label-boxes.ts';
import { crowd, hardResult, kurskResult } from './results.ts';

const it = suite('ranges');
const lead = resultOf(LEAD);

interface Trace {
  readonly name: string;
  readonly mode: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly opacity?: number;
  readonly hovertext?: readonly string[];
  readonly line?: { readonly width: number; readonly color: string };
  readonly marker?: { readonly symbol: string; readonly color: string };
}

function traces(figure: Figure, name: string): readonly Trace[] {
  return (figure.data as unknown as Trace[]).filter((trace) => trace.name === name);
}

function texts(figure: Figure): readonly string[] {
  return (figure.layout as { annotations: { text: string }[] }).annotations.map(({ text }) =>
    text.replaceAll('<br>', ' '),
  );
}

/** Intervals of a figure as axis numbers, one key a pair of ends. */
function drawnIntervals(figure: Figure): Set<string> {
  const axis = figure.layout['xaxis'] as { type: string; tickvals: number[] };
  const kind = axis.type;
  return new Set(
    (figure.data as unknown as Trace[])
      .filter(({ x }) => x.length === 2)
      .flatMap(({ x }) => [`${kind}:${x[0]}:${x[1]}`]),
  );
}

function shifted(x: number): number {
  return Math.log1p(x) / Math.LN10;
}

/** Whether an interval stands in the figure as it is, or on the scale ln(1 + x). */
function isDrawn(drawn: Set<string>, low: number, high: number): boolean {
  return ['log', 'linear'].some(
    (kind) =>
      drawn.has(`${kind}:${low}:${high}`) || drawn.has(`${kind}:${shifted(low)}:${shifted(high)}`),
  );
}

/** Every finite interval of a result: those of the accounts and those of the ranges. */
function intervalsOf(result: Reconciliation): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const add = ({ low, high }: { low: number | null; high: number | null }): void => {
    if (low !== null && high !== null) found.push([low, high]);
  };
  for (const topic of result.topics.slice(0, 1)) {
    for (const { measures } of topic.accounts)
      for (const each of Object.values(measures)) add(each);
    for (const byAssumption of Object.values(topic.ranges)) {
      for (const range of Object.values(byAssumption)) {
        if (range.intervals.length > 1) for (const part of range.intervals) add(part);
        else add(range);
      }
    }
  }
  return found;
}

it('every finite interval of the lead example is drawn', () => {
  const drawn = drawnIntervals(charts.ranges(lead).figure);
  for (const [low, high] of intervalsOf(lead))
    assert.ok(isDrawn(drawn, low, high), `${low} ${high}`);
});

it('every finite interval is drawn, and no label overlaps, whatever the claims', () => {
  const said = fc.record({
    source: fc.constantFrom('A', 'B', 'C', 'Ministry of Defence', 'المرصد'),
    measure: fc.constantFrom<Measure>('killed', 'wounded', 'casualties', 'missing'),
    numbers: fc.uniqueArray(fc.integer({ min: 0, max: 200_000 }), { minLength: 3, maxLength: 3 }),
    open: fc.constantFrom('none', 'none', 'low', 'high'),
    excluded: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (rows) => {
      const result = resultOf(
        rows.map(({ source, measure, numbers, open, excluded }): Said => {
          const [low = 0, best = 0, high = 0] = [...numbers].sort((a, b) => a - b);
          return {
            source,
            measure,
            low: open === 'low' ? null : low,
            best: open === 'none' ? best : null,
            high: open === 'high' ? null : high,
            excluded,
          };
        }),
      );
      const { figure } = charts.ranges(result, { width: 321 });
      const drawn = drawnIntervals(figure);
      for (const [low, high] of intervalsOf(result)) {
        assert.ok(isDrawn(drawn, low, high), `${low} ${high}`);
      }
      const boxes = labelBoxes(figure);
      assert.equal(clashes(boxes), []);
      assert.equal(cutOff(figure, boxes), []);
    }),
    { seed: 1, numRuns: 60 },
  );
});

function xAxis(result: Reconciliation): { type: string; range: number[] } {
  return charts.ranges(result).figure.layout['xaxis'] as { type: string; range: number[] };
}

it('the axis is logarithmic over 10-fold and linear from zero below', () => {
  assert.is(xAxis(lead).type, 'log');
  const near = xAxis(resultOf([{ source: 'A', measure: 'killed', low: 90, best: 100, high: 110 }]));
  assert.is(near.type, 'linear');
  assert.ok(near.range[0]! <= 0);
});

it('the title names the widest gap and a bracket spans it', () => {
  const { title, figure } = charts.ranges(lead);
  assert.is(title, 'Killed: Zelensky and NIS lie 4.44-fold apart');
  const [bracket] = traces(figure, 'killed: 4.44-fold apart');
  assert.is(bracket!.x[0], 600);
  assert.ok(Math.abs(bracket!.x[3]! - 8000 / 3) < 1e-6);
  assert.is(texts(figure).filter((text) => text.includes('4.44-fold')).length, 1);
});

it('the title counts the sources that the fold compares, as the findings do', async () => {
  const kursk = await kurskResult();
  const { title } = charts.ranges(kursk);
  assert.is(
    title,
    'Casualties: 5 of 8 sources can be compared: 13.4-fold apart, from North Korea to NIS',
  );
  assert.match(
    texts(charts.ranges(kursk).figure).join(' '),
    /A fold leaves out bounds and totals that cover something else\./,
  );
  assert.not.match(texts(charts.ranges(lead).figure).join(' '), /A fold leaves out/);
  const gap = kursk.topics[0]!.findings.find(
    ({ code, values }) => code === 'apart' && values['name'] === 'casualties',
  )!;
  assert.match(gap.text, /^Casualties: 5 sources, from 350 by North Korea to 4,700 by NIS/);
});

it('with no bound among them the title counts all sources', () => {
  assert.match(
    charts.ranges(crowd(10)).title,
    /^\w+: 10 sources lie up to [\d.]+-fold apart, .+ lowest, .+ highest$/,
  );
});

it('the subtitle says measure, scope, as-of date and level', () => {
  assert.is(
    charts.ranges(lead).subtitle,
    'Killed, wounded, casualties and deployed · North Korean troops in Kursk · as of 30 April 2025 · 90 % ranges',
  );
});

it('the subtitle says the days where all is counted from one', async () => {
  const { claims } = await readClaims(
    'topic,source,killed,from,as_of\nWeek,A,60,2025-01-06,2025-01-12\nWeek,B,90,2025-01-06,2025-01-12\n',
  );
  assert.is(
    charts.ranges(reconcile(claims)).subtitle,
    'Killed · Week · counts of 6 to 12 January 2025 only · 90 % ranges',
  );
});

it('a stated value is filled, a derived one hollow', () => {
  const { figure } = charts.ranges(lead);
  const marker = (name: string): string =>
    traces(figure, name).find(({ mode }) => mode === 'markers')!.marker!.color;
  assert.is(marker('killed: Zelensky'), '#FFFFFF');
  assert.is.not(marker('killed: NIS'), '#FFFFFF');
});

it('the stated interval is thick, the one with the between-source spread thin and wider', () => {
  const { figure } = charts.ranges(lead);
  const lines = traces(figure, 'killed: NIS').filter(({ mode }) => mode === 'lines');
  const [thin, thick] = [...lines].sort((a, b) => a.line!.width - b.line!.width);
  assert.equal(thick!.x, [540, 660]);
  assert.ok(thin!.x[0]! < 540 && thin!.x[1]! > 660);
  assert.ok(thick!.line!.width > 3 * thin!.line!.width);
});

it('a claim with one side is an arrow to the open side, never a point', () => {
  const result = resultOf([
    { source: 'Floor', measure: 'killed', low: 1200, high: null },
    { source: 'Roof', measure: 'killed', low: null, high: 3000 },
    { source: 'Point', measure: 'killed', low: 900, best: 1000, high: 1100 },
  ]);
  const { figure } = charts.ranges(result);
  const head = (name: string): Trace =>
    traces(figure, name).find(({ mode }) => mode === 'markers')!;
  assert.is(head('killed: Floor').marker!.symbol, 'triangle-right');
  assert.ok(head('killed: Floor').x[0]! > 1200);
  assert.is(head('killed: Roof').marker!.symbol, 'triangle-left');
  assert.ok(head('killed: Roof').x[0]! < 3000);
  assert.ok(texts(figure).includes('≥\u00A01,200'));
  assert.ok(texts(figure).includes('≤\u00A03,000'));
});

it('excluded claims stand below a rule and take no spread', () => {
  const { figure } = charts.ranges(hardResult());
  const rule = (figure.layout as { shapes: { y0: number }[] }).shapes[0]!;
  const excluded = traces(figure, 'killed: Set aside');
  assert.ok(excluded.every(({ y }) => y[0]! > rule.y0));
  assert.is(excluded.filter(({ mode }) => mode === 'lines').length, 1);
  assert.ok(texts(figure).includes('Excluded from every range'));
  const others = traces(figure, 'killed: Zelensky');
  assert.ok(others.every(({ y }) => y[0]! < rule.y0));
});

it('two camps give two bars, and no median is drawn between them', () => {
  const { figure } = charts.ranges(lead);
  const own = traces(figure, 'killed: one-right');
  const { intervals } = lead.topics[0]!.ranges.killed!['one-right']!;
  assert.is(intervals.length, 2);
  assert.equal(
    own.map(({ x }) => x),
    intervals.map(({ low, high }) => [low, high]),
  );
});

it('the headline range is a band behind the sources', () => {
  const { figure } = charts.ranges(lead);
  const { low, high } = lead.topics[0]!.ranges.killed!['next-source']!;
  const [band] = traces(figure, 'killed: A further source');
  assert.equal([band!.x[0], band!.x[1]], [low, high]);
});

it('a pointer finds wording, reading, source, date and address', () => {
  const { figure } = charts.ranges(lead);
  const hover = traces(figure, 'casualties: Zelensky')[0]!.hovertext![0]!.replaceAll('<br>', '');
  for (const part of [
    '<b>Zelensky</b>',
    '“around 4,000”',
    'read as 4,000 (3,600–4,400)',
    'as of 14 February 2025',
    'via Kyiv Independent',
    'https://kyivindependent.com/600-north-korean-troops-killed-fighting-for-russia-south-korea-says',
  ]) {
    assert.ok(hover.includes(part), part);
  }
});

function colors(count: number): number {
  const { figure } = charts.ranges(crowd(count), { measures: ['killed'] });
  const own = (figure.data as unknown as Trace[]).filter(({ name }) =>
    name.includes('Source number'),
  );
  return new Set(own.flatMap(({ line }) => line?.color ?? [])).size;
}

it('up to seven sources have colours of their own, more share one', () => {
  assert.is(colors(7), 7);
  assert.is(colors(8), 1);
});

it('a long forest has its ticks at both ends', () => {
  const { figure } = charts.ranges(crowd(60));
  const { ticktext } = figure.layout['xaxis'] as { ticktext: string[] };
  for (const tick of ticktext) assert.ok(texts(figure).includes(tick), tick);
});

it('the table holds every number of the lead example', () => {
  const { table } = charts.ranges(lead);
  const row = (source: string, measure: string): readonly unknown[] =>
    table.rows.find((each) => each[0] === measure && each[1] === source)!;
  assert.equal(row('NIS', 'killed').slice(2, 6), [540, 600, 660, 'stated']);
  assert.is(row('Zelensky', 'killed')[5], 'derived');
  assert.is(row('A further source', 'killed')[5], 'range');
});

it('the description tells sources, gap and headline range', () => {
  const { description } = charts.ranges(lead);
  for (const part of ['NIS 600 (540–660)', '4.44-fold apart', 'A further source would land in']) {
    assert.ok(description.includes(part), part);
  }
});

it('says of equal figures that they are the same, and gives no fold', () => {
  const said = (source: string): Said => ({
    source,
    measure: 'killed',
    low: 810,
    best: 900,
    high: 990,
  });
  for (const sources of [
    ['A', 'B'],
    ['A', 'B', 'C'],
  ]) {
    const { title, figure, description } = charts.ranges(resultOf(sources.map(said)));
    assert.match(title, /^Killed: [23] sources and one figure, 900/);
    assert.not.match(`${description} ${texts(figure).join(' ')}`, /1-fold/);
  }
});

it('a number is marked as stale by its own age, not by that of the latest of its source', () => {
  const { figure } = charts.ranges(
    resultOf([
      { source: 'Mixed', measure: 'killed', low: 90, best: 100, high: 110, asOf: '2025-09-01' },
      { source: 'Mixed', measure: 'wounded', low: 450, best: 500, high: 550, asOf: '2025-04-30' },
      { source: 'New', measure: 'wounded', low: 540, best: 600, high: 660, asOf: '2025-09-02' },
    ]),
  );
  const drawn = texts(figure).join('|');
  assert.match(drawn, /Mixed[^|]*1 Sep 2025(?! †)/);
  assert.match(drawn, /Mixed[^|]*30 Apr 2025 †/);
  assert.match(drawn, /† More than 90 days older/);
});

it('a lone source is named in the title with its number', () => {
  const one: Said = { source: 'A', measure: 'killed', low: 540, best: 600, high: 660 };
  assert.is(charts.ranges(resultOf([one])).title, 'Killed: one source only, A, 600');
  const interval: Said = { source: 'A', measure: 'killed', low: 400, high: 500 };
  assert.is(charts.ranges(resultOf([interval])).title, 'Killed: one source only, A, 400–500');
  const other: Said = { source: 'B', measure: 'wounded', best: 900 };
  assert.is(
    charts.ranges(resultOf([one, other])).title,
    'Nothing can be compared: no measure is given by two sources',
  );
});

it('no title ends in a full stop', () => {
  const zeros = ['A', 'B'].map((source): Said => ({ source, measure: 'killed', best: 0 }));
  const bounds = ['A', 'B'].map((source): Said => ({
    source,
    measure: 'killed',
    low: 600,
    high: null,
  }));
  for (const said of [zeros, bounds]) assert.not.match(charts.ranges(resultOf(said)).title, /\.$/);
});

it.run();
