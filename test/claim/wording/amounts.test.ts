import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Amount } from '../../../src/claim/wording/amount.ts';
import { amountAt, hedgedAfter } from '../../../src/claim/wording/amounts.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';
import { inShort } from '../in-short.ts';

const it = suite('amounts');

const CONTEXT = {
  decimal: null,
  lettersAreMeasures: false,
  hedges: 'default',
  masked: new Set<number>(),
} as const;

function amount(text: string): Amount {
  const found = amountAt(tokenize(text), 0, CONTEXT);
  if (found?.kind !== 'amount') throw new Error(text);
  return found;
}

/** The code of the fault at the start of a text. */
function fault(text: string): string | null {
  const found = amountAt(tokenize(text), 0, CONTEXT);
  return found?.kind === 'faulty' ? found.code : null;
}

it('reads a range whose ends are one number, and refuses one that falls', () => {
  const { low, best, high, hedge } = amount('between 600 and 600').reading;
  assert.equal([low, best, high, hedge], [600, null, 600, 'range']);
  assert.is(fault('700 to 600'), 'inverted-range');
});

it('parts two numbers in words at the "and" that makes them a range', () => {
  for (const [text, low] of [
    ['between one hundred and two hundred', 100],
    ['between one hundred and fifty and two hundred', 150],
    ['from one hundred and fifty to two hundred', 150],
  ] as const) {
    const { reading } = amount(text);
    assert.equal([reading.low, reading.high], [low, 200], text);
  }
});

it('keeps the hedge before a number where the one after it says less', () => {
  assert.is(amount('nearly 600 or so').reading.hedge, 'nearly');
  assert.is(amount('about 600 or more').reading.hedge, 'at least');
  assert.is(amount('600 or so').reading.hedge, 'about');
  assert.is(fault('up to 600 or more'), 'contradicting-hedges');
});

it('gives both readings of a range whose first number may leave out its thousands', () => {
  const found = amountAt(tokenize('10-15,000'), 0, CONTEXT);
  assert.equal(found?.kind === 'faulty' ? found.readings : null, ['10 to 15000', '10000 to 15000']);
});

it('takes no radius as large as its number', () => {
  const { low, best, high } = amount('600 ± 50').reading;
  assert.equal([low, best, high], [550, 600, 650]);
  assert.is(amount('600 ± 600').end, 1);
});

it('leaves the stated end of a vague range as it stands, and opens it where a hedge after it does', () => {
  assert.equal(inShort('dozens to 100 killed'), ['killed 24/_/100']);
  assert.equal(inShort('dozens to 100 or more killed'), ['killed 24/_/_']);
  assert.is(amount('dozens to 100 or more').end, 5);
  assert.is(fault('hundreds to 100'), 'inverted-range');
});

it('gives the hedge before a range to both ends where nothing opens it, and to the first end else', () => {
  assert.equal(inShort('about 600 to 700'), ['? 545.46/_/750']);
  assert.equal(inShort('between about 600 and 700'), ['? 545.46/_/700']);
  assert.equal(inShort('up to 600-700'), ['? _/_/700']);
});

it('keeps where the number of a hedged amount stands, and whether it goes beside another', () => {
  const { core, end, further, single } = amount('at least 600 more');
  assert.equal([core, end, further], [2, 3, true]);
  assert.equal(single, { row: 'at least', stated: { value: 600, place: 100 } });
  assert.is(amount('at least 600').further, false);
});

it('reads a hedge said apart after a number, the stronger of two holding', () => {
  assert.equal(hedgedAfter(amount('600'), 'at least', 'default').single?.row, 'at least');
  assert.equal(hedgedAfter(amount('about 600'), 'at least', 'default').single?.row, 'at least');
  const bound = amount('more than 600');
  assert.is(hedgedAfter(bound, 'about', 'default'), bound);
  const range = amount('600 to 700');
  assert.is(hedgedAfter(range, 'at least', 'default'), range);
});

it.run();
