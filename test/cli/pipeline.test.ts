import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { writeClaims } from '../../src/claim/write-claims.ts';
import { dissensus } from '../support/cli.ts';
import { byTopic } from '../support/by-topic.ts';

const it = suite('the pipelines of docs/scale.md');

const page = readFileSync('docs/scale.md', 'utf8');
const [, byHand = '', byParallel = ''] = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(
  (block) => block[1] ?? '',
);

/** The Economist's file in our own layout: two topics. */
const economist = 'data/economist-ukraine.csv';
const { claims } = await readClaims(readFileSync(economist), { file: economist });
const text = writeClaims(claims);
const one = dissensus(['reconcile', '-', '--format', 'ndjson'], text);

/** Runs a script where the command is on the path and claims.csv at hand. */
function shell(script: string, input: string = '', env: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-pipe-'));
  try {
    writeFileSync(join(folder, 'claims.csv'), text);
    const command = `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/cli.cjs')}' "$@"\n`;
    writeFileSync(join(folder, 'dissensus'), command);
    chmodSync(join(folder, 'dissensus'), 0o755);
    const path = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
    const ran = spawnSync('sh', ['-ec', script], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, ...env, PATH: path },
    });
    assert.is(ran.status, 0, ran.stderr);
    return ran.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sorted = (lines: string): string[] => lines.split('\n').slice(0, -1).sort();
const has = (tool: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' }).status === 0;
/** Tests what needs these tools; where one is absent, it is said. */
function runWith(tools: readonly string[], title: string, test: () => void): void {
  const absent = tools.filter((tool) => !has(tool));
  if (absent.length > 0) process.stdout.write(`  skipped: there is no ${absent.join(', ')}\n`);
  if (absent.length > 0) it.skip(title, test);
  else it(title, test);
}

runWith(['awk', 'xargs'], 'part a file in two processes and give the lines of one run', () => {
  assert.is(one.status, 0, one.stderr);
  assert.is(sorted(one.stdout).length, 2);
  assert.equal(sorted(shell(`${byHand}cat topics.ndjson`)), sorted(one.stdout));
});

runWith(['awk', 'parallel'], 'do the same with GNU parallel', () => {
  const [first = ''] = byHand.split('ls part');
  assert.equal(sorted(shell(`${first}${byParallel}cat topics.ndjson`)), sorted(one.stdout));
});

runWith(['sh'], 'answer to RDD.pipe, a partition at a time, an empty one included', () => {
  const quoted = /command = """([\s\S]*?)"""/.exec(page)?.[1] ?? '';
  // As Python reads its string.
  const command = quoted.replaceAll('\\\\', '\\');
  const [header = ''] = text.split('\n', 1);
  const partitions = [...byTopic(text).map(({ rows }) => rows.join('')), ''];
  const lines = partitions.map((rows) => shell(command, rows, { HEADER: header }));
  assert.is(lines.at(-1), '');
  assert.equal(sorted(lines.join('')), sorted(one.stdout));
});

it.run();
