import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accountsOf } from '../../src/account/accounts.ts';
import type { Account } from '../../src/account/account.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Problem } from '../../src/claim/problem.ts';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('the shipped claims');

/** Longest quantity phrase: a sentence of an article would be longer. */
const LONGEST_VALUE = 60;

/** Longest remark of ours. */
const LONGEST_NOTE = 130;

const LEAD = 'data/lead-example.csv';
const KURSK = 'data/kursk-2025.csv';

async function read(file: string): Promise<{ claims: readonly Claim[]; problems: readonly Problem[] }> {
  return readClaims(readFileSync(file), { file });
}

function account(accounts: readonly Account[], origin: string): Account | undefined {
  return accounts.find((each) => each.origin === origin && each.status !== 'excluded');
}

it('read without an error or a warning, every row a claim', async () => {
  const lead = await read(LEAD);
  const kursk = await read(KURSK);
  for (const { problems } of [lead, kursk]) {
    assert.equal(
      problems.filter(({ severity }) => severity !== 'notice').map(({ code, line }) => `${line} ${code}`),
      [],
    );
  }
  assert.is(lead.claims.length, 5);
  assert.is(new Set(kursk.claims.map(({ line }) => line)).size, 68);
  assert.is(kursk.claims.length, 69);
  assert.is(kursk.claims.filter(({ status }) => status === 'excluded').length, 10);
  assert.is(kursk.claims.filter(({ from }) => from !== null).length, 6);
});

it('quote quantities, never sentences', async () => {
  for (const file of [LEAD, KURSK]) {
    for (const { value, note, id } of (await read(file)).claims) {
      assert.ok(value.length <= LONGEST_VALUE, `${id}: ${value}`);
      assert.ok((note ?? '').length <= LONGEST_NOTE, `${id}: ${note}`);
    }
  }
});

it('can be traced: each has a page, a date of publication or a claim to one, and a reason where it is excluded', async () => {
  for (const file of [LEAD, KURSK]) {
    for (const each of (await read(file)).claims) {
      assert.match(each.url ?? '', /^https?:\/\/[^ ]+$/, each.id);
      assert.ok(each.asOf !== null || each.published !== null, each.id);
      if (each.status === 'excluded') assert.ok((each.note ?? '').length > 10, each.id);
    }
  }
});

it('hold nothing of which no page was found, and nothing without a number', () => {
  const text = readFileSync(KURSK, 'utf8');
  assert.not.match(text, /not found/);
  assert.not.match(text, /,2026-0[2-9]/);
  assert.not.match(text, /Ryder/);
});

it('give the lead example', async () => {
  const { claims } = await read(LEAD);
  const { accounts, problems } = accountsOf(claims);
  const [zelensky, nis] = [account(accounts, 'Zelensky'), account(accounts, 'NIS')];
  assert.equal(problems, []);
  assert.is(zelensky?.measures.casualties?.best, 4000);
  assert.is(Math.round(zelensky?.measures.killed?.best ?? NaN), 2667);
  assert.is(Math.round(zelensky?.measures.wounded?.best ?? NaN), 1333);
  assert.is(nis?.measures.killed?.best, 600);
  assert.is(nis?.measures.casualties?.best, 4700);
  assert.is(nis?.measures.wounded?.best, 4100);
  assert.is(nis?.shares['killed/casualties']?.best, 600 / 4700);
  assert.is(account(accounts, 'Kyiv and Seoul')?.measures.deployed?.best, 11000);
});

it('give the same two accounts among the many', async () => {
  const { claims } = await read(KURSK);
  const { accounts } = accountsOf(claims, { asOf: '2025-04-30' });
  const [zelensky, nis] = [account(accounts, 'Zelensky'), account(accounts, 'NIS')];
  assert.is(zelensky?.measures.casualties?.wording, 'around 4,000');
  assert.is(Math.round(zelensky?.measures.killed?.best ?? NaN), 2667);
  assert.is(nis?.measures.killed?.wording, 'around 600');
  assert.is(nis?.measures.casualties?.wording, 'about 4,700');
  assert.is(nis?.measures.wounded?.best, 4100);
});

it('give the revisions of the NIS as its history: 100, 300, 600, 2,000', async () => {
  const { claims } = await read(KURSK);
  const best = (asOf: string): (number | null | undefined)[] => {
    const killed = account(accountsOf(claims, { asOf }).accounts, 'NIS')?.measures.killed;
    return [killed?.low, killed?.best];
  };
  assert.equal(best('2024-12-31'), [100, null]);
  assert.is(best('2025-01-31')[1], 300);
  assert.is(best('2025-04-30')[1], 600);
  assert.is(best('2025-09-30')[1], 2000);
  const { accounts, problems } = accountsOf(claims);
  const history = account(accounts, 'NIS')?.history.filter(({ measure }) => measure === 'killed');
  assert.equal(
    history?.map(({ low, best: stated }) => stated ?? low),
    [100, 300, 600],
  );
  assert.not.ok(problems.some(({ code }) => code === 'toll-fell'));
});

it('never let a relay make killed of the casualties of the UK MoD', async () => {
  const { claims } = await read(KURSK);
  const { accounts } = accountsOf(claims);
  const uk = account(accounts, 'UK Ministry of Defence');
  assert.is(uk?.measures.casualties?.low, 6000);
  assert.is(uk?.measures.killed?.how, 'derived');
  assert.ok((uk?.measures.killed?.low ?? NaN) < 2000);
  assert.is(uk?.measures.killed?.high, null);
});

it('show what relays did: hedges, numbers, and names', async () => {
  const { claims } = await read(KURSK);
  const { problems } = accountsOf(claims);
  const codes = problems.map(({ code }) => code);
  const count = (code: string): number => codes.filter((each) => each === code).length;
  assert.ok(count('relay-changed-hedge') >= 8, String(count('relay-changed-hedge')));
  assert.is(count('relay-changed-number'), 1);
  assert.is(count('relay-changed-attribution'), 2);
  // NIS gave 2,000 killed in September and 4,100 wounded in April, and 4,700 casualties in April.
  assert.equal(
    problems.filter(({ severity }) => severity !== 'notice').map(({ code }) => code),
    ['total-out-of-date'],
  );
});

it('hold The Economist’s file as published', () => {
  const text = readFileSync('data/economist-ukraine.csv', 'utf8');
  assert.is(Buffer.byteLength(text), 17_503);
  assert.match(text, /"ignore for chart, data from warring parties"/);
  assert.match(text, /16\/01\/2024,,,390580,casualties,Armed Forces of Ukraine/);
});

it('read The Economist’s file with both its names of one ministry as one voice', async () => {
  const { claims, problems } = await read('data/economist-ukraine.csv');
  assert.equal(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.is(claims.length, 124);
  const { accounts } = accountsOf(claims.filter(({ topic }) => topic === claims[0]?.topic));
  assert.is(accounts.filter(({ origin }) => /^UK (MoD|Ministry)/.test(origin)).length, 1);
});

it.run();
