import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { formatCount } from '../../src/claim/format-number.ts';
import type { Reconciliation } from '../../src/reconciliation.ts';
import { axeViolations, browserTests } from '../support/browser.ts';
import { dissensus } from '../support/cli.ts';
import {
  chartDrawn,
  choose,
  downloaded,
  drop,
  fall,
  glance,
  hold,
  letGo,
  PAGE_FILE,
  settled,
  until,
  withApp,
} from './open-page.ts';

const it = suite('the page');
const inBrowser = await browserTests(it);

const LEAD = { name: 'lead-example.csv', text: readFileSync('data/lead-example.csv', 'utf8') };
const KURSK = { name: 'kursk-2025.csv', text: readFileSync('data/kursk-2025.csv', 'utf8') };

/** What the command line says of a text under a name, parsed and verbatim. */
function said(
  { name, text }: { readonly name: string; readonly text: string },
  ...flags: readonly string[]
): { readonly json: string; readonly result: Reconciliation } {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-page-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    const ran = dissensus(['reconcile', file, '--format', 'json', '-q', ...flags]);
    // Claims and problems name the file as it was given: in the page there are no folders.
    const json = ran.stdout.replaceAll(JSON.stringify(file).slice(1, -1), name);
    return { json, result: JSON.parse(json) as Reconciliation };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The ranges alone: what a detour through another file may not change. */
function rangesOf({ topics }: Reconciliation): unknown {
  return topics.map(({ topic, ranges }) => ({ topic, ranges }));
}

it('is one file of at most 3 MB', () => {
  const { size } = statSync(PAGE_FILE);
  assert.ok(size <= 3_000_000, `${size} bytes`);
  assert.is(dissensus(['page']).stdout.length, readFileSync(PAGE_FILE, 'utf8').length);
});

inBrowser(
  'a dropped file gives the findings and ranges of the command line, to the last digit',
  () =>
    withApp(async ({ page, requests, complaints }) => {
      await drop(page, [LEAD]);
      const { json, result } = said(LEAD);
      assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
      const [topic] = result.topics;
      const range = topic?.ranges.killed?.['next-source'];
      assert.equal(
        await glance(page, 'killed'),
        [range?.low, range?.median, range?.high].map((x) => formatCount(x ?? NaN)),
      );
      assert.is(await page.locator('ol.findings li').first().innerText(), topic?.findings[0]?.text);
      await chartDrawn(page);
      assert.equal(requests, []);
      assert.equal(complaints, []);
    }),
);

inBrowser('as-of date, level, hedges and assumption give what the flags of those names give', () =>
  withApp(async ({ page }) => {
    await drop(page, [KURSK]);
    await page.getByLabel('As of').fill('2025-04-30');
    await page.getByLabel('Level, %').fill('80');
    await page.getByLabel('Level, %').press('Tab');
    const assume = page.getByRole('group', { name: 'Assume' });
    for (const name of ['claimed', 'all-right', 'all-err', 'next-source']) {
      await assume.getByLabel(name).click();
    }
    // The last one stays.
    assert.is(await assume.getByLabel('one-right').isDisabled(), true);
    await assume.getByLabel('all-err').click();
    await page.getByLabel('Hedges').selectOption('wide');
    await settled(page);
    const flags = ['--as-of', '2025-04-30', '--level', '0.8', '--hedges', 'wide'];
    const { json } = said(KURSK, ...flags, '--assume', 'one-right,all-err');
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
    // Hedges and the second assumption are taken back.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await settled(page);
    const before = said(KURSK, ...flags.slice(0, 4), '--assume', 'one-right');
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), before.json);
  }),
);

inBrowser('two files are one comparison, as on the command line', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD, LEAD]);
    assert.equal(await page.locator('.sheet h3').allTextContents(), [
      'lead-example.csv',
      'lead-example (2).csv',
    ]);
    assert.is(await page.locator('[data-code^="duplicate"]').count(), 5);
    const { topics } = said(LEAD).result;
    const both = JSON.parse(
      await downloaded(page, () => choose(page, 'Save', 'Result')),
    ) as Reconciliation;
    assert.equal(rangesOf(both), rangesOf({ topics } as Reconciliation));
  }),
);

