import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ACCOUNT_TERMS } from '../../src/account/glossary-accounts.ts';
import { BACKTEST_TERMS } from '../../src/backtest/glossary-backtest.ts';
import { DIVERGENCE_TERMS } from '../../src/divergence/glossary-divergence.ts';
import { BAYES_TERMS } from '../../src/range/glossary-bayes.ts';
import { CLASSICAL_TERMS } from '../../src/range/glossary-classical.ts';
import { ASSUMPTIONS } from '../../src/range/range.ts';

/** Names are looked up without regard to case, and to blank, `-` or `_` between words. */
const key = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]+/g, ' ');

const names = BAYES_TERMS.flatMap(({ term, aliases }) => [term, ...aliases].map(key));

const it = suite('glossary of ranges');

it('explains every assumption, and every caution that a range can carry', () => {
  const flags = readFileSync('src/range/flags.ts', 'utf8');
  const codes = [...flags.matchAll(/code: '([^']+)'/g)].map(([, code]) => code!);
  assert.ok(codes.length > 8);
  for (const name of [...ASSUMPTIONS, ...codes]) assert.ok(names.includes(key(name)), name);
});

it('has one entry for each name, and none that another room explains', () => {
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  assert.equal(twice, []);
  const others = [...CLASSICAL_TERMS, ...ACCOUNT_TERMS, ...DIVERGENCE_TERMS, ...BACKTEST_TERMS];
  const taken = new Set(others.flatMap(({ term, aliases }) => [term, ...aliases].map(key)));
  assert.equal(
    names.filter((name) => taken.has(name)),
    [],
  );
});

it('glosses each in at most 60 characters, and leaves no field empty', () => {
  for (const entry of BAYES_TERMS) {
    assert.ok(entry.short.length <= 60, `${entry.term}: ${entry.short.length} characters`);
    for (const [field, text] of Object.entries(entry)) {
      if (typeof text === 'string') assert.ok(text.trim() !== '', `${entry.term} ${field}`);
    }
  }
});

it('points at sections of docs/methods.md that are there', () => {
  const methods = readFileSync('docs/methods.md', 'utf8');
  for (const { reference } of BAYES_TERMS) {
    const [, section] = /docs\/methods\.md, "([^"]+)"/.exec(reference) ?? [];
    if (section !== undefined) assert.ok(methods.includes(`# ${section}\n`), section);
  }
});

it.run();
