import { array, assert as holds, asyncProperty, constantFrom, uint8Array } from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseQuantity } from '../../src/claim/parse-quantity.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { ClaimsFileRead, ReadOptions } from '../../src/claim/read-claims.ts';

const it = suite('readClaims');

const HEADER =
  'topic,source,origin,via,measure,value,low,best,high,of,includes,from,as_of,published,url,status,note';

/** Rows of our own layout, each given by the cells that matter; line 2 is the first. */
async function read(
  rows: readonly Readonly<Record<string, string>>[],
  options: ReadOptions = {},
): Promise<ClaimsFileRead> {
  const fields = HEADER.split(',');
  const base = { topic: 'Kursk', source: 'NIS', measure: 'killed', as_of: '2025-04-30' };
  const lines = rows.map((row) => {
    const cells: Readonly<Record<string, string>> = { ...base, ...row };
    return fields.map((field) => `"${(cells[field] ?? '').replaceAll('"', '""')}"`).join(',');
  });
  return await readClaims([HEADER, ...lines].join('\n'), options);
}

/** What a problem says of its place. */
const places = ({ problems }: ClaimsFileRead): unknown[] =>
  problems.map(({ code, line, column, cell }) => [code, line, column, cell]);

/** Claims without their places, in one order. */
const strip = ({ claims }: ClaimsFileRead): unknown[] =>
  claims.map((claim) => JSON.stringify({ ...claim, id: null, line: null })).sort();

it('reads a claim as it was said, with its place in the file', async () => {
  const { claims, problems } = await read(
    [{ value: '600', via: 'Reuters', published: '2025-05-01', url: 'https://example.org/a' }],
    { file: 'dir/claims.csv' },
  );
  assert.equal(problems, []);
  const [claim] = claims;
  assert.equal(
    { ...claim, quantity: null },
    {
      id: 'claims.csv:2',
      topic: 'Kursk',
      source: 'NIS',
      origin: 'NIS',
      via: 'Reuters',
      measure: 'killed',
      quantity: null,
      value: '600',
      includes: null,
      from: null,
      asOf: '2025-04-30',
      published: '2025-05-01',
      url: 'https://example.org/a',
      status: 'active',
      note: null,
      file: 'dir/claims.csv',
      line: 2,
    },
  );
  assert.is(claim?.quantity.best, 600);
});

it('reads the columns in any order, under any case, with blanks', async () => {
  const { claims, problems } = await readClaims(
    ' Value ;AS OF;Measure; Source\n600;2025-01-01;Deaths;NIS\n',
  );
  assert.equal(problems, []);
  assert.equal(
    claims.map((claim) => [claim.source, claim.measure, claim.asOf, claim.quantity.best]),
    [['NIS', 'killed', '2025-01-01', 600]],
  );
});

it('makes several claims of a compound wording, numbered', async () => {
  const { claims } = await read([
    { measure: 'casualties', value: '4,700 casualties, including 600 killed' },
  ]);
  assert.equal(
    claims.map(({ id, measure, value }) => [id, measure, value]),
    [
      ['input:2', 'casualties', '4,700 casualties, including 600 killed'],
      ['input:2#2', 'killed', '4,700 casualties, including 600 killed'],
    ],
  );
});

it('reads a share with its base', async () => {
  const { claims } = await read([{ value: 'two-thirds', of: 'casualties' }]);
  assert.equal(
    [claims[0]?.measure, claims[0]?.quantity.unit, claims[0]?.quantity.of],
    ['killed', 'share', 'casualties'],
  );
});

