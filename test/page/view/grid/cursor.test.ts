import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BOX, shownAt, stepOf, stepped } from '../../../../src/page/view/grid/cursor.ts';

const it = suite('the cursor of a table');

/** A second page of rows, some of them left out, and a hidden column. */
const ROWS = [50, 52, 53, 57];
const COLUMNS = [0, 2, 3];

it('goes by what is shown, not by what the file holds', () => {
  assert.equal(stepped({ row: 50, column: 0 }, [1, 1], ROWS, COLUMNS), { row: 52, column: 2 });
  assert.equal(stepped({ row: 57, column: 3 }, [-1, -1], ROWS, COLUMNS), { row: 53, column: 2 });
});

it('stops at the edges, the box before the first column among them', () => {
  const go = (key: string): unknown =>
    stepped({ row: 52, column: 2 }, stepOf(key) ?? [0, 0], ROWS, COLUMNS);
  assert.equal(go('Home'), { row: 52, column: BOX });
  assert.equal(go('End'), { row: 52, column: 3 });
  assert.equal(go('PageUp'), { row: 50, column: 2 });
  assert.equal(go('PageDown'), { row: 57, column: 2 });
  assert.equal(stepped({ row: 50, column: BOX }, [-1, -1], ROWS, COLUMNS), {
    row: 50,
    column: BOX,
  });
});

it('stays in its row where none is shown', () => {
  assert.equal(stepped({ row: 4, column: 0 }, [1, 0], [], COLUMNS), { row: 4, column: 0 });
});

it('comes back from a column that was hidden', () => {
  assert.equal(stepped({ row: 50, column: 1 }, [0, 1], ROWS, COLUMNS), { row: 50, column: BOX });
});

it('stands where something is shown: at the first row or column where its own is hidden', () => {
  assert.equal(shownAt({ row: 52, column: 2 }, ROWS, COLUMNS), { row: 52, column: 2 });
  assert.equal(shownAt({ row: 0, column: BOX }, ROWS, COLUMNS), { row: 50, column: BOX });
  assert.equal(shownAt({ row: 52, column: 1 }, ROWS, COLUMNS), { row: 52, column: 0 });
  assert.equal(shownAt({ row: 0, column: 0 }, ROWS, [4, 5]), { row: 50, column: 4 });
  assert.equal(shownAt({ row: 3, column: 0 }, [], []), { row: 0, column: BOX });
});

it('leaves other keys alone', () => {
  for (const key of ['a', 'Enter', 'Tab', ' ']) assert.is(stepOf(key), undefined);
});

it.run();
