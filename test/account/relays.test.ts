import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { relayProblems } from '../../src/account/relays.ts';
import { daysOf } from '../../src/account/voice.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Problem } from '../../src/claim/problem.ts';
import type { Quantity } from '../../src/claim/quantity.ts';
import { claim, count, share } from './claims.ts';

const it = suite('relays');

function said(words: Partial<Claim>): Claim {
  return claim({
    source: 'Zelensky',
    measure: 'casualties',
    quantity: count(2700, 3000, 3300),
    asOf: '2024-12-23',
    ...words,
  });
}

function problems(claims: readonly Claim[], voices: readonly string[] = ['Zelensky']): Problem[] {
  const names = new Set(voices);
  return relayProblems(daysOf(claims, names), names);
}

function codes(claims: readonly Claim[], voices?: readonly string[]): string[] {
  return problems(claims, voices).map(({ code, severity }) => `${code} ${severity}`);
}

const bound = (hedge: string, stated: number) =>
  count(stated, null, null, { hedge, lowReached: false, wording: `${hedge} ${stated}` });

it('that changed the hedge are reported at their own line, with both wordings', () => {
  const [problem, ...more] = problems([
    said({ quantity: bound('more than', 3000), via: 'Ukrinform', line: 14 }),
    said({
      quantity: count(2700, 3000, 3000, { hedge: 'nearly', wording: 'nearly 3,000' }),
      via: 'A; B',
      line: 15,
    }),
  ]);
  assert.equal(more, []);
  assert.is(problem?.code, 'relay-changed-hedge');
  assert.is(problem?.severity, 'notice');
  assert.is(problem?.line, 14);
  assert.is(problem?.column, 'value');
  assert.match(problem?.message ?? '', /“more than 3000”.*“nearly 3,000”/);
});

it('that swap one word for another of the same effect changed nothing', () => {
  const words = ['about', 'around', 'roughly', 'approximately'].map((hedge, index) =>
    said({ quantity: count(2700, 3000, 3300, { hedge }), via: `relay ${index}` }),
  );
  assert.equal(codes(words), []);
});

it('that changed the number are reported: 963,270 against 963,720', () => {
  const found = codes([
    said({ quantity: count(963270, 963270, 963270), via: 'A' }),
    said({ quantity: count(963720, 963720, 963720), via: 'A; B' }),
  ]);
  assert.equal(found, ['relay-changed-number notice']);
});

it('are none where a source gives two numbers by itself: it contradicts itself', () => {
  const [problem, ...more] = problems([
    said({ quantity: count(550, 600, 650), line: 2, id: 'a:2' }),
    said({ quantity: count(650, 700, 750), line: 3, id: 'a:3' }),
  ]);
  assert.equal(more, []);
  assert.equal(
    [problem?.code, problem?.severity, problem?.line],
    ['source-contradicts-itself', 'warning', 3],
  );
  assert.match(
    problem?.message ?? '',
    /“about 700” \(a:3\) and “about 600” \(a:2\).*cannot both hold/,
  );
  // A number inside a range may hold beside it, and so may a bound.
  const overlap = [
    count(600, null, 700, { stated: { low: 600, high: 700 } }),
    count(640, 650, 660),
  ];
  assert.equal(codes(overlap.map((quantity) => said({ quantity }))), [
    'source-contradicts-itself notice',
  ]);
  const bounded = [bound('more than', 500), count(660, 700, 740)];
  assert.equal(codes(bounded.map((quantity) => said({ quantity }))), [
    'source-contradicts-itself notice',
  ]);
  // One that was passed on may have been changed on the way.
  const passed = [
    said({ quantity: count(550, 600, 650) }),
    said({ quantity: count(660, 700, 740), via: 'A' }),
  ];
  assert.equal(codes(passed), ['relay-changed-number notice']);
});

it('that write the same number otherwise changed nothing', () => {
  const found = codes([
    said({ quantity: count(2700, 3000, 3300, { wording: 'some three-thousand' }), via: 'A' }),
    said({ quantity: count(2700, 3000, 3300, { wording: 'around 3,000' }), via: 'B' }),
  ]);
  assert.equal(found, []);
});

it('that changed what is counted are reported: casualties became killed', () => {
  const found = problems([
    said({ via: 'Korea Daily', url: 'https://a.example', line: 3 }),
    said({ measure: 'killed', via: 'X; UNITED24', url: 'https://b.example', line: 4 }),
  ]);
  assert.equal(
    found.map(({ code, line }) => [code, line]),
    [['relay-changed-measure', 4]],
  );
});