inBrowser('a source goes out with one click and a note, and comes back with undo', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    const before = await page.locator('.glance').innerText();
    await page.locator('.sources').getByLabel('NIS', { exact: false }).first().click();
    await settled(page);
    const after = await page.locator('.glance').innerText();
    assert.is.not(after, before);
    await page.getByLabel(/Why is .* excluded/).fill('party to the war');
    await page.getByLabel(/Why is .* excluded/).press('Tab');
    await settled(page);

    // The file of claims carries the exclusion: the command line says the same of it.
    const claims = await downloaded(page, () => choose(page, 'Save', 'Claims'));
    assert.match(claims, /,excluded,.*party to the war/);
    const here = JSON.parse(
      await downloaded(page, () => choose(page, 'Save', 'Result')),
    ) as Reconciliation;
    assert.equal(rangesOf(said({ name: 'claims.csv', text: claims }).result), rangesOf(here));

    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await settled(page);
    assert.is(await page.locator('.glance').innerText(), before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await settled(page);
    assert.is(await page.locator('.glance').innerText(), after);
  }),
);

inBrowser('a cell is edited by keyboard alone, and its problem stands beside it', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    const cell = page.locator('tr[data-line="4"] [data-column=value]');
    await page.locator('tr[data-line="2"] [data-column=source]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
    }
    assert.is(await page.evaluate('document.activeElement.textContent'), 'around 600');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4.700');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.is(await cell.innerText(), '4.700');
    assert.is(await cell.getAttribute('aria-invalid'), 'true');
    const notes = await cell.getAttribute('aria-describedby');
    assert.match(await page.locator(`[id="${notes ?? ''}"]`).innerText(), /4,?700/);

    await page.keyboard.press('Control+z');
    await settled(page);
    assert.is(await cell.innerText(), 'around 600');
    assert.is(await cell.getAttribute('aria-invalid'), null);
    const { json } = said(LEAD);
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
  }),
);

inBrowser('rows can be pasted from a spreadsheet, and an edited row is the text that is read', () =>
  withApp(async ({ page }) => {
    await page.getByRole('button', { name: 'Paste rows' }).click();
    const text =
      'source\tmeasure\tvalue\tas_of\nA\tkilled\t600\t2025-01-01\nB\tkilled\t900\t2025-01-01';
    await page.locator('dialog textarea').fill(text);
    await page.getByRole('button', { name: 'Read these rows' }).click();
    await page.waitForSelector('.glance');
    await settled(page);
    assert.is(
      await page.locator('tr[data-measure=killed] [data-label=apart]').innerText(),
      '1.5-fold',
    );
    await page.locator('tr[data-line="3"] [data-column=value]').dblclick();
    // The second edit comes before the first is answered, and changes the same row.
    await page.locator('td textarea').fill('at least 1,200');
    await page.locator('td textarea').press('Tab');
    await page.keyboard.type('2025-02-01');
    await page.keyboard.press('Enter');
    await page.waitForSelector('tr[data-line="3"] :text("2025-02-01")');
    await settled(page);
    const { json } = said({
      name: 'pasted.csv',
      text: `${text.replace('900\t2025-01-01', 'at least 1,200\t2025-02-01')}\n`,
    });
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
  }),
);

inBrowser('a file that is not recognised is read once its columns are named, as with --map', () =>
  withApp(async ({ page }) => {
    const file = {
      name: 'german.csv',
      text: 'Wer;Tote;Datum;Land\nA;4.700;3/4/2025;X\nB;600;5/6/2025;X\nC;900;5/6/2025;Y\nD;700;6/6/2025;Y\n',
    };
    await drop(page, [file]);
    // The panel opens by itself, beside the problem, and stays while columns are named one by one.
    for (const [column, field] of [
      ['Tote', 'killed'],
      ['Wer', 'source'],
      ['Datum', 'as_of'],
    ] as const) {
      await page.getByRole('combobox', { name: column, exact: true }).selectOption(field);
      await settled(page);
    }
    await page.locator('.by').getByLabel('Land').click();
    await settled(page);
    // The remedies stand beside the cells.
    await page.getByRole('button', { name: 'The point groups thousands' }).first().click();
    await settled(page);
    await page.getByRole('button', { name: 'Dates are day first' }).first().click();
    await page.waitForSelector('.glance');
    await settled(page);
    const flags = ['--map', 'Tote=killed', '--map', 'Wer=source', '--map', 'Datum=as_of'];
    const { json } = said(file, ...flags, '--by', 'Land', '--decimal', ',', '--dates', 'day-first');
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
    assert.equal(await axeViolations(page), []);

    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+z');
    await settled(page);
    assert.is(await page.locator('[data-code=unrecognised-layout]').count(), 1);
    await page.keyboard.press('Control+y');
    await settled(page);
    assert.is(
      await page.getByRole('combobox', { name: 'Tote', exact: true }).inputValue(),
      'killed',
    );
  }),
);

