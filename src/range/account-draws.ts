import type { Distribution } from '../distribution/distribution.ts';
import { sobolPoints } from '../distribution/low-discrepancy.ts';
import { normal } from '../distribution/normal.ts';
import { COUNT, LOG_ODDS, type Scale } from '../distribution/scale.ts';
import { normalQuantile } from '../distribution/special.ts';
import { tableOf } from '../distribution/table.ts';
import type { AccountEvidence, Evidence } from './account-evidence.ts';
import { weighers } from './account-likelihood.ts';
import { bayesRandomEffects } from './bayes.ts';
import { type TauGrid, tauGrid } from './bayes-grid.ts';
import { type Data, type Given, modelOf } from './bayes-model.ts';
import { DEFAULT_PRIOR, type Prior } from './bayes-prior.ts';

/**
 * Draws of whole accounts. With 2,048 fixed points an end of a 90 % range lies within 0.5 % of the exact one while only totals and shares speak,
 * and within 3 % where lone parts or bounds weigh the draws (pinned in test/range/account-draws.test.ts).
 */
export const DRAWS = 2048;

/**
 * Prior of the mean share, on log-odds: as wide as a share about which nothing is known. A uniform share has a logistic log-odds with
 * standard deviation pi / sqrt 3.
 */
export const SHARE_PRIOR: { readonly mean: number; readonly sd: number } = {
  mean: 0,
  sd: Math.PI / Math.sqrt(3),
};

/** Coordinates of a weighted draw: tau, mu and the new account's own, for the total and for the share. */
const DIMENSIONS = 6;

/** Weighted draws of accounts: total, killed and wounded as counts, killed + wounded = total in every one. */
export interface AccountDraws {
  readonly total: Float64Array;
  readonly killed: Float64Array;
  readonly wounded: Float64Array;
  readonly weight: Float64Array;
}

/** The consensus account, and a further source's. */
export interface DrawnAccounts {
  readonly consensus: AccountDraws;
  readonly next: AccountDraws;
  /** Whether anything but totals and shares weighed in: lone parts or bounds. */
  readonly reweighted: boolean;
}

/**
 * Draws from the posterior of whole accounts.
 *
 *     ln(1 + total_i) ~ N(mu_t, tau_t^2),   log-odds(killed / total)_i ~ N(mu_s, tau_s^2),   independent
 *
 * Totals and shares are two random-effects models of their own, each with the prior of tau; killed = total x share and wounded = total -
 * killed follow, so that the parts of a draw add up to its total and cannot pass it. What an account says of neither alone - killed without a
 * total, a bound - weighs the draws: by N(y; h(mu), se^2 + h' G h) for an estimate, by a tail Phi for a bound, where h is
 * ln(1 + killed) as a function of total and share, linear over the between-source spread G = diag(tau_t^2, tau_s^2)
 * (importance weighting; Riley 2009, J. R. Stat. Soc. A 172:789-811, for several outcomes of one source).
 *
 * @param priors of the two taus; null is tau = 0: "all are right", or one source that there is nothing to compare with
 * @returns null where no total was stated with two sides: then there is nothing to split
 */
export function drawAccounts(
  evidence: AccountEvidence,
  priors: { readonly total: Prior | null; readonly share: Prior | null },
): DrawnAccounts | null {
  if (evidence.total.y.length === 0) return null;
  const weighing = weighers(evidence);
  if (weighing.length === 0) return drawTwo(evidence, priors);
  const points = coordinates();
  const totals = drawEffects(evidence.total, priors.total, null, points.slice(0, 3));
  const shares = drawEffects(evidence.share, priors.share, SHARE_PRIOR, points.slice(3));
  const logWeight = new Float64Array(DRAWS);
  for (const weigh of weighing) {
    for (let i = 0; i < DRAWS; i += 1) {
      logWeight[i]! += weigh({
        total: totals.mu[i]!,
        share: shares.mu[i]!,
        totalTau: totals.tau[i]!,
        shareTau: shares.tau[i]!,
      });
    }
  }
  const most = logWeight.reduce((a, b) => Math.max(a, b), -Infinity);
  const weight = logWeight.map((each) => Math.exp(each - most));
  return {
    consensus: { ...split(totals.mu, shares.mu), weight },
    next: { ...split(totals.next, shares.next), weight },
    reweighted: true,
  };
}

