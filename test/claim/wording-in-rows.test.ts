import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { dissensus } from '../support/cli.ts';

const it = suite('wordings of rows');

async function row(cells: string, header: string): Promise<readonly [unknown[], unknown[]]> {
  const { claims, problems } = await readClaims(`source,measure,${header}\nA,killed,${cells}\n`);
  return [
    claims.map(({ measure, quantity: { low, best, high, unit } }) => [
      measure,
      low,
      best,
      high,
      unit,
    ]),
    problems
      .filter(({ code }) => code !== 'undated')
      .map(({ code, severity }) => `${severity} ${code}`),
  ];
}

it('take the base of a share for no count of what the row counts', async () => {
  assert.equal(await row('half of the 11\u00a0000', 'value'), [
    [],
    ['warning number-set-aside', 'error share-without-base'],
  ]);
  assert.equal(await row('half of the 11\u00a0000,deployed', 'value,of'), [
    [['killed', 0.45, 0.5, 0.55, 'share']],
    ['warning number-set-aside'],
  ]);
});

it('below zero are refused wherever the number stands', async () => {
  for (const cell of ['-5', 'killed: -5', 'minus five']) {
    assert.equal(await row(cell, 'value'), [[], ['error negative-number']], cell);
  }
});

it('beyond what can be held exactly are refused in words and in figures', async () => {
  for (const header of ['value', 'low', 'best']) {
    assert.equal(await row('999999999999999999', header), [[], ['error too-many-digits']], header);
  }
  assert.equal(await row('٦٠٠', 'low'), [[], ['error other-digits']]);
});

it('of the command line may begin with a minus', () => {
  const { status, stderr } = dissensus(['read', '-5 killed']);
  assert.is(status, 1);
  assert.match(stderr, /error negative-number/);
  assert.match(dissensus(['read', '-1']).stderr, /notice missing-value/);
  assert.match(dissensus(['read', '-1', '--format', 'json']).stdout, /"missing-value"/);
  const flag = dissensus(['read', '-x']);
  assert.is(flag.status, 2);
});

it('show one number in the answer and its reason', () => {
  assert.match(
    dissensus(['read', 'a dozen']).stdout,
    /a number: 10\.8 to 13\.2, best 12\n\s+a dozen: 10\.8 to 13\.2/,
  );
  assert.match(dissensus(['read', '45.5']).stdout, /45\.45 to 45\.55, best 45\.5\n/);
});

it.run();
