/**
 * Numbers in words, in digits, or in both: `27-hundred`, `six thousand`, `1.2 million`, `15k`, `half a million`, `a dozen`.
 *
 * One pass over the tokens from a place; every token is looked at a bounded number of times.
 */
import { clean, lastPlace } from '../hedges.ts';
import { readDigits } from './digits.ts';
import type { Digits } from './digits.ts';
import {
  DOZEN,
  SCORE,
  SCALES,
  SMALL,
  belowHundred,
  isHyphen,
  isLoneScale,
  scaleAt,
  vulgarAt,
  mayBeginNumber,
  perhapsScale,
} from './number-words.ts';
import { FRACTION_PLACE, andAHalf, partOfScale } from './number-parts.ts';
import type { Running } from './number-parts.ts';
import type { Token } from './tokens.ts';

/** A number found in a text, without its hedges. */
export type Numeral =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly place: number;
      /** Index of the first token after it. */
      readonly end: number;
      /** The scale its last word named (`thousand` 1,000): a range may share it ("30-35 thousand"). */
      readonly scale: number;
      /** It is written without digits: "one", "a hundred". */
      readonly inWords: boolean;
    }
  | {
      readonly kind: 'ambiguous';
      readonly readings: readonly [number, number];
      readonly end: number;
    }
  | { readonly kind: 'malformed'; readonly end: number };

/** The smallest scale after which a smaller one may go on. */
const SMALLEST_SCALE = 1000;

export interface NumeralContext {
  readonly decimal: ',' | '.' | null;
  /** `118k/450w/22mc`: k and m are measures and not thousand and million. */
  readonly lettersAreMeasures: boolean;
  /** "between a hundred and a thousand": this "and" parts two numbers. */
  readonly stopAtAnd?: boolean;
}

/** Applies the dozens, hundreds and scales that follow a number. */
function applyScales(tokens: readonly Token[], run: Running, context: NumeralContext): void {
  const half = andAHalf(tokens, run.end);
  if (half > 0 && scaleAt(tokens, run.end + half, context.lettersAreMeasures) !== null) {
    run.current += 0.5;
    run.place = FRACTION_PLACE;
    run.end += half;
  }
  for (;;) {
    const i = isHyphen(tokens[run.end]) ? run.end + 1 : run.end;
    const word = tokens[i]?.fold;
    const scale = scaleAt(tokens, run.end, context.lettersAreMeasures);
    if (word === 'dozen' && run.scale === 1) {
      run.current *= DOZEN;
      run.place = DOZEN;
      run.end = i + 1;
      return;
    }
    // "three score": in words only, for a score of 3 is also that of a game.
    if (word === 'score' && run.scale === 1 && tokens[run.end - 1]?.kind === 'word') {
      run.current *= SCORE;
      run.place = SCORE;
      run.end = i + 1;
      return;
    }
    if (word === 'hundred' && run.current < 100) {
      run.current *= 100;
      run.place *= 100;
      run.scale = Math.max(run.scale, 100);
      run.end = i + 1;
    } else if (scale !== null && run.current > 0) {
      run.total += run.current * scale.factor;
      run.place *= scale.factor;
      run.scale = scale.factor;
      run.current = 0;
      run.end = scale.end;
      if (andAHalf(tokens, run.end) > 0) {
        run.total += scale.factor / 2;
        run.place = FRACTION_PLACE * scale.factor;
        run.end += 3;
      }
      return;
    } else return;
    const more = remainder(tokens, run.end, 100, context);
    if (more !== null) {
      run.current += more.value;
      run.place = lastPlace(more.value);
      run.end = more.end;
    }
  }
}

/** The smaller number that goes on after a scale: "two hundred and fifty", "four-thousand-100". */
function remainder(
  tokens: readonly Token[],
  at: number,
  below: number,
  context: NumeralContext,
): { readonly value: number; readonly end: number } | null {
  let i = at;
  let joined = false;
  if (tokens[i]?.fold === ',' && below > 100) {
    // "six thousand, two hundred and fifty": a comma goes on only before hundreds.
    if (!SMALL.has(tokens[i + 1]?.fold ?? '') || tokens[i + 2]?.fold !== 'hundred') return null;
    i += 1;
  } else if (tokens[i]?.fold === 'and') {
    if (context.stopAtAnd === true) return null;
    i += 1;
  } else if (isHyphen(tokens[i])) {
    i += 1;
    joined = true;
  }
  const word = belowHundred(tokens, i);
  if (word !== null) {
    const after = isHyphen(tokens[word.end]) ? word.end + 1 : word.end;
    const next = tokens[after]?.fold ?? '';
    if (next === 'hundred') {
      if (below <= 100 || word.value >= 10 || word.value === 0) return null;
      const rest = remainder(tokens, after + 1, 100, context);
      if (SCALES.has(tokens[rest?.end ?? after + 1]?.fold ?? '')) return null;
      return { value: word.value * 100 + (rest?.value ?? 0), end: rest?.end ?? after + 1 };
    }
    // "two thousand and five thousand" are two numbers; "a hundred and fifty thousand" is one.
    if ((SCALES.has(next) && below > 100) || next === 'dozen' || word.value === 0) return null;
    return word;
  }
  // "four-thousand-100": hyphens all the way; "5k-6k" and "5 thousand-6 thousand" are ranges.
  const token = tokens[i];
  const hyphens = joined && SCALES.has(tokens[at - 1]?.fold ?? '') && isHyphen(tokens[at - 2]);
  if (!hyphens || token?.kind !== 'number' || !token.glued || !/^\d+$/.test(token.fold))
    return null;
  if (scaleAt(tokens, i + 1, context.lettersAreMeasures) !== null) return null;
  const value = Number(token.fold);
  return value > 0 && value < below ? { value, end: i + 1 } : null;
}

