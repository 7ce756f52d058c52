/** The built page in a browser, with the few moves that the tests share. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { withPage, type PageOptions, type WatchedPage } from '../support/browser.ts';

/** The page as `npm run build` left it. */
export const PAGE_FILE = 'dist/page.html';

/** The page opened from a file, with the network cut off. */
export async function withApp<T>(
  use: (watched: WatchedPage) => Promise<T>,
  options: PageOptions = {},
): Promise<T> {
  return withPage(
    readFileSync(PAGE_FILE, 'utf8'),
    async (watched) => {
      await watched.page.context().setOffline(true);
      await watched.page.waitForSelector('.start');
      return use(watched);
    },
    options,
  );
}

/** Waits until everything shown is of what was entered last. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('body[data-state=ready]');
}

/** How often a page is asked. */
const POLL_MS = 20;

/**
 * Waits until an expression holds in the page. Under the page's policy Playwright's own `waitForFunction` evaluates a text once, at
 * its first poll, and never again.
 */
export async function until(page: Page, expression: string, within = 10_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await page.evaluate<boolean>(expression))) {
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${expression}`);
    await page.waitForTimeout(POLL_MS);
  }
}

/** What is asked of the worker from now on waits until `letGo` is called: however fast the machine, the answer takes its time. */
export async function hold(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const { postMessage } = Worker.prototype;
    const held = [];
    Worker.prototype.postMessage = function (...job) {
      held.push(() => postMessage.apply(this, job));
    };
    window.letGo = () => {
      Worker.prototype.postMessage = postMessage;
      for (const send of held) send();
    };
  })()`);
}

/** Sends what was held. */
export async function letGo(page: Page): Promise<void> {
  await page.evaluate('letGo()');
}

/** Opens the page anew with workers that run something of the test's before their own code. */
export async function withWorkersOf(page: Page, code: string): Promise<void> {
  await page.addInitScript(`{
    const { Blob: AnyBlob } = window;
    window.Blob = function (parts, options) {
      const own = options?.type === 'text/javascript' ? [${JSON.stringify(code)}, ...parts] : parts;
      return new AnyBlob(own, options);
    };
  }`);
  await page.reload();
  await page.waitForSelector('.start');
}

/** Lets files fall onto the page, as from a file manager. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await fall(page, files);
  await page.waitForSelector('.sheet');
  await settled(page);
}

/** Lets files fall, whatever comes of it. */
export async function fall(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await page.evaluate(
    `(() => {
      const data = new DataTransfer();
      for (const { name, text } of ${JSON.stringify(files)}) data.items.add(new File([text], name));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    })()`,
  );
}

/** A file that the page hands to the browser's downloads, as its text. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** Chooses an entry of one of the menus on top. */
export async function choose(page: Page, menu: 'Open' | 'Save', entry: string): Promise<void> {
  await page.locator(`.menu > summary:text-is("${menu}")`).click();
  await page.locator('.menu[open] button', { hasText: entry }).first().click();
}

/** The numbers of a row of the ranges at a glance: low, median, high. */
export async function glance(page: Page, measure: string): Promise<readonly string[]> {
  const cells = page.locator(`tr[data-measure="${measure}"]`);
  return Promise.all(
    ['low', 'median', 'high'].map((label) => cells.locator(`[data-label="${label}"]`).innerText()),
  );
}

/** Goes to the chart and waits until it is drawn: out of sight nothing is. */
export async function chartDrawn(page: Page): Promise<void> {
  await page.locator('#chart').scrollIntoViewIfNeeded();
  await page.waitForSelector('.plot[data-state=live] .main-svg');
}
