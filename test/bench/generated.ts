/** Seeded claims files for the benchmarks: the same bytes on every machine, written in pieces. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from '../../src/backtest/random.ts';

/** Claims of one topic in the file of claims: as many as a topic of The Economist's file has sources at one time. */
export const CLAIMS_A_TOPIC = 5;

/** So many rows are joined before they are written. */
const PIECE = 4096;

function write(path: string, header: string, rows: number, row: (at: number) => string): void {
  const file = openSync(path, 'w');
  try {
    let piece = `${header}\n`;
    for (let at = 0; at < rows; at += 1) {
      piece += `${row(at)}\n`;
      if (at % PIECE !== PIECE - 1) continue;
      writeSync(file, piece);
      piece = '';
    }
    writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

const HEDGES = ['', '', 'around ', 'about ', 'at least ', 'nearly ', 'more than ', 'up to '];
const MEASURES = ['killed', 'killed', 'wounded', 'casualties'];
const SOURCES = 200;

/**
 * `n` claims over `n` / 5 topics in the claims layout: worded and hedged, some of them bounds, from 200 sources over two years.
 * `grouped` keeps the claims of a topic together; else each topic comes back five times, as in a file that grew by the day.
 */
export function writeClaimsFile(path: string, n: number, grouped: boolean = false): void {
  const chance = seeded(n);
  const random = (below: number): number => chance.below(below);
  const topics = Math.max(1, Math.ceil(n / CLAIMS_A_TOPIC));
  write(path, 'topic,source,measure,value,as_of', n, (at) => {
    const topic = grouped ? Math.floor(at / CLAIMS_A_TOPIC) : at % topics;
    const size = 10 ** (1 + (topic % 4)) * (1 + random(9));
    const value = size + Math.floor(size / 100) * random(50);
    const month = String(1 + random(12)).padStart(2, '0');
    const day = String(1 + random(28)).padStart(2, '0');
    const number =
      value >= 1000 && random(2) === 0
        ? `"${HEDGES[random(8)]}${value.toLocaleString('en')}"`
        : `${HEDGES[random(8)]}${value}`;
    return `Battle ${topic},Source ${random(SOURCES)},${MEASURES[random(4)]},${number},${2024 + random(2)}-${month}-${day}`;
  });
}

/** `n` events in the shape of UCDP GED, cut to the columns that are read: an interval in figures a row, 200 conflicts. */
export function writeEventsFile(path: string, n: number): void {
  const chance = seeded(n + 1);
  const random = (below: number): number => chance.below(below);
  const header =
    '"id","year","month","day","country","type_of_violence","side_a","side_b","low_death","best_death","high_death"';
  write(path, header, n, (at) => {
    const pair = random(200);
    // Most events are of a few dead, and of one figure.
    const low = random(4) === 0 ? random(60) : random(6);
    const best = random(5) === 0 ? low + random(10) : low;
    const high = random(5) === 0 ? best + random(20) : best;
    return `${at + 1},${1989 + random(34)},${1 + random(12)},${1 + random(28)},"Country ${pair % 60}","State-based violence","Government of Country ${pair % 60}","Movement ${pair}",${low},${best},${high}`;
  });
}
