import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { dateAxis } from '../../src/chart/date-axis.ts';

const it = suite('date axis');
const needs = { length: 600, before: 10, after: 5, size: 10 };

it('first and last date stand where they should, a partial one as its last day', () => {
  const axis = dateAxis(['2024-12', '2025-09-02'], needs);
  assert.ok(Math.abs(axis.pixel('2024-12-31') - 10) < 1e-9);
  assert.is(axis.pixel('2024-12'), axis.pixel('2024-12-31'));
  assert.ok(Math.abs(axis.pixel('2025-09-02') - 595) < 1e-9);
  assert.is(axis.to('2025-02'), '2025-02-28');
});

it('ticks are the first days of months; the first and January say the year', () => {
  const { layout } = dateAxis(['2024-11-15', '2025-03-20'], needs);
  assert.equal(layout['tickvals'], ['2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01']);
  assert.equal(layout['ticktext'], ['Dec<br>2024', 'Jan<br>2025', 'Feb', 'Mar']);
});

it('decades are marked by years', () => {
  const { layout } = dateAxis(['1989-01-01', '2020-12-31'], { ...needs, length: 300 });
  const text = layout['ticktext'] as string[];
  assert.ok(
    text.every((each) => /^\d{4}$/.test(each)),
    text.join(' '),
  );
  assert.ok(text.length >= 3);
});

it('a lone day has a month of room', () => {
  const axis = dateAxis(['2025-01-10'], needs);
  assert.ok(axis.pixel('2025-01-10') < axis.pixel('2025-02-09'));
});

it('a pixel is a time of a day', () => {
  const axis = dateAxis(['2024-02-28', '2024-03-01'], {
    ...needs,
    before: 0,
    after: 0,
    length: 300,
  });
  assert.is(axis.at(0), '2024-02-28 00:00');
  assert.is(axis.at(10), '2024-02-29 00:00');
  assert.is(axis.at(15), '2024-02-29 12:00');
});

it.run();
