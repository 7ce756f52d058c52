/** From here on Stirling's series of ln gamma, four terms, is good to the last digit. */
const STIRLING_FROM = 30;

/** ln(2 pi) / 2. */
const HALF_LN_TWO_PI = 0.9189385332046727;

/** Taylor's coefficients of 1 / gamma(1 + f) (Abramowitz and Stegun 6.1.34): 2e-17 for |f| <= 1/2. */
const RECIPROCAL: readonly number[] = [
  1, 0.5772156649015329, -0.6558780715202539, -0.04200263503409524, 0.16653861138229148,
  -0.04219773455554433, -0.009621971527876973, 0.0072189432466631, -0.0011651675918590652,
  -0.00021524167411495098, 0.0001280502823881162, -2.013485478078824e-5, -1.2504934821426706e-6,
  1.133027231981696e-6, -2.056338416977607e-7, 6.116095104481416e-9, 5.002007644469223e-9,
  -1.18127457048702e-9, 1.0434267116911005e-10,
];

/** gamma(a) for 0 < a < STIRLING_FROM, by gamma(a + 1) = a gamma(a) from the number nearest to 1. */
function gamma(a: number): number {
  const whole = Math.round(a);
  const f = a - whole;
  let value = RECIPROCAL.reduceRight((sum, each) => sum * f + each, 0);
  if (whole === 0) return 1 / (a * value);
  value = 1 / value;
  for (let i = 1; i < whole; i += 1) value *= i + f;
  return value;
}

/** ln gamma(a) for a > 0. */
export function lnGamma(a: number): number {
  if (a < STIRLING_FROM) return Math.log(gamma(a));
  return (a - 0.5) * Math.log(a) - a + HALF_LN_TWO_PI + stirling(a);
}

/** What Stirling's formula leaves of ln gamma(a). */
function stirling(a: number): number {
  const b = 1 / (a * a);
  return (1 / 12 - b * (1 / 360 - b * (1 / 1260 - b / 1680))) / a;
}

/**
 * Regularised incomplete gamma, upper Q(a, x) or lower P(a, x), for a > 0 and x > 0: the series below x = a + 1, the continued fraction
 * above. The other tail is the complement, so that each is exact where it is small.
 */
export function gammaTail(x: number, a: number, upper: boolean): number {
  if (x === Infinity) return upper ? 0 : 1;
  const series = x < a + 1;
  const part = gammaPrefix(x, a) * (series ? lowerSeries(x, a) : upperFraction(x, a));
  return series === upper ? Math.max(0, 1 - part) : part;
}

/** x^a e^-x / gamma(a). */
function gammaPrefix(x: number, a: number): number {
  if (a < STIRLING_FROM) return Math.exp(a * Math.log(x) - x) / gamma(a);
  const d = (x - a) / a;
  // Near a, ln(x / a) - d cancels; far below a, 1 + d would.
  const off = Math.abs(d) < 0.5 ? Math.log1p(d) - d : Math.log(x / a) - d;
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * off - stirling(a));
}

/** Sum of x^n / (a (a + 1) … (a + n)), n from 0: P(a, x) = prefix * this (Abramowitz and Stegun 6.5.29). */
function lowerSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction by Lentz's method: Q(a, x) = prefix * this (Abramowitz and Stegun 6.5.31). */
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1; ; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) return value;
  }
}
