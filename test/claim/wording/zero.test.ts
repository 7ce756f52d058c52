import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';
import { zeroAt } from '../../../src/claim/wording/zero.ts';

const it = suite('wordings that say none');

/** What the words say at their first token: where the zero ends, or what keeps it from being one; null for neither. */
function none(text: string): number | string | null {
  const found = zeroAt(tokenize(text), 0);
  if (found === null) return null;
  return found.kind === 'unclear' ? found.words : found.end;
}

it('say it of nobody', () => {
  const ends: [string, number][] = [
    ['none', 1],
    ['nobody was killed', 1],
    ['zero killed', 1],
    ['nil', 1],
    ['no one was killed', 2],
    ['no-one was killed', 3],
    ['not a single soldier was killed', 3],
    ['not a single one was killed', 4],
    ['not one soldier died', 2],
    ['not any soldiers died', 2],
  ];
  for (const [text, end] of ends) assert.is(none(text), end, text);
});

it('say it of people or of a measure, up to five words on', () => {
  assert.is(none('no soldier was killed'), 1);
  assert.is(none('no casualties'), 1);
  assert.is(none('without loss of life'), 1);
  assert.is(none('no North-Korean regular soldiers'), 5);
  assert.is(none('no-man was killed'), 2);
  assert.is(none('no very young North Korean soldiers'), 5);
  assert.is(none('no very young brave North Korean soldiers'), null);
});

it('say it neither of information nor as part of a hedge, nor over a sign', () => {
  for (const text of [
    'no fewer than 600',
    'no longer killed',
    'no reports of deaths',
    'no body of men',
    'no, 600 killed',
    'no. 600 soldiers',
    'no 600 killed',
    'not 600',
    'not a soldier',
    'soldiers',
    'no',
  ]) {
    assert.is(none(text), null, text);
  }
});

it('do not say it of something narrower, or later', () => {
  assert.is(none('no further casualties'), 'further');
  assert.is(none('no other North Korean casualties'), 'other');
  assert.is(none('no further North Korean regular casualties'), 'further');
  assert.is(none('no further North Korean regular infantry casualties'), null);
  assert.is(none('no others were killed'), 'others');
  assert.is(none('no one else was killed'), 'else');
  assert.is(none('nobody else died'), 'else');
  assert.is(none('without significant losses'), 'significant');
  assert.is(none('no major fighting'), null);
});

it('do not say it where none survived', () => {
  assert.is(none('none survived'), 'none');
  assert.is(none('no one escaped'), 'no');
  assert.is(none('no survivors'), 'survivors');
  assert.is(none('no soldiers returned'), 'soldiers');
});

it('are refused where they are unclear, and zero where they are not', () => {
  const codes = (text: string): string[] => parseQuantity(text).problems.map(({ code }) => code);
  assert.equal(codes('one soldier died, no one else was killed'), ['unclear-zero']);
  assert.equal(codes('no others were hurt'), ['unclear-zero']);
  const [zero] = parseQuantity('nobody was hurt').quantities;
  assert.equal([zero?.measure, zero?.low, zero?.best, zero?.high], ['wounded', 0, 0, 0]);
});

it.run();
