import {
  array,
  assert as holds,
  asyncProperty,
  boolean,
  constantFrom,
  record,
  string,
} from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Claim } from '../../src/claim/claim.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { readClaimsFile } from '../../src/claim/read-file.ts';
import { writeClaims } from '../../src/claim/write-claims.ts';

const it = suite('writeClaims');

/** A claim without what belongs to its file. */
const bare = (claim: Claim): unknown => ({
  ...claim,
  id: null,
  file: null,
  line: null,
  column: null,
});

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

async function again(claims: readonly Claim[], raw: boolean = false): Promise<unknown[]> {
  const read = await readClaims(writeClaims(claims, { raw }));
  return read.claims.map(bare);
}

it('writes what reads back to the same claims: the shipped files', async () => {
  for (const file of ['lead-example.csv', 'kursk-2025.csv', 'economist-ukraine.csv']) {
    const { claims } = await readClaimsFile(`data/${file}`);
    assert.ok(claims.length > 0);
    assert.equal(await again(claims), claims.map(bare), file);
  }
});

it('writes figures in their columns, words in value, and one row for a compound', async () => {
  const { claims } = await readClaims(
    'source,measure,value,low,best,high,as_of\n' +
      'A,killed,,,,"25,000",2025\n' +
      'B,casualties,"4,700 casualties, including 600 killed",,,,2025\n' +
      'C,killed,at least 7,7,9,,2025\n',
  );
  const rows = writeClaims(claims).trimEnd().split('\n').slice(1);
  assert.equal(rows, [
    '(no topic),A,A,,killed,,,,"25,000",,,,2025,,,,',
    '(no topic),B,B,,casualties,"4,700 casualties, including 600 killed",,,,,,,2025,,,,',
    '(no topic),C,C,,killed,at least 7,7,9,,,,,2025,,,,',
  ]);
  assert.equal(await again(claims), claims.map(bare));
});

it('writes a part of a compound in its own words where the other part is gone', async () => {
  const { claims } = await readClaims(
    'source,measure,value,as_of\nB,casualties,"4,700 casualties, including 600 killed",2025\n',
  );
  const read = await readClaims(writeClaims(claims.slice(1)));
  assert.equal(
    read.claims.map(({ measure, quantity }) => [measure, quantity.best]),
    [['killed', 600]],
  );
});

it('keeps the same figure in two columns of one row apart', async () => {
  const { claims } = await readClaims('source,killed,wounded,date\nA,around 12,around 12,2025\n');
  const read = await readClaims(writeClaims(claims));
  assert.equal(
    read.claims.map(({ measure, value }) => [measure, value]),
    [
      ['killed', 'around 12'],
      ['wounded', 'around 12'],
    ],
  );
});

it('keeps an inverted interval as it stands, and says why once', async () => {
  const { claims } = await readClaims(
    'source,measure,low,high,as_of,note\nA,killed,9,7,2025,\nB,killed,9,7,2025,checked\n',
  );
  assert.equal(await again(claims), claims.map(bare));
});

it('keeps a spreadsheet from running a cell as a formula, unless it is asked not to', async () => {
  const names = ['=1+1', '+600', '-x', '@DefenceHQ', "'=1", '\t=1'.trim(), '=A,"B"'];
  const rows = names.map((name, i) => `"${name.replaceAll('"', '""')}",killed,${i + 1},2025`);
  const { claims } = await readClaims(`source,measure,value,as_of\n${rows.join('\n')}\n`, {
    map: {},
  });
  const text = writeClaims(claims);
  for (const cell of text.split(/[,\n]/)) assert.not(/^"?[=+@-]/.test(cell), cell);
  assert.equal(await again(claims), claims.map(bare));
  assert.match(writeClaims(claims, { raw: true }), /,@DefenceHQ,/);
  assert.equal(await again(claims, true), claims.map(bare));
});

it('writes what reads back to the same claims: any claims', async () => {
  const name = string({
    unit: constantFrom('a', 'B', ' ', ',', '"', "'", '=', '-', '@', 'é', '\n', ';'),
  });
  const row = record({
    topic: name,
    source: name,
    origin: name,
    via: name,
    note: name,
    number: constantFrom(
      { value: '600', measure: 'killed' },
      { value: 'around 4,000', measure: 'casualties', includes: 'killed wounded missing' },
      { value: 'roughly two-thirds', measure: 'killed', of: 'casualties' },
      { value: 'two-thirds of the casualties', measure: 'killed' },
      { value: '4,700 casualties, including 600 killed', measure: 'casualties' },
      { value: '600 killed and another 4,100 wounded', measure: 'killed' },
      { low: '5', measure: 'wounded' },
      { low: '-9', high: '1,700', measure: 'missing' },
      { low: '5', best: '6', high: '7', measure: 'captured' },
      { best: '600', measure: 'deployed' },
      { low: '0.5', high: '0.7', measure: 'killed', of: 'casualties' },
      { low: '7', best: '9', high: '5', measure: 'killed' },
      { value: 'dozens', low: '24', high: '60', measure: 'killed' },
    ),
    dates: constantFrom(
      { as_of: '2025-01-05' },
      { as_of: '2025-01', published: '2025-02-01' },
      { from: '2024-12', as_of: '31.12.2024' },
      { published: '5 January 2025' },
      {},
    ),
    excluded: boolean(),
  });
  const fields =
    'topic,source,origin,via,measure,value,low,best,high,of,includes,from,as_of,published,status,note';
  await holds(
    asyncProperty(array(row, { maxLength: 6 }), boolean(), async (rows, raw) => {
      const lines = rows.map(({ number, dates, excluded, ...rest }) => {
        const cells: Record<string, string> = {
          ...rest,
          ...number,
          ...dates,
          status: excluded ? 'excluded' : '',
        };
        return fields
          .split(',')
          .map((field) => quote(cells[field] ?? ''))
          .join(',');
      });
      const { claims } = await readClaims(`${fields}\n${lines.join('\n')}\n`);
      assert.equal(await again(claims, raw), claims.map(bare));
    }),
    { seed: 1, numRuns: 100 },
  );
});

it.run();
