import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inShort } from '../in-short.ts';

const it = suite('numbers that come with an interval of their own');

it('takes a range in brackets for the interval of the number before it, its ends included', () => {
  assert.equal(inShort('600 killed (500-700)'), ['killed 500/600/700']);
  assert.equal(inShort('600 (600-700)'), ['? 600/600/700']);
  assert.equal(inShort('600 (500-600)'), ['? 500/600/600']);
  assert.equal(inShort('600, range 500-700'), ['? 500/600/700']);
});

it('takes two numbers in brackets for the two ends', () => {
  assert.equal(inShort('4,700 (4,400, 5,000)'), ['? 4400/4700/5000']);
  assert.equal(inShort('4,700 killed (4,400; 5,000)'), ['killed 4400/4700/5000']);
  assert.equal(inShort('4,700 [4,400, 5,000]'), ['? 4400/4700/5000']);
});

it('takes no interval that the number is outside of', () => {
  assert.equal(inShort('600 (700-800)'), ['! several-numbers']);
  assert.equal(inShort('600 (400-500)'), ['! several-numbers']);
});

it('reads numbers by their labels, before and after them', () => {
  assert.equal(inShort('low 1,500, high 2,000'), ['? 1500/_/2000']);
  assert.equal(inShort('low estimate of 1,500, high estimate of 2,000'), ['? 1500/_/2000']);
  assert.equal(inShort('1,500 (low) to 2,000 (high)'), ['? 1500/_/2000']);
  assert.equal(inShort('best 4,700, low 4,400, high 5,000'), ['? 4400/4700/5000']);
  assert.equal(inShort('low 600, high 600'), ['? 600/_/600']);
});

it('takes the number once more, in brackets, for the same', () => {
  assert.equal(inShort('about 12 (twelve) killed'), ['killed 10.69/12/13.2']);
});

it.run();
