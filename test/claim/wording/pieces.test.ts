import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';
import type { AmountContext } from '../../../src/claim/wording/amount.ts';
import { pieceAt } from '../../../src/claim/wording/pieces.ts';
import { scaleLeftOut, shareScale } from '../../../src/claim/wording/ranges.ts';
import type { Found } from '../../../src/claim/wording/pieces.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('hedged numbers');

const CONTEXT: AmountContext = {
  decimal: null,
  lettersAreMeasures: false,
  hedges: 'default',
  masked: new Set(),
};

function piece(text: string, at = 0): Found {
  const found = pieceAt(tokenize(text), at, CONTEXT);
  if (found?.kind !== 'found') throw new Error(`no number in "${text}"`);
  return found;
}

it('have a hedge, a number and a scale', () => {
  assert.equal(piece('about 30 thousand'), {
    kind: 'found',
    piece: { kind: 'stated', row: 'about', stated: { value: 30_000, place: 10_000 } },
    unit: 'count',
    core: 1,
    end: 3,
    scale: 1000,
    unscaled: false,
    percent: false,
    further: false,
  });
  assert.equal(piece('two-thirds'), {
    kind: 'found',
    piece: { kind: 'stated', row: 'bare number', stated: { value: 2 / 3, place: 0.1 } },
    unit: 'share',
    core: 0,
    end: 3,
    scale: 1,
    unscaled: false,
    percent: false,
    further: false,
  });
  assert.is(piece('600').unscaled, true);
  assert.is(piece('40 %').percent, true);
  assert.is(piece('another 12').further, true);
  assert.equal(piece('several hundred').piece, {
    kind: 'vague',
    row: 'bare number',
    low: 200,
    high: 900,
  });
});

it('count one where it is a person, and not where it is a manner of speaking', () => {
  const one = (text: string): boolean => {
    const tokens = tokenize(text);
    const at = tokens.findIndex(({ fold }) => fold === 'one');
    return pieceAt(tokens, at, CONTEXT) !== null;
  };
  for (const text of [
    'one soldier',
    'one is in captivity',
    'one of the officers was killed',
    'the one hundred dead',
    'the one and a half million dead',
    'no one hundred',
  ]) {
    assert.is(one(text), true, text);
  }
  for (const text of [
    'one of the deadliest attacks',
    'one of the most violent days',
    'one can say',
    'one must assume',
    'the one killed',
    'no one',
    'every one',
  ]) {
    assert.is(one(text), false, text);
  }
  const { quantities } = parseQuantity('one of the deadliest attacks killed 600');
  assert.equal(
    quantities.map(({ measure, best }) => [measure, best]),
    [['killed', 600]],
  );
});

it('share the scale of the number after them', () => {
  const low = (text: string): unknown => {
    const found = shareScale(piece(text), piece(text, 2));
    return found.piece.kind === 'stated' ? [found.piece.stated.value, found.unit] : null;
  };
  assert.equal(low('30 to 35 thousand'), [30_000, 'count']);
  assert.equal(low('two to three hundred'), [200, 'count']);
  assert.equal(low('two to three dozen'), [24, 'count']);
  assert.equal(low('30 to 40 %'), [0.3, 'share']);
  assert.equal(low('100 to 100 %'), [1, 'share']);
  assert.is(shareScale(piece('30 to 40 %'), piece('30 to 40 %', 2)).percent, true);
  // What is no smaller than the second as it stands is told in full.
  assert.equal(low('900 to 3 thousand'), [900, 'count']);
  assert.equal(low('3 to 3 thousand'), [3, 'count']);
  assert.equal(low('600 to 700'), [600, 'count']);
});

it('may have left out hundreds or thousands, in digits only', () => {
  const out = (text: string, at = 2): number | null =>
    scaleLeftOut(piece(text), piece(text, at), tokenize(text));
  assert.is(out('10 to 15,000'), 1000);
  assert.is(out('ten to 15,000'), 1000);
  assert.is(out('6 to 700'), 100);
  assert.is(out('4 to 500'), 100);
  assert.is(out('6 to 600'), null);
  assert.is(out('30 to 600'), null);
  assert.is(out('10 to 12,500'), null);
  assert.is(out('0 to 600'), null);
  assert.is(out('5 hundred to 600,000', 3), null);
  assert.is(out('10 to fifteen thousand'), null);
});

it('are no percentage of more than the whole', () => {
  const found = pieceAt(tokenize('120 %'), 0, CONTEXT);
  assert.equal(found?.kind === 'faulty' ? [found.code, found.readings] : null, [
    'share-above-one',
    ['120 %'],
  ]);
});

it.run();
