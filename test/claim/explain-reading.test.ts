import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { explainReading } from '../../src/claim/explain-reading.ts';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';

const it = suite('explainReading');

const explained = (words: string): string =>
  parseQuantity(words).quantities.map(explainReading).join(' | ');

it('says the interval, the best, and the rule it was made by', () => {
  assert.is(explained('around 600'), '540 to 660, best 600; hedge "around" (Ferson et al. 2015)');
  assert.is(
    explained('4,700'),
    '4,650 to 4,750, best 4,700; a bare number, give or take its rounding',
  );
  assert.is(
    explained('at least 1,200'),
    'at least 1,200; a bound, "at least": the other side stays open',
  );
  assert.is(
    explained('more than 600'),
    'more than 600; a bound, "more than": the other side stays open',
  );
  assert.is(explained('dozens'), '24 to 99; a vague word, by the table of vague words');
  assert.is(explained('between 10 and 20'), '10 to 20; a range, as worded');
});

it('writes shares as per cent, and zero as zero exactly', () => {
  assert.match(explained('two-thirds'), /^61\.7 % to 71\.7 %, best 66\.7 %; a bare number/);
  assert.is(explained('no soldier was killed'), '0; none at all is zero exactly');
});

it.run();
