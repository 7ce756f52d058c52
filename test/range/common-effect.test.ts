import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { chiSquareUpper, normalCdf } from '../../src/distribution/special.ts';
import { commonEffect } from '../../src/range/common-effect.ts';
import { randomEffects } from '../../src/range/random-effects.ts';
import { tellApart } from '../../src/range/stated.ts';
import { said as value } from '../divergence/make.ts';

function near(got: number | null, want: number | null, tolerance: number, what: string): void {
  assert.ok(
    got !== null && want !== null && Math.abs(got - want) <= tolerance,
    `${what}: ${got} for ${want}`,
  );
}

const POINTS = [value('A', 540, 600, 660), value('B', 900, 1000, 1100), value('C', 650, 700, 800)];

const it = suite('common effect');

it('is the fixed-effect summary of the classical room, with its Q and p', () => {
  const stated = tellApart(POINTS);
  const y = stated.points.map(({ distribution }) => distribution.mean);
  const v = stated.points.map(({ distribution }) => distribution.sd ** 2);
  const want = randomEffects(y, v, { method: 'FE', test: 'z' });
  const { distribution, q, df, p } = commonEffect(stated);
  near(distribution.mean, want.estimate, 1e-12, 'mean');
  near(distribution.sd, want.se, 1e-12, 'se');
  near(q, want.q, 1e-9, 'Q');
  near(p, want.qp, 1e-12, 'p');
  near(p, chiSquareUpper(q, df), 1e-15, 'p of Q');
});

it('a bound tilts it by its tail, and is named as broken with the chance of lying so far', () => {
  const free = commonEffect(tellApart(POINTS));
  const held = commonEffect(tellApart([...POINTS, value('D', 800, null, null)]));
  assert.ok(held.distribution.mean > free.distribution.mean);
  const [broken] = held.broken;
  const bound = tellApart([value('D', 800, null, null)]).bounds[0]!;
  const z = (free.distribution.mean - bound.value) / Math.hypot(free.distribution.sd, bound.se);
  assert.is(broken!.source, 'D');
  near(broken!.p, normalCdf(z), 1e-15, 'p');
});

it('bounds that lie a hundred standard deviations off still give a finite range', () => {
  const { distribution } = commonEffect(
    tellApart([value('A', 599, 600, 601), value('B', 6000, null, null)]),
  );
  assert.ok(Number.isFinite(distribution.quantile(0.05)) && Number.isFinite(distribution.sd));
});

it('above a bound that a point lies far below, what is left falls off as it should', () => {
  const stated = tellApart([value('A', 7980, null, null), value('B', 2943, 3270, 3597)]);
  const { distribution } = commonEffect(stated);
  const [{ mean, sd }, bound] = [stated.points[0]!.distribution, stated.bounds[0]!];
  const density = (x: number): number =>
    Math.exp((-0.5 * ((x - mean) ** 2 - (bound.value - mean) ** 2)) / sd ** 2) *
    normalCdf((x - bound.value) / bound.se);
  // Simpson's rule with steps of a twentieth of the bound's own width.
  const step = 0.05 * bound.se;
  const from = bound.value - 12 * bound.se;
  const above = [8000, 8100, 8200, 8300, 8400].map((count) => Math.log1p(count));
  const over = above.map(() => 0);
  let whole = 0;
  for (let i = 0; i < 70_000; i += 1) {
    const x = from + i * step;
    const part = (step / 6) * (density(x) + 4 * density(x + 0.5 * step) + density(x + step));
    whole += part;
    above.forEach((each, at) => {
      const inside = Math.min(1, Math.max(0, (x + step - each) / step));
      over[at]! += inside * part;
    });
  }
  above.forEach((each, at) => {
    const got = distribution.upper!(each);
    near(got / (over[at]! / whole), 1, 1e-5, `what lies above ${Math.expm1(each)}`);
  });
});

it('one point has no Q to speak of', () => {
  assert.is(commonEffect(tellApart([POINTS[0]!])).p, null);
});

it.run();
