import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withoutDuplicates } from '../../src/claim/duplicates.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { readClaimsFile } from '../../src/claim/read-file.ts';
import type { Claim } from '../../src/claim/claim.ts';

const it = suite('withoutDuplicates');

const HEADER =
  'topic,source,origin,via,measure,value,of,includes,from,as_of,published,url,status,note';
const ROW = 'K,NIS,,,killed,600,,,,2025-04-30,,,,';

async function claimsOf(file: string, ...rows: readonly string[]): Promise<readonly Claim[]> {
  return (await readClaims([HEADER, ...rows].join('\n'), { file })).claims;
}

it('finds a claim again in another file, and says where it stood', async () => {
  const old = await claimsOf('old.csv', ROW);
  const later = await claimsOf('new.csv', ROW.replace('600', '700'), ROW);
  const { claims, problems } = withoutDuplicates([...old, ...later]);
  assert.equal(
    claims.map(({ id }) => id),
    ['old.csv:2', 'new.csv:2'],
  );
  assert.equal(
    problems.map(({ code, severity, file, line }) => [code, severity, file, line]),
    [['duplicate-claim', 'warning', 'new.csv', 3]],
  );
  assert.match(problems[0]?.message ?? '', /old\.csv, line 2/);
});

it('keeps claims apart that differ in source, relay, measure, words, dates, base or status', async () => {
  const rows = [
    ROW,
    ROW.replace('NIS', 'JCS'),
    ROW.replace('NIS,,', 'NIS,,Reuters'),
    ROW.replace('killed', 'wounded'),
    ROW.replace('600', 'around 600'),
    ROW.replace('2025-04-30', '2025-05-30'),
    ROW.replace('600,,,,', '600,,,2025-01-01,'),
    'K,NIS,,,casualties,600,,,,2025-04-30,,,,',
    'K,NIS,,,casualties,600,,killed missing,,2025-04-30,,,,',
    'K,NIS,,,killed,0.6,casualties,,,2025-04-30,,,,',
    'K,NIS,,,killed,0.6,deployed,,,2025-04-30,,,,',
    'K,NIS,,,killed,600,,,,2025-04-30,,,excluded,a misquotation',
    ROW.replace('K,', 'Kursk,'),
  ];
  const claims = await claimsOf('a.csv', ...rows);
  assert.is(claims.length, rows.length);
});

it('takes another page, day of publication or note for the same claim', async () => {
  const claims = await claimsOf(
    'a.csv',
    ROW,
    'K,NIS,,,killed,600,,,,2025-04-30,2025-05-01,https://x.org,,seen',
  );
  assert.is(claims.length, 1);
});

it('counts a file that is named twice once', async () => {
  const claims = await claimsOf('a.csv', ROW, ROW.replace('600', '700'));
  const { claims: kept, problems } = withoutDuplicates([...claims, ...claims]);
  assert.equal(
    kept.map(({ id }) => id),
    ['a.csv:2', 'a.csv:3'],
  );
  assert.equal(
    problems.map(({ line }) => line),
    [2, 3],
  );
});

it('leaves rows of one file apart that a name of their own tells apart', async () => {
  const { claims } = await readClaimsFile('test/fixtures/layouts/ucdp-ged.csv');
  const { claims: kept, problems } = withoutDuplicates(claims);
  assert.is(kept.length, claims.length);
  assert.equal(problems, []);
  const twice = withoutDuplicates([...claims, ...claims]);
  assert.equal([twice.claims.length, twice.problems.length], [claims.length, claims.length]);
});

it('gives every claim an id of its own where two files have one name', async () => {
  const a = await claimsOf('old/claims.csv', ROW);
  const b = await claimsOf('new/claims.csv', ROW.replace('600', '700'));
  const { claims, problems } = withoutDuplicates([...a, ...b]);
  assert.equal(
    claims.map(({ id }) => id),
    ['claims.csv:2', 'new/claims.csv:2'],
  );
  assert.equal(problems, []);
});

it('keeps every part of a compound', async () => {
  const claims = await claimsOf(
    'a.csv',
    'K,NIS,,,killed,600 killed and another 600 wounded,,,,2025-04-30,,,,',
  );
  assert.is(claims.length, 2);
});

it('finds every repetition, however many claims of a topic stand between', async () => {
  for (const many of [3, 15, 16, 17, 18, 40]) {
    const rows = Array.from({ length: many }, (_, i) => ROW.replace('600', String(600 + i)));
    const first = await claimsOf('old.csv', ...rows);
    const again = await claimsOf('new.csv', ...rows.toReversed());
    const { claims, problems } = withoutDuplicates([...first, ...again]);
    assert.is(claims.length, many, `${many}`);
    assert.is(problems.length, many, `${many}`);
    assert.match(problems[0]?.message ?? '', new RegExp(`line ${many + 1};`));
  }
});

it('finds it among claims of the same words, too', async () => {
  const rows = ['killed', 'wounded', 'missing', 'captured'].map((measure) =>
    ROW.replace('killed', measure),
  );
  const others = Array.from({ length: 20 }, (_, i) => ROW.replace('600', String(700 + i)));
  const first = await claimsOf('old.csv', ...others, ...rows);
  const again = await claimsOf('new.csv', ...rows);
  assert.is(withoutDuplicates([...first, ...again]).claims.length, 24);
});

it('compares what totals cover, and not the lists that hold it', async () => {
  const row = 'K,NIS,,,casualties,600,,killed missing,,2025-04-30,,,,';
  const [one, other] = [await claimsOf('a.csv', row), await claimsOf('b.csv', row)];
  assert.is(withoutDuplicates([...one, ...other]).claims.length, 1);
});

it.run();
