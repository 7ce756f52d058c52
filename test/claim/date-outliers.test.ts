import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dateInWords, daysInWords } from '../../src/claim/date-words.ts';
import { otherEras } from '../../src/claim/eras.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { ClaimsFileRead } from '../../src/claim/read-claims.ts';

const it = suite('dates of another era, and far from all others');

/** Claims with these cells of as_of, and of further columns after a bar. */
async function dated(cells: readonly string[], header = 'as_of'): Promise<ClaimsFileRead> {
  const rows = cells.map((cell, i) => `S${i},killed,${i + 900},${cell}`);
  return await readClaims(`source,measure,value,${header}\n${rows.join('\n')}\n`);
}

const asOf = (read: ClaimsFileRead): (string | null)[] => read.claims.map((claim) => claim.asOf);
const said = (read: ClaimsFileRead): unknown[] =>
  read.problems.map(({ code, severity, line }) => [code, severity, line]);

it('a year after 2099 keeps its row out, however it is written', async () => {
  for (const cell of [
    '2205-01-02',
    '2205',
    '2205/01/02',
    '02.01.2205',
    '13/01/2205',
    '4/11/2205',
    '2 January 2205',
  ]) {
    const read = await dated(['2025-01-02', cell]);
    assert.equal(asOf(read), ['2025-01-02'], cell);
    assert.equal(said(read), [['other-era', 'error', 3]], cell);
  }
});

it('a year of the Buddhist era is named, with its Gregorian one', async () => {
  const read = await dated(['2025-01-02', '2568-01-01']);
  assert.match(read.problems[0]?.message ?? '', /In the Buddhist era \(Thailand\) 2568 is 2025\./);
  assert.match(read.problems[0]?.fix ?? '', /year - 543/);
  // 2567 has a 29 February there, being 2024 here, and none in our calendar.
  const leap = await dated(['2567-02-29']);
  assert.match(leap.problems[0]?.message ?? '', /no such day: 2567-02-29. In the Buddhist era/);
  assert.is(leap.claims.length, 0);
});

it('a day of publication in another era is not read, and its claim is', async () => {
  const read = await dated(['2025-01-02,2568-01-03'], 'as_of,published');
  assert.equal(said(read), [['other-era', 'warning', 2]]);
  assert.equal(
    read.claims.map(({ published }) => published),
    [null],
  );
});

it('a Solar Hijri year beside a Gregorian one keeps its row out', async () => {
  const read = await dated(['2025-01-02', '1403/10/12']);
  assert.equal(asOf(read), ['2025-01-02']);
  assert.equal(said(read), [['other-era', 'error', 3]]);
  assert.match(
    read.problems[0]?.message ?? '',
    /Solar Hijri calendar \(Iran, Afghanistan\) 1403 is 2024 or 2025/,
  );
  assert.is(read.meta.reported, 1);
});

it('a day that only another calendar has is told as one', async () => {
  const read = await dated(['1403-02-31']);
  assert.is(read.problems[0]?.code, 'impossible-date');
  assert.match(read.problems[0]?.message ?? '', /Solar Hijri/);
});

it('a medieval year by itself stands, with one warning', async () => {
  const read = await dated(['1415-10-25', '1415-10-26']);
  assert.equal(asOf(read), ['1415-10-25', '1415-10-26']);
  assert.equal(said(read), [['other-era', 'warning', 2]]);
});

it('a first day of a period in another era keeps its row out', async () => {
  const read = await dated(['2025-01-02,1403-10-01'], 'as_of,from');
  assert.equal(said(read), [['other-era', 'error', 2]]);
  assert.is(read.problems[0]?.column, 'from');
});

it('are told topic by topic', async () => {
  const read = await readClaims(
    'topic,source,measure,value,as_of\nA,S,killed,1,1415-10-25\nB,S,killed,2,2025-01-02\n',
  );
  assert.equal(said(read), [['other-era', 'warning', 2]]);
});

it('the latest date, decades after all others, is a warning', async () => {
  const read = await dated(['2025-01-02', '2024-01-02', '2052-01-02']);
  assert.equal(said(read), [['distant-date', 'warning', 4]]);
  assert.match(
    read.problems[0]?.message ?? '',
    /2 January 2052 is 27 years after every other date/,
  );
  assert.is(read.claims.length, 3);
});

it('the earliest date, decades before all others, is a warning', async () => {
  const read = await dated(['2025-01-02', '2024-01-02', '1925-01-02']);
  assert.equal(said(read), [['distant-date', 'warning', 4]]);
});

it('of two dates decades apart only the later is told', async () => {
  assert.equal(said(await dated(['1865-04-09', '2011-12-01'])), [['distant-date', 'warning', 3]]);
});

it('nothing is said of dates within a generation, of periods, or of excluded claims', async () => {
  assert.equal(said(await dated(['2001-01-02', '2025-01-02'])), []);
  assert.equal(
    said(await dated(['1950-12-31,1950-01-01', '2025-12-31,2025-01-01'], 'as_of,from')),
    [],
  );
  const header = 'as_of,status,note';
  assert.equal(said(await dated(['2025-01-02,,', '1925-01-02,excluded,a slip'], header)), []);
});

