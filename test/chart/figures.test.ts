import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { CHART_NAMES } from '../../src/chart/chart.ts';
import { chartOf, charts, figures } from '../../src/chart/figures.ts';
import { COLUMN_WIDTH, FULL_WIDTH } from '../../src/chart/theme.ts';
import { LEAD, resultOf } from './fixtures.ts';
import { clashes, cutOff, labelBoxes } from './label-boxes.ts';
import { allResults, HARD_NAMES, hardResult } from './results.ts';

const it = suite('every chart');
const WIDTHS = [COLUMN_WIDTH, FULL_WIDTH];
const results = allResults();

/** Paths of numbers that JSON cannot hold, and of members that are undefined. */
function unsound(value: unknown, path: string = 'figure'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value === undefined || typeof value === 'function') return [`${path} is ${typeof value}`];
  if (Array.isArray(value)) return value.flatMap((each, at) => unsound(each, `${path}[${at}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => unsound(each, `${path}.${key}`));
}

for (const name of CHART_NAMES) {
  for (const [what, result] of Object.entries(results)) {
    it(`${name}, ${what}: is plain JSON without a number that is none`, () => {
      const chart = chartOf(name, result);
      assert.equal(unsound(chart), []);
      assert.equal(JSON.parse(JSON.stringify(chart.figure)), chart.figure);
    });

    for (const width of WIDTHS) {
      it(`${name}, ${what}, ${width} px: no label overlaps another, none is cut`, () => {
        const { figure } = chartOf(name, result, { width });
        const boxes = labelBoxes(figure);
        assert.equal(clashes(boxes), []);
        assert.equal(cutOff(figure, boxes), []);
      });
    }

    it(`${name}, ${what}: says in words and in a table what it shows`, () => {
      const chart = chartOf(name, result);
      assert.ok(chart.title.length > 0);
      assert.ok(chart.description.length > 20);
      assert.ok(chart.table.columns.length > 0);
      for (const row of chart.table.rows) assert.is(row.length, chart.table.columns.length);
      if (chart.empty === null) {
        assert.ok(chart.table.rows.length > 0);
        assert.ok(chart.figure.data.length > 0);
        assert.ok(chart.description.includes(chart.title));
      } else assert.ok(chart.description.includes(chart.empty));
    });
  }

  it(`${name}: figures.${name} is the figure of charts.${name}`, () => {
    assert.equal(figures[name](results['lead']!), charts[name](results['lead']!).figure);
  });

  it(`${name}: the same result gives the same figure`, () => {
    const [once, again] = [resultOf(LEAD), resultOf(LEAD)].map((result) =>
      JSON.stringify(chartOf(name, result).figure),
    );
    assert.ok(once === again);
  });

  it(`${name}: the order of the claims does not show`, () => {
    const said = LEAD.map((each, line) => Object.assign({ line: line + 2 }, each));
    const figure = (order: typeof said): string =>
      JSON.stringify(chartOf(name, resultOf(order)).figure);
    assert.ok(figure(said) === figure([...said].reverse()));
  });

  it(`${name}: sends nothing anywhere and bears no logo`, () => {
    const { config } = figures[name](results['lead']!);
    assert.is(config['showSendToCloud'], false);
    assert.is(config['plotlyServerURL'], '');
    assert.is(config['displaylogo'], false);
  });

  it(`${name}: text from data is escaped wherever plotly reads markup`, () => {
    const { figure } = chartOf(name, hardResult());
    const json = JSON.stringify(figure);
    const drawn = JSON.stringify({ ...figure, data: figure.data.map(withoutData) });
    assert.not.ok(drawn.includes('<script'));
    assert.not.match(drawn, /R&D/);
    assert.ok(!json.includes('</script>') || !drawn.includes('</script>'));
  });

  it(`${name}: title, subtitle, width and height can be chosen`, () => {
    const chart = chartOf(name, results['lead']!, {
      title: 'My <title> & more',
      subtitle: 'My subtitle',
      width: 500,
      height: 900,
    });
    const layout = chart.figure.layout as {
      width: number;
      height: number;
      title: { text: string };
      annotations: { text: string }[];
    };
    assert.is(chart.title, 'My <title> & more');
    assert.is(layout.title.text, '<b>My &lt;title&gt; &amp; more</b>');
    assert.ok(layout.annotations.some(({ text }) => text === 'My subtitle'));
    assert.is(layout.width, 500);
    assert.is(chart.height, layout.height);
    if (chart.empty === null) assert.ok(Math.abs(layout.height - 900) <= 8, `${layout.height}`);
  });

  it(`${name}: the dark theme changes colours and nothing else`, () => {
    const [light, dark] = (['light', 'dark'] as const).map((theme) =>
      JSON.stringify(chartOf(name, results['lead']!, { theme }).figure).replace(
        /#[0-9A-F]{6}|rgba\([^)]*\)/gi,
        'colour',
      ),
    );
    assert.ok(light === dark);
  });
}

/** A trace without its plain data: names and customdata are not drawn, hover texts are. */
function withoutData(trace: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { name: _name, customdata: _customdata, ...drawn } = trace;
  return drawn;
}

it('the check of overlaps sees one', () => {
  const { figure } = charts.ranges(results['lead']!);
  const layout = figure.layout as { annotations: { yshift: number }[] };
  const moved = layout.annotations.map((each) => ({ ...each, yshift: each.yshift - 3 }));
  const doubled = {
    ...figure,
    layout: { ...layout, annotations: [...layout.annotations, ...moved] },
  };
  assert.ok(clashes(labelBoxes(doubled)).length >= moved.length);
  const wide = { ...figure, layout: { ...layout, width: 400 } };
  assert.ok(cutOff(wide, labelBoxes(figure)).length > 0);
});

it('every name appears in the forest, however hard', () => {
  const { figure } = charts.ranges(hardResult());
  const layout = figure.layout as { annotations: { text: string }[] };
  const text = layout.annotations
    .map((each) => each.text)
    .join(' ')
    .replaceAll('<br>', ' ')
    .replaceAll('\u200E', '');
  for (const word of HARD_NAMES.flatMap((name) => name.split(' '))) {
    const escaped = word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const whole = text.includes(escaped) || text.replaceAll(' ', '').includes(escaped);
    assert.ok(whole, word);
  }
});

it('a reconciliation gives its first topic, or the one asked for', () => {
  const both = resultOf([
    { topic: 'A', source: 'X', measure: 'killed', best: 10 },
    { topic: 'B', source: 'X', measure: 'killed', best: 20 },
  ]);
  assert.match(charts.ranges(both).subtitle, /· A ·/);
  assert.match(charts.ranges(both, { topic: 'B' }).subtitle, /· B ·/);
  assert.match(charts.ranges(both.topics[1]!).subtitle, /· B ·/);
  assert.throws(() => charts.ranges(both, { topic: 'C' }), /no topic "C"/);
});

it('a width that is no width is a mistake of the program', () => {
  assert.throws(() => charts.ranges(results['lead']!, { width: 100 }), RangeError);
  assert.throws(() => charts.ranges(results['lead']!, { width: Number.NaN }), RangeError);
  assert.throws(() => charts.ranges(results['lead']!, { height: -1 }), RangeError);
});

it('house colours take the place of the palette', () => {
  const json = JSON.stringify(
    figures.ranges(results['lead']!, { palette: ['#123456', '#654321'] }),
  );
  assert.ok(json.includes('#123456'));
  assert.not.ok(json.includes('#0072B2'));
});

it.run();
