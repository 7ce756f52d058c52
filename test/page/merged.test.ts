import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { chartOf } from '../../src/chart/figures.ts';
import type { Figure } from '../../src/chart/figure.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { merged } from '../../src/page/merged.ts';
import { reconcile } from '../../src/reconcile.ts';
import { browserTests, withPage } from '../support/browser.ts';

const it = suite('the forest in fewer parts');
const inBrowser = await browserTests(it);

/** What a trace says of each of its points. */
const BY_POINT: readonly string[] = ['x', 'y', 'hovertext', 'customdata'];

async function forest(width: number): Promise<Figure> {
  const { claims } = await readClaims(await readFile('data/kursk-2025.csv'));
  return chartOf('ranges', reconcile(claims), { width }).figure;
}

type Trace = Figure['data'][number];

function listOf(trace: Trace, key: string): readonly unknown[] {
  const list = trace[key];
  return Array.isArray(list) ? list : [];
}

/** Every point that can be pointed at, with what it tells. */
function toldBy({ data }: Figure): readonly string[] {
  return data
    .filter(({ hoverinfo }) => hoverinfo === 'text')
    .flatMap((trace) =>
      listOf(trace, 'x').map((_, i) =>
        JSON.stringify(BY_POINT.map((key) => listOf(trace, key)[i] ?? null)),
      ),
    )
    .sort();
}

/** Every line between two points, with its style. */
function linesOf({ data }: Figure): readonly string[] {
  return data
    .filter(({ mode }) => mode === 'lines')
    .flatMap((trace) => {
      const { line, fill, fillcolor = null, opacity = null } = trace;
      const style = JSON.stringify([line, fill === undefined ? null : fillcolor, opacity]);
      const points = listOf(trace, 'x').map(
        (x, i) => `${String(x)},${String(listOf(trace, 'y')[i])}`,
      );
      return points.slice(1).map((to, i) => `${points[i]} to ${to} ${style}`);
    })
    .sort();
}

/** The same of the paths among a layout's shapes. */
function linesOfShapes({ layout }: Figure): readonly string[] {
  const shapes = layout['shapes'] as readonly Readonly<Record<string, unknown>>[];
  return shapes
    .filter(({ type }) => type === 'path')
    .flatMap(({ path, line, fillcolor = null, opacity = null }) => {
      const style = JSON.stringify([line, fillcolor, opacity]);
      return String(path)
        .split('M')
        .slice(1)
        .flatMap((piece) => {
          const points = piece.split('L');
          return points.slice(1).map((to, i) => `${points[i]} to ${to} ${style}`);
        });
    })
    .sort();
}

it('draws every line and every point in its style, and tells the same of each', async () => {
  const figure = await forest(860);
  const fewer = merged(figure);
  assert.equal(linesOfShapes(fewer), linesOf(figure));
  assert.equal(toldBy(fewer), toldBy(figure));
  assert.ok(fewer.data.length < figure.data.length / 10, `${fewer.data.length} traces`);
  assert.ok(fewer.data.every(({ mode }) => mode !== 'lines'));
});

it('leaves alone what would lose something: curves, dates, lines by name on hover', () => {
  const line = { type: 'scatter', mode: 'lines', x: [1, 2], y: [0, 0], hoverinfo: 'text' };
  const color = { color: '#000000', width: 1 };
  const data = [
    { ...line, hovertext: ['a', 'b'], line: { ...color, shape: 'spline' } },
    { ...line, hovertext: ['a', 'b'], line: color, x: ['2025-01-01', '2025-02-01'] },
    { ...line, hovertext: ['a', 'b'], line: color, xaxis: 'x2' },
    { ...line, hovertext: 'one for all', line: color },
    { ...line, mode: 'markers', marker: color, hoverinfo: 'name' },
  ];
  const figure: Figure = { data, layout: { width: 300 }, config: {} };
  assert.equal(merged(figure), { ...figure, layout: { width: 300, shapes: [] } });
});

it('lays each line over those of its row that were drawn before it', () => {
  const bar = (color: string, y: number) => ({
    type: 'scatter',
    mode: 'lines',
    x: [1, 2],
    y: [y, y],
    line: { color, width: 9 },
    hoverinfo: 'skip',
  });
  const tick = (y: number) => ({
    ...bar('#000000', y),
    x: [1.5, 1.5],
    y: [y - 5, y + 5],
    line: { color: '#000000', width: 1 },
  });
  const colors = ({ layout }: Figure): readonly unknown[] =>
    (layout['shapes'] as readonly { line: { color: string } }[]).map(({ line }) => line.color);
  const rows = [bar('#0000ff', 10), tick(10), bar('#777777', 30), tick(30)];
  const figure: Figure = { data: rows, layout: {}, config: {} };
  assert.equal(colors(merged(figure)), ['#0000ff', '#777777', '#000000']);
  // Where it is the other way round in one row, there is a second path of the style.
  const other = { ...figure, data: [...rows, tick(50), bar('#777777', 50)] };
  assert.equal(colors(merged(other)), ['#0000ff', '#777777', '#000000', '#000000', '#777777']);
});

/** What differs this much in a channel can be told apart; less is how an edge is smoothed. */
const SEEN = 48;

inBrowser('is the same picture, at every width', async () => {
  const plotly = readFileSync('node_modules/plotly.js-dist-min/plotly.min.js', 'utf8');
  await withPage('<!doctype html><div id="place"></div>', async ({ page }) => {
    await page.addScriptTag({ content: plotly });
    for (const width of [330, 712]) {
      const figure = await forest(width);
      const different = await differenceOf(
        page,
        await pictureOf(page, figure),
        await pictureOf(page, merged(figure)),
      );
      assert.is(different, 0, `${width} px: pixels that differ`);
    }
  });
});

async function pictureOf(page: Page, { data, layout }: Figure): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const place = document.getElementById('place');
    Plotly.purge(place);
    const { data, layout } = ${JSON.stringify({ data, layout })};
    await Plotly.newPlot(place, data, layout, { staticPlot: true });
    return Plotly.toImage(place, { format: 'png', width: layout.width, height: layout.height });
  })()`);
}

/** The number of pixels in which two pictures differ. */
async function differenceOf(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const pixels = async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    };
    const [a, b] = [await pixels('${one}'), await pixels('${other}')];
    let different = 0;
    for (let i = 0; i < a.length; i += 4) {
      const most = Math.max(...[0, 1, 2].map((at) => Math.abs(a[i + at] - b[i + at])));
      if (most > ${SEEN}) different += 1;
    }
    return different;
  })()`);
}

it.run();
