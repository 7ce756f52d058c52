import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CHART_NAMES } from '../../src/chart/chart.ts';
import { screenChart } from '../../src/page/screen-chart.ts';
import { CHOICES, topicIn } from './chart-setting.ts';

const it = suite('charts on the screen');

it('are the same whichever thread makes them', async () => {
  const topic = await topicIn('data/kursk-2025.csv');
  for (const name of CHART_NAMES) {
    if (name === 'houses') continue;
    const choices = { ...CHOICES, name };
    const elsewhere = structuredClone(screenChart(topic, choices));
    assert.equal(elsewhere, screenChart(structuredClone(topic), choices), name);
  }
});

it.run();
