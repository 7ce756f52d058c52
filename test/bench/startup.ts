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
function processMs(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const started = performance.now();
  const done = spawnSync(process.execPath, [...args], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  if (done.status !== 0) throw new Error(`node ${args.join(' ')} exited ${done.status}`);
  return performance.now() - started;
}

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly allowed: number | null;
}

/** Start-up against bare node, in turn (A B A B …), so that a drifting machine slows both alike. */
export function benchStartup(): BenchRow[] {
  const bare = ['-e', '0'];
  const lead = ['dist/cli.cjs', 'reconcile', 'data/lead-example.csv', '-q'];
  const cases: Case[] = [
    { what: 'reconcile the lead example, whole process', args: lead, allowed: 1.8 },
    {
      what: 'the same without the code kept by the build, as in a package that cannot be written to',
      args: lead,
      env: { NODE_DISABLE_COMPILE_CACHE: '1' },
      allowed: null,
    },
    {
      what: "import 'dissensus', whole process",
      args: ['--input-type=module', '-e', "await import('./dist/index.js')"],
      allowed: 2,
    },
  ];
  const rows: BenchRow[] = [];
  const node: number[] = [];
  for (const { what, args, env, allowed } of cases) {
    const times: number[] = [];
    const ratios: number[] = [];
    processMs(args, env);
    for (let run = 0; run < RUNS; run += 1) {
      const alone = processMs(bare);
      const time = processMs(args, env);
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
