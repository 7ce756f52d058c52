import type { Account } from '../account/account.ts';
import type { Measure } from '../claim/measure.ts';
import type { Distribution } from '../distribution/distribution.ts';
import { COUNT } from '../distribution/scale.ts';
import { type Table, tableOf } from '../distribution/table.ts';
import { twoPiece } from '../distribution/two-piece.ts';
import {
  chanceBelow,
  effectiveNumber,
  type Sample,
  sumOf,
  weightedQuantiles,
} from '../distribution/weighted.ts';
import { drawAccounts, type DrawnAccounts } from './account-draws.ts';
import { type AccountEvidence, evidenceOf, isSplitInTwo } from './account-evidence.ts';
import { bayesOf } from './assume.ts';
import type { Prior } from './bayes-prior.ts';
import { commonEffect } from './common-effect.ts';
import type { Assumption } from './range.ts';
import type { Stated } from './stated.ts';

/** The assumptions under which accounts are drawn. */
export type DrawnAssumption = Extract<Assumption, 'next-source' | 'all-err' | 'all-right'>;

/** Low, median and high. */
export type Ends = readonly [low: number, median: number, high: number];

/** The ends of every measure; null where no bound touches it, so that its free range stands. */
export type Conditioned = Readonly<Partial<Record<Measure, Ends | null>>>;

/** What the stated values of a topic's measures are. */
export type StatedMeasures = Readonly<Partial<Record<Measure, Stated>>>;

/** A bound that takes away less than this part of the weight does not touch a range. */
const UNTOUCHED = 1e-4;

/**
 * The least effective number of draws. With fewer the sources all but contradict the bounds, and the ends of a 90 % range would rest on a
 * handful: 5 % of 100 draws are 5.
 */
const LEAST_EFFECTIVE = 100;

/** Weighted values of a measure, and what has to stay below the force with each. */
interface Counted extends Sample {
  readonly limited: Float64Array;
  /** Whether another bound than the force has already had its say. */
  readonly touched: boolean;
}

/** A topic's accounts, and what is made of them once. */
export interface Topic {
  readonly accounts: readonly Account[];
  readonly stated: StatedMeasures;
  readonly evidence: AccountEvidence;
  /** Whole accounts drawn under a prior (null: all are right), or null where they say nothing of their split. */
  readonly draw: (prior: Prior | null) => DrawnAccounts | null;
}

/** Gathers what a topic's accounts say. */
export function topicOf(accounts: readonly Account[], stated: StatedMeasures): Topic {
  const evidence = evidenceOf(accounts);
  const { total, share, killed, wounded } = evidence;
  const isSplit =
    total.y.length > 0 &&
    [share, killed, wounded].some(({ y, bounds }) => y.length + bounds.length > 0);
  const { casualties } = stated;
  // With one total there is nothing to compare it with: it stands as stated under every assumption.
  const alone = casualties === undefined || casualties.points.length + casualties.bounds.length < 2;
  const made = new Map<number | null, DrawnAccounts | null>();
  return {
    accounts,
    stated,
    evidence,
    draw: (prior) => {
      if (!isSplit) return null;
      const key = prior === null ? null : prior.scale;
      const known = made.get(key);
      if (known !== undefined) return known;
      const drawn = drawAccounts(evidence, { total: alone ? null : prior, share: prior });
      made.set(key, drawn);
      return drawn;
    },
  };
}

/**
 * The ranges of a topic's measures under the accounting bounds and one assumption.
 *
 * Casualties and their parts come from draws of whole accounts where there are some, else each from its own distribution. A draw's weight is
 * times P(deployed >= its casualties), and a deployed number's is P(casualties <= it): the two marginals of the joint distribution
 * given the bound.
 *
 * @returns null where what was stated contradicts the bounds
 */