/** The digits at `at`, a glued or spaced vulgar fraction after them included ("2½", "2 1/2"). */
function digitsAt(
  tokens: readonly Token[],
  at: number,
  context: NumeralContext,
): Digits & { end: number } {
  const digits = readDigits(tokens[at]?.fold ?? '', context.decimal);
  const next = vulgarAt(tokens, at + 1);
  const sign = tokens[at + 1]?.fold.includes('/') === true;
  if (digits.kind !== 'number' || next === null || next.top >= next.bottom) {
    return { ...digits, end: at + 1 };
  }
  if (!sign && (next.bottom > 10 || digits.value > 100)) return { ...digits, end: at + 1 };
  return {
    kind: 'number',
    value: digits.value + next.top / next.bottom,
    place: FRACTION_PLACE,
    end: next.end,
  };
}

/** The first number of a run, before any scale. */
function start(
  tokens: readonly Token[],
  at: number,
  context: NumeralContext,
): Running | Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number' && !token.fold.includes('/')) {
    const digits = digitsAt(tokens, at, context);
    if (digits.kind !== 'number') return digits;
    const { value, place, end } = digits;
    return { total: 0, current: value, place, end, scale: 1, inWords: false };
  }
  const word = belowHundred(tokens, at);
  if (word !== null) {
    const { value, end } = word;
    return { total: 0, current: value, place: lastPlace(value), end, scale: 1, inWords: true };
  }
  const article = token.fold === 'a' || token.fold === 'an';
  if (token.fold === 'a' && /^(single|lone)$/.test(tokens[at + 1]?.fold ?? '')) {
    return { total: 0, current: 1, place: 1, end: at + 2, scale: 1, inWords: true };
  }
  const next = tokens[article ? at + 1 : at]?.fold ?? '';
  if (next === 'hundred' || next === 'dozen' || isLoneScale(next)) {
    return { total: 0, current: 1, place: 1, end: article ? at + 1 : at, scale: 1, inWords: true };
  }
  if (article && next === 'score' && tokens[at + 2]?.fold !== 'to') {
    return { total: 20, current: 0, place: 20, end: at + 2, scale: 1, inWords: true };
  }
  return null;
}

/** Adds the smaller scales and the remainder that go on after a scale: "1 million 200 thousand", "six thousand and fifty". */
function addRest(tokens: readonly Token[], run: Running, context: NumeralContext): void {
  let lastScale = run.scale;
  for (;;) {
    const and = tokens[run.end]?.fold === 'and' && context.stopAtAnd !== true;
    const from = and ? run.end + 1 : run.end;
    const next = tokens[from]?.fold === 'a' ? null : start(tokens, from, context);
    if (next === null || 'kind' in next) break;
    applyScales(tokens, next, context);
    if (next.scale >= lastScale || next.scale < SMALLEST_SCALE) break;
    run.total += next.total;
    run.place = next.place;
    run.end = next.end;
    lastScale = next.scale;
  }
  const more = remainder(tokens, run.end, lastScale, context);
  if (more === null) return;
  run.total += more.value;
  run.place = lastPlace(more.value);
  run.end = more.end;
}

/** The number that begins at token `at`; null when none does. */
export function numeralAt(
  tokens: readonly Token[],
  at: number,
  context: NumeralContext,
): Numeral | null {
  if (!mayBeginNumber(tokens[at])) return null;
  const part = partOfScale(tokens, at, context.lettersAreMeasures);
  const run = part ?? start(tokens, at, context);
  if (run === null || 'kind' in run) return run;
  if (part === null) {
    applyScales(tokens, run, context);
    if (run.total > 0 && run.scale >= SMALLEST_SCALE) addRest(tokens, run, context);
  }
  const value = clean(run.total + run.current);
  const perhaps =
    run.scale > 1 || context.lettersAreMeasures ? null : perhapsScale(tokens[run.end]);
  // A thousandfold apart, and nothing in the words says which; "500 k/w/m" lists measures.
  const listed = tokens[run.end + 1]?.fold === '/';
  if (perhaps !== null && !listed && !run.inWords && tokens[run.end]?.glued !== true) {
    return { kind: 'ambiguous', readings: [value, clean(value * perhaps)], end: run.end + 1 };
  }
  const place = run.inWords && run.place === 1 ? lastPlace(value) : clean(run.place);
  return { kind: 'number', value, place, end: run.end, scale: run.scale, inWords: run.inWords };
}
