import {
  type Component,
  type Distribution,
  tailAndDensity,
  upperTail,
} from '../distribution/distribution.ts';
import { normalMixture } from '../distribution/normal-mixture.ts';
import { printed } from '../distribution/printed.ts';
import { type Bound, tailsAt } from './bayes-bounds.ts';
import { type TauGrid, tauGrid } from './bayes-grid.ts';
import { type Data, type Given, modelOf } from './bayes-model.ts';
import { logBoundProbability } from './bayes-mu.ts';
import { type Prior, requirePrior } from './bayes-prior.ts';
import { tauPosterior } from './bayes-tau.ts';
import { type MuNode, type TiltedNode, tiltedMixture } from './bayes-tilted.ts';

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
  /** What a probability may err by, 1e-10 unless given (1e-12 with bounds): answers that are only held against others need less. */
  readonly tolerance?: number;
}

/** What probabilities may err by; with bounds less, as small ones are then still good to 1e-9 of themselves. */
const TOLERANCE = 1e-10;
const TOLERANCE_WITH_BOUNDS = 1e-12;

/** With bounds, nodes of tau whose weight is under this part of the tolerance are left out. */
const DROPPED_WITH_BOUNDS = 0.1;

/** No node is integrated less finely than to exp(-8) = 3e-4. */
const LEAST_EXPONENT = 8;

/** exp(-14): what is as much below that holds nothing. */
const NEGLIGIBLE = 14;

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
  const { tolerance = bounds.length === 0 ? TOLERANCE : TOLERANCE_WITH_BOUNDS } = options;
  requireInput(y, se, options);
  const data: Data = { y, se, prior, mu };
  const base = modelOf(data);
  const given = bounds.length === 0 ? base : withBounds(base, bounds, tolerance);
  const grid = tauGrid(
    data,
    given,
    bounds.length === 0
      ? { tolerance, even: true }
      : { tolerance, even: false, firstStep: FIRST_STEP_WITH_BOUNDS },
  );
  // The density of tau falls as tau^-(k + 1) under a flat mu and a half-Cauchy; a normal mu adds one to the exponent.
  const order = prior.family === 'half-normal' ? Infinity : y.length + (mu === null ? 0 : 1);
  const hasMean = order > 1;
  const hasVariance = order > 2;

  const bounded = boundedOf(grid, bounds, tolerance);
  const asked = (kind: Kind): Posterior => {
    const always = kind === 'mu' && mu !== null;
    const has = { mean: hasMean || always, sd: hasVariance || always };
    return bounds.length > 0 ? tilted(bounded, kind, has) : plain(grid, kind, has);
  };
  const tau = lazily(
    () => tauPosterior(grid, (each) => given(each).logDensity, prior.family === 'half-cauchy'),
    { mean: hasMean, sd: hasVariance },
  );
  let consensus: Posterior | undefined;
  let predictive: Posterior | undefined;
  let shrunken: readonly Posterior[] | undefined;
  return printed({
    logMarginal: grid.logMarginal,
    get mu(): Posterior {
      return (consensus ??= asked('mu'));
    },
    get predictive(): Posterior {
      return (predictive ??= asked('predictive'));
    },
    tau,
    get shrunken(): readonly Posterior[] {
      return (shrunken ??= y.map((each, i) => asked({ y: each, se: se[i]! })));
    },
  });
}

/** What is asked of the posterior: mu, a new theta, or the theta of one source. */
type Kind = 'mu' | 'predictive' | { readonly y: number; readonly se: number };

/** What is asked, X, given mu and tau: N(shift + pull mu, own^2). */
interface Link {
  readonly shift: number;
  readonly pull: number;
  readonly own: number;
}

const ITSELF: Link = { shift: 0, pull: 1, own: 0 };

function linkOf(kind: Kind, tau: number): Link {
  if (kind === 'mu') return ITSELF;
  if (kind === 'predictive') return { shift: 0, pull: 1, own: tau };
  const s2 = kind.se * kind.se;
  const tau2 = tau * tau;
  const pull = s2 / (s2 + tau2);
  return { shift: kind.y * (1 - pull), pull, own: tau * Math.sqrt(pull) };
}

