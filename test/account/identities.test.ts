import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accountsOf } from '../../src/account/accounts.ts';
import { readIdentities } from '../../src/account/identities.ts';
import {
  bothUnused,
  unusedIdentities,
  unusedProblem,
} from '../../src/account/unused-identities.ts';
import { claim, count, share } from './claims.ts';

const it = suite('identities of the user');

const NIS = [
  claim({ source: 'NIS', measure: 'killed', quantity: count(540, 600, 660), asOf: '2025-04-30' }),
  claim({
    source: 'NIS',
    measure: 'casualties',
    quantity: count(4300, 4700, 5000),
    asOf: '2025-04-30',
  }),
];

function units(text: string): string | undefined {
  return readIdentities([text]).identities[0]?.unit;
}

function refused(...texts: string[]): (string | null)[] {
  return readIdentities(texts).problems.map(({ code, cell }) =>
    code === 'identity-refused' ? cell : code,
  );
}

it('stand among the shares under their own name', () => {
  const { accounts, problems } = accountsOf(NIS, {
    identities: ['lethality = killed / casualties'],
  });
  assert.equal(problems, []);
  const { lethality, 'killed/casualties': own } = accounts[0]?.shares ?? {};
  assert.is(lethality?.best, 600 / 4700);
  assert.is(lethality?.how, 'derived');
  assert.is(lethality?.unit, 'share');
  assert.is(lethality?.measure, 'killed');
  assert.is(lethality?.of, 'casualties');
  assert.is(lethality?.wording, 'killed / casualties = 600 / 4,700');
  assert.equal([lethality?.low, lethality?.high], [own?.low, own?.high]);
});

it('use what follows from the claims as well as what they state', () => {
  const { accounts } = accountsOf(NIS, { identities: ['odds = wounded / killed'] });
  const { odds } = accounts[0]?.shares ?? {};
  assert.is(odds?.best, 4100 / 600);
  assert.is(odds?.unit, 'ratio');
  assert.equal(odds?.claims, NIS.map(({ id }) => id).sort());
});

it('are the stated share where that is what they ask for, bounds or not', () => {
  const asOf = '2025-03-28';
  const uk = [
    claim({
      source: 'UK',
      measure: 'killed',
      quantity: share(0.3, 1 / 3, 0.37, 'casualties'),
      asOf,
    }),
    claim({ source: 'UK', measure: 'casualties', quantity: count(5000, null, null), asOf }),
  ];
  const { accounts } = accountsOf(uk, { identities: ['lethality = killed / casualties'] });
  const lethality = accounts[0]?.shares['lethality'];
  assert.equal([lethality?.low, lethality?.best, lethality?.high], [0.3, 1 / 3, 0.37]);
  assert.is(lethality?.wording, 'share killed = 33.3 %');
});

it('know heads from shares and from ratios', () => {
  assert.is(units('a = killed / casualties'), 'share');
  assert.is(units('a=casualties/deployed'), 'share');
  assert.is(units('a = wounded / killed'), 'ratio');
  assert.is(units('a = killed + missing'), 'count');
  assert.is(units('a = killed / casualties * wounded'), 'count');
  assert.is(units('a = killed ^ 2'), 'ratio');
});

it('are worked out within one date only', () => {
  const { accounts } = accountsOf(
    [
      ...NIS,
      claim({
        source: 'NIS',
        measure: 'killed',
        quantity: count(1800, 2000, 2200),
        asOf: '2025-09-02',
      }),
    ],
    { identities: ['lethality = killed / casualties'] },
  );
  const lethality = accounts[0]?.shares['lethality'];
  assert.is(lethality?.best, 600 / 4700);
  assert.is(lethality?.asOf, '2025-04-30');
});

it('are left out, and said to be, where they have no possible value', () => {
  const { accounts, problems } = accountsOf(NIS, { identities: ['excess = killed - wounded'] });
  assert.not.ok('excess' in (accounts[0]?.shares ?? {}));
  assert.equal(
    problems.map(({ code, severity }) => `${code} ${severity}`),
    ['identity-impossible notice'],
  );
});

