import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import * as hedges from '../../../src/claim/wording/hedge-words.ts';
import { lexicon, Lexicon, matchAt, phrases, wordSet } from '../../../src/claim/wording/lexicon.ts';
import { MEASURE_WORDS } from '../../../src/claim/wording/measure-table.ts';
import { tokenize } from '../../../src/claim/wording/tokens.ts';
import { SIDES } from '../../../src/claim/wording/words.ts';

const it = suite('tables of phrases');

it('no phrase of a table stands in it twice, and none is broken', () => {
  const tables: Lexicon<unknown>[] = [MEASURE_WORDS(), SIDES()];
  for (const each of Object.values(hedges)) if (typeof each === 'function') tables.push(each());
  assert.is(tables.length, 7);
  for (const table of tables) {
    let asked = 0;
    for (const first of table.firstWords()) asked += table.from(first).length;
    assert.ok(asked > 1);
  }
});

it('a phrase that stands twice is told when it is asked for', () => {
  const twice = lexicon([
    ['a', 'killed in action, dead'],
    ['b', 'killed in action'],
  ]);
  assert.throws(() => twice.from('killed'), /stands twice/);
});

it('the longest phrase is found, over line ends of the table and hyphens of the text', () => {
  const table = lexicon([
    ['short', 'killed, dead'],
    ['long', 'killed in\n      action'],
  ]);
  const tokens = tokenize('60 killed-in-action');
  assert.equal(matchAt(tokens, 1, table), { entry: 'long', end: tokens.length });
  assert.is(matchAt(tokenize('60 wounded'), 1, table), null);
});

it('lists are told apart at commas and spaces', () => {
  assert.equal(phrases(' a, b c,\n  d\n  e '), ['a', 'b c', 'd e']);
  const set = wordSet('\n  killed and\n  , wounded ');
  assert.equal(
    ['killed', ',', 'wounded', '', 'dead'].map((each) => set.has(each)),
    [true, true, true, false, false],
  );
});

it.run();
