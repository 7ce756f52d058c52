import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('the numbers of rows');

it('count what their row says, though the same words were read before', async () => {
  const rows = [
    'A,casualties,4000 to 4500 or so',
    'B,killed and missing,4000 to 4500 or so',
    'C,casualties,4000 to 4500 or so',
    'D,killed and missing,around 600',
    'E,casualties,around 600',
    'F,killed,around 600',
    'G,killed and missing,600',
    'H,casualties,600',
    'I,killed,600',
  ];
  const { claims } = await readClaims(
    `source,measure,value,as_of\n${rows.map((row) => `${row},2025`).join('\n')}\n`,
  );
  assert.equal(
    claims.map(({ source, measure, includes }) => [source, measure, includes]),
    [
      ['A', 'casualties', null],
      ['B', 'casualties', ['killed', 'missing']],
      ['C', 'casualties', null],
      ['D', 'casualties', ['killed', 'missing']],
      ['E', 'casualties', null],
      ['F', 'killed', null],
      ['G', 'casualties', ['killed', 'missing']],
      ['H', 'casualties', null],
      ['I', 'killed', null],
    ],
  );
});

it('show the words beside their figures, though the same figures were read before', async () => {
  const { claims } = await readClaims('low,high,words\n5,9,some\n5,9,a few\n5,9,\n', {
    layout: {
      name: 'own',
      constants: { source: 'S' },
      counts: [{ measure: 'killed', low: 'low', high: 'high', value: 'words' }],
    },
  });
  assert.equal(
    claims.map(({ value }) => value),
    ['some', 'a few', 'low 5, high 9'],
  );
});

it('name the column that they stand in, and none where several cells make them', async () => {
  const { claims } = await readClaims(
    'source,measure,value,low,best,high,as_of\n' +
      'A,killed,,5,,,2025\nB,killed,,,6,,2025\nC,killed,,,,7,2025\nD,killed,,5,,7,2025\n' +
      'E,killed,,5,6,,2025\nF,killed,around 600,,,,2025\nG,killed,words,5,,7,2025\n',
  );
  assert.equal(
    claims.map(({ source, column }) => [source, column]),
    [
      ['A', 'low'],
      ['B', 'best'],
      ['C', 'high'],
      ['D', null],
      ['E', null],
      ['F', undefined],
      ['G', undefined],
    ],
  );
});

it('that are missing are told at the first of their columns, beside all else that is wrong', async () => {
  const said = async (csv: string): Promise<unknown[]> =>
    (await readClaims(csv)).problems.map(({ code, column, cell }) => [code, column, cell]);
  assert.equal(await said('value,source,measure,as_of\n,A,killed,2025\n'), [
    ['missing-value', 'value', ''],
  ]);
  assert.equal(await said('source,measure,low,best,as_of\nA,killed,,,2025\n'), [
    ['missing-value', 'best', ''],
  ]);
  assert.equal(await said('source,measure,value,as_of,status\nA,killed,,2025,maybe\n'), [
    ['unknown-status', 'status', 'maybe'],
    ['missing-value', 'value', ''],
  ]);
});

it('are told at their own columns, under the names that stand there', async () => {
  const layout = {
    name: 'own',
    columns: { low: 'Min', best: 'Mid', high: 'Max' },
    constants: { source: 'S', measure: 'killed' },
  };
  const said = async (csv: string, of: typeof layout | object): Promise<unknown[]> =>
    (await readClaims(csv, { layout: { ...of } })).problems
      .filter(({ code }) => code !== 'undated')
      .map(({ code, column, cell }) => [code, column, cell]);
  assert.equal(await said('Max,Mid,Min,x\n7,x y,5,\nx y,6,5,\n7,6,x y,\n,,,1\n', layout), [
    ['unreadable-number', 'Mid', 'x y'],
    ['unreadable-number', 'Max', 'x y'],
    ['unreadable-number', 'Min', 'x y'],
    ['missing-value', 'Mid', ''],
  ]);
  const words = { ...layout, columns: { value: 'Dead' } };
  assert.equal(await said('Dead,x\n,1\n', words), [['missing-value', 'Dead', '']]);
  const counts = [
    { measure: 'killed', value: 'Dead' },
    { measure: 'wounded', value: 'Hurt' },
  ];
  const several = { name: 'own', constants: { source: 'S' }, counts };
  assert.equal(await said('Hurt,Dead,x\n,,1\n', several), [['missing-value', 'Dead', '']]);
});

it('are read for their problems where the measure cannot be read, and told where nothing says it', async () => {
  const said = async (...rows: string[]): Promise<unknown[]> =>
    (await readClaims(`source,measure,value,low,high,as_of\n${rows.join('\n')}\n`)).problems.map(
      ({ code, column }) => [code, column],
    );
  assert.equal(await said('A,frogs,,660,540,2025'), [
    ['unknown-measure', 'measure'],
    ['inverted-interval', 'low'],
  ]);
  assert.equal(await said('A,,around 600,,,2025'), [['missing-measure', 'measure']]);
  assert.equal(await said('A,,4000 to 4500 or so,,,2025'), [['missing-measure', 'measure']]);
  assert.equal(await said('A,,,540,660,2025'), [['missing-measure', 'measure']]);
});

it.run();
