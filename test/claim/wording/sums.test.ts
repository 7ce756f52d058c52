import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';

const it = suite('numbers of people who share a measure');

/** What is counted, and its best number; or the problem by which the words are refused. */
function read(text: string): string[] {
  const { quantities, problems } = parseQuantity(text);
  if (quantities.length === 0) return problems.map(({ code }) => code);
  return quantities.map(({ measure, best, low, high }) => `${measure} ${best ?? `${low}-${high}`}`);
}

it('add up, whether a word or a comma joins them', () => {
  assert.equal(read('12 soldiers and 3 civilians were killed'), ['killed 15']);
  assert.equal(read('12 soldiers, 3 civilians killed'), ['killed 15']);
  assert.equal(read('killed 12 soldiers and 3 civilians'), ['killed 15']);
  assert.equal(read('5 police officers, a dozen students and 3 medics injured'), ['wounded 20']);
  assert.equal(read('12 soldiers as well as 3 others were wounded'), ['wounded 15']);
  assert.equal(read('12 soldiers and another 3 killed'), ['killed 15']);
});

it('keep the hedge that all of them bear, and the place of the roundest', () => {
  // 600 + 12, good to 50 as the 600 are.
  const [sum] = parseQuantity('600 soldiers and 12 civilians were killed').quantities;
  assert.equal([sum?.low, sum?.best, sum?.high], [562, 612, 662]);
  assert.equal(read('at least 600 soldiers and 12 civilians were killed'), ['killed 612-null']);
  assert.equal(read('at least 600 soldiers and at least 12 civilians were killed'), [
    'killed 612-null',
  ]);
});

it('do not add where one is bound from below and one from above, or is no single number', () => {
  assert.equal(read('at least 600 soldiers and up to 12 civilians were killed'), [
    'several-numbers',
  ]);
  assert.equal(read('600 to 700 soldiers and 12 civilians were killed'), ['several-numbers']);
});

it('do not add to those whom a number without people of its own is told of', () => {
  assert.equal(read('12,000 soldiers, 600 killed'), ['several-numbers']);
  assert.equal(read('12,000 soldiers and 600 killed'), ['several-numbers']);
  assert.equal(read('12,000 soldiers, 600 dead, 4,000 wounded'), ['several-numbers']);
});

it('do not add to a number of another measure, and be it unclear which', () => {
  assert.equal(read('200 victims and 50 people missing'), ['null 200', 'missing 50']);
  assert.equal(read('200 dead and 50 people missing'), ['killed 200', 'missing 50']);
});

it('do not add without people between them, nor over words that begin something else', () => {
  assert.equal(read('600 and 12 were killed'), ['several-numbers']);
  assert.equal(read('12 soldiers in two villages and 3 civilians were killed'), [
    'several-numbers',
  ]);
  assert.equal(read('12 soldiers and 3 civilians'), ['several-numbers']);
});

it.run();
