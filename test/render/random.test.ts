import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { seededRandom } from '../../src/render/random.ts';

const it = suite('seeded chance');

function take(next: () => number): number[] {
  return Array.from({ length: 5 }, next);
}

it('equal seeds give equal sequences, other seeds others', () => {
  const [a, b, c] = [seededRandom(1), seededRandom(1), seededRandom(2)];
  const first = take(a);
  assert.equal(take(b), first);
  assert.not.equal(take(c), first);
});

it('it is mulberry32: the first numbers of seed 1 are those of the published algorithm, worked in Python', () => {
  const next = seededRandom(1);
  assert.equal(
    [next(), next()].map((x) => x.toFixed(12)),
    ['0.627073940588', '0.002735721180'],
  );
});

it('numbers lie in [0, 1) and spread evenly over ten bins', () => {
  const next = seededRandom(7);
  const bins = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i += 1) {
    const bin = Math.floor(next() * 10);
    bins[bin] = (bins[bin] ?? Number.NaN) + 1;
  }
  for (const count of bins) assert.ok(count > 850 && count < 1150, `${count}`);
});

it.run();
