import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GivenCharts } from '../../src/page/given-charts.ts';
import { screenChart, type ScreenChoices } from '../../src/page/screen-chart.ts';
import { CHOICES, topicIn } from './chart-setting.ts';

const it = suite('charts that were made elsewhere');

it('are taken for the very topic and choices that they were made of', async () => {
  const topic = await topicIn('data/lead-example.csv');
  const given = new GivenCharts();
  assert.is(given.of(topic, CHOICES), null);
  const chart = screenChart(topic, CHOICES);
  given.expect(topic);
  given.keep(CHOICES, chart);
  assert.is(given.of(topic, { ...CHOICES }), chart);
  assert.is(given.of(structuredClone(topic), CHOICES), null);
  const others: readonly Partial<ScreenChoices>[] = [
    { name: 'plane' },
    { theme: 'light' },
    { width: 641 },
    { level: 0.8 },
    { priorScale: null },
  ];
  for (const other of others) assert.is(given.of(topic, { ...CHOICES, ...other }), null);
});

it('are waited for while they are on their way, and not once more', async () => {
  const topic = await topicIn('data/lead-example.csv');
  const given = new GivenCharts();
  let runs = 0;
  const count = (): void => {
    runs += 1;
  };
  given.whenThere(topic, count);
  assert.is(runs, 1, 'nothing is on its way');
  given.expect(topic);
  given.whenThere(structuredClone(topic), count);
  assert.is(runs, 2, 'nothing of another topic is');
  given.whenThere(topic, count);
  const callOff = given.whenThere(topic, count);
  callOff();
  assert.is(runs, 2);
  given.keep(CHOICES, screenChart(topic, CHOICES));
  assert.is(runs, 3, 'the one that was not called off');
  given.whenThere(topic, count);
  assert.is(runs, 4);
});

it('are waited for no longer where none will come, or another one does', async () => {
  const topic = await topicIn('data/lead-example.csv');
  const given = new GivenCharts();
  const seen: string[] = [];
  given.expect(topic);
  given.whenThere(topic, () => seen.push('given up'));
  given.giveUp();
  given.expect(topic);
  given.whenThere(topic, () => seen.push('another one'));
  given.expect(structuredClone(topic));
  assert.equal(seen, ['given up', 'another one']);
  given.giveUp();
  given.keep(CHOICES, screenChart(topic, CHOICES));
  assert.is(given.of(topic, CHOICES), null, 'nobody expects it');
});

it.run();