inBrowser(
  'a layout by its name, one declared as JSON, and a delimiter are as on the command line',
  () =>
    withApp(async ({ page }) => {
      const layout = JSON.stringify({
        name: 'bulletin',
        columns: { as_of: 'Day', low: 'Min', high: 'Max', source: 'Office' },
        constants: { measure: 'killed' },
      });
      const file = {
        name: 'bulletin.csv',
        text: 'Day:Office:Min:Max\n2025-01-01:A:500:700\n2025-01-01:B:800:900\n',
      };
      await drop(page, [file]);
      await page.getByLabel('Between cells').selectOption(':');
      await settled(page);
      await page.getByRole('combobox', { name: 'Layout', exact: true }).selectOption('prio');
      await settled(page);
      assert.ok((await page.locator('[data-code=missing-column]').count()) > 0);
      await page
        .getByRole('combobox', { name: 'Layout', exact: true })
        .selectOption({ label: 'declared as JSON…' });
      const box = page.getByLabel('Layout of bulletin.csv as JSON');
      await box.fill('{ "name": "x" }');
      assert.is(await page.getByRole('button', { name: 'Use this layout' }).isDisabled(), true);
      await box.fill(layout);
      await page.getByRole('button', { name: 'Use this layout' }).click();
      await page.waitForSelector('.glance');
      await settled(page);
      const folder = mkdtempSync(join(tmpdir(), 'dissensus-layout-'));
      try {
        const declared = join(folder, 'layout.json');
        writeFileSync(declared, layout);
        const { json } = said(file, '--delimiter', ':', '--layout', declared);
        assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
);

const BULLETIN = {
  name: 'bulletin.csv',
  text: 'Day,Office,Min,Max\n2025-01-01,A,500,700\n2025-01-01,B,800,900\n',
};
const BULLETIN_LAYOUT = {
  name: 'layout.json',
  text: JSON.stringify({
    name: 'bulletin',
    columns: { as_of: 'Day', low: 'Min', high: 'Max', source: 'Office' },
    constants: { measure: 'killed' },
  }),
};

inBrowser('a layout dropped with a file or after it is the layout of that file', () =>
  withApp(async ({ page }) => {
    await fall(page, [BULLETIN_LAYOUT]);
    assert.match(await page.getByRole('alert').innerText(), 'layout.json is a layout');
    await page.getByRole('button', { name: 'Close' }).click();

    await drop(page, [BULLETIN_LAYOUT, BULLETIN]);
    assert.equal(await page.locator('.sheet h3').allTextContents(), ['bulletin.csv']);
    assert.match((await page.locator('.how > summary').textContent()) ?? '', 'declared layout');
    const together = await downloaded(page, () => choose(page, 'Save', 'Result'));
    assert.match(together, /"low": 500\b/);
    // Taken back in one step, as every change.
    await page.keyboard.press('Control+z');
    await page.waitForSelector('.start');

    await drop(page, [BULLETIN]);
    assert.is(await page.locator('[data-code=unrecognised-layout]').count(), 1);
    await fall(page, [BULLETIN_LAYOUT]);
    await page.waitForSelector('.glance');
    await settled(page);
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), together);
  }),
);

inBrowser(
  'of several files the page asks which a layout is of, and says what other JSON is not',
  () =>
    withApp(async ({ page }) => {
      await drop(page, [LEAD, BULLETIN]);
      const first = await page.locator('.how > summary').first().textContent();
      await fall(page, [BULLETIN_LAYOUT]);
      await page.waitForSelector('.offer button:focus');
      assert.equal(await page.locator('.offer button').allInnerTexts(), [
        'lead-example.csv',
        'bulletin.csv',
        'Both',
        'None',
      ]);
      assert.equal(await axeViolations(page), []);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-code=unrecognised-layout]', { state: 'detached' });
      await settled(page);
      assert.is(await page.locator('.offer').count(), 0);
      const summaries = await page.locator('.how > summary').allTextContents();
      assert.is(summaries[0], first);
      assert.match(summaries[1] ?? '', 'declared layout');

      await fall(page, [{ name: 'other.json', text: '{ "columns": { "source": "A" } }' }]);
      assert.match(await page.getByRole('alert').innerText(), /other\.json is no saved session/);
      assert.is(await page.locator('.sheet').count(), 2);
    }),
);

