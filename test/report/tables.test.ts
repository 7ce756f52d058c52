import { parse } from 'csv-parse/sync';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import { csvOf } from '../../src/report/csv.ts';
import { TABLE_NAMES, tableOf, type TableName } from '../../src/report/tables.ts';
import type { Reconciliation } from '../../src/reconciliation.ts';
import { LEAD, resultOf } from '../chart/fixtures.ts';

const it = suite('the tables of a result');

const PROBLEM = {
  code: 'bad-date',
  severity: 'error',
  file: 'a.csv',
  line: 3,
  column: 'as_of',
  cell: 'yesterday',
  message: 'No date.',
  expected: 'a day',
  fix: 'Write it.',
} as const;

const result: Reconciliation = { ...resultOf(LEAD), problems: [PROBLEM] };

function read(name: TableName): Record<string, string>[] {
  return parse(csvOf(tableOf(name, result)), { columns: true });
}

it('have one cell for each column in every row, and keys that no other column has', () => {
  for (const name of TABLE_NAMES) {
    const { columns, rows } = tableOf(name, result);
    const keys = columns.map(({ key }) => key);
    assert.is(new Set(keys).size, keys.length, name);
    // House effects want several topics.
    if (name !== 'houses') assert.ok(rows.length > 0, `${name} has no rows`);
    for (const row of rows) assert.is(row.length, columns.length, name);
  }
});

it('begin every row with its topic, but for problems of files and houses over topics', () => {
  for (const name of TABLE_NAMES) {
    const { columns, rows } = tableOf(name, result);
    if (name === 'problems' || name === 'houses') continue;
    assert.is(columns[0]?.key, 'topic', name);
    for (const row of rows) assert.is(row[0], 'North Korean troops in Kursk', name);
  }
});

it('keep their columns when a result is empty', () => {
  const empty = { ...result, topics: [], problems: [] };
  for (const name of TABLE_NAMES) {
    assert.equal(tableOf(name, empty).columns, tableOf(name, result).columns);
    assert.equal(tableOf(name, empty).rows, []);
  }
});

it('give ranges at full precision, an open side as an empty cell', () => {
  const [topic] = result.topics;
  const next = topic?.ranges.killed?.['next-source'];
  const row = read('ranges').find(
    (each) => each['measure'] === 'killed' && each['assume'] === 'next-source',
  );
  assert.is(Number(row?.['low']), next?.low);
  const claimed = read('ranges').find(
    (each) => each['measure'] === 'killed' && each['assume'] === 'claimed',
  );
  assert.is(claimed?.['median'], '');
});

it('give accounts with shares as fractions of 1, and how each number came about', () => {
  const rows = read('accounts');
  const share = rows.find(
    (row) => row['source'] === 'NIS' && row['measure'] === 'killed/casualties',
  );
  assert.is(share?.['unit'], 'share');
  assert.is(share?.['how'], 'derived');
  assert.ok(Math.abs(Number(share?.['best']) - 600 / 4700) < 1e-12);
  const killed = rows.find((row) => row['source'] === 'NIS' && row['measure'] === 'killed');
  assert.is(killed?.['wording'], 'around 600');
});

it('give accounts of a period the day that they count from', async () => {
  const { claims } = await readClaims(
    'topic,source,killed,from,as_of\nWeek,A,60,2025-01-06,2025-01-12\nToll,B,90,,2025-01-12\n',
  );
  const { columns, rows } = tableOf('accounts', reconcile(claims));
  const keys = columns.map(({ key }) => key);
  assert.equal(
    rows.map((row) => [row[keys.indexOf('from')], row[keys.indexOf('as_of')]]),
    [
      [null, '2025-01-12'],
      ['2025-01-06', '2025-01-12'],
    ],
  );
});

it('give the split of the lead example to the last digit', () => {
  const row = read('decomposition').find((each) => each['measure'] === 'killed');
  assert.ok(Math.abs(Number(row?.['log_ratio']) - 1.4916548767777167) < 1e-12);
  assert.ok(Math.abs(Number(row?.['casualties']) + 0.16126814759612226) < 1e-12);
});

it('give each claim its words, its reading and its address', () => {
  const row = read('claims').find((each) => each['value'] === 'around 4,000');
  assert.is(row?.['low'], '3600');
  assert.match(row?.['url'] ?? '', /^https:\/\/kyivindependent\.com\//);
  assert.ok((row?.['reading'] ?? '').length > 0);
});

it('locate every problem', () => {
  assert.equal(read('problems'), [{ ...PROBLEM, line: '3' }]);
});

it.run();
