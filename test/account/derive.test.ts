import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { derive } from '../../src/account/derive.ts';
import { combine, formulaOf, type Bounds, type Leaf } from '../../src/account/formula.ts';
import {
  KILLED_BY_SHARE,
  SHARE_KILLED,
  WOUNDED_BY_DIFFERENCE,
  WOUNDED_BY_SHARE,
} from '../reference/derived-values.ts';

const it = suite('derived values');

let symbols = 0;

function leaf(
  name: string,
  low: number | null,
  best: number | null,
  high: number | null,
  more: Partial<Leaf> = {},
): Leaf {
  symbols += 1;
  const unit = name.startsWith('share') ? 'share' : 'count';
  const reached = { lowReached: true, highReached: true };
  return {
    symbol: `x${symbols}`,
    name,
    low,
    best,
    high,
    unit,
    claim: name,
    taken: null,
    ...reached,
    ...more,
  };
}

const killed = formulaOf(leaf('killed', 540, 600, 660));
const casualties = formulaOf(leaf('casualties', 4300, 4700, 5000));
const share = formulaOf(leaf('share killed', 0.58, 2 / 3, 0.74));
const total = formulaOf(leaf('casualties', 3600, 4000, 4400));

/** Low-discrepancy points stand against a brute-force grid: half a per cent of the interval's width is allowed. */
const PART_OF_WIDTH = 0.005;

function near(value: Bounds | null, [low, high]: readonly [number, number]): void {
  const allowed = PART_OF_WIDTH * (high - low);
  assert.ok(Math.abs((value?.low ?? NaN) - low) <= allowed, `${value?.low} is not ${low}`);
  assert.ok(Math.abs((value?.high ?? NaN) - high) <= allowed, `${value?.high} is not ${high}`);
}

it('carry the uncertainty of a total and a part into the other part and the share', () => {
  near(derive(combine('# - #', casualties, killed), 'count'), WOUNDED_BY_DIFFERENCE);
  near(derive(combine('# / #', killed, casualties), 'share'), SHARE_KILLED);
});

it('carry the uncertainty of a share and a total into both parts', () => {
  near(derive(combine('# * #', share, total), 'count'), KILLED_BY_SHARE);
  near(derive(combine('(1 - #) * #', share, total), 'count'), WOUNDED_BY_SHARE);
});

it('count a number that stands twice in a formula once', () => {
  const product = combine('# * #', share, total);
  const twice = combine('# - #', total, product);
  assert.is(twice.leaves.length, 2);
  near(derive(twice, 'count'), WOUNDED_BY_SHARE);
});

it('have the identity at the bests as their best', () => {
  assert.is(derive(combine('# * #', share, total), 'count')?.best, (2 / 3) * 4000);
  assert.is(derive(combine('# - #', casualties, killed), 'count')?.best, 4100);
});

it('have no best where a number of theirs has none', () => {
  const range = formulaOf(leaf('casualties', 4000, null, 4500));
  const value = derive(combine('# - #', range, killed), 'count');
  assert.is(value?.best, null);
  assert.ok((value?.low ?? NaN) > 3340 && (value?.high ?? NaN) < 3960);
});

it('leave a stated number as it was stated', () => {
  const stated = leaf('killed', 540, 600, 660);
  assert.is(derive(formulaOf(stated), 'count'), stated);
});

it('turn bounds into bounds and invent no side', () => {
  const atLeast = formulaOf(leaf('killed', 100, null, null));
  const nearly = formulaOf(leaf('wounded', 900, null, 1000));
  assert.equal(derive(combine('# + #', atLeast, nearly), 'count'), {
    low: 1000,
    best: null,
    high: null,
    lowReached: true,
    highReached: true,
  });
  const rest = derive(combine('# - #', total, atLeast), 'count');
  assert.is(rest?.low, null);
  assert.is(rest?.high, 4300);
});