it('reads low, best and high given as numbers, leaving open what is blank', async () => {
  const { claims, problems } = await read([
    { low: '500', best: '600', high: '700' },
    { low: '500', source: 'B' },
    { high: '1,700', source: 'C' },
    { best: '600', source: 'D' },
    { low: '0.6', high: '0.7', of: 'casualties', source: 'E' },
  ]);
  assert.equal(problems, []);
  assert.equal(
    claims.map(({ value, quantity: { low, best, high, unit, hedge } }) => [
      value,
      low,
      best,
      high,
      unit,
      hedge,
    ]),
    [
      ['low 500, best 600, high 700', 500, 600, 700, 'count', 'stated interval'],
      ['low 500', 500, null, null, 'count', 'at least'],
      ['high 1,700', null, null, 1700, 'count', 'at most'],
      ['600', 550, 600, 650, 'count', 'bare number'],
      ['low 0.6, high 0.7', 0.6, null, 0.7, 'share', 'stated interval'],
    ],
  );
});

it('reads plain figures in `value` as words are read', async () => {
  const figures = ['0', '7', '007', '10', '1948', '4700', '390580', '123456789', '1234567890'];
  const { claims } = await read(figures.map((value) => ({ value })));
  assert.equal(
    claims.map(({ quantity }) => quantity),
    figures.flatMap((value) => parseQuantity(value, { measure: 'killed' }).quantities),
  );
});

it('reads what a total includes', async () => {
  const { claims } = await read([
    { measure: 'casualties', value: '4,000', includes: 'killed, wounded, missing and captured' },
    { measure: 'total', value: '4,100' },
  ]);
  assert.equal(
    claims.map((claim) => claim.includes),
    [['killed', 'wounded', 'missing', 'captured'], null],
  );
});

it('keeps an excluded claim in sight with its note', async () => {
  const { claims, problems, meta } = await read([
    { value: '600', status: 'excluded', note: 'a misquotation' },
  ]);
  assert.equal(
    claims.map(({ status, note }) => [status, note]),
    [['excluded', 'a misquotation']],
  );
  assert.equal(problems, []);
  assert.equal([meta.used, meta.excluded, meta.reported], [0, 1, 0]);
});

it('locates every problem of a file, not the first', async () => {
  const result = await read([
    { value: 'frog' },
    { low: 'frog', high: '-5' },
    { value: '600', measure: 'frogs', as_of: 'tomorrow', status: 'maybe' },
    { value: '600', source: ' ' },
    { value: '600', measure: '' },
    { value: 'two-thirds' },
    { low: '0.5', high: '1.5', of: 'casualties' },
    { value: '-5' },
    { value: '4.700' },
    { value: '600', as_of: '2025-02-30' },
    { value: '600', measure: 'losses' },
    { value: '4,100 wounded' },
    { value: '600', measure: 'casualties', includes: 'killed and frogs' },
  ]);
  assert.equal(
    result.problems.map(({ code, line, column }) => [code, line, column]),
    [
      ['unreadable-wording', 2, 'value'],
      ['unreadable-number', 3, 'low'],
      ['negative-number', 3, 'high'],
      ['unknown-status', 4, 'status'],
      ['unknown-measure', 4, 'measure'],
      ['bad-date', 4, 'as_of'],
      ['missing-source', 5, 'source'],
      ['missing-measure', 6, 'measure'],
      ['share-without-base', 7, 'value'],
      ['share-above-one', 8, 'high'],
      ['negative-number', 9, 'value'],
      ['ambiguous-number', 10, 'value'],
      ['impossible-date', 11, 'as_of'],
      ['ambiguous-measure', 12, 'measure'],
      ['measure-contradicted', 13, 'value'],
      ['unknown-measure', 14, 'includes'],
    ],
  );
  assert.equal(result.claims, []);
  assert.ok(result.problems.every(({ severity }) => severity === 'error'));
  for (const problem of result.problems) {
    assert.ok(problem.message.length > 10 && problem.expected !== '' && problem.fix !== '');
  }
  assert.is(result.meta.reported, 13);
});

