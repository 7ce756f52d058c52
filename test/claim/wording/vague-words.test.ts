import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tokenize } from '../../../src/claim/wording/tokens.ts';
import { vagueAt } from '../../../src/claim/wording/vague-words.ts';

const it = suite('vague counts');

/** The span of the count that a text begins with, and the words that are left over. */
function span(text: string): [number | null, number | null, number] | null {
  const tokens = tokenize(text);
  const found = vagueAt(tokens, 0);
  return found === null ? null : [found.low, found.high, tokens.length - found.end];
}

it('are plurals of units, alone and of one another', () => {
  assert.equal(span('dozens'), [24, 99, 0]);
  assert.equal(span('hundreds of soldiers'), [200, 999, 2]);
  assert.equal(span('the thousands'), [2000, 9999, 0]);
  assert.equal(span('many hundreds'), [200, 999, 0]);
  assert.equal(span('tens of thousands dead'), [20_000, 99_999, 1]);
  assert.equal(span('hundreds of many thousands'), [200_000, 999_999, 0]);
  assert.equal(span('dozens upon dozens'), [24, 99, 0]);
  assert.equal(span('thousands upon thousands dead'), [2000, 9999, 1]);
  assert.equal(span('thousands upon many thousands dead'), [2000, 9999, 1]);
  assert.equal(span('hundreds upon the army'), [200, 999, 3]);
});

it('are parts of a unit, with a hyphen or without', () => {
  assert.equal(span('low thousands'), [1000, 4000, 0]);
  assert.equal(span('the low thousands'), [1000, 4000, 0]);
  assert.equal(span('mid-hundreds'), [400, 600, 0]);
  assert.equal(span('mid hundreds'), [400, 600, 0]);
  assert.equal(span('high hundreds'), [600, 999, 0]);
});

it('are multiples of a unit', () => {
  assert.equal(span('several hundred'), [200, 900, 0]);
  assert.equal(span('several-hundred dead'), [200, 900, 1]);
  assert.equal(span('several thousand dead'), [2000, 9000, 1]);
  assert.equal(span('a few dozen dead'), [36, 60, 1]);
  assert.equal(span('a few hundred thousand dead'), [300_000, 500_000, 1]);
  assert.equal(span('a couple of thousand thousand'), [2000, 3000, 1]);
});

it('are some, without a bound above', () => {
  const some = vagueAt(tokenize('many killed'), 0);
  assert.equal([some?.low, some?.high, some?.unquantified], [1, null, true]);
  assert.is(vagueAt(tokenize('dozens killed'), 0)?.unquantified, false);
  for (const text of ['killed', 'low losses', '600', 'the soldiers', 'hundred']) {
    assert.is(span(text), null, text);
  }
});

it.run();
