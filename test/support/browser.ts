/**
 * A real Chromium for tests, from a development dependency that carries it (@sparticuz/chromium, Linux on x64).
 *
 * One browser serves all the tests of a run. Where none can be started, the tests that need it are skipped, aloud, and
 * counted as skipped. `CHROMIUM_PATH` names another Chromium to use; `REQUIRE_BROWSER=1` makes a missing one a failure.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

let launched: Promise<Browser> | null = null;
let reported = false;

async function launch(): Promise<Browser> {
  // Read when the package is imported: it then unpacks the system libraries that it also carries.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  let executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined) {
    const { default: carried } = await import('@sparticuz/chromium');
    carried.setGraphicsMode = false;
    executablePath = await carried.executablePath();
  }
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
}

/** Runs `use` with the browser of this run, started at the first call. Playwright ends it with the process. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  launched ??= launch();
  return use(await launched);
}

/** Why no browser can be had, or `null` when there is one. */
export async function browserProblem(): Promise<string | null> {
  try {
    await withBrowser(async () => undefined);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'unknown') : String(error);
  }
}

type Declare = (name: string, test: () => Promise<void>) => void;

/**
 * The `it` for tests that need a browser: `const inBrowser = await browserTests(it)`.
 *
 * Without a browser it declares each test as skipped, and says once why.
 */
export async function browserTests(it: Declare & { skip: Declare }): Promise<Declare> {
  const problem = await browserProblem();
  if (problem === null) return it;
  if (process.env['REQUIRE_BROWSER'] === '1') {
    return (name) =>
      it(name, async () => {
        throw new Error(`no browser: ${problem}`);
      });
  }
  if (!reported) process.stdout.write(`  SKIPPED, no browser can be started: ${problem}\n`);
  reported = true;
  return it.skip;
}

/** A page and what it did behind the reader's back. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses asked for, the page's own file not among them. */
  readonly requests: readonly string[];
  /** Errors and warnings on the console, and exceptions nobody caught. */
  readonly complaints: readonly string[];
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

/** Opens HTML as a file, as a reader who was sent it would, and closes it after `use`. */
export async function withPage<T>(
  html: string,
  use: (watched: WatchedPage) => Promise<T>,
  options: PageOptions = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  try {
    return await withBrowser(async (browser) => {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1000, height: options.height ?? 800 },
        colorScheme: options.colorScheme ?? 'light',
        javaScriptEnabled: options.javaScriptEnabled ?? true,
        locale: 'en-GB',
        timezoneId: 'UTC',
      });
      try {
        const page = await context.newPage();
        const requests: string[] = [];
        const complaints: string[] = [];
        page.on('request', (request) => {
          const url = request.url();
          // Data and blob addresses are read from memory: no request leaves the page.
          if (url !== address && !/^(?:data|blob):/.test(url)) requests.push(url);
        });
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(address);
        return await use({ page, requests, complaints });
      } finally {
        await context.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One accessibility rule that a page breaks. */
export interface AxeViolation {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/** Runs axe-core over a page: all its rules, or those of the named tags (`wcag2a`, `wcag2aa`, `best-practice`…). */
export async function axeViolations(
  page: Page,
  tags: readonly string[] = [],
): Promise<readonly AxeViolation[]> {
  const require = createRequire(import.meta.url);
  await page.evaluate(`${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};0`);
  const only = tags.length === 0 ? {} : { runOnly: { type: 'tag', values: tags } };
  return page.evaluate<AxeViolation[]>(`axe.run(document, ${JSON.stringify(only)}).then(
    (result) => result.violations.map(({ id, help, nodes }) => ({
      rule: id, help, elements: nodes.map((node) => node.html.slice(0, 200)),
    })),
  )`);
}
