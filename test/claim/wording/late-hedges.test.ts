import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inShort } from '../in-short.ts';

const it = suite('hedges that follow the measure of a number');

const BARE = 'killed 550/600/650';
const AT_LEAST = 'killed 600/_/_';

it('reads a bound after the measure', () => {
  for (const text of [
    '600 killed or more',
    '600 killed, at least',
    '600 killed at least',
    '600 North Korean soldiers killed, or more',
    '600 killed (minimum)',
    '600 killed, if not more',
    'at least 600 people were killed, if not many more',
  ]) {
    assert.equal(inShort(text), [AT_LEAST], text);
  }
});

it('reads a lone "about" only in brackets or at the end', () => {
  const about = ['killed 545.46/600/650'];
  assert.equal(inShort('600 killed (about)'), about);
  assert.equal(inShort('600 killed about'), about);
  assert.equal(inShort('600 killed, about.'), about);
  assert.equal(inShort('600 killed about the same day'), [BARE]);
});

it('reads "if not fewer" as a bound, and takes no other "if not" for one', () => {
  assert.equal(inShort('600 killed, if not fewer'), ['killed _/_/600']);
  assert.equal(inShort('600 dead if not for the medics'), ['! denied']);
  assert.equal(inShort('600 dead, not more'), ['! denied']);
});

it('reads "more or less" after the measure whole, not as "or less"', () => {
  assert.equal(inShort('600 were killed, more or less'), ['killed 545.46/600/650']);
  assert.equal(inShort('600 were killed or less'), ['killed _/_/600']);
});

it('reads "tops" at the end as a bound, and before other words as none', () => {
  assert.equal(inShort('600 killed, tops'), ['killed _/_/600']);
  assert.equal(inShort('600 killed tops records'), [BARE]);
});

it('looks for it in the same sentence only', () => {
  for (const text of [
    '600 killed. At least, the ministry says so.',
    '600 killed; at least so they say',
  ]) {
    assert.equal(inShort(text), [BARE], text);
  }
});

it('looks for it no further than seven words on', () => {
  assert.equal(inShort('600 young soldiers of the northern army were killed, or more'), [BARE]);
  assert.equal(inShort('600 soldiers of the northern army killed or more'), [AT_LEAST]);
});

it('leaves to the next number what stands before it', () => {
  assert.equal(inShort('600 killed, at least 4,100 wounded'), [BARE, 'wounded 4100/_/_ beside']);
  assert.equal(inShort('600 killed, 20 or more wounded'), [BARE, 'wounded 20/_/_ beside']);
  assert.equal(inShort('600 killed, at least, and 4,100 wounded'), [
    AT_LEAST,
    'wounded 4050/4100/4150 beside',
  ]);
});

it.run();
