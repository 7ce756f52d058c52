import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { ReadOptions } from '../../src/claim/read-claims.ts';

const it = suite('a table of rows');

async function said(csv: string, options: ReadOptions = {}): Promise<unknown[]> {
  const { problems } = await readClaims(csv, options);
  return problems.map(({ code, line }) => [code, line]);
}

it('has rows as wide as its header, and tells of each that is not', async () => {
  const { problems, claims } = await readClaims(
    'source,measure,value,as_of\nA,killed,4,700,2025\nB\nC,killed,5,2025\n',
  );
  assert.is(claims.length, 1);
  assert.equal(
    problems.map(({ code, severity, line, message, fix }) => [code, severity, line, message, fix]),
    [
      [
        'ragged-row',
        'error',
        2,
        'The row has 5 cells, and the header 4.',
        'Put cells that hold the delimiter in quotation marks.',
      ],
      [
        'ragged-row',
        'error',
        3,
        'The row has 1 cell, and the header 4.',
        'Add the missing cells, or check for a quotation mark that is not closed.',
      ],
    ],
  );
});

it('is searched for its header within 20 rows, and only where no layout knows the first', async () => {
  const titles = (many: number): string => 'title\n'.repeat(many);
  const header = 'source,measure,value\nA,killed,600\n';
  assert.equal(await said(titles(20) + header), [
    ['unrecognised-layout', 1],
    ['header-below', 21],
  ]);
  assert.equal(await said(titles(21) + header), [['unrecognised-layout', 1]]);
  assert.equal(await said(`source,measure,value\n${header}`, { by: ['month'] }), [
    ['missing-column', 1],
  ]);
  assert.equal(await said(titles(1) + header, { layout: 'prio' }), [
    ['missing-column', 1],
    ['missing-column', 1],
    ['missing-column', 1],
    ['missing-column', 1],
  ]);
});

it('is searched for a header that some layout knows', async () => {
  assert.equal(await said('PRIO,,,,\nyear,location,bdeadlow,bdeadhig,bdeadbes\n'), [
    ['unrecognised-layout', 1],
    ['header-below', 2],
  ]);
});

it('reads hedges as wide as it is asked to, and in the quartiles unless it is', async () => {
  const read = async (options: ReadOptions): Promise<unknown> =>
    (await readClaims('source,measure,value\nA,killed,around 600\n', options)).claims.map(
      ({ quantity: { low, high } }) => [low, high],
    );
  assert.equal(await read({}), [[540, 660]]);
  assert.equal(await read({ hedges: 'default' }), [[540, 660]]);
  // The 10 and 90 % points of round numbers: 0.8571 and 1.1429.
  assert.equal(await read({ hedges: 'wide' }), [[514.26, 685.74]]);
});

it('tells of topics that look alike, at the column of topics', async () => {
  const { problems } = await readClaims(
    'source,measure,value,as_of,topic\nA,killed,1,2025,Kursk\nB,killed,2,2025,KURSK\n',
  );
  assert.equal(
    problems.map(({ code, line, column }) => [code, line, column]),
    [['similar-topics', 3, 'topic']],
  );
});

it('tells of columns that are slips of one that is not there, and of no column without a name', async () => {
  const unread = async (csv: string): Promise<unknown[]> =>
    (await readClaims(csv)).problems
      .filter(({ code }) => code === 'unread-column')
      .map(({ severity, column }) => [severity, column]);
  assert.equal(await unread('source,measure,value,as_of,,remark\nA,killed,1,2025,x,y\n'), [
    ['notice', 'remark'],
  ]);
  const head = 'as_of,source,measure,value';
  assert.equal(await unread(`${head},statuss,as_off\n2025,A,killed,1,x,2024\n`), [
    ['warning', 'statuss'],
    ['notice', 'as_off'],
  ]);
  assert.equal(await unread(`topic,${head},tpoic\nK,2025,A,killed,1,x\n`), [['notice', 'tpoic']]);
  assert.equal(await unread(`${head},tpoic,lwo\n2025,A,killed,1,x,1\n`), [
    ['warning', 'tpoic'],
    ['warning', 'lwo'],
  ]);
  // In tables of intervals counts have names of their own, and only a slip is told.
  assert.equal(
    await unread('source,as_of,killed_low,killed_high,valeu,remark,statuss\nA,2025,1,2,x,y,z\n'),
    [['warning', 'statuss']],
  );
});

it('of our own layout is read by its names where a row of tags stands below them', async () => {
  const { meta, claims } = await readClaims(
    'source,measure,value,as_of\n#meta+note,#x,#affected+killed,#date\nA,wounded,600,2025\n',
  );
  assert.equal([meta.layout, meta.rows], ['claims', 1]);
  assert.equal(
    claims.map(({ source, measure, line }) => [source, measure, line]),
    [['A', 'wounded', 3]],
  );
});

it('tells of a header that is no text', async () => {
  const bytes = Buffer.from('source,measure,value,as_of,remark é\nA,killed,1,2025,x\n', 'latin1');
  const { problems } = await readClaims(bytes);
  assert.equal(
    problems.map(({ code, line }) => [code, line]),
    [
      ['invalid-encoding', 1],
      ['unread-column', 1],
    ],
  );
});

it.run();
