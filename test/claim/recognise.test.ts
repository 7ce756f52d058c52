import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { isFieldName, LAYOUT_NAMES } from '../../src/claim/recognise.ts';

const it = suite('layouts');

it('that are not recognised are named with their headers, the nearest layouts and what they lack', async () => {
  const { problems } = await readClaims('year,bdeadlow,bdeadhig,place\n1,2,3,4\n');
  assert.is(problems.length, 1);
  assert.is(problems[0]?.code, 'unrecognised-layout');
  assert.match(problems[0]?.message ?? '', /year, bdeadlow, bdeadhig, place/);
  assert.match(
    problems[0]?.message ?? '',
    /PRIO Battle Deaths \(prio\), which also needs bdeadbes/,
  );
});

it('can be asked for by name, and say each column that they lack', async () => {
  const { problems } = await readClaims('year,bdeadlow\n1,2\n', { layout: 'prio' });
  assert.equal(
    problems.map(({ code, line, column }) => [code, line, column]),
    [
      ['missing-column', 1, 'bdeadhig'],
      ['missing-column', 1, 'bdeadbes'],
    ],
  );
});

it('that do not exist are refused with the names of those that do', async () => {
  const { problems } = await readClaims('a,b\n1,2\n', { layout: 'ucpd' });
  assert.is(problems[0]?.code, 'unknown-layout');
  for (const name of LAYOUT_NAMES) assert.match(problems[0]?.expected ?? '', name);
});

it('are recognised past the case and punctuation of their headers', async () => {
  const text = 'ID,Year,BdeadLow,BDEADHIG,bdead_bes,Location\n1,1946,10,20,-999,Northland\n';
  const { meta, claims } = await readClaims(text);
  assert.is(meta.layout, 'prio');
  assert.is(claims[0]?.topic, 'Northland');
});

it('take the particular before the general: GED is no plain table of low, best and high', async () => {
  const { meta } = await readClaims(
    'source,type,conflict_name,date_start,date_end,best,high,low\nx,deaths,K,2020-01-01,2020-01-01,2,3,1\n',
  );
  assert.is(meta.layout, 'ucdp-ged');
});

it('let a column be mapped to a field, a measure or one end of a count', () => {
  for (const name of ['source', 'as_of', 'killed', 'killed_low', 'low', 'wounded_max']) {
    assert.ok(isFieldName(name), name);
  }
  for (const name of ['frogs', '', 'column']) assert.not(isFieldName(name), name);
});

it('of other people can have a field named by hand', async () => {
  const { claims, meta } = await readClaims(
    'event_date,event_type,fatalities,country,admin1\n2021-11-04,Battles,3,Northland,Hills\n',
    { map: { admin1: 'topic' } },
  );
  assert.equal([meta.layout, claims[0]?.topic], ['acled', 'Hills']);
});

it('say which line looks like the header where a title, a comment or merged names stand above it', async () => {
  const tables: [string, number, RegExp][] = [
    [
      'Casualty estimates 2024,,,\n,,,\nSource,Measure,Value,As of\nA,killed,600,2024\n',
      3,
      /Source, Measure, Value, As of/,
    ],
    ['# exported 2025\nsource,measure,value\nA,killed,600\n', 2, /source, measure, value/],
    [',Killed,,Date\nSource,Low,High,\nA,500,600,2024\n', 2, /Source, Low, High\./],
  ];
  for (const [text, line, message] of tables) {
    const [problem, hint, ...more] = (await readClaims(text)).problems;
    assert.equal([problem?.code, problem?.severity], ['unrecognised-layout', 'error']);
    assert.not.match(problem?.message ?? '', /, ,|: ,/);
    assert.equal([hint?.code, hint?.severity, hint?.line], ['header-below', 'notice', line]);
    assert.match(hint?.message ?? '', message);
    assert.equal(more, []);
  }
  const { problems } = await readClaims('a,b\n1,2\nx,y\n');
  assert.equal(
    problems.map(({ code }) => code),
    ['unrecognised-layout'],
  );
});

it('of intervals and of tags say what they lack where they are asked for', async () => {
  const lacks = async (layout: string): Promise<unknown[]> =>
    (await readClaims('a,b\n1,2\n', { layout })).problems.map(({ code, message }) => [
      code,
      message,
    ]);
  assert.equal(await lacks('hxl'), [
    ['missing-column', 'The row below the header holds no HXL tag of a count (#affected+killed).'],
  ]);
  assert.equal(await lacks('intervals'), [
    ['missing-column', 'No column counts something by its name: a, b.'],
  ]);
  const { meta, claims } = await readClaims('who,dead\n#meta+source,#affected+killed\nA,600\n', {
    layout: 'hxl',
  });
  assert.equal([meta.layout, claims.length], ['hxl', 1]);
});

it.run();
