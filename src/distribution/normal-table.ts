import { NORMAL_PEAK } from './invert.ts';
import { normalCdf } from './normal-probability.ts';

/** Beyond it Phi is 0 or 1 to 1e-15. */
const REACH = 8;

/** Cubic Hermite interpolation errs by h^4 / 384 max |Phi''''|, 4e-11 at this step. */
const STEP = 0.01;

let values: Float64Array | undefined;
let slopes: Float64Array | undefined;

/**
 * Phi(x) to 4e-11 absolutely, from a table: for integrands that ask for it a million times.
 *
 * The far tail has no relative precision: take `normalCdf` or `logNormalCdf` there.
 */
export function normalCdfFromTable(x: number): number {
  if (x >= REACH) return 1;
  if (x <= -REACH) return 0;
  if (values === undefined || slopes === undefined) {
    const places = Math.round((2 * REACH) / STEP) + 2;
    values = new Float64Array(places);
    slopes = new Float64Array(places);
    for (let i = 0; i < places; i += 1) {
      const at = i * STEP - REACH;
      values[i] = normalCdf(at);
      slopes[i] = STEP * NORMAL_PEAK * Math.exp(-0.5 * at * at);
    }
  }
  const place = (x + REACH) / STEP;
  const i = Math.floor(place);
  const t = place - i;
  const rise = values[i + 1]! - values[i]!;
  const [from, to] = [slopes[i]!, slopes[i + 1]!];
  return values[i]! + t * (from + t * (3 * rise - 2 * from - to + t * (from + to - 2 * rise)));
}
