import type { Component } from '../distribution/distribution.ts';
import { invert, type TailAndDensity } from '../distribution/invert.ts';
import { normalQuantile } from '../distribution/normal-probability.ts';
import { ITSELF, normalRule, type NormalRule } from '../distribution/normal-rule.ts';
import { sumOfNormals } from '../distribution/normal-sums.ts';
import { type Fill, PanelSeries } from '../distribution/panel-series.ts';
import { edgesOf, kernelOf, modeOf, type MuGiven, muNodes, steepnessOf } from './bayes-mu.ts';

/** No node is integrated less finely than to exp(-5): less than 1 %. */
const LEAST_EXPONENT = 5;

/** Nodes of a panel by what it is to be good to: exp(-20), exp(-12), anything less. */
const NODES: readonly (readonly [exponent: number, nodes: number])[] = [
  [20, 12],
  [12, 9],
  [-Infinity, 6],
];

/** Parts below this much of the tolerance are left out. */
const NOTHING = 1e-4;

/** X is smoothed by a normal of its own; where that is this much steeper than mu, X is followed through mu's own distribution instead. */
const MOST_STEEPNESS = 5;

/**
 * One node of tau: mu under the bounds, and X given mu as N(shift + pull mu, own^2). X is mu itself (0, 1, 0), a new source's theta (0, 1, tau),
 * or a source's own.
 */
export interface TiltedNode {
  readonly weight: number;
  readonly mu: MuNode;
  readonly shift: number;
  readonly pull: number;
  readonly own: number;
}

/** A node whose X is followed through mu: P(X < x) = E P(mu < (x - shift - own z) / pull), z standard normal. */
interface Followed {
  readonly series: PanelSeries;
  readonly factor: number;
  readonly node: TiltedNode;
  /** Places and weights for the mean over z, and what moves mu by one of z. */
  readonly rule: NormalRule;
  readonly move: number;
}

/** The density of mu as series on panels, about its mode. */
export interface Density {
  readonly series: PanelSeries;
  readonly mode: number;
}

/** mu at one node of tau, with its density once that was asked for: mu's own posterior and that of a new source follow the same. */
export interface MuNode extends MuGiven {
  density?: Density;
}

/** Made once for a node of tau: its weight, and with it the exponent, is the same whatever is asked. */
function densityOf(mu: MuNode, exponent: number): Density {
  if (mu.density !== undefined) return mu.density;
  const { mode, width } = modeOf(mu);
  const { kernel } = kernelOf(mu, mode);
  const edges = withMass(edgesOf(mu, mode, width, Math.sqrt(2 * exponent)), kernel, {
    mode,
    // A log-concave density falls from an edge by its standard deviation at the most.
    least: NOTHING * Math.exp(-exponent) * (width / mu.sd),
  });
  const points = NODES.find(([least]) => exponent >= least)![1];
  const made = { series: new PanelSeries(kernel, edges, points, mode), mode };
  mu.density = made;
  return made;
}

/** Edges and the kernel there, kept between calls. */
let edgesAt = new Float64Array(128);
let kernelAt = new Float64Array(128);

/** The edges without the panels on either side that hold less than `least` of the kernel's height at the mode: a bound cuts half of them off. */
function withMass(
  edges: readonly number[],
  kernel: Fill,
  { mode, least }: { readonly mode: number; readonly least: number },
): readonly number[] {
  const count = edges.length;
  if (count + 1 > edgesAt.length) {
    edgesAt = new Float64Array(2 * count);
    kernelAt = new Float64Array(2 * count);
  }
  for (let i = 0; i < count; i += 1) edgesAt[i] = edges[i]!;
  edgesAt[count] = mode;
  kernel(edgesAt, kernelAt, count + 1);
  const nothing = least * kernelAt[count]!;
  let first = 0;
  let last = count - 1;
  while (edges[first + 1]! < mode && kernelAt[first + 1]! <= nothing) first += 1;
  while (edges[last - 1]! > mode && kernelAt[last - 1]! <= nothing) last -= 1;
  return first === 0 && last === count - 1 ? edges : edges.slice(first, last + 1);
}