inBrowser(
  'of a layout dropped with several files the page asks too, before it reads any by it',
  () =>
    withApp(async ({ page }) => {
      await drop(page, [LEAD]);
      const july = { ...BULLETIN, name: 'july.csv' };
      await fall(page, [BULLETIN, BULLETIN_LAYOUT, july]);
      await page.waitForSelector('.offer button:focus');
      assert.equal(await page.locator('.offer button').allTextContents(), [
        'bulletin.csv',
        'july.csv',
        'Both',
        'None',
      ]);
      await settled(page);
      assert.is(await page.locator('[data-code=unrecognised-layout]').count(), 2);
      await page.getByRole('button', { name: 'Both' }).click();
      await page.waitForSelector('[data-code=unrecognised-layout]', { state: 'detached' });
      await settled(page);
      const [first, ...others] = await page.locator('.how > summary').allTextContents();
      assert.not.match(first ?? '', 'declared layout');
      for (const other of others) assert.match(other, 'declared layout');
    }),
);

inBrowser(
  'by keyboard alone: every choice is reached and seen, a date order is set and undone',
  () =>
    withApp(async ({ page }) => {
      const text = 'source,measure,value,as_of\nA,killed,600,4/11/2021\nB,killed,900,5/11/2021\n';
      await drop(page, [{ name: 'undecided.csv', text }]);
      /** What has the focus, by the name that is read out. */
      const here = (): Promise<string> =>
        page.evaluate<string>(`(() => {
        const { activeElement: at } = document;
        if (at === document.body) return 'the browser itself';
        const own = at.getAttribute('aria-label') ?? at.labels?.[0]?.querySelector('span')?.textContent;
        return (own ?? at.textContent).trim();
      })()`);
      const seen = new Set<string>();
      /** Tabs on until something has the focus, which has to show on all that is passed. */
      const tabTo = async (name: string): Promise<void> => {
        for (let step = 0; step < 60; step += 1) {
          await page.keyboard.press('Tab');
          const at = await here();
          if (at === 'the browser itself') continue;
          const outline = await page.evaluate<number>(`(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
          return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
        })()`);
          assert.ok(outline >= 2, `the focus on ${at} does not show`);
          seen.add(at);
          if (at === name) return;
        }
        assert.unreachable(`no Tab leads to ${name}, only to ${[...seen].join(', ')}`);
      };

      await tabTo('Save');
      await page.keyboard.press('Enter');
      await tabTo('Sessiona file that opens here again');
      await page.keyboard.press('Escape');
      assert.is(await here(), 'Save');
      assert.is(await page.locator('.menu[open]').count(), 0);

      await tabTo('More choices');
      await page.keyboard.press('Enter');
      await tabTo('Identity 1');
      const choices = ['As of', 'Level, %', 'next-source', 'Hedges', 'Bounds', 'Prior scale'];
      for (const name of [...choices, 'Oldest claim, days']) {
        assert.ok(seen.has(name), `${name} is not reached`);
      }

      // Two rows are in doubt: the panel is open, and what settles it is there once.
      assert.is(await page.getByRole('button', { name: 'Dates are day first' }).count(), 1);
      assert.is(await page.locator('.how[open] .remedies').count(), 1);
      assert.is(await page.locator('[data-code=ambiguous-date]').count(), 2);
      await tabTo('How this file is read');
      await page.keyboard.press('Space');
      await page.waitForSelector('.how:not([open])');
      await page.keyboard.press('Space');
      // What it opens is drawn a moment later.
      await page.waitForSelector('.how[open] select');
      await tabTo('Dates are day first');
      await tabTo('Dates like 3/4/2025');
      const order = page.getByLabel('Dates like 3/4/2025');
      const row = page.locator('tr[data-line="2"] .read');
      assert.is(await row.innerText(), 'nothing');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('.glance');
      await settled(page);
      assert.is(await order.inputValue(), 'day-first');
      assert.is(
        await page.locator('header > .meta').innerText(),
        'As of 5 November 2021 · 2 sources · 2 claims',
      );
      // The choice keeps the focus, and the way goes on from it.
      assert.is(await here(), 'Dates like 3/4/2025');
      for (const name of ['Decimal mark', 'Between cells', 'source', 'measure', 'value', 'as_of']) {
        await tabTo(name);
      }
      assert.ok(seen.has('Layout'));
      // The columns come twice: as names of fields, and as boxes that make topics.
      for (const name of ['source', 'measure', 'value', 'as_of']) await tabTo(name);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      await settled(page);
      assert.is(await page.locator('h1').innerText(), 'killed');

      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await page.waitForSelector('[data-code=ambiguous-date]');
      await settled(page);
      assert.is(await order.inputValue(), '');
      assert.is(await row.innerText(), 'nothing');
      await page.keyboard.press('Control+Shift+Z');
      await page.waitForSelector('[data-code=ambiguous-date]', { state: 'detached' });
      assert.is(await order.inputValue(), 'day-first');
    }),
);

