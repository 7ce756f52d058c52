import { sobolPoints } from './low-discrepancy.ts';
import { normalCdf } from './normal-probability.ts';

/** Fixed points that stand for independent standard normal scores, one array of probabilities Phi(z) a dimension. */
export interface ScorePoints {
  readonly probabilities: readonly Float64Array[];
  /** What each point counts for: they sum to 1. */
  readonly weights: Float64Array;
}

/** Scores beyond 4 hold 6e-5 of the probability. */
const REACH = 4;

/** Points and generator of the rank-1 lattice in 1, 2 and 3 dimensions. The points are even in number, so that every second one makes a lattice too. */
const LATTICES: readonly (readonly [points: number, generator: number])[] = [
  [16, 1],
  [96, 11],
  [320, 7],
];

/** Sobol points where lattices do not serve: in many dimensions, and for integrands with kinks. */
const MANY_DIMENSIONS = 2048;
const WITH_KINKS = 512;

/** Point sets made before. */
const cache = new Map<string, ScorePoints>();

/**
 * Points for means over independent standard normals.
 *
 * For smooth integrands in up to three dimensions: a Korobov lattice over the cube of scores from -4 to 4, point i at ((i g^k mod n) + 1/2) / n
 * in dimension k, weighted by the normal density: a trapezium rule in several dimensions, which converges exponentially on a smooth
 * integrand that vanishes towards the sides (Sloan & Joe 1994, "Lattice Methods for Multiple Integration"). The generators
 * have the longest shortest vector of the dual lattice, by search over all: the error falls with exp(-2 pi^2 length^2 / 8^2).
 *
 * For integrands with kinks or jumps, and in more dimensions, where nearly all of a lattice would have no weight: Sobol points
 * of equal weights.
 */
export function scorePoints(dimensions: number, smooth: boolean = true): ScorePoints {
  const key = `${dimensions} ${smooth}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lattice = LATTICES[dimensions - 1];
  const made = !smooth
    ? sobolScores(dimensions, WITH_KINKS)
    : lattice === undefined
      ? sobolScores(dimensions, MANY_DIMENSIONS)
      : latticePoints(dimensions, ...lattice);
  cache.set(key, made);
  return made;
}

function sobolScores(dimensions: number, points: number): ScorePoints {
  const weights = new Float64Array(points).fill(1 / points);
  return { probabilities: sobolPoints(dimensions, points), weights };
}

function latticePoints(dimensions: number, points: number, generator: number): ScorePoints {
  const probabilities: Float64Array[] = [];
  const weights = new Float64Array(points).fill(1);
  let factor = 1;
  for (let k = 0; k < dimensions; k += 1) {
    const coordinates = new Float64Array(points);
    for (let i = 0; i < points; i += 1) {
      const z = REACH * ((2 * ((i * factor) % points) + 1) / points - 1);
      coordinates[i] = normalCdf(z);
      weights[i]! *= Math.exp(-0.5 * z * z);
    }
    probabilities.push(coordinates);
    factor = (factor * generator) % points;
  }
  const whole = weights.reduce((sum, each) => sum + each, 0);
  for (let i = 0; i < points; i += 1) weights[i]! /= whole;
  return { probabilities, weights };
}
