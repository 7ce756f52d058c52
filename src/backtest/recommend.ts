import { formatShare, formatSignificant } from '../claim/format-number.ts';
import { countOf } from '../divergence/finding/words.ts';
import { DEFAULT_PRIOR } from '../range/bayes-prior.ts';
import type { BacktestRow, ScaleRow, Tested } from './backtest.ts';
import { FEWEST_TOPICS } from './quantity.ts';
import type { Summary } from './summary.ts';

/** A coverage this near to the level is called right: two points, the goal this project sets itself. */
export const NEAR_LEVEL = 0.02;

/** What a difference of two coverages may be off by in the last places: two points away is within two points. */
const ROUNDING = 1e-12;

/** With fewer held-out numbers than this a difference between assumptions is noise, and the headline stays what it is. */
export const FEWEST_HELD_OUT = 30;

/** A recommendation and the rule that led to it. */
export interface Recommended {
  readonly assume: Tested;
  /** Scale of the half-normal prior of tau. */
  readonly scale: number;
  readonly why: string;
}

/** What the rule needs to know beside the records. */
export interface RecommendContext {
  readonly level: number;
  readonly topics: number;
  /** The scale that fits the archive best. */
  readonly best: number | null;
}

interface Candidate {
  readonly assume: Tested;
  readonly scale: number;
  readonly n: number;
  readonly coverage: number;
  readonly intervalScore: number;
}

/**
 * The assumption to rest on in archives like this one, and the scale of its prior.
 *
 * Of those whose coverage is within NEAR_LEVEL of the level, the one with the best (lowest) interval score; when none is, of
 * those that cover at least the level the best one; when none does, the one that covers most. `next-source` competes with the
 * default scale and with the one that fits the archive best. A range with an open side has no interval score and is never
 * recommended: it cannot be missed. A range that claims 90 % and holds 60 % is not made good by being short.
 */
export function recommend(
  rows: readonly BacktestRow[],
  scales: readonly ScaleRow[],
  { level, topics, best }: RecommendContext,
): Recommended {
  const standard = DEFAULT_PRIOR.scale;
  const candidates = [
    ...rows.flatMap((row) => candidateOf(row.assume, standard, row)),
    ...scales.flatMap((row) => (row.scale === best ? candidateOf(HEADLINE, row.scale, row) : [])),
  ];
  const n = candidates[0]?.n ?? 0;
  if (n < FEWEST_HELD_OUT || topics < FEWEST_TOPICS) {
    return {
      assume: HEADLINE,
      scale: standard,
      why: `The archive holds out ${countOf(n, 'number')} of ${countOf(topics, 'topic')}: too few to tell the assumptions apart (it takes ${FEWEST_HELD_OUT} numbers of ${FEWEST_TOPICS} topics), so the default stays.`,
    };
  }
  const points = `${100 * NEAR_LEVEL} points of ${formatShare(level)}`;
  const near = candidates.filter(
    ({ coverage }) => Math.abs(coverage - level) <= NEAR_LEVEL + ROUNDING,
  );
  if (near.length > 0) {
    return say(
      shortest(near),
      `its coverage is within ${points}, and of those that are it has the best interval score`,
    );
  }
  const safe = candidates.filter(({ coverage }) => coverage >= level);
  if (safe.length > 0) {
    return say(
      shortest(safe),
      `none is within ${points}; of those that cover more it has the best interval score`,
    );
  }
  const widest = [...candidates].sort(
    (a, b) => b.coverage - a.coverage || a.intervalScore - b.intervalScore,
  );
  return say(widest[0]!, `none reaches ${formatShare(level)}; it comes nearest`);
}

/** What stands when an archive cannot decide. */
const HEADLINE: Tested = 'next-source';

function candidateOf(assume: Tested, scale: number, record: Summary): Candidate[] {
  const { n, coverage, intervalScore } = record;
  return coverage === null || intervalScore === null
    ? []
    : [{ assume, scale, n, coverage, intervalScore }];
}

function shortest(candidates: readonly Candidate[]): Candidate {
  return [...candidates].sort((a, b) => a.intervalScore - b.intervalScore)[0]!;
}

function say(
  { assume, scale, n, coverage, intervalScore }: Candidate,
  reason: string,
): Recommended {
  const which = assume === HEADLINE ? `${assume} at scale ${formatSignificant(scale)}` : assume;
  return {
    assume,
    scale,
    why: `${which}: ${reason} (coverage ${formatShare(coverage)}, interval score ${formatSignificant(intervalScore)}, ${n} numbers held out).`,
  };
}
