import type { Account } from '../account/account.ts';
import type { Measure } from '../claim/measure.ts';
import type { Distribution } from '../distribution/distribution.ts';
import { normalQuantile } from '../distribution/normal-probability.ts';
import { normalCdfFromTable } from '../distribution/normal-table.ts';
import { COUNT } from '../distribution/scale.ts';
import { ScoreTable } from '../distribution/score-table.ts';
import { twoPiece } from '../distribution/two-piece.ts';
import {
  CELLS,
  jumps,
  MOST_CELLS,
  scoreCells,
  WeightedScores,
} from '../distribution/weighted-scores.ts';
import {
  correlationOf,
  mostCorrelation,
  NOTHING_KNOWN,
  type Pair,
  type Uncertain,
} from './account-correlation.ts';
import { capOf, type Force, forceOf, NO_FORCE } from './account-force.ts';
import { Joint } from './account-joint.ts';
import { isSplitInTwo, measureOf, type Shares, sharesOf } from './account-shares.ts';
import { bayesOf } from './assume.ts';
import { bayesRandomEffects, type BayesResult } from './bayes.ts';
import { modelOf } from './bayes-model.ts';
import type { Prior } from './bayes-prior.ts';
import { commonEffect } from './common-effect.ts';
import type { Assumption } from './range.ts';
import type { Stated } from './stated.ts';

/** The assumptions that give a distribution of every measure. */
export type DrawnAssumption = Extract<Assumption, 'next-source' | 'all-err' | 'all-right'>;

/** The quantiles of every measure given the bounds; null where no bound touches it, so that its free range stands. */
export type Conditioned = Readonly<Partial<Record<Measure, ((p: number) => number) | null>>>;

/** What the stated values of a topic's measures are. */
export type StatedMeasures = Readonly<Partial<Record<Measure, Stated>>>;

/** A bound that takes away less than this part of the probability does not touch a range. */
const UNTOUCHED = 1e-3;

/**
 * The least effective part of the probability that the bounds may leave (Kish: (E w)^2 / E w^2). With less the sources all but contradict the
 * bounds: what is left is a far tail, of which their words say little.
 */
const LEAST_EFFECTIVE = 0.1;

/** One measure given the bounds: its quantiles, whether they touch it, and the chance that what the force has to hold stays below x. */
interface Counted {
  readonly quantile: (p: number) => number;
  readonly touched: boolean;
  /** P(what of it has to stay below the force <= x), whatever the force. */
  readonly below: (x: number) => number;
}

/** One topic under one assumption. */
interface Setting {
  readonly accounts: readonly Account[];
  readonly stated: StatedMeasures;
  readonly assumption: DrawnAssumption;
  readonly prior: Prior;
  readonly tolerance: number | undefined;
}

/**
 * The ranges of a topic's measures under the accounting bounds and one assumption.
 *
 * Every measure starts from its own distribution. The two of casualties, killed and wounded that most accounts state are taken together, with
 * the correlation that whole accounts give them; the third follows by killed + wounded = casualties, and what would let a part pass the
 * whole is left out. Each is weighted by P(deployed >= its casualties), and a deployed number by P(casualties <= it): the two
 * marginals of the joint distribution given the bound. Where no bound bites nothing changes but the third measure, which follows.
 *
 * @returns null where what was stated contradicts the bounds
 */
export function conditionedOf(
  accounts: readonly Account[],
  stated: StatedMeasures,
  assumption: DrawnAssumption,
  prior: Prior,
  tolerance?: number,
): Conditioned | null {
  const setting: Setting = { accounts, stated, assumption, prior, tolerance };
  const deployed = tableFor(setting, 'deployed');
  const counted = countedOf(setting, (bounded) =>
    deployed === null ? cappedBy(stated.deployed) : forceOf(deployed, bounded),
  );
  if (counted === null) return null;
  const result: Partial<Record<Measure, ((p: number) => number) | null>> = {};
  for (const [measure, { quantile, touched }] of counted) {
    result[measure] = touched ? quantile : null;
  }
  if (deployed !== null) {
    // An account's casualties hold its killed and its wounded: it meets the force once.
    const total = counted.get('casualties');
    const met = total === undefined ? [...counted.values()] : [total];
    const held = alone(deployed, (x) => met.reduce((chance, { below }) => chance * below(x), 1));
    if (held === null) return null;
    result.deployed = held.touched ? held.quantile : null;
  }
  return result;
}