/** Without bounds: a mixture of normals over the nodes of tau. */
function plain(
  grid: TauGrid,
  kind: Kind,
  has: Readonly<Record<'mean' | 'sd', boolean>>,
): Posterior {
  const { tau, weight, mean: muMean, variance: muVariance } = grid;
  const means: number[] = [];
  const sds: number[] = [];
  let mean = 0;
  for (let j = 0; j < tau.length; j += 1) {
    const { shift, pull, own } = linkOf(kind, tau[j]!);
    const at = shift + pull * muMean[j]!;
    means.push(at);
    sds.push(Math.sqrt(own * own + pull * pull * muVariance[j]!));
    mean += weight[j]! * at;
  }
  let variance = 0;
  for (let j = 0; j < tau.length; j += 1) {
    const [sd, off] = [sds[j]!, means[j]! - mean];
    variance += weight[j]! * (sd * sd + off * off);
  }
  const { cdf, upper, pdf, tailAt, quantile } = normalMixture(weight, means, sds);
  // Name by name: to spread an object takes longer than to make the mixture.
  return {
    mean: has.mean ? mean : null,
    sd: has.sd ? Math.sqrt(variance) : null,
    cdf,
    upper,
    pdf,
    tailAt,
    quantile: remembered(quantile),
  };
}

/** Quantiles that were sought before: a range, its table of scores and the findings ask for the same few. */
function remembered(quantile: (p: number) => number): (p: number) => number {
  const known = new Map<number, number>();
  return (p) => {
    let x = known.get(p);
    if (x === undefined) {
      x = quantile(p);
      known.set(p, x);
    }
    return x;
  };
}

/** With bounds: the same, mu tilted by the bounds' tails; made when it is first asked. */
function tilted(
  bounded: Bounded,
  kind: Kind,
  has: Readonly<Record<'mean' | 'sd', boolean>>,
): Posterior {
  let made: Component | undefined;
  const get = (): Component =>
    (made ??= tiltedMixture(tiltedNodes(bounded, kind), bounded.tolerance));
  return printed({
    get mean() {
      return has.mean ? get().mean : null;
    },
    get sd() {
      return has.sd ? get().sd : null;
    },
    cdf: (x) => get().cdf(x),
    upper: (x) => upperTail(get(), x),
    pdf: (x) => get().pdf(x),
    tailAt: (x, sign) => tailAndDensity(get(), x, sign),
    quantile: (p) => get().quantile(p),
  });
}

/** A posterior of tau, and the bounds that it was made with. */
interface Bounded {
  readonly tolerance: number;
  /** The nodes of tau that count, each with mu there: made once for all that is asked, as mu's density at each is. */
  readonly nodes: () => readonly TauNode[];
}

interface TauNode {
  readonly tau: number;
  readonly weight: number;
  readonly mu: MuNode;
}

function boundedOf(grid: TauGrid, bounds: readonly Bound[], tolerance: number): Bounded {
  let made: readonly TauNode[] | undefined;
  const make = (): readonly TauNode[] => {
    const least = DROPPED_WITH_BOUNDS * tolerance;
    const kept = [...grid.tau.keys()].filter((j) => grid.importance[j]! >= least);
    const whole = kept.reduce((sum, j) => sum + grid.weight[j]!, 0);
    return kept.map((j) => ({
      tau: grid.tau[j]!,
      weight: grid.weight[j]! / whole,
      mu: {
        mean: grid.mean[j]!,
        sd: Math.sqrt(grid.variance[j]!),
        tails: tailsAt(bounds, grid.tau[j]!),
      },
    }));
  };
  return { tolerance, nodes: () => (made ??= make()) };
}

function tiltedNodes({ nodes }: Bounded, kind: Kind): TiltedNode[] {
  return nodes().map(({ tau, weight, mu }) => ({ weight, mu, ...linkOf(kind, tau) }));
}

/**
 * The model with the bounds. They only take away: a tau whose density is negligible before them is left out, and one of little density is
 * integrated less finely.
 */
function withBounds(
  base: (tau: number) => Given,
  bounds: readonly Bound[],
  tolerance: number,
): (tau: number, peak?: number) => Given {
  const finest = -Math.log(tolerance);
  return (tau, peak = -Infinity) => {
    const { logDensity, mean, variance } = base(tau);
    const spare = Math.max(0, peak - logDensity);
    const exponent = finest - spare;
    if (exponent < LEAST_EXPONENT - NEGLIGIBLE) {
      return { logDensity: -Infinity, mean, variance };
    }
    const log = logBoundProbability(
      { mean, sd: Math.sqrt(variance), tails: tailsAt(bounds, tau) },
      Math.max(LEAST_EXPONENT, exponent),
    );
    return { logDensity: logDensity + log, mean, variance };
  };
}

/** A posterior that is made when it is first asked. */
function lazily(make: () => Component, has: Readonly<Record<'mean' | 'sd', boolean>>): Posterior {
  let made: Component | undefined;
  const get = (): Component => (made ??= make());
  return printed({
    get mean() {
      return has.mean ? get().mean : null;
    },
    get sd() {
      return has.sd ? get().sd : null;
    },
    cdf: (x) => get().cdf(x),
    pdf: (x) => get().pdf(x),
    quantile: (p) => get().quantile(p),
  });
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
