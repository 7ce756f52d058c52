import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dateInWords, daysInWords, periodInWords } from '../../src/claim/date-words.ts';

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

it('a period says once what its ends have in common', () => {
  assert.is(periodInWords('2024-12-20', '2024-12-27'), '20 to 27 December 2024');
  assert.is(periodInWords('2024-11-20', '2024-12-27'), '20 November to 27 December 2024');
  assert.is(periodInWords('2024-12-28', '2025-01-03'), '28 December 2024 to 3 January 2025');
  assert.is(periodInWords('2024-01', '2024-12'), 'January to December 2024');
  assert.is(periodInWords('2022', '2024'), '2022 to 2024');
  assert.is(periodInWords('2024-01', '2024-12-31'), 'January 2024 to 31 December 2024');
  assert.is(periodInWords('2024-12-20', '2024-12-20'), '20 December 2024');
  assert.is(periodInWords('2024-12-20', null), 'since 20 December 2024');
});

it('days are counted in words that agree', () => {
  assert.is(daysInWords(1), '1 day');
  assert.is(daysInWords(38), '38 days');
  assert.is(daysInWords(0), 'the same day');
});

it.run();
