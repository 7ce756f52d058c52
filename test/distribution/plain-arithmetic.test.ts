import { assert as check, constantFrom, letrec, oneof, property, tuple } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileIdentity } from '../../src/distribution/identity.ts';
import { FUNCTIONS, parseExpression } from '../../src/distribution/mathjs.ts';
import { plainArithmetic } from '../../src/distribution/plain-arithmetic.ts';

const it = suite('plain arithmetic');

const NAMES = ['killed', 'wounded', 'casualties', 'c1', 'e', 'pi', 'i', 'share_2', 'cm'];

/** Expressions of the kind it reads, with brackets and blanks in many places. */
const { expression } = letrec<{ expression: string; operand: string }>((tie) => ({
  operand: oneof(
    { depthSize: 'small', withCrossShrink: true },
    constantFrom(...NAMES, '1', '0', '100'),
    tie('expression').map((inner) => `(${inner})`),
  ),
  expression: oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('operand'),
    tuple(tie('expression'), constantFrom(' + ', ' - ', '*', ' / ', '  -  '), tie('operand')).map(
      (parts) => parts.join(''),
    ),
  ),
}));

it('gives to the last digit what mathjs gives', () => {
  const values = Float64Array.of(600, 0.1, 4700, 3, 2.5, 0, 1e9, 7, 1 / 3);
  check(
    property(expression, (text) => {
      const read = plainArithmetic(text, FUNCTIONS);
      const tree = parseExpression(text);
      const names = new Set<string>();
      tree.traverse((node) => {
        if (node.type === 'SymbolNode') names.add((node as unknown as { name: string }).name);
      });
      if (names.size === 0) return read === null;
      const sorted = [...names].sort();
      assert.equal(read?.variables, sorted, text);
      const scope = new Map(sorted.map((name, index) => [name, values[index] ?? NaN]));
      const expected: unknown = tree.compile().evaluate(scope);
      return Object.is(read?.evaluateAt(values), expected);
    }),
    { seed: 1, numRuns: 500 },
  );
});

it('leaves to mathjs what is anything else, or wrong', () => {
  for (const text of [
    '',
    '1 + 2',
    'killed wounded',
    'a constructor b',
    '2 a',
    '1e5 * a',
    'a * 2.5',
    '-a',
    'a ^ 2',
    'a +',
    '(a',
    'a)',
    '()',
    'a + + b',
    'max(a, b)',
    'max + a',
    'a = b + c',
    'a mod b',
    'a to b',
    'a in b',
    'a + true',
    'a + NaN',
    'a - end',
    'a + b # c',
    'a + Größe',
    'a\n+ b',
  ]) {
    assert.is(plainArithmetic(text, FUNCTIONS), null, text);
  }
});

it('reads the identities of accounts', () => {
  for (const text of ['casualties - (casualties * c2)', '(1 - c2) * casualties', ' a ']) {
    assert.is.not(plainArithmetic(text, FUNCTIONS), null, text);
    assert.ok(compileIdentity(text).ok);
  }
});

it.run();
