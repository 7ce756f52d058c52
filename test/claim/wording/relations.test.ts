import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';

const it = suite('how the numbers of a text stand to each other');

/** What each number counts, and what it is part of or that it stands beside. */
const read = (text: string): string[] =>
  parseQuantity(text).quantities.map(({ measure, relation, of, includes }) => {
    const covers = includes === null ? '' : ` of ${includes.join(' and ')}`;
    const stands = relation === 'nested' ? ` in ${of}` : relation === 'additive' ? ' beside' : '';
    return `${measure}${covers}${stands}`;
  });

it('are parts of those sent, in brackets and on a list', () => {
  const parts = ['deployed', 'killed in deployed', 'wounded in deployed'];
  assert.equal(read('12,000 deployed (600 killed, 4,100 wounded)'), parts);
  assert.equal(read('12,000 deployed (600 killed; 4,100 wounded)'), parts);
});

it('are parts of a total in brackets, and beside a number that cannot hold them', () => {
  assert.equal(read('4,700 casualties (600 killed; 4,100 wounded)'), [
    'casualties',
    'killed in casualties',
    'wounded in casualties',
  ]);
  assert.equal(read('600 killed (3,400 wounded)'), ['killed', 'wounded beside']);
  assert.equal(read('600 killed; 3,400 wounded'), ['killed', 'wounded beside']);
});

it('leave a total what is kept out of it', () => {
  assert.equal(read('4,000 casualties, not including 600 killed'), [
    'casualties of wounded',
    'killed beside',
  ]);
  assert.equal(read('4,000 casualties, not including 3,400 wounded'), [
    'casualties of killed',
    'wounded beside',
  ]);
  // The words say themselves what the total covers; those sent cover neither.
  assert.equal(read('4,700 killed or wounded, not including 600 killed'), [
    'casualties of killed and wounded',
    'killed beside',
  ]);
  assert.equal(read('12,000 deployed, not including 600 wounded'), ['deployed', 'wounded beside']);
});

it('hold a share of the number right before it, unless that counts the same', () => {
  assert.equal(read('4,700 casualties, including 600 wounded, half of whom died'), [
    'casualties',
    'wounded in casualties',
    'killed in wounded',
  ]);
  assert.equal(read('4,000 casualties, two-thirds of whom have been killed'), [
    'casualties',
    'killed in casualties',
  ]);
});

it.run();
