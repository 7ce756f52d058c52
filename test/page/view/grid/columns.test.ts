import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Sheet } from '../../../../src/page/sheet.ts';
import { columnsOf } from '../../../../src/page/view/grid/columns.ts';

const it = suite('the columns of a table');

function sheetOf(header: readonly string[], ...rows: readonly (readonly string[])[]): Sheet {
  return {
    name: 'toll.csv',
    delimiter: ',',
    header,
    headerLine: 1,
    rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  };
}

/** The labels of the columns shown at first. */
const shown = (sheet: Sheet): readonly string[] =>
  columnsOf(sheet, false).map(({ label }) => label);

it('leaves out what is empty on every row, and a topic that is always the same', () => {
  const sheet = sheetOf(
    ['Topic ', 'source', 'url', 'value'],
    ['War', 'A', ' ', '600'],
    ['War', 'B', '', ''],
  );
  assert.equal(shown(sheet), ['source', 'value']);
  // Each keeps its place in the record.
  assert.equal(
    columnsOf(sheet, false).map(({ index }) => index),
    [1, 3],
  );
  assert.is(columnsOf(sheet, true).length, 4);
});

it('keeps a topic that differs, or that is the only one', () => {
  assert.equal(shown(sheetOf(['topic', 'value'], ['War', '1'], ['Flood', '2'])), [
    'topic',
    'value',
  ]);
  assert.equal(shown(sheetOf(['topic'], ['War'])), ['topic']);
});

it('keeps every column of a table without rows, and cells that only some records have', () => {
  assert.equal(shown(sheetOf(['topic', 'source'])), ['topic', 'source']);
  assert.equal(shown(sheetOf(['source', 'note'], ['A'], ['B', 'twice told'])), ['source', 'note']);
});

it.run();
