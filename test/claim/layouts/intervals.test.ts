import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { countName } from '../../../src/claim/layouts/intervals.ts';
import { readClaims } from '../../../src/claim/read-claims.ts';
import { fixture, rowsOf } from './fixtures.ts';

const it = suite('tables of low, best and high');

it('are read with min and max, and with several measures in a row', async () => {
  const read = await fixture('min-max.csv');
  assert.is(read.meta.layout, 'intervals');
  assert.equal(rowsOf(read), [
    ['Valley', 'Government', 'killed', [40, null, 60], null, '2020-01-13', 'active'],
    ['Valley', 'Government', 'wounded', [100, 120, 150], null, '2020-01-13', 'active'],
    ['Valley', 'River Front', 'killed', [200, null, null], null, '2020-01-02', 'active'],
  ]);
  assert.is(read.claims[0]?.url, 'https://example.org/a');
  assert.equal(read.problems, []);
});

it('are read with the measure in a column of its own', async () => {
  const read = await readClaims(
    'country,organisation,indicator,lower bound,estimate,upper bound,year\nNorthland,WHO,deaths,10,12,15,2019\n',
  );
  assert.equal(rowsOf(read), [
    ['Northland', 'WHO', 'killed', [10, 12, 15], null, '2019', 'active'],
  ]);
});

it('are read with plain counts beside a source, worded or in figures', async () => {
  const read = await readClaims(
    'source,killed,wounded,date\nA,around 600,,2025-01-01\nB,,12,2025-01-02\n',
  );
  assert.equal(
    read.claims.map(({ source, measure, value }) => [source, measure, value]),
    [
      ['A', 'killed', 'around 600'],
      ['B', 'wounded', '12'],
    ],
  );
});

it('say so where a row of several counts holds none', async () => {
  const read = await readClaims('source,killed,wounded,date\nA,,,2025-01-01\n');
  assert.equal(
    read.problems.map(({ code, line }) => [code, line]),
    [['missing-value', 2]],
  );
});

it('are warned of where a count is not whole, and refused where its decimals may be thousands', async () => {
  const text = [
    'source,killed_low,killed_best,killed_high',
    'A,4000.5,,5000',
    'B,"1,2",,"1,5"',
    'C,,12.345678,',
    'D,"4,000",,"5,000"',
    'E,3,,4',
  ].join('\n');
  const { claims, problems } = await readClaims(text, { decimal: ',' });
  const told = problems.filter(({ code }) => code !== 'undated');
  assert.equal(
    told.map(({ code, severity, line, cell }) => [code, severity, line, cell]),
    [
      ['unreadable-number', 'error', 2, '4000.5'],
      ['fractional-count', 'warning', 3, '1,2'],
      ['unreadable-number', 'error', 4, '12.345678'],
      ['too-many-decimals', 'error', 5, '4,000'],
      ['too-many-decimals', 'error', 5, '5,000'],
    ],
  );
  assert.equal(
    claims.map(({ source }) => source),
    ['B', 'E'],
  );
  const plain = (await readClaims(text)).problems.filter(({ code }) => code === 'fractional-count');
  assert.equal(
    plain.map(({ code, line }) => [code, line]),
    [
      ['fractional-count', 2],
      ['fractional-count', 3],
      ['fractional-count', 4],
    ],
  );
});

it('are not recognised where nothing says what is counted', async () => {
  const read = await readClaims('source,low,high\nA,1,2\n');
  assert.equal(
    read.problems.map(({ code, column }) => [code, column]),
    [['missing-column', 'measure']],
  );
});

it('have their column names taken apart', () => {
  const names: [string, unknown][] = [
    ['killed_low', { bound: 'low', measure: 'killed' }],
    ['minDeaths', { bound: 'low', measure: 'killed' }],
    ['Fatalities (upper bound)', { bound: 'high', measure: 'killed' }],
    ['best estimate of wounded', { bound: 'best', measure: 'wounded' }],
    ['estimate_high', { bound: 'high', measure: null }],
    ['estimate', { bound: 'value', measure: null }],
    ['killed', { bound: 'value', measure: 'killed' }],
    ['strength', null],
    ['low income', null],
    ['min max', null],
    ['country', null],
    ['date', null],
    ['', null],
  ];
  for (const [name, expected] of names) assert.equal(countName(name), expected, name);
});

it.run();
