/** A source that gave a bound and no point: "at least x" is a lower bound, "up to x" an upper one; on the scale of y. */
export interface Bound {
  readonly side: 'lower' | 'upper';
  readonly value: number;
  /** How exactly the bound itself was stated; 0 is allowed. */
  readonly se: number;
}

/** The bounds given one tau: P(bound | mu) = Phi(slope (mu - value)) each, a lower bound's slope positive. */
export interface Tails {
  readonly values: readonly number[];
  readonly slopes: readonly number[];
}

/** The tails of all bounds at one tau: Phi((mu - b) / sqrt(tau^2 + s^2)), mirrored for an upper bound. */
export function tailsAt(bounds: readonly Bound[], tau: number): Tails {
  const values: number[] = [];
  const slopes: number[] = [];
  for (const { side, value, se } of bounds) {
    values.push(value);
    slopes.push((side === 'lower' ? 1 : -1) / Math.sqrt(tau * tau + se * se));
  }
  return { values, slopes };
}
