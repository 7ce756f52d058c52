/** Files are written whole or not at all: when the disk is full, the process is killed, or two write at once. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { writeWhole } from '../../src/cli/output.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('files written whole or not at all');
const LEAD = 'data/lead-example.csv';
const OUTPUT = pathToFileURL(
  fileURLToPath(new URL('../../src/cli/output.js', import.meta.url)),
).href;

async function inFolder(work: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-files-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('a run that is killed by kill -9 while it writes leaves the old file whole', () =>
  inFolder(async (folder) => {
    const target = join(folder, 'report.html');
    writeFileSync(target, 'old');
    const script = `const { writeWhole } = await import(${JSON.stringify(OUTPUT)});
      await writeWhole(${JSON.stringify(target)}, Buffer.alloc(1 << 30, 'x'));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const gone = once(child, 'exit');
    const draft = (): string | undefined =>
      readdirSync(folder).find((name) => name.endsWith('.tmp'));
    while (draft() === undefined && child.exitCode === null) await wait(1);
    child.kill('SIGKILL');
    await gone;
    assert.is(child.signalCode, 'SIGKILL');
    assert.ok(draft() !== undefined);
    assert.is(readFileSync(target, 'utf8'), 'old');
  }));

it('a write that the disk refuses leaves the old file, no draft, one line and status 2', () =>
  inFolder((folder) => {
    const target = join(folder, 'out.json');
    writeFileSync(target, 'old');
    // No file of more than 8 kB may be written in this shell: what a full disk or a quota says, without one.
    const done = spawnSync(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 8; exec "${process.execPath}" dist/cli.cjs reconcile ${LEAD} -q --format json -o "${target}"`,
      ],
      { encoding: 'utf8' },
    );
    assert.is(done.status, 2, done.stderr);
    assert.match(done.stderr, /^dissensus: cannot write .*out\.json: EFBIG[^\n]*\n$/);
    assert.is(readFileSync(target, 'utf8'), 'old');
    assert.equal(readdirSync(folder), ['out.json']);
  }));

it('a device or a standard output that takes no more is told in one line, with status 2', () => {
  const device = dissensus(['reconcile', LEAD, '-q', '-o', '/dev/full']);
  assert.is(device.status, 2);
  assert.match(device.stderr, /^dissensus: cannot write \/dev\/full: ENOSPC[^\n]*\n$/);
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `"${process.execPath}" dist/cli.cjs reconcile ${LEAD} -q > /dev/full`],
    { encoding: 'utf8' },
  );
  assert.is(status, 2, stderr);
  assert.match(stderr, /^dissensus: cannot write to standard output: ENOSPC[^\n]*\n$/);
});

it('writers at once leave one whole file, and nothing else', () =>
  inFolder(async (folder) => {
    const target = join(folder, 'out');
    const texts = Array.from({ length: 8 }, (_, at) => String(at).repeat(200_000));
    await Promise.all(texts.map((text) => writeWhole(target, text)));
    assert.ok(texts.includes(readFileSync(target, 'utf8')));
    assert.equal(readdirSync(folder), ['out']);
  }));

it('two commands at once do not harm each other', () =>
  inFolder(async (folder) => {
    const target = join(folder, 'out.json');
    const one = (): Promise<unknown> => {
      const args = ['dist/cli.cjs', 'reconcile', LEAD, '-q', '--format', 'json', '-o', target];
      return once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
    };
    for (const [status] of (await Promise.all([one(), one()])) as [number][]) assert.is(status, 0);
    assert.is((JSON.parse(readFileSync(target, 'utf8')) as { version: number }).version, 1);
    assert.equal(readdirSync(folder), ['out.json']);
  }));

it('a link is followed, through others and to a file that is not there yet', () =>
  inFolder(async (folder) => {
    symlinkSync('second', join(folder, 'first'));
    symlinkSync('real', join(folder, 'second'));
    writeFileSync(join(folder, 'real'), 'old');
    await writeWhole(join(folder, 'first'), 'new');
    assert.is(readFileSync(join(folder, 'real'), 'utf8'), 'new');
    assert.ok(lstatSync(join(folder, 'second')).isSymbolicLink());
    symlinkSync('later', join(folder, 'ahead'));
    await writeWhole(join(folder, 'ahead'), 'new');
    assert.ok(lstatSync(join(folder, 'ahead')).isSymbolicLink());
    assert.is(readFileSync(join(folder, 'later'), 'utf8'), 'new');
  }));

it('permissions stay, and a new file has those of the umask', () =>
  inFolder(async (folder) => {
    const target = join(folder, 'private');
    writeFileSync(target, 'old');
    chmodSync(target, 0o600);
    await writeWhole(target, 'new');
    assert.is(statSync(target).mode & 0o777, 0o600);
    const fresh = join(folder, 'fresh');
    const before = process.umask(0o027);
    try {
      await writeWhole(fresh, 'new');
    } finally {
      process.umask(before);
    }
    assert.is(statSync(fresh).mode & 0o777, 0o640);
  }));

it.run();
