import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { HouseEffect, HouseEffects } from '../../src/divergence/house-effects.ts';
import { houseFindings } from '../../src/divergence/house-findings.ts';

const it = suite('house effects in sentences');

const house = (source: string, more: Partial<HouseEffect> = {}): HouseEffect => ({
  source,
  shared: 12,
  bias: 1,
  low: 0.8,
  high: 1.25,
  robust: 1,
  robustLow: null,
  robustHigh: null,
  below: 6,
  equal: 0,
  above: 6,
  circular: [],
  ...more,
});

const effects = (...houses: HouseEffect[]): HouseEffects[] => [
  { measure: 'killed', level: 0.9, topics: 12, biasFold: 1.5, restFold: 1.3, houses },
];

it('a bias whose interval leaves 1 out is told with its shared topics', () => {
  const low = house('Ministry', {
    bias: 0.5,
    low: 0.4,
    high: 0.63,
    robust: 0.48,
    below: 11,
    above: 1,
  });
  assert.equal(
    houseFindings(effects(house('Paper'), low)).map(({ text }) => text),
    [
      'Ministry runs low on killed: 0.5 times the average source (0.4 to 0.63 at 90 %), over 12 shared topics; ' +
        'above the median of the others on 1 and below on 11; median ratio 0.48.',
    ],
  );
});

it('two shared topics make no sentence', () => {
  assert.equal(houseFindings(effects(house('A', { bias: 3, low: 2, high: 4, shared: 2 }))), []);
});

it('circular evidence is told once a pair', () => {
  const found = houseFindings(
    effects(house('A', { circular: ['B'] }), house('B', { circular: ['A'] })),
  );
  assert.equal(
    found.map(({ code, text }) => [code, text]),
    [
      [
        'circular-evidence',
        'A and B give the same killed on every topic they share: perhaps one voice.',
      ],
    ],
  );
});

it.run();
