import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ArchiveTopic } from '../../src/divergence/house-effects.ts';
import { houseEffects } from '../../src/divergence/house-effects.ts';
import { account, value } from './make.ts';

const it = suite('house effects');

/** Ten topics; H says twice what L says, M is in the middle, the copy repeats H. */
const archive: readonly ArchiveTopic[] = Array.from({ length: 10 }, (_, index) => {
  const truth = 100 * 2 ** (index % 5) + 7 * index;
  const wobble = 1 + 0.02 * ((index * 7) % 5);
  const said = (source: string, factor: number): ReturnType<typeof account> => {
    const best = Math.round(truth * factor * wobble);
    return account(source, { killed: value(best * 0.95, best, best * 1.05) });
  };
  return {
    topic: `T${index}`,
    accounts: [said('H', Math.SQRT2), said('L', Math.SQRT1_2), said('M', 1)],
  };
});

it('a source that says twice another is found so, over the topics they share', () => {
  const [killed] = houseEffects(archive, { level: 0.9 });
  assert.is(killed?.measure, 'killed');
  assert.is(killed?.topics, 10);
  const [high, middle, low] = killed?.houses ?? [];
  assert.equal([high?.source, middle?.source, low?.source], ['H', 'M', 'L']);
  const ratio = (high?.bias ?? 0) / (low?.bias ?? 1);
  assert.ok(ratio > 1.9 && ratio < 2.05, String(ratio));
  assert.equal([high?.shared, high?.below, high?.equal, high?.above], [10, 0, 0, 10]);
  assert.ok((high?.low ?? 0) > 1 && (low?.high ?? 2) < 1);
});

it('the robust variant takes no notice of one wild topic', () => {
  const wild = archive.map((topic, index) =>
    index === 0
      ? {
          ...topic,
          accounts: [account('H', { killed: value(1, 1, 1) }), ...topic.accounts.slice(1)],
        }
      : topic,
  );
  const [killed] = houseEffects(wild, { level: 0.9 });
  const high = killed?.houses.find(({ source }) => source === 'H');
  assert.ok(Math.abs((high?.robust ?? 0) - Math.sqrt(4)) < 0.6, String(high?.robust));
  assert.ok((high?.robustLow ?? 0) > 1);
});

it('a source that always repeats another is flagged', () => {
  const copied = archive.map(({ topic, accounts }) => ({
    topic,
    accounts: [...accounts, { ...accounts[0]!, source: 'Copy' }],
  }));
  const [killed] = houseEffects(copied, { level: 0.9 });
  assert.equal(killed?.houses.find(({ source }) => source === 'Copy')?.circular, ['H']);
  assert.equal(killed?.houses.find(({ source }) => source === 'L')?.circular, []);
});

it('a topic with one source says nothing of houses', () => {
  assert.equal(
    houseEffects([{ topic: 'T', accounts: [account('A', { killed: value(1, 2, 3) })] }], {
      level: 0.9,
    }),
    [],
  );
});

it('the order of topics and accounts does not matter', () => {
  const turned = [...archive].reverse().map(({ topic, accounts }) => ({
    topic,
    accounts: [...accounts].reverse(),
  }));
  assert.equal(houseEffects(turned, { level: 0.9 }), houseEffects(archive, { level: 0.9 }));
});

it.run();
