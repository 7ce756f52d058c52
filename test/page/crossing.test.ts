/** What the page does when things cross: keys while an answer is awaited, faults, and what is left of what is gone. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { browserTests } from '../support/browser.ts';
import {
  choose,
  downloaded,
  drop,
  fall,
  hold,
  letGo,
  settled,
  until,
  withApp,
  withWorkersOf,
} from './open-page.ts';

const it = suite('the page, where things cross');
const inBrowser = await browserTests(it);

const LEAD = { name: 'lead-example.csv', text: readFileSync('data/lead-example.csv', 'utf8') };
const KURSK = { name: 'kursk-2025.csv', text: readFileSync('data/kursk-2025.csv', 'utf8') };

/** The cell that has the focus, as LINE:COLUMN; empty where none has it. */
function cellInFocus(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const { activeElement: at } = document;
    if (at.dataset.cell === undefined) return '';
    return at.closest('tr').dataset.line + ':' + (at.dataset.column ?? 'box');
  })()`);
}

inBrowser('Tab and links reach the table of the shipped example, whatever column is hidden', () =>
  withApp(async ({ page }) => {
    await drop(page, [KURSK]);
    const stops = page.locator('.sheet table [tabindex="0"]');
    assert.is(await page.locator('.sheet [data-column=topic]').count(), 0);
    assert.is(await stops.count(), 1);
    await page.getByRole('button', { name: 'Take away kursk-2025.csv' }).focus();
    for (let step = 0; step < 10 && (await cellInFocus(page)) === ''; step += 1) {
      await page.keyboard.press('Tab');
    }
    assert.is(await cellInFocus(page), '2:source');
    await page.keyboard.press('ArrowRight');
    assert.is(await cellInFocus(page), '2:origin');

    // The column under the cursor is hidden again: its keys are those of the first one.
    await page.getByRole('button', { name: /more column/ }).click();
    await page.locator('tr[data-line="3"] [data-column=topic]').focus();
    assert.is(await cellInFocus(page), '3:topic');
    await page.getByRole('button', { name: 'Fewer columns' }).click();
    assert.is(await stops.count(), 1);
    assert.is(await stops.getAttribute('data-column'), 'source');

    const link = page.locator('section:has(> #t-accounts) a[href^="#claim-"]').last();
    await link.click();
    await until(page, 'document.activeElement.dataset.column === "source"');
    assert.is(await page.locator('td:focus').count(), 1);
    const place = await page.locator('td:focus').boundingBox();
    assert.ok(place !== null && place.y >= 0 && place.y < 800, 'the row is not scrolled to');
  }),
);

inBrowser('what is written in a cell is not written into another one when its column goes', () =>
  withApp(async ({ page }) => {
    const text = 'source,measure,value,note\nA,killed,600,\nB,killed,900,\n';
    await drop(page, [{ name: 'x.csv', text }]);
    await page.getByRole('button', { name: '1 more column' }).click();
    await page.locator('tr[data-line="3"] [data-column=note]').focus();
    await page.keyboard.type('of the');
    await page.evaluate(`[...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Fewer columns').click()`);
    await until(page, 'document.querySelector("td textarea") === null');
    assert.is(await page.locator('.sheet table [tabindex="0"]').count(), 1);
    await settled(page);
    assert.is(await page.locator('tr[data-line="3"] [data-column=source]').innerText(), 'B');
  }),
);

inBrowser('Ctrl+Z in a box of numbers or of half a date takes back its letters alone', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    const hedges = page.getByLabel('Hedges');
    await hedges.selectOption('wide');
    await settled(page);
    const level = page.getByLabel('Level, %');
    await level.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('8');
    await page.keyboard.press('Control+z');
    assert.is(await hedges.inputValue(), 'wide');
    assert.is(await level.inputValue(), '90');

    const day = page.getByLabel('As of');
    await day.focus();
    await page.keyboard.type('30');
    await page.keyboard.press('Control+z');
    assert.is(await hedges.inputValue(), 'wide');
    // A whole date is a step, and browsers take none back.
    await day.fill('2025-04-30');
    await settled(page);
    await page.keyboard.press('Control+z');
    await settled(page);
    assert.is(await day.inputValue(), '');
    assert.is(await hedges.inputValue(), 'wide');
    // A tick holds no letters.
    const tick = page.locator('.sources').getByRole('checkbox').first();
    await tick.click();
    await page.keyboard.press('Control+z');
    // The box shows what the worker answered last.
    await settled(page);
    assert.is(await tick.isChecked(), true);
  }),
);

