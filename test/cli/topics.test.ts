import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import { csvOf } from '../../src/report/csv.ts';
import { tableOf } from '../../src/report/tables.ts';
import type { TopicLine } from '../../src/report/topic-line.ts';
import { dissensus, type Ran } from '../support/cli.ts';
import { byTopic } from '../support/by-topic.ts';

const it = suite('reconcile topic by topic');

const FILES = ['data/lead-example.csv', 'data/kursk-2025.csv', 'data/economist-ukraine.csv'];

/** Claims of a few topics, which come back: duplicates, bounds, synonyms, blanks, problems of every kind. */
const MIXED = `topic,source,measure,value,as_of,published,note
B,NIS,killed,around 600,2025-04-30,,
A,Zelensky,casualties,"around 4,000",2025-02-14,,
 B ,Zelensky,killed,700,2025-04-01,,
A,Volodymyr Zelensky,killed,"4,700 casualties, including 600 killed",2025-02-15,,
,Nobody,killed,5,2025-01-01,,
A,NIS,killed,at least 600,2025-02-30,,
B,NIS,killed,around 600,2025-04-30,,again
C,,killed,12,2025-01-01,,
A,x,wounded,dozens,,2025-03-01,"=1+1"
C,"S ""T"", U",killed,many,2025-01-01,,
A,Zelensky,killed,up to 300,3/4/2025,,
`;

const run = (args: readonly string[], input: string | Buffer = ''): Ran =>
  dissensus(['reconcile', '--assume', 'claimed', ...args], input);

const lines = (text: string): TopicLine[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as TopicLine);

