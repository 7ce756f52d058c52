import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BACKTEST_TERMS } from '../../src/backtest/glossary-backtest.ts';
import { DIVERGENCE_TERMS, FINDING_TERMS } from '../../src/divergence/glossary-divergence.ts';
import { ACCOUNT_TERMS } from '../../src/account/glossary-accounts.ts';
import { CLASSICAL_TERMS } from '../../src/range/glossary-classical.ts';

const it = suite('glossary of divergence and backtests');

const OURS = [...DIVERGENCE_TERMS, ...FINDING_TERMS, ...BACKTEST_TERMS];
const namesOf = (terms: typeof OURS): string[] =>
  terms.flatMap(({ term, aliases }) =>
    [term, ...aliases].map((name) => name.toLowerCase().replaceAll(/[\s_-]+/g, ' ')),
  );

it('every entry is complete, and its gloss fits beside a number', () => {
  for (const { term, short, what, unit, read, reference } of OURS) {
    assert.ok(short.length > 0 && short.length <= 60, `${term}: ${short.length}`);
    for (const text of [what, unit, read, reference]) assert.ok(text.length > 0, term);
  }
});

it('no name stands for two things, here or in the rooms before', () => {
  const ours = namesOf(OURS);
  assert.is(
    new Set(ours).size,
    ours.length,
    ours.filter((name, i) => ours.indexOf(name) !== i).join(),
  );
  const others = new Set(namesOf([...CLASSICAL_TERMS, ...ACCOUNT_TERMS]));
  assert.equal(
    ours.filter((name) => others.has(name)),
    [],
  );
});

it.run();
