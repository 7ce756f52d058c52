import { readFile } from 'node:fs/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CHART_NAMES } from '../../src/chart/chart.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import { screenChart, type ScreenChoices } from '../../src/page/screen-chart.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { TopicResult } from '../../src/reconciliation.ts';

const it = suite('charts on the screen');

const CHOICES: ScreenChoices = {
  name: 'ranges',
  theme: 'dark',
  width: 640,
  level: 0.9,
  priorScale: 0.25,
};

async function kursk(): Promise<TopicResult> {
  const { claims } = await readClaims(await readFile('data/kursk-2025.csv'));
  const [topic] = reconcile(claims, { priorScale: 0.25 }).topics;
  if (topic === undefined) throw new Error('no topic');
  return topic;
}

it('are the same whichever thread makes them', async () => {
  const topic = await kursk();
  for (const name of CHART_NAMES) {
    if (name === 'houses') continue;
    const choices = { ...CHOICES, name };
    const elsewhere = structuredClone(screenChart(topic, choices));
    assert.equal(elsewhere, screenChart(structuredClone(topic), choices), name);
  }
});

it.run();