inBrowser('bytes of another encoding are read as declared', () =>
  withApp(async ({ page }) => {
    const text =
      'source,measure,value,as_of\nLo\xefc,killed,600,2025-01-01\nB,killed,900,2025-01-01\n';
    await page.getByLabel('Files of claims').setInputFiles({
      name: 'latin.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text, 'latin1'),
    });
    await page.waitForSelector('[data-code=invalid-encoding]');
    await settled(page);
    await page.getByRole('button', { name: 'Read it as windows-1252' }).first().click();
    await page.waitForSelector('[data-code=invalid-encoding]', { state: 'detached' });
    await settled(page);
    const { json } = said({ name: 'latin.csv', text });
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
  }),
);

inBrowser('bounds, prior scale and identities give what the flags of those names give', () =>
  withApp(async ({ page }) => {
    await drop(page, [KURSK]);
    await page.locator('.settings summary').click();
    await page.getByLabel('Bounds').selectOption('free');
    await page.getByLabel('Prior scale').fill('0.3');
    await page.getByLabel('Prior scale').press('Tab');
    await page.getByLabel('Identity 1').fill('odd = killed / foo');
    await page.getByLabel('Identity 1').press('Tab');
    await settled(page);
    assert.match(await page.locator('.wrong').innerText(), '"foo" is no measure');
    assert.is(await page.getByLabel('Identity 1').getAttribute('aria-invalid'), 'true');
    await page.getByLabel('Identity 1').fill('lethality = killed / casualties');
    await page.getByLabel('Identity 1').press('Tab');
    await settled(page);
    const flags = ['--bounds', 'free', '--prior-scale', '0.3'];
    const { json } = said(KURSK, ...flags, '--identity', 'lethality = killed / casualties');
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
    const report = await downloaded(page, () => choose(page, 'Save', 'Report'));
    assert.match(report, /Identities added[^]*lethality = killed \/ casualties/);

    // Kept in the address, and opened from it.
    await choose(page, 'Save', 'Keep in the address');
    await page.waitForURL(/#s=/);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForSelector('.glance');
    await settled(page);
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
  }),
);

inBrowser('an oldest claim gives what --max-age gives, in the result and in the report', () =>
  withApp(async ({ page }) => {
    await drop(page, [KURSK]);
    await page.locator('.settings summary').click();
    const box = page.getByLabel('Oldest claim, days');
    await box.fill('60');
    await box.press('Tab');
    await settled(page);
    const { json, result } = said(KURSK, '--max-age', '60');
    assert.ok(
      result.topics[0]?.notCompared.some(({ code }) => code === 'too-old'),
      'no claim is that old',
    );
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
    const report = await downloaded(page, () => choose(page, 'Save', 'Report'));
    assert.match(report, '60 days before that');

    // It is there when the session is opened again, and is not hidden.
    const session = await downloaded(page, () => choose(page, 'Save', 'Session'));
    await drop(page, [{ name: 'session.json', text: session }]);
    assert.is(await box.inputValue(), '60');
    await page.reload();
    await page.waitForSelector('.start');
    await drop(page, [{ name: 'session.json', text: session }]);
    assert.is(await box.isVisible(), true);
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);

    // What is no age leaves the one that was there; an empty box takes any.
    await box.fill('-1');
    await box.press('Tab');
    assert.is(await box.inputValue(), '60');
    await box.fill('');
    await box.press('Tab');
    await settled(page);
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), said(KURSK).json);
  }),
);

