import { spawnSync } from 'node:child_process';
import { median } from 'simple-statistics';

/** One line of the benchmark's table. */
export interface BenchRow {
  readonly what: string;
  /** Median, in `unit`. */
  readonly median: number;
  readonly unit: string;
  /** The median of the paired ratios to the peer, and who the peer is; null without one. */
  readonly ratio: number | null;
  readonly peer: string;
  /** What the design allows, as a ratio; null where it sets no bound. */
  readonly allowed: number | null;
}

/** Odd, so that the median is a run; enough to ride out a noisy neighbour. */
const RUNS = 15;

/** Milliseconds of a whole process. */
function processMs(args: readonly string[]): number {
  const started = performance.now();
  const done = spawnSync(process.execPath, [...args], { stdio: 'ignore' });
  if (done.status !== 0) throw new Error(`node ${args.join(' ')} exited ${done.status}`);
  return performance.now() - started;
}

/** Start-up against bare node, in turn (A B A B …), so that a drifting machine slows both alike. */
export function benchStartup(): BenchRow[] {
  const bare = ['-e', '0'];
  const cases: { what: string; args: string[]; allowed: number }[] = [
    {
      what: 'reconcile the lead example, whole process',
      args: ['dist/cli.js', 'reconcile', 'data/lead-example.csv', '-q'],
      allowed: 2,
    },
    {
      what: "import 'dissensus', whole process",
      args: ['--input-type=module', '-e', "await import('./dist/index.js')"],
      allowed: 2,
    },
  ];
  const rows: BenchRow[] = [];
  const node: number[] = [];
  for (const { what, args, allowed } of cases) {
    const times: number[] = [];
    const ratios: number[] = [];
    processMs(args);
    for (let run = 0; run < RUNS; run += 1) {
      const alone = processMs(bare);
      const time = processMs(args);
      node.push(alone);
      times.push(time);
      ratios.push(time / alone);
    }
    rows.push({
      what,
      median: median(times),
      unit: 'ms',
      ratio: median(ratios),
      peer: 'bare node',
      allowed,
    });
  }
  return [
    { what: 'bare node', median: median(node), unit: 'ms', ratio: null, peer: '', allowed: null },
    ...rows,
  ];
}
