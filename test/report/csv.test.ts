import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { csvOf, formulaCells } from '../../src/report/csv.ts';
import type { Table } from '../../src/report/table.ts';

const it = suite('tables as CSV');

const table = (rows: Table['rows']): Table => ({
  name: 't',
  title: 'T',
  columns: [
    { key: 'a', label: 'A', kind: 'text' },
    { key: 'n', label: 'N', kind: 'count' },
  ],
  rows,
});

it('gives back, read by csv-parse, what was written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.double({ noNaN: true }))), (rows) => {
      const read = parse(csvOf(table(rows), { raw: true }));
      assert.equal(
        read.slice(1),
        rows.map(([text, n]) => [text, String(n)]),
      );
    }),
    { seed: 1 },
  );
});

it('writes what is missing as an empty cell, never as zero', () => {
  assert.is(csvOf(table([['x', null]])), 'a,n\nx,\n');
});

it('keeps a spreadsheet from running a cell, counts such cells, and leaves numbers alone', () => {
  const hostile = table([
    ['=cmd()', -1],
    ['+1', 1],
    ['@x', 0],
    ['-2', 2],
    ['safe', 3],
  ]);
  assert.is(csvOf(hostile), "a,n\n'=cmd(),-1\n'+1,1\n'@x,0\n'-2,2\nsafe,3\n");
  assert.is(formulaCells(hostile), 4);
  assert.is(csvOf(hostile, { raw: true }).split('\n')[1], '=cmd(),-1');
});

it.run();