export function conditionedOf(
  topic: Topic,
  assumption: DrawnAssumption,
  prior: Prior,
  level: number,
): Conditioned | null {
  const { stated } = topic;
  const tableFor = (measure: Measure): Table | null => {
    const each = stated[measure];
    const distribution = each === undefined ? null : distributionOf(each, assumption, prior);
    return distribution === null ? null : tableOf(distribution, COUNT);
  };
  const force = tableFor('deployed');
  const atMost = force?.above ?? cappedBy(stated.deployed);
  const counted = countedOf(topic, assumption, prior, tableFor);
  const ends = [(1 - level) / 2, 0.5, (1 + level) / 2];
  const result: Partial<Record<Measure, Ends | null>> = {};
  let deployed: Sample | null = force === null ? null : even(force.cells);
  for (const [measure, part] of counted) {
    const weights = part.weights.map((each, i) => each * atMost(part.limited[i]!));
    if (effectiveNumber(weights) < LEAST_EFFECTIVE) return null;
    const touched = part.touched || takesAway(weights, part.weights);
    result[measure] = touched ? endsOf({ values: part.values, weights }, ends) : null;
    // An account's casualties hold its killed and its wounded: it meets the force once.
    const meets = measure === 'casualties' || !counted.has('casualties');
    if (deployed === null || !meets) continue;
    const { values, weights: former } = deployed;
    const below = chanceBelow({ values: part.limited, weights: part.weights });
    deployed = { values, weights: former.map((each, i) => each * below(values[i]!)) };
  }
  if (deployed !== null) {
    if (effectiveNumber(deployed.weights) < LEAST_EFFECTIVE) return null;
    const touched = takesAway(deployed.weights, even(deployed.values).weights);
    result.deployed = touched ? endsOf(deployed, ends) : null;
  }
  return result;
}

/** Casualties and their parts: drawn together where accounts are, else each for itself. */
function countedOf(
  { accounts, draw }: Topic,
  assumption: DrawnAssumption,
  prior: Prior,
  tableFor: (measure: Measure) => Table | null,
): Map<Measure, Counted> {
  const counted = new Map<Measure, Counted>();
  const drawn = draw(assumption === 'all-right' ? null : prior);
  if (drawn === null) {
    for (const measure of ['casualties', 'killed', 'wounded'] as const) {
      const table = tableFor(measure);
      if (table === null) continue;
      const sample = even(table.cells);
      counted.set(measure, { ...sample, limited: sample.values, touched: false });
    }
    return counted;
  }
  const { reweighted } = drawn;
  const { total, killed, wounded, weight } =
    assumption === 'next-source' ? drawn.next : drawn.consensus;
  const same = { weights: weight, limited: total };
  counted.set('casualties', { values: total, ...same, touched: reweighted });
  counted.set('killed', { values: killed, ...same, touched: true });
  if (isSplitInTwo(accounts)) {
    counted.set('wounded', { values: wounded, ...same, touched: true });
    return counted;
  }
  // Casualties that hold more than killed and wounded: wounded stands for itself, below what killed leaves.
  const table = tableFor('wounded');
  if (table !== null) {
    const room = chanceBelow({ values: wounded, weights: weight });
    const weights = table.cells.map((each) => 1 - room(each));
    counted.set('wounded', { values: table.cells, weights, limited: table.cells, touched: true });
  }
  return counted;
}

/** The distribution of one measure on ln(1 + x) under an assumption; null where only bounds were stated. */
function distributionOf(
  stated: Stated,
  assumption: DrawnAssumption,
  prior: Prior,
): Distribution | null {
  const { points, bounds } = stated;
  const [only] = points;
  if (only === undefined) return null;
  if (points.length + bounds.length === 1) return twoPiece(only);
  if (assumption === 'all-right') return commonEffect(stated).distribution;
  return bayesOf(stated, prior)[assumption === 'next-source' ? 'predictive' : 'mu'];
}

/** A force that was only said to be at most so large caps what can be counted in it. */
function cappedBy(deployed: Stated | undefined): (x: number) => number {
  const caps = (deployed?.bounds ?? []).filter(({ side }) => side === 'upper');
  if (caps.length === 0) return () => 1;
  const most = Math.max(...caps.map(({ count }) => count));
  return (x) => (x <= most ? 1 : 0);
}

function even(values: Float64Array): Sample {
  return { values, weights: new Float64Array(values.length).fill(1) };
}

function takesAway(weights: Float64Array, from: Float64Array): boolean {
  return sumOf(weights) < (1 - UNTOUCHED) * sumOf(from);
}

function endsOf(sample: Sample, probabilities: readonly number[]): Ends {
  return weightedQuantiles(sample, probabilities) as unknown as Ends;
}