it('years in parts are bounded too', async () => {
  const read = await readClaims('year,conflict_name,bd_best,bd_low,bd_high\n2568,War,5,4,6\n', {
    layout: {
      name: 'own',
      columns: { topic: 'conflict_name', best: 'bd_best' },
      dateParts: { year: 'year' },
      constants: { source: 'S', measure: 'killed' },
    },
  });
  assert.equal(said(read), [['other-era', 'error', 2]]);
});

it('names every era that a year may be of', () => {
  assert.is(
    otherEras(1403),
    ' In the Solar Hijri calendar (Iran, Afghanistan) 1403 is 2024 or 2025; in the Islamic lunar calendar 1403 is 1982 or 1983.',
  );
  assert.is(otherEras(5785), ' In the Hebrew calendar 5785 is 2024 or 2025.');
  assert.is(otherEras(114), ' In the calendar of Taiwan or of North Korea (Juche) 114 is 2025.');
  assert.is(otherEras(2205), '');
});

it('days in words have commas from a thousand on', () => {
  assert.is(daysInWords(65744), '65,744 days');
  assert.is(daysInWords(38), '38 days');
  assert.is(dateInWords('2025-01'), 'January 2025');
});

it('a date 25 years after all others is a warning, and one of 24 is none', async () => {
  assert.equal(said(await dated(['2000-12-31', '2025-01-02'])), [['distant-date', 'warning', 3]]);
  assert.equal(said(await dated(['2000-01-02', '2024-12-31'])), []);
});

it('of three dates a generation apart only the last is told', async () => {
  assert.equal(said(await dated(['1975-01-02', '2000-01-02', '2025-01-02'])), [
    ['distant-date', 'warning', 4],
  ]);
  assert.equal(said(await dated(['1975-01-02', '2000-01-02', '2024-01-02'])), [
    ['distant-date', 'warning', 2],
  ]);
});

it('a year from 1500 on is of no other calendar, and from 1800 on others are told beside it', async () => {
  assert.equal(said(await dated(['1500-01-02', '1550-01-02'])), [['distant-date', 'warning', 3]]);
  assert.equal(said(await dated(['1499-01-02', '1510-01-02'])), [['other-era', 'warning', 2]]);
  assert.equal(said(await dated(['1403-01-02', '1799-01-02'])), [['other-era', 'warning', 2]]);
  assert.equal(said(await dated(['1403-01-02', '1800-01-02'])), [['other-era', 'error', 2]]);
});

it('a year up to 2099 can be counted to', async () => {
  assert.equal(said(await dated(['2099-12-31'])), []);
  assert.equal(said(await dated(['2100-01-01'])), [['other-era', 'error', 2]]);
});

it('are told once for each row, of which a compound has several claims', async () => {
  const rows = [
    'A,,"4,700 casualties, including 600 killed",2025-01-02',
    'B,,"4,800 casualties, including 700 killed",2052-01-02',
    'C,,"4,900 casualties, including 800 killed",2052-01-03',
  ];
  const far = await readClaims(`source,measure,value,as_of\n${rows.join('\n')}\n`);
  assert.is(far.claims.length, 6);
  assert.equal(
    said(far).filter((each) => (each as string[])[0] === 'distant-date'),
    [
      ['distant-date', 'warning', 3],
      ['distant-date', 'warning', 4],
    ],
  );
  const early = await readClaims(
    `source,measure,value,as_of\n${rows.join('\n').replaceAll('2052', '1403')}\n`,
  );
  assert.equal(
    said(early).filter((each) => (each as string[])[0] === 'other-era'),
    [
      ['other-era', 'error', 3],
      ['other-era', 'error', 4],
    ],
  );
});

it('are told with what to do, and how far they are off', async () => {
  const said = async (...cells: string[]): Promise<unknown[]> =>
    (await dated(cells)).problems.map(({ message, fix }) => [message, fix]);
  assert.equal(await said('1415-10-25'), [
    [
      'The year is 1415, and it is read as it stands. In the Solar Hijri calendar (Iran, Afghanistan) 1415 is 2036 or 2037; ' +
        'in the Islamic lunar calendar 1415 is 1994 or 1995.',
      'Nothing, if 1415 is meant. Else: Look at the source, and write the Gregorian date (the Solar Hijri calendar (Iran, Afghanistan): ' +
        'year + 621, or + 622 from 1 January on; the Islamic lunar calendar: by a table of dates).',
    ],
  ]);
  const [[message, fix] = []] = (await said('1000-01-01', '2025-01-02')) as string[][];
  assert.is(message, 'The year is 1000, and the topic holds 2025-01-02.');
  assert.is(fix, 'Correct the year after looking at the source.');
  const [[before] = []] = (await said('1925-01-02', '2024-01-02', '2025-01-02')) as string[][];
  assert.is(before, '2 January 1925 is 99 years before every other date of the topic.');
});

it.run();
