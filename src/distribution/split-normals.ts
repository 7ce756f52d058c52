import type { Distribution } from './distribution.ts';
import { normalCdfFromTable } from './normal-table.ts';

/** What tells a split normal: its mode and the standard deviations of its halves, none of them 0. */
export interface Split {
  readonly mode: number;
  readonly sdLow: number;
  readonly sdHigh: number;
}

/** Whether a distribution is a split normal with a width. */
export function isSplit<D extends Distribution>(each: D): each is D & Split {
  const { mode, sdLow, sdHigh } = each as Partial<Split>;
  return (
    mode !== undefined && sdLow !== undefined && sdHigh !== undefined && sdLow > 0 && sdHigh > 0
  );
}

/**
 * The weighted mean of split normals, told as numbers in rows: a pool is asked a thousand times for its density.
 *
 * Density of one: sqrt(2 / pi) / (s1 + s2) exp(-(u - m)^2 / (2 s^2)), s = s1 below the mode and s2 above it.
 */
export function splitNormals(
  parts: readonly Split[],
  weights: readonly number[],
): Required<Pick<Distribution, 'pdf' | 'cdf' | 'upper'>> {
  const modes: number[] = [];
  const inverseLow: number[] = [];
  const inverseHigh: number[] = [];
  const peaks: number[] = [];
  const belows: number[] = [];
  parts.forEach(({ mode, sdLow, sdHigh }, i) => {
    const sum = sdLow + sdHigh;
    modes.push(mode);
    inverseLow.push(1 / sdLow);
    inverseHigh.push(1 / sdHigh);
    peaks.push((weights[i]! * Math.sqrt(2 / Math.PI)) / sum);
    belows.push((2 * sdLow) / sum);
  });
  /** P(X <= x) for sign 1, P(X > x) for sign -1. */
  const tail = (x: number, sign: 1 | -1): number => {
    let sum = 0;
    for (let i = 0; i < modes.length; i += 1) {
      const off = x - modes[i]!;
      const below = belows[i]!;
      const outer =
        off < 0
          ? below * normalCdfFromTable(off * inverseLow[i]!)
          : (2 - below) * normalCdfFromTable(-off * inverseHigh[i]!);
      sum += weights[i]! * (off < 0 === (sign === 1) ? outer : 1 - outer);
    }
    return sum;
  };
  return {
    pdf: (x) => {
      let sum = 0;
      for (let i = 0; i < modes.length; i += 1) {
        const off = x - modes[i]!;
        const z = off * (off < 0 ? inverseLow[i]! : inverseHigh[i]!);
        sum += peaks[i]! * Math.exp(-0.5 * z * z);
      }
      return sum;
    },
    cdf: (x) => tail(x, 1),
    upper: (x) => tail(x, -1),
  };
}
