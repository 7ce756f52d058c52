import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Difference } from '../../src/difference.ts';
import { columns } from '../../src/report/layout.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('dissensus diff');
const KURSK = 'data/kursk-2025.csv';
let folder = '';
let old = '';

it.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'dissensus-diff-'));
  old = join(folder, 'old.csv');
  writeFileSync(old, readFileSync(KURSK, 'utf8').split('\n').slice(0, 30).join('\n'));
});
it.after(() => rmSync(folder, { recursive: true }));

it('says what new claims did, within 80 columns', () => {
  const { status, stdout } = dissensus(['diff', old, KURSK, '-q']);
  assert.is(status, 0);
  assert.match(stdout, /revised: NIS, killed: 300 -> 2,000/);
  assert.match(stdout, /new sources: .*North Korea/);
  for (const line of stdout.split('\n')) assert.ok(columns(line) <= 80, line);
});

it('gives the same as JSON', () => {
  const { stdout } = dissensus(['diff', old, KURSK, '-q', '--format', 'json']);
  const difference = JSON.parse(stdout) as Difference;
  assert.is(difference.version, 1);
  assert.is(difference.topics[0]?.status, 'changed');
});

it('says that nothing changed when nothing did', () => {
  assert.match(dissensus(['diff', KURSK, KURSK, '-q']).stdout, /Nothing changed/);
});

it('takes two files, neither more nor fewer', () => {
  assert.is(dissensus(['diff', KURSK]).status, 2);
  assert.is(dissensus(['diff', KURSK, KURSK, KURSK]).status, 2);
});

it('exits 1 where a side cannot be read as claims, and says which: a broken download is no finding', () => {
  const broken: [string, string][] = [
    ['no known header', 'hello\n'],
    ['nothing', ''],
    ['a header without rows', 'source,measure,value\n'],
  ];
  for (const [what, text] of broken) {
    const file = join(folder, 'broken.csv');
    writeFileSync(file, text);
    for (const files of [
      [KURSK, file],
      [file, KURSK],
    ]) {
      const ran = dissensus(['diff', ...files, '-q']);
      assert.is(ran.status, 1, what);
      assert.is(ran.stdout, '', what);
      assert.match(ran.stderr.replaceAll(/\s+/g, ' '), /broken\.csv: No claim could be read\. $/);
    }
  }
});

it('takes a side whose claims are all later than the date asked for as one without claims', () => {
  const late = join(folder, 'late.csv');
  writeFileSync(late, 'source,measure,value,as_of\nA,killed,600,2026-01-01\n');
  const { status, stdout } = dissensus(['diff', late, KURSK, '-q', '--as-of', '2025-04-30']);
  assert.is(status, 0);
  assert.match(stdout, /\(new\)/);
});

it('refuses standard input on both sides', () => {
  const { status, stderr } = dissensus(['diff', '-', '-'], readFileSync(KURSK));
  assert.is(status, 2);
  assert.match(stderr, /standard input can be read once/);
});

it('takes a column that --map names and one side has', () => {
  const file = join(folder, 'named.csv');
  writeFileSync(file, 'source,measure,value,Day\nA,killed,600,2025-01-01\n');
  const flags = ['-q', '--map', 'Day=as_of'];
  assert.is(dissensus(['diff', file, KURSK, ...flags]).status, 0);
  assert.is(dissensus(['diff', KURSK, KURSK, ...flags]).status, 1);
});

it('finds duplicates across the files of one reconciliation', () => {
  const ran = dissensus(['reconcile', old, KURSK, '--format', 'json']);
  assert.is(ran.status, 0);
  assert.match(ran.stderr, /duplicate-claim/);
  const alone = dissensus(['reconcile', KURSK, '--format', 'json', '-q']).stdout;
  const ranges = (text: string): unknown =>
    (JSON.parse(text) as { topics: { ranges: unknown }[] }).topics[0]?.ranges;
  assert.equal(ranges(ran.stdout), ranges(alone));
});

it.run();
