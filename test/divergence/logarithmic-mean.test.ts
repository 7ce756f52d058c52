import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decompose } from '../../src/divergence/decompose.ts';
import { countSplit, logarithmicMean } from '../../src/divergence/logarithmic-mean.ts';
import { LEAD } from './make.ts';

const it = suite('the logarithmic mean');

const positive = fc.double({ min: 1e-6, max: 1e12, noNaN: true });

it('is (a - b) / ln(a / b), and the number itself where both are equal', () => {
  assert.ok(Math.abs(logarithmicMean(Math.E, 1) - (Math.E - 1)) < 1e-15);
  assert.is(logarithmicMean(7, 7), 7);
});

it('lies between the geometric and the arithmetic mean, in either order', () => {
  fc.assert(
    fc.property(positive, positive, (a, b) => {
      const mean = logarithmicMean(a, b);
      const slack = 1e-12 * (a + b);
      return (
        mean >= Math.sqrt(a * b) - slack &&
        mean <= (a + b) / 2 + slack &&
        Math.abs(mean - logarithmicMean(b, a)) <= slack
      );
    }),
    { seed: 1 },
  );
});

it('close numbers keep full precision', () => {
  const [a, b] = [1 + 2 ** -40, 1];
  assert.ok(Math.abs(logarithmicMean(a, b) - (1 + 2 ** -41)) < 1e-15);
});

it('a split of counts leaves no residual', () => {
  const count = fc.integer({ min: 1, max: 1e9 });
  fc.assert(
    fc.property(count, count, count, count, (ka, wa, kb, wb) => {
      const [pa, ta, pb, tb] = ka >= kb ? [ka, ka + wa, kb, kb + wb] : [kb, kb + wb, ka, ka + wa];
      const parts = { casualties: Math.log(ta / tb), share: Math.log(pa / ta / (pb / tb)) };
      const split = countSplit(pa, pb, parts);
      const gap = split.difference - split.casualties - split.share;
      return Math.abs(gap) <= 1e-12 * (Math.abs(split.casualties) + Math.abs(split.share) + 1);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

it('of the 2,067 more killed of the lead example the share makes 2,290 and the casualties take 223', () => {
  const counts = decompose(LEAD).find(({ measure }) => measure === 'killed')?.counts;
  assert.is(counts?.difference.toFixed(1), '2066.7');
  assert.is(counts?.casualties.toFixed(1), '-223.4');
  assert.is(counts?.share.toFixed(1), '2290.1');
});

it('a zero has no logarithm, and asking is a mistake', () => {
  assert.throws(() => logarithmicMean(0, 1), /positive/);
});

it.run();
