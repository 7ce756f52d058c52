/** Drawing figures here and in Chromium, with the same plotly and the same font files, and comparing the SVG. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import type { Figure } from '../../src/chart/figure.ts';
import { seededRandom } from '../../src/render/random.ts';
import { openRenderer } from '../../src/render/render-figure.ts';
import { withBrowser } from './browser.ts';
import { compareSvg } from './compare-svg.ts';

/** Half a pixel cannot be seen; what was measured lies below a hundredth. */
const TOLERANCE = 0.5;
/** A figure of fewer elements than this was not drawn. */
const FEWEST_ELEMENTS = 30;

const require = createRequire(import.meta.url);

function fontRule(file: string, weight: string, style: string): string {
  const data = readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}`)).toString('base64');
  return `@font-face{font-family:'DejaVu Sans';font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${data})}`;
}

async function openFontPage(): Promise<Page> {
  const page = await withBrowser((browser) => browser.newPage());
  await page.setContent(`<!DOCTYPE html><meta charset="utf-8"><style>
    ${fontRule('DejaVuSans.ttf', 'normal', 'normal')}
    ${fontRule('DejaVuSans-Bold.ttf', 'bold', 'normal')}
    ${fontRule('DejaVuSans-Oblique.ttf', 'normal', 'italic')}
    ${fontRule('DejaVuSans-BoldOblique.ttf', 'bold', 'italic')}
  </style>`);
  await page.evaluate(
    'Promise.all(Array.from(document.fonts, (font) => font.load())).then(() => 0)',
  );
  return page;
}

let fontPage: Promise<Page> | null = null;
let plotlyPage: Promise<Page> | null = null;

/** A page that has loaded the very font files that we measure with; one for all the tests of a run. */
export function pageWithFonts(): Promise<Page> {
  return (fontPage ??= openFontPage());
}

function pageWithPlotly(): Promise<Page> {
  return (plotlyPage ??= pageWithFonts().then(async (page) => {
    await page.evaluate(`${readFileSync(require.resolve('plotly.js-dist-min'), 'utf8')};0`);
    return page;
  }));
}

/** One start-up for all the tests of a run, which ends by `process.exit`. */
const renderer = openRenderer();

/** Fails unless each figure has the same elements here as in Chromium, all within half a pixel. */
export async function sameAsChromium(figures: Readonly<Record<string, Figure>>): Promise<void> {
  const page = await pageWithPlotly();
  for (const [name, figure] of Object.entries(figures)) {
    const theirs = await page.evaluate<string>(
      `Math.random = (${seededRandom.toString()})(1);` +
        `Plotly.toImage(${JSON.stringify(figure)}, { format: 'svg', imageDataOnly: true, width: null, height: null })`,
    );
    const ours = await renderer.render(figure, { format: 'svg', embedFonts: false });
    const { structure, elements, largest, where } = compareSvg(ours, theirs);
    assert.is(structure, null, `${name}: other elements: ${structure}`);
    assert.ok(elements > FEWEST_ELEMENTS, `${name}: only ${elements} elements`);
    assert.ok(largest <= TOLERANCE, `${name}: ${largest} px apart: ${where}`);
  }
}
