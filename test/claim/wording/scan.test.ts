import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MOST_NUMBERS, scan } from '../../../src/claim/wording/scan.ts';
import type { Scan } from '../../../src/claim/wording/scan.ts';

const it = suite('one walk over a text');

const walk = (text: string, decimal: '.' | ',' | null = null): Scan =>
  scan(text, 'default', decimal);
/** The measures that a text names. */
const measures = (text: string): (string | null)[] =>
  walk(text).mentions.map(({ measure }) => measure);

it('takes the number a change began from as replaced, within its sentence', () => {
  const replaced = (text: string): number => walk(text).superseded.length;
  assert.is(replaced('rose from 300 to 600 killed'), 1);
  assert.is(replaced('rose on that one bad day from 300 to 600 killed'), 1);
  assert.is(replaced('from 300 to 600 killed'), 0);
  assert.is(replaced('Prices rose. From 300 to 600 were killed'), 0);
  assert.is(replaced('prices rose; from 300 to 600 were killed'), 0);
});

it('takes "total" for a measure where it is a count of its own, and "fallen" where it is no change', () => {
  assert.equal(measures('the total was 600'), ['casualties']);
  assert.equal(measures('Total 600'), ['casualties']);
  assert.equal(measures('total casualties were 600'), ['casualties']);
  assert.equal(measures('the total number was 600'), []);
  assert.equal(measures('total soldiers 600'), []);
  assert.equal(measures('600 in total near Kursk'), []);
  assert.equal(measures('600 fallen'), ['killed']);
  assert.equal(measures('the number has fallen to 600'), []);
});

it('keeps the measures apart that are said to be unknown', () => {
  const unknown = (text: string): (string | null)[] =>
    walk(text).unknown.map(({ measure }) => measure);
  assert.equal(unknown('killed unknown'), ['killed']);
  assert.equal(unknown('600 killed, wounded: unknown'), ['wounded']);
  assert.equal(unknown('wounded remain unknown'), ['wounded']);
  assert.equal(unknown('wounded number is = unknown'), ['wounded']);
  assert.equal(unknown('wounded number is = ( unknown'), []);
  assert.equal(unknown('wounded 12, unknown'), []);
});

it('stops at more numbers than a wording has', () => {
  assert.is(walk('600 killed, '.repeat(MOST_NUMBERS)).amounts.length, MOST_NUMBERS);
  assert.is(walk('600 killed, '.repeat(MOST_NUMBERS + 1)).amounts.length, MOST_NUMBERS + 1);
  assert.is(walk('600 killed, '.repeat(MOST_NUMBERS + 9)).amounts.length, MOST_NUMBERS + 1);
});

it('finds counts with too many decimals, and none in shares and scales', () => {
  const fine = (text: string, decimal: '.' | ',' | null): number[] =>
    walk(text, decimal).fine.map(({ value }) => value);
  assert.equal(fine('4,000 killed', ','), [4]);
  assert.equal(fine('between 1,234.567 and 2,000.5 killed', null), [1234.567]);
  for (const text of ['4,25 killed', '4,123 million', '12,345 %', '4000 killed', '0,125']) {
    assert.equal(fine(text, ','), [], text);
  }
});

it('finds zeros, and the words that keep them from being one', () => {
  assert.is(walk('no further casualties').unclearZero, 'further');
  assert.is(walk('no casualties').unclearZero, null);
  assert.equal(
    walk('no casualties').amounts.map(({ start, end, reading }) => [start, end, reading.high]),
    [[0, 1, 0]],
  );
  assert.equal(walk('twice as many wounded').amounts, []);
  assert.is(walk('many wounded').amounts.length, 1);
});

it.run();
