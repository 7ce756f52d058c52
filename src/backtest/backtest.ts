import type { Claim } from '../claim/claim.ts';
import { bayesOf } from '../range/assume.ts';
import { DEFAULT_PRIOR } from '../range/bayes-prior.ts';
import { checkLevel, DEFAULT_LEVEL } from '../range/level.ts';
import { ASSUMPTIONS, type Assumption } from '../range/range.ts';
import { tellApart } from '../range/stated.ts';
import { fitArchive, type ArchiveModel } from './archive.ts';
import { withoutCopies, type Copy } from './copies.ts';
import { heldOutOf, type HeldOut } from './hold-out.ts';
import { central, predictionsOf } from './predictions.ts';
import {
  quantitiesOfClaims,
  quantitiesOfTopics,
  type Every,
  type Quantity,
  type QuantityOptions,
  type TopicAccounts,
} from './quantity.ts';
import { recommend } from './recommend.ts';
import { saidOf } from './said.ts';
import { scoreOf, type Prediction } from './score.ts';
import { summarise, type Scored, type Summary } from './summary.ts';
import { bestScale, evidenceOf } from './tau-prior.ts';

/** What is tested: the assumptions, and `archive`, which has learned the spread between sources from the archive itself. */
export type Tested = Assumption | 'archive';

/** One assumption's record with so many sources left. */
export interface BySources extends Summary {
  /** `2`, `3`, `4`, `5+`. */
  readonly sources: string;
}

/** One assumption's record. */
export interface BacktestRow extends Summary {
  readonly assume: Tested;
  /** Coverage of held-out numbers that no remaining source repeats: the harder half of the work. */
  readonly coverageNew: number | null;
  readonly bySources: readonly BySources[];
}

/** The record of `next-source` under one scale of its prior. */
export interface ScaleRow extends Summary {
  readonly scale: number;
}

/** What an archive says of the assumptions. */
export interface Backtest {
  readonly level: number;
  /** The assumption to rest on in archives like this one; `why` says by which rule. */
  readonly recommended: Tested;
  readonly why: string;
  /**
   * The half-normal scale to use with `next-source` and `all-err` in archives like this one: the best-fitting one where it
   * covers within two points of the level with a better interval score than the default, else the default.
   */
  readonly recommendedScale: number;
  /** The half-normal scale that fits the archive best (marginal likelihood); null without two sources on one number. */
  readonly priorScale: number | null;
  readonly assumptions: readonly BacktestRow[];
  /** `next-source` again under other scales of its prior, the best one among them. */
  readonly scales: readonly ScaleRow[];
  /** What was learned from the archive; null where it is too small. */
  readonly archive: ArchiveModel | null;
  /** Whether each topic was looked at once, or at the end of every month: then a month of a topic counts as a topic. */
  readonly every: Every;
  /** Topics with something held out. */
  readonly topics: number;
  readonly quantities: number;
  readonly heldOut: number;
  /** Held-out numbers that a remaining source repeats exactly. */
  readonly repeated: number;
  /** Sources left out as copies of others. */
  readonly copies: readonly Copy[];
}

/** How to test: the level of the ranges, and which quantities are used. */
export interface BacktestOptions extends QuantityOptions {
  /** Probability of the ranges; 0.9 unless given. */
  readonly level?: number;
}

/** Scales of the half-normal prior that are always tried: the default and its halves and doubles. */
const SCALES: readonly number[] = [0.25, 0.5, 1, 2];

/** From so many sources on they are told together: there are few such numbers in any archive. */
const MANY_SOURCES = 5;

/**
 * Holds out one source at a time, predicts it from the others under every assumption, and says how that went.
 *
 * The archive is claims of many topics, or topics already reconciled. Every number with at least three voices is used; a voice
 * is an origin, and a source that always repeats another is no voice of its own. The held-out best has to lie in the range of
 * the rest (`claimed`: between the lowest and the highest number; `one-right`: in one of its intervals). No chance is used:
 * the same archive gives the same answer.
 *
 * @param archive claims, or topics with their accounts
 * @throws RangeError when the level is not inside 0.5 to 0.99
 */