/**
 * One number by itself under weights of its values; null where hardly any weight is left.
 *
 * @param weight rises with x or falls with it
 */
function alone(table: ScoreTable, weight: (x: number) => number): Counted | null {
  const at = (z: number): number => COUNT.back(table.valueOf(z));
  const below = (x: number): number => normalCdfFromTable(table.scoreOf(COUNT.forward(x)));
  const { z: all } = scoreCells(CELLS);
  if (Math.min(weight(at(all[0]!)), weight(at(all.at(-1)!))) > 1 - UNTOUCHED) {
    return { quantile: (p) => at(normalQuantile(p)), touched: false, below };
  }
  const few = all.map((z) => weight(at(z)));
  const weights = jumps(few) ? scoreCells(MOST_CELLS).z.map((z) => weight(at(z))) : few;
  const scores = new WeightedScores(weights);
  const squares = new WeightedScores(weights.map((each) => each * each));
  if (!(scores.mass * scores.mass >= LEAST_EFFECTIVE * squares.mass && squares.mass > 0)) {
    return null;
  }
  return {
    quantile: (p) => at(scores.quantile(p)),
    touched: scores.mass < 1 - UNTOUCHED,
    below,
  };
}

/** Casualties and their parts, killed + wounded = casualties wherever they are; null where hardly anything can be. */
function countedOf(
  setting: Setting,
  forceFor: (bounded: readonly ScoreTable[]) => Force,
): Map<Measure, Counted> | null {
  const counted = new Map<Measure, Counted>();
  const pair = pairOf(setting);
  if (pair === null) {
    for (const measure of ['casualties', 'killed', 'wounded'] as const) {
      const table = tableFor(setting, measure);
      if (table === null) continue;
      const each = alone(table, forceFor([table]).above);
      if (each === null) return null;
      counted.set(measure, each);
    }
    return counted;
  }
  const [first, second] = [tableFor(setting, pair[0])!, tableFor(setting, pair[1])!];
  const force = forceFor([first, second]);
  const total = pair[0] === 'casualties' ? first : tableFor(setting, 'casualties');
  const correlation = Math.min(
    correlationOf(pair, uncertainty(setting, total)),
    mostCorrelation(spreadOf(first), spreadOf(second)),
  );
  const joint = new Joint(first, second, correlation, force);
  const name = THIRD[`${pair[0]} ${pair[1]}`]!;
  return pair[0] === 'killed'
    ? countedParts(pair, name, joint)
    : countedInTotal(setting, pair, name, joint, force);
}

/** Killed and wounded, which make the casualties. */
function countedParts(pair: Pair, name: Measure, joint: Joint): Map<Measure, Counted> | null {
  const total = joint.sum(true);
  // All that is left of a force weighs the same: the effective part is the part that is left.
  if (total.mass < LEAST_EFFECTIVE) return null;
  const touched = total.mass < 1 - UNTOUCHED;
  const { below } = joint.sum(false);
  const first = joint.firstInSum();
  const second = joint.secondInSum();
  return new Map<Measure, Counted>([
    [pair[0], { quantile: (p) => joint.firstAt(first.quantile(p)), touched, below }],
    [pair[1], { quantile: (p) => joint.secondAt(second.quantile(p)), touched, below }],
    [name, { quantile: total.quantile, touched: true, below }],
  ]);
}

