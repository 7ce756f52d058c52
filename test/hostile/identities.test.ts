import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  compileIdentity,
  IDENTITY_FUNCTIONS,
  LONGEST_IDENTITY,
} from '../../src/distribution/identity.ts';
import { reconcile } from '../../src/reconcile.ts';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('identities of strangers');

/** Ways out of a calculator that have worked somewhere: in mathjs before 3.17, in eval, in template languages. */
const ATTEMPTS: readonly string[] = [
  'import({a: 1})',
  'x = import("fs", {override: true})',
  'createUnit("killed")',
  'config({number: "BigNumber"})',
  'f(x) = x; x = f(killed)',
  'x = f(killed) = 2',
  'x = (y = killed)',
  'x = killed; y = wounded',
  'x = killed\ny = wounded',
  'x = killed.constructor',
  'x = killed["constructor"]',
  'x = abs.constructor("globalThis.owned = 1")()',
  'x = constructor.constructor("return process")()',
  'x = cos.constructor(killed)',
  'x = {a: killed}',
  'x = [killed, wounded]',
  'x = [1:1000000000] * killed',
  'x = 1:killed',
  'x = "killed"',
  'x = evaluate("killed")',
  'x = parse("killed")',
  'x = compile("killed")',
  'x = simplify("killed")',
  'x = derivative("killed^2", "killed")',
  'x = chain(killed)',
  'x = print("$a", {a: killed})',
  'x = map([1], f)',
  'x = killed > 1 ? 1 : 0',
  'x = killed!',
  'x = (killed)!!!!!!',
  "x = killed'",
  'x = killed % 2',
  'x = killed m',
  'x = 2 i * killed',
  'x = killed to wounded',
  'x = not killed',
  'x = gamma(killed)',
  'x = combinations(killed, 2)',
  'x = range(1, killed)',
  'x = zeros(killed)',
  'x = ones(1e9) * killed',
  'x = random() * killed',
  'x = bignumber(killed)',
  'x = toString(killed)',
  '__proto__ = killed',
  'x.y = killed',
  'x[1] = killed',
  'max = killed',
];

it('define, call, import, index and assign nothing: each is refused, and the refusal names what', () => {
  for (const text of ATTEMPTS) {
    const read = compileIdentity(text);
    assert.not.ok(read.ok, text);
    if (!read.ok) assert.ok(read.refused !== '' && read.message !== '' && read.expected !== '');
  }
  assert.not('owned' in globalThis);
});

it('hold to a bounded length, whatever is nested in it', () => {
  const room = LONGEST_IDENTITY - 'killed'.length;
  const bombs = [
    `killed${'^9'.repeat(room / 2)}`,
    `${'('.repeat(room / 2)}killed${')'.repeat(room / 2)}`,
    `${'-'.repeat(room)}killed`,
    `${'exp('.repeat(room / 5)}killed${')'.repeat(room / 5)}`,
    `max(${'1,'.repeat((room - 5) / 2)}killed)`,
    `killed${'^killed'.repeat(room / 7)}`,
  ];
  for (const bomb of bombs) {
    const read = compileIdentity(bomb);
    assert.ok(read.ok, bomb);
    if (!read.ok) continue;
    assert.type(read.evaluate({ killed: 3 }), 'number');
    assert.type(read.evaluateAt([3]), 'number');
  }
  assert.not.ok(compileIdentity(`killed${' '.repeat(LONGEST_IDENTITY)}`).ok);
});

it('of any characters are refused or give a number, and touch nothing outside', () => {
  const before = Object.getOwnPropertyNames(globalThis).sort();
  const part = fc.oneof(
    fc.constantFrom(
      'killed',
      'wounded',
      'x',
      '=',
      '(',
      ')',
      '^',
      '*',
      '/',
      ',',
      '.',
      '[',
      ']',
      '{',
      '}',
    ),
    fc.constantFrom('"', "'", ';', '\n', ':', '?', '!', '#', '1e9', '0x1', ...IDENTITY_FUNCTIONS),
    fc.string({ maxLength: 3, unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
      const read = compileIdentity(parts.join(''));
      if (!read.ok) return read.message !== '';
      const values = Object.fromEntries(read.variables.map((name) => [name, 2]));
      return typeof read.evaluate(values) === 'number';
    }),
    { seed: 1, numRuns: 800 },
  );
  assert.equal(Object.getOwnPropertyNames(globalThis).sort(), before);
  assert.equal(Object.keys(Object.prototype), []);
});

it('that are refused are problems of the answer, which is given all the same', async () => {
  const { claims } = await readClaims('source,measure,value\nA,killed,600\n');
  const { topics, problems } = reconcile(claims, { identities: ATTEMPTS });
  assert.is(problems.filter(({ code }) => code === 'identity-refused').length, ATTEMPTS.length);
  assert.is(topics[0]?.accounts[0]?.measures.killed?.best, 600);
});

it.run();
