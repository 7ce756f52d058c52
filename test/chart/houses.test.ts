import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { charts } from '../../src/chart/figures.ts';
import { houseEffects } from '../../src/divergence/house-effects.ts';
import { LEAD, resultOf } from './fixtures.ts';
import { archive } from './results.ts';

const it = suite('houses');
const result = archive();

it('every source has its bias with its interval around x1', () => {
  const [effects] = houseEffects(result.topics, { level: 0.9 });
  const { figure } = charts.houses(result);
  for (const { source, bias, low, high } of effects!.houses) {
    const own = figure.data.filter((trace) => trace['name'] === `killed: ${source}`) as unknown as {
      x: number[];
    }[];
    assert.ok(
      own.some(({ x }) => x.length === 2 && x[0] === Math.log(low) && x[1] === Math.log(high)),
    );
    assert.ok(own.some(({ x }) => x.length === 1 && x[0] === Math.log(bias)));
  }
  const { zeroline, range } = figure.layout['xaxis'] as { zeroline: boolean; range: number[] };
  assert.ok(zeroline && range[0]! < 0 && range[1]! > 0);
});

it('the title names the house that runs farthest from the others', () => {
  assert.match(
    charts.houses(result).title,
    /^Opposition coalition press office runs [\d.]+-fold above/,
  );
});

it('the subtitle counts the topics it rests on', () => {
  const shared = result.topics.filter(({ accounts }) => accounts.length > 1).length;
  assert.is(
    charts.houses(result).subtitle,
    `Bias against the other sources · ${shared} topics with two sources or more · 90 % intervals`,
  );
});

it('one topic is no archive', () => {
  assert.match(charts.houses(resultOf(LEAD)).empty ?? '', /at least two topics/);
});

it('the table holds the model and the robust ratio', () => {
  const { table } = charts.houses(result);
  assert.is(table.rows.length, 5);
  const biases = table.rows.map((row) => Number(row[2]));
  assert.equal(
    biases,
    [...biases].sort((a, b) => b - a),
  );
});

it.run();
