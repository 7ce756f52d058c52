import { readFileSync } from 'node:fs';
import { median } from 'simple-statistics';
import { backtest } from '../../src/backtest/backtest.ts';
import { readClaims } from '../../src/claim/read-claims.ts';
import type { BenchRow } from './startup.ts';

/** Odd, so that the median is a round. */
const ROUNDS = 3;

/** The backtest of a shipped archive, after one round that warms up. */
export async function benchArchive(): Promise<BenchRow[]> {
  const file = 'data/economist-ukraine.csv';
  const { claims } = await readClaims(readFileSync(file), { file });
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const started = performance.now();
    backtest(claims);
    if (round > 0) times.push(performance.now() - started);
  }
  return [
    {
      what: `backtest ${file}`,
      median: median(times),
      unit: 'ms',
      ratio: null,
      peer: '',
      allowed: null,
    },
  ];
}