inBrowser('a result over several topics carries their ranking, as on the command line', () =>
  withApp(async ({ page }) => {
    const file = {
      name: 'two.csv',
      text: `topic,source,measure,value,as_of
T,A,killed,600,2025-01-01
T,B,killed,900,2025-01-01
U,A,killed,60,2025-01-01
U,B,killed,95,2025-01-01
`,
    };
    await drop(page, [file]);
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), said(file).json);
    await page.locator('.sources').getByRole('checkbox').first().click();
    await settled(page);
    await page.keyboard.press('Control+z');
    await settled(page);
    assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), said(file).json);
  }),
);

inBrowser(
  'one, two or four workers give the same bytes, and no more are begun than help',
  async () => {
    const rows = Array.from({ length: 48 }, (_, i) => {
      const hedge = ['around ', 'at least ', ''][i % 3] ?? '';
      return `Topic ${i % 6},Source ${i % 5},killed,${hedge}${100 + i * 7},2025-01-0${1 + (i % 9)}`;
    });
    const file = {
      name: 'six.csv',
      text: `topic,source,measure,value,as_of\n${rows.join('\n')}\n`,
    };
    const { json } = said(file, '--level', '0.8');
    for (const [cores, workers] of [
      [2, 1],
      [3, 2],
      [8, 4],
    ] as const) {
      await withApp(async ({ page, complaints }) => {
        await page.addInitScript(`{
        const { Blob: AnyBlob, Worker: AnyWorker } = window;
        const cores = "Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${cores} });";
        window.Blob = function (parts, options) {
          return new AnyBlob(options?.type === 'text/javascript' ? [cores, ...parts] : parts, options);
        };
        window.begun = 0;
        window.Worker = function (address) {
          window.begun += 1;
          return new AnyWorker(address);
        };
      }`);
        await page.reload();
        await page.waitForSelector('.start');
        await drop(page, [file]);
        // By now all hands are there, and every topic is compared anew.
        await page.getByLabel('Level, %').fill('80');
        await page.getByLabel('Level, %').press('Tab');
        await settled(page);
        assert.is(await downloaded(page, () => choose(page, 'Save', 'Result')), json);
        assert.is(await page.evaluate('begun'), workers);
        assert.equal(complaints, []);
      });
    }
  },
);

inBrowser('a hostile file stays text: no markup, no script, no request', () => {
  const evil = '<img src=x onerror="window.hurt=1"><script>window.hurt=2</script>';
  const text = [
    'topic,source,measure,value,as_of,url,note',
    `"${evil.replaceAll('"', '""')}","=HYPERLINK(""https://evil.example"")",killed,600,2025-01-01,javascript:hurt(),`,
    `"${evil.replaceAll('"', '""')}","</td></table><b>${'b'.repeat(4000)}",killed,900,2025-01-01,https://evil.example/x,"[x](javascript:1) <a href=//evil.example>y</a>"`,
    `"${evil.replaceAll('"', '""')}","__proto__ class=""z"" id=""z""",killed,"1,000",2025-01-01,,`,
    `"${evil.replaceAll('"', '""')}",constructor,wounded,\u202e900,2025-01-01,,`,
  ].join('\n');
  return withApp(async ({ page, requests, complaints }) => {
    await drop(page, [{ name: '"><svg onload=hurt()>.csv', text }]);
    await chartDrawn(page);
    for (const tab of await page.getByRole('tab').all()) await tab.click();
    await page.locator('.sources').getByRole('checkbox').nth(2).click();
    await settled(page);
    assert.is(await page.evaluate('window.hurt'), undefined);
    assert.is(await page.locator('main img, main script, main b:text("bbb")').count(), 0);
    assert.is(await page.locator('a[href^="javascript"]').count(), 0);
    assert.match(await page.locator('h1').innerText(), '<img src=x');
    const report = await downloaded(page, () => choose(page, 'Save', 'Report'));
    assert.not.match(report, /<script|<img src=x/);
    assert.match(report, ' class=&#34;z&#34; id=&#34;z&#34;');
    const claims = await downloaded(page, () => choose(page, 'Save', 'Claims'));
    assert.match(claims, "'=HYPERLINK");
    assert.equal(requests, []);
    assert.equal(complaints, []);
  });
});

/** The most elements of a page of 10,000 rows of five cells: 50 rows of the file and 200 of the accounts are shown. */
const MOST_ELEMENTS = 5000;

