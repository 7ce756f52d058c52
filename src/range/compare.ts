import type { Component } from '../distribution/distribution.ts';
import { logPdf } from '../distribution/distribution.ts';
import { distinct, gradedAboutPeak, integrate, meshOf } from '../distribution/mesh.ts';
import { isNormal, type Normal } from '../distribution/normal.ts';
import { overScores } from '../distribution/scores.ts';
import { solveBracketed } from '../distribution/solve.ts';
import { normalCdf } from '../distribution/normal-probability.ts';

/** A crossing is sought to this part of the panel. */
const CROSSING = 1e-14;

/** Two normals, where both are. */
function normals(a: Component, b: Component): readonly [Normal, Normal] | null {
  return isNormal(a) && isNormal(b) ? [a, b] : null;
}

/** Panels that resolve both. */
function commonMesh(a: Component, b: Component): number[] {
  return distinct([...meshOf(a), ...meshOf(b)]);
}

/**
 * The Bhattacharyya coefficient: the integral of sqrt(f g), 0 for nothing in common, 1 for the same
 * (Bhattacharyya 1943, Bull. Calcutta Math. Soc. 35:99-109).
 */
export function bhattacharyya(a: Component, b: Component): number {
  const pair = normals(a, b);
  if (pair !== null) {
    const sum = a.sd ** 2 + b.sd ** 2;
    return Math.sqrt((2 * a.sd * b.sd) / sum) * Math.exp(-((a.mean - b.mean) ** 2) / (4 * sum));
  }
  const log = (x: number): number => 0.5 * (logPdf(a, x) + logPdf(b, x));
  const edges = gradedAboutPeak(log, commonMesh(a, b));
  return Math.min(
    1,
    integrate((x) => Math.exp(log(x)), edges),
  );
}

/** The Hellinger distance: sqrt(1 - Bhattacharyya coefficient), 0 to 1, a metric. */
export function hellinger(a: Component, b: Component): number {
  return Math.sqrt(Math.max(0, 1 - bhattacharyya(a, b)));
}

/**
 * The Kullback-Leibler divergence of b from a, in nats: the integral of f ln(f / g); not symmetric, without an upper limit
 * (Kullback & Leibler 1951, Ann. Math. Stat. 22:79-86).
 */
export function kullbackLeibler(a: Component, b: Component): number {
  if (normals(a, b) !== null) {
    return Math.log(b.sd / a.sd) + (a.sd ** 2 + (a.mean - b.mean) ** 2) / (2 * b.sd ** 2) - 0.5;
  }
  return Math.max(
    0,
    integrate(
      (x) => {
        const log = logPdf(a, x);
        const f = Math.exp(log);
        return f === 0 ? 0 : f * (log - logPdf(b, x));
      },
      commonMesh(a, b),
    ),
  );
}

/**
 * The Jensen-Shannon divergence in nats: the mean divergence of f and g from their mean, 0 to ln 2
 * (Lin 1991, IEEE Trans. Inf. Theory 37:145-151).
 */
export function jensenShannon(a: Component, b: Component): number {
  const edges = commonMesh(a, b);
  const value = 0.5 * (integrate(towardsMean(a, b), edges) + integrate(towardsMean(b, a), edges));
  return Math.min(Math.LN2, Math.max(0, value));
}

/** f ln(2 f / (f + g)), with the ratio taken on logarithms. */
function towardsMean(one: Component, other: Component): (x: number) => number {
  return (x) => {
    const log = logPdf(one, x);
    const f = Math.exp(log);
    return f === 0 ? 0 : f * (Math.LN2 - Math.log1p(Math.exp(logPdf(other, x) - log)));
  };
}

/**
 * The overlap coefficient: the integral of min(f, g), 0 to 1 (Inman & Bradley 1989, Commun. Stat. Theory Methods
 * 18:3851-3874). Panels end where the densities cross, so a far tail keeps its relative precision.
 */
export function overlap(a: Component, b: Component): number {
  const mesh = commonMesh(a, b);
  const gap = (x: number): number => logPdf(a, x) - logPdf(b, x);
  const crossings: number[] = [];
  for (let i = 1; i < mesh.length; i += 1) {
    const before = gap(mesh[i - 1]!);
    const after = gap(mesh[i]!);
    if (!(before * after < 0)) continue;
    const [from, to] = [mesh[i - 1]!, mesh[i]!];
    crossings.push(solveBracketed(gap, from, to, CROSSING * (to - from)));
  }
  const smaller = (x: number): number => Math.exp(Math.min(logPdf(a, x), logPdf(b, x)));
  return Math.min(1, integrate(smaller, distinct([...mesh, ...crossings])));
}

/**
 * The 2-Wasserstein distance: the square root of the integral of (Q_a(p) - Q_b(p))^2, on the scale of x. How far mass has to be
 * moved to turn one into the other (Olkin & Pukelsheim 1982, Linear Algebra Appl. 48:257-263, for normals).
 */
export function wasserstein2(a: Component, b: Component): number {
  if (normals(a, b) !== null) return Math.hypot(a.mean - b.mean, a.sd - b.sd);
  const kinks = [a, b].flatMap((each) => (each.breaks ?? []).map((x) => each.cdf(x)));
  return Math.sqrt(overScores((p) => (a.quantile(p) - b.quantile(p)) ** 2, kinks));
}

/** P(A > B) for independent draws: the integral of f_a F_b. One half for the same distribution. */
export function firstGreater(a: Component, b: Component): number {
  if (normals(a, b) !== null) return normalCdf((a.mean - b.mean) / Math.hypot(a.sd, b.sd));
  const chance = integrate((x) => a.pdf(x) * b.cdf(x), commonMesh(a, b));
  return Math.min(1, Math.max(0, chance));
}

/** Difference of the means over the root of the summed variances. */
export function zPair(a: Component, b: Component): number {
  return (a.mean - b.mean) / Math.hypot(a.sd, b.sd);
}
