import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dissensus } from '../support/cli.ts';
import { csv, NAMES, NUMBERS } from './hostile.ts';

const it = suite('the command line on hostile input');

/** Every hostile name with every hostile number, as claims. */
const CLAIMS = csv([
  ['topic', 'source', 'via', 'measure', 'value', 'note'],
  ...NAMES.map((name, at) => [
    at % 2 === 0 ? 'T' : '__proto__',
    name,
    name,
    'killed',
    NUMBERS[at % NUMBERS.length] ?? '',
    name,
  ]),
]);

/** Runs, and demands an answer or a refusal: never status 70, a stack, or a control character. */
function answers(args: readonly string[], input: string = CLAIMS): void {
  const { status, stdout, stderr } = dissensus(args, input);
  assert.ok(status !== null && [0, 1, 2].includes(status), `${args.join(' ')}: ${stderr}`);
  assert.not.match(stderr, /\n\s+at /);
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  const acts = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  assert.not.match(stderr, acts);
  if (!args.includes('csv') && !args.includes('json')) assert.not.match(stdout, acts);
}

it('answers or refuses, in every format and command', () => {
  for (const format of ['text', 'json', 'csv', 'markdown']) {
    answers(['reconcile', '-', '--format', format]);
  }
  answers(['check', '-']);
  answers(['reconcile', '-', '--topic', 'no such\u001b[2J']);
  answers(['reconcile', '-', '--map', '__proto__=value', '--by', 'constructor']);
  answers(['reconcile', '-', '--layout', '__proto__', '--delimiter', '"']);
  answers(['reconcile', '-', '--identity', 'x = constructor("return process")()']);
  answers(['read', NAMES.join(' ').replaceAll('\u0000', '')]);
  answers(['read', '\u001b]0;x\u0007 600 killed']);
  for (const name of ['__proto__', 'constructor', 'toString']) {
    answers(['explain', name]);
    answers([name]);
  }
});

it('knows a column that --map calls __proto__', () => {
  const { status, stdout } = dissensus(
    ['reconcile', '-', '--map', '__proto__=value', '--format', 'json', '-q'],
    'source,measure,__proto__\nA,killed,600\n',
  );
  assert.is(status, 0);
  assert.match(stdout, /"best": 600/);
});

it.run();
