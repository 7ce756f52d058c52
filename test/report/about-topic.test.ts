import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { ReconcileOptions } from '../../src/reconciliation.ts';
import { aboutHedges, aboutTopic } from '../../src/report/about-topic.ts';

const it = suite('what a topic is of');

async function about(rows: string, options: ReconcileOptions = {}): Promise<readonly string[]> {
  const { claims } = await readClaims(`topic,source,killed,from,as_of,status\n${rows}`);
  const result = reconcile(claims, options);
  return [...aboutTopic(result.topics[0]!), ...aboutHedges(result)];
}

it('says the day, the sources in use and all claims, one of them in the singular', async () => {
  assert.equal(
    await about('T,A,60,,2025-01-12,\nT,B,90,,2025-01-12,\nT,C,90,,2025-01-12,excluded\n'),
    ['As of 12 January 2025', '2 sources', '3 claims'],
  );
  assert.equal(await about('T,A,60,,,\n'), ['Undated', '1 source', '1 claim']);
});

it('says the days where all is counted from one, and hedges read otherwise than by default', async () => {
  assert.equal(await about('T,A,60,2025-01-06,2025-01-12,\n', { hedges: 'wide' }), [
    'As of 12 January 2025',
    'counts of 6 to 12 January 2025 only',
    '1 source',
    '1 claim',
    'hedge words read wide',
  ]);
});

it.run();
