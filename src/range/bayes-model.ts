import { logPrior, type Prior } from './bayes-prior.ts';

/** What the sources say of one number, as the normal-normal model takes it. */
export interface Data {
  readonly y: readonly number[];
  readonly se: readonly number[];
  readonly prior: Prior;
  /** Normal prior of mu; null is flat. */
  readonly mu: { readonly mean: number; readonly sd: number } | null;
}

/** The model given tau. */
export interface Given {
  /** ln of prior(tau) times the likelihood with mu integrated out. */
  readonly logDensity: number;
  /** Mean and variance of mu given tau and the data. */
  readonly mean: number;
  readonly variance: number;
}

/** Factors of a product between two logarithms: 8 of them, each within 1e-30 to 1e30, stay inside a double. */
const FACTORS_A_LOGARITHM = 8;

/**
 * The normal-normal random-effects model, seen from tau:
 *
 *     y_i ~ N(theta_i, se_i^2),  theta_i ~ N(mu, tau^2),  mu flat or N(m0, s0^2)
 *
 * Given tau, mu is normal with weights w_i = 1 / (se_i^2 + tau^2), and its integral leaves
 *
 *     p(tau | y) ~ p(tau) prod sqrt(w_i) (sum w)^(-1/2) exp(-Q(tau) / 2),   Q(tau) = sum w_i (y_i - mean)^2
 *
 * A normal prior of mu is one more observation whose weight 1 / s0^2 does not know tau. Numbers are held about the mean of y.
 * (Roever 2020, "Bayesian random-effects meta-analysis using the bayesmeta R package", J. Stat. Software 93(6), section 2.)
 */
export function modelOf({ y, se, prior, mu }: Data): (tau: number) => Given {
  const k = y.length;
  let centre = 0;
  for (const each of y) centre += each;
  centre /= k === 0 ? 1 : k;
  const about: number[] = [];
  const squares: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < k; i += 1) {
    about.push(y[i]! - centre);
    squares.push(se[i]! * se[i]!);
    weights.push(0);
  }
  const mu0 = mu === null ? 0 : mu.mean - centre;
  const w0 = mu === null ? 0 : 1 / (mu.sd * mu.sd);
  const constant =
    -0.5 * (mu === null ? k - 1 : k) * Math.log(2 * Math.PI) - (mu === null ? 0 : Math.log(mu.sd));
  return (tau) => {
    const tau2 = tau * tau;
    let sum = w0;
    let weighted = w0 * mu0;
    let logProduct = 0;
    let product = 1;
    for (let i = 0; i < k; i += 1) {
      const variance = squares[i]! + tau2;
      const w = 1 / variance;
      weights[i] = w;
      sum += w;
      weighted += w * about[i]!;
      product *= variance;
      if (i % FACTORS_A_LOGARITHM === FACTORS_A_LOGARITHM - 1) {
        logProduct += Math.log(product);
        product = 1;
      }
    }
    const mean = weighted / sum;
    let q = w0 * (mu0 - mean) * (mu0 - mean);
    for (let i = 0; i < k; i += 1) {
      const off = about[i]! - mean;
      q += off * off * weights[i]!;
    }
    return {
      logDensity:
        constant +
        logPrior(prior, tau) -
        0.5 * (logProduct + Math.log(product) + Math.log(sum) + q),
      mean: centre + mean,
      variance: 1 / sum,
    };
  };
}
