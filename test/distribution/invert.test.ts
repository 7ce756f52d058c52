import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { invert, type TailAndDensity } from '../../src/distribution/invert.ts';
import { normal } from '../../src/distribution/normal.ts';
import { normalMixture } from '../../src/distribution/normal-mixture.ts';

const it = suite('quantiles from tails');

const mixture = normalMixture([0.7, 0.2, 0.1], [0, 0.4, 1.5], [0.3, 0.5, 1]);

function countedTail(): {
  readonly tail: (x: number, sign: 1 | -1) => TailAndDensity;
  readonly calls: () => number;
} {
  let calls = 0;
  return {
    tail: (x, sign) => {
      calls += 1;
      return mixture.tailAt(x, sign);
    },
    calls: () => calls,
  };
}

it('three evaluations do for a bell, a few more for a start far off', () => {
  for (const p of [0.05, 0.3, 0.5, 0.8, 0.95]) {
    const want = mixture.quantile(p);
    const near = countedTail();
    const got = invert(p, near.tail, { low: -9, high: 9, start: want + 0.05, spread: 0.4 });
    assert.ok(Math.abs(mixture.cdf(got) - p) < 1e-12, `${p}: ${got}`);
    assert.ok(near.calls() <= 3, `${near.calls()} evaluations at ${p}`);
    const far = countedTail();
    invert(p, far.tail, { low: -9, high: 9, start: want + 1, spread: 0.4 });
    assert.ok(far.calls() <= 7, `${far.calls()} evaluations at ${p} from afar`);
  }
});

it('far tails keep their digits', () => {
  const each = normal(0, 1);
  const tail = (x: number, sign: 1 | -1): TailAndDensity => [
    sign === 1 ? each.cdf(x) : each.upper!(x),
    each.pdf(x),
  ];
  for (const p of [1e-30, 1e-9, 1 - 1e-9]) {
    const got = invert(p, tail, { low: -40, high: 40, start: 0, spread: 1 });
    assert.ok(Math.abs(got / each.quantile(p) - 1) < 1e-12, `${p}: ${got}`);
  }
});

it('where a double tells nothing between two camps, the bracket decides', () => {
  const camps = normalMixture([0.5, 0.5], [-100, 100], [1, 1]);
  const got = camps.quantile(0.25);
  assert.ok(Math.abs(camps.cdf(got) - 0.25) < 1e-12);
  const middle = camps.quantile(0.5);
  assert.ok(middle > -100 && middle < 100, `${middle}`);
});

it.run();
