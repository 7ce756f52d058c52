/** A source that gave a bound and no point: "at least x" is a lower bound, "up to x" an upper one; on the scale of y. */
export interface Bound {
  readonly side: 'lower' | 'upper';
  readonly value: number;
  /** How exactly the bound itself was stated; 0 is allowed. */
  readonly se: number;
}

/** One bound given tau: P(bound | mu) = Phi(sign (mu - value) / scale). */
export interface Tail {
  readonly sign: 1 | -1;
  readonly value: number;
  readonly scale: number;
}

/** The tails of all bounds at one tau: Phi((mu - b) / sqrt(tau^2 + s^2)), mirrored for an upper bound. */
export function tailsAt(bounds: readonly Bound[], tau: number): Tail[] {
  return bounds.map(({ side, value, se }) => ({
    sign: side === 'lower' ? 1 : -1,
    value,
    scale: Math.hypot(tau, se),
  }));
}
