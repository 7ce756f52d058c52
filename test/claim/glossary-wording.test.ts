import { readFileSync, readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { READING_TERMS } from '../../src/claim/glossary-problems.ts';
import { WORDING_TERMS } from '../../src/claim/glossary-wording.ts';
import { CASES } from './parse-quantity-cases.ts';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';

const it = suite('the glossary of wordings');

const known = new Set([...WORDING_TERMS, ...READING_TERMS].map(({ term }) => term));

it('explains every problem that a wording can have', () => {
  const codes = new Set<string>();
  const files = [
    ...readdirSync('src/claim/wording').map((name) => `src/claim/wording/${name}`),
    'src/claim/parse-quantity.ts',
    'src/claim/measure-words.ts',
  ];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const found = text.matchAll(
      /(?:code: |wordingProblem\(\s*|refused\(\s*text,\s*|'(?:notice|warning|error)',\s*)'([a-z]+(?:-[a-z]+)+|rate|projection|increment|multiple|denied|subset)'/g,
    );
    for (const [, code] of found) if (code !== undefined) codes.add(code);
  }
  assert.ok(codes.size > 30, `${codes.size}`);
  for (const code of codes) assert.ok(known.has(code), code);
});

it('explains every problem and every hedge that the cases meet', () => {
  for (const [wording] of Object.values(CASES).flat()) {
    const { quantities, problems } = parseQuantity(wording);
    for (const { code } of problems) assert.ok(known.has(code), `${code}: ${wording}`);
    for (const { hedge } of quantities) {
      const term = hedge.startsWith('range') ? 'worded range' : hedge;
      const named = { none: 'zero in words', odd: '300-odd' }[term] ?? term;
      assert.ok(known.has(named), `${hedge}: ${wording}`);
    }
  }
});

it('has one entry for each name', () => {
  const names = WORDING_TERMS.flatMap(({ term, aliases }) => [term, ...aliases]).map((name) =>
    name.toLowerCase(),
  );
  assert.equal(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  );
});

it('explains each in a gloss of at most 60 characters, and in sentences', () => {
  for (const { term, short, what, read, unit, reference } of WORDING_TERMS) {
    assert.ok(short.length > 0 && short.length <= 60, `${term}: ${short.length}`);
    assert.match(what, /[.)]$/, term);
    assert.match(read, /\.$/, term);
    assert.ok(unit !== '' && reference !== '', term);
  }
});

it('tells the rows of the survey as the table has them', () => {
  const told = (name: string): unknown[] => {
    const term = WORDING_TERMS.find((each) => each.term === name);
    return [term?.short, term?.what, term?.aliases];
  };
  assert.equal(told('roughly'), [
    'a hedge: not exact, on either side',
    'Read as 0.9 to 1.1 times x for a round number from 100 up (95 answers), 0.875 to 1.1111 times x for others (403 answers), never narrower than the bare number.',
    ['rough', 'very roughly'],
  ]);
  assert.equal(told('almost'), [
    'a hedge: approached from below',
    'Read as 0.9091 times x to x, not reached for a round number from 100 up (130 answers), 0.875 times x to x, not reached for others (431 answers); it has no best.',
    [],
  ]);
});

it.run();
