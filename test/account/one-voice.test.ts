import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ONE_VOICE_DAYS, possiblyOneVoice } from '../../src/account/one-voice.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { claim, count, share } from './claims.ts';

const it = suite('possibly one voice');

function said(source: string, asOf: string | null, more: Partial<Claim> = {}): Claim {
  return claim({ source, measure: 'casualties', quantity: count(3600, 4000, 4400), asOf, ...more });
}

it('is said of two sources with the same figure within days, at the later one', () => {
  const found = possiblyOneVoice([
    said('Western officials', '2025-01-15', { line: 9 }),
    said('Zelensky', '2025-01-09', { line: 30 }),
  ]);
  assert.is(found.length, 1);
  assert.is(found[0]?.code, 'possibly-one-voice');
  assert.is(found[0]?.severity, 'notice');
  assert.is(found[0]?.line, 9);
  assert.match(found[0]?.message ?? '', /Zelensky \(test\.csv:30\)/);
});

it('is not said beyond the days of a news cycle, of another figure, or of no date', () => {
  assert.is(ONE_VOICE_DAYS, 7);
  const first = said('A', '2025-01-01');
  assert.is(possiblyOneVoice([first, said('B', '2025-01-08')]).length, 1);
  assert.is(possiblyOneVoice([first, said('B', '2025-01-09')]).length, 0);
  assert.is(
    possiblyOneVoice([first, said('B', '2025-01-01', { quantity: count(1, 2, 3) })]).length,
    0,
  );
  assert.is(possiblyOneVoice([first, said('B', null)]).length, 0);
});

it('is not said of one origin, of another measure, or of none at all', () => {
  const first = said('A', '2025-01-01');
  assert.is(possiblyOneVoice([first, said('B', '2025-01-01', { origin: 'A' })]).length, 0);
  assert.is(possiblyOneVoice([first, said('B', '2025-01-01', { measure: 'killed' })]).length, 0);
  const none = { quantity: count(0, 0, 0) };
  assert.is(
    possiblyOneVoice([said('A', '2025-01-01', none), said('B', '2025-01-01', none)]).length,
    0,
  );
});

it('is said of shares too, and once for a third source', () => {
  const third = { quantity: share(0.3, 1 / 3, 0.37, 'casualties') };
  const found = possiblyOneVoice(['A', 'B', 'C'].map((name) => said(name, '2025-01-01', third)));
  assert.is(found.length, 2);
  assert.match(found[1]?.message ?? '', /A \(.*\) and B \(/);
});

it('is said of claims of one day in the order of their names, whatever comes first', () => {
  const [a, b] = [said('A', '2025-01-01', { line: 9 }), said('B', '2025-01-01', { line: 2 })];
  for (const claims of [
    [a, b],
    [b, a],
  ]) {
    assert.equal(
      possiblyOneVoice(claims).map(({ line }) => line),
      [2],
    );
  }
});

it('is said of bounds that are the same, and not of vague words or of a bound on the other side', () => {
  const bound = (stated: { low: number | null; high: number | null }): Partial<Claim> => ({
    quantity: count(stated.low, null, stated.high, { stated }),
  });
  const found = (one: Partial<Claim>, other: Partial<Claim>): number =>
    possiblyOneVoice([said('A', '2025-01-01', one), said('B', '2025-01-02', other)]).length;
  const [atLeast, atMost] = [bound({ low: 600, high: null }), bound({ low: null, high: 600 })];
  assert.is(found(atLeast, atLeast), 1);
  assert.is(found(atMost, atMost), 1);
  assert.is(found(atLeast, atMost), 0);
  const vague = bound({ low: null, high: null });
  assert.is(found(vague, vague), 0);
});

it.run();
