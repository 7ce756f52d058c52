import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { indexHeader } from '../../src/claim/header.ts';
import { planOf } from '../../src/claim/layout-plan.ts';
import { claimsLayout } from '../../src/claim/layouts/claims.ts';
import { BatchBuilder, CELL_END, openBatch } from '../../src/claim/row-batch.ts';
import type { RowTable } from '../../src/claim/row-table.ts';

const it = suite('rows packed by topics');

function table(...cells: string[]): RowTable {
  const header = indexHeader(cells, 1, new Map(), new Map());
  return {
    plan: planOf(claimsLayout, header),
    header,
    file: null,
    base: 'input',
    hedges: 'default',
    dates: null,
    decimal: null,
    encoding: 'utf-8',
    sources: [],
  };
}

const TABLES = [table('source', 'value'), table('source', 'value', 'note')];

const bytes = (...cells: string[]): Uint8Array =>
  new TextEncoder().encode(cells.map((cell) => cell + CELL_END).join(''));

it('are opened as they were added, topic by topic and table by table', () => {
  const builder = new BatchBuilder();
  builder.add('K', 0, 2, bytes('\ufeffÄ', '1'));
  builder.add('K', 0, 5, bytes('B', ''));
  builder.add('K', 1, 3, bytes('C', '3', 'n'));
  builder.add('L', 1, 4, bytes('D', '4', ''));
  builder.add('K', 1, 9, bytes('E', '5', ''));
  assert.is(builder.rows, 5);
  const batch = builder.take();
  assert.equal(
    [...openBatch(batch, TABLES)],
    [
      {
        topic: 'K',
        runs: [
          {
            table: 0,
            records: [
              ['\ufeffÄ', '1'],
              ['B', ''],
            ],
            lines: [2, 5],
          },
          { table: 1, records: [['C', '3', 'n']], lines: [3] },
        ],
      },
      { topic: 'L', runs: [{ table: 1, records: [['D', '4', '']], lines: [4] }] },
      { topic: 'K', runs: [{ table: 1, records: [['E', '5', '']], lines: [9] }] },
    ],
  );
});

it('begin anew once they were taken', () => {
  const builder = new BatchBuilder();
  builder.add('K', 0, 2, bytes('A', '1'));
  builder.take();
  assert.is(builder.rows, 0);
  builder.add('K', 0, 7, bytes('B', '2'));
  const batch = builder.take();
  assert.is(batch.text.length, 4);
  assert.equal(
    [...openBatch(batch, TABLES)],
    [{ topic: 'K', runs: [{ table: 0, records: [['B', '2']], lines: [7] }] }],
  );
});

it.run();