export function backtest(
  archive: readonly Claim[] | readonly TopicAccounts[],
  options: BacktestOptions = {},
): Backtest {
  const level = options.level ?? DEFAULT_LEVEL;
  checkLevel(level);
  return backtestQuantities(
    isTopics(archive) ? quantitiesOfTopics(archive) : quantitiesOfClaims(archive, options),
    level,
  );
}

function isTopics(
  archive: readonly Claim[] | readonly TopicAccounts[],
): archive is readonly TopicAccounts[] {
  const first = archive[0];
  return first !== undefined && 'accounts' in first;
}

/** The same for quantities made in another way. */
export function backtestQuantities(all: readonly Quantity[], level: number): Backtest {
  const { quantities, copies } = withoutCopies(all);
  const heldOut = heldOutOf(quantities);
  const best = bestScale(
    quantities.flatMap(({ values }) => evidenceOf(saidOf(tellApart(values))) ?? []),
  );
  const predictions = heldOut.map(({ rest }) => predictionsOf(rest, level, DEFAULT_PRIOR));
  const fit = fitArchive(quantities, heldOut, level);
  const rows = ASSUMPTIONS.map((assume) =>
    rowOf(
      assume,
      heldOut,
      predictions.map((each) => each[assume]),
      level,
    ),
  );
  if (fit !== null) rows.push(rowOf('archive', heldOut, fit.predictions, level));
  const topics = new Set(heldOut.map(({ topic, asOf }) => JSON.stringify([topic, asOf]))).size;
  const headline = summarise(
    scored(
      heldOut,
      predictions.map((each) => each['next-source']),
      level,
    ),
  );
  const scales = scaleRows(heldOut, best?.scale ?? null, headline, level);
  const recommended = recommend(rows, scales, { level, topics, best: best?.scale ?? null });
  return {
    level,
    recommended: recommended.assume,
    recommendedScale: recommended.scale,
    why: recommended.why,
    priorScale: best?.scale ?? null,
    assumptions: rows,
    scales,
    archive: fit?.model ?? null,
    every: heldOut.some(({ asOf }) => asOf !== null) ? 'months' : 'latest',
    topics,
    quantities: new Set(
      heldOut.map(({ topic, measure, asOf }) => JSON.stringify([topic, measure, asOf])),
    ).size,
    heldOut: heldOut.length,
    repeated: heldOut.filter(({ repeated }) => repeated).length,
    copies,
  };
}

function scored(
  heldOut: readonly HeldOut[],
  predictions: readonly Prediction[],
  level: number,
): Scored[] {
  return heldOut.map(({ topic, asOf, rest, u, repeated }, index) => ({
    ...scoreOf(predictions[index]!, u, level),
    cluster: asOf === null ? topic : JSON.stringify([topic, asOf]),
    left: rest.points.length,
    repeated,
  }));
}

function rowOf(
  assume: Tested,
  heldOut: readonly HeldOut[],
  predictions: readonly Prediction[],
  level: number,
): BacktestRow {
  const scores = scored(heldOut, predictions, level);
  const lefts = [...new Set(scores.map(({ left }) => Math.min(left, MANY_SOURCES)))].sort(
    (a, b) => a - b,
  );
  return {
    assume,
    ...summarise(scores),
    coverageNew: summarise(scores.filter(({ repeated }) => !repeated)).coverage,
    bySources: lefts.map((left): BySources => {
      const sources = left === MANY_SOURCES ? `${left}+` : String(left);
      const own = scores.filter((each) => Math.min(each.left, MANY_SOURCES) === left);
      return Object.assign({ sources }, summarise(own));
    }),
  };
}

/** The default scale is the row of `next-source` itself; the others are computed here. */
function scaleRows(
  heldOut: readonly HeldOut[],
  best: number | null,
  headline: Summary,
  level: number,
): ScaleRow[] {
  return [...new Set(best === null ? SCALES : [...SCALES, best])]
    .sort((a, b) => a - b)
    .map((scale): ScaleRow => {
      if (scale === DEFAULT_PRIOR.scale) return Object.assign({ scale }, headline);
      const predictions = heldOut.map(({ rest }) =>
        central(bayesOf(rest, { family: DEFAULT_PRIOR.family, scale }).predictive, level),
      );
      return Object.assign({ scale }, summarise(scored(heldOut, predictions, level)));
    });
}
