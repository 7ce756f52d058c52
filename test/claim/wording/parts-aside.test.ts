import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';
import {
  aloneInBrackets,
  partsInAsides,
  startsAside,
} from '../../../src/claim/wording/parts-aside.ts';
import { scan } from '../../../src/claim/wording/scan.ts';
import { slice, tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('numbers in an aside');

/** The numbers of a text that stand in asides. */
function aside(text: string): string[] {
  const { tokens, amounts, mentions } = scan(text, 'default', null);
  return partsInAsides(tokens, amounts, mentions).map(({ amount: { start, end } }) =>
    slice(text, tokens[start], tokens[end - 1]),
  );
}

/** What is counted, and its best number or its lower bound. */
function counts(text: string): [string | null, number | null][] {
  return parseQuantity(text).quantities.map(({ measure, best, low }) => [measure, best ?? low]);
}

it('are parts by something else than a measure, and what follows is told of the number before', () => {
  for (const text of [
    '30 people, including 5 children, were killed',
    '30 people (including 5 children) were killed',
    '30 people, among them 5 children, were killed',
    '30 people, of whom 5 were children, were killed',
    '30 people, 5 of them children, were killed',
    '30 people, 5 children among them, were killed',
  ]) {
    assert.equal(aside(text), ['5'], text);
    assert.equal(counts(text), [['killed', 30]], text);
  }
});

it('need no commas where a verb goes on with the sentence', () => {
  assert.equal(counts('At least 30 people including 5 children were killed and 70 wounded'), [
    ['killed', 30],
    ['wounded', 70],
  ]);
  assert.equal(counts('4,000 soldiers including 600 officers have been killed'), [
    ['killed', 4000],
  ]);
  assert.equal(counts('12 soldiers including 3 officers and 2 medics were wounded'), [
    ['wounded', 12],
  ]);
  // "who were": the verb is said of the part, as it is where nothing stands between the two.
  for (const text of [
    '13,000 soldiers including 3,700 who were killed',
    '13,000 soldiers including 3,700 were killed',
    '13,000 soldiers including 3,700 officers; they were killed',
    '13,000 soldiers including 3,700 officers',
  ]) {
    assert.equal(aside(text), [], text);
  }
});

it('may be several, and long', () => {
  assert.equal(aside('30 people, including 5 children and 3 women, were killed'), ['5', '3']);
  for (const text of [
    '30 people, including 5 children and 3 women, were killed and 70 wounded',
    '30 people, including 5 children, 3 women and 2 journalists, were killed and 70 wounded',
    '30 people (including 5 children and two pregnant women) were killed and 70 wounded',
    '30 people, including 5 children from the village and two of their teachers, were killed and 70 wounded',
  ]) {
    assert.equal(
      counts(text),
      [
        ['killed', 30],
        ['wounded', 70],
      ],
      text,
    );
  }
});

it('are none after the aside, nor outside of one', () => {
  assert.equal(aside('12 soldiers, then 5 civilians, were killed'), []);
  assert.equal(aside('30 people, including children, and 12 soldiers, were killed'), []);
  assert.equal(aside('30 people (with children), 12 soldiers, were killed'), []);
  assert.equal(aside('12 soldiers and 5 officers were wounded'), []);
  assert.equal(aside('5 people. Including 3 children. They were killed, they say'), []);
});

it('are none where the aside names a measure, replaces the number, or is of a share', () => {
  assert.equal(aside('4,700 people, including 600 killed, were hit'), []);
  assert.equal(aside('600 soldiers (later revised to 1,000 soldiers) were killed'), []);
  assert.equal(aside('600 people, including half of the officers, were killed'), []);
  assert.equal(aside('half of them, including 5 children, were killed'), []);
  assert.equal(aside('600, out of 4,700, were killed'), []);
  assert.equal(aside('600 (4,700) were killed'), []);
});

it('stand alone in brackets, or open with a word', () => {
  assert.is(aloneInBrackets(tokenize('600 (5)'), 2, 3), true);
  assert.is(aloneInBrackets(tokenize('600 (5 men)'), 2, 3), false);
  assert.is(aloneInBrackets(tokenize('600 of 5)'), 2, 3), false);
  assert.is(startsAside(tokenize('600, including 5'), 3), true);
  assert.is(startsAside(tokenize('600 (5'), 2), true);
  assert.is(startsAside(tokenize('including 600 5'), 2), false);
  assert.is(startsAside(tokenize('5 children'), 0), false);
});

it.run();