inBrowser('Ctrl+Z takes back an edit that waits, and nothing else; redo brings it again', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    const hedges = page.getByLabel('Hedges');
    const cell = page.locator('tr[data-line="4"] [data-column=value]');
    const other = page.locator('tr[data-line="5"] [data-column=value]');
    await hold(page);
    await hedges.selectOption('wide');
    await cell.dblclick();
    await page.locator('td textarea').fill('around 700');
    await page.keyboard.press('Enter');
    await page.keyboard.type('5000');
    await page.keyboard.press('Enter');
    const state = async (): Promise<readonly string[]> => [
      await hedges.inputValue(),
      await cell.innerText(),
      await other.innerText(),
    ];
    assert.equal(await state(), ['wide', 'around 700', '5000']);
    for (const before of [
      ['wide', 'around 700', 'about 4,700'],
      ['wide', 'around 600', 'about 4,700'],
      ['default', 'around 600', 'about 4,700'],
    ]) {
      await page.keyboard.press('Control+z');
      assert.equal(await state(), before);
    }
    for (const after of [
      ['wide', 'around 600', 'about 4,700'],
      ['wide', 'around 700', 'about 4,700'],
      ['wide', 'around 700', '5000'],
    ]) {
      await page.keyboard.press('Control+Shift+Z');
      assert.equal(await state(), after);
    }
    await page.keyboard.press('Control+z');
    await letGo(page);
    await until(page, 'document.body.dataset.state === "ready"');
    assert.equal(await state(), ['wide', 'around 700', 'about 4,700']);
    // The one that was written after it is still to be had.
    await page.keyboard.press('Control+y');
    await settled(page);
    assert.equal(await state(), ['wide', 'around 700', '5000']);
    await page.keyboard.press('Control+z');
    await settled(page);
    // A change gives up what was taken back before it.
    await hedges.selectOption('narrow');
    assert.is(await page.getByRole('button', { name: 'Redo' }).isDisabled(), true);
  }),
);

inBrowser('an edit taken back while it waits is given up by another change', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    const cell = page.locator('tr[data-line="4"] [data-column=value]');
    await hold(page);
    await page.getByLabel('Hedges').selectOption('wide');
    await cell.dblclick();
    await page.locator('td textarea').fill('around 700');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    const redo = page.getByRole('button', { name: 'Redo' });
    assert.is(await redo.isEnabled(), true);
    await page.getByLabel('Hedges').selectOption('narrow');
    assert.is(await redo.isDisabled(), true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await redo.click();
    assert.is(await page.getByLabel('Hedges').inputValue(), 'narrow');
    await letGo(page);
    await settled(page);
    assert.is(await cell.innerText(), 'around 600');
  }),
);

/** A worker that meets a fault a while after it was given a file called `reply.csv` or `thrown.csv`. */
const FAULTY = `
  addEventListener('message', (event) => {
    const names = event.data.session?.files.map(({ name }) => name) ?? [];
    const fault = ['reply.csv', 'thrown.csv'].find((name) => names.includes(name));
    if (fault === undefined) return;
    event.stopImmediatePropagation();
    setTimeout(() => {
      if (fault === 'thrown.csv') throw new Error('broken');
      postMessage({ id: event.data.id, fault: 'broken' });
    }, 2000);
  });
`;

inBrowser('a fault of the worker ends the wait, and the next session is computed', () =>
  withApp(async ({ page }) => {
    await withWorkersOf(page, FAULTY);
    await drop(page, [LEAD]);
    const seen = new Set([await page.locator('.glance').innerText()]);
    for (const [fault, level] of [
      ['reply.csv', '80'],
      ['thrown.csv', '70'],
    ] as const) {
      await fall(page, [{ name: fault, text: LEAD.text }]);
      await page.waitForSelector('progress');
      await page.waitForSelector('body[data-state=fault]');
      assert.is(await page.locator('progress').count(), 0);
      assert.match(await page.getByRole('alert').innerText(), /A fault of this page.*broken/);
      // What cannot be computed can be saved, and is not waited for.
      const session = await downloaded(page, () => choose(page, 'Save', 'Session'));
      assert.match(session, fault);

      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByLabel('Level, %').fill(level);
      await page.getByLabel('Level, %').press('Tab');
      await settled(page);
      seen.add(await page.locator('.glance').innerText());
      assert.is(await page.locator('progress, [role=alert]').count(), 0);
    }
    assert.is(seen.size, 3);
  }),
);