it('keeps an inverted interval in sight and out of use, with its numbers as they stand', async () => {
  const { claims, problems } = await read([
    { low: '700', high: '600' },
    { low: '600', best: '500', high: '700', source: 'B' },
    { low: '600', best: '800', high: '700', source: 'C', note: 'checked' },
  ]);
  assert.equal(
    claims.map(({ status, note, quantity }) => [
      status,
      note,
      [quantity.low, quantity.best, quantity.high],
    ]),
    [
      ['excluded', 'inverted interval: low 700 is above high 600', [700, null, 600]],
      ['excluded', 'best outside its interval: best 500 is below low 600', [600, 500, 700]],
      [
        'excluded',
        'checked; best outside its interval: best 800 is above high 700',
        [600, 800, 700],
      ],
    ],
  );
  assert.equal(
    problems.map(({ code, severity, line }) => [code, severity, line]),
    [
      ['inverted-interval', 'error', 2],
      ['best-outside', 'error', 3],
      ['best-outside', 'error', 4],
    ],
  );
});

it('reads codes for "not known" as missing, with a notice, never as zero', async () => {
  const codes = ['', 'NA', 'unknown', '-999', '-9', '-'];
  const result = await read([
    ...codes.map((value) => ({ value })),
    { low: '-999', high: '700', as_of: '2025-05-01' },
  ]);
  assert.equal(
    result.claims.map(({ quantity: { low, high } }) => [low, high]),
    [[null, 700]],
  );
  assert.equal(places(result), [
    ...codes.map((cell, i) => ['missing-value', i + 2, 'value', cell]),
    ['missing-value', 8, 'low', '-999'],
  ]);
  assert.ok(result.problems.every(({ severity }) => severity === 'notice'));
});

it('counts a claim that is repeated once, and says where it stood before', async () => {
  const result = await read([
    { value: '600', url: 'https://example.org/a' },
    { value: '600', url: 'https://example.org/b', published: '2025-05-01' },
    { value: '600', via: 'Reuters' },
    { value: '600', as_of: '2025-05-30' },
  ]);
  assert.equal(
    result.claims.map(({ line }) => line),
    [2, 4, 5],
  );
  assert.equal(places(result), [['duplicate-claim', 3, null, '600']]);
  assert.match(result.problems[0]?.message ?? '', /line 2/);
});

it('reports a row with too many or too few cells at its first line', async () => {
  const result = await readClaims(
    'source,measure,value,as_of,note\nA,killed,1,2025,"x\ny",6\nB,killed,2\nC,killed,3,2025,\n',
  );
  assert.equal(places(result), [
    ['ragged-row', 2, null, null],
    ['ragged-row', 4, null, null],
  ]);
  assert.equal(
    result.claims.map(({ source, line }) => [source, line]),
    [['C', 5]],
  );
});

it('says what is wrong with a file that has no rows, no header or nothing', async () => {
  const cases: [string, unknown[]][] = [
    ['', [['empty-file', null, null, null]]],
    ['\n \n', [['empty-file', null, null, null]]],
    ['source,measure,value\n', [['no-rows', 1, null, null]]],
    ['source,measure\nA,killed\n', [['missing-column', 1, 'value', null]]],
    ['measure,value\nkilled,1\n', [['missing-column', 1, 'source', null]]],
    ['foo,bar\n1,2\n', [['unrecognised-layout', 1, null, null]]],
  ];
  for (const [text, expected] of cases) {
    const result = await readClaims(text);
    assert.equal(places(result), expected, text);
    assert.equal(result.claims, []);
  }
});

it('says which column may have been meant where a name is misspelt', async () => {
  const { problems } = await readClaims('sorce,measure,value\nA,killed,1\n');
  assert.match(problems[0]?.message ?? '', /"sorce"/);
  assert.match(problems[0]?.fix ?? '', /--map "sorce=source"/);
});

it('reads no claim where a column that it reads stands twice', async () => {
  const result = await readClaims('source,measure,value,Value,as_of\nA,killed,1,2,2025\n');
  assert.equal(places(result), [['duplicate-header', 1, 'Value', 'Value']]);
  assert.equal(result.claims, []);
  const harmless = await readClaims('source,measure,value,x,x,as_of\nA,killed,1,2,3,2025\n');
  assert.is(harmless.claims.length, 1);
  assert.ok(harmless.problems.every(({ severity }) => severity === 'notice'));
});

