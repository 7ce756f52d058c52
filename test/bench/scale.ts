import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { linearRegression } from 'simple-statistics';
import { CLAIMS_A_TOPIC, writeClaimsFile } from './generated.ts';
import type { BenchRow } from './startup.ts';

const SIZES = [1e3, 1e4, 1e5, 1e6];
/** What the design allows the million. */
const MOST_MB = 600;
/** Growth that is linear, with room for what a machine does beside. */
const LINEAR = 1.1;
/** Seconds for all sizes together, unless BENCH_SECONDS gives others. */
const BUDGET = 600;

interface Measured {
  readonly n: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** A run of the command line in a process of its own: its time, and the most memory it held, all its threads together. */
function measure(n: number, args: readonly string[]): Measured {
  const script = `
    import { writeSync } from 'node:fs';
    process.argv = ['node', 'cli.js', ...${JSON.stringify(args)}];
    process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
    await import(${JSON.stringify(new URL('../../../dist/cli.cjs', import.meta.url).href)});`;
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`dissensus ${args.join(' ')}: ${run.stderr}`);
  return { n, seconds, megabytes: Number(run.output[3]) / 1024 };
}

/** What a measurement gives; null where it failed, which is said. */
function attempt(say: (line: string) => void, what: () => Measured): Measured | null {
  try {
    return what();
  } catch (error) {
    say(`FAILED: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`);
    return null;
  }
}

/**
 * What a size will take, by what the claims between the last two sizes took each: the first thousand topics run in code that no engine has optimised yet,
 * and cost two to three times what later ones do.
 */
export function expectedSeconds(
  done: readonly Pick<Measured, 'n' | 'seconds'>[],
  n: number,
): number {
  const [last, before] = [done.at(-1), done.at(-2)];
  if (last === undefined) return 0;
  if (before === undefined) return last.seconds * (n / last.n);
  const each = Math.max(0, last.seconds - before.seconds) / (last.n - before.n);
  return last.seconds + each * (n - last.n);
}

/** The exponent of growth: the slope of a least-squares line through the logarithms. */
export function exponentOf(points: readonly (readonly [n: number, cost: number])[]): number {
  const logs = points.map(([n, cost]) => [Math.log(n), Math.log(cost)]);
  return linearRegression(logs).m;
}

/**
 * Reconciles generated claims, five a topic, line by line of JSON, at sizes from a thousand to a million, and fits what grows: time and
 * peak memory above those of a command that does nothing. A size that the budget has no time for is skipped, and it is said.
 */
export function benchScale(say: (line: string) => void): BenchRow[] {
  const budget = Number(process.env['BENCH_SECONDS'] ?? BUDGET);
  const folder = mkdtempSync(join(tmpdir(), 'dissensus-bench-'));
  const plain = { ratio: null, peer: '', allowed: null };
  const rows: BenchRow[] = [];
  try {
    const floor = measure(0, ['--version']);
    const done: Measured[] = [];
    let left = budget;
    for (const n of SIZES) {
      const expected = expectedSeconds(done, n);
      if (expected > left) {
        say(
          `skipped: ${n} claims would take about ${Math.round(expected)} s, and ${Math.round(left)} s are left (BENCH_SECONDS=${budget})`,
        );
        continue;
      }
      const file = join(folder, `claims-${n}.csv`);
      writeClaimsFile(file, n);
      const one = attempt(say, () =>
        measure(n, ['reconcile', file, '--format', 'ndjson', '-q', '-o', '/dev/null']),
      );
      if (one === null) break;
      left -= one.seconds;
      done.push(one);
      const what = `${n} claims over ${n / CLAIMS_A_TOPIC} topics`;
      rows.push({ what: `${what}, whole process`, median: one.seconds, unit: 's', ...plain });
      const topics = n / CLAIMS_A_TOPIC;
      rows.push({
        what: `${what}, above start-up a topic`,
        median: (1000 * (one.seconds - floor.seconds)) / topics,
        unit: 'ms',
        ...plain,
      });
      const most = n === 1e6;
      rows.push({
        what: `${what}, peak memory`,
        median: one.megabytes,
        unit: 'MB',
        ratio: most ? one.megabytes / MOST_MB : null,
        peer: most ? `the ${MOST_MB} MB promised` : '',
        allowed: most ? 1 : null,
      });
    }
    const growth = (what: string, cost: (one: Measured) => number): void => {
      const points = done.map((one) => [one.n, cost(one)] as const).filter(([, each]) => each > 0);
      if (points.length < 2) return;
      const exponent = exponentOf(points);
      rows.push({
        what: `${what} grows with n to the power of`,
        median: exponent,
        unit: '',
        ratio: exponent,
        peer: 'linear',
        allowed: LINEAR,
      });
    };
    growth('time above start-up', ({ seconds }) => seconds - floor.seconds);
    growth('memory above start-up', ({ megabytes }) => megabytes - floor.megabytes);
    const [largest] = done.filter(({ n }) => n === 1e4);
    if (largest !== undefined && availableParallelism() > 1) {
      const file = join(folder, 'claims-10000.csv');
      const args = [
        'reconcile',
        file,
        '--format',
        'ndjson',
        '-q',
        '-o',
        '/dev/null',
        '--jobs',
        '1',
      ];
      const alone = attempt(say, () => measure(largest.n, args));
      if (alone !== null)
        rows.push({
          what: `${largest.n} claims on ${availableParallelism()} cores`,
          median: largest.seconds,
          unit: 's',
          ratio: largest.seconds / alone.seconds,
          peer: '--jobs 1',
          allowed: null,
        });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
