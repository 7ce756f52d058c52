import { readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ACCOUNT_TERMS } from '../../src/account/glossary-accounts.ts';

const it = suite('the glossary of accounts');

const names = ACCOUNT_TERMS.flatMap(({ term, aliases }) => [term, ...aliases]);

it('glosses in at most 60 characters and leaves no field empty', () => {
  for (const { term, short, what, unit, read, reference } of ACCOUNT_TERMS) {
    assert.ok(short.length <= 60, `${term}: ${short.length}`);
    for (const text of [term, short, what, unit, read, reference]) assert.is.not(text.trim(), '');
  }
});

it('has every name once', () => {
  assert.equal(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

it('explains every problem and every reason that accounts can give', () => {
  const source = readdirSync('src/account')
    .map((name) => readFileSync(`src/account/${name}`, 'utf8'))
    .join('\n');
  const codes = [
    ...source.matchAll(/code: '([a-z-]+)'/g),
    ...source.matchAll(/\? '([a-z]+-[a-z-]+)' :/g),
  ]
    .map((match) => match[1] ?? '')
    .concat(['parts-do-not-add-up', 'part-above-total', 'relay']);
  assert.ok(codes.length > 15);
  assert.equal(
    [...new Set(codes)].filter((code) => !names.includes(code)),
    [],
  );
});

it.run();
