import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { archiveRange } from '../../src/backtest/archive.ts';
import { backtest, backtestQuantities, type Backtest } from '../../src/backtest/backtest.ts';
import { SCENARIOS, simulateArchive, type Scenario } from '../../src/backtest/simulate.ts';
import { account, said, value } from '../divergence/make.ts';

const it = suite('backtest');

const scenario = (name: string): Scenario => {
  const found = SCENARIOS.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** Two hundred numbers a world, some 850 held-out sources: enough for a coverage to within two points. */
const archives = new Map<string, Backtest>();
function tested(name: string): Backtest {
  const known = archives.get(name);
  if (known !== undefined) return known;
  const { quantities } = simulateArchive(scenario(name), { seed: 1, topics: 200 });
  const made = backtestQuantities(quantities, 0.9);
  archives.set(name, made);
  return made;
}

const rowOf = (result: Backtest, assume: string): Backtest['assumptions'][number] => {
  const row = result.assumptions.find((each) => each.assume === assume);
  if (row === undefined) throw new Error(assume);
  return row;
};

for (const { name } of SCENARIOS) {
  it(`where sources are ${name}, the archive's own range covers within two points and scores better than every prototype`, () => {
    const result = tested(name);
    const archive = rowOf(result, 'archive');
    assert.ok(Math.abs((archive.coverage ?? 0) - 0.9) <= 0.02, String(archive.coverage));
    for (const other of ['claimed', 'one-right', 'next-source']) {
      const score = rowOf(result, other).intervalScore ?? Infinity;
      assert.ok((archive.intervalScore ?? Infinity) < score, `${other} ${score}`);
    }
    assert.is(result.recommended, 'archive');
  });
}

it('envelope and pool cover far less than they claim, the headline about what it claims', () => {
  const result = tested('uneven');
  assert.ok((rowOf(result, 'claimed').coverage ?? 1) < 0.75);
  assert.ok((rowOf(result, 'one-right').coverage ?? 1) < 0.75);
  const headline = rowOf(result, 'next-source').coverage ?? 0;
  assert.ok(headline > 0.88 && headline < 0.94, String(headline));
});

it('rows are consistent: parts add up, numbers of sources too', () => {
  const result = tested('lying');
  for (const row of result.assumptions) {
    assert.is(row.n, result.heldOut);
    assert.is(
      row.bySources.reduce((sum, { n }) => sum + n, 0),
      row.n,
    );
    assert.ok(
      (row.coverageLow ?? 1) <= (row.coverage ?? 0) &&
        (row.coverage ?? 1) <= (row.coverageHigh ?? 0),
    );
    assert.ok((row.coverage ?? 2) + (row.below ?? 0) + (row.above ?? 0) <= 1 + 1e-12);
  }
});

const rounded = (result: Backtest): string =>
  JSON.stringify(result, (_, x: unknown) => (typeof x === 'number' ? Number(x.toPrecision(9)) : x));

it('the same archive gives the same answer, in any order', () => {
  const { quantities } = simulateArchive(scenario('dependent'), { seed: 5, topics: 40 });
  const turned = [...quantities]
    .reverse()
    .map((each) => Object.assign({}, each, { values: [...each.values].reverse() }));
  const [a, b] = [backtestQuantities(quantities, 0.9), backtestQuantities(turned, 0.9)];
  assert.is(rounded(a), rounded(b));
});

it('is plain JSON data', () => {
  const result = tested('honest');
  assert.equal(JSON.parse(JSON.stringify(result)), result);
});

it('an archive that is too small says so, and keeps the default', () => {
  const topics = ['S', 'T'].map((topic) => ({
    topic,
    accounts: [10, 20, 30].map((best, i) =>
      account(`A${i}`, { killed: value(best - 1, best, best + 1) }),
    ),
  }));
  const result = backtest(topics);
  assert.is(result.heldOut, 6);
  assert.is(result.recommended, 'next-source');
  assert.is(result.recommendedScale, 0.5);
  assert.match(result.why, /too few/);
  assert.is(result.archive, null);
});

it('nothing at all is scored as nothing, never as NaN', () => {
  const result = backtest([]);
  assert.is(result.heldOut, 0);
  assert.is(rowOf(result, 'next-source').coverage, null);
  assert.not.match(JSON.stringify(result), /NaN|Infinity/);
});

it('an open envelope has no interval score and is not recommended', () => {
  const { quantities } = simulateArchive(scenario('uneven'), { seed: 1, topics: 40 });
  const open = quantities.map((each) =>
    Object.assign({}, each, { values: [...each.values, said('Z', 1, null, null)] }),
  );
  const result = backtestQuantities(open, 0.9);
  const claimed = rowOf(result, 'claimed');
  assert.is(claimed.open, claimed.n);
  assert.is(claimed.intervalScore, null);
  assert.is.not(result.recommended, 'claimed');
});

it('what an archive taught gives a range for a new number', () => {
  const { archive } = tested('uneven');
  if (archive === null) throw new Error('no archive');
  const values = [said('A', 95, 100, 105), said('B', 190, 200, 210)];
  const range = archiveRange(values, archive);
  assert.ok(range !== null && range.low < 100 && range.high > 200 && range.low < range.median);
  assert.equal(archiveRange([], archive), null);
});

it('a level that is no probability is a mistake', () => {
  assert.throws(() => backtest([], { level: 1.2 }), /level/);
});

it.run();