inBrowser('ten thousand rows leave the page awake, shown a part at a time', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, i) =>
      `Topic ${i % 10},Source ${i % 25},killed,${100 + (i % 977)},2025-01-${String(1 + (i % 28)).padStart(2, '0')}`,
  );
  const text = `topic,source,measure,value,as_of\n${rows.join('\n')}\n`;
  return withApp(async ({ page }) => {
    // Frames while the rows are with the worker: were they read or compared on this thread, none would be painted.
    await page.evaluate(`(() => {
      window.frames = 0;
      const count = () => {
        if (document.body.dataset.state === 'busy') window.frames += 1;
        requestAnimationFrame(count);
      };
      count();
    })()`);
    await fall(page, [{ name: 'many.csv', text }]);
    await page.waitForSelector('.pager');
    await settled(page);
    const frames = await page.evaluate<number>('frames');
    assert.ok(frames > 1, `${frames} frames were painted while the rows were read and compared`);
    assert.match((await page.locator('.pager').textContent()) ?? '', 'Rows 1 to 50 of 10,000');
    await page.getByRole('button', { name: 'Later rows' }).click();
    assert.is(await page.locator('.sheet tr[data-line]').count(), 50);
    const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
    assert.ok(elements < MOST_ELEMENTS, `${elements} elements`);
  });
});

inBrowser('what is being written stays when an answer comes', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    await page.locator('.settings summary').click();
    const box = page.getByLabel('Identity 1');
    await box.focus();
    await page.keyboard.type('lethality = ki');
    // Another file is dropped before the box is left, and answered.
    await drop(page, [{ name: 'more.csv', text: LEAD.text }]);
    await until(page, 'document.querySelectorAll(".sheet").length === 2');
    await settled(page);
    assert.is(await box.inputValue(), 'lethality = ki');
    await page.keyboard.type('lled / casualties');
    await page.keyboard.press('Tab');
    await settled(page);
    assert.is(await box.inputValue(), 'lethality = killed / casualties');
    assert.is(await page.locator('.wrong').count(), 0);
    await page.getByLabel('Level, %').fill('20');
    await page.getByLabel('Level, %').press('Tab');
    assert.is(await page.getByLabel('Level, %').inputValue(), '90');
  }),
);

inBrowser('a bar shows while an answer is awaited, and the page answers meanwhile', () =>
  withApp(async ({ page, complaints }) => {
    await drop(page, [LEAD]);
    await hold(page);
    assert.is(await page.locator('progress').count(), 0);
    await fall(page, [{ name: 'more.csv', text: LEAD.text }]);
    await page.waitForSelector('progress');
    assert.is(await page.evaluate('document.body.dataset.state'), 'busy');

    // Theme, menus and choices follow at once.
    await page.getByRole('button', { name: 'Dark colours' }).click();
    assert.is(await page.evaluate('document.documentElement.dataset.theme'), 'dark');
    await page.getByLabel('Hedges').selectOption('wide');
    assert.is(await page.getByLabel('Hedges').inputValue(), 'wide');
    await page.locator('.menu > summary:text-is("Save")').click();
    assert.ok((await page.locator('.menu[open] button').count()) > 1);
    await page.keyboard.press('Escape');
    assert.is(await page.locator('progress').count(), 1);

    await letGo(page);
    await settled(page);
    assert.is(await page.locator('progress').count(), 0);
    assert.is(await page.locator('.sheet').count(), 2);
    assert.equal(complaints, []);
  }),
);

inBrowser('what a click on a source leads to is computed while somebody looks', () =>
  withApp(async ({ page }) => {
    // The worker says so whenever it begins to compare a topic.
    await page.addInitScript(`{
      window.compared = 0;
      const { addEventListener } = Worker.prototype;
      Worker.prototype.addEventListener = function (type, listen) {
        addEventListener.call(this, type, (event) => {
          if (event.data?.stage?.startsWith('Comparing')) window.compared += 1;
          listen(event);
        });
      };
    }`);
    await page.reload();
    await page.waitForSelector('.start');
    const sources = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const rows = sources.map((source, i) => `${source},killed,${600 + i}\n`);
    await drop(page, [{ name: 'x.csv', text: `source,measure,value\n${rows.join('')}` }]);
    assert.is(await page.evaluate('compared'), 1);
    const boxes = page.locator('.sources').getByRole('checkbox');
    const compared: number[] = [];
    for (const at of sources.keys()) {
      // A machine at work with other things may need some of the clicks; what was never computed would need all.
      await page.waitForTimeout(700);
      await page.evaluate('void (compared = 0)');
      await boxes.nth(at).click();
      await settled(page);
      compared.push(await page.evaluate<number>('compared'));
      if (compared.includes(0)) break;
      await page.keyboard.press('Control+z');
      await settled(page);
    }
    assert.ok(compared.includes(0), `${compared.length} clicks, each compared when it came`);
    assert.is.not(await page.evaluate('document.body.dataset.state'), 'fault');
  }),
);

