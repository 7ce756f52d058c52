// What special functions ask of their arguments: anything else is a programmer's mistake.

export function requireProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be a probability from 0 to 1, got ${p}`);
}

export function requireDegrees(df: number): void {
  if (!(df > 0 && df < Infinity)) {
    throw new RangeError(`df must be a positive, finite number of degrees of freedom, got ${df}`);
  }
}

export function requireNumber(x: number): void {
  if (Number.isNaN(x)) throw new RangeError('x must be a number, got NaN');
}
