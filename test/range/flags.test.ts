import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { rangesOf } from '../../src/range/assume.ts';
import { noSupport, offEverySource } from '../../src/range/flags.ts';
import type { Range } from '../../src/range/range.ts';
import { tellApart } from '../../src/range/stated.ts';
import { said } from '../divergence/make.ts';

const it = suite('cautions of ranges');

function range(low: number, median: number, high: number): Range {
  return { low, median, high, intervals: [{ low, high }], sources: [], bounds: [], flags: [] };
}

it('one source stays, several stay', () => {
  const [a, b] = [said('A', 90, 100, 110), said('B', 80, 95, 105)];
  const c = said('C', 900, 1000, 1100);
  const [few] = noSupport(tellApart([a, c]), 400);
  assert.match(few?.text ?? '', /: A stays at or below 110, C at or above 900,/);
  const [many] = noSupport(tellApart([a, b, c]), 400);
  assert.match(many?.text ?? '', /: A and B stay at or below 110,/);
  assert.equal(noSupport(tellApart([a, c, said('D', 300, null, null)]), 400), []);
});

it('a range lies off every number, points and bounds, or only its middle does', () => {
  const stated = tellApart([said('A', 90, 100, 110), said('B', null, null, 150)]);
  const text = (held: Range): string => offEverySource(stated, held, ['C'])[0]?.text ?? 'none';
  assert.match(text(range(200, 300, 400)), /^Lies above every number that was stated \(A and B\)/);
  assert.match(text(range(140, 300, 400)), /^Its middle, 300, lies above every/);
  assert.is(text(range(120, 140, 400)), 'none');
  assert.match(text(range(10, 20, 30)), /^Lies below every/);
  assert.match(text(range(10, 20, 95)), /^Its middle, 20, lies below every/);
  assert.is(text(range(10, 95, 98)), 'none');
});

it('the envelope is open below where one says no low side, whatever else begins at 0', () => {
  for (const values of [
    [said('A', 0, 2, 5), said('B', null, null, 3)],
    [said('B', 0, 2, 5), said('A', null, null, 3)],
  ]) {
    assert.equal(rangesOf(values, { level: 0.9 }).claimed?.intervals, [{ low: null, high: 5 }]);
  }
});

it.run();
