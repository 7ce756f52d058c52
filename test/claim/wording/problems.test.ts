import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cited, wordingProblem } from '../../../src/claim/wording/problems.ts';

const it = suite('problems of a wording');

it('cite words in quotes, with "and" before the last', () => {
  assert.is(cited([]), '');
  assert.is(cited(['600']), '"600"');
  assert.is(cited(['600', 'another 12']), '"600" and "another 12"');
  assert.is(cited(['1', '2', '3']), '"1", "2" and "3"');
});

it('have no place in a file yet', () => {
  assert.equal(wordingProblem('rate', 'error', '600 a day', 'Why.', 'a number', 'Mend it.'), {
    code: 'rate',
    severity: 'error',
    file: null,
    line: null,
    column: null,
    cell: '600 a day',
    message: 'Why.',
    expected: 'a number',
    fix: 'Mend it.',
  });
});

it.run();
