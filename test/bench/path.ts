import { readFileSync } from 'node:fs';
import { median } from 'simple-statistics';
import { readClaims } from '../../src/claim/read-claims.ts';
import { reconcile } from '../../src/reconcile.ts';
import type { BenchRow } from './startup.ts';

/** Odd, so that the median is a round. */
const ROUNDS = 11;

/** Reading and reconciling the shipped files, after one round that warms up. */
export async function benchPath(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const name of ['lead-example', 'kursk-2025', 'economist-ukraine']) {
    const bytes = readFileSync(`data/${name}.csv`);
    const reading: number[] = [];
    const reconciling: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const start = performance.now();
      const { claims } = await readClaims(bytes, { file: name });
      const read = performance.now();
      reconcile(claims);
      if (round === 0) continue;
      reading.push(read - start);
      reconciling.push(performance.now() - read);
    }
    const plain = { unit: 'ms', ratio: null, peer: '', allowed: null };
    rows.push({ what: `read ${name}.csv`, median: median(reading), ...plain });
    rows.push({ what: `reconcile ${name}.csv`, median: median(reconciling), ...plain });
  }
  return rows;
}
