import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { REPORT_BYTES, reportHtml } from '../../../src/report/html/report-html.ts';
import { LEAD, resultOf, type Said } from '../../chart/fixtures.ts';
import { axeViolations, browserTests, withPage } from '../../support/browser.ts';

const it = suite('the report in a real Chromium');
const inBrowser = await browserTests(it);

/** Sources and words that try to be something else. */
const HOSTILE: readonly Said[] = [
  {
    source: '<script>document.title="run"</script>',
    measure: 'killed',
    best: 600,
    value: '"><img src=x onerror="document.title=\'run\'">',
    url: 'javascript:document.title="run"',
  },
  {
    source: "=cmd()|'/C calc'!A0",
    measure: 'killed',
    best: 2667,
    value: '</style></svg></table><iframe src="https://example.org/"></iframe>',
    url: 'https://example.org/"onmouseover="document.title=\'run\'',
  },
  { source: '"quoted" & \'single\' `tick`', measure: 'killed', best: 1200, via: '<b>relay</b>' },
  { source: 'وزارة الدفاع', measure: 'killed', best: 900, value: 'حوالي 900' },
  { source: 'turned\u202Eround', measure: 'killed', best: 800 },
].map(
  (said) => ({ ...said, topic: '--><base href="https://example.org/"><h1>topic</h1>' }) as Said,
);

/** The grounds of the two themes. */
const WHITE = 'rgb(255, 255, 255)';
const NIGHT = 'rgb(20, 24, 29)';

/** Brings a chart into the window and waits until it is drawn. */
async function bringToLife(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.waitForSelector(`#${id} [data-state=live]`);
}

const lead = await reportHtml(resultOf(LEAD), {
  inputs: [{ file: 'lead.csv', sha256: 'ab'.repeat(32), claims: 5 }],
  version: '1.2.3',
});

it('is at most 2.5 MB, all seven charts tried', () => {
  assert.ok(Buffer.byteLength(lead) <= REPORT_BYTES);
});

inBrowser('asks nothing of any network and complains of nothing', async () => {
  await withPage(lead, async ({ page, requests, complaints }) => {
    await bringToLife(page, 't1-chart-ranges');
    assert.equal(requests, []);
    assert.equal(complaints, []);
  });
});

