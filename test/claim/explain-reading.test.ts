import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { explainReading } from '../../src/claim/explain-reading.ts';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import type { Hedges } from '../../src/claim/quantity.ts';

const it = suite('explainReading');

const explained = (words: string, hedges: Hedges = 'default'): string =>
  parseQuantity(words, { hedges }).quantities.map(explainReading).join(' | ');

it('shows the row of the hedge table, its ratios and the width', () => {
  assert.is(
    explained('around 600'),
    'around 600: 540 to 660, hedge "around": 0.9 to 1.1 times the number, quartiles of Ferson et al. 2015',
  );
  assert.is(
    explained('around 600', 'wide'),
    'around 600: 514 to 686, hedge "around": 0.8571 to 1.1429 times the number, 10/90 % points of Ferson et al. 2015',
  );
  assert.is(
    explained('nearly 4,000'),
    'nearly 4,000: 3,600 to 4,000, hedge "nearly": 0.9 to 1 times the number, quartiles of Ferson et al. 2015',
  );
  assert.match(
    explained('just over 6,000'),
    /hedge "just over" \(as "around"\): 1 to 1\.1 times the number/,
  );
});

it('says by how much a bare number may be rounded', () => {
  assert.is(
    explained('4,700 casualties'),
    '4,700 casualties: 4,650 to 4,750, a bare number, which may be rounded by 50',
  );
  assert.is(
    explained('2,667'),
    '2,667: 2,666.5 to 2,667.5, a bare number, which may be rounded by 0.5',
  );
  assert.match(
    explained('two-thirds'),
    /61\.7 % to 71\.7 %, a bare number, which may be rounded by 5 percentage points$/,
  );
  assert.is(explained('0'), '0: 0, a bare number, taken as it stands');
});

it('says which side a bound leaves open, and whether it is reached', () => {
  assert.is(
    explained('at least 300'),
    'at least 300: at least 300, a bound from below; nothing is said of the upper side',
  );
  assert.is(
    explained('fewer than 300'),
    'fewer than 300: less than 300, a bound from above, not reached; nothing is said of the lower side',
  );
});

it('names vague words, zero, ranges and given intervals', () => {
  assert.match(explained('dozens'), /^dozens: 24 to 99, a vague count/);
  assert.match(explained('no soldier was killed'), /: 0, said to be none: zero exactly$/);
  assert.match(explained('4,000-4,500'), /a range as worded; it has no best$/);
  assert.match(
    explained('about 4,000 to 4,500'),
    /ends hedged by "about", quartiles of Ferson et al\. 2015$/,
  );
  assert.match(
    explained('between 385,000 and over 600,000'),
    /at least 385,000, a range, its ends hedged by "more than"$/,
  );
  assert.match(
    explained('4,700 (4,400-5,000)'),
    /4,400 to 5,000, the interval that the words give$/,
  );
  assert.match(explained('many killed'), /at least 1, some, and nothing is said of how many$/);
  assert.match(explained('300-odd'), /300 to 400, 300 and something/);
  assert.match(explained('exactly 12'), /12, said to be exact$/);
});

it('explains every part of a compound', () => {
  assert.is(explained('4,700 casualties, including about 600 killed').split(' | ').length, 2);
});

it.run();
