import type { Component, Distribution } from '../distribution/distribution.ts';
import { normalMixture } from '../distribution/normal-mixture.ts';
import { type Bound, tailsAt } from './bayes-bounds.ts';
import { type TauGrid, tauGrid } from './bayes-grid.ts';
import { type Joint, logBoundProbability } from './bayes-joint.ts';
import { type Data, type Given, modelOf } from './bayes-model.ts';
import { type Prior, requirePrior } from './bayes-prior.ts';
import { tauPosterior } from './bayes-tau.ts';
import { tiltedMixture } from './bayes-tilted.ts';

/** A posterior distribution; a moment that is not finite is null. */
export interface Posterior extends Distribution {
  readonly mean: number | null;
  readonly sd: number | null;
}

/** What Bayesian random effects give, all on the scale of y. */
export interface BayesResult {
  /** The consensus: the mean of the population that the sources are drawn from. */
  readonly mu: Posterior;
  /** The between-source standard deviation. */
  readonly tau: Posterior;
  /** Where a further independent source would land (its theta, before its own error). */
  readonly predictive: Posterior;
  /** Each source's own theta, drawn towards the rest, in the order of y. */
  readonly shrunken: readonly Posterior[];
  /** ln of the marginal likelihood; under a flat mu comparable between priors of tau on the same data only. */
  readonly logMarginal: number;
}

/** The choices of Bayesian random effects. */
export interface BayesOptions {
  readonly prior: Prior;
  /** Normal prior of mu; flat unless given. */
  readonly mu?: { readonly mean: number; readonly sd: number };
  /** Sources that gave a bound only. */
  readonly bounds?: readonly Bound[];
}

/** With bounds, nodes of tau under this part of the weight are left out: the answers stay good to 1e-9. */
const DROPPED_WITH_BOUNDS = 1e-12;

/** With bounds a node costs a hundred times more: the trapezium rule starts coarser, and is halved as ever until it has settled. */
const FIRST_STEP_WITH_BOUNDS = 0.36;

/**
 * Bayesian random-effects meta-analysis by deterministic quadrature: the same answer every time, no sampling.
 *
 *     y_i ~ N(theta_i, se_i^2),  theta_i ~ N(mu, tau^2),  mu flat (or normal),  tau ~ half-normal or half-Cauchy
 *
 * Given tau everything is normal, so every posterior is a mixture of normals over the posterior of tau, which is integrated by
 * a trapezium rule that converges exponentially. A bound b with error s ("at least", "up to") enters the likelihood as the tail
 * Phi((mu - b) / sqrt(tau^2 + s^2)), mirrored for an upper one: the source's own theta is drawn like any other's, and only its
 * side of b was said.
 *
 * Moments exist where tails allow: under a half-Cauchy and a flat mu the mean needs two y, the standard deviation three; the
 * others are null.
 *
 * Agrees with bayesmeta's model (Roever 2020, J. Stat. Software 93(6)) and with adaptive quadrature of it to 1e-8, see docs/methods.md.
 *
 * @param y estimates
 * @param se their standard errors, positive
 * @throws RangeError when lengths differ, a number is not finite, an se is not positive, or there is nothing to make the
 *   posterior proper (no y and no normal prior of mu)
 */
export function bayesRandomEffects(
  y: readonly number[],
  se: readonly number[],
  options: BayesOptions,
): BayesResult {
  const { prior, mu = null, bounds = [] } = options;
  requireInput(y, se, options);
  const data: Data = { y, se, prior, mu };
  const base = modelOf(data);
  const given = bounds.length === 0 ? base : withBounds(base, bounds);
  const grid =
    bounds.length === 0 ? tauGrid(data, given) : tauGrid(data, given, FIRST_STEP_WITH_BOUNDS);
  // The density of tau falls as tau^-(k + 1) under a flat mu and a half-Cauchy; a normal mu adds one to the exponent.
  const order = prior.family === 'half-normal' ? Infinity : y.length + (mu === null ? 0 : 1);
  const hasMean = order > 1;
  const hasVariance = order > 2;

  const asked = (kind: Kind): Posterior => {
    const all = bounds.length === 0 ? plain(grid, kind) : tilted(grid, kind, bounds);
    const always = kind === 'mu' && mu !== null;
    return {
      cdf: all.cdf,
      pdf: all.pdf,
      quantile: all.quantile,
      get mean() {
        return hasMean || always ? all.mean : null;
      },
      get sd() {
        return hasVariance || always ? all.sd : null;
      },
    };
  };
  const result = {
    logMarginal: grid.logMarginal,
    mu: asked('mu'),
    predictive: asked('predictive'),
    tau: {
      ...lazily(() =>
        tauPosterior(grid, (tau) => given(tau).logDensity, prior.family === 'half-cauchy'),
      ),
      mean: hasMean ? grid.tauMean : null,
      sd: hasVariance ? Math.sqrt(grid.tauSquare - grid.tauMean * grid.tauMean) : null,
    },
  };
  let shrunken: readonly Posterior[] | undefined;
  return {
    ...result,
    get shrunken(): readonly Posterior[] {
      shrunken ??= y.map((each, i) => asked({ y: each, se: se[i]! }));
      return shrunken;
    },
  };
}

