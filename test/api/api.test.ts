import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { apiMarkdown, exportsOf, firstSentence, namedBy } from '../../src/build/api.ts';

const it = suite('the library, name by name');
const folder = fileURLToPath(new URL('../../src/', import.meta.url));
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(
  'Record Readonly ReadonlyMap ReadonlySet Partial Omit Pick Promise Uint8Array Float64Array ArrayLike Iterable AsyncIterable'.split(
    ' ',
  ),
);
const groups = exportsOf(folder, readFileSync('src/index.ts', 'utf8'));
const all = groups.flatMap(({ exports }) => exports);
const named = namedBy(folder, all);

it('lists every name that can be imported, and no other', async () => {
  const library = (await import('../../src/index.ts')) as Record<string, unknown>;
  const values = all.filter(({ kind }) => kind !== 'type').map(({ name }) => name);
  assert.equal(values.sort(), Object.keys(library).sort());
  assert.is(new Set(all.map(({ name }) => name)).size, all.length);
});

it('has a docstring for each, with a whole first sentence', () => {
  for (const { name, doc } of [...all, ...named]) {
    assert.ok(doc.length >= 15, `${name} has no docstring`);
    assert.match(firstSentence(doc), /[.:!?)`]$/, name);
  }
});

it('is written down in docs/api.md, up to date: npm run api writes it', async () => {
  const options = JSON.parse(readFileSync('.prettierrc.json', 'utf8')) as Record<string, unknown>;
  const made = await format(apiMarkdown(groups, named), { ...options, parser: 'markdown' });
  assert.ok(made === readFileSync('docs/api.md', 'utf8'), 'npm run api');
});

it('declares every type of ours that it names', () => {
  const known = new Set([...all, ...named].map(({ name }) => name));
  for (const { name, declaration } of [...all, ...named]) {
    const fields = declaration.replaceAll(/'[^']*'/g, '').matchAll(/[:<|&(] ?([A-Z]\w+)\b(?!\.)/g);
    const strange = [...fields].map(([, type = '']) => type).filter((type) => !known.has(type));
    assert.equal(
      strange.filter((type) => !OF_THE_LANGUAGE.has(type)),
      [],
      name,
    );
  }
  assert.ok(known.has('RangeFlag') && known.has('Prior') && known.has('Moments'));
});

it('takes a docstring by its first sentence', () => {
  assert.is(
    firstSentence('Reads a file: its text.\nMore.\n\n@throws never'),
    'Reads a file: its text.',
  );
  assert.is(firstSentence('The q(0.95) of it'), 'The q(0.95) of it');
});

it.run();
