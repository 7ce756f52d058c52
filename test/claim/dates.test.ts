import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { assert as holds, integer, property } from 'fast-check';
import {
  compareDates,
  dayNumber,
  daysBetween,
  daysInMonth,
  firstDay,
  formatDate,
  isCalendarDay,
  isIsoDate,
  isIsoDay,
  lastDay,
  partsOf,
} from '../../src/claim/dates.ts';

const it = suite('dates');

it('counts days across a leap day, a century and an era', () => {
  assert.is(daysBetween('2024-02-28', '2024-03-01'), 2);
  assert.is(daysBetween('2023-02-28', '2023-03-01'), 1);
  assert.is(daysBetween('1900-02-28', '1900-03-01'), 1);
  assert.is(daysBetween('2000-02-28', '2000-03-01'), 2);
  assert.is(daysBetween('2025-01-13', '2025-01-05'), -8);
});

it('tells days, months and years of the calendar from other text', () => {
  for (const day of ['2025-01-31', '2024-02-29', '0001-01-01', '9999-12-31']) {
    assert.ok(isIsoDay(day), day);
    assert.ok(isIsoDate(day), day);
  }
  for (const part of ['2025', '2025-01']) {
    assert.not(isIsoDay(part), part);
    assert.ok(isIsoDate(part), part);
  }
  const others = ['2025-13-45', '2025-02-29', '2025-1-5', '0000-01-01', '2025-13', '', 'soon'];
  for (const other of [...others, ' 2025-01-31', '2025-01-31\n']) {
    assert.not(isIsoDay(other), other);
    assert.not(isIsoDate(other), other);
  }
});

it('counts from the Unix epoch', () => {
  assert.is(dayNumber('1970-01-01'), 0);
  assert.is(dayNumber('1969-12-31'), -1);
  assert.is(dayNumber('2000-03-01'), 11017);
});

it('reads a partial date as its last day', () => {
  assert.is(lastDay('2024-02'), '2024-02-29');
  assert.is(lastDay('2023-02'), '2023-02-28');
  assert.is(lastDay('2025'), '2025-12-31');
  assert.is(lastDay('2025-06-03'), '2025-06-03');
  assert.is(firstDay('2025'), '2025-01-01');
  assert.is(firstDay('2025-06'), '2025-06-01');
  assert.is(daysBetween('2025-01', '2025-02-01'), 1);
});

it('knows which days do not exist', () => {
  assert.not(isCalendarDay(2023, 2, 29));
  assert.not(isCalendarDay(2023, 13, 1));
  assert.not(isCalendarDay(2023, 4, 31));
  assert.not(isCalendarDay(0, 1, 1));
  assert.ok(isCalendarDay(2024, 2, 29));
});

it('refuses what is no ISO date with an exception, because a claim holds only dates that were read', () => {
  for (const text of ['', '25-01-01', '2025-13', '2025-02-30', '2025-1-1', '01/02/2025']) {
    assert.throws(() => partsOf(text), /not an ISO date/);
  }
});

it('agrees with the UTC calendar of the JavaScript engine on every day', () => {
  holds(
    property(integer({ min: -354285, max: 2932896 }), (n) => {
      const iso = new Date(n * 86400000).toISOString().slice(0, 10);
      const { year, month, day } = partsOf(iso);
      return dayNumber(iso) === n && formatDate(year, month, day) === iso;
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('orders dates by the day they stand for', () => {
  const dates = ['2025', '2025-01-31', '2025-01', '2024-12-31'];
  assert.equal(dates.sort(compareDates), ['2024-12-31', '2025-01-31', '2025-01', '2025']);
});

it('gives every month its length', () => {
  const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2023, i + 1));
  assert.equal(lengths, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});

it('run to the year 9999, as four digits can write them', () => {
  assert.ok(isCalendarDay(9999, 12, 31));
  assert.not.ok(isCalendarDay(10000, 1, 1));
  assert.ok(isCalendarDay(1, 1, 1));
  assert.not.ok(isCalendarDay(0, 12, 31));
});

it.run();
