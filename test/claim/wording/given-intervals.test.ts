import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';
import { inShort } from '../in-short.ts';

const it = suite('numbers that come with an interval of their own');

it('takes a range in brackets for the interval of the number before it, its ends included', () => {
  assert.equal(inShort('600 killed (500-700)'), ['killed 500/600/700']);
  assert.equal(inShort('600 (600-700)'), ['? 600/600/700']);
  assert.equal(inShort('600 (500-600)'), ['? 500/600/600']);
  assert.equal(inShort('600, range 500-700'), ['? 500/600/700']);
  // The interval says how far off the number may be; a hedge after it does not say so anew.
  assert.equal(inShort('600 (500-700) killed or so'), ['killed 500/600/700']);
});

it('takes two numbers in brackets for the two ends', () => {
  assert.equal(inShort('4,700 (4,400, 5,000)'), ['? 4400/4700/5000']);
  assert.equal(inShort('4,700 killed (4,400; 5,000)'), ['killed 4400/4700/5000']);
  assert.equal(inShort('4,700 [4,400, 5,000]'), ['? 4400/4700/5000']);
});

it('takes no two numbers for the ends that other words part or follow', () => {
  for (const text of ['4,700 (4,400 officers, 5,000)', '4,700 (4,400, 5,000 men)'])
    assert.equal(inShort(text), ['! several-numbers'], text);
  assert.equal(inShort('600 (400-500)'), ['! several-numbers']);
});

it('reads numbers by their labels, before and after them', () => {
  assert.equal(inShort('low 1,500, high 2,000'), ['? 1500/_/2000']);
  assert.equal(inShort('low estimate of 1,500, high estimate of 2,000'), ['? 1500/_/2000']);
  assert.equal(inShort('1,500 (low) to 2,000 (high)'), ['? 1500/_/2000']);
  assert.equal(inShort('best 4,700, low 4,400, high 5,000'), ['? 4400/4700/5000']);
  assert.equal(inShort('low 600, high 600'), ['? 600/_/600']);
  assert.equal(inShort('low 2,000, high 1,500'), ['! several-numbers']);
  assert.equal(inShort('low 40 %, high 600'), ['? 550/600/650']);
  assert.equal(inShort('the low was 1,500, the high was 2,000'), ['? 1500/_/2000']);
});

it('takes a best at an end of its interval, and none beyond', () => {
  assert.equal(inShort('best 4,400, low 4,400, high 5,000'), ['? 4400/4400/5000']);
  assert.equal(inShort('best 5,000, low 4,400, high 5,000'), ['? 4400/5000/5000']);
  assert.equal(inShort('best 4,000, low 4,400, high 5,000'), ['! several-numbers']);
  assert.equal(inShort('best 6,000, low 4,400, high 5,000'), ['! several-numbers']);
});

it('closes the brackets, and goes on with the next number', () => {
  for (const text of [
    '600 (500-700)',
    '1,500 (low) to 2,000 (high)',
    '4,700 (4,400, 5,000)',
    'about 12 (twelve)',
  ])
    assert.is(parseQuantity(text).quantities[0]?.wording, text);
  const wounded = 'wounded 4050/4100/4150 beside';
  assert.equal(inShort('600 killed (500-700), 4,100 wounded'), ['killed 500/600/700', wounded]);
  assert.equal(inShort('4,700 killed (4,400, 5,000), 4,100 wounded'), [
    'killed 4400/4700/5000',
    wounded,
  ]);
  assert.equal(inShort('low 500, high 700 killed, 4,100 wounded'), ['killed 500/_/700', wounded]);
});

it('takes the number once more, in brackets, for the same', () => {
  assert.equal(inShort('about 12 (twelve) killed'), ['killed 10.69/12/13.2']);
  assert.equal(inShort('12 (twelve) killed or more'), ['killed 12/_/_']);
});

it.run();
