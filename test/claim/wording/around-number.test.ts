import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  furtherAfter,
  radiusAt,
  rowAfter,
  startsNumber,
  stronger,
  wordsBefore,
} from '../../../src/claim/wording/around-number.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('hedges and fillers around a number');

const CONTEXT = { decimal: null, lettersAreMeasures: false };

const before = (text: string): unknown => {
  const { row, end, further } = wordsBefore(tokenize(text), 0);
  return [row, end, further];
};

/** The hedge after the first token, and where it ends. */
const after = (text: string): unknown => {
  const found = rowAfter(tokenize(text), 1);
  return found === null ? null : [found.row, found.end];
};

const radius = (text: string): unknown => {
  const found = radiusAt(tokenize(text), 1, 600, CONTEXT);
  return found === null ? null : [found.radius, found.end];
};

it('takes the bound of two hedges, and else the outer one', () => {
  assert.is(stronger('about', 'at least'), 'at least');
  assert.is(stronger('at most', 'about'), 'at most');
  assert.is(stronger('roughly', 'nearly'), 'roughly');
  assert.is(stronger('bare number', 'nearly'), 'nearly');
  assert.is(stronger(null, 'odd'), 'odd');
});

it('passes over six hedges and fillers before one number', () => {
  const words = 'reportedly now already at least another estimated 600';
  assert.equal(before(words), ['at least', 7, true]);
  assert.equal(before('600'), [null, 0, false]);
});

it('passes over a sign between a hedge and its number, and none before the first word', () => {
  assert.equal(before('"600"'), [null, 0, false]);
  assert.equal(before('about "600"'), ['about', 2, false]);
  assert.equal(before('approximately: 600'), ['approximately', 2, false]);
  assert.equal(before('the: 600'), [null, 1, false]);
});

it('passes over the point of an abbreviation', () => {
  assert.equal(before('approx. 600'), ['approximately', 2, false]);
  assert.equal(before('about. 600'), ['about', 1, false]);
});

it('knows where a number begins, hedged or vague or a share', () => {
  for (const text of ['600', 'about 600', 'half', 'dozens', 'a few']) {
    assert.ok(startsNumber(tokenize(text), 0), text);
  }
  assert.not.ok(startsNumber(tokenize('soldiers 600'), 0));
});

it('reads the hedge after a number to its end, brackets and points included', () => {
  assert.equal(after('600 (approx.) killed'), ['approximately', 5]);
  assert.equal(after('600 [minimum]'), ['at least', 4]);
  assert.equal(after('600, if not more'), ['at least', 5]);
  assert.equal(after('300-odd dead'), ['odd', 3]);
  assert.equal(after('600+ dead'), ['at least', 2]);
  assert.equal(after('600 or so'), ['about', 3]);
  assert.equal(after('600 maximum.'), ['at most', 2]);
});

it('leaves what is said of the next words to them', () => {
  for (const text of [
    '600 (approx killed)',
    '600 more or less than',
    '600 about the war',
    '600 or more of',
    '600 killed',
    '600 + 5',
  ]) {
    assert.is(after(text), null, text);
  }
});

it('reads a radius in signs and in words, as a number and as a part of the number', () => {
  assert.equal(radius('600 ± 50'), [50, 3]);
  assert.equal(radius('600 +/- 50'), [50, 5]);
  assert.equal(radius('600 +- 50'), [50, 4]);
  assert.equal(radius('600 plus or minus 50 killed'), [50, 5]);
  assert.equal(radius('600 give or take 50 killed'), [50, 5]);
  assert.equal(radius('600 (± 10 %)'), [60, 6]);
  assert.is(radius('600 (± 50 killed)'), null);
  assert.is(radius('600 give or take'), null);
  assert.is(radius('600 + 4,100 - 50'), null);
  assert.is(radius('600 ± half'), null);
});

it('puts "600 more" beside another number, and not "600 more than" nor "600 New Zealanders"', () => {
  const further = (text: string): boolean => furtherAfter(tokenize(text), 1);
  assert.ok(further('600 more'));
  assert.ok(further('600 new casualties'));
  assert.not.ok(further('600 more than'));
  assert.not.ok(further('600 further north'));
  assert.not.ok(further('600 New Zealanders'));
  assert.not.ok(further('600'));
});

it.run();
