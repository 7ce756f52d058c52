import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compareText } from '../../src/claim/compare-text.ts';

const it = suite('the order of text');

it('goes by code unit, whatever the locale: capitals, small letters, then accented ones', () => {
  assert.equal(['é', 'b', 'B', '', 'z', '10', '9'].sort(compareText), [
    '',
    '10',
    '9',
    'B',
    'b',
    'z',
    'é',
  ]);
});

it('is 0 for the same text, and turns with its arguments', () => {
  assert.is(compareText('NIS', 'NIS'), 0);
  assert.is(compareText('a', 'b'), -1);
  assert.is(compareText('b', 'a'), 1);
});

it.run();
