import { logPrior, type Prior } from '../range/bayes-prior.ts';
import { modelOf, type Given } from '../range/bayes-model.ts';
import { normalCdf } from '../distribution/special.ts';
import type { Said } from './said.ts';

/** A prior of tau as masses on fixed nodes: plain data, that an archive can be estimated by. */
export interface TauPrior {
  readonly tau: readonly number[];
  /** Sums to 1. */
  readonly weight: readonly number[];
}

/**
 * Nodes of tau: from 0.005, half a per cent, finer than nearly any wording, to 5, a factor of 150 between sources; 64 of them
 * stand 1.12-fold apart, finer than any archive can tell.
 */
const FIRST_TAU = 0.005;
const LAST_TAU = 5;
const NODES = 64;
const STEP = Math.log(LAST_TAU / FIRST_TAU) / (NODES - 1);

/** The nodes, lowest first. */
export const TAU_NODES: readonly number[] = Array.from(
  { length: NODES },
  (_, index) => FIRST_TAU * Math.exp(index * STEP),
);

/** Half-normal masses of the cells around the nodes; the first cell reaches to 0, the last without end. */
export function halfNormalPrior(scale: number): TauPrior {
  const weight = TAU_NODES.map((tau, index) => {
    const from = index === 0 ? 0 : tau * Math.exp(-STEP / 2);
    const to = index === NODES - 1 ? Infinity : tau * Math.exp(STEP / 2);
    return 2 * (normalCdf(-from / scale) - normalCdf(-to / scale));
  });
  return { tau: TAU_NODES, weight };
}

/** The prior that `modelOf` asks for and that is taken out again: only the likelihood is wanted here. */
const TAKEN_OUT: Prior = { family: 'half-normal', scale: 1 };

/** What the model says at every node: ln likelihood of tau with mu integrated out, mean and variance of mu. */
export function atNodes({ y, se }: Said): readonly Given[] {
  const given = modelOf({ y, se, prior: TAKEN_OUT, mu: null });
  return TAU_NODES.map((tau) => {
    const { logDensity, mean, variance } = given(tau);
    return { logDensity: logDensity - logPrior(TAKEN_OUT, tau), mean, variance };
  });
}

/** What one number says of tau: the likelihood of each node, the largest being 1, and the logarithm that was taken out. */
export interface Evidence {
  readonly likelihood: Float64Array;
  readonly logPeak: number;
}

/** Null for a number with one source: it says nothing of the spread. */
export function evidenceOf(said: Said): Evidence | null {
  if (said.y.length < 2) return null;
  const logs = atNodes(said).map(({ logDensity }) => logDensity);
  const logPeak = Math.max(...logs);
  return { likelihood: Float64Array.from(logs, (log) => Math.exp(log - logPeak)), logPeak };
}

/** Scales between which the best half-normal is sought: from near agreement to a typical factor of 20. */
const LEAST_SCALE = 0.02;
const MOST_SCALE = 3;

/** Scales of the first look, and steps of golden section between the best one's neighbours: 3 digits. */
const FIRST_LOOK = 40;
const GOLDEN_STEPS = 20;

/** The half-normal scale that fits an archive best, and the ln marginal likelihood there. */
export interface BestScale {
  readonly scale: number;
  readonly logMarginal: number;
}

/**
 * Scale of the half-normal prior by marginal likelihood: the sum over quantities of ln integral p(y | tau) p(tau | scale).
 *
 * Null without evidence. (Empirical Bayes: Efron 2014, "Two modeling
 * strategies for empirical Bayes estimation", Statistical Science 29:285-301.)
 */
export function bestScale(rows: readonly Evidence[]): BestScale | null {
  if (rows.length === 0) return null;
  const fit = (logScale: number): number =>
    logMarginalOf(rows, halfNormalPrior(Math.exp(logScale)));
  const [from, to] = [Math.log(LEAST_SCALE), Math.log(MOST_SCALE)];
  const looks = Array.from(
    { length: FIRST_LOOK + 1 },
    (_, i) => from + ((to - from) * i) / FIRST_LOOK,
  );
  const values = looks.map(fit);
  const best = values.indexOf(Math.max(...values));
  const logScale = goldenSection(
    fit,
    looks[Math.max(0, best - 1)]!,
    looks[Math.min(FIRST_LOOK, best + 1)]!,
  );
  return { scale: Math.exp(logScale), logMarginal: fit(logScale) };
}

/** Sum over quantities of the ln marginal likelihood under a prior. */
function logMarginalOf(rows: readonly Evidence[], { weight }: TauPrior): number {
  let sum = 0;
  for (const { likelihood, logPeak } of rows) {
    let mass = 0;
    for (let j = 0; j < NODES; j += 1) mass += likelihood[j]! * weight[j]!;
    sum += logPeak + Math.log(mass);
  }
  return sum;
}

function goldenSection(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [from, to];
  let [x, y] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [fx, fy] = [f(x), f(y)];
  for (let step = 0; step < GOLDEN_STEPS; step += 1) {
    if (fx > fy) {
      [b, y, fy] = [y, x, fx];
      x = b - ratio * (b - a);
      fx = f(x);
    } else {
      [a, x, fx] = [x, y, fy];
      y = a + ratio * (b - a);
      fy = f(y);
    }
  }
  return (a + b) / 2;
}

/** The half-normal that best fits the archive counts as so many quantities: it rounds off what few cannot tell. */
const PRIOR_QUANTITIES = 10;

/** With these pseudo-counts more steps no longer move a range that is printed; a fixed number is the same everywhere. */
const EM_STEPS = 60;

/**
 * The prior of tau that an archive itself shows: masses on the nodes that fit all its quantities best, drawn towards the
 * best half-normal by the weight of PRIOR_QUANTITIES.
 *
 * Nonparametric maximum likelihood of a mixing distribution by the EM algorithm (Laird 1978, J. Am. Stat. Assoc. 73:805-811),
 * with Dirichlet pseudo-counts. Where sources agree on many numbers and differ wildly on some, no single scale says so; this
 * does. Null without evidence.
 */
export function archivePrior(rows: readonly Evidence[]): TauPrior | null {
  const best = bestScale(rows);
  if (best === null) return null;
  const start = halfNormalPrior(best.scale).weight;
  let weight = Float64Array.from(start);
  for (let step = 0; step < EM_STEPS; step += 1) {
    const next = Float64Array.from(start, (each) => PRIOR_QUANTITIES * each);
    for (const { likelihood } of rows) {
      let mass = 0;
      for (let j = 0; j < NODES; j += 1) mass += likelihood[j]! * weight[j]!;
      for (let j = 0; j < NODES; j += 1) next[j] = next[j]! + (likelihood[j]! * weight[j]!) / mass;
    }
    const total = rows.length + PRIOR_QUANTITIES;
    weight = next.map((each) => each / total);
  }
  return { tau: TAU_NODES, weight: [...weight] };
}
