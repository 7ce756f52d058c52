import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';
import { inShort } from '../in-short.ts';

const it = suite('texts with several numbers');

it('puts a number beside none where the one before it counts something else', () => {
  for (const text of ['5 million displaced, 600 killed', '600 displaced and 600 killed']) {
    assert.equal(inShort(text), ['killed 550/600/650'], text);
  }
});

it('says that a total is assumed, unless the column says so', () => {
  const codes = (measure: 'casualties' | 'killed' | null): string[] =>
    parseQuantity('4,700, including 600 killed', { measure }).problems.map(({ code }) => code);
  assert.equal(codes(null), ['total-assumed']);
  assert.equal(codes('killed'), ['total-assumed']);
  assert.equal(codes('casualties'), []);
});

it('assumes no total that is smaller than its part', () => {
  for (const text of ['12, including 600 killed', '12 soldiers, 600 of them killed'])
    assert.equal(inShort(text), ['! several-numbers'], text);
});

it('shows the word that may count either of two things', () => {
  const [problem] = parseQuantity('losses of 600').problems;
  assert.is(problem?.code, 'ambiguous-measure');
  assert.match(problem?.message ?? '', /^"losses" may mean/);
});

it('shows the number of an aside that it sets aside', () => {
  const { problems } = parseQuantity('600 soldiers, including 100 officers, were killed');
  assert.equal(
    problems.map(({ code }) => code),
    ['subset'],
  );
  assert.match(problems[0]?.message ?? '', /^"100" is part of another number/);
});

it('says what else an assumed total may be', () => {
  const message = (text: string): string => parseQuantity(text).problems[0]?.message ?? '';
  assert.match(message('4,700, including 600 killed'), /may be the force/);
  assert.match(
    message('4,700 casualties including 600 deaths, out of 15,000'),
    /may be all casualties/,
  );
});

it('gives a lone number the one measure that is named elsewhere', () => {
  assert.equal(inShort('Killed in the fighting, according to the ministry of defence: 600'), [
    'killed 550/600/650',
  ]);
});

it.run();
