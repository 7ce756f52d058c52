import { readFile } from 'node:fs/promises';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { ScreenChoices } from '../../src/page/screen-chart.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { TopicResult } from '../../src/reconciliation.ts';

/** Choices of which none is the default. */
export const CHOICES: ScreenChoices = {
  name: 'ranges',
  theme: 'dark',
  width: 640,
  level: 0.9,
  priorScale: 0.25,
};

/** The first topic of a file of claims, under these choices. */
export async function topicIn(file: string): Promise<TopicResult> {
  const { claims } = await readClaims(await readFile(file));
  const [topic] = reconcile(claims, { priorScale: 0.25 }).topics;
  if (topic === undefined) throw new Error('no topic');
  return topic;
}