/** What is asked of the posterior: mu, a new theta, or the theta of one source. */
type Kind = 'mu' | 'predictive' | { readonly y: number; readonly se: number };

/** Without bounds: a mixture of normals over the nodes of tau. */
function plain(grid: TauGrid, kind: Kind): Component {
  const n = grid.tau.length;
  const means = new Float64Array(n);
  const sds = new Float64Array(n);
  let mean = 0;
  for (let j = 0; j < n; j += 1) {
    const { mean: at, sd } = conditional(grid, j, kind);
    means[j] = at;
    sds[j] = sd;
    mean += grid.weight[j]! * at;
  }
  let variance = 0;
  for (let j = 0; j < n; j += 1) {
    variance += grid.weight[j]! * (sds[j]! ** 2 + (means[j]! - mean) ** 2);
  }
  return { ...normalMixture(grid.weight, means, sds), mean, sd: Math.sqrt(variance) };
}

/** With bounds: the same normals, each tilted by the bounds' tails. */
function tilted(grid: TauGrid, kind: Kind, bounds: readonly Bound[]): Component {
  const nodes = [...grid.tau.keys()].filter((j) => grid.importance[j]! >= DROPPED_WITH_BOUNDS);
  const kept = nodes.reduce((sum, j) => sum + grid.weight[j]!, 0);
  let made: Component | undefined;
  const make = (): Component => {
    made ??= tiltedMixture(
      nodes.map((j): Joint =>
        Object.assign(conditional(grid, j, kind), {
          weight: grid.weight[j]! / kept,
          tails: tailsAt(bounds, grid.tau[j]!),
        }),
      ),
    );
    return made;
  };
  return {
    get mean() {
      return make().mean;
    },
    get sd() {
      return make().sd;
    },
    cdf: (x) => make().cdf(x),
    pdf: (x) => make().pdf(x),
    quantile: (p) => make().quantile(p),
  };
}

/** The joint normal of the quantity asked for and mu at one node of tau, without bounds. */
function conditional(grid: TauGrid, j: number, kind: Kind): Omit<Joint, 'weight' | 'tails'> {
  const muMean = grid.mean[j]!;
  const v = grid.variance[j]!;
  const tau2 = grid.tau[j]! ** 2;
  if (kind === 'mu') return { mean: muMean, sd: Math.sqrt(v), muMean, slope: 1, rest: 0 };
  if (kind === 'predictive') {
    const variance = v + tau2;
    return {
      mean: muMean,
      sd: Math.sqrt(variance),
      muMean,
      slope: v / variance,
      rest: Math.sqrt((v * tau2) / variance),
    };
  }
  const s2 = kind.se * kind.se;
  const pull = s2 / (s2 + tau2);
  const own = (s2 * tau2) / (s2 + tau2);
  const variance = own + pull * pull * v;
  return {
    mean: kind.y + pull * (muMean - kind.y),
    sd: Math.sqrt(variance),
    muMean,
    slope: (pull * v) / variance,
    rest: Math.sqrt((v * own) / variance),
  };
}

function withBounds(
  base: (tau: number) => Given,
  bounds: readonly Bound[],
): (tau: number) => Given {
  return (tau) => {
    const given = base(tau);
    const log = logBoundProbability(given.mean, Math.sqrt(given.variance), tailsAt(bounds, tau));
    return { ...given, logDensity: given.logDensity + log };
  };
}

/** A distribution that is made when it is first asked. */
function lazily(make: () => Distribution): Distribution {
  let made: Distribution | undefined;
  const get = (): Distribution => (made ??= make());
  return {
    cdf: (x) => get().cdf(x),
    pdf: (x) => get().pdf(x),
    quantile: (p) => get().quantile(p),
  };
}

function requireInput(
  y: readonly number[],
  se: readonly number[],
  { prior, mu, bounds = [] }: BayesOptions,
): void {
  requirePrior(prior);
  if (y.length !== se.length) {
    throw new RangeError(`y has ${y.length} numbers and se has ${se.length}`);
  }
  for (const each of y) {
    if (!Number.isFinite(each)) throw new RangeError(`y has to be finite, not ${each}`);
  }
  for (const each of se) {
    if (!(each > 0 && each < Infinity)) {
      throw new RangeError(`se has to be positive and finite, not ${each}`);
    }
  }
  if (mu !== undefined && !(Number.isFinite(mu.mean) && mu.sd > 0 && mu.sd < Infinity)) {
    throw new RangeError('mu has to have a finite mean and a positive, finite sd');
  }
  for (const { value, se: error } of bounds) {
    if (!(Number.isFinite(value) && error >= 0 && error < Infinity)) {
      throw new RangeError('a bound has to have a finite value and an se of 0 or more');
    }
  }
  if (y.length === 0 && mu === undefined) {
    throw new RangeError('with no y, mu needs a normal prior: the posterior would not be proper');
  }
}
