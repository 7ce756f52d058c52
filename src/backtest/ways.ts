import type { Distribution } from '../distribution/distribution.ts';
import type { Stated } from '../range/stated.ts';
import { archivePredictive } from './archive-predictive.ts';
import type { HeldOut } from './hold-out.ts';
import { endsOf, featuresOf, fitLines, type Lines } from './quantile-lines.ts';
import { saidOf, saidOnce } from './said.ts';
import { archivePrior, evidenceOf, type Evidence, type TauPrior } from './tau-prior.ts';

/** The ways to learn from an archive how far a further source may lie from the others. */
export type Way = 'mixture' | 'mixture-once' | 'lines';

/** Every way, in the order in which ties are decided: the plainer model first. */
export const WAYS: readonly Way[] = ['mixture', 'mixture-once', 'lines'];

/** What was learned: plain data. */
export type Learned =
  | { readonly way: 'mixture' | 'mixture-once'; readonly prior: TauPrior }
  | {
      readonly way: 'lines';
      /** By the number of sources left, `5` standing for more; `all` where there were too few cases. */
      readonly lines: Readonly<Record<string, Lines>>;
    };

/** What is learned from: the numbers of an archive, and its held-out sources. */
export interface Lesson {
  readonly quantities: readonly Taught[];
  readonly heldOut: readonly HeldOut[];
}

/** What one number teaches, read in both ways: computed once, used in every fold. */
export interface Taught {
  readonly mixture: Evidence | null;
  readonly 'mixture-once': Evidence | null;
}

/** Reads one number for `learn`. */
export function taughtBy(stated: Stated): Taught {
  return {
    mixture: evidenceOf(saidOf(stated)),
    'mixture-once': evidenceOf(saidOnce(stated)),
  };
}

/** A prediction whose ends are still to be set: `margin` moves both outwards. */
export interface Placed {
  readonly distribution: Distribution | null;
  /** How large the margin has to be to hold u. */
  margin(u: number): number;
  /** The ends at that margin. */
  ends(margin: number): { readonly low: number; readonly high: number };
  readonly middle: number;
}

/** With fewer cases than this for one number of sources, its lines are those of all cases. */
const FEWEST_CASES = 100;

/** From so many sources on one pair of lines serves. */
const MANY_SOURCES = 5;

/**
 * Learns one way.
 *
 * - `mixture`: the prior of tau that the archive shows (`archivePrior`), then random effects as in `next-source`.
 * - `mixture-once`: the same, equal numbers counting once: for archives in which sources repeat each other.
 * - `lines`: each end of the range at a distance from the mean that grows with the scatter of the sources (`fitLines`): no
 *   symmetry is assumed, so that sources that run low together are met.
 *
 * @returns null where the lesson is too small
 */
export function learn(way: Way, { quantities, heldOut }: Lesson, level: number): Learned | null {
  if (way === 'lines') return learnLines(heldOut, level);
  const prior = archivePrior(quantities.flatMap((each) => each[way] ?? []));
  return prior === null ? null : { way, prior };
}

function learnLines(heldOut: readonly HeldOut[], level: number): Learned | null {
  const cases = heldOut.flatMap(({ rest, u }) => {
    const { y } = saidOf(rest);
    return y.length < 2 ? [] : [{ sources: y.length, ...featuresOf(y), u }];
  });
  if (cases.length < FEWEST_CASES) return null;
  const lines: Record<string, Lines> = { all: fitLines(cases, level) };
  for (let sources = 2; sources <= MANY_SOURCES; sources += 1) {
    const own = cases.filter((each) => Math.min(each.sources, MANY_SOURCES) === sources);
    if (own.length >= FEWEST_CASES) lines[sources] = fitLines(own, level);
  }
  return { way: 'lines', lines };
}

/** What was learned, applied to the sources of one number; null where it says nothing (no number, or one for `lines`). */
export function place(learned: Learned, rest: Stated): Placed | null {
  const said = learned.way === 'mixture-once' ? saidOnce(rest) : saidOf(rest);
  if (said.y.length === 0) return null;
  if (learned.way !== 'lines') {
    const distribution = archivePredictive(said, learned.prior);
    return {
      distribution,
      margin: (u) => {
        const p = distribution.cdf(u);
        return Math.max(p, 1 - p);
      },
      ends: (margin) => ({
        low: distribution.quantile(1 - margin),
        high: distribution.quantile(margin),
      }),
      middle: distribution.quantile(0.5),
    };
  }
  if (said.y.length < 2) return null;
  const features = featuresOf(said.y);
  const lines = learned.lines[Math.min(said.y.length, MANY_SOURCES)] ?? learned.lines['all'];
  if (lines === undefined) return null;
  const { low, high } = endsOf(lines, features);
  return {
    distribution: null,
    margin: (u) => Math.max(low - u, u - high),
    ends: (margin) => ({ low: low - margin, high: high + margin }),
    middle: features.mean,
  };
}
