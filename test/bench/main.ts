/**
 * `npm run bench`: what the design promises of speed, measured on this machine and beside its peers where they are present.
 * It prints and never fails: a slow machine is no defect, and a peer that is absent is left out. Read ratios, not single times.
 *
 *     npm run bench                     everything
 *     npm run bench -- reading scale    these groups only
 */
import { cpus, totalmem } from 'node:os';
import { benchArchive } from './archive.ts';
import { benchBayes } from './bayes.ts';
import { benchPage } from './page.ts';
import { benchPath } from './path.ts';
import { benchRandomEffects } from './random-effects.ts';
import { benchReading } from './reading.ts';
import { benchRender } from './render.ts';
import { benchScale } from './scale.ts';
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

const say = (line: string): unknown => process.stdout.write(`  ${line}\n`);

/** Each by the word that asks for it. */
const groups: readonly [
  string,
  string,
  () => readonly BenchRow[] | Promise<readonly BenchRow[]>,
][] = [
  ['start-up', 'Start-up, whole processes', benchStartup],
  ['path', 'The main path, warm', benchPath],
  ['page', 'The page', benchPage],
  ['drawing', 'Drawing', benchRender],
  ['statistics', 'Statistics', () => [bayesRow(), ...benchRandomEffects()]],
  ['backtest', 'An archive', benchArchive],
  ['reading', 'Reading, warm', benchReading],
  ['scale', 'From a thousand claims to a million, whole processes', () => benchScale(say)],
];

const [cpu] = cpus();
process.stdout.write(
  `node ${process.version}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / GIB)} GiB\n` +
    'Medians; a ratio is the median of ratios taken in turn with the peer.\n',
);
const wanted = process.argv.slice(2);
for (const [word, title, bench] of groups) {
  if (wanted.length > 0 && !wanted.includes(word)) continue;
  process.stdout.write(`\n${title}\n`);
  for (const row of await bench()) process.stdout.write(`${lineOf(row)}\n`);
}

function lineOf(row: BenchRow): string {
  const time = `${Number(row.median.toPrecision(3))} ${row.unit}`.trim().padStart(12);
  if (row.ratio === null) return `${time}  ${row.what}`;
  const allowed =
    row.allowed === null
      ? ''
      : `, ${row.ratio <= row.allowed ? 'within' : 'ABOVE'} ${row.allowed.toString()}`;
  return `${time}  ${row.what}: ${row.ratio.toPrecision(3)} x ${row.peer}${allowed}`;
}
