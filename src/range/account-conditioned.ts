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
import { correlationOf, NOTHING_KNOWN, type Pair, type Uncertain } from './account-correlation.ts';
import { drawPair } from './account-draws.ts';
import { isSplitInTwo, measureOf, sharesOf } from './account-shares.ts';
import { bayesOf } from './assume.ts';
import { bayesRandomEffects } from './bayes.ts';
import { modelOf } from './bayes-model.ts';
import type { Prior } from './bayes-prior.ts';
import { commonEffect } from './common-effect.ts';
import type { Assumption } from './range.ts';
import type { Stated } from './stated.ts';

/** The assumptions that give a distribution of every measure. */
export type DrawnAssumption = Extract<Assumption, 'next-source' | 'all-err' | 'all-right'>;

/** Low, median and high. */
export type Ends = readonly [low: number, median: number, high: number];

/** The ends of every measure; null where no bound touches it, so that its free range stands. */
export type Conditioned = Readonly<Partial<Record<Measure, Ends | null>>>;

/** What the stated values of a topic's measures are. */
export type StatedMeasures = Readonly<Partial<Record<Measure, Stated>>>;

/** A bound that takes away less than this part of the weight does not touch a range. */
const UNTOUCHED = 1e-3;

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

/** One topic under one assumption. */
interface Setting {
  readonly accounts: readonly Account[];
  readonly stated: StatedMeasures;
  readonly assumption: DrawnAssumption;
  readonly prior: Prior;
}

/**
 * The ranges of a topic's measures under the accounting bounds and one assumption.
 *
 * Every measure starts from its own distribution. The two of casualties, killed and wounded that most accounts state are drawn together, with
 * the correlation that whole accounts give them; the third follows by killed + wounded = casualties, and draws in which a part passes the
 * whole are left out. A draw's weight is times P(deployed >= its casualties), and a deployed number's is P(casualties <= it): the two
 * marginals of the joint distribution given the bound. Where no bound bites nothing changes but the third measure, which follows.
 *
 * @returns null where what was stated contradicts the bounds
 */
export function conditionedOf(
  accounts: readonly Account[],
  stated: StatedMeasures,
  assumption: DrawnAssumption,
  prior: Prior,
  level: number,
): Conditioned | null {
  const setting: Setting = { accounts, stated, assumption, prior };
  const counted = countedOf(setting);
  if (counted === null) return null;
  const force = tableFor(setting, 'deployed');
  const atMost = force?.above ?? cappedBy(stated.deployed);
  const probabilities = [(1 - level) / 2, 0.5, (1 + level) / 2];
  const result: Partial<Record<Measure, Ends | null>> = {};
  let deployed: Sample | null = force === null ? null : even(force.cells);
  for (const [measure, part] of counted) {
    const weights = part.weights.map((each, i) => each * atMost(part.limited[i]!));
    if (effectiveNumber(weights) < LEAST_EFFECTIVE) return null;
    const touched = part.touched || takesAway(weights, part.weights);
    result[measure] = touched ? endsOf({ values: part.values, weights }, probabilities) : null;
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
    result.deployed = touched ? endsOf(deployed, probabilities) : null;
  }
  return result;
}

