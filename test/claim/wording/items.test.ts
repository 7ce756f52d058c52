import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Item } from '../../../src/claim/wording/item.ts';
import { makeItems } from '../../../src/claim/wording/items.ts';
import { scan } from '../../../src/claim/wording/scan.ts';

const it = suite('numbers with the measures they count');

function items(text: string): Item[] {
  const found = scan(text, 'default', null);
  return makeItems(found, found.amounts, []);
}

/** What each number of a text counts. */
const measures = (text: string): unknown => items(text).map(({ measure }) => measure);

it('gives a number and its share the measure that follows them', () => {
  for (const text of [
    '600 or 15 % killed',
    '600 (15 %) killed',
    '600 [15 %] killed',
    '600, 15 %, killed',
    '600 soldiers, or 15 % of those deployed, were killed',
    '600 soldiers (15 %) were killed',
  ]) {
    assert.equal(measures(text), ['killed', 'killed'], text);
  }
});

it('leaves a number alone that no share of it follows at once', () => {
  assert.equal(measures('15 % killed'), ['killed']);
  assert.equal(measures('600 (15) killed'), [null, 'killed']);
  assert.equal(measures('600 (15 %] killed'), [null, 'killed']);
  assert.equal(measures('60 % (15 %) killed'), [null, 'killed']);
  assert.equal(measures('600, 15 % killed'), [null, 'killed']);
  assert.equal(measures('600 tents (15 %) killed'), ['killed']);
  assert.equal(measures('600 went home or 15 % killed'), [null, 'killed']);
  assert.equal(measures('600 wounded (15 %) killed'), ['wounded', 'killed']);
});

it('gives numbers between strokes the measures of a list as long, in its order', () => {
  for (const text of ['600/4,100 (killed/wounded)', 'KIA/WIA: 600/4,100']) {
    assert.equal(measures(text), ['killed', 'wounded'], text);
    assert.equal(
      items(text).map(({ includes }) => includes),
      [null, null],
      text,
    );
  }
  assert.equal(measures('600/4,100/20 (killed/wounded)'), [null, null, null]);
  assert.equal(measures('600/4,100 killed'), [null, null]);
});

it('knows which numbers stand deeper in brackets than others', () => {
  const bracketed = (text: string): unknown => items(text).map((item) => item.bracketed);
  assert.equal(bracketed('4,700 (600 killed)'), [false, true]);
  assert.equal(bracketed('(600 killed)'), [false]);
});

it.run();
