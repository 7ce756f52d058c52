import { NORMAL_PEAK } from './invert.ts';
import { fill, KEPT, known, table, tailNear } from './normal-places.ts';
import { scaledUpperTailFromTable } from './normal-table.ts';
import { PLACES, REACH } from './tail-places.ts';

/** exp(-39^2 / 2) is 0 in a double: what lies so far out has neither a tail nor a density. */
const NOTHING = 39;

/** P(Z > 8.5) is 1e-17: what lies so far inside is counted whole, and its tail need not be known. */
const WHOLE = 8.5;

/** A component that lies so many of its standard deviations aside adds 1e-23 of itself to a tail, or all but that, and as little to the density. */
const FAR = 10;

/** Where all of a tail is less than this, far components are not left out: they may be all of it. */
const FAINT = 1e-8;

/** exp(e) for |e| up to REACH / (2 PLACES) = 1/8: e^10 / 10! is 3e-16. Terms in pairs, which a processor takes at once. */
function expNear0(e: number): number {
  const e2 = e * e;
  return (
    1 +
    e +
    e2 *
      (0.5 +
        e * (1 / 6) +
        e2 *
          (1 / 24 +
            e * (1 / 120) +
            e2 * (1 / 720 + e * (1 / 5040) + e2 * (1 / 40320 + e * (1 / 362880)))))
  );
}

/** What a sum over normals gave: overwritten by the next. */
const found = { tail: 0, density: 0 };

/**
 * One tail of a mixture of normals at x, P(X <= x) for sign 1 and P(X > x) for sign -1, and its density.
 *
 * This is what a fit spends its time on: exp(-z^2 / 2) comes from the same place of a table as the tail, times a short series for what z lies beside it,
 * in half the time that a call of exp takes. Both are good to 1e-14 of themselves.
 *
 * @param inverses 1 / standard deviation
 * @returns one object, whose numbers the next call overwrites
 */
export function sumOfNormals(
  x: number,
  sign: 1 | -1,
  weights: readonly number[],
  means: readonly number[],
  inverses: readonly number[],
  far: number = FAR,
): Readonly<typeof found> {
  let tail = 0;
  let density = 0;
  let isLeftOut = false;
  for (let j = 0; j < weights.length; j += 1) {
    const inverse = inverses[j]!;
    const weight = weights[j]!;
    const z = sign * (x - means[j]!) * inverse;
    const out = Math.abs(z);
    if (out > far) {
      if (z > 0) tail += weight;
      isLeftOut = true;
      continue;
    }
    let bell: number;
    let outer: number;
    if (out < REACH) {
      const cell = (out * PLACES + 0.5) | 0;
      if (known[cell] === 0) fill(cell);
      const place = cell * (1 / PLACES);
      const d = out - place;
      const at = cell * KEPT;
      bell = table[at]! * expNear0(-d * (place + 0.5 * d));
      outer = bell * tailNear(at, d);
    } else if (out < NOTHING) {
      bell = Math.exp(-0.5 * out * out);
      outer = z > 0 ? 0 : bell * scaledUpperTailFromTable(out);
    } else {
      bell = 0;
      outer = 0;
    }
    tail += weight * (z < 0 ? outer : 1 - outer);
    density += weight * inverse * bell;
  }
  if (isLeftOut && (tail < FAINT || density === 0)) {
    return sumOfNormals(x, sign, weights, means, inverses, Infinity);
  }
  found.tail = tail;
  found.density = NORMAL_PEAK * density;
  return found;
}

/** Multiplies the first `count` values by P(Z <= slope (x - value)), x their places. */
export function timesNormalCdf(
  values: Float64Array,
  places: Float64Array,
  count: number,
  slope: number,
  value: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const z = slope * (places[i]! - value);
    if (z > WHOLE) continue;
    const out = Math.abs(z);
    let outer: number;
    if (out < REACH) {
      const cell = (out * PLACES + 0.5) | 0;
      if (known[cell] === 0) fill(cell);
      const place = cell * (1 / PLACES);
      const d = out - place;
      const at = cell * KEPT;
      outer = table[at]! * expNear0(-d * (place + 0.5 * d)) * tailNear(at, d);
    } else if (out < NOTHING) outer = Math.exp(-0.5 * out * out) * scaledUpperTailFromTable(out);
    else outer = 0;
    values[i]! *= z < 0 ? outer : 1 - outer;
  }
}

/** exp(-z^2 / 2) at the first `count` places, z = (x - mean) / sd. */
export function normalBells(
  values: Float64Array,
  places: Float64Array,
  count: number,
  mean: number,
  inverse: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const out = Math.abs((places[i]! - mean) * inverse);
    if (out < REACH) {
      const cell = (out * PLACES + 0.5) | 0;
      if (known[cell] === 0) fill(cell);
      const place = cell * (1 / PLACES);
      const d = out - place;
      values[i] = table[cell * KEPT]! * expNear0(-d * (place + 0.5 * d));
    } else values[i] = out < NOTHING ? Math.exp(-0.5 * out * out) : 0;
  }
}
