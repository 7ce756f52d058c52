import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';

const it = suite('dates of rows');

/** Claims of rows with these years, months and days, and the lines whose dates are none. */
async function inParts(...rows: string[]): Promise<{ dates: unknown[]; impossible: unknown[] }> {
  const { claims, problems } = await readClaims(
    `y,m,d,best\n${rows.map((row, at) => `${row},${at + 1}`).join('\n')}\n`,
    {
      layout: {
        name: 'own',
        columns: { best: 'best' },
        dateParts: { year: 'y', month: 'm', day: 'd' },
        constants: { source: 'S', measure: 'killed' },
      },
    },
  );
  const impossible = problems.filter(({ code }) => code === 'impossible-date');
  return {
    dates: claims.map(({ asOf }) => asOf),
    impossible: impossible.map(({ line }) => line),
  };
}

it('in parts are as partial as the parts', async () => {
  assert.equal(await inParts('2020,2,29', '2020,2,0', '2020,,', '2020,0,5', ',,'), {
    dates: ['2020-02-29', '2020-02', '2020', '2020', null],
    impossible: [],
  });
});

it('in parts that no calendar has are none, whatever dates were read before or after', async () => {
  const rows: readonly [good: string, date: string, bad: string][] = [
    ['2021,,', '2021', '2020,100,'],
    ['2020,2,1', '2020-02-01', '2020,1,101'],
    ['2020,2,', '2020-02', '2020,1,100'],
    ['2020,2,28', '2020-02-28', '2020,2,30'],
  ];
  for (const [good, date, bad] of rows) {
    assert.equal(await inParts(good, bad), { dates: [date], impossible: [3] }, bad);
    assert.equal(await inParts(bad, good), { dates: [date], impossible: [2] }, bad);
  }
});

it('in parts that are no whole numbers are none', async () => {
  assert.equal(await inParts('2020.5,,', '2020,1.5,', '2020,1,1.5', '2020,-1,', '2020,foo,'), {
    dates: [],
    impossible: [2, 3, 4, 5, 6],
  });
});

it('that wait for their column begin the period of their row, too', async () => {
  const { claims } = await readClaims('when,best\n4/11/2021,1\n13/01/2022,2\n2022-02,3\n', {
    layout: {
      name: 'own',
      columns: { as_of: 'when', best: 'best' },
      period: true,
      constants: { source: 'S', measure: 'killed' },
    },
  });
  assert.equal(
    claims.map(({ from, asOf }) => [from, asOf]),
    [
      ['2021-11-04', '2021-11-04'],
      ['2022-01-13', '2022-01-13'],
      ['2022-02-01', '2022-02'],
    ],
  );
});

it('in parts may stand in the first column, of a day or a month, and run up to 2099', async () => {
  const layout = {
    name: 'own',
    columns: { best: 'best' },
    dateParts: { year: 'y', month: 'm', day: 'd' },
    constants: { source: 'S', measure: 'killed' },
  };
  const read = async (csv: string): Promise<unknown[]> => {
    const { claims, problems } = await readClaims(csv, { layout });
    return [
      ...claims.map(({ asOf }) => asOf),
      ...problems.map(({ code, column }) => [code, column]),
    ];
  };
  assert.equal(await read('m,d,y,best\n2,3,2099,5\n'), ['2099-02-03']);
  assert.equal(await read('d,m,y,best\n3,2,2099,5\n'), ['2099-02-03']);
  assert.equal(await read('d,m,y,best\n3,2,2100,5\n'), [['other-era', 'y']]);
  assert.equal(await read('d,m,y,best\n3,13,2025,5\n'), [['impossible-date', 'y']]);
});

it('in parts are not read where a column holds them whole, the first one too', async () => {
  const { claims } = await readClaims('when,y,best\n2025-01-02,1999,5\n', {
    layout: {
      name: 'own',
      columns: { as_of: 'when', best: 'best' },
      dateParts: { year: 'y' },
      constants: { source: 'S', measure: 'killed' },
    },
  });
  assert.equal(
    claims.map(({ asOf }) => asOf),
    ['2025-01-02'],
  );
});

it.run();
