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
