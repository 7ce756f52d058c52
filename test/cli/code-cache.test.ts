import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BUNDLE_AFTER, BUNDLE_BEFORE, loadBundle } from '../../src/cli/code-cache.ts';
import { dissensus, type Ran } from '../support/cli.ts';

const it = suite('code kept from run to run');
const LEAD = resolve('data/lead-example.csv');
const ARGS = ['reconcile', LEAD, '-q'];

/** The built command line in a folder of its own, without kept code. */
function inFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-code-'));
  try {
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'dist'));
    copyFileSync('package.json', join(folder, 'package.json'));
    for (const name of ['cli.cjs', 'cli.js', 'quick.cjs']) {
      copyFileSync(join('dist', name), join(folder, 'dist', name));
    }
    for (const name of ['later', 'chunks']) {
      cpSync(join('dist', name), join(folder, 'dist', name), { recursive: true });
    }
    run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(
  folder: string,
  args: readonly string[] = ARGS,
  { flags = [], ...options }: { flags?: readonly string[]; uid?: number; env?: object } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(folder, 'dist/cli.cjs'), ...args],
    { encoding: 'utf8', ...options, env: { ...process.env, NO_COLOR: '1', ...options.env } },
  );
  return { status, stdout, stderr };
}

const kept = (folder: string): string[] =>
  readdirSync(join(folder, 'dist')).filter((name) => name.includes('.cache'));

function onlyKept(folder: string): string {
  const names = kept(folder);
  assert.is(names.length, 1, names.join(' '));
  return join(folder, 'dist', names[0] ?? '');
}

const EXPECTED = dissensus(ARGS);

it('is left by the build for the node that built', () => {
  assert.is(
    readdirSync('dist').filter((name) => name.endsWith(`-${process.version}-${process.arch}.cache`))
      .length,
    1,
  );
});

it('is kept by the first run of the main job, and changes nothing that is printed', () => {
  inFolder((folder) => {
    assert.is(start(folder, ['--version']).status, 0);
    assert.is(start(folder, ['reconcile', 'no-such.csv']).status, 2);
    assert.equal(kept(folder), []);
    assert.equal(start(folder), EXPECTED);
    const file = onlyKept(folder);
    const bytes = readFileSync(file);
    assert.is(statSync(file).mode & 0o022, 0, 'nobody else may write it');
    assert.equal(start(folder), EXPECTED);
    assert.ok(readFileSync(file).equals(bytes), 'the second run leaves it');
    // What is loaded later comes from modules: also where the code that asks for it was kept.
    for (const args of [['explain', 'tau'], ['chart', '--help'], ['reconcil'], ['check', LEAD]]) {
      assert.equal(start(folder, args), dissensus(args), args.join(' '));
    }
  });
});

it('is not used where it is damaged, and is made anew', () => {
  inFolder((folder) => {
    start(folder);
    const file = onlyKept(folder);
    const good = readFileSync(file);
    const flipped = Buffer.from(good);
    for (const at of [40, 1000, good.length >> 2, good.length >> 1]) {
      flipped[at] = (flipped[at] ?? 0) ^ 0x5a;
    }
    const zeros = Buffer.from(good);
    zeros.fill(0, good.length >> 1);
    for (const bad of [flipped, zeros, good.subarray(0, 600_000), good.subarray(1), Buffer.of()]) {
      writeFileSync(file, bad);
      assert.equal(start(folder), EXPECTED);
      assert.is(readFileSync(file).length % 2, 0);
      assert.not.ok(readFileSync(file).equals(bad));
      assert.equal(start(folder), EXPECTED);
    }
  });
});

it('is not used where V8 refuses it: of other bytes, or under other flags', () => {
  inFolder((folder) => {
    start(folder);
    const file = onlyKept(folder);
    const bytes = readFileSync(file);
    assert.equal(start(folder, ARGS, { flags: ['--max-lazy'] }), EXPECTED);
    assert.ok(readFileSync(file).equals(bytes), 'it fits the usual flags still');
    for (const text of ['nonsense, twice; ', '\0'.repeat(400_000)]) {
      writeFileSync(file, text.repeat(2));
      assert.equal(start(folder), EXPECTED);
    }
  });
});

it('is done without where the package may not be written to', () => {
  inFolder((folder) => {
    start(folder);
    const file = onlyKept(folder);
    rmSync(file);
    // A folder in its place: it can be neither read nor renamed over.
    mkdirSync(file);
    assert.equal(start(folder), EXPECTED);
    assert.equal(kept(folder).length, 1, 'no draft is left');
    rmSync(file, { recursive: true });
    chmodSync(join(folder, 'dist'), 0o555);
    // Root may write everywhere: then somebody else runs it.
    const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
    assert.equal(start(folder, ['reconcile', '-', '-q'], { ...uid }).status, 1);
    assert.equal(kept(folder), []);
    chmodSync(join(folder, 'dist'), 0o755);
  });
});

it('is turned off by the switch that turns off the cache of node', () => {
  inFolder((folder) => {
    const off = { env: { NODE_DISABLE_COMPILE_CACHE: '1' } };
    assert.equal(start(folder, ARGS, off), EXPECTED);
    assert.equal(kept(folder), []);
  });
});

it('holds code, and nothing of a claim', () => {
  inFolder((folder) => {
    const file = join(folder, 'claims.csv');
    writeFileSync(
      file,
      'source,topic,measure,value,as_of\nZyzzyva Office,Qwyjibo,killed,around 654321,2025-04-30\n',
    );
    assert.match(start(folder, ['reconcile', file, '-q']).stdout, /Zyzzyva Office/);
    const bytes = readFileSync(onlyKept(folder));
    for (const word of ['Zyzzyva', 'Qwyjibo', '654321', '654,321', folder]) {
      for (const encoding of ['latin1', 'utf16le'] as const) {
        assert.is(bytes.indexOf(word, 0, encoding), -1, word);
      }
    }
  });
});

it('is told from that of another bundle by its name alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-code-'));
  try {
    const bundle = join(folder, 'bundle.cjs');
    const cache = join(folder, 'bundle.cache');
    const load = (): number => {
      const importLater = (): Promise<unknown> => Promise.reject(new Error('nothing is loaded'));
      const loaded = loadBundle<{ answer: () => number }>(bundle, cache, importLater);
      const answer = loaded.exports.answer();
      loaded.keep();
      return answer;
    };
    const write = (answer: number): void =>
      writeFileSync(bundle, `${BUNDLE_BEFORE}exports.answer=()=>${answer}${BUNDLE_AFTER}`);
    write(1);
    assert.is(load(), 1);
    write(2);
    // V8 looks at the length of the source only: so the build puts a hash of the bundle into the name.
    assert.is(load(), 1);
    rmSync(cache);
    write(3);
    assert.is(load(), 3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.run();
