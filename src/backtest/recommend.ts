import { formatShare, formatSignificant } from '../claim/format-number.ts';
import type { BacktestRow, Tested } from './backtest.ts';

/** A coverage this near to the level is called right: two points, the goal this project sets itself. */
export const NEAR_LEVEL = 0.02;

/** With fewer held-out numbers than this a difference between assumptions is noise, and the headline stays what it is. */
export const FEWEST_HELD_OUT = 30;

/** What stands when an archive cannot decide. */
const DEFAULT: Tested = 'next-source';

/** A recommendation and the rule that led to it. */
export interface Recommended {
  readonly assume: Tested;
  readonly why: string;
}

/**
 * The assumption to rest on in archives like this one: of those whose coverage is within NEAR_LEVEL of the level, the one with
 * the best (lowest) interval score; when none is, of those that cover at least the level the best one; when none does, the one
 * that covers most. A range that claims 90 % and holds 60 % is not made good by being short.
 */
export function recommend(rows: readonly BacktestRow[], level: number): Recommended {
  const known = rows.filter(
    (row): row is Known => row.coverage !== null && row.intervalScore !== null,
  );
  const n = known[0]?.n ?? 0;
  if (n < FEWEST_HELD_OUT) {
    return {
      assume: DEFAULT,
      why: `The archive holds out ${n} numbers; with fewer than ${FEWEST_HELD_OUT} it cannot tell the assumptions apart, so the default stays.`,
    };
  }
  const near = known.filter(({ coverage }) => Math.abs(coverage - level) <= NEAR_LEVEL + 1e-12);
  if (near.length > 0) {
    const best = bestOf(near);
    return {
      assume: best.assume,
      why: say(
        best,
        `Its coverage is within ${100 * NEAR_LEVEL} points of ${formatShare(level)}, and of those that are it has the best interval score`,
      ),
    };
  }
  const safe = known.filter(({ coverage }) => coverage >= level);
  if (safe.length > 0) {
    const best = bestOf(safe);
    return {
      assume: best.assume,
      why: say(
        best,
        `None is within ${100 * NEAR_LEVEL} points of ${formatShare(level)}; of those that cover more it has the best interval score`,
      ),
    };
  }
  const most = [...known].sort(
    (a, b) => b.coverage - a.coverage || a.intervalScore - b.intervalScore,
  )[0];
  return most === undefined
    ? { assume: DEFAULT, why: 'Nothing could be scored, so the default stays.' }
    : {
        assume: most.assume,
        why: say(most, `None reaches ${formatShare(level)}; it comes nearest`),
      };
}

type Known = BacktestRow & { readonly coverage: number; readonly intervalScore: number };

function bestOf(rows: readonly Known[]): Known {
  return [...rows].sort((a, b) => a.intervalScore - b.intervalScore)[0]!;
}

function say({ n, coverage, intervalScore }: Known, reason: string): string {
  return `${reason} (coverage ${formatShare(coverage)}, interval score ${formatSignificant(intervalScore)}, ${n} numbers held out).`;
}
