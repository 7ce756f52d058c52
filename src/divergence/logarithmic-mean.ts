/** Up to this |a - b| / (a + b) the ratio is close to 1 and its logarithm loses digits; beyond, atanh does. */
const CLOSE = 0.5;

/**
 * The logarithmic mean of two positive numbers, L(a, b) = (a - b) / ln(a / b), and a where both are equal.
 *
 * It lies between the geometric and the arithmetic mean, and turns a difference of logarithms into one of counts:
 * a - b = L(a, b) ln(a / b). Computed through atanh, so that it keeps full precision where
 * a and b are close.
 *
 * Source: Carlson 1972, "The logarithmic mean", American Mathematical Monthly 79:615-618.
 *
 * @throws RangeError unless both are positive and finite
 */
export function logarithmicMean(a: number, b: number): number {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity)) {
    throw new RangeError(`a logarithmic mean needs two positive numbers, not ${a} and ${b}`);
  }
  const relative = (a - b) / (a + b);
  if (relative === 0) return a;
  if (Math.abs(relative) > CLOSE) return (a - b) / Math.log(a / b);
  // ln(a / b) = 2 atanh((a - b) / (a + b)), so L = (a + b) / 2 * relative / atanh(relative).
  return ((a + b) / 2) * (relative / Math.atanh(relative));
}

/** A disagreement in counts: how many more the higher source says, and how many of them each component makes. */
export interface CountSplit {
  readonly difference: number;
  readonly casualties: number;
  readonly share: number;
}

/**
 * The additive split of a difference of counts, without a residual (LMDI-I):
 *
 *     high - low = L ln(casualties ratio) + L ln(share ratio),   L = L(high, low)
 *
 * Source: Ang 2005, "The LMDI approach to decomposition analysis: a practical guide", Energy Policy 33:867-871.
 *
 * @param high and low: the two counts of the part, both positive
 * @param parts natural logarithms of the ratio of the totals and of the shares
 */
export function countSplit(
  high: number,
  low: number,
  parts: { readonly casualties: number; readonly share: number },
): CountSplit {
  const mean = logarithmicMean(high, low);
  return {
    difference: high - low,
    casualties: mean * parts.casualties,
    share: mean * parts.share,
  };
}
