import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { indexHeader } from '../../src/claim/header.ts';
import { planOf } from '../../src/claim/layout-plan.ts';
import { claimsLayout } from '../../src/claim/layouts/claims.ts';
import type { RowTable, Settled } from '../../src/claim/row-table.ts';
import { TopicReader, type TopicRun } from '../../src/claim/topic-reader.ts';

const it = suite('topics that are read apart');

const CELLS = ['topic', 'source', 'measure', 'value', 'as_of'];

function table(file: string): RowTable {
  const header = indexHeader(CELLS, 1, new Map(), new Map());
  return {
    plan: planOf(claimsLayout, header),
    header,
    file,
    base: file.split('/').at(-1) ?? '',
    hedges: 'default',
    dates: null,
    decimal: null,
    encoding: 'utf-8',
    sources: [],
  };
}

const TABLES = [table('x/a.csv'), table('x/b.csv')];
const SETTLED: Settled = { dates: { as_of: 'day-first' }, blankTopic: 'Kursk' };

const row = (source: string, value: string, asOf = '2025-01-02', topic = 'K'): string[] => [
  topic,
  source,
  'killed',
  value,
  asOf,
];

const run = (of: number, from: number, ...records: string[][]): TopicRun => ({
  table: of,
  records,
  lines: records.map((_, at) => from + at),
});

it('know their file and line, and what the whole file settled', () => {
  const reader = new TopicReader(TABLES, [SETTLED, SETTLED], true);
  const { claims, problems } = reader.read([
    run(1, 7, row('A', '600', '4/11/2021', ''), row('B', 'frogs')),
  ]);
  assert.equal(
    claims.map(({ id, file, line, topic, asOf }) => [id, file, line, topic, asOf]),
    [['b.csv:7', 'x/b.csv', 7, 'Kursk', '2021-11-04']],
  );
  assert.equal(
    problems.map(({ code, file, line }) => [code, file, line]),
    [
      ['blank-topic', 'x/b.csv', 7],
      ['unreadable-wording', 'x/b.csv', 8],
    ],
  );
});

it('stand for themselves where nothing is settled: their rows are counted, and no file is named', () => {
  const reader = new TopicReader(TABLES, null, false);
  const { claims, problems } = reader.read([
    run(0, 7, row('A', '600'), row('B\ufffd', '700')),
    run(1, 3, row('C', '800', '4/11/2021')),
  ]);
  assert.equal(
    claims.map(({ id, file, line }) => [id, file, line]),
    [
      ['#1', null, 1],
      ['#2', null, 2],
    ],
  );
  assert.equal(
    problems.map(({ code, file, line, cell }) => [code, file, line, cell]),
    [
      ['invalid-encoding', null, 2, 'B\ufffd'],
      ['ambiguous-date', null, 3, '4/11/2021'],
    ],
  );
  // Damage of a file that is read whole has been told by its table.
  const located = new TopicReader(TABLES, [SETTLED, SETTLED], true);
  assert.equal(located.read([run(0, 2, row('B\ufffd', '700'))]).problems, []);
});

it('count a claim once that stands in two files, and say where it stood', () => {
  const runs = [run(0, 7, row('A', '600'), row('B', '700')), run(1, 3, row('A', '600'))];
  const located = new TopicReader(TABLES, [SETTLED, SETTLED], true).read(runs);
  assert.equal(
    located.claims.map(({ id }) => id),
    ['a.csv:7', 'a.csv:8'],
  );
  assert.equal(
    located.problems.map(({ code, file, line, message }) => [code, file, line, message]),
    [
      [
        'duplicate-claim',
        'x/b.csv',
        3,
        'A says the same in x/a.csv, line 7; the claim counts once.',
      ],
    ],
  );
  const apart = new TopicReader(TABLES, null, false).read(runs);
  assert.equal(
    apart.claims.map(({ id, file }) => [id, file]),
    [
      ['#1', null],
      ['#2', null],
    ],
  );
  assert.equal(
    apart.problems.map(({ code, file, line, message }) => [code, file, line, message]),
    [['duplicate-claim', null, 3, 'A says the same in row 1; the claim counts once.']],
  );
});

it('keep two rows of one file that say the same apart from two files that do', () => {
  const runs = [run(0, 7, row('B', '700')), run(1, 3, row('A', '600'), row('A', '600'))];
  for (const reader of [
    new TopicReader(TABLES, [SETTLED, SETTLED], true),
    new TopicReader(TABLES, null, false),
  ]) {
    const { claims, problems } = reader.read(runs);
    assert.is(claims.length, 2);
    assert.equal(
      problems.map(({ code }) => code),
      ['duplicate-claim'],
    );
  }
});

it('are of a table that there is: another is a mistake of the programmer', () => {
  const reader = new TopicReader(TABLES, null, false);
  assert.throws(() => reader.read([run(2, 1, row('A', '600'))]), /no table 2/);
});

it('tell a repetition by line in a file, and by row where no file is named', () => {
  const twice = [run(0, 7, row('A', '600'), row('B', '700'), row('B', '700'))];
  const message = (settled: readonly Settled[] | null, located: boolean): string | undefined =>
    new TopicReader(TABLES, settled, located).read(twice).problems[0]?.message;
  assert.match(message([SETTLED, SETTLED], true) ?? '', /the same in line 8;/);
  assert.match(message(null, false) ?? '', /the same in row 2;/);
});

it('count the rows of each run as one file, up to the last row of each', () => {
  const runs = [
    run(0, 7, row('A', '600'), row('B', '700')),
    run(1, 3, row('C', '800'), row('B', '700')),
    run(0, 20, row('C', '800'), row('D', '900')),
  ];
  const { claims, problems } = new TopicReader(TABLES, null, false).read(runs);
  assert.equal(
    claims.map(({ id }) => id),
    ['#1', '#2', '#3', '#6'],
  );
  assert.equal(
    problems.map(({ line, message }) => [line, /row \d/.exec(message)?.[0]]),
    [
      [4, 'row 2'],
      [5, 'row 3'],
    ],
  );
});

it('keep rows of one file apart that go by names of their own, though another file has them', () => {
  const named = TABLES.map((each) => {
    const header = indexHeader([...CELLS, 'id'], 1, new Map(), new Map());
    return { ...each, header, plan: planOf({ ...claimsLayout, id: ['id'] }, header) };
  });
  const runs = [
    run(0, 2, [...row('A', '600'), '1'], [...row('A', '600'), '2']),
    run(1, 2, [...row('A', '600'), '3'], [...row('B', '700'), '4']),
  ];
  for (const reader of [
    new TopicReader(named, [SETTLED, SETTLED], true),
    new TopicReader(named, null, false),
  ]) {
    const { claims, problems } = reader.read(runs);
    assert.equal(
      claims.map(({ source }) => source),
      ['A', 'A', 'B'],
    );
    assert.is(problems.length, 1);
  }
});

it.run();
