import erfcx from '@stdlib/math-base-special-erfcx';

/**
 * exp(x^2 / 2) P(Z > x) of a standard normal variable for x >= 0: its upper tail without the factor that underflows,
 * erfcx(x / sqrt 2) / 2 with erfcx(y) = exp(y^2) erfc(y).
 */
export function scaledUpperTail(x: number): number {
  return 0.5 * erfcx(x * Math.SQRT1_2);
}
