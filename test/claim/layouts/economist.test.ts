import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaimsFile } from '../../../src/claim/read-file.ts';
import { fixture, problemsOf, rowsOf } from './fixtures.ts';

const it = suite("The Economist's table");

it('is read without a flag: day-first dates, quoted thousands, one-sided rows as bounds', async () => {
  const read = await fixture('economist.csv');
  assert.is(read.meta.layout, 'economist');
  assert.equal(rowsOf(read), [
    [
      'russia',
      'UK Ministry of Defence',
      'casualties',
      [11965.5, 11966, 11966.5],
      null,
      '2022-04-01',
      'active',
    ],
    [
      'russia',
      'UK Ministry of Defence',
      'killed',
      [null, null, 25000],
      null,
      '2022-06-29',
      'active',
    ],
    ['russia', 'CIA', 'killed', [15000, null, null], null, '2022-07-20', 'active'],
    [
      'russia',
      'US officials (via The Economist)',
      'killed',
      [15000, null, 20000],
      null,
      '2022-07-24',
      'active',
    ],
    ['russia', 'CSIS', 'casualties', [1150000, 1200000, 1250000], null, '2025-12-01', 'active'],
    ['russia', 'BBC Russia', 'killed', [319300, null, 461200], null, '2026-04-03', 'active'],
  ]);
});

it('is read with two names of one ministry as one voice, and says so', async () => {
  const read = await fixture('economist.csv');
  assert.equal(
    read.claims.slice(0, 2).map(({ source }) => source),
    ['UK MoD', 'UK Ministry of Defence'],
  );
  assert.equal(problemsOf(read), [
    ['source-merged', 'notice', 3, 'source', 'UK Ministry of Defence'],
  ]);
});

it('is read whole, as it was published: 124 rows, 124 claims, no error', async () => {
  const { claims, problems, meta } = await readClaimsFile('data/economist-ukraine.csv');
  assert.equal([meta.layout, meta.rows, meta.used, claims.length], ['economist', 124, 124, 124]);
  assert.equal(
    problems.map(({ code, cell }) => [code, cell]),
    [
      ['source-merged', 'UK Ministry of Defence'],
      ['source-merged', 'CSIS'],
      ['source-merged', 'Mediazona; Meduza (cumulative)'],
      ['source-merged', 'Dutch Military Intelligence and Security Service (MIVD)'],
    ],
  );
  assert.equal([...new Set(claims.map(({ topic }) => topic))], ['russia', 'ukraine']);
  assert.ok(
    claims.every(({ asOf }) => asOf !== null && asOf >= '2022-02-24' && asOf < '2026-12-31'),
  );
});

it.run();