/** Casualties and one of their parts, which leave the other. */
function countedInTotal(
  setting: Setting,
  pair: Pair,
  name: Measure,
  joint: Joint,
  force: Force,
): Map<Measure, Counted> | null {
  if (joint.effectivePart(false) < LEAST_EFFECTIVE) return null;
  if (joint.effectivePart(true) < LEAST_EFFECTIVE) return null;
  const unforced = joint.firstHeld(false);
  const whole = joint.firstHeld(true);
  const below = (x: number): number => unforced.below(joint.scoreOfFirst(x));
  const touched = unforced.mass < 1 - UNTOUCHED || whole.mass < (1 - UNTOUCHED) * unforced.mass;
  const part = touched ? joint.secondHeld() : null;
  if (part !== null && !(part.mass > 0)) return null;
  const counted = new Map<Measure, Counted>([
    [pair[0], { quantile: (p) => joint.firstAt(whole.quantile(p)), touched, below }],
    [pair[1], { quantile: (p) => joint.secondAt(part!.quantile(p)), touched, below }],
  ]);
  if (isSplitInTwo(setting.accounts)) {
    const left = joint.difference(true);
    counted.set(name, { quantile: left.quantile, touched: true, below });
    return counted;
  }
  // Casualties that hold more than killed and wounded: what one part leaves is only the most that the other can be.
  const table = tableFor(setting, name);
  if (table === null) return counted;
  const room = joint.difference(false);
  const own = alone(table, (x) => force.above(x) * Math.max(0, 1 - room.below(x) / room.mass));
  if (own === null) return null;
  counted.set(name, own);
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
function uncertainty(setting: Setting, total: ScoreTable | null): Uncertain {
  const { accounts, assumption, prior } = setting;
  const { y, se } = sharesOf(accounts);
  if (y.length === 0 || total === null) return NOTHING_KNOWN;
  const spread = spreadOf(total);
  if (assumption === 'all-right') {
    const { mean, variance } = modelOf({ y, se, prior, mu: null })(0);
    return { total: spread, share: Math.sqrt(variance), middle: mean };
  }
  const fit = shareFit(accounts, { y, se }, prior);
  const share = assumption === 'next-source' ? fit.predictive : fit.mu;
  return {
    total: spread,
    share: 0.5 * (share.quantile(ONE_SD_UP) - share.quantile(1 - ONE_SD_UP)),
    middle: share.quantile(0.5),
  };
}

/** The standard deviation of what is in a table, whatever its tails. */
function spreadOf(table: ScoreTable): number {
  return 0.5 * (table.valueOf(1) - table.valueOf(-1));
}

/** Fits made before: one serves the consensus and the next source. */
const shareFits = new WeakMap<readonly Account[], Map<string, BayesResult>>();

function shareFit(accounts: readonly Account[], { y, se }: Shares, prior: Prior): BayesResult {
  const known = shareFits.get(accounts) ?? new Map<string, BayesResult>();
  shareFits.set(accounts, known);
  const key = `${prior.family} ${prior.scale}`;
  const fit = known.get(key) ?? bayesRandomEffects(y, se, { prior, tolerance: SHARE_TOLERANCE });
  known.set(key, fit);
  return fit;
}

/** What its probabilities may err by: a correlation asks for no more. */
const SHARE_TOLERANCE = 1e-6;

/** Phi(1): half the distance between this quantile and its mirror is a standard deviation, whatever the tails. */
const ONE_SD_UP = 0.8413447460685429;

function tableFor(setting: Setting, measure: Measure): ScoreTable | null {
  const stated = setting.stated[measure];
  if (stated === undefined) return null;
  const distribution = distributionOf(setting, stated);
  if (distribution === null) return null;
  const known = tables.get(distribution);
  if (known !== undefined) return known;
  const made = new ScoreTable(distribution);
  tables.set(distribution, made);
  return made;
}

/** Tables made before: one source's own distribution is the same under every assumption. */
const tables = new WeakMap<Distribution, ScoreTable>();

/**
 * The distribution of one measure on ln(1 + x) under the assumption; null where only bounds were stated.
 *
 * A number that one source alone gives is as that source said it. Beside numbers of others it has, like theirs, at least the width of a rounding step:
 * as a point it would cut all of theirs that are stated as exactly.
 */
function distributionOf(setting: Setting, stated: Stated): Distribution | null {
  const { assumption, prior, tolerance } = setting;
  const { points, bounds } = stated;
  const [only] = points;
  if (only === undefined) return null;
  if (points.length + bounds.length === 1) {
    return isOneVoice(setting.stated) ? twoPiece(only) : only.distribution;
  }
  if (assumption === 'all-right') return commonEffect(stated).distribution;
  return bayesOf(stated, prior, tolerance)[assumption === 'next-source' ? 'predictive' : 'mu'];
}

/** Whether one source gives all that is bound by the accounting. */
function isOneVoice({ killed, wounded, casualties, deployed }: StatedMeasures): boolean {
  const names = [killed, wounded, casualties, deployed].flatMap((each) =>
    each === undefined ? [] : [...each.points, ...each.bounds].map(({ source }) => source),
  );
  return new Set(names).size <= 1;
}

/** A force that was only said to be at most so large caps what can be counted in it. */
function cappedBy(deployed: Stated | undefined): Force {
  const caps = (deployed?.bounds ?? []).filter(({ side }) => side === 'upper');
  return caps.length === 0 ? NO_FORCE : capOf(Math.max(...caps.map(({ count }) => count)));
}
