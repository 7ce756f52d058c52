import { spawnSync } from 'node:child_process';
import { median } from 'simple-statistics';
import type { Test } from '../../src/range/random-effects.ts';
import { randomEffects } from '../../src/range/random-effects.ts';
import type { Tau2Method } from '../../src/range/tau2.ts';
import { TAU2_METHODS } from '../../src/range/tau2.ts';
import { METAFOR } from '../reference/metafor.ts';
import type { BenchRow } from './startup.ts';

const TESTS: readonly Test[] = ['z', 'knha', 'adhoc'];

/** Odd, so that the median is a round. */
const ROUNDS = 15;

/**
 * Times a fit over the reference cases (18 data sets of 2 to 37 sources, 3 tests), for all nine estimators and for some
 * alone; all nine beside R's metafor on the same cases at its default settings, where Rscript with metafor is at hand.
 */
export function benchRandomEffects(): BenchRow[] {
  const metafor = metaforMicroseconds();
  const all = fitMicroseconds(TAU2_METHODS);
  return [
    {
      ...row('9 estimators x 3 tests', all),
      ratio: metafor === null ? null : all / metafor,
      peer: metafor === null ? '' : 'R metafor',
      allowed: metafor === null ? null : 1,
    },
    ...(['DL', 'PM', 'ML', 'REML'] as const).map((method) =>
      row(method, fitMicroseconds([method])),
    ),
  ];
}

function row(what: string, time: number): BenchRow {
  return {
    what: `random effects, ${what}, a fit`,
    median: time,
    unit: 'us',
    ratio: null,
    peer: '',
    allowed: null,
  };
}

/** Median over rounds of the time of one fit, after one round that warms up. */
function fitMicroseconds(methods: readonly Tau2Method[]): number {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    for (const { y, v } of METAFOR) {
      for (const method of methods) {
        for (const test of TESTS) randomEffects(y, v, { method, test });
      }
    }
    const fits = METAFOR.length * methods.length * TESTS.length;
    if (round > 0) times.push((1000 * (performance.now() - start)) / fits);
  }
  return median(times);
}

/** The same by R metafor, one round after one that warms up; null without Rscript or metafor. */
function metaforMicroseconds(): number | null {
  const sets = METAFOR.map(({ y, v }) => `list(y = c(${y.join()}), v = c(${v.join()}))`);
  const script = `
    suppressPackageStartupMessages(library(metafor))
    sets <- list(${sets.join()})
    round <- function() { n <- 0
      for (s in sets) for (m in c("${TAU2_METHODS.join('","')}")) for (t in c("${TESTS.join('","')}")) {
        n <- n + 1
        suppressWarnings(try(predict(rma(s$y, s$v, method = m, test = t)), silent = TRUE))
      }
      n }
    round()
    start <- proc.time()[["elapsed"]]
    n <- round()
    cat(1e6 * (proc.time()[["elapsed"]] - start) / n)`;
  const run = spawnSync('Rscript', ['--vanilla', '-e', script], { encoding: 'utf8' });
  const time = Number(run.stdout?.trim().split(/\s+/).at(-1));
  return run.status === 0 && Number.isFinite(time) ? time : null;
}
