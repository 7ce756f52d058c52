import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dateInWords, daysInWords } from '../../src/claim/date-words.ts';

const it = suite('dates in plain English');

it('a full date reads day, month, year', () => {
  assert.is(dateInWords('2025-01-13'), '13 January 2025');
  assert.is(dateInWords('2024-12-03'), '3 December 2024');
});

it('a partial date goes as far as it was stated', () => {
  assert.is(dateInWords('2025-01'), 'January 2025');
  assert.is(dateInWords('2025'), '2025');
});

it('what is no date is given back as it stands', () => {
  assert.is(dateInWords('2025-13-01'), '2025-13-01');
  assert.is(dateInWords('mid-January'), 'mid-January');
});

it('days are counted in words that agree', () => {
  assert.is(daysInWords(1), '1 day');
  assert.is(daysInWords(38), '38 days');
  assert.is(daysInWords(0), 'the same day');
});

it.run();
