import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const it = suite('the guarded runner');
const runner = fileURLToPath(new URL('run.js', import.meta.url));

/** Runs the runner over a folder that holds one file with this text (none: an empty folder). */
function run(text: string | null): { status: number | null; last: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-runner-'));
  try {
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const head = `import { suite } from 'uvu'; const it = suite('x');\n`;
    if (text !== null) writeFileSync(join(folder, 'x.test.js'), head + text);
    const done = spawnSync(process.execPath, [runner], {
      env: { ...process.env, TEST_ROOT: folder, UVU_DEFER: '' },
      encoding: 'utf8',
    });
    return { status: done.status, last: done.stdout.trimEnd().split('\n').at(-1) ?? '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('passes what passes, and counts it', () => {
  assert.equal(run(`it('a', () => {}); it('b', () => {}); it.run();`), {
    status: 0,
    last: '2 passed, 0 failed',
  });
});
it('fails an assertion', () => {
  assert.equal(run(`it('a', () => { throw new Error('no') }); it.run();`), {
    status: 1,
    last: '0 passed, 1 failed',
  });
});
it('fails a thrown string', () => {
  assert.is(run(`it('a', () => { throw 'no' }); it.run();`).status, 1);
});
it('fails a rejection that is no Error', () => {
  assert.is(run(`it('a', async () => Promise.reject('no')); it.run();`).status, 1);
});
it('fails a before hook that throws', () => {
  assert.is(
    run(`it.before(() => { throw new Error('no') }); it('a', () => {}); it.run();`).status,
    1,
  );
});
it('fails a file that never calls run', () => {
  assert.is(run(`it('a', () => {});`).status, 1);
});
it('fails a suite without a test', () => {
  assert.is(run(`it.run();`).status, 1);
});
it('fails an empty folder', () => {
  assert.is(run(null).status, 1);
});
it('fails a file that cannot be imported', () => {
  assert.is(run(`import './absent.js'`).status, 1);
});
it('fails a test that leaves early by process.exit(0)', () => {
  assert.is(run(`it('a', () => process.exit(0)); it.run();`).status, 1);
});

it.run();
