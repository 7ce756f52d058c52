import type { Account, NotCompared } from './account/account.ts';
import type { Claim } from './claim/claim.ts';
import type { Measure } from './claim/measure.ts';
import type { Problem } from './claim/problem.ts';
import type { Hedges } from './claim/quantity.ts';
import type { Decomposition, Divergence, Finding } from './divergence/divergence.ts';
import type { Assumption, Range } from './range/range.ts';

/** The version of the JSON layout: raised when a field changes its meaning or goes. */
export const SCHEMA_VERSION = 1;

/** The ranges of one topic by measure and assumption. */
export type Ranges = Readonly<
  Partial<Record<Measure, Readonly<Partial<Record<Assumption, Range>>>>>
>;

/** Everything that was found out about one topic. */
export interface TopicResult {
  readonly topic: string;
  /** The reference date of this topic: `--as-of`, else its latest claim. */
  readonly asOf: string | null;
  readonly accounts: readonly Account[];
  /** As asked for: held to the accounting bounds (killed, wounded <= casualties <= deployed), unless `bounds` is `free`. */
  readonly ranges: Ranges;
  /** Each measure from its own numbers alone, free of the accounting bounds. */
  readonly freeRanges: Ranges;
  /** By measure, and by share (`killed/casualties`). */
  readonly divergence: Readonly<Record<string, Divergence>>;
  readonly decomposition: readonly Decomposition[];
  readonly notCompared: readonly NotCompared[];
  readonly findings: readonly Finding[];
  /** Every claim of the topic, as worded and as read: what the numbers can be traced to. */
  readonly claims: readonly Claim[];
}

/** A topic of which nothing could be read. */
export function emptyTopic(topic: string): TopicResult {
  return {
    topic,
    asOf: null,
    accounts: [],
    ranges: {},
    freeRanges: {},
    divergence: {},
    decomposition: [],
    notCompared: [],
    findings: [],
    claims: [],
  };
}

/**
 * The whole result: plain JSON data, the same for the same claims and options, whatever their order.
 *
 * With two sources the text that tells the prior's weight costs a second fit, so it is made when it is first read, copied, compared or printed.
 */
export interface Reconciliation {
  readonly version: number;
  readonly level: number;
  readonly asOf: string | null;
  readonly hedges: Hedges;
  readonly topics: readonly TopicResult[];
  readonly problems: readonly Problem[];
}

/** Whether ranges are held to the accounting bounds. */
export type Bounds = 'held' | 'free';
export const BOUNDS: readonly Bounds[] = ['held', 'free'];

/** What the analyst may choose. */
export interface ReconcileOptions {
  /** Probability of every range, 0.5 to 0.99; 0.9 unless asked otherwise. */
  readonly level?: number;
  /** ISO date: later claims are set aside. `2025-04` and `2025` stand for their last day. */
  readonly asOf?: string | null;
  /** Days: claims older than that at the reference date are set aside; of any age unless given. Undated ones stay. */
  readonly maxAge?: number | null;
  readonly hedges?: Hedges;
  /** `held` (the default): ranges keep killed, wounded <= casualties <= deployed. `free`: each measure for itself. */
  readonly bounds?: Bounds;
  /** Scale of the half-normal prior of the between-source spread; 0.5 unless a backtest recommends another. */
  readonly priorScale?: number;
  /** Keep only these assumptions in the ranges. */
  readonly assume?: readonly Assumption[];
  /** Keep only these topics. */
  readonly topics?: readonly string[];
  /** Identities of the user's own, such as `lethality = killed / casualties`. */
  readonly identities?: readonly string[];
  /** Problems found while reading, carried into the result. */
  readonly problems?: readonly Problem[];
}