inBrowser('tells wording, reading, source, date and address where a pointer rests', async () => {
  await withPage(lead, async ({ page }) => {
    const place = page.locator('#t1-chart-ranges [data-state=live]');
    await bringToLife(page, 't1-chart-ranges');
    const point = place.locator('.points path').first();
    const box = await point.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2 - 1, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const label = place.locator('.hoverlayer .hovertext');
    await label.first().waitFor();
    const text = (await label.allTextContents()).join(' ');
    for (const part of [
      'Zelensky',
      '“roughly two-thirds”',
      'read as',
      'as of 14 February 2025',
      'via Kyiv Independent',
      'https://kyivindependent.com/',
    ]) {
      assert.ok(text.includes(part), `${part} is not in: ${text}`);
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  inBrowser(`breaks no rule of accessibility, ${colorScheme}`, async () => {
    await withPage(
      lead,
      async ({ page }) => {
        await page.locator('details').evaluateAll((all) => {
          for (const each of all) each.setAttribute('open', '');
        });
        assert.equal(await axeViolations(page), []);
      },
      { colorScheme },
    );
  });
}

inBrowser('is complete without scripts: charts, tables, and details that open', async () => {
  await withPage(
    lead,
    async ({ page, complaints }) => {
      const drawings = page.locator('.figure-static > svg');
      assert.ok((await drawings.count()) >= 4);
      for (const drawing of await drawings.all()) assert.ok(await drawing.isVisible());
      const table = page.locator('table', { hasText: 'Ranges at 90 %' });
      assert.ok(await table.isVisible());
      await page.locator('summary', { hasText: 'in words and numbers' }).first().click();
      assert.ok(
        await page.locator('caption', { hasText: 'The numbers of this chart' }).first().isVisible(),
      );
      assert.equal(complaints, []);
    },
    { javaScriptEnabled: false },
  );
});

inBrowser('draws its charts in dark colours on a dark page, still and live', async () => {
  const ground = `getComputedStyle(document.querySelector('#t1-chart-split svg > rect')).fill`;
  const live = `getComputedStyle(document.querySelector('#t1-chart-split .figure-live svg')).backgroundColor`;
  await withPage(
    lead,
    async ({ page }) => {
      assert.is(await page.evaluate(ground), NIGHT);
      await bringToLife(page, 't1-chart-split');
      assert.is(await page.evaluate(live), NIGHT);
      await page.emulateMedia({ colorScheme: 'light' });
      // The page's policy forbids the evaluation that waiting for a function needs.
      for (let tries = 0; tries < 50 && (await page.evaluate(live)) !== WHITE; tries += 1) {
        await page.waitForTimeout(100);
      }
      assert.is(await page.evaluate(live), WHITE);
      assert.is(await page.evaluate(ground), WHITE);
    },
    { colorScheme: 'dark' },
  );
});

inBrowser(
  'is printed light, with its still charts and its cautions open, on a dark page too',
  async () => {
    await withPage(
      lead,
      async ({ page }) => {
        await bringToLife(page, 't1-chart-split');
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const seen = await page.evaluate<Record<string, unknown>>(`({
        ground: getComputedStyle(document.querySelector('#t1-chart-split svg > rect')).fill,
        ink: getComputedStyle(document.body).color,
        live: document.querySelector('#t1-chart-split .figure-live').getClientRects().length,
        still: document.querySelector('#t1-chart-split .figure-static').getClientRects().length,
      })`);
        assert.equal(seen, {
          ground: 'rgb(255, 255, 255)',
          ink: 'rgb(0, 0, 0)',
          live: 0,
          still: 1,
        });
        const caution = page.locator('td details.printed').first();
        assert.ok(((await caution.boundingBox())?.height ?? 0) > 20);
      },
      { colorScheme: 'dark' },
    );
  },
);

inBrowser(
  'needs no sideways scrolling on a phone, and its tables stay tables to who hears them',
  async () => {
    await withPage(
      lead,
      async ({ page }) => {
        const [scroll, client] = await page.evaluate<number[]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        assert.is(scroll, client);
        const table = page.locator('table', { hasText: 'Each measure in one line' });
        assert.ok((await table.getByRole('row').count()) >= 5);
        assert.ok((await table.getByRole('columnheader').count()) >= 5);
        assert.is(await table.getByRole('rowheader', { name: 'Killed' }).count(), 1);
      },
      { width: 375, height: 700 },
    );
  },
);

inBrowser(
  'shows a phone its charts drawn for one, none of them cut, with no script or with',
  async () => {
    for (const javaScriptEnabled of [false, true]) {
      await withPage(
        lead,
        async ({ page, complaints }) => {
          const drawings = page.locator('.figure-narrow > svg');
          assert.ok((await drawings.count()) >= 4);
          for (const drawing of await drawings.all()) {
            assert.ok(await drawing.isVisible());
            const { x = -1, width = 0 } = (await drawing.boundingBox()) ?? {};
            assert.ok(x >= 0 && x + width <= 390, `${x} ${width}`);
          }
          assert.is(await page.locator('.figure-static >> visible=true').count(), 0);
          assert.is(await page.locator('.wider >> visible=true').count(), 0);
          await page.locator('#t1-chart-split').scrollIntoViewIfNeeded();
          await page.waitForTimeout(1000);
          assert.is(await page.locator('.figure-live').count(), 0);
          assert.equal(complaints, []);
        },
        { width: 390, height: 844, javaScriptEnabled },
      );
    }
  },
);

inBrowser('brings a chart to life once the window has grown wide', async () => {
  await withPage(
    lead,
    async ({ page }) => {
      await page.setViewportSize({ width: 1000, height: 800 });
      await bringToLife(page, 't1-chart-split');
      assert.is(await page.locator('#t1-chart-split .figure-narrow').isVisible(), false);
      await page.setViewportSize({ width: 390, height: 844 });
      assert.is(await page.locator('#t1-chart-split .figure-narrow').isVisible(), true);
      assert.is(await page.locator('#t1-chart-split .figure-live').isVisible(), false);
    },
    { width: 390, height: 844 },
  );
});

inBrowser('takes every text of the input for text', async () => {
  const page = await reportHtml(resultOf(HOSTILE), { charts: ['ranges', 'split'] });
  await withPage(page, async ({ page: opened, requests, complaints }) => {
    await bringToLife(opened, 't1-chart-ranges');
    assert.equal(requests, []);
    assert.equal(complaints, []);
    const found = await opened.evaluate<Record<string, unknown>>(`({
      title: document.title,
      strange: document.querySelectorAll('body iframe, body base, body img, h1 h1, [onerror], [onmouseover]').length,
      scripts: document.body.querySelectorAll('script').length,
      schemes: [...new Set([...document.links].map((link) => link.protocol))].sort(),
    })`);
    assert.equal(found, {
      title: '--><base href="https://example.org/"><h1>topic</h1>',
      strange: 0,
      scripts: 3,
      schemes: ['file:', 'https:'],
    });
    const text = await opened.locator('main').innerText();
    for (const { source } of HOSTILE) {
      assert.ok(text.includes(source.replace('\u202E', '\\u202e')), source);
    }
  });
});

it.run();