it('are refused with what is wrong: no name, a measure, a stranger, a second of the name, a program', () => {
  assert.equal(refused('killed / casualties'), ['killed / casualties']);
  assert.equal(refused('casualties = killed + missing'), ['casualties = killed + missing']);
  assert.equal(refused('rate = killed / population'), ['rate = killed / population']);
  assert.equal(refused('a = killed / casualties', 'a = wounded / casualties'), [
    'a = wounded / casualties',
  ]);
  assert.equal(refused('a = import("fs")'), ['a = import("fs")']);
  assert.equal(refused('f(x) = x + killed'), ['f(x) = x + killed']);
  assert.equal(refused('lethality = killed / casualties'), []);
});

it('an identity is unused only where no topic used it, for measures that all lack', () => {
  const { identities } = readIdentities(['x = killed / missing', 'y = killed / captured']);
  const [x, y] = unusedIdentities(identities, [], []);
  const both = bothUnused([{ ...x!, missing: ['killed', 'missing'] }, y!], [x!]);
  assert.equal(both, [x]);
  assert.equal(bothUnused([{ ...x!, missing: ['missing'] }], [x!])?.[0]?.missing, ['missing']);
  assert.is(bothUnused(null, null), null);
});

it('an identity is unused in a topic where no account that counts has its name', () => {
  const { identities } = readIdentities(['x = killed / missing', 'y = killed / casualties']);
  const { accounts, problems } = accountsOf(NIS);
  const [x, y] = unusedIdentities(identities, accounts, problems);
  assert.equal(x?.missing, ['missing']);
  assert.equal(y?.missing, []);
  const used = accountsOf(NIS, { identities: ['y = killed / casualties'] });
  const names = (found: typeof used): string[] =>
    unusedIdentities(identities, found.accounts, found.problems).map(({ name }) => name);
  assert.equal(names(used), ['x']);
  // What is excluded is no use of it, and has none of its measures.
  const out = used.accounts.map((account) => ({ ...account, status: 'excluded' as const }));
  assert.equal(
    unusedIdentities(identities, out, []).map(({ missing }) => missing),
    [
      ['killed', 'missing'],
      ['killed', 'casualties'],
    ],
  );
});

it('an identity with an impossible value was used, and is a problem of its own', () => {
  const texts = ['excess = killed - wounded', 'odds = killed / missing'];
  const { identities } = readIdentities(texts);
  const { accounts, problems } = accountsOf(NIS, { identities: texts });
  const found = unusedIdentities(identities, accounts, problems);
  assert.equal(
    found.map(({ name }) => name),
    ['odds'],
  );
  const elsewhere = problems.map((problem) => ({ ...problem, code: 'identity-refused' }));
  assert.is(unusedIdentities(identities, accounts, elsewhere).length, 2);
});

it('an identity that was never used says what is missing, or that it never came together', () => {
  const [x] = unusedIdentities(readIdentities(['x = killed / missing']).identities, [], []);
  const said = unusedProblem({ ...x!, missing: ['missing'] });
  assert.equal(
    [said.code, said.severity, said.cell],
    ['identity-unused', 'warning', 'x = killed / missing'],
  );
  assert.is(said.message, 'The identity x was never used: no source gives missing.');
  assert.is(said.expected, 'a source that gives killed and missing');
  assert.is(
    unusedProblem({ ...x!, missing: [] }).message,
    'The identity x was never used: no source gives killed and missing of one day and of a kind that can be combined.',
  );
});

it('of two sets of topics one that holds no topic says nothing', () => {
  const unused = unusedIdentities(readIdentities(['x = killed / missing']).identities, [], []);
  assert.is(bothUnused(unused, null), unused);
  assert.is(bothUnused(null, unused), unused);
  assert.equal(bothUnused(unused, []), []);
});

it.run();
