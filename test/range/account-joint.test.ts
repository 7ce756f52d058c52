import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { distinct, integrate, meshOf } from '../../src/distribution/mesh.ts';
import { normal } from '../../src/distribution/normal.ts';
import { ScoreTable } from '../../src/distribution/score-table.ts';
import { normalCdf } from '../../src/distribution/special.ts';
import { twoPiece } from '../../src/distribution/two-piece.ts';
import { correlationOf, NOTHING_KNOWN } from '../../src/range/account-correlation.ts';
import { capOf, type Force, forceOf, NO_FORCE } from '../../src/range/account-force.ts';
import { Joint } from '../../src/range/account-joint.ts';

/** What a chance may be off by: far less than a digit of what is printed. */
const CHANCE = 1e-3;

const total = normal(8.4, 0.4);
const killed = normal(7.1, 0.9);
const tables = [new ScoreTable(total), new ScoreTable(killed)] as const;

function near(got: number, want: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(got - want) <= tolerance, `${what}: ${got} for ${want}`);
}

function jointOf(correlation: number, force: Force = NO_FORCE): Joint {
  return new Joint(...tables, correlation, force);
}

const it = suite('two numbers of an account together');

it('without correlation a difference has the distribution that a double integral gives, cut where it is negative', () => {
  const joint = jointOf(0);
  const left = joint.difference(false);
  /** P(0 <= X - Y <= t), over Y. */
  const exact = (t: number): number => {
    const under = (u: number, at: number): number =>
      total.cdf(Math.log1p(Math.max(0, at + Math.expm1(u))));
    return integrate((u) => killed.pdf(u) * (under(u, t) - under(u, 0)), meshOf(killed));
  };
  const whole = exact(1e9);
  near(left.mass, whole, CHANCE, 'chance that the bound holds');
  for (const t of [50, 500, 2000, 5000, 12000]) near(left.below(t), exact(t), CHANCE, `below ${t}`);
  for (const p of [0.05, 0.5, 0.95]) {
    near(exact(left.quantile(p)) / whole, p, CHANCE, `at the quantile ${p}`);
  }
});

it('a sum has the distribution that a double integral gives, free and below a force', () => {
  const joint = jointOf(0);
  const exact = (t: number): number => {
    const kink = Math.log1p(t);
    return integrate(
      (u) => killed.pdf(u) * total.cdf(Math.log1p(Math.max(0, t - Math.expm1(u)))),
      distinct([...meshOf(killed).filter((u) => u < kink), kink]),
    );
  };
  const free = joint.sum(false);
  for (const t of [2000, 5000, 9000]) near(free.below(t), exact(t), CHANCE, `below ${t}`);
  const capped = jointOf(0, capOf(7000)).sum(true);
  near(capped.mass, exact(7000), CHANCE, 'chance of the cap');
  near(capped.below(9000), exact(7000), CHANCE, 'nothing beyond the cap');
  assert.ok(capped.quantile(0.99) <= 7000);
  const force = normal(8.85, 0.2);
  const held = jointOf(0, forceOf(new ScoreTable(force), tables)).sum(true);
  const holds = integrate((u) => force.pdf(u) * exact(Math.expm1(u)), meshOf(force));
  near(held.mass, holds, CHANCE, 'chance of the force');
});

it('given one score the other follows the normal copula', () => {
  const joint = jointOf(0.6);
  const y = Math.expm1(killed.quantile(0.3));
  for (const z of [-2, 0, 1.5]) {
    const want = normalCdf((-0.5244005127080409 - 0.6 * z) / 0.8);
    near(joint.secondBelow(y, z), want, CHANCE, `at ${z}`);
  }
  near(joint.firstAt(0), Math.expm1(8.4), 1, 'the first in the middle');
  near(joint.secondAt(0), Math.expm1(7.1), 1, 'the second in the middle');
});

it('where the share is sure the part follows the whole, and their difference has no smear', () => {
  // killed = a third of casualties at every score: wounded are two thirds of them.
  const joint = new Joint(
    new ScoreTable(normal(9, 0.3)),
    new ScoreTable(normal(9 - Math.log(3), 0.3)),
    1,
    NO_FORCE,
  );
  const left = joint.difference(false);
  for (const [p, z] of [
    [0.05, -1.6448536269514722],
    [0.5, 0],
    [0.95, 1.6448536269514722],
  ] as const) {
    const want = (2 / 3) * Math.exp(9 + 0.3 * z);
    assert.ok(Math.abs(left.quantile(p) / want - 1) < 0.01, `${p}: ${left.quantile(p)} ${want}`);
  }
});

it('a point is met exactly: 1,000 casualties less about 300 killed', () => {
  const exactly = new ScoreTable(twoPiece({ low: 1000, best: 1000, high: 1000 }));
  const part = twoPiece({ low: 250, best: 300, high: 360 });
  const left = new Joint(exactly, new ScoreTable(part), 0, NO_FORCE).difference(false);
  near(left.quantile(0.05), 640, 1, 'low');
  near(left.quantile(0.95), 750, 1, 'high');
  const other = new Joint(new ScoreTable(part), exactly, 0, NO_FORCE).sum(false);
  near(other.quantile(0.95), 1360, 8, 'sum with a point');
});

it('the less of the probability the bounds leave, the less is effective', () => {
  const joint = jointOf(0, capOf(2500));
  const all = joint.effectivePart(false);
  near(all, joint.difference(false).mass, 1e-9, 'without a force');
  const few = joint.effectivePart(true);
  near(few, joint.difference(true).mass, 1e-9, 'below a cap');
  assert.ok(few > 0 && few < 0.2 * all);
  assert.is(jointOf(0, capOf(1)).effectivePart(true), 0);
});

it('what the bounds leave is the same from either side, and stays below the force', () => {
  const joint = jointOf(0.3, capOf(5000));
  const y = joint.secondHeld();
  const x = joint.firstHeld(true);
  near(x.mass, joint.difference(true).mass, 2 * CHANCE, 'the same mass both ways');
  near(y.mass, x.mass, 2 * CHANCE, 'and from the other side');
  assert.ok(joint.firstAt(x.quantile(0.9999)) <= 5050);
  assert.ok(joint.secondAt(y.quantile(0.9999)) <= 5050);
});

it('killed vary with the total as far as the share is sure, wounded and killed against each other where it is not', () => {
  const sureShare = { total: 1, share: 0, middle: 0 };
  for (const pair of [
    ['casualties', 'killed'],
    ['casualties', 'wounded'],
    ['killed', 'wounded'],
  ] as const) {
    assert.is(correlationOf(pair, sureShare), 1);
  }
  const sureTotal = { total: 0, share: 1, middle: 0.7 };
  assert.is(correlationOf(['casualties', 'killed'], sureTotal), 0);
  assert.ok(Math.abs(correlationOf(['killed', 'wounded'], sureTotal) + 1) < 1e-12);
  // Total and share equally uncertain about one half: 1 / sqrt(1.25), and (1 - 1/4) / 1.25.
  assert.ok(
    Math.abs(correlationOf(['casualties', 'killed'], NOTHING_KNOWN) - Math.sqrt(0.8)) < 1e-12,
  );
  assert.ok(Math.abs(correlationOf(['killed', 'wounded'], NOTHING_KNOWN) - 0.6) < 1e-12);
  assert.is(correlationOf(['casualties', 'killed'], { total: 0, share: 0, middle: 0 }), 0);
});

it.run();
