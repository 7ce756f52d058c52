import type { Component } from '../../src/distribution/distribution.ts';
import { normal } from '../../src/distribution/normal.ts';
import { splitNormal } from '../../src/distribution/two-piece.ts';
import { bayesRandomEffects, type BayesResult } from '../../src/range/bayes.ts';
import {
  bhattacharyya,
  firstGreater,
  hellinger,
  jensenShannon,
  kullbackLeibler,
  overlap,
  wasserstein2,
} from '../../src/range/compare.ts';
import { linearPool, logPool, quantilePool } from '../../src/range/pools.ts';
import { reconcileTotal } from '../../src/range/reconcile-total.ts';
import type { AgreementRow } from './agreement.ts';
import { Tally } from './agreement.ts';
import { BAYES, PROBABILITIES, type Summary } from './bayes.ts';
import { BAYES_BOUNDS } from './bayes-bounds.ts';
import { POOLS, RECONCILED } from './pools.ts';

const QUAD = ['nested adaptive quadrature', 'QUADPACK'] as const;
const BAYESMETA = ['R bayesmeta', '3.4'] as const;
const BRUTE = ['brute-force integration, numpy', '2.4.6'] as const;
const BASE = ['closed forms, uniroot and integrate in R', '4.2.2'] as const;

/** Where the linear pool's cdf is flat to 1e-9, the reference's own root is off by 1.2e-8; a test holds ours to the exact one. */
const FLAT = 'dprk_killed';

/** The rows of Bayesian random effects, one-sided claims, pools and comparisons. */
export function bayesAgreement(): AgreementRow[] {
  return [...posteriors(), ...bounds(), ...pools(), ...comparisons()];
}

function posteriors(): AgreementRow[] {
  const quad = new Tally();
  const metaTau = new Tally();
  for (const { y, se, prior, mu, quad: want, bayesmeta } of BAYES) {
    const fit = bayesRandomEffects(y, se, { prior, ...(mu === null ? {} : { mu }) });
    for (const which of ['mu', 'tau', 'predictive'] as const) {
      compareSummary(quad, fit[which], want[which]);
    }
    // bayesmeta's mu and predictive rest on its grid of tau, and differ from quadrature in the fourth digit.
    compareSummary(metaTau, fit.tau, bayesmeta.tau);
  }
  return [
    quad.row('Bayes: mean, sd and quantiles of mu, tau and the predictive', ...QUAD),
    metaTau.row('Bayes: mean, sd and quantiles of tau', ...BAYESMETA),
  ];
}

function compareSummary(tally: Tally, posterior: BayesResult['mu'], want: Summary): void {
  for (const [name, value] of Object.entries(want)) {
    if (value === null) continue;
    const p = PROBABILITIES[name];
    const moment = name === 'mean' ? posterior.mean : posterior.sd;
    tally.compare(p === undefined ? moment : posterior.quantile(p), value);
  }
}

function bounds(): AgreementRow[] {
  const tally = new Tally();
  for (const each of BAYES_BOUNDS) {
    const { y, se, prior, mu, q } = each;
    const fit = bayesRandomEffects(y, se, {
      prior,
      bounds: each.bounds,
      ...(mu === null ? {} : { mu }),
    });
    tally.compare(fit.logMarginal, each.logMarginal);
    tally.compareAll(
      q.map((at) => fit.mu.cdf(at)),
      each.muCdf,
    );
    tally.compareAll(
      q.map((at) => fit.predictive.cdf(at)),
      each.predictiveCdf,
    );
    if (each.moments === null) continue;
    const { muMean, muSd, tauMean, tauSd } = each.moments;
    tally.compareAll(
      [fit.mu.mean, fit.mu.sd, fit.tau.mean, fit.tau.sd],
      [muMean, muSd, tauMean, tauSd],
    );
  }
  return [tally.row('Bayes with one-sided claims: moments, chances, marginal likelihood', ...BRUTE)];
}

/** Each reference is met twice: by the closed forms of normals, and by the general way. */
const KINDS: readonly ((mean: number, sd: number) => Component)[] = [
  normal,
  (mean, sd) => splitNormal(mean, sd, sd),
];

function pools(): AgreementRow[] {
  const [linear, log, vincent, variance] = Array.from({ length: 4 }, () => new Tally());
  for (const kind of KINDS) {
    for (const each of POOLS) {
      const parts = each.mu.map((mean, i) => kind(mean, each.sd[i]!));
      const [one, two, three] = [linearPool, logPool, quantilePool].map((pool) => pool(parts, each.w));
      for (const [i, p] of each.probs.entries()) {
        const isFlat = each.name === FLAT && p === 0.5;
        if (!isFlat) notZero(linear!, one!.quantile(p), each.linear_pool_q[i]!);
        notZero(log!, two!.quantile(p), each.log_pool_q[i]!);
        notZero(vincent!, three!.quantile(p), each.vincent_q[i]!);
      }
      const { within, between } = linearPool(parts, each.w);
      for (const [i, got] of [within, between].entries()) {
        notZero(variance!, got, each.linear_pool_var_within_between[i]!);
      }
    }
  }
  return [
    linear!.row('linear pool: quantiles', ...BASE),
    variance!.row('linear pool: variance within and between', ...BASE),
    log!.row('log pool: quantiles', ...BASE),
    vincent!.row('quantile (Vincent) pool: quantiles', ...BASE),
  ];
}

function comparisons(): AgreementRow[] {
  const closed = new Tally();
  const integrated = new Tally();
  for (const kind of KINDS) {
    for (const each of POOLS) {
      if (each.kl12_kl21 === undefined) continue;
      const a = kind(each.mu[0]!, each.sd[0]!);
      const b = kind(each.mu[1]!, each.sd[1]!);
      notZero(closed, bhattacharyya(a, b), each.bhattacharyya_coef!);
      notZero(closed, hellinger(a, b), each.hellinger!);
      notZero(closed, kullbackLeibler(a, b), each.kl12_kl21[0]);
      notZero(closed, kullbackLeibler(b, a), each.kl12_kl21[1]);
      notZero(closed, wasserstein2(a, b), each.wasserstein2!);
      notZero(closed, firstGreater(a, b), each.p_first_greater!);
      notZero(integrated, jensenShannon(a, b), each.js_nats!);
      notZero(integrated, overlap(a, b), each.overlap!);
    }
  }
  const moved = new Tally();
  for (const { T, K, W, sd, reconciled_T_K_W } of RECONCILED) {
    const done = reconcileTotal({
      total: T,
      killed: K,
      wounded: W,
      sd: { total: sd[0], killed: sd[1], wounded: sd[2] },
    });
    moved.compareAll([done.total, done.killed, done.wounded], reconciled_T_K_W);
  }
  return [
    closed.row('Bhattacharyya, Hellinger, KL, Wasserstein, P(first greater)', ...BASE),
    integrated.row('Jensen-Shannon, overlap (pinned to 12 digits)', ...BASE),
    moved.row('reconciled total, killed, wounded', ...BASE),
  ];
}

/** A relative difference from 0 says nothing: the tests hold those absolutely. */
function notZero(tally: Tally, got: number, want: number): void {
  if (want !== 0) tally.compare(got, want);
}