it('gives in a line what the whole run gives of a topic, named by rows instead of file and line', async () => {
  for (const file of FILES) {
    const ran = run([file, '--format', 'ndjson']);
    assert.is(ran.status, 0, ran.stderr);
    const whole = reconcile((await readClaims(readFileSync(file), { file })).claims, {
      assume: ['claimed'],
    });
    const topics = lines(ran.stdout);
    assert.equal(
      topics.map(({ topic }) => topic),
      whole.topics.map(({ topic }) => topic),
    );
    for (const [at, line] of topics.entries()) {
      const { ranges, divergence, decomposition, findings, asOf, claims } = whole.topics[at] ?? {};
      const plain = (data: unknown): string => JSON.stringify(data);
      assert.is(plain([line.ranges, line.divergence]), plain([ranges, divergence]));
      assert.is(plain([line.decomposition, line.asOf]), plain([decomposition, asOf]));
      assert.equal(
        line.findings.map(({ code }) => code),
        findings?.map(({ code }) => code),
      );
      assert.equal(
        line.claims.map(({ value }) => value),
        claims?.map(({ value }) => value),
      );
      assert.match(line.claims[0]?.id ?? '', /^#\d+$/);
      assert.not('file' in (line.claims[0] ?? {}));
    }
  }
});

it('writes lines as their schema says', () => {
  const read = (name: string): object => JSON.parse(readFileSync(`docs/${name}`, 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    read('topic-line.schema.json'),
  );
  const all = [
    ...FILES.map((file) => run([file, '--format', 'ndjson'])),
    run(['-', '--format', 'ndjson'], MIXED),
  ];
  for (const { stdout } of all) {
    for (const line of lines(stdout)) {
      assert.ok(validate(line), JSON.stringify(validate.errors, null, 1));
    }
  }
});

it('gives a line to every topic that rows name, its problems in it, and nothing of them on stderr', () => {
  const ran = run(['-', '--format', 'ndjson'], MIXED);
  assert.is(ran.status, 0);
  assert.is(ran.stderr, '');
  const told = lines(ran.stdout);
  assert.equal(
    told.map(({ topic }) => topic),
    ['(no topic)', 'A', 'B', 'C'],
  );
  const problems = told.map((line) => line.problems.map(({ code, row }) => `${code} ${row}`));
  assert.ok(problems[0]?.includes('blank-topic 1'));
  assert.ok(problems[1]?.includes('source-merged 2'));
  assert.ok(problems[1]?.includes('impossible-date 3'));
  assert.ok(problems[1]?.includes('ambiguous-date 5'));
  assert.ok(problems[2]?.includes('duplicate-claim 3'));
  assert.ok(problems[3]?.includes('missing-source 1'));
  assert.match(JSON.stringify(told[2]?.problems), 'says the same in row 1');
});

it('says on stderr what no topic can be given, and exits 1: such a row is in no line', () => {
  const ragged = run(['-', '--format', 'ndjson'], `${MIXED}A,too,short\n`);
  assert.is(ragged.status, 1);
  assert.match(ragged.stderr, 'ragged-row');
  assert.is(lines(ragged.stdout).length, 4);
  const open = run(['-', '--format', 'ndjson'], `${MIXED}A,"never closed`);
  assert.is(open.status, 1);
  const nameless = run(['-', '--format', 'ndjson'], 'topic,killed_low,killed_high\nA,5,6\n');
  assert.is(nameless.status, 1);
  assert.match(nameless.stderr, 'source-not-named');
  assert.is(nameless.stdout, '');
  // The empty part of a file is no fault.
  const empty = run(['-', '--format', 'ndjson'], 'topic,source,measure,value\n');
  assert.is(empty.status, 0);
  assert.is(empty.stdout, '');
  assert.is(empty.stderr, '');
});

it('exits 1 on a file of no bytes and on a header that it does not know, rows or none, and says so', () => {
  for (const [text, code] of [
    ['', 'empty-file'],
    ['\n\n', 'empty-file'],
    ['foo,bar\n', 'unrecognised-layout'],
    ['foo,bar\n1,2\n', 'unrecognised-layout'],
  ] as const) {
    for (const flags of [[], ['--grouped']]) {
      const ran = run(['-', '--format', 'ndjson', ...flags], text);
      assert.is(ran.status, 1, code);
      assert.is(ran.stdout, '', code);
      assert.match(ran.stderr, code);
    }
    const csv = run(['-', '--format', 'csv'], text);
    assert.is(csv.status, 1);
    assert.match(csv.stderr, code);
  }
});

it('reads a grouped file as it reads any other, and a topic that comes back is a problem', () => {
  const grouped = byTopic(MIXED)
    .map(({ rows }) => rows.join(''))
    .join('');
  const text = `${MIXED.split('\n', 1)[0]}\n${grouped}`;
  for (const format of ['ndjson', 'csv']) {
    const whole = run(['-', '--format', format, '--dates', 'day-first'], text);
    const passing = run(['-', '--format', format, '--dates', 'day-first', '--grouped'], text);
    assert.is(passing.status, 0, passing.stderr);
    assert.equal(passing.stdout.split('\n').sort(), whole.stdout.split('\n').sort());
  }
  const back = run(['-', '--format', 'ndjson', '--grouped'], MIXED);
  assert.is(back.status, 1);
  assert.match(back.stderr, 'topic-not-grouped');
  const topics = lines(back.stdout).map(({ topic }) => topic);
  assert.equal(topics, [...new Set(topics)]);
});

it('gives the same bytes with 1, 2 and 3 threads', () => {
  const many = Array.from({ length: 1500 }, (_, at) => `T${at % 700},S${at % 4},deployed,${at}\n`);
  const text = `topic,source,measure,value\n${many.join('')}`;
  for (const format of ['ndjson', 'csv']) {
    const [one, ...more] = ['1', '2', '3'].map((jobs) =>
      run(['-', '--format', format, '--jobs', jobs, '-q'], text),
    );
    assert.is(one?.status, 0, one?.stderr);
    assert.ok((one?.stdout.length ?? 0) > 10_000);
    for (const each of more) {
      assert.is(each.stdout === one?.stdout, true);
      assert.is(each.stderr, one?.stderr);
    }
  }
});

it('gives CSV, and its problems, as the whole file way does', async () => {
  const blank =
    'topic,source,measure,value,as_of\n,A,killed,5,2025\nT,B,killed,7,4/11/2021\n,C,killed,9,13/1/2022\n';
  const mixed =
    'topic,source,measure,value,as_of\nT,B,killed,7,4/11/2021\nU,C,killed,9,13/1/2022\nU,D,killed,9,1/13/2022\n';
  const ged = readFileSync('test/fixtures/layouts/ucdp-ged.csv', 'utf8');
  for (const text of [
    MIXED,
    blank,
    mixed,
    ged,
    ...FILES.map((file) => readFileSync(file, 'utf8')),
  ]) {
    const read = await readClaims(text, { file: '-' });
    const whole = reconcile(read.claims, { assume: ['claimed'], problems: read.problems });
    for (const table of ['ranges', 'claims'] as const) {
      const ran = run(['-', '--format', 'csv', '--table', table], text);
      assert.is(ran.stdout, csvOf(tableOf(table, whole)));
      for (const { message } of whole.problems) {
        const words = ran.stderr.replaceAll(/\s+/g, ' ');
        assert.ok(words.includes(message.replaceAll(/\s+/g, ' ').slice(0, 60)), message);
      }
    }
  }
});

it('takes several files as one: rows are counted through, and a claim that stands in two counts once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-topics-'));
  try {
    const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
    writeFileSync(a, 'topic,source,measure,value\nT,A,killed,5\nT,B,killed,6\n');
    writeFileSync(b, 'source,topic,measure,value\nC,T,killed,7\nA,T,killed,5\n');
    const ran = run([a, b, '--format', 'ndjson']);
    assert.is(ran.status, 0, ran.stderr);
    const [line] = lines(ran.stdout);
    assert.equal(
      line?.claims.map(({ id, row }) => [id, row]),
      [
        ['#1', 1],
        ['#2', 2],
        ['#3', 3],
      ],
    );
    assert.match(JSON.stringify(line?.problems), 'A says the same in row 1');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('keeps --topic, --fail-above and -o, and refuses what is of the whole', () => {
  const ran = run(['data/economist-ukraine.csv', '--format', 'ndjson', '--topic', 'russia']);
  assert.equal(
    lines(ran.stdout).map(({ topic }) => topic),
    ['russia'],
  );
  assert.is(run(['data/lead-example.csv', '--format', 'ndjson', '--topic', 'none']).status, 2);
  assert.is(run(['data/lead-example.csv', '--format', 'ndjson', '--fail-above', '4']).status, 3);
  assert.is(run(['data/lead-example.csv', '--format', 'ndjson', '--sensitivity']).status, 2);
  assert.is(run(['data/lead-example.csv', '--jobs', '2']).status, 2);
  assert.is(run(['no-such.csv', '--format', 'ndjson']).status, 2);
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-topics-'));
  try {
    const to = join(folder, 'lines.ndjson');
    assert.is(run(['data/lead-example.csv', '--format', 'ndjson', '-o', to]).stdout, '');
    assert.is(lines(readFileSync(to, 'utf8')).length, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('gives the lines of one run, however a file is parted by topic: in two processes, concatenated and sorted', () => {
  const text = readFileSync('data/economist-ukraine.csv', 'utf8');
  const whole = run(['-', '--format', 'ndjson', '--map', 'country=topic'], text);
  const [header = ''] = text.split('\n', 1);
  const parts = byTopic(text, 7).map(({ rows }) => {
    const part = run(
      ['-', '--format', 'ndjson', '--map', 'country=topic'],
      `${header}\n${rows.join('')}`,
    );
    assert.is(part.status, 0, part.stderr);
    return part.stdout;
  });
  assert.is(parts.length, 2);
  assert.is(parts.join(''), whole.stdout);
});

it.run();
