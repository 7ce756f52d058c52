/**
 * `npm run bench`: what the design promises of speed, measured on this machine and beside its peers where they are present.
 * It prints and never fails: a slow machine is no defect. Read ratios, not single times.
 */
import { cpus, totalmem } from 'node:os';
import { benchBayes } from './bayes.ts';
import { benchPage } from './page.ts';
import { benchPath } from './path.ts';
import { benchRandomEffects } from './random-effects.ts';
import { benchRender } from './render.ts';
import { benchStartup, type BenchRow } from './startup.ts';

const GIB = 2 ** 30;

function bayesRow(): BenchRow {
  const { fitsPerSecond, goal } = benchBayes();
  return {
    what: 'Bayesian fit of five sources, three quantiles each of mu and the next source',
    median: 1e6 / fitsPerSecond,
    unit: 'us',
    ratio: goal / fitsPerSecond,
    peer: `${goal} fits a second`,
    allowed: 1,
  };
}

const groups: readonly [string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>][] = [
  ['Start-up, whole processes', benchStartup],
  ['The main path, warm', benchPath],
  ['The page', benchPage],
  ['Drawing', benchRender],
  ['Statistics', () => [bayesRow(), ...benchRandomEffects()]],
];

const [cpu] = cpus();
process.stdout.write(
  `node ${process.version}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / GIB)} GiB\n` +
    'Medians; a ratio is the median of ratios taken in turn with the peer.\n',
);
for (const [title, bench] of groups) {
  process.stdout.write(`\n${title}\n`);
  for (const row of await bench()) process.stdout.write(`${lineOf(row)}\n`);
}

function lineOf(row: BenchRow): string {
  const time = `${row.median.toPrecision(3)} ${row.unit}`.padStart(12);
  if (row.ratio === null) return `${time}  ${row.what}`;
  const allowed =
    row.allowed === null
      ? ''
      : `, ${row.ratio <= row.allowed ? 'within' : 'ABOVE'} ${row.allowed.toString()}`;
  return `${time}  ${row.what}: ${row.ratio.toPrecision(3)} x ${row.peer}${allowed}`;
}
