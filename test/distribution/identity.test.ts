import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  absDependencies,
  addDependencies,
  create,
  divideDependencies,
  evaluateDependencies,
  expDependencies,
  logDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  powDependencies,
  sqrtDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
} from 'mathjs/number';
import { assert as check, double, property, string } from 'fast-check';
import {
  compileIdentity,
  LONGEST_IDENTITY,
  type Identity,
} from '../../src/distribution/identity.ts';

function read(text: string): Identity {
  const identity = compileIdentity(text);
  if (!identity.ok) throw new Error(identity.message);
  return identity;
}

const it = suite('identity');

it('reads arithmetic on names, with or without a name of its own', () => {
  const lethality = read('lethality = killed / casualties');
  assert.equal([lethality.name, lethality.expression], ['lethality', 'killed / casualties']);
  assert.equal(lethality.variables, ['casualties', 'killed']);
  assert.is(lethality.evaluate({ killed: 600, casualties: 4700 }), 600 / 4700);
  assert.is(read('casualties - killed').evaluate({ killed: 600, casualties: 4700 }), 4100);
  assert.is(read('-max(a, b)^2 + sqrt(c) * (1 - exp(0))').evaluate({ a: 1, b: 3, c: 4 }), -9);
});

it('gives arithmetic its usual results where there is no number', () => {
  assert.is(read('killed / casualties').evaluate({ killed: 600, casualties: 0 }), Infinity);
  assert.ok(Number.isNaN(read('log(killed)').evaluate({ killed: -1 })));
});

/** What must never run, and the part that is named. */
const REFUSED: readonly (readonly [text: string, refused: RegExp])[] = [
  ['', /empty/],
  ['f(x) = x', /definition of a function/],
  ['a; b', /More than one expression/],
  ['import("fs")', /"import" is not allowed/],
  ['eval("1")', /"eval" is not allowed/],
  ['cos(killed)', /"cos" is not allowed/],
  ['killed.constructor', /property/],
  ['killed["constructor"]', /property/],
  ['"text"', /no plain number/],
  ['{a: 1}', /object/],
  ['[killed]', /list/],
  ['killed > 1 ? 2 : 3', /condition/],
  ['a = b = c', /second "="/],
  ['killed[1] = 2', /Only a plain name/],
  ['killed wounded', /operator is missing/],
  ['2 killed', /operator is missing/],
  ['killed!', /"!"/],
  ['killed == wounded', /"=="|not allowed/],
  ['killed and wounded', /"and"/],
  ['1:10', /range/],
  ['1 + 1', /names no measure/],
  ['killed +', /cannot be read/],
  ['killed = killed + 1', /defined by itself/],
  ['sqrt = killed', /cannot be the name/],
  ['1e999 * killed', /no plain number/],
  ['end + killed', /"end" is no name/],
  ['sqrt()', /takes one number/],
  ['sqrt(killed, 2)', /takes one number/],
  ['log(killed, 2, 3)', /one or two numbers/],
  ['max()', /takes numbers/],
];

for (const [text, why] of REFUSED) {
  it(`refuses ${JSON.stringify(text)}, naming what is wrong`, () => {
    const identity = compileIdentity(text);
    assert.not(identity.ok);
    if (identity.ok) return;
    assert.match(identity.message, why);
    assert.match(identity.expected, /names of measures/);
  });
}

it('refuses a text that is longer than any real identity', () => {
  const long = compileIdentity(`killed${' + killed'.repeat(LONGEST_IDENTITY)}`);
  assert.not(long.ok);
  if (!long.ok) assert.match(long.message, /characters/);
});

it('a name without a value is a programmer error, and prototypes are no values', () => {
  assert.throws(() => read('killed').evaluate({}), /"killed" has no value/);
  assert.throws(() => read('toString + 1').evaluate({}), /"toString" has no value/);
});

it('tells kinks from smooth ground', () => {
  assert.ok(read('exp(a) / sqrt(b) - log(c) ^ 2').smooth);
  for (const text of ['abs(a - b)', '1 - max(a, b)', 'sqrt(min(a, 1))']) {
    assert.not(read(text).smooth);
  }
});

it('gives what mathjs gives with all its checks of types', () => {
  const full = create({
    absDependencies,
    addDependencies,
    divideDependencies,
    evaluateDependencies,
    expDependencies,
    logDependencies,
    maxDependencies,
    minDependencies,
    multiplyDependencies,
    powDependencies,
    sqrtDependencies,
    subtractDependencies,
    unaryMinusDependencies,
    unaryPlusDependencies,
  } as Parameters<typeof create>[0]);
  const texts = [
    'a - b',
    'a * b / (c + 1)',
    '-a ^ 2 + +b',
    'sqrt(a - b) + log(c) - log(c, 10) + exp(-a)',
    'max(a, b, c) - min(a, b) + abs(b - a)',
    '(a + b) ^ 0.5 / c ^ -1.5',
    'a - (b - (c - 2))',
    'a^b^2 - 1.5e1 / b',
  ];
  for (const text of texts) {
    const identity = read(text);
    for (const [a, b, c] of [
      [1, 2, 3],
      [4, 0.5, 7],
      [0, 0, 1],
      [3.5, -1, 0],
    ] as const) {
      const want: unknown = full.evaluate(text, { a, b, c });
      const got = identity.evaluate({ a, b, c });
      assert.ok(
        Object.is(got, want) || Math.abs(got - (want as number)) <= 1e-15 * Math.abs(got),
        `${text} at ${a}, ${b}, ${c}: ${got} for ${String(want)}`,
      );
      const values = { a, b, c } as Record<string, number>;
      const inOrder = identity.evaluateAt(identity.variables.map((name) => values[name]!));
      assert.ok(Object.is(inOrder, got), `${inOrder} for ${got}`);
    }
  }
});

it('no text makes it throw, and what it reads gives a number', () => {
  check(
    property(string({ maxLength: 30 }), double({ min: 1, max: 9, noNaN: true }), (text, value) => {
      const identity = compileIdentity(text);
      if (!identity.ok) return;
      const values = Object.fromEntries(identity.variables.map((name) => [name, value]));
      assert.type(identity.evaluate(values), 'number');
    }),
    { seed: 1, numRuns: 500 },
  );
});

it.run();
