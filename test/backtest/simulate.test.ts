import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { seeded } from '../../src/backtest/random.ts';
import {
  SCENARIOS,
  simulate,
  simulateArchive,
  type Scenario,
} from '../../src/backtest/simulate.ts';

const it = suite('simulation of known truth');

const HONEST = SCENARIOS[0] as Scenario;

/** First outputs of mulberry32(1), as the author's C prints them: 0.6270739405881613, 0.002735721180215478, 0.5274470399599522. */
it('the generator is mulberry32', () => {
  const random = seeded(1);
  assert.equal(
    [random.uniform(), random.uniform(), random.uniform()],
    [0.6270739405881613, 0.002735721180215478, 0.5274470399599522],
  );
});

it('normals have mean 0 and variance 1', () => {
  const random = seeded(11);
  const draws = Array.from({ length: 20_000 }, () => random.normal());
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  assert.ok(Math.abs(mean) < 0.02 && Math.abs(variance - 1) < 0.03, `${mean} ${variance}`);
});

const made = (seed: number): string => JSON.stringify(simulateArchive(HONEST, { seed, topics: 5 }));

it('one seed gives one archive, another seed another', () => {
  assert.is(made(1), made(1));
  assert.is.not(made(1), made(2));
});

it('the consensus holds the truth at its level where the model is right, and not where sources repeat or lie', () => {
  const { rows } = simulate({ topics: 150 });
  const coverage = (scenario: string, assume: string): number =>
    rows.find((row) => row.scenario === scenario && row.assume === assume)?.coverage ?? 0;
  assert.ok(
    Math.abs(coverage('honest', 'all-err') - 0.9) < 0.06,
    String(coverage('honest', 'all-err')),
  );
  assert.ok(coverage('dependent', 'all-err') < 0.85);
  assert.ok(coverage('lying', 'all-err') < 0.85);
  assert.ok(coverage('honest', 'all-right') < 0.2);
  assert.ok(coverage('honest', 'next-source') > 0.95);
});

it.run();
