import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { contradictions } from '../../src/account/contradictions.ts';
import { daysOf } from '../../src/account/voice.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Measure } from '../../src/claim/measure.ts';
import type { Problem } from '../../src/claim/problem.ts';
import { claim, count, share } from './claims.ts';

const it = suite('contradictions of one account');

/** A claim read as within 5 % of its best. */
function said(measure: Measure, best: number, more: Partial<Claim> = {}): Claim {
  const quantity = count(0.95 * best, best, 1.05 * best);
  return claim({ source: 'A', measure, quantity, asOf: '2025-01-31', ...more });
}

function found(...claims: Claim[]): Problem[] {
  return contradictions(daysOf(claims, new Set(['A'])));
}

function codes(...claims: Claim[]): string[] {
  return found(...claims).map(({ code, severity }) => `${code} ${severity}`);
}

it('are none where the parts add up to the total within what was stated', () => {
  assert.equal(codes(said('casualties', 3000), said('killed', 300), said('wounded', 2700)), []);
  assert.equal(codes(said('casualties', 3000), said('killed', 300), said('wounded', 2600)), []);
});

it('are reported where the parts do not add up, with the smallest change that mends it', () => {
  const [problem, ...more] = found(
    said('casualties', 4700, { line: 5 }),
    said('killed', 600),
    said('wounded', 5000),
  );
  assert.equal(more, []);
  assert.is(problem?.code, 'parts-do-not-add-up');
  assert.is(problem?.severity, 'warning');
  assert.is(problem?.line, 5);
  assert.match(problem?.message ?? '', /smallest change that mends it: casualties 4,700 to 5,119/);
  assert.match(problem?.message ?? '', /killed 600 to 593 and wounded 5,000 to 4,526/);
});

it('are reported below the total as above it, but only when every part is there', () => {
  assert.equal(codes(said('casualties', 4700), said('killed', 600), said('wounded', 2000)), [
    'parts-do-not-add-up warning',
  ]);
  assert.equal(codes(said('casualties', 4700), said('killed', 600)), []);
  const includes: Measure[] = ['killed', 'wounded', 'missing'];
  assert.equal(
    codes(said('casualties', 4700, { includes }), said('killed', 600), said('wounded', 2000)),
    [],
  );
});

it('honour ends that the words exclude', () => {
  const above = { ...count(600, null, null), lowReached: false };
  const atMost = (high: number): Partial<Claim> => ({ quantity: count(null, null, high) });
  const killed = said('killed', 0, { quantity: above });
  const atLeast = said('killed', 0, { quantity: count(600, null, null) });
  assert.equal(codes(killed, said('casualties', 0, atMost(600))), ['part-above-total warning']);
  assert.equal(codes(atLeast, said('casualties', 0, atMost(600))), []);
  assert.equal(codes(killed, said('deployed', 0, atMost(600))), ['more-than-deployed warning']);
  assert.equal(codes(atLeast, said('deployed', 0, atMost(600))), []);
  const wounded = said('wounded', 0, { quantity: count(300, null, 300) });
  assert.equal(codes(killed, wounded, said('casualties', 0, atMost(900))), [
    'parts-do-not-add-up warning',
  ]);
  assert.equal(codes(atLeast, wounded, said('casualties', 0, atMost(900))), []);
  const fewer = { ...count(null, null, 600), highReached: false };
  const few = said('killed', 0, { quantity: fewer });
  const total = said('casualties', 0, { quantity: count(900, null, null) });
  assert.equal(codes(few, wounded, total), ['parts-do-not-add-up warning']);
});

it('are reported where more were killed than there were casualties', () => {
  assert.equal(codes(said('casualties', 4000), said('killed', 5000)), ['part-above-total warning']);
  assert.equal(codes(said('casualties', 4000), said('killed', 4100)), ['part-above-total notice']);
});

it('are reported where an earlier part exceeds a later total, never the reverse', () => {
  assert.equal(codes(said('killed', 5000, { asOf: '2024-12-31' }), said('casualties', 4000)), [
    'part-above-total warning',
  ]);
  assert.equal(codes(said('killed', 4100, { asOf: '2025-12-31' }), said('casualties', 4000)), []);
  assert.equal(codes(said('killed', 5000, { asOf: null }), said('casualties', 4000)), []);
});

it('are reported where a later part has outgrown the total, once beyond its precision', () => {
  const [problem, ...more] = found(
    said('casualties', 4700, { line: 2 }),
    said('killed', 600),
    said('killed', 6000, { asOf: '2025-12-31', line: 4 }),
  );
  assert.equal(more, []);
  assert.is(problem?.code, 'total-out-of-date');
  assert.is(problem?.severity, 'warning');
  assert.is(problem?.line, 2);
  assert.match(
    problem?.message ?? '',
    /since then .*6,?000.* killed \(31 December 2025\), which is more/,
  );
  const later = said('casualties', 9000, { asOf: '2025-12-31' });
  assert.equal(
    codes(said('casualties', 4700), said('killed', 6000, { asOf: '2025-12-31' }), later),
    [],
  );
});

it('are reported where more were lost than were sent', () => {
  assert.equal(codes(said('casualties', 14000), said('deployed', 11000)), [
    'more-than-deployed warning',
  ]);
  assert.equal(codes(said('casualties', 11300), said('deployed', 11000)), [
    'more-than-deployed notice',
  ]);
  assert.equal(codes(said('casualties', 14000), said('deployed', 11000, { asOf: '2024-10' })), [
    'more-than-deployed notice',
  ]);
  assert.equal(codes(said('casualties', 4000), said('deployed', 11000)), []);
});

