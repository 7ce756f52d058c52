import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { copyPairs, FEWEST_COPIES } from '../../src/divergence/copies.ts';

const it = suite('sources that repeat each other');

function group(numbers: Readonly<Record<string, number | null>>): {
  source: string;
  best: number | null;
}[] {
  return Object.entries(numbers).map(([source, best]) => ({ source, best }));
}

const THRICE = [
  group({ B: 600, A: 600, C: 700 }),
  group({ A: 900, B: 900, C: 900 }),
  group({ C: 10, B: 20, A: 20 }),
];

it('are pairs that say the same wherever both speak, three times at least', () => {
  assert.is(FEWEST_COPIES, 3);
  assert.equal(copyPairs(THRICE), [{ a: 'A', b: 'B' }]);
  assert.equal(copyPairs(THRICE.slice(1)), []);
  assert.equal(copyPairs([...THRICE, group({ A: 5, C: 6 })]), [{ a: 'A', b: 'B' }]);
});

it('are none once they differ, or one of them gives a bound only', () => {
  assert.equal(copyPairs([...THRICE, group({ A: 600, B: 601 })]), []);
  assert.equal(copyPairs([...THRICE, group({ A: 600, B: null })]), []);
  assert.equal(copyPairs([...THRICE, group({ A: null, B: null })]), []);
});

it('come by name, whatever the order of things and sources', () => {
  const all = [1, 2, 3].map((best) => group({ C: best, A: best, B: best, D: best + 1 }));
  const pairs = [
    { a: 'A', b: 'B' },
    { a: 'A', b: 'C' },
    { a: 'B', b: 'C' },
  ];
  assert.equal(copyPairs(all), pairs);
  assert.equal(copyPairs(all.map((each) => each.toReversed()).toReversed()), pairs);
  const odd = [1, 2, 3].map((best) => group({ 'x","y': best, __proto__x: best }));
  assert.is(copyPairs(odd).length, 1);
});

it.run();
