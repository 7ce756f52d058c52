/**
 * A number written in digits: which of its signs separate thousands, which one the decimals.
 *
 * `4,700` is English, `1.234.567` and `1.234,5` are European, `1,00,000` is Indian; `4.700` is either 4,700 or 4.7, and no
 * rule of thumb decides that.
 */
import { lastPlace } from '../hedges.ts';
import { lazy } from './lazy.ts';

export type Digits =
  | { readonly kind: 'number'; readonly value: number; readonly place: number }
  /** Two readings, and nothing in the text to choose by. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  /** Groups of the wrong length, or more digits than any count of people has. */
  | { readonly kind: 'malformed' };

/** More digits than this no count of people has, and a double cannot hold. */
export const MOST_DIGITS = 15;

const MALFORMED: Digits = { kind: 'malformed' };

/** Whether the parts after the first are groups of three, and the first is one to three digits without a leading zero. */
function thousands(groups: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((g) => g.length === 3);
}

/** Whether the groups are those of lakh and crore: the last of three digits, the others of two. */
function lakhs(groups: readonly string[]): boolean {
  return (
    groups.length >= 3 &&
    /^[1-9]\d?$/.test(groups[0] ?? '') &&
    groups.slice(1, -1).every((g) => g.length === 2) &&
    groups[groups.length - 1]?.length === 3
  );
}

function value(whole: string, decimals: string): Digits {
  if (whole.length + decimals.length > MOST_DIGITS) return MALFORMED;
  const number = Number(decimals === '' ? whole : `${whole}.${decimals}`);
  const place = decimals === '' ? lastPlace(number) : Number(`1e-${decimals.length}`);
  return { kind: 'number', value: number, place };
}

/** A number with one kind of separator that is a comma or a point. */
function oneKind(groups: readonly string[], sign: ',' | '.', decimal: ',' | '.' | null): Digits {
  const [whole = '', tail = ''] = groups;
  if (groups.length > 2) {
    if (thousands(groups) || (sign === ',' && lakhs(groups))) return value(groups.join(''), '');
    return MALFORMED;
  }
  if (decimal === sign) return value(whole, tail);
  if (!thousands(groups)) {
    // Four digits before a point, or one, two or four after it: no grouping of thousands, so decimals.
    return sign === '.' || decimal === null ? value(whole, tail) : MALFORMED;
  }
  const grouped = value(whole + tail, '');
  if (sign === ',' || decimal === ',') return grouped;
  return { kind: 'ambiguous', readings: [Number(whole + tail), Number(`${whole}.${tail}`)] };
}

/** Reads digits as they stand in a text. `decimal` is the sign of decimals where it is known. */
export function readDigits(raw: string, decimal: ',' | '.' | null): Digits {
  if (/^\d+$/.test(raw)) return value(raw.replace(/^0+(?=\d)/, ''), '');
  const quiet = raw.split(/[\s'’_]/);
  if (quiet.length > 1) {
    const [tail = '', ...decimals] = (quiet[quiet.length - 1] ?? '').split(/[.,]/);
    const groups = [...quiet.slice(0, -1), tail];
    return thousands(groups) && decimals.length < 2 && groups.every((g) => /^\d+$/.test(g))
      ? value(groups.join(''), decimals[0] ?? '')
      : MALFORMED;
  }
  const commas = raw.split(',');
  const points = raw.split('.');
  if (points.length === 1) return oneKind(commas, ',', decimal);
  if (commas.length === 1) return oneKind(points, '.', decimal);
  const sign = raw.lastIndexOf('.') > raw.lastIndexOf(',') ? '.' : ',';
  const cut = raw.lastIndexOf(sign);
  const groups = raw.slice(0, cut).split(sign === '.' ? ',' : '.');
  const decimals = raw.slice(cut + 1);
  if (!thousands(groups) && !lakhs(groups)) return MALFORMED;
  return value(groups.join(''), decimals);
}

/** The sign of decimals that a number shows beyond doubt: `1.234.567` and `1.234,5` show a comma; null when it shows none. */
export function decimalShown(raw: string): ',' | '.' | null {
  const points = raw.split('.').length - 1;
  const commas = raw.split(',').length - 1;
  if (points > 1 && commas <= 1) return ',';
  if (commas > 1 && points <= 1) return '.';
  if (points === 1 && commas === 1) return raw.indexOf('.') < raw.indexOf(',') ? ',' : '.';
  if (commas === 1 && thousands(raw.split(','))) return '.';
  return null;
}

/** Digits of other scripts, made when one is looked for. */
const DIGITS: () => RegExp = lazy(() => /\p{Nd}/u);
const OTHER_DIGITS: () => RegExp = lazy(() => /[\p{Nd}][\p{Nd}\u066b\u066c.,]*/gu);
/** Texts that hold none. */
const ASCII = /^[ -~]*$/;

/** The numbers in digits of other scripts (`٦٠٠`, `६००`), each with the same digits in ours; most texts hold none. */
export function otherDigits(text: string): readonly (readonly [there: string, ours: string])[] {
  if (ASCII.test(text)) return [];
  return [...text.matchAll(OTHER_DIGITS())]
    .map(([there]) => withoutSeparatorsAfter(there))
    .filter((there) => !ASCII.test(there))
    .map((there) => [there, Array.from(there, inOurs).join('')] as const);
}

/** An expression that ends at the end would try again from each of many separators within. */
function withoutSeparatorsAfter(text: string): string {
  let end = text.length;
  while (end > 0 && SEPARATORS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const SEPARATORS = '.,\u066b\u066c';

/** A digit in ours: the ten of a script stand in a row, from zero on. The Arabic separators become ours. */
function inOurs(sign: string): string {
  if (sign === '\u066b') return '.';
  if (sign === '\u066c') return ',';
  if (sign < '\u0080' || !DIGITS().test(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (DIGITS().test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