it('that give one figure for two measures on one page meant it', () => {
  const url = 'https://a.example';
  assert.equal(codes([said({ measure: 'killed', url }), said({ measure: 'wounded', url })]), []);
});

it('that changed what a total covers are reported', () => {
  const found = codes([
    said({ via: 'A' }),
    said({ via: 'A; B', includes: ['killed', 'wounded', 'missing'] }),
  ]);
  assert.equal(found, ['relay-changed-definition notice']);
});

it('that named another voice of the topic are reported, and only those', () => {
  const wrong = said({ source: 'North Korea', via: 'newsloup' });
  const claims = [said({ via: 'A' }), { ...wrong, origin: 'Zelensky' }];
  assert.equal(codes(claims, ['Zelensky', 'North Korea']), ['relay-changed-attribution notice']);
  assert.equal(codes(claims, ['Zelensky']), []);
  const own = { ...said({ source: 'ISW', via: 'ISW; Euromaidan Press' }), origin: 'Zelensky' };
  assert.equal(codes([said({ via: 'A' }), own], ['Zelensky', 'ISW']), []);
});

it('of a vague word have no number to change, but a hedge', () => {
  const vague = count(2000, null, 9000, {
    hedge: 'several thousand',
    stated: { low: null, high: null },
  });
  assert.equal(codes([said({ via: 'A' }), said({ via: 'A; B', quantity: vague })]), [
    'relay-changed-hedge notice',
  ]);
});

it('are none where a range ends at the number that another begins with: both may hold', () => {
  const [below, above] = [
    count(500, null, 600, { stated: { low: 500, high: 600 } }),
    count(600, null, 700, { stated: { low: 600, high: 700 } }),
  ];
  for (const quantities of [
    [below, above],
    [above, below],
  ]) {
    assert.equal(codes(quantities.map((quantity) => said({ quantity }))), [
      'source-contradicts-itself notice',
    ]);
  }
});

it('that changed the number of one event are reported, and so is a second number beside a period', () => {
  const day = { from: '2024-12-23' };
  const [few, many] = [count(9, 10, 11), count(18, 20, 22)];
  assert.equal(codes([said({ ...day, quantity: few }), said({ ...day, quantity: many })]), []);
  assert.equal(
    codes([said({ ...day, quantity: few, via: 'A' }), said({ ...day, quantity: many, via: 'B' })]),
    ['relay-changed-number notice'],
  );
  assert.equal(codes([said({ ...day, quantity: few }), said({ quantity: many })]), [
    'source-contradicts-itself warning',
  ]);
  assert.equal(codes([said({ quantity: few }), said({ ...day, quantity: many })]), [
    'source-contradicts-itself warning',
  ]);
});

it('that give one figure for two measures meant it where one relay gives both, and no page is known', () => {
  const pair = (one: string, other: string): string[] =>
    codes([said({ measure: 'killed', via: one }), said({ measure: 'wounded', via: other })]);
  assert.equal(pair('A', 'A'), []);
  assert.equal(pair('A', 'B'), ['relay-changed-measure notice']);
});

it('that changed the measure are those whose way was longer, whatever the order of the measures', () => {
  const url = (page: string): string => `https://${page}.example`;
  const found = problems([
    said({ measure: 'casualties', via: 'A; B', url: url('b'), line: 2 }),
    said({ measure: 'killed', via: 'A', url: url('a'), line: 3 }),
  ]);
  assert.equal(
    found.map(({ code, line }) => [code, line]),
    [['relay-changed-measure', 2]],
  );
});

it('that give one share of two measures, or one vague word, changed no measure', () => {
  const pair = (quantity: Quantity): string[] =>
    codes([
      said({ measure: 'killed', via: 'A', quantity }),
      said({ measure: 'wounded', via: 'B', quantity }),
    ]);
  assert.equal(pair(share(0.4, 0.5, 0.6, 'casualties')), []);
  assert.equal(pair(count(24, null, 99, { stated: { low: null, high: null } })), []);
  assert.equal(pair(count(540, 600, 660)), ['relay-changed-measure notice']);
});

it('are named by the last of them, and one that gives both numbers is named once', () => {
  const message = (one: string, other: string): string =>
    problems([
      said({ quantity: count(540, 600, 660), via: one, id: 'x:1' }),
      said({ quantity: count(640, 700, 760), via: other, id: 'x:2' }),
    ])[0]?.message ?? '';
  assert.match(
    message('Z', 'A; B'),
    /^B gives “about 700” \(x:2\) where Z gives “about 600” \(x:1\): /,
  );
  assert.match(message('B', 'A; B'), /^B gives “about 700” \(x:2\) and “about 600” \(x:1\): /);
});

it.run();
