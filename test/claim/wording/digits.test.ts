import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decimalShown, otherDigits, readDigits } from '../../../src/claim/wording/digits.ts';

const it = suite('digits of a wording');

/** The value, both readings, or the kind of what cannot be read. */
function value(raw: string, decimal: ',' | '.' | null = null): unknown {
  const digits = readDigits(raw, decimal);
  if (digits.kind === 'number') return digits.value;
  return digits.kind === 'ambiguous' ? digits.readings : digits.kind;
}

it('reads English, European, Indian and spaced thousands', () => {
  const numbers: [string, number][] = [
    ['4700', 4700],
    ['4,700', 4700],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ["1'234", 1234],
    ['20 842', 20842],
    ['1,00,000', 100000],
    ['12,34,567', 1234567],
    ['007', 7],
    ['0.5', 0.5],
    ['0.125', 0.125],
    ['12.75', 12.75],
    ['1234.567', 1234.567],
    ['4,7', 4.7],
  ];
  for (const [raw, number] of numbers) assert.is(value(raw), number, raw);
});

it('reads decimals after spaced and Indian groups, one sign of them', () => {
  assert.is(value("1'234.5"), 1234.5);
  assert.is(value('20 842,25'), 20842.25);
  assert.is(value('12,34,567.5'), 1234567.5);
  for (const raw of ["1'234.5.6", "1'2,4'567", "12'34", '12,3.5', '1234,567.5'])
    assert.is(value(raw), 'malformed', raw);
});

it('gives both readings of a point before three digits', () => {
  assert.equal(value('4.700'), [4700, 4.7]);
  assert.is(value('4.700', ','), 4700);
  assert.is(value('4.700', '.'), 4.7);
  assert.is(value('4,700', ','), 4.7);
});

it('refuses groups of the wrong length and numbers that no double holds', () => {
  for (const raw of [
    '47,00,1',
    '1,23,4',
    '1.23.456',
    '12,345,67,890',
    '12,67,345,890',
    '12345678901234567',
  ])
    assert.is(value(raw), 'malformed', raw);
});

it('keeps the zeros after a point as significant', () => {
  assert.equal(readDigits('1.20', null), { kind: 'number', value: 1.2, place: 0.01 });
});

it('knows which numbers show their sign of decimals', () => {
  assert.is(decimalShown('1.234.567'), ',');
  assert.is(decimalShown('1.234,5'), ',');
  assert.is(decimalShown('1,234,567'), '.');
  assert.is(decimalShown('1,234,567.5'), '.');
  assert.is(decimalShown('1.234.567,5'), ',');
  assert.is(decimalShown('1,234,567.890.1'), null);
  assert.is(decimalShown('1,234.5'), '.');
  assert.is(decimalShown('4,700'), '.');
  assert.is(decimalShown('4.700'), null);
  assert.is(decimalShown('12,5'), null);
});

it('reads as many digits as a double holds, and no more', () => {
  assert.is(value('123456789012345'), 123456789012345);
  assert.is(value('1234567890123456'), 'malformed');
  assert.is(value('12345678901234.5'), 12345678901234.5);
  assert.is(value('12345678901234.56'), 'malformed');
});

it('gives numbers of other scripts in our digits and separators', () => {
  assert.equal(otherDigits('about ٦٠٠ killed'), [['٦٠٠', '600']]);
  assert.equal(otherDigits('٤٬٧٠٠ and ४७.'), [
    ['٤٬٧٠٠', '4,700'],
    ['४७', '47'],
  ]);
  assert.equal(otherDigits('١٢٫٥ %'), [['١٢٫٥', '12.5']]);
  assert.equal(otherDigits('about 600 – or 4,700'), []);
  assert.equal(otherDigits('600 killed'), []);
});

it.run();
