import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { HedgeRow, Stated } from '../../../src/claim/hedges.ts';
import {
  ZERO,
  dependsOnHedges,
  readGiven,
  readRange,
  readVague,
  rowsOf,
} from '../../../src/claim/wording/interval.ts';
import type { Piece, Reading } from '../../../src/claim/wording/interval.ts';

const it = suite('the interval of a reading');

const SIX: Stated = { value: 600, place: 100 };
const SEVEN: Stated = { value: 700, place: 100 };

/** An end that is not reached is marked as in the cases of whole wordings. */
const ends = ({ low, high, lowReached, highReached }: Reading): string =>
  `${lowReached ? '' : '>'}${low ?? '_'} to ${highReached ? '' : '<'}${high ?? '_'}`;

const range = (low: HedgeRow, high: HedgeRow): Reading =>
  readRange([low, SIX], [high, SEVEN], 'count', 'default');

const vague = (row: HedgeRow, high: number | null = 9): Piece => ({
  kind: 'vague',
  row,
  low: 2,
  high,
});
const stated = (row: HedgeRow): Piece => ({ kind: 'stated', row, stated: SIX });
const read = (low: Piece, high: Piece): Reading => readVague(low, high, 'count', 'default');

it('takes bare and exact ends of a range as they stand, and others by their hedge', () => {
  assert.is(ends(range('bare number', 'bare number')), '600 to 700');
  assert.is(ends(range('exactly', 'exactly')), '600 to 700');
  assert.is(ends(range('odd', 'odd')), '600 to <800');
  assert.is(ends(range('more than', 'less than')), '>600 to <700');
  assert.is(ends(range('at least', 'more than')), '600 to _');
  assert.is(ends(range('approximately', 'approximately')), '540 to 770');
});

it('names a range by the hedges of its ends, and finds them again', () => {
  for (const [low, high, name] of [
    ['bare number', 'bare number', 'range'],
    ['about', 'about', 'range, about'],
    ['bare number', 'more than', 'range, bare number to more than'],
  ] as const) {
    assert.is(range(low, high).hedge, name);
    assert.equal(rowsOf(name), [low, high]);
  }
  assert.equal(rowsOf('at least'), ['at least']);
});

it('knows which rows depend on the width of the table', () => {
  assert.ok(dependsOnHedges('about'));
  assert.ok(dependsOnHedges('just over'));
  assert.ok(dependsOnHedges('range, bare number to nearly'));
  assert.not.ok(dependsOnHedges('range'));
  assert.not.ok(dependsOnHedges('at least'));
  assert.not.ok(dependsOnHedges('given interval'));
});

it('opens a vague count by its bounds', () => {
  const one = (row: HedgeRow): string => ends(read(vague(row), vague(row)));
  assert.is(one('bare number'), '2 to 9');
  assert.is(one('about'), '2 to 9');
  assert.is(one('at least'), '2 to _');
  assert.is(one('more than'), '>2 to _');
  assert.is(one('just over'), '>2 to 9');
  assert.is(one('at most'), '_ to 9');
  assert.is(one('less than'), '_ to <9');
});

it('reads a range with one vague end', () => {
  assert.is(ends(read(vague('bare number'), stated('bare number'))), '2 to 600');
  assert.is(ends(read(vague('bare number'), stated('more than'))), '2 to _');
  assert.is(ends(read(stated('more than'), vague('bare number'))), '>600 to 9');
});

it('calls a count unquantified whose end no word gives', () => {
  assert.is(read(vague('bare number', null), vague('bare number', null)).hedge, 'unquantified');
  assert.is(read(vague('bare number'), vague('bare number')).hedge, 'vague');
  assert.is(read(vague('bare number', null), stated('bare number')).hedge, 'vague');
});

it('reaches both ends of an interval that is given, and of none at all', () => {
  const given = readGiven(500, 600, 700);
  assert.equal([ends(given), given.best, given.hedge], ['500 to 700', 600, 'given interval']);
  assert.equal([ends(ZERO), ZERO.best, ZERO.stated], ['0 to 0', 0, { low: 0, high: 0 }]);
});

it.run();
