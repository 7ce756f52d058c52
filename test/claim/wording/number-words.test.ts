import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  belowHundred,
  isLoneScale,
  isNumberWord,
  isShortScale,
  looksAbbreviated,
  mayBeginNumber,
  perhapsScale,
  scaleAt,
  vulgarAt,
} from '../../../src/claim/wording/number-words.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';
import type { Token } from '../../../src/claim/wording/tokens.ts';

const it = suite('words of numbers');

const first = (text: string): Token => tokenize(text)[0]!;

it('count up to ninety-nine, with a hyphen or without', () => {
  const below = (text: string): unknown => belowHundred(tokenize(text), 0);
  assert.equal(below('zero'), { value: 0, end: 1 });
  assert.equal(below('nineteen'), { value: 19, end: 1 });
  assert.equal(below('twenty'), { value: 20, end: 1 });
  assert.equal(below('twenty-one'), { value: 21, end: 3 });
  assert.equal(below('twenty one'), { value: 21, end: 2 });
  assert.equal(below('ninety-nine'), { value: 99, end: 3 });
  // Two numbers, not one.
  assert.equal(below('twenty-ten'), { value: 20, end: 1 });
  assert.equal(below('twenty zero'), { value: 20, end: 1 });
  assert.is(below('hundred'), null);
});

it('divide, in signs and in digits that a stroke joins', () => {
  const vulgar = (text: string): unknown => vulgarAt(tokenize(text), 0);
  assert.equal(vulgar('½'), { top: 1, bottom: 2, end: 1 });
  assert.equal(vulgar('2/3 killed'), { top: 2, bottom: 3, end: 3 });
  assert.equal(vulgar('999/9999'), { top: 999, bottom: 9999, end: 3 });
  for (const text of ['2 / 3', '2/ 3', '2/0', '1000/3', '5/12/2024', '2/killed', 'half']) {
    assert.is(vulgar(text), null, text);
  }
});

it('multiply as words after a space, and as letters that touch the number', () => {
  const scale = (text: string, measures = false): unknown => scaleAt(tokenize(text), 1, measures);
  assert.equal(scale('5 thousand'), { factor: 1000, end: 2 });
  assert.equal(scale('5-thousand'), { factor: 1000, end: 3 });
  assert.equal(scale('5 mln'), { factor: 1e6, end: 2 });
  assert.equal(scale('5k'), { factor: 1000, end: 2 });
  for (const text of ['5 k', '5-k', '5', '5 men']) assert.is(scale(text), null, text);
  assert.is(scale('5k', true), null);
  assert.is(perhapsScale(first('k')), 1000);
  assert.is(perhapsScale(first('mil')), 1e6);
  assert.is(perhapsScale(first('killed')), null);
  assert.is(isShortScale(first('mln')), true);
  assert.is(isShortScale(first('million')), false);
});

it('begin a number, or do not', () => {
  for (const text of ['5', 'twenty', 'a', 'half', 'hundred', 'dozen']) {
    assert.is(mayBeginNumber(first(text)), true, text);
  }
  for (const text of ['killed', '(']) assert.is(mayBeginNumber(first(text)), false, text);
  assert.is(mayBeginNumber(undefined), false);
  assert.equal(['thousand', 'thousands', 'mln', 'men'].map(isLoneScale), [
    true,
    false,
    false,
    false,
  ]);
  assert.equal(['zero', 'ninety', 'crore', 'hundred', 'dozen', 'score'].map(isNumberWord), [
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});

it('look abbreviated: two to four letters without a vowel, not in capitals', () => {
  for (const text of ['Mlrd', 'tsk', 'bn']) assert.is(looksAbbreviated(first(text)), true, text);
  for (const text of ['PKK', 'N', 'thsnd', 'men', 'MLRD']) {
    assert.is(looksAbbreviated(first(text)), false, text);
  }
});

it.run();
