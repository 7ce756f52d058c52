import { assert as holds, integer, property } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isMissing, readNumberCell } from '../../src/claim/number-cell.ts';

const it = suite('readNumberCell');

it('reads figures as tables write them', () => {
  const cells: [string, number][] = [
    ['0', 0],
    ['4700', 4700],
    ['1,200,000', 1200000],
    ["1'200'000", 1200000],
    ['1 200 000', 1200000],
    ['1\u202f200', 1200],
    ['1\u00a0200\u00a0000', 1200000],
    ['390580.0', 390580],
    ['0.667', 0.667],
    ['.5', 0.5],
    ['1,234.5', 1234.5],
    ['1e5', 100000],
    ['1.2E+06', 1200000],
    ['+12', 12],
    ['007', 7],
  ];
  for (const [cell, value] of cells) assert.is(readNumberCell(cell), value, cell);
});

it('reads a decimal comma where it has one reading, or where it was declared', () => {
  assert.is(readNumberCell('12,5'), 12.5);
  assert.is(readNumberCell('1.234,5'), 1234.5);
  assert.is(readNumberCell('1.234.567'), 1234567);
  assert.is(readNumberCell('0,667'), 0.667);
  assert.is(readNumberCell('4,700', ','), 4.7);
  assert.is(readNumberCell('4.700', ','), 4700);
  assert.is(readNumberCell('0.667', ','), 'unreadable');
});

it('does not decide 4.700, which is 4,700 to some and 4.7 to others', () => {
  assert.is(readNumberCell('4.700'), 'ambiguous');
  assert.is(readNumberCell('12.345'), 'ambiguous');
  assert.is(readNumberCell('4.700', '.'), 4.7);
  assert.is(readNumberCell('4.70'), 4.7);
});

it('takes codes for "not known" as missing, never as numbers', () => {
  for (const cell of [
    '',
    '-',
    '–',
    'NA',
    'n/a',
    'NaN',
    'unknown',
    'NULL',
    '-999',
    '-9',
    '–999',
    '\u2212999',
    '.',
    '?',
  ]) {
    assert.is(readNumberCell(cell), 'missing', cell);
    assert.ok(isMissing(cell));
  }
});

it('does not take a zero, or a word that may mean zero, as missing', () => {
  assert.is(readNumberCell('0'), 0);
  assert.is(readNumberCell('-0'), 0);
  assert.is(readNumberCell('none'), 'unreadable');
});

it('refuses negative counts', () => {
  for (const cell of ['-5', '-100', '\u22125', '- 5', '-1,200', '–600', '—600', '‑600', '－600']) {
    assert.is(readNumberCell(cell), 'negative', cell);
  }
});

it('refuses what is no number, or more than one', () => {
  for (const cell of ['abc', '600+', '~600', '600-700', '1,2,3', '1.2.3', '6 00', '5%']) {
    assert.is(readNumberCell(cell), 'unreadable', cell);
  }
});

it('reads every whole number back from every way of grouping it', () => {
  holds(
    property(integer({ min: 0, max: 999999999999 }), (n) => {
      const commas = String(n).replace(/\B(?=(\d{3})+$)/g, ',');
      return (
        readNumberCell(String(n)) === n &&
        readNumberCell(commas) === n &&
        readNumberCell(commas.replaceAll(',', ' ')) === n &&
        readNumberCell(commas.replaceAll(',', '.'), ',') === n
      );
    }),
    { seed: 1, numRuns: 500 },
  );
});

it.run();
