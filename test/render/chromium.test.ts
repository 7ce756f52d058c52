import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Page } from 'playwright-core';
import { DRAWABLE_TRACES } from '../../src/render/drawable.ts';
import { seededRandom } from '../../src/render/random.ts';
import { openRenderer } from '../../src/render/render-figure.ts';
import { browserTests, withPage } from '../support/browser.ts';
import { compareSvg } from '../support/compare-svg.ts';
import { LAYOUT_FIGURES, TRACE_FIGURES } from './figures.ts';

const it = suite('drawing beside Chromium');
const inBrowser = await browserTests(it);
const require = createRequire(import.meta.url);

/** Half a pixel cannot be seen; what was measured lies below a hundredth. */
const TOLERANCE = 0.5;

function fontRule(file: string, weight: string, style: string): string {
  const data = readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}`)).toString('base64');
  return `@font-face{font-family:'DejaVu Sans';font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${data})}`;
}

/** A page with the very font files that we measure with. */
function pageHtml(): string {
  return `<!DOCTYPE html><meta charset="utf-8"><style>
    ${fontRule('DejaVuSans.ttf', 'normal', 'normal')}
    ${fontRule('DejaVuSans-Bold.ttf', 'bold', 'normal')}
    ${fontRule('DejaVuSans-Oblique.ttf', 'normal', 'italic')}
    ${fontRule('DejaVuSans-BoldOblique.ttf', 'bold', 'italic')}
  </style>`;
}

async function startPlotly(page: Page): Promise<void> {
  await page.evaluate('Promise.all([...document.fonts].map((font) => font.load())).then(() => 0)');
  await page.evaluate(`${readFileSync(require.resolve('plotly.js-dist-min'), 'utf8')};0`);
}

function compareAll(figures: typeof TRACE_FIGURES): () => Promise<void> {
  return async () => {
    const renderer = openRenderer();
    try {
      await withPage(pageHtml(), async ({ page }) => {
        await startPlotly(page);
        for (const [name, figure] of Object.entries(figures)) {
          const theirs = await page.evaluate<string>(
            `Math.random = (${seededRandom.toString()})(1);` +
              `Plotly.toImage(${JSON.stringify(figure)}, { format: 'svg', imageDataOnly: true, width: null, height: null })`,
          );
          const ours = await renderer.render(figure, { format: 'svg', embedFonts: false });
          const difference = compareSvg(ours, theirs);
          assert.is(difference.structure, null, `${name}: other elements: ${difference.structure}`);
          assert.ok(difference.elements > 30, `${name}: only ${difference.elements} elements`);
          assert.ok(
            difference.largest <= TOLERANCE,
            `${name}: ${difference.largest} px apart: ${difference.where}`,
          );
        }
      });
    } finally {
      renderer.close();
    }
  };
}

inBrowser(
  'every allowed trace type has the elements that Chromium draws, within half a pixel',
  compareAll(TRACE_FIGURES),
);

inBrowser(
  'texts, notes, log axes, long names and right-to-left names stand where Chromium puts them',
  compareAll(LAYOUT_FIGURES),
);

it('the comparison covers every allowed trace type', () => {
  const covered = Object.values(TRACE_FIGURES).flatMap((figure) =>
    figure.data.map((trace) => trace['type'] ?? 'scatter'),
  );
  assert.equal(new Set(covered), new Set(DRAWABLE_TRACES));
});

it.run();
