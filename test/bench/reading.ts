import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse';
import { median } from 'simple-statistics';
import { readClaimsFile } from '../../src/claim/read-file.ts';
import { writeClaimsFile, writeEventsFile } from './generated.ts';
import type { BenchRow } from './startup.ts';

/** Odd, so that the median is a round. */
const ROUNDS = 7;
/** What the design allows of a bare loop over the same file. */
const ALLOWED = 1.3;
/** Claims, and events: as many as UCDP GED 22.1 has, cut to its read columns. */
const [CLAIMS, EVENTS] = [100_000, 176_579];

/** Milliseconds of a bare csv-parse loop that looks at every record. */
async function bareMs(file: string): Promise<number> {
  const started = performance.now();
  let cells = 0;
  for await (const record of createReadStream(file).pipe(parse())) {
    cells += (record as string[]).length;
  }
  if (cells === 0) throw new Error(`${file} is empty`);
  return performance.now() - started;
}

async function oursMs(file: string): Promise<number> {
  const started = performance.now();
  const { claims } = await readClaimsFile(file);
  if (claims.length === 0) throw new Error(`${file} gave no claims`);
  return performance.now() - started;
}

/** Milliseconds that a line of Python says it took; null where there is no such library. */
function pythonMs(setUp: string, line: string): number | null {
  const script = `import time\n${setUp}\n${line}\nt = time.perf_counter()\n${line}\nprint(1000 * (time.perf_counter() - t))`;
  const run = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  const time = Number(run.stdout?.trim());
  return run.status === 0 && time > 0 ? time : null;
}

async function rowsOf(file: string, what: string): Promise<BenchRow[]> {
  const [ours, ratios]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const bare = await bareMs(file);
    const own = await oursMs(file);
    if (round === 0) continue;
    ours.push(own);
    ratios.push(own / bare);
  }
  const time = median(ours);
  const rows: BenchRow[] = [
    {
      what: `read ${what} to claims`,
      median: time,
      unit: 'ms',
      ratio: median(ratios),
      peer: 'a bare csv-parse loop',
      allowed: ALLOWED,
    },
  ];
  const path = JSON.stringify(file);
  const peers = [
    ['pandas (cells only)', pythonMs('import pandas', `pandas.read_csv(${path})`)],
    [
      'DuckDB (cells only)',
      pythonMs('import duckdb', `duckdb.sql("from read_csv('${file}')").fetchall()`),
    ],
  ] as const;
  for (const [peer, ms] of peers) {
    if (ms === null) continue;
    rows.push({
      what: `read ${what} to claims`,
      median: time,
      unit: 'ms',
      ratio: time / ms,
      peer,
      allowed: null,
    });
  }
  return rows;
}

/** Reading generated files, and the one that BENCH_FILE names, beside a bare csv-parse loop in turn, and other readers where present. */
export async function benchReading(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-bench-'));
  try {
    const [claims, events] = [join(folder, 'claims.csv'), join(folder, 'events.csv')];
    writeClaimsFile(claims, CLAIMS);
    writeEventsFile(events, EVENTS);
    const rows = [
      ...(await rowsOf(claims, `${CLAIMS} generated claims`)),
      ...(await rowsOf(events, `${EVENTS} generated events`)),
    ];
    const named = process.env['BENCH_FILE'];
    if (named !== undefined) rows.push(...(await rowsOf(named, basename(named))));
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
