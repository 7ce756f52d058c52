import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { divergenceOf } from '../../src/divergence/divergence-of.ts';
import type { Divergence } from '../../src/divergence/divergence.ts';
import { rankTopics } from '../../src/divergence/rank-topics.ts';
import { said } from './make.ts';

const it = suite('ranking of topics');

const apart = (fold: number): Divergence =>
  divergenceOf([said('A', 90, 100, 110), said('B', 90 * fold, 100 * fold, 110 * fold)], {
    level: 0.9,
  });

it('the widest fold comes first, by the measure that makes it', () => {
  const ranks = rankTopics([
    { topic: 'calm', divergence: { killed: apart(1.1), wounded: apart(1.2) } },
    { topic: 'wild', divergence: { killed: apart(9), wounded: apart(2) } },
  ]);
  assert.equal(
    ranks.map(({ topic, measure }) => [topic, measure]),
    [
      ['wild', 'killed'],
      ['calm', 'wounded'],
    ],
  );
  assert.is(ranks[0]?.highest, 'B');
  assert.is(ranks[0]?.sources, 2);
});

it('a gap from zero comes before every fold, and zeros alone last', () => {
  const of = (a: number, b: number): Divergence =>
    divergenceOf([said('A', a, a, a), said('B', b, b, b)], { level: 0.9 });
  const ranks = rankTopics([
    { topic: 'none', divergence: { killed: of(0, 0) } },
    { topic: 'wide', divergence: { killed: of(1, 5000) } },
    { topic: 'from zero', divergence: { killed: of(0, 5), wounded: of(0, 7) } },
  ]);
  assert.equal(
    ranks.map(({ topic, fold }) => [topic, fold]),
    [
      ['from zero', null],
      ['wide', 5000],
      ['none', 1],
    ],
  );
});

it('ties go by the spread between sources, then by name, in any order', () => {
  const [plain, spread] = [apart(2), { ...apart(2), tauFold: 1e6 }];
  const topics = [
    { topic: 'b', divergence: { killed: plain } },
    { topic: 'a', divergence: { killed: plain } },
    { topic: 'c', divergence: { killed: spread } },
  ];
  for (const given of [topics, [...topics].reverse()]) {
    assert.equal(
      rankTopics(given).map(({ topic }) => topic),
      ['c', 'a', 'b'],
    );
  }
});

it('a topic in which nothing is compared has no place', () => {
  const alone = divergenceOf([said('A', 90, 100, 110)], { level: 0.9 });
  assert.equal(rankTopics([{ topic: 'alone', divergence: { killed: alone } }]), []);
});

it.run();
