import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { campsOf } from '../../src/divergence/camps.ts';
import { compared, scaleNamed } from '../../src/divergence/comparable.ts';
import type { SourceValue } from '../../src/range/range.ts';
import { said } from './make.ts';

const it = suite('camps');

function camps(...values: SourceValue[]): string[] {
  return campsOf(compared(values, scaleNamed('count')).comparables).map(
    ({ sources, interval: { low, high } }) => `${sources.join('+')} ${low}-${high}`,
  );
}

it('two that overlap are one, two apart are two, lowest first', () => {
  assert.equal(camps(said('B', 150, 180, 220), said('A', 100, 120, 160)), ['A+B 100-220']);
  assert.equal(camps(said('B', 170, 180, 220), said('A', 100, 120, 160)), [
    'A 100-160',
    'B 170-220',
  ]);
});

it('a third bridges two that do not overlap, and one inside another does not end it', () => {
  assert.equal(camps(said('A', 10, 15, 20), said('C', 30, 35, 40), said('B', 18, 25, 33)), [
    'A+B+C 10-40',
  ]);
  assert.equal(camps(said('A', 10, 25, 50), said('B', 20, 25, 30), said('C', 40, 45, 60)), [
    'A+B+C 10-60',
  ]);
});

it('ends that meet are one number in common only where both are reached', () => {
  const [low, high] = [said('A', 10, 15, 20), said('B', 20, 25, 30)];
  assert.equal(camps(low, high), ['A+B 10-30']);
  assert.equal(camps({ ...low, highReached: false }, high), ['A 10-20', 'B 20-30']);
  assert.equal(camps(low, { ...high, lowReached: false }), ['A 10-20', 'B 20-30']);
  // Of two that end there one reaches the end.
  const other = said('C', 12, 16, 20);
  assert.equal(camps({ ...low, highReached: false }, other, high), ['A+B+C 10-30']);
  assert.equal(camps(low, { ...other, highReached: false }, high), ['A+B+C 10-30']);
});

it('a bound alone joins none', () => {
  assert.equal(camps(said('A', 10, 15, 20), said('B', 12, null, null)), ['A 10-20']);
});

it.run();