/** Casualties and their parts, killed + wounded = casualties in every draw; null where hardly a draw can be. */
function countedOf(setting: Setting): Map<Measure, Counted> | null {
  const counted = new Map<Measure, Counted>();
  const pair = pairOf(setting);
  const tables = pair?.map((measure) => tableFor(setting, measure)!);
  if (pair === null || tables === undefined) {
    for (const measure of ['casualties', 'killed', 'wounded'] as const) {
      const table = tableFor(setting, measure);
      if (table === null) continue;
      const sample = even(table.cells);
      counted.set(measure, { ...sample, limited: sample.values, touched: false });
    }
    return counted;
  }
  const correlation = correlationOf(pair, uncertainty(setting));
  const [first, second] = drawPair(tables[0]!, tables[1]!, correlation);
  const parts = pair[0] === 'killed';
  const third = first.map((each, i) => (parts ? each + second[i]! : each - second[i]!));
  const weights = third.map((each) => (each >= 0 ? 1 : 0));
  if (effectiveNumber(weights) < LEAST_EFFECTIVE) return null;
  const limited = parts ? third : first;
  const touched = takesAway(weights, even(weights).weights);
  counted.set(pair[0], { values: first, weights, limited, touched });
  counted.set(pair[1], { values: second, weights, limited, touched });
  const name = THIRD[`${pair[0]} ${pair[1]}`]!;
  if (isSplitInTwo(setting.accounts)) {
    counted.set(name, { values: third, weights, limited, touched: true });
    return counted;
  }
  // Casualties that hold more than killed and wounded: what one part leaves is only the most that the other can be.
  const table = tableFor(setting, name);
  if (table !== null && !parts) {
    const room = chanceBelow({ values: third, weights });
    const own = table.cells.map((each) => 1 - room(each));
    counted.set(name, {
      values: table.cells,
      weights: own,
      limited: table.cells,
      touched: takesAway(own, even(own).weights),
    });
  }
  return counted;
}

const PAIRS: readonly Pair[] = [
  ['casualties', 'killed'],
  ['casualties', 'wounded'],
  ['killed', 'wounded'],
];

const THIRD: Readonly<Record<string, Measure>> = {
  'casualties killed': 'wounded',
  'casualties wounded': 'killed',
  'killed wounded': 'casualties',
};

/** The two of casualties, killed and wounded that are drawn: stated by the most accounts, the earlier pair where equally many. */
function pairOf({ accounts, stated }: Setting): Pair | null {
  const points = (measure: Measure): number => stated[measure]?.points.length ?? 0;
  const statedBy = (measure: Measure): number =>
    (stated[measure]?.points ?? []).filter(({ source }) =>
      accounts.some(
        (account) => account.source === source && measureOf(account, measure)?.how === 'stated',
      ),
    ).length;
  const inTwo = isSplitInTwo(accounts);
  let best: Pair | null = null;
  let most = -1;
  for (const pair of PAIRS) {
    if (!pair.every((measure) => points(measure) > 0)) continue;
    // Two parts make the whole only where casualties are these two.
    if (pair[0] === 'killed' && !inTwo) continue;
    const count = statedBy(pair[0]) + statedBy(pair[1]);
    if (count > most) [best, most] = [pair, count];
  }
  return best;
}

/** How far totals and shares are uncertain under the assumption; whole accounts tell. */
function uncertainty(setting: Setting): Uncertain {
  const { accounts, stated, assumption, prior } = setting;
  const { y, se } = sharesOf(accounts);
  const casualties = stated.casualties;
  if (y.length === 0 || casualties === undefined) return NOTHING_KNOWN;
  const total = distributionOf(casualties, assumption, prior);
  if (total === null) return NOTHING_KNOWN;
  const spread = 0.5 * (total.quantile(ONE_SD_UP) - total.quantile(1 - ONE_SD_UP));
  if (assumption === 'all-right') {
    const { mean, variance } = modelOf({ y, se, prior, mu: null })(0);
    return { total: spread, share: Math.sqrt(variance), middle: mean };
  }
  const fit = bayesRandomEffects(y, se, { prior });
  const share = assumption === 'next-source' ? fit.predictive : fit.mu;
  return {
    total: spread,
    share: 0.5 * (share.quantile(ONE_SD_UP) - share.quantile(1 - ONE_SD_UP)),
    middle: share.quantile(0.5),
  };
}

/** Phi(1): half the distance between this quantile and its mirror is a standard deviation, whatever the tails. */
const ONE_SD_UP = 0.8413447460685429;

function tableFor(setting: Setting, measure: Measure): Table | null {
  const stated = setting.stated[measure];
  if (stated === undefined) return null;
  const distribution = distributionOf(stated, setting.assumption, setting.prior);
  return distribution === null ? null : tableOf(distribution, COUNT);
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
