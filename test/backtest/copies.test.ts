import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withoutCopies } from '../../src/backtest/copies.ts';
import type { Quantity } from '../../src/backtest/quantity.ts';

const it = suite('sources that repeat another');

/** Topics with what each source said of them; null where it says nothing. */
function archive(said: Readonly<Record<string, readonly (number | null)[]>>): Quantity[] {
  const topics = Object.values(said)[0] ?? [];
  return topics.map((_, place) => ({
    topic: `T${place}`,
    measure: 'killed',
    asOf: null,
    targets: null,
    values: Object.entries(said).flatMap(([source, numbers]) => {
      const best = numbers[place] ?? null;
      if (best === null) return [];
      const [low, high] = [0.9 * best, 1.1 * best];
      return [{ source, low, best, high, lowReached: true, highReached: true }];
    }),
  }));
}

function copies(said: Parameters<typeof archive>[0]): string[] {
  return withoutCopies(archive(said)).copies.map(({ source, repeats }) => `${source} = ${repeats}`);
}

it('are left out from the third equal number on, the first by name stays', () => {
  assert.equal(copies({ B: [5, 7, 9], A: [5, 7, 9], C: [4, 8, 1] }), ['B = A']);
  assert.equal(copies({ A: [5, 7, null], B: [5, 7, 9], C: [4, 8, 1] }), []);
});

it('are none once they differ', () => {
  assert.equal(copies({ A: [5, 7, 9, 100], B: [5, 7, 9, 101] }), []);
});

it('of a copy are copies of the first', () => {
  assert.equal(copies({ C: [5, 7, 9], B: [5, 7, 9], A: [5, 7, 9] }), ['B = A', 'C = A']);
});

it('leave quantities of two or more voices, and the rest as they were', () => {
  const { quantities } = withoutCopies(archive({ A: [5, 7, 9], B: [5, 7, 9], C: [null, 8, 1] }));
  assert.equal(
    quantities.map(({ topic, values }) => `${topic} ${values.map(({ source }) => source).join()}`),
    ['T1 A,C', 'T2 A,C'],
  );
});

it.run();
