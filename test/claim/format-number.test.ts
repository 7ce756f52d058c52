import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  formatCount,
  formatEnds,
  formatFold,
  formatInterval,
  formatList,
  formatLog,
  formatP,
  formatRatio,
  formatShare,
  formatSignificant,
} from '../../src/claim/format-number.ts';

const it = suite('numbers in plain English');

it('counts carry thousands commas and no decimals', () => {
  assert.is(formatCount(1333.3333), '1,333');
  assert.is(formatCount(4700), '4,700');
  assert.is(formatCount(1234567), '1,234,567');
  assert.is(formatCount(0), '0');
  assert.is(formatCount(999), '999');
  assert.is(formatCount(-1500), '-1,500');
});

it('small counts that are not whole keep two significant digits', () => {
  assert.is(formatCount(2.71), '2.7');
  assert.is(formatCount(0.128), '0.13');
  assert.is(formatCount(9.96), '10');
});

it('folds of the lead example read as the analyst writes them', () => {
  assert.is(formatFold(4700 / 4000), '1.175-fold');
  assert.is(formatFold((4000 * 2) / 3 / 600), '4.44-fold');
  assert.is(formatFold(2 / 3 / (600 / 4700)), '5.22-fold');
  assert.is(formatFold(1), '1-fold');
  assert.is(formatFold(27.31), '27.3-fold');
  assert.is(formatFold(1204.4), '1,204-fold');
  assert.is(formatRatio(0.00012345), '0.000123');
});

it('shares are per cent with one decimal', () => {
  assert.is(formatShare(2 / 3), '66.7 %');
  assert.is(formatShare(600 / 4700), '12.8 %');
  assert.is(formatShare(1), '100 %');
  assert.is(formatShare(0), '0 %');
  assert.is(formatShare(0.00123), '0.12 %');
});

it('logarithms keep four decimals and their sign', () => {
  assert.is(formatLog(Math.log(40 / 9)), '1.4917');
  assert.is(formatLog(Math.log(40 / 47)), '-0.1613');
  assert.is(formatLog(-0.00001), '0.0000');
});

it('p-values keep two significant digits however small', () => {
  assert.is(formatP(1.9967645908460005e-26), '2.0e-26');
  assert.is(formatP(0.0124), '0.012');
  assert.is(formatP(1), '1');
  assert.is(formatP(0), '1e-300 or less');
});

it('significant digits carry commas too', () => {
  assert.is(formatSignificant(1234.5), '1,230');
  assert.is(formatSignificant(0.012345), '0.0123');
  assert.is(formatSignificant(0), '0');
});

it('open sides are said in words', () => {
  assert.is(formatInterval(540, 660), '540 to 660');
  assert.is(formatInterval(600, null), 'at least 600');
  assert.is(formatInterval(600, null, { lowReached: false }), 'more than 600');
  assert.is(formatInterval(null, 600), 'at most 600');
  assert.is(formatInterval(null, 600, { highReached: false }), 'less than 600');
  assert.is(formatInterval(600, 600), '600');
  assert.is(formatInterval(null, null), 'unknown');
  assert.is(formatInterval(0.1, 0.2, { format: formatShare }), '10 % to 20 %');
});

it('an exact count is one number, whatever is taken off and added for its half step', () => {
  assert.equal(formatEnds([11.5, 12, 12.5]), ['12', '12', '12']);
  assert.equal(formatEnds([941_604.5, 941_605, 941_605.5]), ['941,605', '941,605', '941,605']);
  assert.equal(formatEnds([63.5, null, 64.5]), ['64', null, '64']);
  assert.equal(formatEnds([0, 0, 0]), ['0', '0', '0']);
  assert.is(formatInterval(63.5, 64.5), '64');
  assert.is(formatInterval(11.5, 12.5), '12');
});

it('counts that lie close keep a decimal, so that no side looks wider than it is', () => {
  assert.equal(formatEnds([16.25, 17, 17.75]), ['16.3', '17', '17.8']);
  assert.equal(formatEnds([11.5, 12, 12.9]), ['11.5', '12', '12.9']);
  assert.is(formatInterval(11.6, 12.5), '11.6 to 12.5');
  assert.is(formatInterval(12, 13), '12 to 13');
  assert.is(formatInterval(4.5, 6.2), '4.5 to 6.2');
  assert.is(formatInterval(540, 542), '540 to 542');
  // Of a large number that is noise.
  assert.equal(formatEnds([748_806.3, 748_806.8, 748_807.2]), ['748,806', '748,807', '748,807']);
});

it('what is no count, and what is open, is written end by end', () => {
  assert.equal(formatEnds([0.5, 1, 1.5], formatShare), ['50 %', '100 %', '150 %']);
  assert.equal(formatEnds([600, null, null]), ['600', null, null]);
  assert.equal(formatEnds([540, 600, 660]), ['540', '600', '660']);
});

it('the ends of an interval are written in order, and hold what was said of its middle', () => {
  const number = (text: string | null): number => Number((text ?? '').replaceAll(',', ''));
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (low, width, part) => {
        const ends = formatEnds([low, low + part * width, low + width]).map(number);
        return ends[0]! <= ends[1]! && ends[1]! <= ends[2]!;
      },
    ),
    { seed: 1 },
  );
});

it('names are listed as a reader says them', () => {
  assert.is(formatList([]), '');
  assert.is(formatList(['A']), 'A');
  assert.is(formatList(['A', 'B', 'C']), 'A, B and C');
});

it('what is not finite is a mistake', () => {
  assert.throws(() => formatCount(Number.NaN), /finite/);
  assert.throws(() => formatFold(Infinity), /finite/);
});

it('a whole count reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer(), (n) => Number(formatCount(n).replaceAll(',', '')) === n),
    { seed: 1 },
  );
});

it('a fold below two keeps three decimals, and no more', () => {
  assert.is(formatRatio(1.17543), '1.175');
  assert.is(formatRatio(1.9996), '2');
  assert.is(formatRatio(2.1234), '2.12');
  assert.is(formatRatio(12.345), '12.3');
});

it.run();
