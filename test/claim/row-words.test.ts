import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cellAt, textAt } from '../../src/claim/row-words.ts';

const it = suite('words of a fixed set in rows');

it('stand in every column that there is, the first too, and are blank where there is none', () => {
  assert.is(textAt([' a', 'b '], 0), 'a');
  assert.is(textAt([' a', 'b '], 1), 'b');
  assert.is(textAt([' a', 'b '], -1), '');
  assert.is(cellAt([' ', 'b '], 0), null);
  assert.is(cellAt([' ', 'b '], 1), 'b');
});

it.run();
