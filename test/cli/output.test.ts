import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const it = suite('what is printed');

const node = `"${process.execPath}"`;
const JSON_OF_KURSK = `${node} dist/cli.cjs reconcile data/kursk-2025.csv --format json`;

function bash(command: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('bash', ['-c', command], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

it('is the same to a file, a pipe, a slow reader, and a pipe that does not wait', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-print-'));
  try {
    const file = join(folder, 'out.json');
    assert.is(bash(`${JSON_OF_KURSK} -q > "${file}"`).status, 0);
    const whole = readFileSync(file, 'utf8');
    // More than a pipe holds, so that writing has to wait.
    assert.ok(whole.length > 65_536, String(whole.length));
    assert.is(bash(`${JSON_OF_KURSK} -q`).stdout, whole);
    assert.is(bash(`${JSON_OF_KURSK} -q | (sleep 1; cat)`).stdout, whole);
    // A reader that makes the pipe one that does not wait, as terminals' multiplexers and ssh do.
    const unwaiting = `const fs = require('node:fs');
      const { spawn } = require('node:child_process');
      const net = require('node:net');
      const server = net.createServer((reader) => setTimeout(() => reader.pipe(process.stdout), 500));
      server.listen(${JSON.stringify(join(folder, 'socket'))}, () => {
        const out = net.connect(${JSON.stringify(join(folder, 'socket'))}, () => {
          const words = ['dist/cli.cjs', 'reconcile', 'data/kursk-2025.csv', '--format', 'json', '-q'];
          spawn(process.execPath, words, { stdio: ['ignore', out, 'inherit'] }).on('exit', () => {
            out.end();
            server.close();
          });
        });
      });`;
    const done = spawnSync(process.execPath, ['-e', unwaiting], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    assert.is(done.stderr, '');
    assert.is(done.stdout, whole);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('says all problems on stderr before it ends', () => {
  const rows = Array.from({ length: 4000 }, (_, row) => `A,killed,a battalion ${row},2025-01-01`);
  const input = ['source,measure,value,as_of', ...rows, ''].join('\n');
  const done = spawnSync(
    'bash',
    ['-c', `${node} dist/cli.cjs reconcile - 2> >(sleep 1; wc -l) > /dev/null; wait`],
    { input, encoding: 'utf8' },
  );
  const whole = spawnSync(process.execPath, ['dist/cli.cjs', 'reconcile', '-'], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.is(whole.status, 0);
  assert.match(whole.stderr, /3999 warnings\n$/);
  assert.is(Number(done.stdout), whole.stderr.split('\n').length - 1);
});

it('goes nowhere quietly: to the null device, or where nobody reads', () => {
  for (const to of ['> /dev/null', '| head -c 1 > /dev/null', '| true']) {
    const { status, stderr } = bash(`set -o pipefail; ${JSON_OF_KURSK} -q ${to}`);
    assert.is(status, 0, to);
    assert.is(stderr, '', to);
  }
});

it.run();