it('says which columns of a claims file mean nothing to it', async () => {
  const result = await readClaims('source,measure,value,as_of,confirmed\nA,killed,1,2025,yes\n');
  assert.equal(places(result), [['unread-column', 1, 'confirmed', null]]);
  assert.is(result.claims.length, 1);
});

it("takes the file's only topic for a blank one, and says so; else the topic without a name", async () => {
  const one = await read([{ value: '1' }, { value: '2', topic: '' }]);
  assert.equal(
    one.claims.map(({ topic }) => topic),
    ['Kursk', 'Kursk'],
  );
  assert.equal(places(one), [['blank-topic', 3, 'topic', '']]);
  const two = await read([
    { value: '1' },
    { value: '2', topic: ' ' },
    { value: '3', topic: 'Avdiivka' },
  ]);
  assert.is(two.claims[1]?.topic, '(no topic)');
  const none = await readClaims('source,measure,value,as_of\nA,killed,1,2025\n');
  assert.is(none.claims[0]?.topic, '(no topic)');
  assert.equal(none.problems, []);
});

it('warns of a claim published before the day it counts to', async () => {
  const result = await read([
    { value: '1', published: '2025-04-29' },
    { value: '2', published: '2025-04', as_of: '2025' },
  ]);
  assert.equal(places(result), [['published-before-as-of', 2, 'published', '2025-04-29']]);
  assert.is(result.claims.length, 2);
});

it('wants a reason for an exclusion', async () => {
  const result = await read([{ value: '1', status: 'excluded' }]);
  assert.equal(places(result), [['excluded-without-note', 2, 'status', 'excluded']]);
  assert.is(result.claims[0]?.status, 'excluded');
});

it('reads columns under other names by hand, and says what it cannot map', async () => {
  const result = await readClaims('who,Dead,day\nA,around 600,2025-01-01\n', {
    map: { who: 'source', dead: 'killed', day: 'as_of', nobody: 'note', Dead: 'frogs' },
  });
  assert.equal(
    result.claims.map(({ source, measure, asOf, quantity }) => [
      source,
      measure,
      asOf,
      quantity.best,
    ]),
    [['A', 'killed', '2025-01-01', 600]],
  );
  assert.equal(
    result.problems.map(({ code, column }) => [code, column]),
    [
      ['no-such-column', 'nobody'],
      ['unknown-field', 'Dead'],
    ],
  );
});

it('maps a column before one that has the name already', async () => {
  const result = await readClaims('source,measure,value,media,as_of\nAgency,killed,6,NIS,2025\n', {
    map: { media: 'source' },
  });
  assert.is(result.claims[0]?.source, 'NIS');
});

it('keeps claims without a file apart from those of a file', async () => {
  const { claims } = await read([{ value: '1' }]);
  assert.equal([claims[0]?.id, claims[0]?.file], ['input:2', null]);
});

it('loses no row: each gives a claim or a problem on its line', async () => {
  const row = constantFrom(
    { value: '600' },
    { value: 'frog' },
    { value: 'NA' },
    { low: '5', high: '4' },
    { value: '600', as_of: '4/5/2025' },
    { value: '600', as_of: 'never' },
    { value: '600', status: 'excluded', note: 'x' },
    { value: '4,700 casualties, including 600 killed', measure: 'casualties' },
    { value: '600', measure: 'frogs', source: '' },
    { best: '7', from: '2026-01-01' },
  );
  await holds(
    asyncProperty(array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const { claims, problems, meta } = await read(rows);
      const active = new Set(claims.filter((c) => c.status === 'active').map((c) => c.line));
      const seen = new Set(claims.map((c) => c.line));
      const said = new Set(problems.map((problem) => problem.line));
      assert.is(meta.rows, rows.length);
      assert.is(meta.used, active.size);
      assert.is(meta.excluded, seen.size - active.size);
      assert.is(meta.reported, rows.length - seen.size);
      for (let line = 2; line < rows.length + 2; line += 1)
        assert.ok(seen.has(line) || said.has(line));
    }),
    { seed: 1, numRuns: 100 },
  );
});