inBrowser('a year of more than four digits is no day to compare on', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    await page.evaluate(`(() => {
      const box = document.querySelector('.settings input[type=date]');
      box.focus();
      box.value = '42025-03-01';
      for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true }));
      box.blur();
    })()`);
    await settled(page);
    assert.is(await page.getByRole('alert').count(), 0);
    assert.is(await page.getByLabel('As of').inputValue(), '');
  }),
);

inBrowser('what came in before a fault is computed after it', () =>
  withApp(async ({ page }) => {
    await withWorkersOf(page, FAULTY);
    await drop(page, [LEAD]);
    const before = await page.locator('.glance').innerText();
    await fall(page, [{ name: 'thrown.csv', text: LEAD.text }]);
    await page.waitForSelector('progress');
    await page.keyboard.press('Control+z');
    await page.getByLabel('Hedges').selectOption('wide');
    await settled(page);
    assert.is.not(await page.locator('.glance').innerText(), before);
    assert.is(await page.getByRole('alert').count(), 0);
  }),
);

inBrowser('a fault of a helping worker keeps nobody waiting', () =>
  withApp(async ({ page }) => {
    await withWorkersOf(
      page,
      `
        Object.defineProperty(navigator, 'hardwareConcurrency', { value: 8 });
        addEventListener('message', ({ data, ports: [port] }) => {
          if (!('lend' in data)) return;
          port.addEventListener('message', (event) => {
            event.stopImmediatePropagation();
            throw new Error('broken');
          });
        });
      `,
    );
    const rows = Array.from(
      { length: 48 },
      (_, i) => `Topic ${i % 6},Source ${i % 5},killed,${100 + i * 7},2025-01-0${1 + (i % 9)}`,
    );
    await fall(page, [
      { name: 'six.csv', text: `topic,source,measure,value,as_of\n${rows.join('\n')}\n` },
    ]);
    await until(page, '["ready", "fault"].includes(document.body.dataset.state)');
    // By the second time the helpers are there.
    if ((await page.evaluate('document.body.dataset.state')) === 'ready') {
      await page.getByLabel('Level, %').fill('80');
      await page.getByLabel('Level, %').press('Tab');
      await until(page, 'document.body.dataset.state === "fault"');
    }
    assert.is(await page.locator('progress').count(), 0);
  }),
);

inBrowser('an alarm goes when something is opened', () =>
  withApp(async ({ page }) => {
    const bad = { name: 'other.json', text: '{ "columns": { "source": "A" } }' };
    const alert = page.getByRole('alert');
    await fall(page, [bad]);
    await alert.waitFor();
    await drop(page, [LEAD]);
    assert.is(await alert.count(), 0);

    await fall(page, [bad]);
    await alert.waitFor();
    await choose(page, 'Open', 'Rows to paste');
    await page.locator('dialog textarea').fill(LEAD.text);
    await page.getByRole('button', { name: 'Read these rows' }).click();
    assert.is(await alert.count(), 0);

    await fall(page, [bad]);
    await alert.waitFor();
    await page.locator('.menu > summary:text-is("Open")').click();
    await page.locator('.menu[open] button', { hasText: 'example' }).last().click();
    assert.is(await alert.count(), 0);

    // What is wrong with one of several files is said.
    await fall(page, [bad, LEAD]);
    await alert.waitFor();
    assert.match(await alert.innerText(), 'other.json is no saved session');
  }),
);

inBrowser('a folder among what is dropped is named, and the rest is opened', () =>
  withApp(async ({ page }) => {
    // A folder cannot be made by a script: one file refuses to be read, as a folder does.
    await page.evaluate(`(() => {
      const { arrayBuffer } = File.prototype;
      File.prototype.arrayBuffer = function () {
        return this.name === 'claims'
          ? Promise.reject(new DOMException('not a file', 'NotFoundError'))
          : arrayBuffer.call(this);
      };
    })()`);
    const folder = { name: 'claims', text: '' };
    await fall(page, [folder]);
    const alarm = page.locator('.alarm p');
    await alarm.waitFor();
    assert.match(await alarm.innerText(), /^claims cannot be read: a folder, perhaps/);
    await drop(page, [folder, LEAD]);
    assert.match(await alarm.innerText(), /^claims cannot be read: a folder, perhaps/);
    assert.is(await page.locator('.sheet').count(), 1);
  }),
);

