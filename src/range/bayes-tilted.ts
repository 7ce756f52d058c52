import type { Component } from '../distribution/distribution.ts';
import { invert, type TailAndDensity } from '../distribution/invert.ts';
import { panelSeries } from '../distribution/panel-series.ts';
import { edgesOf, type Joint, kernelOf, modeOf } from './bayes-joint.ts';

/** Nodes of a panel: the series through them is then good to 1e-10 of the peak. */
const NODES = 12;

/**
 * A mixture over tau of normals tilted by the bounds: the marginal posterior of X (mu, a source's own theta, or a new one).
 *
 * Each tilted normal is interpolated once on panels cut at its mode and where a bound is steep; every later density, probability and
 * quantile costs a short series and no special function.
 *
 * @param joints their weights are the posterior of tau with the bounds taken in, and sum to 1
 */
export function tiltedMixture(joints: readonly Joint[]): Component {
  const origin = joints[0]!.mean;
  let first = 0;
  let second = 0;
  let low = Infinity;
  let high = -Infinity;
  const pieces = joints.map((joint) => {
    const { mode, width } = modeOf(joint);
    const series = panelSeries(kernelOf(joint, mode), edgesOf(joint, mode, width), NODES, origin);
    const factor = joint.weight / series.mass;
    first += factor * series.first;
    second += factor * series.second;
    low = Math.min(low, series.low);
    high = Math.max(high, series.high);
    return { series, factor };
  });
  const mean = origin + first;
  const sd = Math.sqrt(Math.max(0, second - first * first));
  const cdf = (x: number): number => {
    let sum = 0;
    for (const { series, factor } of pieces) sum += factor * series.massBelow(x);
    return Math.min(1, Math.max(0, sum));
  };
  const pdf = (x: number): number => {
    let sum = 0;
    for (const { series, factor } of pieces) sum += factor * series.at(x);
    return sum;
  };
  const tail = (x: number, sign: 1 | -1): TailAndDensity => [
    sign === 1 ? cdf(x) : 1 - cdf(x),
    pdf(x),
  ];
  return {
    mean,
    sd,
    cdf,
    pdf,
    quantile: (p) =>
      p === 0
        ? -Infinity
        : p === 1
          ? Infinity
          : invert(p, tail, { low, high, start: mean, spread: sd }),
  };
}
