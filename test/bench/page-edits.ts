import { median } from 'simple-statistics';
import type { Page } from 'playwright-core';
import { chartDrawn, drop, settled, withApp } from '../page/open-page.ts';

/** Odd, so that the median is a round. */
const ROUNDS = 11;

/** For how many claims the page promises what it promises. */
export const CLAIMS = 200;

/** Who looks at what they see before they go on takes at least as long. */
const LOOK_MS = 1500;

/** Over how many topics the claims are, and of how many sources. */
export interface Shape {
  readonly topics: number;
  readonly sources: number;
}
export const FOUR_TOPICS: Shape = { topics: 4, sources: 13 };
const TWO_TOPICS: Shape = { topics: 2, sources: 25 };

/** The rows of sources that hedge, bound and revise themselves over a year. */
export function claimsOf({ topics, sources }: Shape): string {
  const hedges = ['around ', 'at least ', '', 'nearly '];
  const measures = ['killed', 'wounded', 'casualties'];
  const lines = Array.from({ length: CLAIMS }, (_, i) =>
    [
      `Topic ${i % topics}`,
      `Source ${i % sources}`,
      measures[i % measures.length],
      `${hedges[i % hedges.length]}${1000 + ((i * 37) % 900)}`,
      `2025-${String(1 + (i % 12)).padStart(2, '0')}-01`,
    ].join(','),
  );
  return `topic,source,measure,value,as_of\n${lines.join('\n')}\n`;
}

/** What somebody does to what is compared; no two rounds do the same, so that nothing is remembered. */
interface Edit {
  readonly what: string;
  /** Done before, and not timed. */
  readonly before?: (page: Page, round: number) => Promise<void>;
  /** An expression for the page. */
  readonly act: (round: number) => string;
  /** Whether the chart is out of sight meanwhile, where none is drawn. */
  readonly below?: boolean;
}

const LEVEL = `document.querySelector('.settings input[type=number]')`;
const DATE = `document.querySelector('.settings input[type=date]')`;
const HEDGES = `[...document.querySelectorAll('.settings select')]
  .find(({ options }) => [...options].some(({ value }) => value === 'wide'))`;

/** Under a level of its own nothing is known, however often the same is chosen. */
async function anotherLevel(page: Page, round: number): Promise<void> {
  await page.evaluate(entered(LEVEL, String(51 + round)));
  await shown(page);
}

const SOURCE: Edit = {
  what: 'a source left out',
  act: (round) => `document.querySelectorAll('.sources input[type=checkbox]')[${round}].click()`,
};

const CLAIM: Edit = {
  what: 'a claim edited',
  below: true,
  before: async (page, round) => {
    await page.locator(`[data-cell="${4 * round}:3"]`).click();
    await page.keyboard.press('Enter');
    await page.waitForSelector('td textarea');
  },
  act: (round) => `(() => {
    const box = document.querySelector('td textarea');
    box.value = '${1500 + round}';
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  })()`,
};

const ANOTHER_LEVEL: Edit = {
  what: 'another level',
  act: (round) => entered(LEVEL, String(70 + round)),
};

const EDITS: readonly Edit[] = [
  CLAIM,
  {
    what: 'another reference date',
    act: (round) => entered(DATE, `2025-08-${String(1 + round).padStart(2, '0')}`),
  },
  ANOTHER_LEVEL,
  {
    what: 'other hedges',
    before: anotherLevel,
    act: () => entered(HEDGES, 'wide'),
  },
  {
    what: 'an assumption left out',
    before: anotherLevel,
    act: () => `document.querySelectorAll('.assume input')[3].click()`,
  },
];

/** Milliseconds from an edit until what it leads to is on the screen. */
interface Followed {
  /** The first words of the topic in view. */
  readonly first: number;
  readonly numbers: number;
  readonly chart: number;
}

/** What each edit takes until numbers and chart have followed, as medians of rounds; of a source left out, also the steps on the way. */
export async function timedEdits(): Promise<readonly { what: string; ms: number }[]> {
  // What may be clicked next is computed while the reader looks: as long as that has to last here, too.
  const source = await rounds(SOURCE, FOUR_TOPICS, LOOK_MS);
  const others: { readonly what: string; readonly all: readonly Followed[] }[] = [];
  for (const edit of EDITS) {
    const what = `${edit.what}, to all numbers${edit.below === true ? '' : ' and the chart'}`;
    others.push({ what, all: await rounds(edit, FOUR_TOPICS) });
  }
  const crowded = await rounds(ANOTHER_LEVEL, TWO_TOPICS);
  const { topics, sources } = TWO_TOPICS;
  const firsts = [source, ...others.map(({ all }) => all)].map((all) => whole(all[0]!));
  return [
    { what: 'a source left out, to the topic in view', ms: later(source, ({ first }) => first) },
    { what: 'the same, to all numbers', ms: later(source, ({ numbers }) => numbers) },
    { what: 'the same, to the chart', ms: later(source, ({ chart }) => chart) },
    ...others.map(({ what, all }) => ({ what, ms: later(all, whole) })),
    {
      what: `another level of ${sources} sources of ${topics} topics`,
      ms: later(crowded, whole),
    },
    { what: 'the first edit of a page', ms: median(firsts) },
  ];
}

function whole({ numbers, chart }: Followed): number {
  return Math.max(numbers, chart);
}

/** The median of all rounds but the first, in which the browser meets the code. */
function later([, ...all]: readonly Followed[], of: (each: Followed) => number): number {
  return median(all.map(of));
}

/** An edit done and undone again and again in a page of its own. */
async function rounds(edit: Edit, shape: Shape, pause: number = 0): Promise<readonly Followed[]> {
  return withApp(async ({ page }) => {
    await drop(page, [{ name: 'claims.csv', text: claimsOf(shape) }]);
    await chartDrawn(page);
    await page.waitForTimeout(LOOK_MS);
    const all: Followed[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      await edit.before?.(page, round);
      all.push(await page.evaluate<Followed>(timed(edit)(round)));
      await page.keyboard.press('Control+z');
      await shown(page);
      await page.waitForTimeout(pause);
    }
    return all;
  });
}

async function shown(page: Page): Promise<void> {
  await settled(page);
  await chartDrawn(page);
}

/** Puts a value into a box, an expression, as its reader does. */
function entered(box: string, value: string): string {
  return `(() => {
    const box = ${box};
    box.value = '${value}';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
  })()`;
}

/**
 * Does something, and tells when what followed was painted: a task put off from a frame comes after its painting, and one that blocks the
 * user before what the page itself put off to then.
 */
function timed({ act, below = false }: Edit): (round: number) => string {
  return (round) => `(async () => {
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
    let busy = false;
    let redrawn = false;
    const numbers = painted(() => {
      if (document.body.dataset.state !== 'ready') busy = true;
      return busy && document.body.dataset.state === 'ready';
    });
    const first = Promise.race([painted(() => document.querySelector('.glance').textContent !== before), numbers]);
    const chart = ${below} ? numbers : painted(() => {
      if (plot.dataset.state === 'drawing') redrawn = true;
      return redrawn && plot.dataset.state === 'live';
    });
    ${act(round)};
    return { first: await first, numbers: await numbers, chart: await chart };
  })()`;
}
