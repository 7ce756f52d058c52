import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  VAGUE_MULTIPLIERS,
  VAGUE_PARTS,
  VAGUE_UNITS,
  VAGUE_WORDS,
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

it('holds no empty span', () => {
  for (const table of [VAGUE_MULTIPLIERS, VAGUE_PARTS, VAGUE_WORDS]) {
    for (const [word, { low, high }] of table) assert.ok(low < high, word);
  }
});

it.run();
