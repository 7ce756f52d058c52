import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  keptOutAfter,
  keptOutBefore,
  nestPairBetween,
} from '../../../src/claim/wording/relation-words.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('words by which a number is part of another, or is not');

it('keep a number out before it', () => {
  const out = (text: string): boolean => {
    const tokens = tokenize(text);
    return keptOutBefore(tokens, 0, tokens.length);
  };
  for (const text of [
    'excluding',
    'not including',
    'not even including',
    'without counting',
    "which doesn't include",
    "which doesn't yet include",
  ]) {
    assert.is(out(text), true, text);
  }
  for (const text of ['including', 'not', 'not in any way including', 'including, not']) {
    assert.is(out(text), false, text);
  }
  // What stands at the end of the stretch and after it says nothing of the number.
  assert.is(keptOutBefore(tokenize('not including'), 0, 1), false);
  assert.is(keptOutBefore(tokenize('excluding'), 0, 0), false);
});

it('keep a number out after it, up to four words on', () => {
  const out = (text: string): boolean => keptOutAfter(tokenize(text), 0, 99);
  assert.is(out('not included'), true);
  assert.is(out('were not yet included'), true);
  assert.is(out('are excluded'), true);
  assert.is(out('were so far not yet included'), false);
  assert.is(out('included'), false);
  assert.is(keptOutAfter(tokenize('not included'), 0, 1), false);
});

it('open the parts of a total as pairs, that begin in the stretch', () => {
  const tokens = tokenize('600, of whom 12');
  assert.is(nestPairBetween(tokens, 0, 3), true);
  assert.is(nestPairBetween(tokens, 0, 2), false);
  assert.is(nestPairBetween(tokens, 2, 3), true);
  assert.is(nestPairBetween(tokens, 3, 5), false);
});

it.run();
