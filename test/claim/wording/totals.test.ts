import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';

const it = suite('totals and their parts');

const measures = (text: string): (string | null)[] =>
  parseQuantity(text).quantities.map(({ measure }) => measure);

it('are the casualties where they are the sum of the parts, and the force where they are more', () => {
  assert.equal(measures('600 killed and 4,100 wounded out of 4,700'), [
    'killed',
    'wounded',
    'casualties',
  ]);
  assert.equal(measures('600 killed and 4,100 wounded out of 5,000'), [
    'killed',
    'wounded',
    'casualties',
  ]);
  assert.equal(measures('600 killed and 4,100 wounded out of 8,000'), [
    'killed',
    'wounded',
    'deployed',
  ]);
});

it('close a list of parts', () => {
  assert.equal(measures('200 killed, 1,200 wounded = 1,400'), ['killed', 'wounded', 'casualties']);
  assert.equal(measures('200 killed, 1,200 wounded, 1,400 altogether'), [
    'killed',
    'wounded',
    'casualties',
  ]);
});

it('are those sent where the number is of soldiers some of whom died', () => {
  assert.equal(measures('13,000 soldiers, 3,700 of whom died'), ['deployed', 'killed']);
  assert.equal(measures('around 4,000, roughly two-thirds killed'), ['casualties', 'killed']);
});

it.run();
