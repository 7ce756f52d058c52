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
