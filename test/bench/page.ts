import { median } from 'simple-statistics';
import { EMPTY_SESSION, withExclusion, withFiles } from '../../src/page/session.ts';
import { Workbench } from '../../src/page/work.ts';
import type { BenchRow } from './startup.ts';

/** Odd, so that the median is a round. */
const ROUNDS = 11;

/** What the page promises, in milliseconds, and for how many claims. */
const GOAL_MS = 100;
const CLAIMS = 200;

/** The claims of `CLAIMS` rows: sources that hedge, bound and revise themselves over a year, four topics. */
function rows(): string {
  const hedges = ['around ', 'at least ', '', 'nearly '];
  const measures = ['killed', 'wounded', 'casualties'];
  const lines = Array.from({ length: CLAIMS }, (_, i) =>
    [
      `Topic ${i % 4}`,
      `Source ${i % 13}`,
      measures[i % measures.length],
      `${hedges[i % hedges.length]}${1000 + ((i * 37) % 900)}`,
      `2025-${String(1 + (i % 12)).padStart(2, '0')}-01`,
    ].join(','),
  );
  return `topic,source,measure,value,as_of\n${lines.join('\n')}\n`;
}

/** One click that leaves a source out, as the page's worker answers it: all of it but the painting. */
export async function benchPage(): Promise<BenchRow[]> {
  const session = withFiles(EMPTY_SESSION, [{ name: 'claims.csv', text: rows() }]);
  const bench = new Workbench();
  await bench.work(session);
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    await bench.work(withExclusion(session, 'sources', `Source ${round}`, 'out'));
    if (round > 0) times.push(performance.now() - start);
  }
  const middle = median(times);
  return [
    {
      what: `page: a source excluded from ${CLAIMS} claims, in the worker`,
      median: middle,
      unit: 'ms',
      ratio: middle / GOAL_MS,
      peer: `the ${GOAL_MS} ms promised`,
      allowed: 1,
    },
  ];
}
