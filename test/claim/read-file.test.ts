import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaimsFile, UNREADABLE_CODES } from '../../src/claim/read-file.ts';

const it = suite('readClaimsFile');

it('reads a file in pieces, under the name it was given', async () => {
  const { claims, problems } = await readClaimsFile('data/lead-example.csv');
  assert.is(claims.length, 5);
  assert.equal(problems, []);
  assert.is(claims[0]?.id, 'lead-example.csv:2');
  assert.is(claims[0]?.file, 'data/lead-example.csv');
  const named = await readClaimsFile('data/lead-example.csv', { file: 'lead' });
  assert.is(named.claims[0]?.id, 'lead:2');
});

it('makes a problem of a file that is not there, a directory, and a file that is no text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-file-'));
  try {
    const archive = join(folder, 'claims.xlsx');
    writeFileSync(archive, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
    const cases: [string, string][] = [
      [join(folder, 'none.csv'), 'no-such-file'],
      [join(archive, 'none.csv'), 'no-such-file'],
      [folder, 'is-directory'],
      [archive, 'binary-file'],
    ];
    for (const [path, code] of cases) {
      const { claims, problems } = await readClaimsFile(path);
      assert.equal(
        problems.map((problem) => [problem.code, problem.severity, problem.file]),
        [[code, 'error', path]],
      );
      assert.ok(UNREADABLE_CODES.has(code));
      assert.equal(claims, []);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('reads a file larger than one piece as a small one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-file-'));
  try {
    const path = join(folder, 'large.csv');
    const rows = Array.from(
      { length: 20000 },
      (_, i) => `Sourcé ${i},killed,${i + 1},${i},2025-01-01`,
    );
    writeFileSync(path, `source,measure,high,low,as_of\n${rows.join('\n')}\n`);
    const { claims, problems, meta } = await readClaimsFile(path);
    assert.equal([claims.length, problems.length, meta.used], [20000, 0, 20000]);
    const last = claims.at(-1);
    assert.equal([last?.source, last?.line, last?.quantity.high], ['Sourcé 19999', 20001, 20000]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('hands on an exception that is no fault of the file', async () => {
  let caught: unknown = null;
  try {
    // A path with a NUL in it is a programmer's mistake.
    await readClaimsFile('a\0b.csv');
  } catch (error) {
    caught = error;
  }
  assert.instance(caught, TypeError);
});

it('says of a file that cannot be read that nothing was', async () => {
  const { meta } = await readClaimsFile('no/such/file.csv');
  assert.equal(meta, {
    layout: null,
    encoding: 'utf-8',
    delimiter: ',',
    lines: 0,
    rows: 0,
    used: 0,
    excluded: 0,
    reported: 0,
    dates: [],
    merges: [],
  });
});

it('reads an empty file as one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-file-'));
  try {
    const path = join(folder, 'empty.csv');
    writeFileSync(path, '');
    const { problems } = await readClaimsFile(path);
    assert.equal(
      problems.map(({ code }) => code),
      ['empty-file'],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.run();
