import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import { rehedge } from '../../src/claim/rehedge.ts';
import { CASES } from './parse-quantity-cases.ts';

const it = suite('rehedge');

it('gives at every width what the words give at it, without the words', () => {
  let compared = 0;
  for (const [wording] of Object.values(CASES).flat()) {
    const base = parseQuantity(wording).quantities;
    for (const width of ['narrow', 'default', 'wide'] as const) {
      const { quantities } = parseQuantity(wording, { hedges: width });
      for (const [k, quantity] of base.entries()) {
        assert.equal(rehedge(quantity, width), quantities[k], `${wording} (${width})`);
        compared += 1;
      }
    }
  }
  assert.ok(compared > 1000);
});

it('leaves what has no width in the table as it is', () => {
  for (const wording of [
    '4,700',
    'at least 600',
    'dozens',
    'no soldier was killed',
    '4,700 (4,400-5,000)',
  ]) {
    const [quantity] = parseQuantity(wording).quantities;
    assert.ok(quantity !== undefined);
    assert.is(rehedge(quantity, 'wide'), quantity, wording);
  }
});

it('keeps the place that the words gave: two-thirds is a fraction, and not 0.6666666666666666', () => {
  const [quantity] = parseQuantity('about two-thirds', { hedges: 'wide' }).quantities;
  assert.ok(quantity !== undefined);
  assert.equal(
    rehedge(quantity, 'narrow'),
    parseQuantity('about two-thirds', { hedges: 'narrow' }).quantities[0],
  );
});

it.run();
