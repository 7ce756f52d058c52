import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Reconciliation } from '../../src/reconciliation.ts';
import { columns } from '../../src/report/layout.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('dissensus reconcile');

const LEAD = 'data/lead-example.csv';

function near(actual: number | null | undefined, expected: number, within: number): void {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= within,
    `${String(actual)} is not within ${within} of ${expected}`,
  );
}

function json(args: readonly string[], input: string | Buffer = ''): Reconciliation {
  const ran = dissensus(['reconcile', ...args, '--format', 'json'], input);
  assert.is(ran.status, 0, ran.stderr);
  return JSON.parse(ran.stdout) as Reconciliation;
}

it('prints the lead example as the design computes it', () => {
  const [topic] = json([LEAD]).topics;
  assert.ok(topic);
  const { casualties, killed, wounded } = topic.divergence;
  near(casualties?.fold, 1.175, 1e-12);
  assert.is(casualties?.highest, 'NIS');
  near(killed?.fold, 40 / 9, 1e-12);
  assert.is(killed?.highest, 'Zelensky');
  assert.is(wounded?.highest, 'NIS');
  const share = topic.divergence['killed/casualties'];
  near(share?.fold, 2 / 3 / (600 / 4700), 1e-12);

  const split = topic.decomposition.find(({ measure }) => measure === 'killed');
  near(split?.logRatio, 1.4916548767777167, 1e-12);
  near(split?.parts.casualties, -0.16126814759612226, 1e-12);
  near(split?.parts.share, 1.6529230243738393, 1e-12);

  const by = new Map(topic.accounts.map((account) => [account.source, account.measures]));
  const zelensky = by.get('Zelensky');
  const nis = by.get('NIS');
  near(zelensky?.killed?.best, 8000 / 3, 1e-9);
  near(zelensky?.wounded?.best, 4000 / 3, 1e-9);
  assert.is(zelensky?.wounded?.how, 'derived');
  near(nis?.wounded?.best, 4100, 1e-9);
  assert.is(nis?.wounded?.how, 'derived');
  assert.is(nis?.killed?.how, 'stated');
});

it('says in a sentence that they nearly agree on casualties and disagree on how many died', () => {
  const { stdout } = dissensus(['reconcile', LEAD]);
  const text = stdout.replaceAll(/\s+/g, ' ');
  assert.match(text, '1.4917 = -0.1613 + 1.6529');
  assert.match(text, '1.175');
  assert.match(text, '4.44');
  assert.match(text, '5.22');
  assert.match(text, /nearly agree on casualties/i);
});

it('writes JSON as its schema says', () => {
  const schema = JSON.parse(readFileSync('docs/reconcile.schema.json', 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  for (const file of [LEAD, 'data/kursk-2025.csv', 'data/economist-ukraine.csv']) {
    assert.ok(validate(json([file])), JSON.stringify(validate.errors, null, 1));
  }
});

it('gives the same bytes whatever the order of the rows', () => {
  const [header = '', ...rows] = readFileSync(LEAD, 'utf8').trimEnd().split('\n');
  const measure = (text: string): string =>
    JSON.stringify(
      json(['-'], text).topics.map(({ ranges, divergence, decomposition }) => ({
        ranges,
        divergence,
        decomposition,
      })),
    );
  const forth = measure([header, ...rows].join('\n'));
  const back = measure([header, ...rows.reverse()].join('\n'));
  assert.is(forth, back);
});

it('keeps text within 80 columns, also on the Kursk and Economist files', () => {
  for (const file of [LEAD, 'data/kursk-2025.csv', 'data/economist-ukraine.csv']) {
    const { stdout, stderr, status } = dissensus(['reconcile', file]);
    assert.is(status, 0, stderr);
    for (const line of [...stdout.split('\n'), ...stderr.split('\n')]) {
      assert.ok(columns(line) <= 80, `${columns(line)}: ${line}`);
    }
  }
});

it('writes CSV that holds every range at full precision, and Markdown with every table', () => {
  const csv = dissensus(['reconcile', LEAD, '--format', 'csv']).stdout.split('\n');
  assert.is(csv[0], 'topic,measure,assume,low,median,high,intervals,sources,bounds,flags');
  assert.ok(csv.length > 15);
  const accounts = dissensus(['reconcile', LEAD, '--format', 'csv', '--table', 'accounts']).stdout;
  assert.match(accounts, 'roughly two-thirds');
  const markdown = dissensus(['reconcile', LEAD, '--format', 'markdown']).stdout;
  for (const title of ['### Ranges', '### What each source says', '### What was not compared']) {
    assert.ok(markdown.includes(title), title);
  }
});

it('exits 3 above the fold asked, and 0 below it', () => {
  const above = dissensus(['reconcile', LEAD, '--fail-above', '4', '-q']);
  assert.is(above.status, 3);
  const why = above.stderr.replaceAll(/\s+/g, ' ');
  assert.match(why, /above --fail-above 4: .*: killed is 4\.44-fold apart, Zelensky over NIS/);
  assert.is(dissensus(['reconcile', LEAD, '--fail-above', '5']).status, 0);
});

it('exits 3 above any fold where one says 0 and another does not, and says why', () => {
  const zero = 'source,measure,value\nA,killed,0\nB,killed,"5,000"\n';
  for (const format of ['text', 'json', 'csv', 'ndjson']) {
    const args = ['reconcile', '-', '--fail-above', '1e9', '--format', format, '-q'];
    const { status, stderr } = dissensus(args, zero);
    assert.is(status, 3, format);
    const why = stderr.replaceAll(/\s+/g, ' ');
    assert.match(why, /killed is 0 by A and more by B, which is wider than any fold/, format);
  }
  const agreed = 'source,measure,value\nA,killed,0\nB,killed,0\n';
  const { status } = dissensus(['reconcile', '-', '--fail-above', '1'], agreed);
  assert.is(status, 0);
});

it('narrows with a lower level and sets later claims aside with --as-of', () => {
  const wide = json([LEAD, '--level', '0.95']).topics[0]?.ranges.killed?.['next-source'];
  const slim = json([LEAD, '--level', '0.5']).topics[0]?.ranges.killed?.['next-source'];
  assert.ok((wide?.high ?? 0) > (slim?.high ?? Infinity));
  const early = json([LEAD, '--as-of', '2025-03-01']).topics[0];
  assert.equal(early?.ranges.killed?.claimed?.sources, ['Zelensky']);
  assert.ok(early?.notCompared.some(({ code }) => code === 'after-as-of'));
});

it('keeps only the assumptions asked for', () => {
  const ranges = json([LEAD, '--assume', 'claimed,one-right']).topics[0]?.ranges.killed;
  assert.equal(Object.keys(ranges ?? {}).sort(), ['claimed', 'one-right']);
});

it('accounts for every claim: used, folded into an account, or listed with the reason', () => {
  for (const file of [LEAD, 'data/kursk-2025.csv', 'data/economist-ukraine.csv']) {
    for (const topic of json([file]).topics) {
      const seen = new Set([
        ...topic.accounts.flatMap((account) => [
          ...Object.values(account.measures).flatMap((value) => value.claims),
          ...Object.values(account.shares).flatMap((value) => value.claims),
          ...account.relays,
          ...account.history.map(({ claim }) => claim),
        ]),
        ...topic.notCompared.map(({ claim }) => claim),
      ]);
      const lost = topic.claims.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
      assert.equal(lost, []);
    }
  }
});

it.run();
