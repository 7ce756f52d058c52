import type { Measure } from '../claim/measure.ts';
import type { Interval } from '../range/range.ts';

/** How two accounts stand to each other on one measure. `a` is the higher. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** best of a / best of b, with its interval at the level asked; null where it cannot be computed, and `reason` says why. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly logRatio: number | null;
  /** Overlap coefficient of the two distributions, 0 to 1. */
  readonly overlap: number | null;
  /** Difference on ln(1 + x) over its standard error. */
  readonly z: number | null;
  /** Whether the stated intervals overlap. */
  readonly intervalsOverlap: boolean | null;
  readonly reason: string | null;
}

/** A group of accounts whose intervals overlap, apart from the rest. */
export interface Camp {
  readonly sources: readonly string[];
  readonly interval: Interval;
}

/** How far accounts lie apart on one measure. Statistics are null with fewer than two comparable accounts. */
export interface Divergence {
  /** Highest best / lowest best; 1 where all say 0; null from zero up (there is a highest and a lowest) and where nothing is compared. */
  readonly fold: number | null;
  /** Names of the sources that stand highest and lowest. */
  readonly highest: string | null;
  readonly lowest: string | null;
  /** Cochran's Q on ln(1 + x), and its upper-tail p on k - 1 degrees of freedom. */
  readonly q: number | null;
  readonly p: number | null;
  /** I2, per cent. */
  readonly i2: number | null;
  /** Between-source standard deviation on ln(1 + x) (REML), and exp of it. */
  readonly tau: number | null;
  readonly tauFold: number | null;
  readonly birge: number | null;
  readonly camps: readonly Camp[];
  readonly pairs: readonly Pair[];
}

/** ln(ratio of a part) = ln(ratio of the totals) + ln(ratio of the shares), for one pair of accounts. */
export interface Decomposition {
  readonly measure: Measure;
  /** The source whose `measure` is higher, and the other. */
  readonly high: string;
  readonly low: string;
  readonly logRatio: number;
  readonly parts: { readonly casualties: number; readonly share: number };
  /** The same in counts, by the logarithmic mean: difference = casualties + share, no residual. */
  readonly counts?: {
    readonly difference: number;
    readonly casualties: number;
    readonly share: number;
  };
}

/** One sentence computed from the numbers. */
export interface Finding {
  readonly code: string;
  readonly text: string;
  /** Every number and name in the sentence. */
  readonly values: Readonly<Record<string, string | number | readonly string[] | null>>;
}
