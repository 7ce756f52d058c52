import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  clauseBetween,
  depthChange,
  endsSentence,
  holds,
  sentenceBetween,
} from '../../../src/claim/wording/stretches.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('stretches of a text');

/** How many sentences the points of a text end. */
const ends = (text: string): number => {
  const tokens = tokenize(text);
  return tokens.filter((_, i) => endsSentence(tokens, i)).length;
};

it('end sentences at points, and not at those of short forms', () => {
  assert.is(ends('600 killed. 12 wounded.'), 2);
  assert.is(ends('600 killed!'), 1);
  assert.is(ends('600 killed ... 12 wounded'), 0);
  assert.is(ends('12 N. Koreans'), 0);
  assert.is(ends('5 mln. killed'), 0);
  assert.is(ends('5 mln. They say so'), 1);
  assert.is(ends('killed.12'), 0);
  assert.is(ends('600 killed, 12 wounded'), 0);
});

it('hold what stands before their end, and nothing after it', () => {
  const tokens = tokenize('600 killed; they say. (12) wounded');
  assert.is(clauseBetween(tokens, 0, 2), false);
  assert.is(clauseBetween(tokens, 0, 3), true);
  assert.is(clauseBetween(tokens, 3, 5), false);
  assert.is(sentenceBetween(tokens, 0, 5), false);
  assert.is(sentenceBetween(tokens, 0, 6), true);
  assert.is(clauseBetween(tokens, 6, 7), true);
  const words = new Set(['killed']);
  assert.is(holds(tokens, 0, 1, words), false);
  assert.is(holds(tokens, 0, 2, words), true);
  assert.is(holds(tokens, 2, 9, words), false);
});

it('go deeper into brackets and out of them', () => {
  const depth = (text: string): number => depthChange(tokenize(text), 0, tokenize(text).length);
  assert.is(depth('600'), 0);
  assert.is(depth('600 ('), 1);
  assert.is(depth('600 ([12'), 2);
  assert.is(depth('600 ([12] killed)'), 0);
  assert.is(depth('12)'), -1);
});

it.run();