it('keep the word that a bound is not reached', () => {
  const over = formulaOf(leaf('casualties', 5000, null, null, { lowReached: false }));
  const value = derive(combine('# * #', share, over), 'count');
  assert.is(value?.low, 0.58 * 5000);
  assert.is(value?.lowReached, false);
  assert.is(value?.high, null);
});

it('turn the side round where the result falls as the number rises', () => {
  const over = formulaOf(leaf('casualties', 5000, null, null));
  const value = derive(combine('# / #', killed, over), 'share');
  assert.is(value?.low, null);
  assert.is(value?.high, 660 / 5000);
});

it('say nothing where neither side follows', () => {
  const [over, atLeast] = [leaf('casualties', 5000, null, null), leaf('killed', 100, null, null)];
  assert.is(derive(combine('# - #', formulaOf(over), formulaOf(atLeast)), 'count'), null);
});

it('say nothing where the result falls with a number and then rises, and a side is open', () => {
  const leaves = [
    leaf('killed', 100, 500, 900, { symbol: 'a' }),
    leaf('wounded', 50, null, null, { symbol: 'b' }),
  ];
  // At both ends of killed it is 160,050; at its best it is 50.
  assert.is(derive({ expression: '(a - 500) * (a - 500) + b', leaves }, 'count'), null);
});

it('do not exist where they are impossible: fewer than none, more than all', () => {
  assert.is(derive(combine('# - #', killed, casualties), 'count'), null);
  assert.is(derive(combine('# / #', casualties, killed), 'share'), null);
  assert.is.not(derive(combine('# / #', casualties, killed), 'ratio'), null);
});

it('do not exist where a number is inverted, which is reported elsewhere and never put right', () => {
  const inverted = formulaOf(leaf('killed', 660, 600, 540));
  assert.is(derive(combine('# - #', casualties, inverted), 'count'), null);
});

it('exist where they are just possible: nobody wounded, all killed', () => {
  const all = formulaOf(leaf('killed', 4300, 4700, 5000));
  assert.is(derive(combine('# - #', casualties, all), 'count')?.best, 0);
  assert.is(derive(combine('# / #', all, casualties), 'share')?.best, 1);
});

it('reach both of their ends where both sides are closed', () => {
  const value = derive(combine('# - #', casualties, killed), 'count');
  assert.equal([value?.lowReached, value?.highReached], [true, true]);
});

it('do not exist where they pass the largest number, or where hardly a point is possible', () => {
  assert.is(derive(combine('exp(exp(#))', killed), 'ratio'), null);
  const open = formulaOf(leaf('wounded', 9000, null, 9500));
  const few = formulaOf(leaf('casualties', 100, null, 110));
  assert.is(derive(combine('# - #', few, open), 'count'), null);
});

it('do not exist where a best lies outside of its interval', () => {
  for (const best of [500, 700]) {
    const outside = formulaOf(leaf('killed', 540, best, 660));
    assert.is(derive(combine('# - #', casualties, outside), 'count'), null);
  }
});

it('take a share of the whole as one', () => {
  const whole = formulaOf(leaf('share killed', 0.9, 1, 1));
  assert.is(derive(combine('# * #', whole, total), 'count')?.best, 4000);
});

it('by bounds exist where they are just possible', () => {
  const atMost = formulaOf(leaf('casualties', null, null, 600));
  const atLeast = formulaOf(leaf('killed', 600, null, null));
  const rest = derive(combine('# - #', atMost, atLeast), 'count');
  assert.equal([rest?.low, rest?.high], [null, 0]);
  const part = derive(combine('# / #', atLeast, atMost), 'share');
  assert.equal([part?.low, part?.high], [1, null]);
  const more = formulaOf(leaf('killed', 601, null, null));
  assert.is(derive(combine('# - #', atMost, more), 'count'), null);
  assert.is(derive(combine('# / #', more, atMost), 'share'), null);
});

it('of a ratio may lie below one', () => {
  const over = formulaOf(leaf('casualties', 5000, null, null));
  assert.is(derive(combine('# / #', killed, over), 'ratio')?.high, 660 / 5000);
});

it.run();
