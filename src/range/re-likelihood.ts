/**
 * The global maximum over tau^2 >= 0 of the profile likelihood (ML) or the restricted likelihood (REML).
 *
 * Both may have several local maxima, and Fisher scoring stops at whichever is near its start. Here the whole axis is
 * searched by bisection with proofs: every part is either shown to hold no maximum, shown to hold a single one
 * (which Newton then finds), or halved.
 *
 * With P as in `re-weighted.ts`, up to constants, twice the log-likelihood is -(L(t) + Q(t)), where
 * L = sum ln(v + t) for ML, and + ln sum(w) for REML. Its derivative is the score y'PPy - B, with B = sum(w) for ML
 * and trace(P) for REML; its second derivative -2 y'PPPy + B2, with B2 = sum(w^2) and trace(PP). L rises with t;
 * Q, y'PPy, y'PPPy, B and B2 all fall. So their values at the ends of a part bound all of them inside it.
 */
import type { Estimates } from './re-estimates.ts';
import { LEAST_STEP } from './re-estimates.ts';

/** Everything that is bounded, at one t. */
interface Point {
  readonly t: number;
  readonly l: number;
  readonly q: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly b2: number;
}

/** The place of a maximum and how many local maxima there are that could not be ruled out as the global one. */
export interface Maximum {
  readonly tau2: number;
  /** Local maxima found, the global one among them. Those in parts shown to be worse were not looked for. */
  readonly maxima: number;
}

/** A part narrower than this, relative to its place, holds one point as far as double precision can tell. */
const NARROWEST = 1e-13;

/** Likelihoods nearer than this are equal within rounding: a bound must be worse by more to rule a part out. */
const SLACK = 1e-10;

const minusTwice = (p: Point): number => p.l + p.q;
const score = (p: Point): number => p.a - p.b;

/**
 * Finds the global maximum. Of equal maxima, the smaller tau^2 is taken.
 *
 * No stationary point lies above D^2 / 2, with D the distance of the extreme estimates: there
 * y'PPy <= (sum(w) / t) * (weighted variance) and the weighted variance is at most D^2 / 2 * (1 - sum p^2), p = w / sum(w).
 */
export function maximiseLikelihood(estimates: Estimates, restricted: boolean): Maximum {
  const at = (t: number): Point => evaluate(estimates, t, restricted);
  const reach = Math.max(...estimates.d) - Math.min(...estimates.d);
  const first = at(0);
  const last = at(0.5 * reach * reach);
  const candidates: Point[] = score(first) <= 0 ? [first] : [];
  let best = Math.min(minusTwice(first), minusTwice(last));
  const parts: [Point, Point][] = [[first, last]];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const [low, high] = part;
    if (low.l + high.q > best + SLACK * (1 + Math.abs(best))) continue;
    if (low.a < high.b || high.a > low.b) continue;
    if (2 * low.c < high.b2) continue;
    const concave = 2 * high.c > low.b2;
    const narrow = high.t - low.t <= NARROWEST * high.t;
    if (concave || narrow) {
      if (score(low) > 0 && score(high) <= 0) {
        const top = at(concave ? root(at, low, high) : high.t);
        best = Math.min(best, minusTwice(top));
        candidates.push(top);
      }
      continue;
    }
    const middle = at(between(low.t, high.t, estimates.v[0]!));
    best = Math.min(best, minusTwice(middle));
    // The lower part is taken first.
    parts.push([middle, high], [low, middle]);
  }
  candidates.sort((a, b) => minusTwice(a) - minusTwice(b) || a.t - b.t);
  return { tau2: candidates[0]?.t ?? last.t, maxima: candidates.length };
}

/** Halves on the scale of v + t, where the likelihood has its features, from the smallest variance up. */
function between(low: number, high: number, v: number): number {
  const middle = Math.sqrt((low + v) * (high + v)) - v;
  return middle > low && middle < high ? middle : 0.5 * (low + high);
}

/** The zero of the score in a part where it falls: Newton, kept inside the bracket by bisection. */
function root(at: (t: number) => Point, from: Point, to: Point): number {
  let low = from.t;
  let high = to.t;
  let t = 0.5 * (low + high);
  for (;;) {
    const here = at(t);
    const s = score(here);
    if (s > 0) low = t;
    else high = t;
    const step = s / (2 * here.c - here.b2);
    let next = t + step;
    if (!(next > low && next < high)) next = 0.5 * (low + high);
    if (Math.abs(next - t) <= LEAST_STEP * t || next <= low || next >= high) return next;
    t = next;
  }
}

function evaluate(estimates: Estimates, t: number, restricted: boolean): Point {
  const { k, d, v } = estimates;
  let w = 0;
  let wd = 0;
  let l = 0;
  for (let i = k - 1; i >= 0; i -= 1) {
    const wi = 1 / (v[i]! + t);
    w += wi;
    wd += wi * d[i]!;
    l += Math.log(v[i]! + t);
  }
  const mean = wd / w;
  const w0 = 1 / (v[0]! + t);
  // u = Py; the first of them is exact because d[0] is zero.
  const u0 = -w0 * mean;
  let q = w0 * mean * mean;
  let a = u0 * u0;
  let others = 0;
  let trace = 0;
  let squares = 0;
  let wu = 0;
  for (let i = k - 1; i > 0; i -= 1) {
    const wi = 1 / (v[i]! + t);
    const p = wi / w;
    const r = d[i]! - mean;
    q += wi * r * r;
    a += wi * r * (wi * r);
    others += wi;
    trace += wi * (1 - p);
    squares += p * p;
    wu += p * (wi * r - u0);
  }
  // y'PPPy is the weighted sum of squares of u around its weighted mean, taken from u0.
  let c = w0 * wu * wu;
  let pp = 0;
  let w2 = 0;
  const p0 = w0 / w;
  for (let i = k - 1; i > 0; i -= 1) {
    const wi = 1 / (v[i]! + t);
    const p = wi / w;
    const e = wi * (d[i]! - mean) - u0 - wu;
    c += wi * e * e;
    pp += wi * wi * ((1 - p) * (1 - p) + p0 * p0 + squares - p * p);
    w2 += wi * wi;
  }
  if (!restricted) return { t, l, q, a, b: w, c, b2: w2 + w0 * w0 };
  const rest = p0 * others;
  return {
    t,
    l: l + Math.log(w),
    q,
    a,
    b: trace + rest,
    c,
    b2: pp + rest * rest + w0 * w0 * squares,
  };
}
