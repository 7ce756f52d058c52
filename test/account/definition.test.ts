import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { AccountShare, AccountValue } from '../../src/account/account.ts';
import {
  comparedAs,
  coverageInWords,
  coverageOf,
  isPlain,
  isWider,
  KILLED_AND_WOUNDED,
  sameCoverage,
  usualCoverage,
} from '../../src/account/definition.ts';
import type { Measure } from '../../src/claim/measure.ts';

const it = suite('definitions of a total');

const WIDE: readonly Measure[] = ['killed', 'wounded', 'missing', 'captured'];

function value(includes: readonly Measure[] | null): AccountValue {
  return {
    low: 3600,
    best: 4000,
    high: 4400,
    lowReached: true,
    highReached: false,
    how: 'stated',
    wording: '4,000',
    claims: ['a:1'],
    asOf: null,
    ageDays: null,
    includes,
  };
}

it('are killed + wounded unless the claim says more, in whatever order it does', () => {
  assert.equal(coverageOf(null), ['killed', 'wounded']);
  assert.equal(coverageOf(['missing', 'wounded', 'killed']), ['killed', 'wounded', 'missing']);
  assert.ok(sameCoverage(null, ['wounded', 'killed']));
  assert.ok(isPlain(null));
  assert.not.ok(isPlain(WIDE));
  assert.is(coverageInWords(['captured', 'killed']), 'killed + captured');
});

it('are wider only where they hold all of the other and more', () => {
  assert.ok(isWider(WIDE, null));
  assert.not.ok(isWider(null, WIDE));
  assert.not.ok(isWider(null, null));
  assert.not.ok(isWider(['killed', 'missing', 'captured'], null));
});

it('are compared on the one most totals use, in a tie on killed + wounded', () => {
  assert.equal(usualCoverage([null, WIDE, WIDE]), WIDE);
  assert.equal(usualCoverage([null, WIDE]), KILLED_AND_WOUNDED);
  assert.equal(usualCoverage([WIDE, ['killed', 'wounded', 'missing']]), [
    'killed',
    'wounded',
    'missing',
  ]);
  assert.equal(usualCoverage([]), KILLED_AND_WOUNDED);
});

it('make a wider total an upper bound and a narrower one a lower bound', () => {
  assert.equal(comparedAs(value(null), KILLED_AND_WOUNDED).best, 4000);
  assert.equal(comparedAs(value(WIDE), KILLED_AND_WOUNDED), {
    low: null,
    best: null,
    high: 4400,
    lowReached: true,
    highReached: false,
  });
  assert.equal(comparedAs(value(null), WIDE), {
    low: 3600,
    best: null,
    high: null,
    lowReached: true,
    highReached: true,
  });
});

it('turn round for a share of a total: of a wider one it is a lower bound', () => {
  const share: AccountShare = {
    ...value(WIDE),
    low: 0.2,
    best: 0.25,
    high: 0.3,
    measure: 'killed',
    of: 'casualties',
  };
  assert.is(comparedAs(share, KILLED_AND_WOUNDED).low, 0.2);
  assert.is(comparedAs(share, KILLED_AND_WOUNDED).high, null);
  const lost: AccountShare = { ...share, measure: 'casualties', of: 'deployed' };
  assert.is(comparedAs(lost, KILLED_AND_WOUNDED).low, null);
  assert.is(comparedAs(lost, KILLED_AND_WOUNDED).high, 0.3);
});

it('say nothing of each other where neither holds the other', () => {
  const { low, best, high } = comparedAs(value(['killed', 'missing']), KILLED_AND_WOUNDED);
  assert.equal([low, best, high], [null, null, null]);
});

it('in a tie of equally many parts are killed + wounded too, else the first of their names, whatever comes first', () => {
  const [missing, captured]: Measure[][] = [
    ['killed', 'missing'],
    ['killed', 'captured'],
  ];
  assert.equal(usualCoverage([null, missing!]), KILLED_AND_WOUNDED);
  assert.equal(usualCoverage([missing!, null]), KILLED_AND_WOUNDED);
  assert.equal(usualCoverage([missing!, captured!]), captured);
  assert.equal(usualCoverage([captured!, missing!]), captured);
});

it('reach no end where they say nothing of each other', () => {
  const { lowReached, highReached } = comparedAs(value(['killed', 'missing']), KILLED_AND_WOUNDED);
  assert.equal([lowReached, highReached], [true, true]);
});

it.run();
