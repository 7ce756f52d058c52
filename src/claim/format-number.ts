/**
 * Numbers as plain English: thousands commas, a point for decimals, no locale, so that every machine prints the same.
 *
 * All functions are pure and total: a number that is not finite is a programmer's mistake and throws.
 */

/** What a number's words need to know of an interval whose bounds may be excluded ("more than 600"). */
export interface IntervalWords {
  /** False when the words exclude the bound itself. */
  readonly lowReached?: boolean;
  readonly highReached?: boolean;
  /** How one bound is written; `formatCount` unless given. */
  readonly format?: (x: number) => string;
  /** What stands between two ends; ` to ` unless given. */
  readonly joint?: string;
}

/** Below this a count keeps two significant digits ("2.7"): a rounded whole number would be off by more than 5 %. */
const WHOLE_FROM = 10;

/** Half the step of a whole count: as much as an exact number is read with on either side. */
const HALF_STEP = 0.5;

/** Ends of counts that lie nearer to each other than this keep a decimal: as whole numbers they would say another width. */
const FINE_WIDTH = 2;

/** From here up they do not: a width below 2 is then less than 0.2 % of the number, and a decimal is noise. */
const FINE_BELOW = 1000;

/** What binary fractions may err by beside a half step. */
const SLACK = 1e-6;

/** Below this a fold keeps three decimals: 1.175-fold and 1.18-fold differ by 3 % of the part above one. */
const FINE_FOLD_BELOW = 2;

/** Below this a p-value is written in powers of ten, as the field does. */
const SMALL_P = 0.001;

function mustBeFinite(x: number): void {
  if (!Number.isFinite(x)) throw new RangeError(`a finite number is needed, not ${x}`);
}

/** Digits in groups of three from the right. */
function inGroups(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) {
    text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  }
  return text;
}

/** Fixed decimals with thousands commas; trailing zeros of the decimals go unless `keepZeros`. */
function withCommas(x: number, decimals: number, keepZeros: boolean): string {
  mustBeFinite(x);
  const fixed = Math.abs(x) < 1e21 ? Math.abs(x).toFixed(decimals) : String(BigInt(Math.abs(x)));
  const [whole = '0', tail = ''] = fixed.split('.');
  const digits = keepZeros || tail === '' ? tail : tail.replace(/0+$/, '');
  const text = inGroups(whole) + (digits === '' ? '' : `.${digits}`);
  return x < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/**
 * A count: `1,333`, `4,700`. From 10 up rounded to a whole number; a smaller one that is not whole keeps two
 * significant digits (`2.7`, `0.13`).
 */
export function formatCount(n: number): string {
  mustBeFinite(n);
  const size = Math.abs(n);
  if (size >= WHOLE_FROM || Number.isInteger(n)) return withCommas(n, 0, false);
  const rounded = Number(n.toPrecision(2));
  const decimals = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(Math.abs(rounded)))));
  return withCommas(rounded, decimals, false);
}

/** A ratio without its word: `1.175` (three decimals below 2), `4.44`, `27.3`, `1,204`. */
export function formatRatio(x: number): string {
  mustBeFinite(x);
  const size = Math.abs(x);
  if (size > 0 && size < 0.1) return withCommas(Number(x.toPrecision(3)), 8, false);
  return withCommas(x, size < FINE_FOLD_BELOW ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0, false);
}

/** How many times one number is another: `4.44-fold`, `1.175-fold`. */
export function formatFold(x: number): string {
  return `${formatRatio(x)}-fold`;
}

/** A share as per cent, one decimal: `66.7 %`; below 1 % two significant digits: `0.12 %`. */
export function formatShare(p: number): string {
  mustBeFinite(p);
  const percent = 100 * p;
  if (percent !== 0 && Math.abs(percent) < 1) {
    return `${withCommas(Number(percent.toPrecision(2)), 6, false)} %`;
  }
  return `${withCommas(percent, 1, false)} %`;
}

/** A natural logarithm, four decimals kept: `1.4917`, `-0.1613`, `0.0000`. */
export function formatLog(x: number): string {
  return withCommas(x, 4, true);
}

/** A number to so many significant digits (three unless asked), with commas: `0.0123`, `1,230`. */
export function formatSignificant(x: number, digits: number = 3): string {
  mustBeFinite(x);
  if (x === 0) return '0';
  const rounded = Number(x.toPrecision(digits));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return withCommas(rounded, Math.min(decimals, 12), false);
}

/** A number with at most so many decimals, and commas: `10.8`, `2,666.5`, `45.45`. */
export function formatDecimals(x: number, decimals: number): string {
  return withCommas(x, Math.min(decimals, 12), false);
}

/** A p-value to two significant digits: `0.012`, `2.0e-26`. */
export function formatP(p: number): string {
  mustBeFinite(p);
  if (p === 0) return '1e-300 or less';
  return p < SMALL_P ? p.toExponential(1) : formatSignificant(p, 2);
}

/** Low, best and high of an interval; what is open or not said is null. */
export type Ends = readonly [low: number | null, best: number | null, high: number | null];

/**
 * Low, best and high as they stand side by side, so that rounding does not skew them.
 *
 * An exact count, which is read with half a step on either side (11.5 to 12.5), is that number on all three: `12`. Counts below 1,000
 * that lie within less than 2 keep a decimal (`16.2`, `17`, `17.8`). Everything else is written end by end, as are shares and ratios.
 */
export function formatEnds(
  [low, best, high]: Ends,
  format: (x: number) => string = formatCount,
): readonly [low: string | null, best: string | null, high: string | null] {
  const write = (x: number | null, how: (x: number) => string): string | null =>
    x === null ? null : how(x);
  if (format !== formatCount || low === null || high === null || high - low >= FINE_WIDTH) {
    return [write(low, format), write(best, format), write(high, format)];
  }
  const middle = best ?? (low + high) / 2;
  const isExact =
    Number.isInteger(middle) &&
    Math.abs(middle - low) <= HALF_STEP + SLACK &&
    Math.abs(high - middle) <= HALF_STEP + SLACK;
  if (isExact) {
    const exact = formatCount(middle);
    return [exact, best === null ? null : exact, exact];
  }
  const isFine = Math.abs(high) < FINE_BELOW;
  const fine = (x: number): string =>
    isFine && Math.abs(x) >= WHOLE_FROM ? formatDecimals(x, 1) : formatCount(x);
  return [fine(low), write(best, fine), fine(high)];
}

/**
 * An interval in words: `540 to 660`, `600` where both ends print alike, `at least 600` or `more than 600` (bound
 * excluded) where the upper side is open, `at most 600` or `less than 600` where the lower is, `unknown` where both are.
 */
export function formatInterval(
  low: number | null,
  high: number | null,
  words: IntervalWords = {},
): string {
  const format = words.format ?? formatCount;
  if (low !== null && high !== null) {
    const [from, , to] = formatEnds([low, null, high], format);
    return from === to ? `${from}` : `${from}${words.joint ?? ' to '}${to}`;
  }
  if (low !== null)
    return `${words.lowReached === false ? 'more than' : 'at least'} ${format(low)}`;
  if (high !== null)
    return `${words.highReached === false ? 'less than' : 'at most'} ${format(high)}`;
  return 'unknown';
}

/** Names as a reader says them: `A`, `A and B`, `A, B and C`. */
export function formatList(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
