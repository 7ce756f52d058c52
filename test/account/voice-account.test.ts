import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accountsOf, type Accounts } from '../../src/account/accounts.ts';
import { settingOf, voiceAccount } from '../../src/account/voice-account.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { claim, count } from './claims.ts';

const it = suite('the account of a voice');

function killed(source: string, value: number, asOf: string): Claim {
  return claim({ source, measure: 'killed', quantity: count(value, value, value), asOf });
}

const [A, B, LATER] = [
  killed('A', 6, '2025-01-01'),
  killed('B', 9, '2024-12-01'),
  killed('B', 11, '2025-03-01'),
];

/** The same numbers in other objects: nothing is known of them. */
function fresh(claims: readonly Claim[]): Claim[] {
  return claims.map((each) => ({ ...each }));
}

function of(source: string, { accounts }: Accounts): unknown {
  return accounts.find((each) => each.source === source);
}

it('is the same object again where another source is left out', () => {
  const before = accountsOf([A, B]);
  const after = accountsOf([A, { ...B, status: 'excluded', note: 'not now' }]);
  assert.is(of('A', after), of('A', before));
  assert.is.not(of('B', after), of('B', before));
});

it('is made anew where anything of its setting or its claims is another', () => {
  const claims = [A, B];
  const choices: readonly [string, readonly Claim[], Parameters<typeof accountsOf>[1]][] = [
    ['the reference date', claims, { asOf: '2025-06-01' }],
    ['an identity', claims, { identities: ['twice = killed * 2'] }],
    ['another identity', claims, { identities: ['twice = killed * 3'] }],
    ['another voice', [A, B, killed('C', 7, '2025-01-01')], {}],
    ['a later claim', [A, B, LATER], {}],
    ['the first again', claims, {}],
  ];
  for (const [what, some, options] of choices) {
    assert.equal(accountsOf(some, options), accountsOf(fresh(some), options), what);
  }
});

it('has to be of somebody who says something', () => {
  const setting = settingOf('T', null, new Set(), []);
  const voice = { origin: 'A', source: 'A', claims: [], excluded: false };
  assert.throws(() => voiceAccount(voice, setting), /say something/);
});

it.run();
