import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inAscii } from '../../src/build/ascii.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('scripts in ASCII');

it('mean the same as before, in strings, templates and regular expressions', () => {
  const script =
    'return ["€é", `…${"😀"}`, /[⅐-⅞]/.test("£"), /[⅐-⅞]/.test("⅔"), /^\\p{Sc}😀$/u.test("€😀")]';
  const ascii = inAscii(script);
  assert.match(ascii, /^[\0-\x7f]*$/);
  const run = (text: string): unknown => runInThisContext(`(() => {${text}})()`);
  assert.equal(run(ascii), run(script));
  assert.equal(run(ascii), ['€é', '…😀', false, true, true]);
});

it('refuse a backslash before what they escape', () => {
  assert.throws(() => inAscii('/\\—/'));
  assert.is(inAscii('"\\\\—"'), '"\\\\\\u2014"');
});

it('the command line is one, for it is read a byte a character', () => {
  assert.match(readFileSync('dist/quick.cjs', 'latin1').slice(0, 1000), /^[\0-\x7f]*$/);
  assert.not(/[^\0-\x7f]/.test(readFileSync('dist/quick.cjs', 'latin1')));
});

it('the command line takes the pound sign for no fraction', () => {
  const { stderr, status } = dissensus(['read', '£600']);
  assert.is(status, 1);
  assert.match(stderr, /set aside: "600" \(money\)/);
});

it.run();
