import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { accountsOf } from '../../src/account/accounts.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { claim, count } from './claims.ts';

const it = suite('events');

function dead(best: number, from: string, asOf: string, more: Partial<Claim> = {}): Claim {
  const quantity = count(best, best, best);
  return claim({ source: 'ACLED', measure: 'killed', quantity, from, asOf, ...more });
}

const codes = (claims: readonly Claim[]): string[] =>
  accountsOf(claims).problems.map(({ code, severity }) => `${code} ${severity}`);

it('are not added up, and it is said once for each source', () => {
  const claims = [
    dead(12, '2022-03-01', '2022-03-01', { line: 2 }),
    dead(0, '2022-03-02', '2022-03-02', { line: 3 }),
    dead(10, '2022-03-02', '2022-03-02', { line: 4 }),
  ];
  const [problem, ...more] = accountsOf(claims).problems;
  assert.equal(more, []);
  assert.equal(
    [problem?.code, problem?.severity, problem?.line],
    ['events-not-summed', 'warning', 2],
  );
  assert.match(
    problem?.message ?? '',
    /3 counts of killed of a single day each.*2 March 2022 only/,
  );
});

it('are none where one day is counted once, or a week at a time', () => {
  assert.equal(codes([dead(12, '2022-03-01', '2022-03-01')]), []);
  assert.equal(
    codes([dead(12, '2022-03-01', '2022-03-07'), dead(10, '2022-03-08', '2022-03-14')]),
    [],
  );
});

it('of a week contradict each other where they are of one week', () => {
  assert.equal(
    codes([dead(12, '2022-03-01', '2022-03-07'), dead(10, '2022-03-01', '2022-03-07')]),
    ['source-contradicts-itself warning'],
  );
});

it('are two where two are counted, of which one is compared', () => {
  assert.equal(
    codes([dead(12, '2022-03-01', '2022-03-01'), dead(10, '2022-03-02', '2022-03-02')]),
    ['events-not-summed warning'],
  );
});

it('are said at the first of the first file, whatever order the claims come in', () => {
  const claims = [
    dead(12, '2022-03-01', '2022-03-01', { file: 'b.csv', line: 2, id: 'b.csv:2' }),
    dead(11, '2022-03-03', '2022-03-03', { file: 'a.csv', line: 3, id: 'a.csv:3#2' }),
    dead(10, '2022-03-02', '2022-03-02', { file: 'a.csv', line: 3, id: 'a.csv:3' }),
  ];
  for (const given of [claims, claims.toReversed()]) {
    const [problem] = accountsOf(given).problems;
    assert.equal([problem?.file, problem?.line, problem?.cell], ['a.csv', 3, 'about 10']);
  }
});

it.run();
