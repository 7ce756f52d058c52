import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CHART_NAMES } from '../../src/chart/chart.ts';
import { chartOf } from '../../src/chart/figures.ts';
import { hardResult } from '../chart/results.ts';
import { browserTests, withPage } from '../support/browser.ts';

const it = suite('words set upon a figure');
const inBrowser = await browserTests(it);

/** Plotly sets a text into a box on whole pixels, with a border of one pixel on either side that is drawn even where it cannot be seen. */
const TOLERANCE_PX = 2;

/** A text and its box on the page. */
type Box = readonly [text: string, left: number, top: number, right: number, bottom: number];

/** Draws a figure as plotly would alone, and with its words set upon it: the boxes of all texts, ticks among them, and of backgrounds. */
const BOTH = `async (figure) => {
  const place = document.getElementById('place');
  const boxes = (selector) => [...place.querySelectorAll(selector)]
    .filter((each) => each.tagName === 'text' || each.style.fillOpacity !== '0')
    .map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect();
      return [each.textContent, left, top, right, bottom];
    });
  const texts = '.infolayer text, .xtick text, .ytick text, .x2tick text';
  const drawn = async (data, layout) => {
    Plotly.purge(place);
    await Plotly.newPlot(place, structuredClone(data), structuredClone(layout), { staticPlot: true });
  };
  await drawn(figure.data, figure.layout);
  const alone = { texts: boxes(texts), backgrounds: boxes('.annotation rect') };
  const { figure: marks, words } = page.withoutWords(figure);
  await drawn(marks.data, marks.layout);
  page.setWords(place, words, figure.layout.font.family);
  // Setting them again takes the first away.
  page.setWords(place, words, figure.layout.font.family);
  return { alone, apart: { texts: boxes(texts), backgrounds: boxes('.words rect, .annotation rect') } };
}`;

interface Boxes {
  readonly texts: readonly Box[];
  readonly backgrounds: readonly Box[];
}

inBrowser(
  'each stands where plotly alone would have drawn it, in every chart and width',
  async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export * from './words.ts'; export * from './set-words.ts';`,
        resolveDir: 'src/page',
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'page',
      tsconfigRaw: {},
    });
    const plotly = readFileSync('node_modules/plotly.js-dist-min/plotly.min.js', 'utf8');
    const html =
      '<!doctype html><meta charset="utf-8"><style>.words{white-space:pre}</style><div id="place"></div>';
    const result = hardResult();
    await withPage(html, async ({ page }) => {
      await page.addScriptTag({ content: plotly });
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
      for (const name of CHART_NAMES) {
        for (const width of [330, 712]) {
          const { figure } = chartOf(name, result, { width });
          const { alone, apart } = await page.evaluate<{ alone: Boxes; apart: Boxes }>(
            `(${BOTH})(${JSON.stringify(figure)})`,
          );
          const what = `${name}, ${width} px`;
          assert.ok(alone.texts.length > 1, what);
          same(alone.texts, apart.texts, what);
          same(alone.backgrounds, apart.backgrounds, `${what}, backgrounds`);
        }
      }
    });
  },
);

function same(expected: readonly Box[], found: readonly Box[], what: string): void {
  const sorted = (boxes: readonly Box[]): Box[] =>
    [...boxes].sort(
      ([a, leftA, topA], [b, leftB, topB]) =>
        Number(a > b) - Number(a < b) ||
        Math.round(topA / 4) - Math.round(topB / 4) ||
        leftA - leftB,
    );
  assert.is(found.length, expected.length, what);
  for (const [i, [text, ...sides]] of sorted(expected).entries()) {
    const [also, ...there] = sorted(found)[i] as Box;
    assert.is(also, text, what);
    for (const [at, side] of sides.entries()) {
      assert.ok(
        Math.abs(side - (there[at] ?? NaN)) <= TOLERANCE_PX,
        `${what}: “${text}” ${sides.join(' ')} not ${there.join(' ')}`,
      );
    }
  }
}

it.run();
