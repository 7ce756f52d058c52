import { median } from 'simple-statistics';
import { EMPTY_SESSION, withExclusion, withFiles } from '../../src/page/session.ts';
import { Workbench } from '../../src/page/work.ts';
import { chartDrawn, drop, settled, withApp } from '../page/open-page.ts';
import { browserProblem, withBrowser } from '../support/browser.ts';
import type { BenchRow } from './startup.ts';

/** Odd, so that the median is a round. */
const ROUNDS = 11;

/** What the page promises, in milliseconds, and for how many claims. */
const GOAL_MS = 100;
const CLAIMS = 200;

/** Rows of a large file, and Nielsen's third limit for what somebody waits for without a word. */
const MANY = 10_000;
const SILENCE_MS = 1000;

/** The claims of `CLAIMS` rows: sources that hedge, bound and revise themselves over a year, four topics. */
function rows(): string {
  const hedges = ['around ', 'at least ', '', 'nearly '];
  const measures = ['killed', 'wounded', 'casualties'];
  const lines = Array.from({ length: CLAIMS }, (_, i) =>
    [
      `Topic ${i % 4}`,
      `Source ${i % 13}`,
      measures[i % measures.length],
      `${hedges[i % hedges.length]}${1000 + ((i * 37) % 900)}`,
      `2025-${String(1 + (i % 12)).padStart(2, '0')}-01`,
    ].join(','),
  );
  return `topic,source,measure,value,as_of\n${lines.join('\n')}\n`;
}

/** One click that leaves a source out: as the worker answers it, and as somebody waits for it. */
export async function benchPage(): Promise<BenchRow[]> {
  const promised = { unit: 'ms', peer: `the ${GOAL_MS} ms promised`, allowed: 1 } as const;
  const worker = await inWorker();
  const rows: BenchRow[] = [
    {
      what: `page: a source excluded from ${CLAIMS} claims, in the worker`,
      median: worker,
      ratio: worker / GOAL_MS,
      ...promised,
    },
  ];
  if ((await browserProblem()) !== null) return rows;
  const { first, whole, chart } = await inBrowser();
  const silence = await longestSilence();
  // What was started here would keep the process.
  await withBrowser((browser) => browser.close());
  const what = (of: string): string => `page: the same in a browser, from the click to ${of}`;
  return [
    ...rows,
    { what: what('the topic in view'), median: first, ratio: first / GOAL_MS, ...promised },
    { what: what('all numbers painted'), median: whole, ratio: whole / GOAL_MS, ...promised },
    { what: what('the chart drawn'), median: chart, ratio: chart / GOAL_MS, ...promised },
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
  const session = withFiles(EMPTY_SESSION, [{ name: 'claims.csv', text: rows() }]);
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

/** Milliseconds from a click in the page to what it leads to. */
interface Clicked {
  readonly first: number;
  readonly whole: number;
  readonly chart: number;
}

async function inBrowser(): Promise<Clicked> {
  return withApp(async ({ page }) => {
    await drop(page, [{ name: 'claims.csv', text: rows() }]);
    await chartDrawn(page);
    const clicks: Clicked[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      clicks.push(await page.evaluate<Clicked>(clickOn(round)));
      await page.keyboard.press('Control+z');
      await settled(page);
      await chartDrawn(page);
    }
    // The first one warms up.
    const [, ...counted] = clicks;
    return {
      first: median(counted.map(({ first }) => first)),
      whole: median(counted.map(({ whole }) => whole)),
      chart: median(counted.map(({ chart }) => chart)),
    };
  });
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
      await drop(page, [{ name: 'claims.csv', text: rows() }]);
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

/**
 * Takes a source out, and tells when what followed was painted: a task put off from a frame comes after its painting, and one that blocks the
 * user before what the page itself put off to then.
 */
function clickOn(source: number): string {
  return `(async () => {
    const start = performance.now();
    const painted = (met) => new Promise((done) => {
      const look = () => {
        if (!met()) return;
        watch.disconnect();
        requestAnimationFrame(() =>
          scheduler.postTask(() => done(performance.now() - start), { priority: 'user-blocking' }));
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const before = document.querySelector('.glance').textContent;
    const plot = document.querySelector('.plot');
    let redrawn = false;
    const first = painted(() => document.querySelector('.glance').textContent !== before);
    const whole = painted(() => document.body.dataset.state === 'ready');
    const chart = painted(() => {
      if (plot.dataset.state === 'drawing') redrawn = true;
      return redrawn && plot.dataset.state === 'live';
    });
    document.querySelectorAll('.sources input[type=checkbox]')[${source}].click();
    return { first: await first, whole: await whole, chart: await chart };
  })()`;
}
