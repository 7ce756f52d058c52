/** From stated numbers and their hedges to the interval of a quantity. */
import { hedgedInterval, surveyRow } from '../hedges.ts';
import type { HedgedInterval, HedgeRow, Stated } from '../hedges.ts';
import type { Hedges } from '../quantity.ts';

/** A number of the text: stated with its hedge, or only vague. */
export type Piece =
  | { readonly kind: 'stated'; readonly row: HedgeRow; readonly stated: Stated }
  | {
      readonly kind: 'vague';
      readonly row: HedgeRow;
      readonly low: number;
      readonly high: number | null;
    };

/** How a text was read: the interval, the rows that were applied, and the numbers they were applied to. */
export interface Reading extends HedgedInterval {
  readonly hedge: string;
  readonly stated: {
    readonly low: number | null;
    readonly high: number | null;
    readonly place?: number;
  };
}

type Unit = 'count' | 'share';

interface End {
  readonly value: number | null;
  readonly reached: boolean;
}

const OPEN: End = { value: null, reached: true };

/** The lower end of a range, from its hedge; a bare one is the number as it stands, without its rounding. */
function lowEnd(row: HedgeRow, stated: Stated, unit: Unit, hedges: Hedges): End {
  if (row === 'bare number') return { value: stated.value, reached: true };
  const interval = hedgedInterval(row, stated, unit, hedges);
  return { value: interval.low, reached: interval.lowReached };
}

/** The upper end of a range, from its hedge; a bare one is the number as it stands. */
function highEnd(row: HedgeRow, stated: Stated, unit: Unit, hedges: Hedges): End {
  if (row === 'bare number') return { value: stated.value, reached: true };
  const interval = hedgedInterval(row, stated, unit, hedges);
  return { value: interval.high, reached: interval.highReached };
}

/** One stated number under one hedge. */
export function readSingle(row: HedgeRow, stated: Stated, unit: Unit, hedges: Hedges): Reading {
  const { value, place } = stated;
  return {
    ...hedgedInterval(row, stated, unit, hedges),
    hedge: row,
    stated: { low: value, high: value, place },
  };
}

/** The name of the row of a range: `range`, `range, about`, `range, bare number to more than`. */
function rangeName(low: HedgeRow, high: HedgeRow): string {
  if (low !== high) return `range, ${low} to ${high}`;
  return low === 'bare number' ? 'range' : `range, ${low}`;
}

/** Two stated numbers, each under its hedge: "between 385,000 and over 600,000". A range has no best. */
export function readRange(
  [lowRow, low]: readonly [HedgeRow, Stated],
  [highRow, high]: readonly [HedgeRow, Stated],
  unit: Unit,
  hedges: Hedges,
): Reading {
  const from = lowEnd(lowRow, low, unit, hedges);
  const to = highEnd(highRow, high, unit, hedges);
  return {
    low: from.value,
    best: null,
    high: to.value,
    lowReached: from.reached,
    highReached: to.reached,
    hedge: rangeName(lowRow, highRow),
    stated: { low: low.value, high: high.value },
  };
}

/** A vague count, or a range with a vague end. Bounds open it, other hedges say nothing that the word does not. */
export function readVague(low: Piece, high: Piece, unit: Unit, hedges: Hedges): Reading {
  let from: End;
  let to: End;
  if (low.kind === 'stated') from = lowEnd(low.row, low.stated, unit, hedges);
  else if (low.row === 'at most' || low.row === 'less than') from = OPEN;
  else from = { value: low.low, reached: low.row !== 'more than' && low.row !== 'just over' };
  if (high.kind === 'stated') to = highEnd(high.row, high.stated, unit, hedges);
  else if (high.row === 'at least' || high.row === 'more than') to = OPEN;
  else to = { value: high.high, reached: high.row !== 'less than' };
  const unquantified = high.kind === 'vague' && high.high === null;
  return {
    low: from.value,
    best: null,
    high: to.value,
    lowReached: from.reached,
    highReached: to.reached,
    hedge: unquantified ? 'unquantified' : 'vague',
    stated: { low: null, high: null },
  };
}

/** "4,700 plus or minus 300", "4,700 (4,400-5,000)": a best with an interval of its own. */
export function readGiven(low: number | null, best: number, high: number | null): Reading {
  return {
    low,
    best,
    high,
    lowReached: true,
    highReached: true,
    hedge: 'given interval',
    stated: { low, high },
  };
}

/** None at all: zero exactly. */
export const ZERO: Reading = {
  low: 0,
  best: 0,
  high: 0,
  lowReached: true,
  highReached: true,
  hedge: 'none',
  stated: { low: 0, high: 0 },
};

/** Whether the width of a row changes with the width of the hedge table. */
export function dependsOnHedges(hedge: string): boolean {
  return rowsOf(hedge).some((row) => surveyRow(row) !== null);
}

/** The rows of a hedge name: one for a number, two for a range, none for vague words. */
export function rowsOf(hedge: string): readonly HedgeRow[] {
  if (hedge === 'range') return ['bare number', 'bare number'];
  if (!hedge.startsWith('range, ')) return [hedge as HedgeRow];
  const [low, high] = hedge.slice('range, '.length).split(' to ');
  return [low as HedgeRow, (high ?? low) as HedgeRow];
}
