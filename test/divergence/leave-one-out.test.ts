import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { seeded } from '../../src/backtest/random.ts';
import {
  influenceOf,
  reconcilingBiases,
  strongestWithoutEach,
} from '../../src/divergence/leave-one-out.ts';
import { rangesOf } from '../../src/range/assume.ts';
import { said } from './make.ts';

const it = suite('leaving one source out');

const values = [said('A', 95, 100, 105), said('B', 104, 110, 116), said('C', 380, 400, 420)];

it('the outlier moves the consensus most, by the ratio of the medians', () => {
  const [first] = influenceOf(values, { level: 0.9, assume: ['all-err'] });
  assert.is(first?.source, 'C');
  const whole = rangesOf(values, { level: 0.9, assume: ['all-err'] })['all-err']?.median ?? 0;
  const rest = rangesOf(values.slice(0, 2), { level: 0.9, assume: ['all-err'] })['all-err'];
  assert.is(first?.median, whole / (rest?.median ?? 1));
  assert.is(first?.without.median, rest?.median);
});

it('an envelope has no median, and its ends still move', () => {
  const [first] = influenceOf(values, { level: 0.9, assume: ['claimed'] });
  assert.is(first?.source, 'C');
  assert.is(first?.median, null);
  assert.ok(Math.abs((first?.high ?? 0) - 420 / 116) < 1e-12);
  assert.is(first?.moves, first?.high);
});

it('a bound opens a side, and an open side has no fold', () => {
  const open = [...values, said('D', null, null, 500)];
  const one = influenceOf(open, { level: 0.9, assume: ['claimed'] }).find(
    ({ source }) => source === 'A',
  );
  assert.is(one?.low, null);
});

it('one source has no others', () => {
  assert.equal(influenceOf(values.slice(0, 1), { level: 0.9 }), []);
  assert.equal(reconcilingBiases(values.slice(0, 1), { level: 0.9 }), []);
});

it('of two, each would have to be biased by their ratio', () => {
  const biases = reconcilingBiases([said('A', 95, 100, 105), said('B', 380, 400, 420)], {
    level: 0.9,
  });
  assert.ok(Math.abs((biases.find(({ source }) => source === 'B')?.factor ?? 0) - 4) < 1e-9);
  assert.ok(Math.abs((biases.find(({ source }) => source === 'B')?.least ?? 0) - 380 / 105) < 1e-6);
  assert.ok(Math.abs((biases.find(({ source }) => source === 'A')?.factor ?? 0) - 1 / 4) < 1e-9);
});

it('a source whose interval touches the consensus needs no bias', () => {
  const biases = reconcilingBiases(values, { level: 0.9 });
  assert.is(biases[0]?.source, 'C');
  assert.ok((biases[0]?.least ?? 0) > 1);
  assert.is(biases.find(({ source }) => source === 'B')?.least, 1);
});

it('the strongest of each is the first of all', () => {
  const chance = seeded(41);
  let [influences, biases] = [0, 0];
  for (let topic = 0; topic < 60; topic += 1) {
    const size = 10 ** (1 + chance.below(4));
    const sources = Array.from({ length: 3 + chance.below(4) }, (_, i) => {
      const best = size + Math.floor((size / 10) * chance.below(30));
      const away = Math.ceil((best / 100) * (1 + chance.below(20)));
      const name = `S${i}`;
      const kind = chance.below(4);
      if (kind === 0) return said(name, best, null, null);
      if (kind === 1) return said(name, null, null, best);
      return said(name, best - away, best, best + away);
    });
    const found = strongestWithoutEach(sources, { level: 0.9, above: 1, bias: true });
    const [influence] = influenceOf(sources, { level: 0.9, assume: ['next-source'] });
    const bias = reconcilingBiases(sources, { level: 0.9 }).find(({ least }) => least !== 1);
    assert.is(found.influence?.source, influence?.source);
    assert.ok(
      influence === undefined || Math.abs(found.influence!.moves / influence.moves - 1) < 1e-6,
    );
    assert.equal(found.bias, bias ?? null);
    if (influence !== undefined) influences += 1;
    if (bias !== undefined) biases += 1;
  }
  assert.ok(influences > 40 && biases > 10, `${influences} influences, ${biases} biases`);
});

it('an influence below what is asked is none, and no bias is sought unasked', () => {
  const [first] = influenceOf(values, { level: 0.9, assume: ['next-source'] });
  const above = (first?.moves ?? 0) * 1.001;
  assert.equal(strongestWithoutEach(values, { level: 0.9, above, bias: false }), {
    influence: null,
    bias: null,
  });
});

it('a prior that was chosen is the prior of what is left, too', () => {
  const prior = { family: 'half-normal', scale: 2 } as const;
  const [wide] = influenceOf(values, { level: 0.9, assume: ['next-source'], prior });
  const [usual] = influenceOf(values, { level: 0.9, assume: ['next-source'] });
  assert.ok(wide!.whole.high! > 1.5 * usual!.whole.high!);
  assert.ok(wide!.without.high! > usual!.without.high!);
  const { influence } = strongestWithoutEach(values, { level: 0.9, above: 1, bias: false, prior });
  assert.ok(Math.abs(influence!.whole.high! / wide!.whole.high! - 1) < 1e-6);
});

it.run();
