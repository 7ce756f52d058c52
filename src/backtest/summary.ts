import { mean, median } from 'simple-statistics';
import { clusteredProportion } from './proportion.ts';
import type { Score } from './score.ts';

/** One held-out number as scored. */
export interface Scored extends Score {
  /** What hangs together with it: its topic, or the topic in one month. */
  readonly cluster: string;
  /** How many sources with a number were left to predict it. */
  readonly left: number;
  /** Whether a remaining source gave the very same number. */
  readonly repeated: boolean;
}

/** How an assumption did over many held-out numbers. Null where nothing was scored. */
export interface Summary {
  readonly n: number;
  /** Part of the held-out numbers inside the range, with its 95 % interval (topics as clusters). */
  readonly coverage: number | null;
  readonly coverageLow: number | null;
  readonly coverageHigh: number | null;
  /** Part below the lowest end, and above the highest. */
  readonly below: number | null;
  readonly above: number | null;
  /** Median width as a fold of 1 + x; null when half or more are open. */
  readonly widthFold: number | null;
  /** Ranges with an open side: they cannot be missed on it, so their coverage is no merit. */
  readonly open: number;
  /** Mean interval score, natural logarithms; lower is better. Null where a range is open. */
  readonly intervalScore: number | null;
  /** Mean -ln density on ln(1 + x); null for an envelope. */
  readonly logScore: number | null;
}

/** Sums up scores: proportions, the median width, mean scores. */
export function summarise(scores: readonly Scored[]): Summary {
  const n = scores.length;
  if (n === 0) {
    return {
      n,
      coverage: null,
      coverageLow: null,
      coverageHigh: null,
      below: null,
      above: null,
      widthFold: null,
      open: 0,
      intervalScore: null,
      logScore: null,
    };
  }
  const coverage = clusteredProportion(scores);
  const open = scores.filter(({ width }) => width === Infinity).length;
  const logs = scores.flatMap(({ logScore }) => (logScore === null ? [] : [logScore]));
  const width = median(scores.map((each) => each.width));
  return {
    n,
    coverage: coverage?.value ?? null,
    coverageLow: coverage?.low ?? null,
    coverageHigh: coverage?.high ?? null,
    below: scores.filter(({ side }) => side === 'below').length / n,
    above: scores.filter(({ side }) => side === 'above').length / n,
    widthFold: width < Infinity ? Math.exp(width) : null,
    open,
    intervalScore: open > 0 ? null : mean(scores.map((each) => each.intervalScore)),
    logScore: logs.length === 0 ? null : mean(logs),
  };
}
