import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../../src/claim/parse-quantity.ts';

const it = suite('notes on numbers that were read');

/** Codes and messages of the problems beside the numbers of a text. */
const said = (text: string): string[] =>
  parseQuantity(text).problems.map(({ code, message }) => `${code}: ${message}`);
const codes = (text: string): string[] => parseQuantity(text).problems.map(({ code }) => code);

it('cite what was set aside, with what it was taken for', () => {
  assert.equal(said('600 killed in 2014'), [
    'number-set-aside: Not read as counts: "2014" (a year).',
  ]);
  assert.equal(said('600 killed in 2014 by 2 drones'), [
    'number-set-aside: Not read as counts: "2014" (a year) and "2" (a number of things).',
  ]);
  assert.equal(said('600 killed on 12.05.2024'), [
    'number-set-aside: Not read as counts: "12.05.2024" (a date).',
  ]);
  assert.equal(said('the 24th Brigade lost 600 killed'), []);
});

it('tell a number beside others from a part and from a total', () => {
  assert.equal(said('another 15 missing'), [
    'further-count: "another 15 missing" counts beside other numbers, which are not in these words.',
  ]);
  assert.equal(said('15 missing'), []);
  assert.equal(said('600 killed, another 15 missing'), []);
  // Its total stands beside it.
  assert.equal(said('another 12 of the 40 wounded died'), []);
});

it('doubt a count that is not whole, once', () => {
  assert.equal(codes('12.5 killed'), ['fractional-count']);
  assert.equal(codes('12.5 % killed'), []);
  assert.equal(codes('around 4,00012 killed'), ['too-many-decimals']);
});

it('doubt a zero that is one of reports, and no other number', () => {
  assert.equal(codes('no casualties were reported'), ['zero-reported']);
  assert.equal(codes('no casualties'), []);
  assert.equal(codes('12 killed were reported'), []);
});

it('cite the measures that are said to be unknown', () => {
  assert.equal(said('600 killed, wounded in action unknown'), [
    'missing-value: "wounded in action" is said to be unknown; it is not read as zero.',
  ]);
});

it.run();
