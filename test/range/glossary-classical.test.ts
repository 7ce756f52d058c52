import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CLASSICAL_TERMS } from '../../src/range/glossary-classical.ts';
import { CAUTION_CODES } from '../../src/range/re-caution.ts';
import { TAU2_METHODS } from '../../src/range/tau2.ts';

/** Names are looked up without regard to case, and to blank, `-` or `_` between words. */
const key = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]+/g, ' ');

const names = CLASSICAL_TERMS.flatMap(({ term, aliases }) => [term, ...aliases].map(key));

const it = suite('glossary of the classical part');

it('explains every estimator, test, statistic and caution', () => {
  const wanted = [
    ...TAU2_METHODS,
    // One source is a matter of every range, and explained with the flags of ranges.
    ...CAUTION_CODES.filter((code) => code !== 'one-source'),
    'z',
    'knha',
    'adhoc',
    'tau2',
    'tau',
    'i2',
    'h2',
    'q',
    'qp',
    'ci',
    'pi',
    'se',
    'weights',
    'birge',
    'MSD',
    'estimate',
  ];
  for (const name of wanted) assert.ok(names.includes(key(name)), name);
});

it('has one entry for each name', () => {
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  assert.equal(twice, []);
});

it('glosses each in at most 60 characters, and leaves no field empty', () => {
  for (const entry of CLASSICAL_TERMS) {
    assert.ok(entry.short.length <= 60, `${entry.term}: ${entry.short.length} characters`);
    for (const [field, text] of Object.entries(entry)) {
      if (typeof text === 'string') assert.ok(text.trim() !== '', `${entry.term} ${field}`);
    }
  }
});

it.run();
