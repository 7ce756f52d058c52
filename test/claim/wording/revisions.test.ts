import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';

const it = suite('numbers that a text replaces itself');

const read = (text: string): [string | null, number | null][] =>
  parseQuantity(text).quantities.map(({ measure, best, low }) => [measure, best ?? low]);

it('give way to the later one, which counts the same', () => {
  assert.equal(read('300 killed, now 600'), [['killed', 600]]);
  assert.equal(read('initially 300, now 600 killed'), [['killed', 600]]);
  assert.equal(read('around 600 killed (later revised to 1,000)'), [['killed', 1000]]);
});

it('are told for comparison after "up from", and not after "up" or "from"', () => {
  assert.equal(read('300 killed, up from 200'), [['killed', 300]]);
  assert.equal(read('300 killed, down from 400'), [['killed', 300]]);
  assert.equal(read('300 killed, compared with 200 last year'), [['killed', 300]]);
  assert.equal(read('300 killed and up to 400 wounded'), [
    ['killed', 300],
    ['wounded', null],
  ]);
});

it('are none by a word of the number itself, or of a sentence before', () => {
  assert.equal(read('600 killed, 12 now captured'), [
    ['killed', 600],
    ['captured', 12],
  ]);
  assert.equal(read('Now it is known. 600 killed, 12 captured'), [
    ['killed', 600],
    ['captured', 12],
  ]);
});

it.run();
