import { cholesky } from './cholesky.ts';

/** One source's number on one topic, on a scale where differences matter: ln(1 + x). */
export interface Observation {
  readonly topic: number;
  readonly source: number;
  readonly y: number;
  /** Its stated variance, 0 or more. */
  readonly v: number;
}

/** Fit of the two-way model at its best variances. */
export interface TwoWay {
  /** Standard deviation of sources' biases, and of what is left beside bias and stated precision. */
  readonly sdBias: number;
  readonly sdRest: number;
  /** Predicted bias of each source with its standard error, relative to the average source. */
  readonly bias: readonly number[];
  readonly se: readonly number[];
  /** Twice the negative restricted log-likelihood, up to a constant. */
  readonly deviance: number;
}

/** Standard deviations are sought from a factor of e^0.0025 (nothing) to e^7.4 (a thousandfold and more). */
const LEAST_LOG_SD = -6;
const MOST_LOG_SD = 2;

/** The search begins at these, so that a second maximum of the likelihood is seen: 0.018, 0.14, 1 on ln(1 + x). */
const STARTS: readonly number[] = [-4, -2, 0];

/** The search ends when both standard deviations are known to one part in 100,000: finer than anything printed. */
const SEARCH_STEP = 1e-5;

/**
 * Two-way model of an archive: y = level of the topic + bias of the source + error.
 *
 *     y_ts = theta_t + b_s + e_ts,   b_s ~ N(0, sdBias^2),   e_ts ~ N(0, v_ts + sdRest^2)
 *
 * The levels theta_t get a flat distribution, the limit of a random effect with large variance: how deadly an event was
 * must not tell how biased its reporters are. Both variances by REML; biases are the best linear unbiased predictions, drawn
 * towards 0 where a source shares little. Eliminating theta leaves one equation a source:
 *
 *     (C + I / sdBias^2) b = r,   C = sum over topics of diag(w) - w w' / sum(w),   w = 1 / (v + sdRest^2)
 *
 * Source: Robinson 1991, "That BLUP is a good thing", Statistical Science 6:15-32; Patterson & Thompson 1971, Biometrika
 * 58:545-554 (REML).
 *
 * @param observations any order; topics with one observation carry nothing and may be left out
 * @param sources how many there are: indices run from 0
 */
export function fitTwoWay(observations: readonly Observation[], sources: number): TwoWay {
  const topics = groupByTopic(observations);
  const at = (logBias: number, logRest: number): TwoWay =>
    evaluate(topics, sources, Math.exp(logBias), Math.exp(logRest));
  let best: Point | null = null;
  for (const logBias of STARTS) {
    for (const logRest of STARTS) {
      const { deviance } = at(logBias, logRest);
      if (best === null || deviance < best.deviance) best = { logBias, logRest, deviance };
    }
  }
  const { logBias, logRest } = descend(best ?? { logBias: 0, logRest: 0, deviance: Infinity }, at);
  return evaluate(topics, sources, sdAt(logBias), sdAt(logRest));
}

interface Point {
  readonly logBias: number;
  readonly logRest: number;
  readonly deviance: number;
}

/** Compass search: step along both axes while that helps, halve the step when it does not. Derivative-free and deterministic. */
function descend(start: Point, at: (logBias: number, logRest: number) => TwoWay): Point {
  let best = start;
  for (let step = 1; step > SEARCH_STEP;) {
    let moved = false;
    for (const [a, b] of [
      [step, 0],
      [-step, 0],
      [0, step],
      [0, -step],
    ] as const) {
      const logBias = clamp(best.logBias + a);
      const logRest = clamp(best.logRest + b);
      if (logBias === best.logBias && logRest === best.logRest) continue;
      const { deviance } = at(logBias, logRest);
      if (deviance < best.deviance) {
        best = { logBias, logRest, deviance };
        moved = true;
      }
    }
    if (!moved) step /= 2;
  }
  return best;
}

function clamp(logSd: number): number {
  return Math.min(MOST_LOG_SD, Math.max(LEAST_LOG_SD, logSd));
}

/** The lowest standard deviation of the search stands for none. */
function sdAt(logSd: number): number {
  return logSd <= LEAST_LOG_SD ? 0 : Math.exp(logSd);
}

function groupByTopic(observations: readonly Observation[]): readonly (readonly Observation[])[] {
  const topics = new Map<number, Observation[]>();
  for (const each of observations) {
    const group = topics.get(each.topic);
    if (group === undefined) topics.set(each.topic, [each]);
    else group.push(each);
  }
  return [...topics.values()].filter((group) => group.length > 1);
}

/** A stated variance of zero beside no rest would weigh without end: this floor is far under any reading of words. */
const LEAST_VARIANCE = 1e-8;

function evaluate(
  topics: readonly (readonly Observation[])[],
  sources: number,
  sdBias: number,
  sdRest: number,
): TwoWay {
  const precision = Array.from({ length: sources }, () => new Float64Array(sources));
  const right = new Float64Array(sources);
  let deviance = 0;
  for (const topic of topics) {
    let [sum, sumY] = [0, 0];
    const weights = topic.map(({ y, v }) => {
      const variance = Math.max(LEAST_VARIANCE, v + sdRest * sdRest);
      deviance += Math.log(variance);
      sum += 1 / variance;
      sumY += y / variance;
      return 1 / variance;
    });
    const centre = sumY / sum;
    deviance += Math.log(sum);
    for (const [i, { source, y }] of topic.entries()) {
      const weight = weights[i]!;
      const gap = y - centre;
      deviance += weight * gap * gap;
      right[source] = right[source]! + weight * gap;
      const row = precision[source]!;
      row[source] = row[source]! + weight;
      for (const [j, other] of topic.entries()) {
        row[other.source] = row[other.source]! - (weight * weights[j]!) / sum;
      }
    }
  }
  if (sdBias === 0) {
    const none = Array.from(right, () => 0);
    return { sdBias, sdRest, bias: none, se: none, deviance };
  }
  // Scaled by sdBias on both sides the matrix is I + sdBias^2 C: its determinant is the one that REML asks for.
  const scaled = precision.map((row, i) =>
    row.map((each, j) => (i === j ? 1 : 0) + sdBias * sdBias * each),
  );
  const factor = cholesky(scaled);
  const half = factor.solve(right.map((each) => sdBias * each));
  const bias = half.map((each) => sdBias * each);
  deviance += factor.logDeterminant;
  deviance -= right.reduce((sum, each, index) => sum + each * bias[index]!, 0);
  const se = factor.inverseDiagonal().map((each) => sdBias * Math.sqrt(each));
  return { sdBias, sdRest, bias, se, deviance };
}