inBrowser('the question which file a layout is of names no file that is gone', () =>
  withApp(async ({ page }) => {
    const bulletin = {
      name: 'bulletin.csv',
      text: 'Day,Office,Min,Max\n2025-01-01,A,500,700\n2025-01-01,B,800,900\n',
    };
    const layout = {
      name: 'layout.json',
      text: JSON.stringify({
        name: 'bulletin',
        columns: { as_of: 'Day', low: 'Min', high: 'Max', source: 'Office' },
        constants: { measure: 'killed' },
      }),
    };
    await drop(page, [LEAD, bulletin, { ...bulletin, name: 'july.csv' }]);
    await fall(page, [layout]);
    const offer = page.locator('.offer');
    const buttons = offer.locator('button');
    await offer.waitFor();
    assert.is(await buttons.nth(3).innerText(), 'All 3');
    await page.getByRole('button', { name: 'Take away july.csv' }).click();
    assert.equal(await buttons.allInnerTexts(), [
      'lead-example.csv',
      'bulletin.csv',
      'Both',
      'None',
    ]);
    await page.getByRole('button', { name: 'Take away lead-example.csv' }).click();
    assert.match(await offer.innerText(), 'Is this file read by it?');
    assert.equal(await buttons.allInnerTexts(), ['bulletin.csv', 'None']);
    // Taking a file away does not change how the other is read.
    await settled(page);
    assert.is(await page.locator('[data-code=unrecognised-layout]').count(), 1);
    await page.getByRole('button', { name: 'Take away bulletin.csv' }).click();
    await page.waitForSelector('.start');
    assert.is(await offer.count(), 0);

    await page.keyboard.press('Control+z');
    await page.waitForSelector('.sheet');
    await buttons.first().click();
    await page.waitForSelector('.glance');
    await settled(page);
    assert.is(await page.locator('[data-code=unrecognised-layout]').count(), 0);
    assert.is(await offer.count(), 0);
  }),
);

/** Whether the page takes a drag over what a selector finds, and its drop. */
function takes(page: Page, selector: string, what: 'text' | 'file'): Promise<readonly boolean[]> {
  return page.evaluate(`(() => {
    const data = new DataTransfer();
    if ('${what}' === 'text') data.setData('text/plain', 'source,measure,value\\nA,killed,600\\n');
    else data.items.add(new File(['source,measure,value\\nA,killed,600\\n'], 'x.csv'));
    return ['dragover', 'drop'].map((type) => {
      const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('${selector}').dispatchEvent(event);
      return event.defaultPrevented;
    });
  })()`);
}

inBrowser('text dragged into a box of text is the browser’s, files and other text the page’s', () =>
  withApp(async ({ page }) => {
    await page.getByRole('button', { name: 'Paste rows' }).click();
    assert.equal(await takes(page, 'dialog textarea', 'text'), [false, false]);
    assert.is(await page.locator('.dropping').isHidden(), true);
    assert.is(await page.locator('.start').count(), 1);
    assert.equal(await takes(page, 'dialog textarea', 'file'), [true, true]);
    await page.waitForSelector('.sheet');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await settled(page);
    assert.equal(await takes(page, '.settings input[type=number]', 'text'), [false, false]);
    assert.is(await page.locator('.sheet').count(), 1);
    assert.equal(await takes(page, 'h1', 'text'), [true, true]);
    await until(page, 'document.querySelectorAll(".sheet").length === 2');
  }),
);

inBrowser('that the address keeps the session is said once it does', () =>
  withApp(async ({ page }) => {
    await page.evaluate(`(() => {
      window.heard = [];
      const status = document.querySelector('[role=status]');
      new MutationObserver(() => heard.push(status.textContent + '|' + location.hash.slice(0, 3)))
        .observe(status, { childList: true, characterData: true, subtree: true });
    })()`);
    const heard = async (): Promise<readonly string[]> =>
      (await page.evaluate<string[]>('heard')).filter((each) => each.includes('address'));
    await drop(page, [LEAD]);
    await choose(page, 'Save', 'Keep in the address');
    await until(page, 'heard.some((each) => each.startsWith("Kept"))');
    await choose(page, 'Save', 'Take out of the address');
    const all = ['Kept in the address from now on.|#s=', 'Taken out of the address.|'];
    assert.equal(await heard(), all);

    // Of what does not fit only the alarm speaks.
    let seed = 1;
    const noise = Array.from({ length: 60_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(97 + (seed % 26));
    });
    await fall(page, [
      { name: 'long.csv', text: `source,measure,value,note\nA,killed,600,${noise.join('')}\n` },
    ]);
    await until(page, 'document.querySelectorAll(".sheet").length === 2');
    await settled(page);
    await choose(page, 'Save', 'Keep in the address');
    assert.match(await page.getByRole('alert').innerText(), 'too many for an address');
    assert.equal(await heard(), all);
  }),
);