it('gives claims or problems for any text and any bytes, never an exception', async () => {
  const header = constantFrom(
    HEADER,
    'source,killed_low,killed_high,date',
    'a;b\n#affected+killed;#date',
    '',
  );
  const piece = constantFrom(
    'killed',
    '600',
    'two-thirds',
    '-999',
    '4.700',
    '1/2/2020',
    '2020-02-30',
    '9'.repeat(30),
    '1e99',
    '#date',
    '=1',
    '"',
    '\n',
    '\r',
    ',',
    ';',
    '\t',
    'é',
    '\0',
    '\ufffd',
    '\ud83d',
    '%',
    ' ',
  );
  await holds(
    asyncProperty(header, array(piece, { maxLength: 40 }), async (head, pieces) => {
      const { claims, meta } = await readClaims(`${head}\n${pieces.join('')}`);
      assert.is(meta.rows, meta.used + meta.excluded + meta.reported);
      assert.is(new Set(claims.map(({ id }) => id)).size, claims.length);
    }),
    { seed: 1, numRuns: 300 },
  );
  await holds(
    asyncProperty(uint8Array({ maxLength: 100 }), async (bytes) => {
      await readClaims(bytes);
    }),
    { seed: 1, numRuns: 200 },
  );
});

it('keeps the column of a number that does not stand in one called value', async () => {
  const columns = async (text: string): Promise<unknown[]> =>
    (await readClaims(text)).claims.map((each) =>
      'column' in each ? [each.value, each.column] : each.value,
    );
  assert.equal(await columns('source,Killed,Wounded\nA,around 600,70\n'), [
    ['around 600', 'Killed'],
    ['70', 'Wounded'],
  ]);
  assert.equal(await columns('source,measure,Value\nA,killed,600\n'), [['600', 'Value']]);
  assert.equal(await columns('source,measure,value\nA,killed,600\n'), ['600']);
  assert.equal(await columns('source,measure,low,best,high\nA,killed,5,6,7\nB,killed,,9,\n'), [
    ['low 5, best 6, high 7', null],
    ['9', 'best'],
  ]);
});

it('refuses a choice that there is not, with what there is', async () => {
  const refused: readonly (readonly [object, string])[] = [
    [{ hedges: 'broad' }, 'hedges takes narrow, default, wide; not "broad"'],
    [{ dates: 'us' }, 'dates takes day-first, month-first, iso; not "us"'],
    [{ decimal: ';' }, 'decimal takes ., ,; not ";"'],
    [
      { encoding: 'latin1' },
      'encoding takes utf-8, utf-16le, utf-16be, windows-1252; not "latin1"',
    ],
    [{ delimiter: '' }, 'delimiter takes one character; not ""'],
    [{ delimiter: '||' }, 'delimiter takes one character; not "||"'],
  ];
  for (const [options, message] of refused) {
    const error = await readClaims('source,killed\nA,6\n', options).catch((each: unknown) => each);
    assert.instance(error, RangeError);
    assert.is((error as RangeError).message, message);
  }
});

it('gives the same claims whatever the order of the rows', async () => {
  const rows = [
    { value: '600', as_of: '13/01/2025' },
    { value: '700', as_of: '4/2/2025', source: 'B' },
    { value: '700', topic: '', source: 'C', as_of: '5/2/2025' },
  ];
  assert.equal(strip(await read(rows)), strip(await read(rows.toReversed())));
});

it('says by what cells are parted, also of a file that is empty', async () => {
  assert.is((await readClaims('')).meta.delimiter, ',');
  assert.is((await readClaims('', { delimiter: ';' })).meta.delimiter, ';');
});

it('lists the names that were read as one voice', async () => {
  const { meta } = await readClaims(
    'source,measure,value,as_of\nNATO,killed,1,2025\nNATO[12],wounded,2,2025\n',
  );
  assert.equal(meta.merges, [{ name: 'NATO[12]', origin: 'NATO', how: 'footnotes', line: 3 }]);
});

it.run();
