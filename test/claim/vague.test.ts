import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import {
  FIGURES,
  VAGUE_MULTIPLIERS,
  VAGUE_PARTS,
  VAGUE_UNITS,
  VAGUE_WORDS,
  partOfUnit,
  unitOfUnits,
} from '../../src/claim/vague.ts';

const it = suite('the table of vague words');

it('spans a plural unit from two of it', () => {
  for (const [word, { unit, low, high }] of VAGUE_UNITS) {
    assert.is(low, 2 * unit, word);
    assert.ok(high > low, word);
  }
});

it('spans units of units from two of them to just below the next', () => {
  const tens = VAGUE_UNITS.get('tens');
  const hundreds = VAGUE_UNITS.get('hundreds');
  assert.ok(tens !== undefined && hundreds !== undefined);
  assert.equal(unitOfUnits(tens, 1000), { low: 20_000, high: 99_999 });
  assert.equal(unitOfUnits(hundreds, 1000), { low: 200_000, high: 999_999 });
});

it('parts a unit so that its low and its high part end where it ends', () => {
  const [low, mid, high] = ['low', 'mid', 'high'].map((part) => VAGUE_PARTS.get(part)!);
  assert.equal(partOfUnit(low!, 1000), { low: 1000, high: 4000 });
  assert.equal(partOfUnit(mid!, 1000), { low: 4000, high: 6000 });
  assert.equal(partOfUnit(high!, 1000), { low: 6000, high: 9999 });
});

it('knows a count by its figures: each ten times the one before', () => {
  const units = [...new Set(FIGURES.values())];
  assert.equal(units, [1, 10, 100, 1000, 10_000, 100_000]);
  assert.is(FIGURES.get('two digits'), FIGURES.get('double figures'));
});

it('holds no empty span', () => {
  for (const table of [VAGUE_MULTIPLIERS, VAGUE_PARTS, VAGUE_WORDS]) {
    for (const [word, { low, high }] of table) assert.ok(low < high, word);
  }
});

it('spans what each word says, to just below the next unit in use', () => {
  const span = (words: string): unknown =>
    parseQuantity(words).quantities.map(({ low, best, high }) => [low, best, high]);
  assert.equal(span('tens'), [[20, null, 99]]);
  assert.equal(span('dozens'), [[24, null, 99]]);
  assert.equal(span('scores'), [[40, null, 99]]);
  assert.equal(span('hundreds'), [[200, null, 999]]);
  assert.equal(span('thousands'), [[2000, null, 9999]]);
  assert.equal(span('tens of thousands'), [[20_000, null, 99_999]]);
  assert.equal(span('several hundred'), [[200, null, 900]]);
  assert.equal(span('a few dozen'), [[36, null, 60]]);
  for (const couple of ['a couple of', 'a couple', 'couple of', 'couple']) {
    assert.equal(span(`${couple} hundred`), [[200, null, 300]], couple);
  }
});

it.run();
