import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isTagRow, namesOfTags } from '../../../src/claim/layouts/hxl.ts';
import { readClaims } from '../../../src/claim/read-claims.ts';
import { fixture, problemsOf, rowsOf } from './fixtures.ts';

const it = suite('HXL');

it('tags tell the columns, whatever language their headings are in', async () => {
  const read = await fixture('hxl.csv');
  assert.is(read.meta.layout, 'hxl');
  assert.equal(rowsOf(read), [
    ['Northland', 'Red Cross', 'killed', [120, null, 150], null, '2023-02-10', 'active'],
    ['Northland', 'Red Cross', 'wounded', [360, 400, 440], null, '2023-02-10', 'active'],
    ['Northland', 'Ministry of Health', 'killed', [131, null, 131], null, '2023-02-11', 'active'],
  ]);
  assert.equal(
    read.claims.map(({ id }) => id),
    ['hxl.csv:3', 'hxl.csv:3#2', 'hxl.csv:4'],
  );
  assert.equal(read.problems, []);
});

it('tags that narrow a count down are not read as the whole', () => {
  const names = namesOfTags([
    '#affected+killed+f',
    '#affected+killed+per100000',
    '#affected+killed+total',
  ]);
  assert.is(names.get(0), '#affected+killed+f');
  assert.is(names.get(1), '#affected+killed+per100000');
  assert.is(names.get(2), 'killed');
});

it('is a row of tags and nothing else', () => {
  assert.ok(isTagRow(['#date', '', '#affected +killed']));
  assert.not(isTagRow(['#date', '12']));
  assert.not(isTagRow(['', '']));
});

it('below a header that is known already is passed over', async () => {
  const read = await readClaims(
    'source,measure,value,as_of\n#meta+source,#indicator+name,#indicator+value,#date\nA,killed,600,2025-01-01\n',
  );
  assert.equal([read.meta.layout, read.meta.rows, read.claims.length], ['claims', 1, 1]);
});

it('without a column of sources is one voice, named after the file', async () => {
  const read = await readClaims('a,b\n#date,#affected+killed\n2023-02-10,12\n', {
    file: 'x/toll.csv',
  });
  assert.equal(rowsOf(read), [
    ['(no topic)', 'toll', 'killed', [11.5, 12, 12.5], null, '2023-02-10', 'active'],
  ]);
  assert.equal(problemsOf(read), [['source-from-file', 'notice', 1, null, null]]);
});

it.run();
