import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { walkQuantity } from '../../../src/claim/parse-quantity.ts';
import { PLAIN_HEDGES, readPlain } from '../../../src/claim/wording/plain.ts';

const it = suite('plain wordings');

/** Small ones, years, round ones and the longest. */
const NUMBERS = [
  ...Array.from({ length: 130 }, (_, at) => at + 1),
  150,
  200,
  365,
  600,
  911,
  999,
  1000,
  1001,
  1900,
  1914,
  1999,
  2000,
  2014,
  2024,
  2025,
  2100,
  2667,
  4000,
  4700,
  12_000,
  20_250,
  100_000,
  123_456,
  300_000,
  1_000_000,
  20_250_131,
  99_999_999,
  123_456_789,
  999_999_999,
];

it('are read as the whole walk reads them: every hedge, number, width and mark of decimals', () => {
  for (const hedge of PLAIN_HEDGES.keys()) {
    for (const number of NUMBERS) {
      for (const digits of new Set([String(number), number.toLocaleString('en')])) {
        const text = hedge + digits;
        for (const decimal of [null, '.', ','] as const) {
          const plain = readPlain(text, 'default', decimal);
          if (plain === null) continue;
          const walked = walkQuantity(text, { decimal });
          assert.equal(walked.problems, [], text);
          assert.is(JSON.stringify(walked.quantities), JSON.stringify([plain]), text);
        }
      }
    }
    for (const hedges of ['narrow', 'wide'] as const) {
      const text = `${hedge}4,700`;
      const plain = readPlain(text, hedges, null);
      assert.is(
        JSON.stringify(walkQuantity(text, { hedges, measure: 'killed' }).quantities),
        JSON.stringify([plain]),
      );
    }
  }
});

it('leaves everything else to the walk', () => {
  for (const text of [
    '0',
    '007',
    'around 0',
    '4.700',
    '4,70',
    '1,2345',
    '5 killed',
    'Around 5',
    'around  5',
    '1234567890',
    'dozens',
    '',
  ]) {
    assert.is(readPlain(text, 'default', null), null, text);
  }
  assert.is(readPlain('4,700', 'default', ','), null);
});

it.run();
