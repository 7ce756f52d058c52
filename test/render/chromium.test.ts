import { createRequire } from 'node:module';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DRAWABLE_TRACES } from '../../src/render/drawable.ts';
import { bBox } from '../../src/render/element-box.ts';
import { openFonts } from '../../src/render/font.ts';
import type { SvgNode } from '../../src/render/svg-node.ts';
import { escapeXml } from '../../src/render/svg-text.ts';
import { pageWithFonts, sameAsChromium } from '../support/beside-chromium.ts';
import { browserTests } from '../support/browser.ts';
import { LAYOUT_FIGURES, TRACE_FIGURES } from './figures.ts';

const it = suite('drawing beside Chromium');
const inBrowser = await browserTests(it);
const require = createRequire(import.meta.url);

/** Browsers keep lengths in 64ths of a pixel. */
const LAYOUT_UNIT = 1 / 64;

inBrowser(
  'every allowed trace type has the elements that Chromium draws, within half a pixel',
  () => sameAsChromium(TRACE_FIGURES),
);

inBrowser(
  'texts, notes, log axes, long names and right-to-left names stand where Chromium puts them',
  () => sameAsChromium(LAYOUT_FIGURES),
);

inBrowser('every printable sign at four sizes has the box that Chromium gives it', async () => {
  const page = await pageWithFonts();
  const ascii = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
  const signs = [...ascii, ...Array.from('éÅЖйשع×–')];
  const texts = [9, 11, 12, 17].flatMap((size) =>
    ['normal', 'bold'].flatMap((weight) => {
      const style = `font-family:'DejaVu Sans';font-size:${size}px;font-weight:${weight}`;
      return signs.map((sign) => `<text style="${style}">${escapeXml(sign)}</text>`);
    }),
  );
  const theirs = await page.evaluate<number[][]>(
    `const holder = document.createElement('div');` +
      `holder.innerHTML = ${JSON.stringify(`<svg>${texts.join('')}</svg>`)};` +
      `document.body.append(holder);` +
      `Array.from(holder.querySelectorAll('text'), (text) => {
          const { x, y, width, height } = text.getBBox();
          return [x, y, width, height];
        })`,
  );
  const { JSDOM } = require('jsdom') as {
    JSDOM: new (html: string) => {
      window: { document: { querySelectorAll(tag: string): Iterable<SvgNode> } };
    };
  };
  const { document } = new JSDOM(`<svg>${texts.join('')}</svg>`).window;
  const fonts = openFonts();
  for (const [i, text] of [...document.querySelectorAll('text')].entries()) {
    const { x, y, width, height } = bBox(fonts, text);
    const ours = [x, y, width, height];
    for (const [side, value] of ours.entries())
      assert.ok(
        Math.abs(value - (theirs[i]?.[side] ?? Number.NaN)) <= LAYOUT_UNIT,
        `${texts[i]}: ${ours.join(' ')}, Chromium ${theirs[i]?.join(' ')}`,
      );
  }
});

it('the comparison covers every allowed trace type', () => {
  const covered = Object.values(TRACE_FIGURES).flatMap((figure) =>
    figure.data.map((trace) => trace['type'] ?? 'scatter'),
  );
  assert.equal(new Set(covered), new Set(DRAWABLE_TRACES));
});

it.run();