/** Two topics, the first of which is looked at. */
const TWO = {
  name: 'two.csv',
  text: `topic,source,measure,value,as_of
${Array.from({ length: 40 }, (_, i) => `T,Source ${i % 8},killed,${600 + i * 9},2025-01-${10 + (i % 9)}`).join('\n')}
U,Source 0,killed,60,2025-01-01
U,Source 1,killed,95,2025-01-01
`,
};

const EXCLUDED =
  "document.querySelector('#t-accounts').parentElement.textContent.includes('excluded from every range')";

/** Takes the first source out with the accounts out of sight. */
async function exclude(page: Page): Promise<void> {
  await page.evaluate('scrollTo(0, 0)');
  // Long enough to be told that they are.
  await page.waitForTimeout(300);
  assert.is(await page.evaluate(EXCLUDED), false);
  await page.locator('.sources').getByRole('checkbox').first().click();
}

const TO_ACCOUNTS = `document.querySelector('#t-accounts').scrollIntoView()`;

for (const [where, script] of [
  ['in sight', ''],
  // Nothing is painted there, and nothing comes into sight.
  ['in the background', 'window.requestAnimationFrame = () => 0;'],
] as const) {
  inBrowser(`accounts out of sight follow within a moment, with the page ${where}`, () =>
    withApp(async ({ page }) => {
      await page.addInitScript(script);
      await page.reload();
      await page.waitForSelector('.start');
      await drop(page, [TWO]);
      await exclude(page);
      await settled(page);
      await page.evaluate(TO_ACCOUNTS);
      await until(page, EXCLUDED, 1000);
    }),
  );
}

/** Workers that give the topic in view at once, and the whole of a second session only after a while. */
const SLOW = `
  const send = postMessage.bind(globalThis);
  globalThis.postMessage = (reply) => {
    if (reply.id > 2 && 'parcel' in reply) setTimeout(() => send(reply), 3000);
    else send(reply);
  };
`;
const BUSY = 'document.body.dataset.state === "busy"';

for (const [how, move] of [
  ['whoever scrolls there', TO_ACCOUNTS],
  ['a printer', 'dispatchEvent(new Event("beforeprint"))'],
] as const) {
  inBrowser(`while other topics are computed, ${how} finds the accounts of the topic in view`, () =>
    withApp(async ({ page }) => {
      await withWorkersOf(page, SLOW);
      await drop(page, [TWO]);
      const before = await page.locator('.glance').innerText();
      await exclude(page);
      await until(
        page,
        `document.querySelector('.glance').innerText !== ${JSON.stringify(before)}`,
      );
      assert.equal([await page.evaluate(EXCLUDED), await page.evaluate(BUSY)], [false, true]);
      await page.evaluate(move);
      await until(page, EXCLUDED, 1000);
      assert.is(await page.evaluate(BUSY), true);
    }),
  );
}

inBrowser('a report asked for right after a click is of what was clicked', () =>
  withApp(async ({ page }) => {
    await drop(page, [TWO]);
    await hold(page);
    await exclude(page);
    const report = await downloaded(page, async () => {
      await choose(page, 'Save', 'Report');
      await letGo(page);
    });
    assert.match(report, 'excluded from every range');

    // So is a file asked for while an edit waits.
    await hold(page);
    await page.getByLabel('Hedges').selectOption('wide');
    await page.locator('tr[data-line="2"] [data-column=value]').dblclick();
    await page.locator('td textarea').fill('12345');
    await page.keyboard.press('Enter');
    const claims = await downloaded(page, async () => {
      await choose(page, 'Save', 'Claims');
      await letGo(page);
    });
    assert.match(claims, '12345');
  }),
);

it.run();
