import { assert as holds, integer, property } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { formatDate, isCalendarDay } from '../../src/claim/dates.ts';
import { readDate } from '../../src/claim/date-text.ts';

const it = suite('readDate');

const iso = (text: string): string => {
  const read = readDate(text);
  return read.kind === 'date' ? read.date : read.kind;
};

it('reads ISO dates, full, partial, basic and with a time of day', () => {
  assert.is(iso('2021-11-04'), '2021-11-04');
  assert.is(iso('2025-01'), '2025-01');
  assert.is(iso('2025'), '2025');
  assert.is(iso('20211104'), '2021-11-04');
  assert.is(iso('2017-07-31 00:00:00.000'), '2017-07-31');
  assert.is(iso('2017-07-31T23:59:59Z'), '2017-07-31');
  assert.is(iso('2021/11/4'), '2021-11-04');
  assert.is(iso('2021.11.04'), '2021-11-04');
});

it('reads dotted dates day first', () => {
  assert.is(iso('31.12.1948'), '1948-12-31');
  assert.is(iso('1.2.2025'), '2025-02-01');
  assert.is(iso('12.31.1948'), 'impossible');
});

it('reads English month names in any order', () => {
  for (const text of [
    '4 November 2021',
    'November 4, 2021',
    'Nov 4, 2021',
    'Nov. 4, 2021',
    '4-Nov-2021',
    '4th of November 2021',
    '2021 November 4',
    'Thursday, 4 November 2021',
    '04 november 2021',
  ]) {
    assert.is(iso(text), '2021-11-04', text);
  }
  assert.is(iso('January 2025'), '2025-01');
  assert.is(iso('Sept. 2024'), '2024-09');
  assert.is(iso('May 2024'), '2024-05');
});

it('reads a month and a year in figures', () => {
  assert.is(iso('1/2025'), '2025-01');
  assert.is(iso('12.1948'), '1948-12');
  assert.is(iso('13/2025'), 'impossible');
});

it('gives both readings of a slashed date, and one where the calendar allows one', () => {
  assert.equal(readDate('4/11/2021'), {
    kind: 'slashed',
    dayFirst: '2021-11-04',
    monthFirst: '2021-04-11',
  });
  assert.equal(readDate('13/01/2022'), {
    kind: 'slashed',
    dayFirst: '2022-01-13',
    monthFirst: null,
  });
  assert.equal(readDate('01-13-2022'), {
    kind: 'slashed',
    dayFirst: null,
    monthFirst: '2022-01-13',
  });
});

it('knows a day that the calendar lacks from a text that is no date', () => {
  for (const text of [
    '2025-02-30',
    '31 April 2025',
    '31/31/2020',
    '2025-13',
    '0000',
    '29.2.2023',
  ]) {
    assert.is(iso(text), 'impossible', text);
  }
  for (const text of ['tomorrow', 'mid-January', '2025-1-', '44504', 'Q1 2025', '4 Ma 2021', '']) {
    assert.is(iso(text), 'unreadable', text);
  }
});

it('refuses a weekday that does not fall on the date', () => {
  assert.is(iso('Friday, 4 November 2021'), 'impossible');
});

it('refuses a year of two digits, because the century is not said', () => {
  assert.is(iso('4/11/21'), 'two-digit-year');
  assert.is(iso('31.12.48'), 'two-digit-year');
  // As spreadsheets write it.
  assert.is(iso('06-Feb-25'), 'two-digit-year');
  assert.is(iso('Feb 6, 25'), 'two-digit-year');
  assert.is(iso("6 Feb '25"), 'two-digit-year');
});

it('reads every day of the calendar back from each way of writing it', () => {
  holds(
    property(
      integer({ min: 1000, max: 2999 }),
      integer({ min: 1, max: 12 }),
      integer({ min: 1, max: 31 }),
      (year, month, day) => {
        if (!isCalendarDay(year, month, day))
          return iso(`${day}.${month}.${year}`) === 'impossible';
        const date = formatDate(year, month, day);
        const slashed = readDate(`${day}/${month}/${year}`);
        return (
          iso(date) === date &&
          iso(`${day}.${month}.${year}`) === date &&
          iso(date.replaceAll('-', '')) === date &&
          slashed.kind === 'slashed' &&
          slashed.dayFirst === date
        );
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

it.run();
