import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Figure } from '../../src/chart/figure.ts';
import { openRenderer } from '../../src/render/render-figure.ts';
import { axeViolations, browserTests, withPage } from '../support/browser.ts';

const it = suite('a figure as one HTML page');
const inBrowser = await browserTests(it);

const EVIL = '"><script>window.hurt = 1</script><img src=x onerror="window.hurt = 2"> & \'quoted\'';
const FIGURE: Figure = {
  data: [
    {
      type: 'scatter',
      mode: 'markers',
      marker: { size: 30 },
      x: [600, 2667],
      y: ['NIS', EVIL],
      hovertemplate: 'around %{x} killed<extra></extra>',
    },
    { type: 'heatmap', z: [[1, 2]], xaxis: 'x2', yaxis: 'y2' },
  ],
  layout: {
    width: 640,
    height: 400,
    title: { text: `Killed ${EVIL}` },
    grid: { rows: 1, columns: 2, pattern: 'independent' },
  },
  config: { showSendToCloud: true, plotlyServerURL: 'https://example.com', displaylogo: true },
};
const renderer = openRenderer();
it.after(() => renderer.close());
const html = await renderer.render(FIGURE, { format: 'html' });

inBrowser('it comes alive, asks for nothing from the network and complains of nothing', () =>
  withPage(html, async ({ page, requests, complaints }) => {
    await page.waitForSelector('[data-state=live]');
    const point = await page.locator('.figure-live .points path').first().boundingBox();
    if (point === null) throw new Error('no point was drawn');
    await page.mouse.move(point.x + 14, point.y + 14);
    await page.mouse.move(point.x + 15, point.y + 15);
    await page.waitForSelector('.figure-live .hovertext');
    assert.match(await page.locator('.figure-live .hoverlayer').innerHTML(), 'around 600 killed');
    assert.is(await page.locator('.figure-static').isVisible(), false);
    assert.is(await page.evaluate('window.hurt'), undefined);
    assert.is(await page.locator('[data-title*="loud"], .plotlyjsicon').count(), 0);
    assert.equal(requests, []);
    assert.equal(complaints, []);
    assert.equal(await axeViolations(page), []);
  }),
);

inBrowser('its live texts are as wide as in the static picture, by the fonts inside the page', () =>
  withPage(html, async ({ page }) => {
    const width = (part: string): Promise<number> =>
      page.evaluate(`document.querySelector('${part} .gtitle').getBBox().width`);
    const still = await width('.figure-static');
    await page.waitForSelector('[data-state=live]');
    assert.ok(Math.abs((await width('.figure-live')) - still) < 0.5);
    assert.is(
      await page.evaluate(
        `[...document.fonts].filter((font) => font.status === 'loaded' && font.family.includes('DejaVu Sans')).length > 0`,
      ),
      true,
    );
  }),
);

inBrowser('without scripts the static picture is there, with its text alternative', () =>
  withPage(
    html,
    async ({ page, requests, complaints }) => {
      const picture = page.locator('.figure-static svg[role=img]');
      assert.is(await picture.isVisible(), true);
      assert.match((await picture.getAttribute('aria-label')) ?? '', 'Killed "><script>');
      assert.equal(requests, []);
      assert.equal(complaints, []);
    },
    { javaScriptEnabled: false },
  ),
);

inBrowser('on paper the static picture stands in for the live one', () =>
  withPage(html, async ({ page }) => {
    await page.waitForSelector('[data-state=live]');
    await page.emulateMedia({ media: 'print' });
    assert.is(await page.locator('.figure-static').isVisible(), true);
    assert.is(await page.locator('.figure-live').isVisible(), false);
  }),
);

inBrowser('a script that is not its own does not run, and nothing can be fetched', () =>
  withPage(
    html.replace('<main>', '<main><script>window.hurt = 3</script>'),
    async ({ page, requests }) => {
      assert.is(await page.evaluate('window.hurt'), undefined);
      const answer = await page.evaluate(
        `fetch('https://example.com/').then(() => 'sent', () => 'refused')`,
      );
      assert.is(answer, 'refused');
      assert.equal(requests, []);
    },
  ),
);

it('it is one file of about two megabytes, without an address in its head', () => {
  assert.ok(html.length < 2_300_000, `${html.length} bytes`);
  const head = html.slice(0, html.indexOf('</head>'));
  assert.match(head, `content="default-src &#39;none&#39;; script-src &#39;sha256-`);
  assert.not.match(head, 'http://');
  assert.not.match(head, 'https://');
  assert.is(html.match(/<\/script>/g)?.length, 3);
});

it.run();