it('are reported where a stated share is not what the numbers give', () => {
  const third = claim({
    source: 'A',
    measure: 'killed',
    quantity: share(0.3, 1 / 3, 0.37, 'casualties'),
    asOf: '2025-01-31',
    line: 8,
  });
  assert.equal(codes(third, said('killed', 1000), said('casualties', 3000)), []);
  const [problem, ...more] = found(third, said('killed', 600), said('casualties', 4700));
  assert.equal(more, []);
  assert.is(problem?.code, 'share-does-not-fit');
  assert.is(problem?.line, 8);
  assert.match(problem?.message ?? '', /It fits if the share is 12.8 %, or the part 1,567/);
});

it('are reported with the side of a share that its numbers leave open: of a whole of none there is none', () => {
  const tenth = claim({
    source: 'A',
    measure: 'killed',
    quantity: share(0.05, 0.1, 0.15, 'casualties'),
    asOf: '2025-01-31',
  });
  const whole = (low: number): Claim =>
    claim({
      source: 'A',
      measure: 'casualties',
      quantity: count(low, 8, 10),
      asOf: '2025-01-31',
    });
  const message = (low: number): string => {
    const problem = found(tenth, said('killed', 5), whole(low)).find(
      ({ code }) => code === 'share-does-not-fit',
    );
    return problem?.message ?? '';
  };
  assert.match(message(0), /a share of at least [\d.]+ %/);
  assert.match(message(1), /a share of [\d.]+ % to [\d.]+ %/);
});

it('are found against bounds as well, where a bound suffices', () => {
  const over = claim({
    source: 'A',
    measure: 'killed',
    quantity: count(5000, null, null),
    asOf: '2025-01-31',
  });
  assert.equal(codes(said('casualties', 4000), over), ['part-above-total warning']);
  const upTo = claim({
    source: 'A',
    measure: 'killed',
    quantity: count(null, null, 5000),
    asOf: '2025-01-31',
  });
  assert.equal(codes(said('casualties', 4000), upTo), []);
});

it('expect a sum where every part is there, and no more than the whole where one is missing', () => {
  const expected = (...claims: Claim[]): (string | null)[] =>
    found(...claims).map((problem) => problem.expected);
  assert.equal(expected(said('casualties', 4700), said('killed', 600), said('wounded', 2000)), [
    'killed + wounded = casualties',
  ]);
  assert.equal(expected(said('casualties', 4000), said('killed', 5000)), ['killed <= casualties']);
});

it('are none where a part is the whole, or where a part says nothing of its least', () => {
  assert.equal(codes(said('casualties', 4000), said('killed', 4000)), []);
  const upTo = (high: number): Partial<Claim> => ({ quantity: count(null, null, high) });
  const killed = said('killed', 0, { quantity: count(600, null, null) });
  assert.equal(codes(killed, said('wounded', 0, upTo(300)), said('casualties', 0, upTo(600))), []);
});

it('of a share honour ends that the words exclude', () => {
  const fewer = said('killed', 0, { quantity: { ...count(null, null, 600), highReached: false } });
  const upTo = said('killed', 0, { quantity: count(null, null, 600) });
  const total = said('casualties', 0, { quantity: count(1000, null, null) });
  const over = said('casualties', 0, {
    quantity: { ...count(1000, null, null), lowReached: false },
  });
  const part = said('killed', 0, { quantity: share(0.6, null, 0.7, 'casualties') });
  assert.equal(codes(fewer, total, part), ['share-does-not-fit warning']);
  assert.equal(codes(upTo, over, part), ['share-does-not-fit warning']);
  assert.equal(codes(upTo, total, part), []);
});

it('say what would mend a share only where all three numbers have a best', () => {
  const message = (...claims: Claim[]): string => found(...claims)[0]?.message ?? '';
  const total = said('casualties', 1000);
  const killed = said('killed', 200);
  const part = said('killed', 0, { quantity: share(0.45, 0.5, 0.55, 'casualties') });
  assert.match(message(total, killed, part), / It fits if the share is 20 %, or the part 500\.$/);
  const range = said('killed', 0, { quantity: count(190, null, 210) });
  const wide = said('casualties', 0, { quantity: count(950, null, 1050) });
  const open = said('killed', 0, { quantity: share(0.45, null, 0.55, 'casualties') });
  for (const claims of [
    [total, range, part],
    [wide, killed, part],
    [total, killed, open],
  ]) {
    assert.match(message(...claims), /a share of [\d.]+ % to [\d.]+ %\.$/);
  }
});

it('say in words what does not add up, and how far', () => {
  const message = (...claims: Claim[]): string => found(...claims)[0]?.message ?? '';
  assert.match(
    message(said('casualties', 4700), said('killed', 600), said('wounded', 2000)),
    /wounded, which do not add up to it\. The smallest/,
  );
  assert.match(
    message(said('casualties', 4000), said('killed', 5000)),
    /killed, which is more than the whole\. The smallest/,
  );
  assert.match(
    message(said('casualties', 4000), said('killed', 4100)),
    /killed, which is more than the whole, though within the rounding of the words\. The smallest/,
  );
  const deployed = said('deployed', 1000, { asOf: '2025-01-01' });
  assert.match(
    message(deployed, said('killed', 1500)),
    /deployed \(1 January 2025\); more may have been sent since\. The/,
  );
  assert.match(message(said('deployed', 1000), said('killed', 1500)), /deployed\. The smallest/);
});

it.run();
