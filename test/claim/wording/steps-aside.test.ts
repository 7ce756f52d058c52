import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';
import type { Measure } from '../../../src/claim/measure.ts';

const it = suite('numbers that are set aside in a reading');

/** What is counted and its best number, then the problems. */
function read(text: string, measure: Measure | null = null): string[] {
  const { quantities, problems } = parseQuantity(text, { measure });
  return [
    ...quantities.map((q) => `${q.measure} ${q.best ?? q.low}`),
    ...problems.map(({ code }) => `! ${code}`),
  ];
}

it('are bases of shares in a row whose column says what the share counts', () => {
  assert.equal(read('half of the 11,000', 'killed'), ['null 0.5', '! number-set-aside']);
  assert.equal(read('half of the 11,000 deployed', 'killed'), ['null 0.5', 'deployed 11000']);
  assert.equal(read('600 of 4,700', 'killed'), ['null 600', '! number-set-aside']);
});

it('are shares of nothing named, and kept where they are of those sent', () => {
  assert.equal(read('5 (one in ten)'), ['null 5', '! number-set-aside']);
  assert.equal(read('two thirds of 12,000 soldiers')[1], 'deployed 12000');
});

it('are numbers in another sentence or in brackets, and not in the same words', () => {
  assert.equal(read('600 killed. They say 700 in all'), ['killed 600', '! number-set-aside']);
  assert.equal(read('600 killed (500)'), ['killed 600', '! number-set-aside']);
  assert.equal(read('600 killed (700)'), ['! several-numbers']);
  assert.equal(read('40 killed, 60'), ['! several-numbers']);
  assert.equal(read('60, 40 killed'), ['! several-numbers']);
});

it('are counts of what is no measure, and parts by something else', () => {
  assert.equal(read('600 killed, 5,000 displaced'), ['killed 600', '! other-measure']);
  assert.equal(read('5,000 displaced'), ['! other-measure']);
  assert.equal(read('600 killed, including 12 officers'), ['killed 600', '! subset']);
});

it('are rates beside a total, and refused alone', () => {
  assert.equal(read('600 killed, 12 a day'), ['killed 600', '! rate']);
  assert.equal(read('12 a day'), ['! rate']);
});

it.run();
