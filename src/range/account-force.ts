import { normalCdfFromTable } from '../distribution/normal-table.ts';
import { COUNT } from '../distribution/scale.ts';
import type { ScoreTable } from '../distribution/score-table.ts';

/** How far out the force is followed, and the step of the trapezium rule over it where it is far narrower than what it bounds. */
const FORCE_REACH = 2.8;
const FORCE_STEP = 1.4;

/** The finest step, for what is far narrower than the force. */
const FINEST_FORCE_STEP = 0.15;

/** What all casualties have to stay below: P(force >= x), and places that stand for its distribution. */
export interface Force {
  readonly above: (x: number) => number;
  readonly places: readonly { readonly value: number; readonly weight: number }[];
}

/** Nothing to stay below. */
export const NO_FORCE: Force = { above: () => 1, places: [{ value: Infinity, weight: 1 }] };

/** A force that was only said to be at most so large caps what can be counted in it. */
export function capOf(most: number): Force {
  return { above: (x) => (x <= most ? 1 : 0), places: [{ value: most, weight: 1 }] };
}

/** The force as its own distribution, in places fine enough for what it bounds. */
export function forceOf(table: ScoreTable, bounded: readonly ScoreTable[]): Force {
  if (table.isPoint) return capOf(COUNT.back(table.valueOf(0)));
  let steepest = 0;
  for (const each of bounded) {
    const ratio = 0.5 * (each.scoreOf(table.valueOf(1)) - each.scoreOf(table.valueOf(-1)));
    steepest = Math.max(steepest, ratio);
  }
  const step = Math.max(FINEST_FORCE_STEP, FORCE_STEP / Math.sqrt(1 + steepest * steepest));
  const aside = Math.ceil(FORCE_REACH / step);
  const places = [];
  let whole = 0;
  for (let i = -aside; i <= aside; i += 1) {
    const z = i * step;
    const weight = Math.exp(-0.5 * z * z);
    whole += weight;
    places.push({ value: COUNT.back(table.valueOf(z)), weight });
  }
  return {
    above: (x) => normalCdfFromTable(-table.scoreOf(COUNT.forward(x))),
    places: places.map(({ value, weight }) => ({ value, weight: weight / whole })),
  };
}
