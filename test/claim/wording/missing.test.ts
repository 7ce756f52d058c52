import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  isMissing,
  missingCode,
  negative,
  saysUnknown,
} from '../../../src/claim/wording/missing.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('numbers that are not known');

const unknown = (text: string): boolean => saysUnknown(tokenize(text));

it('are said to be so in many ways', () => {
  for (const text of [
    'the toll is unknown',
    'the toll is not known',
    'it is not yet clear',
    'yet to be confirmed',
    "losses haven't been disclosed",
    'the ministry did not immediately give the figures',
    'Kyiv declined to comment',
    'the army refuses to comment',
    'no figures were given',
    'there are no reliable numbers',
    'losses without figures',
  ]) {
    assert.is(unknown(text), true, text);
  }
});

it('are not said to be so by every "not", "no" and "without"', () => {
  for (const text of [
    'heavy losses',
    'losses reported not heavy',
    'not that the army would by now ever say',
    'there was no fighting at all, reports say',
    'confirmed without any doubt',
    'reports without an end',
    'figures without end',
  ]) {
    assert.is(unknown(text), false, text);
  }
});

it('stand in cells as signs, as words and as numbers below zero', () => {
  const missing = (text: string): boolean => isMissing(text, tokenize(text));
  for (const text of ['', '—', '...', '(?)', 'N/A', '[unknown]', '-999', '−99.00', '-1']) {
    assert.is(missing(text), true, text);
  }
  for (const text of ['+', '600', '-600', '-5', '999', '- 999', 'unknown soldiers', 'NA 600']) {
    assert.is(missing(text), false, text);
  }
  assert.is(missingCode(tokenize('-9 killed')), true);
  assert.is(missingCode(tokenize('9')), false);
  assert.is(negative(tokenize('-600')), true);
  assert.is(negative(tokenize('- 600')), false);
});

it.run();