/** Where only totals and shares speak they are independent: their exact posteriors, paired by points of two dimensions. */
function drawTwo(
  evidence: AccountEvidence,
  priors: { readonly total: Prior | null; readonly share: Prior | null },
): DrawnAccounts {
  const total = posteriorsOf(evidence.total, priors.total, null);
  const share = posteriorsOf(evidence.share, priors.share, SHARE_PRIOR);
  const [first, second] = sobolPoints(2, DRAWS) as [Float64Array, Float64Array];
  const weight = new Float64Array(DRAWS).fill(1);
  const paired = (which: 'mu' | 'next'): AccountDraws => ({
    ...split(columnOf(total[which], first), columnOf(share[which], second)),
    weight,
  });
  return { consensus: paired('mu'), next: paired('next'), reweighted: false };
}

function posteriorsOf(
  { y, se }: Evidence,
  prior: Prior | null,
  mu: { readonly mean: number; readonly sd: number } | null,
): { readonly mu: Distribution; readonly next: Distribution } {
  if (prior === null) {
    const { mean, variance } = modelOf({ y, se, prior: DEFAULT_PRIOR, mu })(0);
    const common = normal(mean, Math.sqrt(variance));
    return { mu: common, next: common };
  }
  const fit = bayesRandomEffects(y, se, mu === null ? { prior } : { prior, mu });
  return { mu: fit.mu, next: fit.predictive };
}

/** A distribution's values of equal probability, in the order of an axis of points. */
function columnOf(distribution: Distribution, axis: Float64Array): Float64Array {
  const { cells } = tableOf(distribution, AS_IT_IS, DRAWS);
  const column = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i += 1) column[i] = cells[Math.floor(axis[i]! * DRAWS)]!;
  return column;
}

/** u itself, unheld. */
const AS_IT_IS: Pick<Scale, 'forward' | 'back'> = { forward: (x) => x, back: (u) => u };

let made: readonly Float64Array[] | undefined;

/** The points of the draws: of each three the first as a probability (for tau), the others as standard scores. */
function coordinates(): readonly Float64Array[] {
  if (made !== undefined) return made;
  // Every axis holds the same numbers, in an order of its own.
  const scores = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i += 1) scores[i] = normalQuantile((i + 0.5) / DRAWS);
  made = sobolPoints(DIMENSIONS, DRAWS).map((axis, i) =>
    i % 3 === 0 ? axis : axis.map((p) => scores[Math.floor(p * DRAWS)]!),
  );
  return made;
}

/** Draws of one random-effects model. */
interface Effects {
  readonly tau: Float64Array;
  readonly mu: Float64Array;
  readonly next: Float64Array;
}

function drawEffects(
  { y, se }: Evidence,
  prior: Prior | null,
  mu: { readonly mean: number; readonly sd: number } | null,
  points: readonly Float64Array[],
): Effects {
  const data: Data = { y, se, prior: prior ?? DEFAULT_PRIOR, mu };
  const given = modelOf(data);
  const tauAt = prior === null ? () => 0 : tauTable(tauGrid(data, given));
  const [p0, z1, z2] = points as [Float64Array, Float64Array, Float64Array];
  const drawn = { tau: p0.map(tauAt), mu: new Float64Array(DRAWS), next: new Float64Array(DRAWS) };
  for (let i = 0; i < DRAWS; i += 1) {
    const tau = drawn.tau[i]!;
    const { mean, variance }: Given = given(tau);
    drawn.mu[i] = mean + Math.sqrt(variance) * z1[i]!;
    drawn.next[i] = drawn.mu[i]! + tau * z2[i]!;
  }
  return drawn;
}

/** The quantile of tau, interpolated between the nodes of its quadrature (on ln tau, over the cumulated weights). */
function tauTable(grid: TauGrid): (p: number) => number {
  const order = Array.from(grid.tau.keys()).sort((a, b) => grid.tau[a]! - grid.tau[b]!);
  const logTau = order.map((j) => Math.log(grid.tau[j]!));
  const positions: number[] = [];
  let total = 0;
  for (const j of order) {
    positions.push(total + 0.5 * grid.weight[j]!);
    total += grid.weight[j]!;
  }
  const last = positions.length - 1;
  return (p) => {
    if (p <= positions[0]!) return Math.exp(logTau[0]!);
    if (p >= positions[last]!) return Math.exp(logTau[last]!);
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (positions[middle]! <= p) low = middle;
      else high = middle;
    }
    const part = (p - positions[low]!) / (positions[high]! - positions[low]!);
    return Math.exp(logTau[low]! + part * (logTau[high]! - logTau[low]!));
  };
}

function split(
  totals: Float64Array,
  shares: Float64Array,
): { total: Float64Array; killed: Float64Array; wounded: Float64Array } {
  const total = totals.map((each) => COUNT.back(each));
  const killed = total.map((each, i) => each * LOG_ODDS.back(shares[i]!));
  const wounded = total.map((each, i) => each - killed[i]!);
  return { total, killed, wounded };
}
