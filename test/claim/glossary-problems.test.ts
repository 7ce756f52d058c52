import { readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { READING_TERMS } from '../../src/claim/glossary-problems.ts';

const it = suite('the glossary of reading');

/** Files of the same room whose problems are those of words, not of files. */
const WORDS: ReadonlySet<string> = new Set(['parse-quantity.ts', 'measure-words.ts']);

/** The codes that the sources report: the first argument of `add` and `say`, `code:` and the like. */
function codesInSources(): Set<string> {
  const codes = new Set<string>();
  for (const file of readdirSync('src/claim')) {
    if (!file.endsWith('.ts') || WORDS.has(file)) continue;
    const text = readFileSync(`src/claim/${file}`, 'utf8');
    const found = text.matchAll(
      /(?:\.add\(|#say\(|problem\(\s*file,|code: |return \[)\s*['`]([a-z]+(?:-[a-z]+)*)/g,
    );
    for (const [, code] of found)
      if (code !== undefined && file !== 'glossary-problems.ts') codes.add(code);
  }
  return codes;
}

it('explains every problem that a file can have', () => {
  const terms = new Set(READING_TERMS.map(({ term }) => term));
  const codes = codesInSources();
  // `similar-${what}s` is put together from a name.
  codes.delete('similar');
  assert.ok(codes.size > 40);
  for (const code of codes) assert.ok(terms.has(code), code);
});

it('explains each once, in a gloss of at most 60 characters and sentences', () => {
  const terms = READING_TERMS.map(({ term }) => term);
  assert.is(new Set(terms).size, terms.length);
  for (const { term, short, what, read, reference } of READING_TERMS) {
    assert.ok(short.length > 0 && short.length <= 60, term);
    assert.match(what, /\.$/, term);
    assert.match(read, /\.$/, term);
    assert.ok(reference.length > 0, term);
  }
});

it.run();
