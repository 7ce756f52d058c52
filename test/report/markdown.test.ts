import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { markdownOf, tableMarkdown } from '../../src/report/markdown.ts';
import type { Table } from '../../src/report/table.ts';
import { readFile } from 'node:fs/promises';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import { LEAD, resultOf } from '../chart/fixtures.ts';

const it = suite('Markdown');

const table = (rows: Table['rows']): Table => ({
  name: 't',
  title: 'T',
  columns: [
    { key: 'a', label: 'A', kind: 'text' },
    { key: 'n', label: 'N', kind: 'count' },
    { key: 'none', label: 'None', kind: 'text' },
    { key: 'url', label: 'Address', kind: 'text' },
  ],
  rows,
});

/** The cells of a row, as GitHub cuts it: at pipes that no backslash escapes. */
function cells(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

it('gives every row as many cells as the header, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const lines = tableMarkdown(table(texts.map((text) => [text, 1, null, text])))
        .trimEnd()
        .split('\n')
        .slice(2);
      assert.is(lines.length, texts.length + 2);
      for (const line of lines) assert.is(cells(line.replaceAll('\\\\', '')).length, 3, line);
    }),
    { seed: 1 },
  );
});

it('sets numbers to the right and leaves out columns that hold nothing', () => {
  const lines = tableMarkdown(table([['x', 4700, null, null]])).split('\n');
  assert.equal(lines.slice(2, 5), ['| A | N |', '| --- | ---: |', '| x | 4,700 |']);
});

it('lets nothing of the input become markup', () => {
  const hostile = '<script>*a*|b _c_ [d](e) `f` # ~g~ &lt;';
  const line = tableMarkdown(table([[hostile, 1, null, null]])).split('\n')[4] ?? '';
  assert.is(
    cells(line)[0],
    '\\<script\\>\\*a\\*\\|b \\_c\\_ \\[d\\](e) \\`f\\` \\# \\~g\\~ &amp;lt;',
  );
});

it('links addresses of the web by their host, and no other', () => {
  const rows = ['https://www.example.org/a_b?c=1|2', 'javascript:alert(1)', 'see note'];
  const lines = tableMarkdown(table(rows.map((url) => ['x', 1, null, url]))).split('\n');
  assert.equal(
    lines.slice(4, 7).map((line) => cells(line)[2]),
    ['[example.org](<https://www.example.org/a_b?c=1%7C2>)', 'javascript:alert(1)', 'see note'],
  );
});

it('holds every finding as a point, and every table with something in it', () => {
  const result = resultOf(LEAD);
  const text = markdownOf(result);
  const [topic] = result.topics;
  assert.is(
    text.split('\n').filter((line) => /^- [A-Z]/.test(line)).length,
    topic?.findings.length,
  );
  for (const title of [
    'Ranges',
    'What each source says',
    'Where the sources diverge',
    'Source against source',
    'Where the disagreement comes from',
    'Every claim as worded, and how it was read',
    'What was not compared, and why',
  ]) {
    assert.ok(text.includes(`\n### ${title}\n\n| `), title);
  }
});

it('says below the ranges what each caution is', () => {
  assert.match(markdownOf(resultOf(LEAD)), /\n- contradicted: the sources cannot all be right/);
});

it('names no folder of the files that were read', async () => {
  const file = '/home/somebody/work/kursk.csv';
  const { claims, problems } = await readClaims(await readFile('data/kursk-2025.csv'), { file });
  const text = markdownOf(reconcile(claims, { problems }));
  assert.match(text, /\| kursk\.csv \|/);
  assert.not.match(text, 'somebody');
});

it.run();
