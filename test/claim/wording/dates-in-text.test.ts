import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dateAt, isTimeOfDay, numericDateEnd } from '../../../src/claim/wording/dates-in-text.ts';
import type { SetAside, Spot } from '../../../src/claim/wording/spot.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('dates in a text');

function spot(text: string, at: number): Spot {
  const raw = tokenize(text)[at]?.text ?? '';
  return { start: at, end: at + 1, value: Number(raw), raw };
}

const date = (text: string, at: number, asides: readonly SetAside[] = []): string | null =>
  dateAt(tokenize(text), spot(text, at), asides);

it('knows dates of three groups of digits by the place of the year', () => {
  const end = (text: string): number => numericDateEnd(tokenize(text), 0);
  for (const text of ['29/10/2025', '29/10/25', '2025-10-29', '2025/10/29'])
    assert.is(end(text), 5, text);
  for (const text of ['29.10.2025', '29.10.25', '2025.10.29']) assert.is(end(text), 1, text);
  for (const text of ['600/10/2025', '29/100/2025', '2025/10/290', '29/10/202', '29 / 10 / 2025'])
    assert.is(end(text), 0, text);
});

it('takes two years for a date where another number is, or a word of time before them', () => {
  const end = (text: string, at = 0): number => numericDateEnd(tokenize(text), at);
  assert.is(end('2025-01'), 3);
  assert.is(end('2025-13'), 0);
  assert.is(end('1914-18'), 3);
  assert.is(end('1914-14'), 0);
  assert.is(end('in 1941-1945', 1), 4);
  assert.is(end('1941-1945'), 0);
  assert.is(end('about 1941-1945', 1), 0);
  assert.is(end('1941-1945: 600'), 3);
  assert.is(end('1945-1941: 600'), 0);
  assert.is(end('1941-1945 soldiers, 600'), 0);
  assert.is(end('1914-18 killed'), 0);
});

it('takes a number beside a month for a day, and no number that only stands near one', () => {
  assert.is(date('9 April', 0), 'a date');
  assert.is(date('April 9', 1), 'a date');
  assert.is(date('9 of April', 0), 'a date');
  assert.is(date('9-12 April', 0), 'a date');
  assert.is(date('9 and 12 April', 0), 'a date');
  assert.is(date('9 and 12 tanks', 0), null);
  assert.is(date('12 and by April 600', 0), null);
  assert.is(date('12 and 5,000 April', 0), null);
  assert.is(date('32 April', 0), null);
  assert.is(date('31 April', 0), 'a date');
  assert.is(date('9 may', 0), null);
});

it('takes a number before a part of a month for a day, as the first of a period', () => {
  for (const text of ['9 to mid April', '9 to mid-April', '9-late April', '9 to end April'])
    assert.is(date(text, 0), 'a date', text);
  for (const text of ['9 to mid air', '9 - late April', '9, mid April', '9 and mid April'])
    assert.is(date(text, 0), null, text);
});

it('goes on from a date to the second day, and to its year', () => {
  const before: SetAside[] = [{ start: 0, end: 2, taken: 'a date' }];
  assert.is(date('April 9-12', 3, before), 'a date');
  assert.is(date('April 9 12', 2, before), null);
  assert.is(date('April 9, 2025', 3, before), 'a date');
});

it('takes four digits after "of" for a year where a part of one is said before', () => {
  for (const [text, at] of [
    ['the end of 2023, 600', 3],
    ['the first half of 2024', 4],
    ['the first three months of 2024', 5],
    ['the summer of 2023', 3],
    ['May of 2023', 2],
    ['as of 2023', 2],
    ['in the course of 2023', 4],
    ['for all of 2023', 3],
  ] as const) {
    assert.is(date(text, at), 'a year', text);
  }
  assert.is(date('half of 2024 were killed', 2), null);
  assert.is(date('the first half of 2000 soldiers', 4), null);
  assert.is(date('losses of 2024', 2), null);
  assert.is(date('all of 2024 were killed', 2), null);
});

it('takes the year after a month and a comma for a part of the date where a sign or nothing follows', () => {
  assert.is(date('9 April, 2014', 3), 'a date');
  assert.is(date('9 April, 2014: 600', 3), 'a date');
  assert.is(date('In April, 2014, 600', 3), 'a date');
  assert.is(date('In April, 1800 were killed', 3), null);
  assert.is(date('9 soldiers, 2014', 3), null);
});

it('takes four digits for a year by the words around them', () => {
  assert.is(date('since 2014', 1), 'a year');
  assert.is(date('Spring 2014', 1), 'a date');
  assert.is(date('2014: 600', 0), 'a year');
  assert.is(date('by 2014 soldiers', 1), null);
  assert.is(date('from 1500 to 2000 killed', 1), null);
  assert.is(date('from 1914 to 1918, 600', 1), 'a year');
  assert.is(date('Smith (2014)', 2), 'a year');
  assert.is(date('(Smith 2014)', 2), 'a year');
  assert.is(date('(Smith) 2014,', 3), null);
  assert.is(date('by 2014, soldiers were', 1), 'a year');
  assert.is(date('by 2014 many young Russian soldiers', 1), 'a year');
  assert.is(date('Smith (2014 killed)', 2), null);
  assert.is(date('2199 killed', 0), null);
});

it('knows times of day', () => {
  const time = (text: string, at: number): boolean => isTimeOfDay(tokenize(text), spot(text, at));
  assert.ok(time('10:30', 0));
  assert.ok(time('10:30', 2));
  assert.ok(time('at 0600', 1));
  assert.ok(time('6 am', 0));
  assert.not.ok(time('killed: 30', 2));
  assert.not.ok(time('10: 30', 0));
  assert.not.ok(time('600', 0));
});

it.run();
