import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { numeralAt } from '../../../src/claim/wording/numerals.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';

const it = suite('numerals');

/** The value and the words that are left over. */
function read(text: string, lettersAreMeasures = false): [number | null, number] {
  const tokens = tokenize(text);
  const found = numeralAt(tokens, 0, { decimal: null, lettersAreMeasures });
  return found?.kind === 'number'
    ? [found.value, tokens.length - found.end]
    : [null, tokens.length];
}

it('reads words, digits and both', () => {
  const numbers: [string, number][] = [
    ['zero', 0],
    ['twelve', 12],
    ['twenty-five', 25],
    ['twenty five', 25],
    ['one hundred', 100],
    ['two hundred and fifty', 250],
    ['a hundred and one', 101],
    ['twelve hundred', 1200],
    ['27-hundred', 2700],
    ['eighty-four hundred', 8400],
    ['six thousand', 6000],
    ['six thousand, two hundred and fifty', 6250],
    ['four-thousand-100', 4100],
    ['one hundred and fifty thousand', 150_000],
    ['one thousand two hundred and thirty-four', 1234],
    ['a thousand and one', 1001],
    ['1.2 million', 1_200_000],
    ['1 million 200 thousand', 1_200_000],
    ['3 crore', 30_000_000],
    ['2 lakh', 200_000],
    ['15k', 15_000],
    ['1.5bn', 1_500_000_000],
    ['5 mln', 5_000_000],
    ['half a million', 500_000],
    ['a quarter million', 250_000],
    ['three-quarters of a million', 750_000],
    ['one and a half million', 1_500_000],
    ['a million and a half', 1_500_000],
    ['2 1/2 million', 2_500_000],
    ['a dozen', 12],
    ['two dozen', 24],
    ['half-dozen', 6],
    ['a score', 20],
    ['a single', 1],
  ];
  for (const [text, value] of numbers) assert.equal(read(text), [value, 0], text);
});

it('reads the short forms of scales, with a space before them or none', () => {
  const numbers: [string, number][] = [
    ['4 mio', 4e6],
    ['4 Mio', 4e6],
    ['4mio', 4e6],
    ['1,2 Mio', 1.2e6],
    ['4 mld', 4e9],
    ['4 Mrd', 4e9],
    ['4 bln', 4e9],
    ['4 Tsd', 4000],
    ['4 tys', 4000],
    ['4 ths', 4000],
    ['4 lac', 400_000],
    ['4 trillion', 4e12],
    ['4 milliards', 4e9],
    ['4 billions', 4e9],
  ];
  for (const [text, value] of numbers) assert.equal(read(text), [value, 0], text);
});

it('begins no number with a short form', () => {
  for (const text of ['mio', 'a mld', 'MN', 'tsd killed']) assert.is(read(text)[0], null, text);
});

it('ends where the number ends', () => {
  assert.equal(read('two hundred and three hundred'), [200, 3]);
  assert.equal(read('a hundred killed and twelve wounded'), [100, 4]);
  assert.equal(read('30-35 thousand'), [30, 3]);
  assert.equal(read('5k-6k'), [5000, 3]);
  assert.equal(read('a dozen and two'), [12, 2]);
});

it('goes on after a comma only with hundreds after thousands', () => {
  assert.equal(read('six thousand, two of them officers'), [6000, 5]);
  assert.equal(read('six thousand, twenty hundred'), [6000, 3]);
  assert.equal(read('one thousand two hundred, three hundred of them'), [1200, 5]);
  assert.equal(read('six thousand ten hundred'), [6000, 2]);
  assert.equal(read('two thousand and five thousand'), [2000, 3]);
});

it('adds a fraction that stands beside the digits, and no date or stroke', () => {
  assert.equal(read('2 1/2'), [2.5, 0]);
  assert.equal(read('2½'), [2.5, 0]);
  assert.equal(read('100 1/2'), [100.5, 0]);
  assert.equal(read('600 1/2'), [600, 3]);
  assert.equal(read('2 1/16'), [2, 3]);
  assert.equal(read('2 3/2'), [2, 3]);
});

it('says what the last word multiplied by, and to which place the number is told', () => {
  const found = (text: string): unknown => {
    const numeral = numeralAt(tokenize(text), 0, { decimal: null, lettersAreMeasures: false });
    return numeral?.kind === 'number' ? [numeral.scale, numeral.place, numeral.inWords] : numeral;
  };
  assert.equal(found('two hundred'), [100, 100, true]);
  assert.equal(found('27-hundred'), [100, 100, false]);
  assert.equal(found('30 thousand'), [1000, 10_000, false]);
  assert.equal(found('half a dozen'), [1, 6, true]);
  assert.equal(found('two hundred and fifty'), [100, 10, true]);
  assert.equal(found('5 k'), { kind: 'ambiguous', readings: [5, 5000], end: 2 });
});

it('takes k and m for measures where the text does', () => {
  assert.equal(read('118k', true), [118, 1]);
  assert.equal(read('118k', false), [118_000, 0]);
});

it('leaves other words alone', () => {
  for (const text of ['killed', 'a soldier', 'third', 'dozens', 'hundreds', 'half of them']) {
    assert.is(read(text)[0], null, text);
  }
});

it.run();
