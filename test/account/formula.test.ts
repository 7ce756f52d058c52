import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  claimsOf,
  combine,
  formulaInWords,
  formulaOf,
  nameInFormulas,
  type Leaf,
} from '../../src/account/formula.ts';
import { claim, count, share as shareOf } from './claims.ts';

const it = suite('formulas');

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

it('are said as a formula with its numbers', () => {
  assert.is(
    formulaInWords(combine('# - #', casualties, killed)),
    'casualties - killed = 4,700 - 600',
  );
  assert.is(
    formulaInWords(combine('# * #', share, total)),
    'share killed × casualties = 66.7 % × 4,000',
  );
  const atLeast = formulaOf(leaf('killed', 100, null, null, { lowReached: false }));
  assert.is(
    formulaInWords(combine('# + #', atLeast, formulaOf(leaf('wounded', 900, 950, 1000)))),
    'killed + wounded = (more than 100) + 950',
  );
  const old = formulaOf(leaf('casualties', 3600, 4000, 4400, { taken: 'as of 2025-02-14' }));
  assert.is(
    formulaInWords(combine('# * #', share, old)),
    'share killed × casualties = 66.7 % × 4,000, casualties as of 2025-02-14',
  );
});

it('refuse a template with more places than formulas: a mistake of the programmer', () => {
  assert.throws(() => combine('# - #', killed), /too few/);
});

it('name measures by themselves and shares by what they are of', () => {
  const said = { source: 'A', measure: 'killed' } as const;
  assert.is(nameInFormulas(claim({ ...said, quantity: count(1, 2, 3) })), 'killed');
  const named = (of: 'casualties' | 'deployed'): string =>
    nameInFormulas(claim({ ...said, quantity: shareOf(0.1, 0.2, 0.3, of) }));
  assert.is(named('casualties'), 'share killed');
  assert.is(named('deployed'), 'share killed of deployed');
});

it('rest on the claims of their numbers, each once', () => {
  const twice = combine('# - #', total, combine('# * #', share, total));
  assert.equal(claimsOf(twice), ['casualties', 'share killed']);
});

it('call a share of an unknown base a share of it', () => {
  const of = (base: 'deployed' | null): string =>
    nameInFormulas(
      claim({ source: 'A', measure: 'killed', quantity: shareOf(0.1, 0.2, 0.3, base) }),
    );
  assert.is(of('deployed'), 'share killed of deployed');
  assert.is(of(null), 'share killed of ?');
});

it.run();
