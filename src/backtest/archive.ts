import { COUNT } from '../distribution/scale.ts';
import type { SourceValue } from '../range/range.ts';
import { tellApart } from '../range/stated.ts';
import type { HeldOut } from './hold-out.ts';
import type { Quantity } from './quantity.ts';
import { scoreOf, type Prediction } from './score.ts';
import {
  learn,
  place,
  taughtBy,
  WAYS,
  type Learned,
  type Lesson,
  type Placed,
  type Way,
} from './ways.ts';

/** Topics are dealt into so many folds; each is predicted from what the others show. */
const FOLDS = 10;

/** Below this many numbers with three sources an archive does not show how sources differ: the default prior stays. */
export const FEWEST_QUANTITIES = 20;

/** How one way did on topics it had not seen. */
export interface WayRecord {
  readonly way: Way;
  readonly coverage: number;
  readonly intervalScore: number;
}

/** What an archive teaches: plain data, to be kept beside it and used on a new topic. */
export interface ArchiveModel {
  /** The way with the best interval score, and what it learned. */
  readonly learned: Learned;
  /** How far the ends are moved outwards so that the range holds held-out sources at the level. */
  readonly margin: number;
  readonly level: number;
  /** Numbers and held-out sources it rests on. */
  readonly quantities: number;
  readonly heldOut: number;
  /** Every way that was tried. */
  readonly tried: readonly WayRecord[];
}

/** The model of the whole archive, and what it said of each held-out source without having seen its topic. */
export interface ArchiveFit {
  readonly model: ArchiveModel;
  /** In the order of the held-out sources given. */
  readonly predictions: readonly Prediction[];
}

/**
 * Learns from an archive how far sources lie apart, and shows out of sample what that is worth.
 *
 * Topics are dealt into folds by the order of their names. For each fold every way (`learn`) is fitted on the others, and the
 * margin that each held-out source of the fold would need is kept. The margin used is the level quantile of those of the other
 * folds: cross-conformal prediction, which holds the level for exchangeable topics whatever the model (Vovk 2015,
 * "Cross-conformal predictors", Ann. Math. Artif. Intell. 74:9-28; Romano, Patterson & Candes 2019, NeurIPS 32, for the lines).
 * The way with the lowest interval score is taken.
 *
 * @returns null with too few numbers, one topic, or too few held-out sources to reach the level
 */
export function fitArchive(
  quantities: readonly Quantity[],
  heldOut: readonly HeldOut[],
  level: number,
): ArchiveFit | null {
  const lessons = quantities
    .map(({ topic, values }) => ({ topic, taught: taughtBy(tellApart(values)) }))
    .filter(({ taught }) => taught.mixture !== null);
  const foldOf = folds(lessons.map(({ topic }) => topic));
  const held = new Set(
    heldOut.map(({ topic, measure, asOf }) => JSON.stringify([topic, measure, asOf])),
  ).size;
  if (held < FEWEST_QUANTITIES || foldOf.size < 2) return null;
  const lessonBut = (fold: number | null): Lesson => ({
    quantities: lessons.flatMap((each) => (foldOf.get(each.topic) === fold ? [] : [each.taught])),
    heldOut: heldOut.filter(({ topic }) => foldOf.get(topic) !== fold),
  });
  const fits = WAYS.flatMap((way) => tryWay(way, lessonBut, heldOut, foldOf, level));
  const best = [...fits].sort((a, b) => a.record.intervalScore - b.record.intervalScore)[0];
  if (best === undefined) return null;
  const { learned, margin, predictions } = best;
  const tried = fits.map(({ record }) => record);
  return {
    model: { learned, margin, level, quantities: held, heldOut: heldOut.length, tried },
    predictions,
  };
}

interface Tried {
  readonly record: WayRecord;
  readonly learned: Learned;
  readonly margin: number;
  readonly predictions: readonly Prediction[];
}

/** One way, out of sample; empty where it cannot be learned everywhere. */
function tryWay(
  way: Way,
  lessonBut: (fold: number | null) => Lesson,
  heldOut: readonly HeldOut[],
  foldOf: ReadonlyMap<string, number>,
  level: number,
): Tried[] {
  const learned = learn(way, lessonBut(null), level);
  const count = Math.min(FOLDS, foldOf.size);
  const each = Array.from({ length: count }, (_, fold) => learn(way, lessonBut(fold), level));
  const placed = heldOut.map(({ topic, rest, u }) => {
    const fold = foldOf.get(topic) ?? 0;
    const lesson = each[fold] ?? null;
    const at = lesson === null ? null : place(lesson, rest);
    return at === null ? null : { fold, at, margin: at.margin(u) };
  });
  const known = placed.flatMap((one) => (one === null ? [] : [one]));
  if (learned === null || known.length < placed.length) return [];
  const margins = Array.from({ length: count }, (_, fold) =>
    levelQuantile(
      known.flatMap((one) => (one.fold === fold ? [] : [one.margin])),
      level,
    ),
  );
  const margin = levelQuantile(
    known.map((one) => one.margin),
    level,
  );
  if (margin === null || margins.includes(null)) return [];
  const predictions = known.map(({ fold, at }) => predictionOf(at, margins[fold] ?? margin));
  const scores = predictions.map((prediction, i) => scoreOf(prediction, heldOut[i]!.u, level));
  const n = scores.length;
  const record = {
    way,
    coverage: scores.filter(({ hit }) => hit).length / n,
    intervalScore: scores.reduce((sum, { intervalScore }) => sum + intervalScore, 0) / n,
  };
  return [{ record, learned, margin, predictions }];
}

function predictionOf(placed: Placed, margin: number): Prediction {
  return { intervals: [placed.ends(margin)], distribution: placed.distribution };
}

/** A range under an archive's model, on the scale of counts. */
export interface ArchiveRange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly sources: readonly string[];
}

/** The range in which a further source would lie by what an archive shows; null where that says nothing. */
export function archiveRange(
  values: readonly SourceValue[],
  { learned, margin }: ArchiveModel,
): ArchiveRange | null {
  const stated = tellApart(values);
  const at = place(learned, stated);
  if (at === null) return null;
  const { low, high } = at.ends(margin);
  return {
    low: COUNT.back(low),
    median: COUNT.back(at.middle),
    high: COUNT.back(high),
    sources: stated.points.map(({ source }) => source),
  };
}

/** Topics dealt into folds, one after the other in the order of their names: nothing of chance, nothing of row order. */
function folds(topics: readonly string[]): ReadonlyMap<string, number> {
  const names = [...new Set(topics)].sort();
  return new Map(names.map((name, index) => [name, index % Math.min(FOLDS, names.length)]));
}

/** The ceil((n + 1) level)-th smallest of n margins; null when n is too small to have it. */
function levelQuantile(margins: readonly number[], level: number): number | null {
  const sorted = [...margins].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length + 1) * level) - 1] ?? null;
}
