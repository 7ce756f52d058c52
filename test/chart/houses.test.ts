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

it('says that age and bias are mixed, and marks the sources whose numbers were stale', () => {
  const said = ['One', 'Two'].flatMap((topic) => [
    { topic, source: 'Old', measure: 'killed' as const, best: 100, asOf: '2022-03-01' },
    { topic, source: 'New', measure: 'killed' as const, best: 900, asOf: '2025-03-01' },
    { topic, source: 'Other', measure: 'killed' as const, best: 1000, asOf: '2025-03-01' },
  ]);
  const { figure, description, table } = charts.houses(resultOf(said));
  const texts = (figure.layout as { annotations: { text: string }[] }).annotations
    .map(({ text }) => text.replaceAll('<br>', ' ').replaceAll('\u00A0', ' '))
    .join('|');
  assert.match(texts, /Of a toll that grows an older number is lower: age and bias are mixed\./);
  assert.match(texts, /\|Old †\|/);
  assert.not.match(texts, 'New †');
  assert.match(texts, /† On half of its topics or more over 90 days older/);
  assert.match(description, /Old [^;]+, mostly stale/);
  assert.match(description, /age and bias are mixed\.$/);
  assert.equal(
    table.rows.map((row) => [row[1], row.at(-1)]),
    [
      ['Other', 0],
      ['New', 0],
      ['Old', 2],
    ],
  );
});

it('says nothing of age where all numbers are of one day', () => {
  const { figure, description } = charts.houses(archive());
  assert.not.match(JSON.stringify(figure.layout), 'older number');
  assert.not.match(description, 'age and bias');
});

it('the description tells in sentences who runs high or low, over how many shared topics', () => {
  const { description } = charts.houses(result);
  assert.match(
    description,
    /Opposition coalition press office runs high on killed: [\d.]+ times the average source .+ over \d+ shared topics/,
  );
});

it('sources that always say the same are told under the figure', () => {
  const said = ['One', 'Two', 'Three'].flatMap((topic, index) =>
    ['Copy', 'First', 'Other'].map((source) => ({
      topic,
      source,
      measure: 'killed' as const,
      best: source === 'Other' ? 90 * (index + 1) : 137 * (index + 1),
    })),
  );
  const { figure, description } = charts.houses(resultOf(said));
  const sentence =
    'Copy and First give the same killed on every topic they share: perhaps one voice.';
  const { annotations } = figure.layout as { annotations: { text: string }[] };
  const texts = annotations.map(({ text }) => text.replaceAll('<br>', ' '));
  assert.ok(texts.some((text) => text.includes(sentence)));
  assert.ok(description.includes(sentence));
});

it.run();
