import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { declareLayout, layoutFromJson } from '../../src/claim/layout-json.ts';
import { LAYOUTS } from '../../src/claim/layouts/all.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { fixture, rowsOf } from './layouts/fixtures.ts';

const it = suite('a declared layout');

const JSON_TEXT = readFileSync('test/fixtures/declared-layout.json', 'utf8');

const wrong = (text: string): string[] => layoutFromJson(text).problems.map((p) => p.message);

it('reads a table that no layout knows', async () => {
  const { layout, problems } = layoutFromJson(JSON_TEXT);
  assert.equal(problems, []);
  assert.ok(layout);
  const read = await fixture('declared.csv', { layout });
  assert.equal(rowsOf(read), [
    ['Tal', 'Ministry', 'killed', [1200, null, 1400], null, '1948-12-31', 'active'],
    ['Tal', 'Ministry', 'killed', [null, null, 1500], null, '1949-01-15', 'active'],
  ]);
  assert.is(read.meta.layout, 'ministry-bulletin');
});

it('may be handed to readClaims as plain data', async () => {
  const read = await fixture('declared.csv', {
    layout: JSON.parse(JSON_TEXT) as Record<string, unknown>,
  });
  assert.is(read.claims.length, 2);
});

it('may count several measures, name its topic by several columns and date its rows in parts', async () => {
  const { claims } = await readClaims(
    'Y;M;A;B;Dead;Hurt min;Hurt max\n2020;3;x;y;around 12;3;5\n',
    {
      layout: {
        name: 'wide',
        constants: { source: 'S' },
        topics: ['A', 'B'],
        dateParts: { year: 'Y', month: 'M' },
        period: true,
        counts: [
          { measure: 'killed', value: 'Dead' },
          { measure: 'wounded', low: 'Hurt min', high: 'Hurt max' },
        ],
      },
    },
  );
  assert.equal(
    claims.map(({ topic, measure, from, asOf, value }) => [topic, measure, from, asOf, value]),
    [
      ['x - y', 'killed', '2020-03-01', '2020-03', 'around 12'],
      ['x - y', 'wounded', '2020-03-01', '2020-03', 'low 3, high 5'],
    ],
  );
});

it('is checked whole: every mistake is reported', async () => {
  assert.match(wrong('{')[0] ?? '', /not JSON/);
  assert.equal(wrong('[]'), ['A layout is an object.']);
  assert.equal(
    wrong(
      '{ "name": "x", "column": {}, "dates": "backwards", "columns": { "frog": "a", "low": 3 } }',
    ),
    [
      '"column" is no part of a layout.',
      '"frog" is no field.',
      'columns.low has to be a column name or a list of them.',
      'dates cannot be "backwards".',
      'Nothing says who claims.',
      'Nothing says what is counted.',
      'No column holds a number.',
    ],
  );
  const { problems, claims } = await readClaims('a\n1\n', { layout: { name: 'x' } });
  assert.equal([problems.length, claims.length], [3, 0]);
  assert.ok(problems.every(({ code }) => code === 'bad-layout'));
});

it('is what the shipped layouts are: each passes the same check unchanged', () => {
  for (const layout of LAYOUTS) {
    const declared = declareLayout(layout);
    assert.equal(declared.problems, [], layout.name);
    assert.equal({ ...declared.layout }, { constants: {}, columns: {}, ...layout }, layout.name);
  }
});

it('needs the columns of source and measure that it names, and a column for each of its counts', () => {
  const needs = (more: Record<string, unknown>): unknown =>
    declareLayout({ name: 'x', constants: { source: 'S', measure: 'killed' }, ...more }).layout
      ?.needs;
  assert.equal(needs({ columns: { as_of: 'Date', low: 'Min', high: ['Max', 'Most'] } }), [
    ['Min', 'Max', 'Most'],
  ]);
  assert.equal(needs({ columns: { source: 'Who', measure: ['What'], note: 'N', value: 'V' } }), [
    ['Who'],
    ['What'],
    ['V'],
  ]);
  const counts = [
    { measure: 'killed', value: 'Dead' },
    { measure: null, low: 'Hurt' },
  ];
  assert.equal(needs({ counts }), [['Dead'], ['Hurt']]);
});

it('is wrong with no column, with parts of a date without a year, and with a count of a stranger', () => {
  const rest = '"name": "x", "constants": { "source": "S", "measure": "killed" }';
  assert.equal(wrong(`{ ${rest}, "columns": { "low": "Min", "note": [] } }`), [
    'columns.note has to be a column name or a list of them.',
  ]);
  for (const parts of ['{ "month": "M" }', '"Y"', 'null', '["Y"]']) {
    assert.equal(wrong(`{ ${rest}, "columns": { "low": "Min" }, "dateParts": ${parts} }`), [
      'dateParts has to name a column year.',
    ]);
  }
  assert.equal(wrong(`{ ${rest}, "counts": [{ "measure": "frogs", "low": "Min" }] }`), [
    'counts[0] counts "frogs".',
  ]);
  assert.equal(wrong(`{ ${rest}, "counts": [{ "measure": null, "low": "Min" }] }`), []);
  assert.equal(wrong(`{ ${rest}, "counts": [{ "low": "Min" }] }`), []);
});

it('says what is wrong in every part of it, those that may be left out too', () => {
  const rest = '"name": "x", "constants": { "source": "S", "measure": "killed" }';
  const parts: readonly [part: string, message: string][] = [
    ['"id": 5', 'id has to be a column name or a list of them.'],
    ['"needs": 3', 'needs has to be a column name or a list of them.'],
    ['"needs": [["A"], 4]', 'needs has to be a column name or a list of them.'],
    ['"topics": []', 'topics has to be a column name or a list of them.'],
    ['"missing": 7', 'missing has to be the text of cells that say nothing, or a list of them.'],
    [
      '"missing": ["x", 7]',
      'missing has to be the text of cells that say nothing, or a list of them.',
    ],
    ['"title": 3', 'title has to be text.'],
    ['"reference": ["R"]', 'reference has to be text.'],
    ['"period": "yes"', 'period is true or false.'],
    ['"decimal": ";"', 'decimal cannot be ";".'],
    ['"counts": []', 'counts has to be a list.'],
    ['"counts": [3]', 'counts[0] has to be an object.'],
    ['"counts": [{ "measure": "killed" }]', 'counts[0] names no column of numbers.'],
  ];
  for (const [part, message] of parts) {
    assert.equal(wrong(`{ ${rest}, "columns": { "value": "V" }, ${part} }`), [message], part);
  }
  const alone = '"name": "x", "columns": { "value": "V", "source": "S" }';
  assert.equal(wrong(`{ ${alone}, "constants": { "measure": "killed", "frog": "a" } }`), [
    '"frog" is no constant.',
  ]);
  assert.equal(wrong(`{ ${alone}, "constants": { "measure": 3 } }`), [
    'constants.measure has to be text.',
  ]);
  assert.equal(wrong(`{ ${alone}, "constants": [] }`), [
    'constants has to be an object.',
    'Nothing says what is counted.',
  ]);
});

it('may leave its codes for a number that is not known out, or name one or several', () => {
  const missing = (more: object): unknown =>
    declareLayout({
      name: 'x',
      columns: { value: 'V' },
      constants: { source: 'S', measure: 'killed' },
      ...more,
    }).layout?.missing;
  assert.is(missing({}), undefined);
  assert.equal(missing({ missing: [] }), []);
  assert.equal(missing({ missing: 'n.k.' }), ['n.k.']);
  assert.equal(missing({ missing: ['n.k.', '?'] }), ['n.k.', '?']);
});

it.run();
