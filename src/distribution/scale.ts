/**
 * The scale on which a quantity's uncertainty is modelled, and the way back.
 *
 * - `count`: u = ln(1 + x). Counts of conflict deaths vary by factors, and 0 has to stay finite: ln(1 + x) is the scale
 *   of conflict-fatality forecasting (Hegre et al. 2022, "Lessons from an escalation prediction competition",
 *   International Interactions 48(4)).
 * - `share`: u = arcsin(sqrt x). The angular scale of a proportion, finite at 0 and at 1, where the logit is not
 *   (Anscombe 1948, Biometrika 35:246-254).
 * - `log-odds`: u = ln(x / (1 - x)) of a share, for models that add effects; 0 and 1 are read as half a per mille inside.
 */

// Math.sin differs in the last digit from engine to engine: the page has to agree with the command line.
import sin from '@stdlib/math-base-special-sin';
export interface Scale {
  readonly name: 'count' | 'share' | 'log-odds';
  /** The natural numbers that are possible. */
  readonly least: number;
  readonly most: number;
  /** Natural scale to u. */
  forward(x: number): number;
  /** u to natural scale, held inside the possible numbers. */
  back(u: number): number;
  /** Derivative of `forward` at x. */
  slope(x: number): number;
}

/** Counts: ln(1 + x), never below 0. */
export const COUNT: Scale = {
  name: 'count',
  least: 0,
  most: Infinity,
  forward: (x) => Math.log1p(x),
  back: (u) => Math.max(0, Math.expm1(u)),
  slope: (x) => 1 / (1 + x),
};

/** The largest angle: a share of 1. */
const RIGHT_ANGLE = Math.PI / 2;

/** Shares: arcsin(sqrt x), inside 0 to 1. */
export const SHARE: Scale = {
  name: 'share',
  least: 0,
  most: 1,
  forward: (x) => Math.asin(Math.sqrt(x)),
  back: (u) => {
    const held = Math.min(RIGHT_ANGLE, Math.max(0, u));
    const sine = sin(held);
    return sine * sine;
  },
  slope: (x) => 0.5 / Math.sqrt(x * (1 - x)),
};

/**
 * Half of one per mille: the finest step in which shares are stated. On the log-odds scale 0 and 1 would be infinite; a share
 * nearer to them than half a step is read as half a step away.
 */
export const HALF_STEP_SHARE = 0.0005;

/** Shares on ln(x / (1 - x)). */
export const LOG_ODDS: Scale = {
  name: 'log-odds',
  least: 0,
  most: 1,
  forward: (x) => {
    const held = inside(x);
    return Math.log(held / (1 - held));
  },
  back: (u) => 1 / (1 + Math.exp(-u)),
  slope: (x) => {
    const held = inside(x);
    return 1 / (held * (1 - held));
  },
};

function inside(x: number): number {
  return Math.min(1 - HALF_STEP_SHARE, Math.max(HALF_STEP_SHARE, x));
}
