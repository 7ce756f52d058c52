import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { slice, tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('tokens of a wording');

const folds = (text: string): string[] => tokenize(text).map(({ fold }) => fold);

it('parts words, numbers and signs, each with its place', () => {
  const tokens = tokenize('About 4,700 killed.');
  assert.equal(
    tokens.map(({ kind, text, start, end, glued }) => [kind, text, start, end, glued]),
    [
      ['word', 'About', 0, 5, false],
      ['number', '4,700', 6, 11, false],
      ['word', 'killed', 12, 18, false],
      ['sign', '.', 18, 19, true],
    ],
  );
  assert.is(slice('About 4,700 killed.', tokens[0], tokens[2]), 'About 4,700 killed');
});

it('keeps a number with its separators in one token, and its letters in another', () => {
  assert.equal(folds("1.234,5 1'200 .5 15k 600+ 600."), [
    '1.234,5',
    "1'200",
    '0.5',
    '15',
    'k',
    '600',
    '+',
    '600',
    '.',
  ]);
});

it('joins groups of three digits that spaces part, and no others', () => {
  assert.equal(folds('20 842'), ['20 842']);
  assert.equal(folds('1\u202F234\u00A0567'), ['1\u202F234\u00A0567']);
  assert.equal(folds('2014 300'), ['2014', '300']);
  assert.equal(folds('20 84'), ['20', '84']);
  assert.equal(folds('20 8421'), ['20', '8421']);
  const afterMay = tokenize('May 12 300', (previous) => previous?.fold === 'may');
  assert.equal(
    afterMay.map(({ fold }) => fold),
    ['may', '12', '300'],
  );
});

it('gives signs that mean the same one form', () => {
  assert.equal(folds('4–5 ≈6 “7” >=8 <= 9'), [
    '4',
    '-',
    '5',
    '~',
    '6',
    '"',
    '7',
    '"',
    '≥',
    '8',
    '≤',
    '9',
  ]);
});

it('holds abbreviations and apostrophes together', () => {
  assert.equal(folds("U.S. K.I.A. p.m. didn't Kim’s"), ['us', 'kia', 'pm', "didn't", "kim's"]);
});

it('parts words at the end of initials, and signs from an ampersand that is no entity', () => {
  assert.equal(folds('U.S. N.Korean e.g. a.b'), ['us', 'n', '.', 'korean', 'eg', 'ab']);
  assert.equal(folds('&;600'), ['&', ';', '600']);
  assert.equal(folds('& 600;'), ['&', '600', ';']);
  assert.equal(folds('&gt;'), ['>']);
  assert.equal(folds('&'), ['&']);
  assert.equal(folds('600,'), ['600', ',']);
  assert.equal(
    tokenize('600').map(({ start, end }) => [start, end]),
    [[0, 3]],
  );
});

it('splits vulgar fractions from the number before them', () => {
  assert.equal(folds('2½ ⅔'), ['2', '1/2', '2/3']);
});

it('passes over blank text', () => assert.equal(folds(' \t\u200B\uFEFF\n'), []));

it('are the signs that entities of HTML stand for, verbatim in their text', () => {
  const folds = (text: string): string[] => tokenize(text).map(({ fold }) => fold);
  assert.equal(folds('&gt;4,000'), ['>', '4,000']);
  assert.equal(folds('&gt;=600 &le;700'), ['≥', '600', '≤', '700']);
  assert.equal(folds('600&ndash;700 &#8776; &#x2264;'), ['600', '-', '700', '~', '≤']);
  assert.equal(folds('4&nbsp;000&nbsp;killed &amp; wounded'), ['4 000', 'killed', '&', 'wounded']);
  assert.equal(folds('AT&T; &foo; &#65;'), [
    'at',
    '&',
    't',
    ';',
    '&',
    'foo',
    ';',
    '&',
    '#',
    '65',
    ';',
  ]);
  assert.equal(
    tokenize('4&nbsp;000').map(({ text }) => text),
    ['4&nbsp;000'],
  );
});

it('are the words that "w/" and "w/o" stand for, and not the letters of a list', () => {
  const folds = (text: string): string[] => tokenize(text).map(({ fold }) => fold);
  assert.equal(folds('4,000 w/ 600'), ['4,000', 'with', '600']);
  assert.equal(folds('w/o 600'), ['without', '600']);
  assert.equal(folds('k/w/m'), ['k', '/', 'w', '/', 'm']);
  assert.equal(folds('450w/22mc'), ['450', 'w', '/', '22', 'mc']);
});

it.run();
