/** A continuous distribution of one real variable. */
export interface Distribution {
  /** P(X <= x). */
  readonly cdf: (x: number) => number;
  /** Density at x. A point mass has none: Infinity at its point, 0 elsewhere. */
  readonly pdf: (x: number) => number;
  /** The x that X stays below with probability p, 0 <= p <= 1. */
  readonly quantile: (p: number) => number;
  /** P(X > x), exact in the far tail; 1 - cdf(x) where it is not given. */
  readonly upper?: (x: number) => number;
  /** One tail, P(X <= x) for sign 1 and P(X > x) for sign -1, and the density, where the two share their work. */
  readonly tailAt?: (x: number, sign: 1 | -1) => readonly [probability: number, density: number];
  /** ln of the density, finite where the density itself underflows; ln pdf(x) where it is not given. */
  readonly logPdf?: (x: number) => number;
  /** Where the density has a kink or a jump, ascending: quadrature cuts there. */
  readonly breaks?: readonly number[];
}

/** A distribution whose first two moments are finite. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/** What pools and comparisons take: a distribution with finite moments. */
export type Component = Distribution & Moments;

/** P(X > x). */
export function upperTail(distribution: Distribution, x: number): number {
  return distribution.upper === undefined ? 1 - distribution.cdf(x) : distribution.upper(x);
}

/** One tail at x, P(X <= x) for sign 1 and P(X > x) for sign -1, and the density. */
export function tailAndDensity(
  distribution: Distribution,
  x: number,
  sign: 1 | -1,
): readonly [probability: number, density: number] {
  if (distribution.tailAt !== undefined) return distribution.tailAt(x, sign);
  const probability = sign === 1 ? distribution.cdf(x) : upperTail(distribution, x);
  return [probability, distribution.pdf(x)];
}

/** ln of a distribution's density at x. */
export function logPdf(distribution: Distribution, x: number): number {
  return distribution.logPdf === undefined ? Math.log(distribution.pdf(x)) : distribution.logPdf(x);
}

/** Throws unless p is a probability. */
export function requireProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability has to be from 0 to 1, not ${p}`);
}
