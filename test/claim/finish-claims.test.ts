import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('what only the whole file settles');

async function said(csv: string): Promise<unknown[]> {
  const { problems } = await readClaims(csv);
  return problems.map(({ code, line, column, message }) => [code, line, column, message]);
}

it('a blank topic is told, in whatever column it stands', async () => {
  const only = await said(
    'source,measure,value,as_of,topic\nA,killed,1,2025,K\nB,killed,2,2025,\n',
  );
  const several = await said(
    'source,measure,value,as_of,topic\nA,killed,1,2025,K\nB,killed,2,2025,\nC,killed,3,2025,L\n',
  );
  assert.equal(only, [
    ['blank-topic', 3, 'topic', 'The row names no topic: the only topic of the file is taken, K.'],
  ]);
  assert.equal(several, [
    [
      'blank-topic',
      3,
      'topic',
      'The row names no topic: it is compared with the other rows that name none, as (no topic).',
    ],
  ]);
});

it('a table without rows is not said to be undated', async () => {
  const codes = (await readClaims('source,measure,value\n')).problems.map(({ code }) => code);
  assert.equal(codes, ['no-rows']);
  const dated = (await readClaims('source,measure,value\nA,killed,1\n')).problems;
  assert.equal(
    dated.map(({ code, line }) => [code, line]),
    [['undated', 1]],
  );
});

it('a claim without a date is told at the column that would hold it', async () => {
  const column = async (csv: string): Promise<unknown[]> =>
    (await readClaims(csv)).problems.map((problem) => [problem.code, problem.column]);
  assert.equal(await column('source,measure,value,as_of,published\nA,killed,1,,\n'), [
    ['undated', 'as_of'],
  ]);
  assert.equal(await column('source,measure,value,published\nA,killed,1,\n'), [
    ['undated', 'published'],
  ]);
  assert.equal(await column('source,measure,value,as_of,published\nA,killed,1,,2025-01-02\n'), [
    ['date-from-published', 'as_of'],
  ]);
});

it('a date far from all others is told at the column that holds it, of publication too', async () => {
  const { problems } = await readClaims(
    'source,measure,value,published\nA,killed,1,2000-01-02\nB,killed,2,2040-01-02\n',
  );
  assert.equal(
    problems
      .filter(({ code }) => code === 'distant-date')
      .map(({ line, column }) => [line, column]),
    [[3, 'published']],
  );
});

it('a day within the month of publication is not after it', async () => {
  const codes = async (asOf: string, published: string): Promise<string[]> =>
    (
      await readClaims(`source,measure,value,as_of,published\nA,killed,1,${asOf},${published}\n`)
    ).problems.map(({ code }) => code);
  assert.equal(await codes('2025-01-31', '2025-01'), []);
  assert.equal(await codes('2025-01', '2025-01-01'), []);
  assert.equal(await codes('2025-01-02', '2025-01-02'), []);
  assert.equal(await codes('2025-02-01', '2025-01'), ['published-before-as-of']);
  assert.equal(await codes('2025-01-02', '2025-01-01'), ['published-before-as-of']);
});

it('a day of publication that is taken is shown where it stands', async () => {
  const cells = async (csv: string): Promise<unknown[]> =>
    (await readClaims(csv)).problems.map(({ code, column, cell }) => [code, column, cell]);
  assert.equal(await cells('source,measure,value,published\nA,killed,1,2025-01-02\n'), [
    ['date-from-published', 'published', '2025-01-02'],
  ]);
  assert.equal(await cells('source,measure,value,as_of,published\nA,killed,1,,2025-01-02\n'), [
    ['date-from-published', 'as_of', ''],
  ]);
});

it.run();