inBrowser('a session comes back from its file and from its address', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    await page.locator('.sources').getByRole('checkbox').first().click();
    await settled(page);
    const seen = await page.locator('.glance').innerText();
    const saved = await downloaded(page, () => choose(page, 'Save', 'Session'));
    await choose(page, 'Save', 'Keep in the address');
    await page.waitForURL(/#s=/);
    const address = page.url();

    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForSelector('.glance');
    await settled(page);
    assert.is(await page.locator('.glance').innerText(), seen);

    await page.goto(address.replace(/#.*/, ''));
    await page.reload();
    await page.waitForSelector('.start');
    await page.getByLabel('Files of claims').setInputFiles({
      name: 'session.json',
      mimeType: 'application/json',
      buffer: Buffer.from(saved),
    });
    await page.waitForSelector('.glance');
    await settled(page);
    assert.is(await page.locator('.glance').innerText(), seen);
    assert.is(await page.evaluate('localStorage.length + sessionStorage.length'), 0);
  }),
);

inBrowser('charts and the report are taken away as files that stand alone', () =>
  withApp(async ({ page }) => {
    await drop(page, [LEAD]);
    await page.getByRole('tab', { name: 'Split' }).click();
    await chartDrawn(page);
    const svg = await downloaded(page, () =>
      page.getByRole('button', { name: 'Save SVG' }).click(),
    );
    assert.match(svg, /^<svg [^]*<\/svg>$/);
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save PNG' }).click(),
    ]);
    assert.is(
      readFileSync(await png.path())
        .subarray(1, 4)
        .toString(),
      'PNG',
    );
    const report = await downloaded(page, () => choose(page, 'Save', 'Report'));
    assert.match(report, /^<!doctype html>/);
    assert.ok((report.match(/<svg /g) ?? []).length >= 5);
    assert.not.match(report, /<script/);
    // One drawing for light and dark pages, told to who cannot see it.
    assert.is(
      (report.match(/<svg /g) ?? []).length,
      (report.match(/<svg role="img"/g) ?? []).length,
    );
    assert.not.match(report, /class="on-dark"/);
    await page.setContent(report);
    assert.equal(await axeViolations(page), []);
  }),
);

for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  inBrowser(`nothing is out of reach at ${width} px, ${colorScheme}: axe finds no violation`, () =>
    withApp(
      async ({ page, complaints }) => {
        assert.equal(await axeViolations(page), []);
        await drop(page, [{ ...LEAD, text: `${LEAD.text}x,y,,killed,4.700,,,,\n` }]);
        await chartDrawn(page);
        assert.equal(await axeViolations(page), []);
        const overflow = 'document.documentElement.scrollWidth - innerWidth';
        assert.ok((await page.evaluate<number>(overflow)) <= 0, 'the page scrolls sideways');
        for (const menu of ['Open', 'Save']) {
          await page.locator(`.menu > summary:text-is("${menu}")`).click();
          const list = await page.locator('.menu[open] > ul').boundingBox();
          assert.ok(list !== null && list.x >= 0 && list.x + list.width <= width, `${menu} is cut`);
          assert.ok((await page.evaluate<number>(overflow)) <= 0, `${menu} scrolls sideways`);
          await page.keyboard.press('Escape');
        }
        assert.equal(complaints, []);
      },
      { width, colorScheme },
    ),
  );
}

inBrowser('the colours turn with one key, whatever the system asks for', () =>
  withApp(
    async ({ page }) => {
      const paper = (): Promise<string> =>
        page.evaluate('getComputedStyle(document.body).backgroundColor');
      assert.is(await paper(), 'rgb(20, 24, 29)');
      await page.getByRole('button', { name: 'Light colours' }).press('Enter');
      assert.is(await paper(), 'rgb(255, 255, 255)');
    },
    { colorScheme: 'dark' },
  ),
);

it.run();
