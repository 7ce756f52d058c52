import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SCENARIOS, simulateArchive, type Scenario } from '../../src/backtest/simulate.ts';
import { saidOf, type Said } from '../../src/backtest/said.ts';
import {
  archivePrior,
  bestScale,
  evidenceOf,
  halfNormalPrior,
  TAU_NODES,
} from '../../src/backtest/tau-prior.ts';
import { bayesRandomEffects } from '../../src/range/bayes.ts';
import { tellApart } from '../../src/range/stated.ts';

const it = suite('the prior that an archive shows');

const HONEST = SCENARIOS[0] as Scenario;

function saids(scenario: Scenario, topics: number): readonly Said[] {
  return simulateArchive(scenario, { seed: 1, topics }).quantities.map(({ values }) =>
    saidOf(tellApart(values)),
  );
}

function evidence(archive: readonly Said[]): ReturnType<typeof bestScale> {
  return bestScale(archive.flatMap((said) => evidenceOf(said) ?? []));
}

it('half-normal masses add up to one', () => {
  for (const scale of [0.05, 0.5, 2]) {
    const sum = halfNormalPrior(scale).weight.reduce((all, each) => all + each, 0);
    assert.ok(Math.abs(sum - 1) < 1e-12);
  }
});

it('the marginal likelihood at the best scale is that of the exact model, summed', () => {
  const archive = saids(HONEST, 60);
  const best = evidence(archive);
  const exact = archive.reduce(
    (sum, { y, se }) =>
      sum +
      bayesRandomEffects(y, se, { prior: { family: 'half-normal', scale: best?.scale ?? 1 } })
        .logMarginal,
    0,
  );
  assert.ok(Math.abs((best?.logMarginal ?? 0) - exact) < 0.05, `${best?.logMarginal} ${exact}`);
});

it('no other scale fits better', () => {
  const archive = saids(HONEST, 60);
  const best = evidence(archive);
  const at = (scale: number): number =>
    archive.reduce(
      (sum, { y, se }) =>
        sum + bayesRandomEffects(y, se, { prior: { family: 'half-normal', scale } }).logMarginal,
      0,
    );
  const peak = at(best?.scale ?? 1);
  for (const factor of [0.8, 0.95, 1.05, 1.25]) {
    assert.ok(at((best?.scale ?? 1) * factor) <= peak + 0.01, String(factor));
  }
});

it('an archive of two kinds of numbers shows both, which no single scale can', () => {
  const calm = saids({ ...HONEST, spread: 0.03 }, 150);
  const wild = saids({ ...HONEST, spread: 1 }, 150);
  const prior = archivePrior([...calm, ...wild].flatMap((said) => evidenceOf(said) ?? []));
  const mass = (from: number, to: number): number =>
    (prior?.weight ?? []).reduce(
      (sum, each, j) => sum + (TAU_NODES[j]! >= from && TAU_NODES[j]! < to ? each : 0),
      0,
    );
  assert.ok(mass(0, 0.15) > 0.4, `calm ${mass(0, 0.15)}`);
  assert.ok(mass(0.5, 6) > 0.4, `wild ${mass(0.5, 6)}`);
  assert.ok(Math.abs(mass(0, 6) - 1) < 1e-9);
});

it('one source says nothing of the spread', () => {
  assert.is(evidenceOf({ y: [3], se: [0.1] }), null);
  assert.is(bestScale([]), null);
  assert.is(archivePrior([]), null);
});

it.run();