/** What probabilities may err by unless asked otherwise: as those of random effects do without bounds. */
const TOLERANCE = 1e-10;

/**
 * A mixture over tau of distributions tilted by the bounds: the marginal posterior of X.
 *
 * Where X has an uncertainty of its own beside mu's, X is a mixture of normals over nodes of mu. Where it has none or hardly any,
 * the density of mu is interpolated once on panels cut where a bound is steep, and X follows it. Either way a later density, probability
 * or quantile asks for no integral. Nodes of less weight are integrated less finely, all of them together to the tolerance.
 *
 * @param nodes their weights are the posterior of tau with the bounds taken in, and sum to 1
 */
export function tiltedMixture(
  nodes: readonly TiltedNode[],
  tolerance: number = TOLERANCE,
): Component {
  const weights: number[] = [];
  const means: number[] = [];
  const inverses: number[] = [];
  const followed: Followed[] = [];
  const origin = nodes[0]!.shift + nodes[0]!.pull * nodes[0]!.mu.mean;
  let first = 0;
  let second = 0;
  let low = Infinity;
  let high = -Infinity;
  const count = (weight: number, off: number, variance: number): void => {
    first += weight * off;
    second += weight * (off * off + variance);
  };
  for (const node of nodes) {
    const { weight, mu, shift, pull, own } = node;
    const exponent = Math.max(LEAST_EXPONENT, Math.log(weight / tolerance));
    const reach = Math.sqrt(2 * exponent);
    const further = own > 0 ? (pull / own) ** 2 : Infinity;
    if (steepnessOf(mu, further) <= MOST_STEEPNESS) {
      const { at, part, count: n, sum } = muNodes(mu, exponent, further);
      for (let i = 0; i < n; i += 1) {
        const each = (weight * part[i]!) / sum;
        if (each < NOTHING * tolerance) continue;
        const mean = shift + pull * at[i]!;
        weights.push(each);
        means.push(mean);
        inverses.push(1 / own);
        count(each, mean - origin, own * own);
        low = Math.min(low, mean - reach * own);
        high = Math.max(high, mean + reach * own);
      }
      continue;
    }
    const { series, mode } = densityOf(mu, exponent);
    const factor = weight / series.mass;
    const off = series.first / series.mass;
    const variance = series.second / series.mass - off * off;
    count(weight, shift + pull * (mode + off) - origin, pull * pull * variance + own * own);
    const move = own / pull;
    const rule = own === 0 ? ITSELF : normalRule(exponent, (move / mu.sd) * steepnessOf(mu));
    followed.push({ series, factor, node, rule, move });
    low = Math.min(low, shift + pull * series.low - reach * own);
    high = Math.max(high, shift + pull * series.high + reach * own);
  }
  const mean = origin + first;
  const sd = Math.sqrt(Math.max(0, second - first * first));

  /** Lower (sign 1) or upper (sign -1) tail at x, and the density. */
  const at = (x: number, sign: 1 | -1): TailAndDensity => {
    let { tail, density } = sumOfNormals(x, sign, weights, means, inverses);
    for (const { series, factor, node, rule, move } of followed) {
      const { shift, pull } = node;
      const smoothed = series.smoothed((x - shift) / pull, move, rule);
      const part = factor * smoothed.mass;
      tail += sign === 1 ? part : node.weight - part;
      density += (factor * smoothed.value) / pull;
    }
    return [Math.min(1, Math.max(0, tail)), density];
  };
  return {
    mean,
    sd,
    cdf: (x) => at(x, 1)[0],
    upper: (x) => at(x, -1)[0],
    pdf: (x) => at(x, 1)[1],
    tailAt: at,
    quantile: (p) =>
      p === 0
        ? -Infinity
        : p === 1
          ? Infinity
          : invert(p, at, { low, high, start: mean + sd * normalQuantile(p), spread: sd }),
  };
}
