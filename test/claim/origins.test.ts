import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Origins } from '../../src/claim/origins.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { ClaimsFileRead, ReadOptions } from '../../src/claim/read-claims.ts';
import { RowMemory } from '../../src/claim/row-memory.ts';
import { Reporter } from '../../src/claim/reporter.ts';
import { SOURCE_NAMES } from '../../src/claim/source-names.ts';

const it = suite('origins');

async function read(
  sources: readonly string[],
  options: ReadOptions = {},
): Promise<ClaimsFileRead> {
  const rows = sources.map((source, i) => `"${source}",killed,${i + 1},2025`);
  return await readClaims(`source,measure,value,as_of\n${rows.join('\n')}\n`, options);
}

const names = ({ claims }: ClaimsFileRead): unknown[] =>
  claims.map(({ source, origin }) => [source, origin]);

const said = ({ problems }: ClaimsFileRead): unknown[] =>
  problems.map(({ code, severity, line, cell }) => [code, severity, line, cell]);

it('are the source under the name of the table, and each merge is said once', async () => {
  const result = await read([
    'UK MoD',
    'UK Ministry of Defence',
    'UK MoD',
    'uk ministry of defence',
  ]);
  assert.equal(names(result), [
    ['UK MoD', 'UK Ministry of Defence'],
    ['UK Ministry of Defence', 'UK Ministry of Defence'],
    ['UK MoD', 'UK Ministry of Defence'],
    ['uk ministry of defence', 'UK Ministry of Defence'],
  ]);
  assert.equal(said(result), [
    ['source-merged', 'notice', 3, 'UK Ministry of Defence'],
    ['source-merged', 'notice', 5, 'uk ministry of defence'],
  ]);
  assert.match(result.problems[0]?.message ?? '', /"UK MoD" \(line 2\)/);
  assert.equal(result.meta.merges, [
    { name: 'UK Ministry of Defence', origin: 'UK Ministry of Defence', how: 'synonym', line: 3 },
    { name: 'uk ministry of defence', origin: 'UK Ministry of Defence', how: 'synonym', line: 5 },
  ]);
});

it('are one where names differ by blanks only, and it is said', async () => {
  const result = await read(['CIA', ' CIA ', 'Red  Cross', 'Red Cross']);
  assert.equal(names(result), [
    ['CIA', 'CIA'],
    ['CIA', 'CIA'],
    ['Red Cross', 'Red Cross'],
    ['Red Cross', 'Red Cross'],
  ]);
  assert.equal(said(result), [
    ['source-merged', 'notice', 3, ' CIA '],
    ['source-merged', 'notice', 5, 'Red Cross'],
  ]);
});

it('are one where names differ by the marks of footnotes only, and it is said', async () => {
  const marked = ['NATO[12]', 'NATO[13]', 'NATO [a]', 'NATO*', 'NATO†', 'NATO', 'NATO¹²[note 3]'];
  const result = await read(marked);
  assert.equal(
    names(result),
    marked.map((name) => [name, 'NATO']),
  );
  assert.equal(
    said(result),
    marked.slice(1).map((name, i) => ['source-merged', 'notice', i + 3, name]),
  );
  assert.match(result.problems[0]?.message ?? '', /differ by the marks of footnotes only/);
  assert.equal(new Set(result.meta.merges.map(({ how }) => how)), new Set(['footnotes']));
});

it('keep what is no footnote, and a name that is all marks', async () => {
  const result = await read(['Report [2024]', 'Witness [A]', 'Leak (note 1)', '***', '[12]']);
  assert.equal(
    result.claims.map(({ origin }) => origin),
    ['Report [2024]', 'Witness [A]', 'Leak (note 1)', '***', '[12]'],
  );
});

it('are found in the table of names without their footnotes', async () => {
  const result = await read(['UK MoD[5]', 'UK Ministry of Defence']);
  assert.is(new Set(result.claims.map(({ origin }) => origin)).size, 1);
});

it('are given without footnotes in a column of their own too, and it is said once', async () => {
  const { claims, problems } = await readClaims(
    'source,origin,measure,value,as_of\nA,NIS[1],killed,1,2025\nB,NIS[2],killed,2,2025\nC,NIS[2],killed,3,2025\n',
  );
  assert.equal(
    claims.map(({ origin }) => origin),
    ['NIS', 'NIS', 'NIS'],
  );
  assert.equal(
    problems.map(({ code, line, column, cell }) => [code, line, column, cell]),
    [['source-merged', 3, 'origin', 'NIS[2]']],
  );
});

it('are no voices where a row is the total of others: excluded, with a warning for each name', async () => {
  const totals = ['Total', 'Grand total:', 'Average', 'Разом', 'Итого', '합계', 'Summe', 'Moyenne'];
  const result = await read(['NIS', ...totals, 'Total', 'Promedio*', 'Total Media', 'Sum 41']);
  assert.equal(
    result.claims.filter(({ status }) => status === 'active').map(({ source }) => source),
    ['NIS', 'Total Media', 'Sum 41'],
  );
  assert.equal(
    said(result),
    [...totals.map((name, i) => [i + 3, name] as const), [12, 'Promedio*'] as const].map(
      ([line, name]) => ['source-is-a-total', 'warning', line, name],
    ),
  );
  assert.match(result.claims[1]?.note ?? '', /total of rows/);
});

it('are what the column origin says of a total too', async () => {
  const { claims, problems } = await readClaims(
    'source,origin,measure,value,as_of\nTotal,NIS,killed,600,2025\n',
  );
  assert.equal([claims[0]?.status, claims[0]?.origin, problems], ['active', 'NIS', []]);
});

it('are kept apart where names differ by case, punctuation or a remark in brackets', async () => {
  const result = await read(['Red Cross; MSF', 'red cross, msf', 'Red Cross; MSF (local)']);
  assert.is(new Set(result.claims.map(({ origin }) => origin)).size, 3);
  assert.equal(said(result), [['similar-sources', 'notice', 3, 'red cross, msf']]);
});

it('are what the column origin says, whatever the table', async () => {
  const { claims, problems } = await readClaims(
    'source,origin,measure,value,as_of\nUK MoD,Defence Intelligence,killed,1,2025\nUK Ministry of Defence,,killed,2,2025\n',
  );
  assert.equal(
    claims.map(({ origin }) => origin),
    ['Defence Intelligence', 'UK Ministry of Defence'],
  );
  assert.equal(problems, []);
});

it('take further names from the caller', async () => {
  const result = await read(['Mil. Int.', 'Dutch Military Intelligence'], {
    sources: [['Dutch Military Intelligence', 'Mil. Int.']],
  });
  assert.equal(
    result.claims.map(({ origin }) => origin),
    ['Dutch Military Intelligence', 'Dutch Military Intelligence'],
  );
});

it('come from a table in which no name stands for two voices', () => {
  const all = SOURCE_NAMES.flat().map((name) => name.toLowerCase());
  assert.is(new Set(all).size, all.length);
  for (const list of SOURCE_NAMES) assert.ok(list.length > 1);
});

it('are looked up without regard to where in the file a name stands', () => {
  const origins = new Origins(new RowMemory([]), 'source', new Reporter(null));
  assert.is(origins.of('NIS', 2).origin, 'NIS');
  assert.is(origins.of('National Intelligence Service', 3).origin, 'NIS');
});

it.run();
