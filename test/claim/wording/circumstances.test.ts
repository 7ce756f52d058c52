import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inShort } from '../in-short.ts';

const it = suite('circumstances that keep a number from being a count so far');

function refuses(code: string, texts: readonly string[]): void {
  for (const text of texts) assert.equal(inShort(text), [`! ${code}`], text);
}

function counts(texts: readonly string[]): void {
  for (const text of texts) assert.equal(inShort(text), ['killed 550/600/650'], text);
}

it('takes a number for each day as a rate, and not the number of one day', () => {
  refuses('rate', [
    'each day 600 were killed',
    '600 killed each day',
    '600 killed a day',
    '600 killed daily',
    'per day 600 killed',
    '600 killed on average',
    'The war goes on. Daily losses of 600',
    'The war goes on; daily losses of 600',
    'After a long week of fighting near the river daily losses came to 600',
  ]);
  counts([
    'On the first day 600 were killed',
    'In one day 600 were killed',
    'In each battle 600 were killed',
    '600 killed within a day',
    '600 killed a day after the raid',
    '600 killed a day earlier',
    'The fights are daily; 600 were killed',
    'The fights are daily. 600 were killed',
    'its daily report said 600 were killed',
  ]);
});

it('takes what may come as a projection, and not what is likely to have been', () => {
  refuses('projection', [
    'The toll is likely to reach 600 killed',
    'The toll is expected to reach 600 killed',
    'on track for 600 killed',
    'projected 600 killed',
    'the toll may pass 600 killed',
    '600 could be killed',
  ]);
  counts([
    '600 are likely to have been killed',
    '600 may have been killed',
    'In May 600 were killed',
  ]);
});

it('takes a change as no total', () => {
  refuses('increment', [
    '+600 killed',
    'killed: +12',
    'rose by 600 killed',
    'an increase of 600 killed',
    'the toll is up 600',
  ]);
  counts(['killed, rounded up 600']);
});

it('takes a whole of which all but some are meant for no number of its own', () => {
  refuses('part-of-number', [
    'most of the 600 were killed',
    'all but 12 of the 600 were killed',
    'all but a dozen of the 600 were killed',
  ]);
  counts(['All is over. But of the 600 killed nothing is known']);
});

it.run();
