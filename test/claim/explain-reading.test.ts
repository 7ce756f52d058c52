import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { explainReading, readingFormat } from '../../src/claim/explain-reading.ts';
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

it('names what set each end where the rounding reaches further than the hedge', () => {
  assert.is(
    explained('~600'),
    '~600: 545 to 650, hedge "about": its low is 0.9091 times the number, quartiles of Ferson et al. 2015; its high is 50 above, by the rounding of the number, wider than 1.0667 times it',
  );
  assert.is(
    explained('some 100'),
    'some 100: 90 to 110, hedge "about": the number may be rounded by 10, which is wider on both sides than 0.9091 to 1.0667 times it, quartiles of Ferson et al. 2015',
  );
  // 9.09 % of 11,000 reaches further down than 500, and 6.67 % further up.
  assert.match(
    explained('some 11,000'),
    /10,000 to 11,734, .*: 0\.9091 to 1\.0667 times the number/,
  );
  assert.match(
    explained('about 600 to about 800'),
    /ends hedged by "about", quartiles of Ferson et al\. 2015$/,
  );
  assert.match(
    explained('between about 500 and about 600'),
    /450 to 650, .*; its low and high set by the rounding of the number, which is wider$/,
  );
  assert.match(explained('around 95%'), /100 %, .*; no share is above 100 %$/);
});

it('prints the ends of every reading so that its arithmetic can be followed', () => {
  assert.match(explained('a dozen'), /10\.8 to 13\.2, .* rounded by 1\.2$/);
  assert.match(explained('45.5'), /45\.45 to 45\.55, .* rounded by 0\.05$/);
  assert.match(explained('a third'), /30 % to 36\.7 %, .* rounded by 3\.3 percentage points$/);
  assert.match(explained('1 in 10'), /rounded by 1 percentage point$/);
  assert.match(explained('12,345.6'), /12,345\.55 to 12,345\.65/);
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
    /ends hedged by "about", quartiles of Ferson et al\. 2015; its low set by the rounding/,
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

it('takes the ratios of the table where the rounding reaches just as far', () => {
  assert.is(
    explained('around 100'),
    'around 100: 90 to 110, hedge "around": 0.9 to 1.1 times the number, quartiles of Ferson et al. 2015',
  );
});

it('prints as many decimals as the width of the interval needs', () => {
  const printed = (low: number, high: number, x: number): string =>
    readingFormat({ unit: 'count', low, high })(x);
  assert.is(printed(10.8, 13.2, 10.8243), '10.8');
  assert.is(printed(10.82, 11.06, 10.8243), '10.82');
  assert.is(printed(10.8, 20.7, 15.26), '15.3');
  assert.is(printed(10, 20, 15.26), '15');
  assert.is(printed(10.8, 13.2, 12), '12');
  assert.is(printed(12, 12, 12), '12');
});

it.run();
