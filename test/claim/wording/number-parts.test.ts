import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { andAHalf, partOfScale } from '../../../src/claim/wording/number-parts.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('parts of a scale');

const part = (text: string): unknown => {
  const found = partOfScale(tokenize(text), 0, false);
  return found === null ? null : [found.total, found.place, found.scale, found.end];
};

it('are read to a tenth of the scale', () => {
  assert.equal(part('half a million'), [500_000, 100_000, 1e6, 3]);
  assert.equal(part('half-million'), [500_000, 100_000, 1e6, 3]);
  assert.equal(part('a quarter of a million'), [250_000, 100_000, 1e6, 5]);
  assert.equal(part('three-quarters of a million'), [750_000, 100_000, 1e6, 6]);
  assert.equal(part('three quarters of a million'), [750_000, 100_000, 1e6, 5]);
  assert.equal(part('half an hundred'), [50, 10, 100, 3]);
  assert.equal(part('half a hundred dead'), [50, 10, 100, 3]);
  assert.equal(part('1/2 million'), [500_000, 100_000, 1e6, 4]);
  assert.equal(part('3/4 of a million'), [750_000, 100_000, 1e6, 6]);
  assert.equal(part('1/10 million'), [100_000, 100_000, 1e6, 4]);
  assert.equal(part('⅓ million'), [333_333, 100_000, 1e6, 2]);
});

it('of a dozen are good to themselves, and multiply nothing after them', () => {
  assert.equal(part('half a dozen'), [6, 6, 1, 3]);
  assert.equal(part('half-dozen'), [6, 6, 1, 3]);
  assert.equal(part('a quarter of a dozen'), [3, 3, 1, 5]);
});

it('are none of people, nor where the strokes part two numbers', () => {
  for (const text of [
    'half of them',
    'half a company',
    'three hundred',
    'a million',
    '1/11 million',
    '3/2 million',
    '1/2 hundred',
    '1/2',
    'half a',
  ]) {
    assert.is(part(text), null, text);
  }
});

it('go on after a number and a scale', () => {
  assert.is(andAHalf(tokenize('one and a half million'), 1), 3);
  assert.is(andAHalf(tokenize('one and half'), 1), 0);
  assert.is(andAHalf(tokenize('one and a third'), 1), 0);
  assert.is(andAHalf(tokenize('one'), 1), 0);
});

it.run();
