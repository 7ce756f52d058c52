import type { Distribution } from './distribution.ts';
import type { Scale } from './scale.ts';

/** A distribution on the natural scale as a table, for what would otherwise be asked thousands of times. */
export interface Table {
  /** P(X >= x). */
  readonly above: (x: number) => number;
  /** Values of equal probability, ascending. */
  readonly cells: Float64Array;
}

/** Values that stand for a distribution: an end of a 90 % range moves by under 0.1 % of its width. */
export const CELLS = 1024;

/** The table runs between these probabilities, with so many places; linear between them it errs by under 2e-4. */
const TAIL = 1e-6;
const PLACES = 128;

/** Tabulates a distribution on u, read on the natural scale. A point mass is a table of one value. */
export function tableOf(
  distribution: Distribution,
  scale: Pick<Scale, 'forward' | 'back'>,
  size: number = CELLS,
): Table {
  const low = distribution.quantile(TAIL);
  const high = distribution.quantile(1 - TAIL);
  if (!(low < high)) {
    const point = scale.back(low);
    return { above: (x) => (x <= point ? 1 : 0), cells: new Float64Array(size).fill(point) };
  }
  const width = (high - low) / PLACES;
  const below = new Float64Array(PLACES + 1);
  for (let i = 0; i <= PLACES; i += 1) below[i] = distribution.cdf(low + i * width);
  const cells = new Float64Array(size);
  let place = 0;
  for (let i = 0; i < size; i += 1) {
    const p = (i + 0.5) / size;
    while (place < PLACES - 1 && below[place + 1]! < p) place += 1;
    const step = below[place + 1]! - below[place]!;
    const part = step > 0 ? (p - below[place]!) / step : 0.5;
    cells[i] = scale.back(low + width * (place + Math.min(1, Math.max(0, part))));
  }
  return {
    above: (x) => {
      const at = (scale.forward(x) - low) / width;
      if (at <= 0) return 1;
      if (at >= PLACES) return 0;
      const under = Math.floor(at);
      return 1 - (below[under]! + (at - under) * (below[under + 1]! - below[under]!));
    },
    cells,
  };
}
