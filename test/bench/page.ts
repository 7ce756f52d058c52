import { median } from 'simple-statistics';
import { EMPTY_SESSION, withExclusion, withFiles } from '../../src/page/session.ts';
import { Workbench } from '../../src/page/work.ts';
import { chartDrawn, drop, withApp } from '../page/open-page.ts';
import { browserProblem, withBrowser } from '../support/browser.ts';
import { CLAIMS, claimsOf, FOUR_TOPICS, timedEdits } from './page-edits.ts';
import type { BenchRow } from './startup.ts';

/** Odd, so that the median is a round. */
const ROUNDS = 11;

/** What the page promises, in milliseconds. */
const GOAL_MS = 100;

/** Rows of a large file, and Nielsen's third limit for what somebody waits for without a word. */
const MANY = 10_000;
const SILENCE_MS = 1000;

/** What follows an edit, as the worker answers it, and as somebody waits for it in a browser. */
export async function benchPage(): Promise<BenchRow[]> {
  const promised = { unit: 'ms', peer: `the ${GOAL_MS} ms promised`, allowed: 1 } as const;
  const row = (what: string, median: number): BenchRow => ({
    what: `page: ${what}`,
    median,
    ratio: median / GOAL_MS,
    ...promised,
  });
  const rows = [row(`a source left out of ${CLAIMS} claims, in the worker`, await inWorker())];
  if ((await browserProblem()) !== null) return rows;
  const edits = await timedEdits();
  const silence = await longestSilence();
  // What was started here would keep the process.
  await withBrowser((browser) => browser.close());
  return [
    ...rows,
    ...edits.map(({ what, ms }) => row(what, ms)),
    {
      what: `page: the longest it answers nothing while ${MANY.toLocaleString('en-GB')} rows come in`,
      median: silence,
      ratio: silence / SILENCE_MS,
      unit: 'ms',
      peer: `the ${SILENCE_MS} ms beyond which people take a page for dead`,
      allowed: 1,
    },
  ];
}

async function inWorker(): Promise<number> {
  const session = withFiles(EMPTY_SESSION, [{ name: 'claims.csv', text: claimsOf(FOUR_TOPICS) }]);
  const bench = new Workbench();
  await bench.work(session);
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    await bench.work(withExclusion(session, 'sources', `Source ${round}`, 'out'));
    if (round > 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** The longest time between two ticks of a clock in the page while many rows are dropped on it: median of rounds. */
async function longestSilence(): Promise<number> {
  const lines = Array.from(
    { length: MANY },
    (_, i) =>
      `Topic ${i % 10},Source ${i % 25},killed,${100 + (i % 977)},2025-01-${String(1 + (i % 28)).padStart(2, '0')}`,
  );
  const text = `topic,source,measure,value,as_of\n${lines.join('\n')}\n`;
  const silences: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const silence = await withApp(async ({ page }) => {
      // The first chart unpacks plotly, once: that is another wait, and not of these rows.
      await drop(page, [{ name: 'claims.csv', text: claimsOf(FOUR_TOPICS) }]);
      await chartDrawn(page);
      await page.evaluate(`(() => {
        window.longest = 0;
        let last = performance.now();
        setInterval(() => {
          const now = performance.now();
          window.longest = Math.max(window.longest, now - last);
          last = now;
        }, 5);
      })()`);
      await drop(page, [{ name: 'many.csv', text }]);
      await page.waitForSelector('.pager');
      return page.evaluate<number>('longest');
    });
    silences.push(silence);
  }
  return median(silences);
}
