import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Problem } from '../../src/claim/problem.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('dissensus check');

const HEAD = 'source,measure,value,low,best,high,of,as_of\n';
const GOOD = 'A,killed,600,,,,,2025-01-01\n';

function problems(content: string | Buffer): { status: number | null; problems: Problem[] } {
  const { status, stdout, stderr } = dissensus(['check', '-', '--format', 'json'], content);
  assert.not.match(stderr, /\n\s+at /, stderr);
  return { status, problems: (JSON.parse(stdout) as { problems: Problem[] }).problems };
}

/** Each kind of bad input: the content, the code, the line and the column of its problem. */
const BAD: readonly [string, string | Buffer, string, number | null, string | null][] = [
  ['a missing column', 'source,value\nA,600\n', 'missing-column', 1, null],
  ['an unreadable number', `${HEAD}A,killed,a battalion,,,,,2025-01-01\n`, '', 2, 'value'],
  ['low above high', `${HEAD}A,killed,,700,,600,,2025-01-01\n`, 'inverted-interval', 2, null],
  ['a negative number', `${HEAD}A,killed,,,-5,,,2025-01-01\n`, 'negative-number', 2, 'best'],
  [
    'a share above 1',
    `${HEAD}A,killed,120 %,,,,casualties,2025-01-01\n`,
    'share-above-one',
    2,
    'value',
  ],
  [
    'a share without a base',
    `${HEAD}A,killed,two-thirds,,,,,2025-01-01\n`,
    'share-without-base',
    2,
    'value',
  ],
  ['an unknown measure', `${HEAD}A,morale,600,,,,,2025-01-01\n`, 'unknown-measure', 2, 'measure'],
  [
    'an ambiguous measure',
    `${HEAD}A,losses,600,,,,,2025-01-01\n`,
    'ambiguous-measure',
    2,
    'measure',
  ],
  ['a bad date', `${HEAD}A,killed,600,,,,,yesterday\n`, 'bad-date', 2, 'as_of'],
  ['an impossible date', `${HEAD}A,killed,600,,,,,2025-02-30\n`, '', 2, 'as_of'],
  ['a ragged row', `${HEAD}A,killed,600\n`, 'ragged-row', 2, null],
  ['an empty file', '', 'empty-file', null, null],
  ['a header alone', HEAD, '', null, null],
  [
    'an undecidable number',
    `${HEAD}A,killed,4.700,,,,,2025-01-01\n`,
    'ambiguous-number',
    2,
    'value',
  ],
];

for (const [what, content, code, line, column] of BAD) {
  it(`locates ${what}, says what was expected and how to mend it, and exits 1`, () => {
    const { status, problems: found } = problems(content);
    assert.is(status, 1, JSON.stringify(found));
    const match = found.find(
      (problem) => problem.severity === 'error' && (code === '' || problem.code === code),
    );
    assert.ok(match, JSON.stringify(found));
    if (line !== null) assert.is(match.line, line);
    if (column !== null) assert.is(match.column, column);
    assert.is(match.file, '-');
    for (const text of [match.message, match.expected, match.fix]) assert.ok(text.length > 0);
  });
}

it('warns of a duplicate claim at its second line, and counts it once', () => {
  const { status, problems: found } = problems(`${HEAD}${GOOD}${GOOD}`);
  assert.is(status, 0);
  assert.equal(
    found.map(({ code, severity, line }) => ({ code, severity, line })),
    [{ code: 'duplicate-claim', severity: 'warning', line: 3 }],
  );
});

it('takes a binary file for one that cannot be read, and exits 2', () => {
  const zip = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 255, 254, 0, 1]);
  const { status, problems: found } = problems(zip);
  assert.is(status, 2);
  assert.is(found[0]?.code, 'binary-file');
});

it('lists every problem of a file, not the first, and keeps the claims that can be read', () => {
  const { problems: found } = problems(
    `${HEAD}${GOOD}B,morale,600,,,,,2025-01-01\nC,killed\nD,killed,a battalion,,,,,2025-01-01\nE,killed,600,,,,,31.31.2025\n`,
  );
  const lines = found.filter(({ severity }) => severity === 'error').map((each) => each.line);
  assert.equal(new Set(lines), new Set([3, 4, 5, 6]));
});

it('names the files that cannot be read, and exits 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-check-'));
  try {
    writeFileSync(join(folder, 'a.csv'), HEAD + GOOD);
    const ran = dissensus(['check', join(folder, 'a.csv'), join(folder, 'b.csv'), folder]);
    assert.is(ran.status, 2);
    assert.match(ran.stdout, /no-such-file/);
    assert.match(ran.stdout, /is-directory/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('finds no error in the shipped data', () => {
  for (const file of ['lead-example.csv', 'kursk-2025.csv', 'economist-ukraine.csv']) {
    const { status, stdout } = dissensus(['check', `data/${file}`]);
    assert.is(status, 0, stdout);
  }
});

it('gives reconcile status 1 when the problems of a file leave no answer', () => {
  const ran = dissensus(['reconcile', '-'], `${HEAD}A,killed,a battalion,,,,,2025-01-01\n`);
  assert.is(ran.status, 1);
  assert.is(ran.stdout, '');
  assert.match(ran.stderr, /-:2, column value/);
});

it.run();
