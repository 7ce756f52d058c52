import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { ClaimsFileRead, ReadOptions } from '../../src/claim/read-claims.ts';

const it = suite('columns of dates');

/** Claims with these as-of cells, one a line from line 2. */
async function dated(cells: readonly string[], options: ReadOptions = {}): Promise<ClaimsFileRead> {
  const rows = cells.map((cell, i) => `K,S${i},killed,${i + 1},"${cell}"`);
  return await readClaims(`topic,source,measure,value,as_of\n${rows.join('\n')}\n`, options);
}

const asOf = (read: ClaimsFileRead): (string | null)[] => read.claims.map((claim) => claim.asOf);

it('are decided by one day above 12, for the rows before it too', async () => {
  const read = await dated(['4/11/2021', '13/01/2022', '5/6/2022']);
  assert.equal(asOf(read), ['2021-11-04', '2022-01-13', '2022-06-05']);
  assert.equal(read.problems, []);
  assert.equal(read.meta.dates, [{ column: 'as_of', order: 'day-first', how: 'decided', line: 3 }]);
});

it('are read month first where the second number is above 12', async () => {
  const read = await dated(['4/11/2021', '01-13-2022']);
  assert.equal(asOf(read), ['2021-04-11', '2022-01-13']);
  assert.is(read.meta.dates[0]?.order, 'month-first');
});

it('are problems with both readings where nothing decides', async () => {
  const read = await dated(['4/11/2021', '2022-01-13', '5/6/2022']);
  assert.equal(asOf(read), ['2022-01-13']);
  assert.equal(
    read.problems.map(({ code, line, column, cell }) => [code, line, column, cell]),
    [
      ['ambiguous-date', 2, 'as_of', '4/11/2021'],
      ['ambiguous-date', 4, 'as_of', '5/6/2022'],
    ],
  );
  assert.match(read.problems[0]?.message ?? '', /2021-11-04.*2021-04-11/);
  assert.is(read.meta.reported, 2);
});

it('read 5/5/2022 without deciding anything, because both readings agree', async () => {
  const read = await dated(['5/5/2022', '4/11/2021']);
  assert.equal(asOf(read), ['2022-05-05']);
  assert.is(read.problems.length, 1);
});

it('are not decided where two dates contradict each other', async () => {
  const read = await dated(['13/01/2022', '01/14/2022', '4/11/2021']);
  assert.equal(asOf(read), ['2022-01-13', '2022-01-14']);
  assert.equal(
    read.problems.map(({ code, line }) => [code, line]),
    [
      ['mixed-date-order', null],
      ['ambiguous-date', 4],
    ],
  );
});

it('keep to a declared order, and refuse what it makes impossible', async () => {
  const read = await dated(['4/11/2021', '01/13/2022'], { dates: 'day-first' });
  assert.equal(asOf(read), ['2021-11-04']);
  assert.equal(
    read.problems.map(({ code, line }) => [code, line]),
    [['impossible-date', 3]],
  );
  assert.equal(asOf(await dated(['4/11/2021'], { dates: 'month-first' })), ['2021-04-11']);
});

it('declared ISO refuse slashes and nothing else', async () => {
  const read = await dated(['13/01/2022', '2022-01-13', '13 January 2022'], { dates: 'iso' });
  assert.equal(asOf(read), ['2022-01-13', '2022-01-13']);
  assert.equal(
    read.problems.map(({ code, line }) => [code, line]),
    [['bad-date', 2]],
  );
});

it('are decided each by itself: one column may be day first and the other month first', async () => {
  const read = await readClaims(
    'source,measure,value,as_of,published\nA,killed,1,13/01/2022,01/14/2022\nB,killed,2,1/2/2022,1/3/2022\n',
  );
  const second = read.claims[1];
  assert.equal([second?.asOf, second?.published], ['2022-02-01', '2022-01-03']);
  // The second row was then published before the day it counts to.
  assert.equal(
    read.problems.map(({ code, line }) => [code, line]),
    [['published-before-as-of', 3]],
  );
});

it('keep a claim whose day of publication cannot be read, and leave out one whose as-of date cannot', async () => {
  const read = await readClaims(
    'source,measure,value,as_of,published\nA,killed,1,2022-01-01,soon\nB,killed,2,soon,2022-01-01\n',
  );
  assert.equal(
    read.claims.map(({ source, published }) => [source, published]),
    [['A', null]],
  );
  assert.equal(
    read.problems.map(({ code, severity, line }) => [code, severity, line]),
    [
      ['bad-date', 'warning', 2],
      ['bad-date', 'error', 3],
    ],
  );
});

it('keep an as-of date as partial as it was said, and begin a period on its first day', async () => {
  const read = await readClaims(
    'source,measure,value,from,as_of\nA,killed,1,2024-11,2025-01\nB,killed,2,,2025\n',
  );
  assert.equal(
    read.claims.map((claim) => [claim.from, claim.asOf]),
    [
      ['2024-11-01', '2025-01'],
      [null, '2025'],
    ],
  );
});

it('give a claim without an as-of date the day of its publication, and say so', async () => {
  const read = await readClaims(
    'source,measure,value,as_of,published\nA,killed,1,,2022-01-01\nB,killed,2,,\nC,killed,3,NA,\n',
  );
  assert.equal(asOf(read), ['2022-01-01', null, null]);
  assert.equal(
    read.problems.map(({ code, severity, line }) => [code, severity, line]),
    [
      ['date-from-published', 'notice', 2],
      ['undated', 'notice', 3],
      ['undated', 'notice', 4],
    ],
  );
});

it('say once that a whole file has no dates', async () => {
  const read = await readClaims('source,measure,value\nA,killed,1\nB,killed,2\n');
  assert.equal(
    read.problems.map(({ code, line }) => [code, line]),
    [['undated', 1]],
  );
});

it('refuse a period that ends before it begins', async () => {
  const read = await readClaims(
    'source,measure,value,from,as_of\nA,killed,1,2025-02-01,2025-01-01\nB,killed,2,2025-01,2025-01-01\n',
  );
  assert.equal(
    read.claims.map((claim) => claim.source),
    ['B'],
  );
  assert.equal(
    read.problems.map(({ code, line, column }) => [code, line, column]),
    [['inverted-period', 2, 'from']],
  );
});

it('say that their order was declared, and take the same reading for both', async () => {
  for (const [dates, day] of [
    ['day-first', '2021-11-04'],
    ['month-first', '2021-04-11'],
  ] as const) {
    const read = await dated(['4/11/2021'], { dates });
    assert.equal(asOf(read), [day]);
    assert.equal(read.meta.dates, [{ column: 'as_of', order: dates, how: 'declared', line: null }]);
  }
});

it.run();
