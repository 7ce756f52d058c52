import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { backtest } from '../../src/backtest/backtest.ts';
import { everyOf, quantitiesOfClaims } from '../../src/backtest/quantity.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('quantities of an archive');

async function claimsOf(rows: readonly string[]): Promise<readonly Claim[]> {
  const text = ['topic,source,measure,value,as_of', ...rows].join('\n');
  return (await readClaims(text, { file: 'archive.csv' })).claims;
}

it('each topic is looked at once, each voice by its latest claim', async () => {
  const claims = await claimsOf([
    'T,A,killed,100,2024-01-10',
    'T,A,killed,150,2024-02-10',
    'T,B,killed,120,2024-02-01',
    'U,A,killed,7,2024-02-01',
  ]);
  const found = quantitiesOfClaims(claims, { every: 'latest' });
  assert.equal(
    found.map(({ topic, measure, values }) => [topic, measure, values.map(({ best }) => best)]),
    [['T', 'killed', [150, 120]]],
  );
});

it('month by month only what is new is held out, and what is old no longer predicts', async () => {
  const claims = await claimsOf([
    'T,A,killed,100,2024-01-10',
    'T,B,killed,120,2024-01-20',
    'T,A,killed,150,2024-02-10',
    'T,C,killed,900,2024-09-01',
    'T,D,killed,950,2024-09-02',
  ]);
  const found = quantitiesOfClaims(claims, { every: 'months' });
  assert.equal(
    found.map(({ asOf, values, targets }) => [asOf, values.map(({ source }) => source), targets]),
    [
      ['2024-01-31', ['A', 'B'], ['A', 'B']],
      ['2024-02-29', ['A', 'B'], ['A']],
      ['2024-09-30', ['C', 'D'], ['C', 'D']],
    ],
  );
});

it('few topics over a long time are looked at month by month, many topics once', async () => {
  const one = await claimsOf(['T,A,killed,100,2024-01-10', 'T,B,killed,120,2024-12-20']);
  assert.is(everyOf(one), 'months');
  const many = await claimsOf(
    Array.from({ length: 10 }, (_, i) => `T${i},A,killed,${100 + i},2024-0${(i % 9) + 1}-10`),
  );
  assert.is(everyOf(many), 'latest');
  assert.is(
    everyOf(await claimsOf(['T,A,killed,100,2024-01-10', 'T,B,killed,120,2024-01-20'])),
    'latest',
  );
});

it("the Economist's file is tested month by month: the headline covers, the envelope does not", async () => {
  const file = 'data/economist-ukraine.csv';
  const { claims } = await readClaims(readFileSync(file), { file });
  const result = backtest(claims);
  const coverage = (assume: string): number =>
    result.assumptions.find((row) => row.assume === assume)?.coverage ?? 0;
  assert.ok(result.heldOut >= 30, String(result.heldOut));
  assert.ok(coverage('next-source') >= 0.88, String(coverage('next-source')));
  assert.ok(coverage('claimed') < 0.75, String(coverage('claimed')));
  assert.ok(coverage('all-right') < 0.4, String(coverage('all-right')));
  assert.is(result.recommended, 'next-source');
});

it.run();
