/**
 * Numbers in words, in digits, or in both: `27-hundred`, `six thousand`, `1.2 million`, `15k`, `half a million`, `a dozen`.
 *
 * One pass over the tokens from a place; every token is looked at a bounded number of times.
 */
import { clean, lastPlace } from '../hedges.ts';
import { readDigits } from './digits.ts';
import type { Digits } from './digits.ts';
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

export interface NumeralContext {
  readonly decimal: ',' | '.' | null;
  /** `118k/450w/22mc`: k and m are measures and not thousand and million. */
  readonly lettersAreMeasures: boolean;
  /** "between a hundred and a thousand": this "and" parts two numbers. */
  readonly stopAtAnd?: boolean;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, n) => [word, n]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, n) => [word, 20 + 10 * n]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['thsd', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
]);
/** Letters that stand for a scale only where they touch their number: `15k`, `2M`. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);
const DOZEN = 12;
/** A fraction of a scale ("a quarter of a million") is stated to a tenth of it, as a bare fraction is. */
const FRACTION_PLACE = 0.1;

/** Parts of a scale: "half a million", "three quarters of a million". */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
]);

function isHyphen(token: Token | undefined): boolean {
  return token?.fold === '-' && token.glued;
}

/** The value of a vulgar fraction sign or of a `1/2` token triple at `at`: null when none stands there. */
export function vulgarAt(
  tokens: readonly Token[],
  at: number,
): { readonly top: number; readonly bottom: number; readonly end: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  if (token.fold.includes('/')) {
    const [top = 0, bottom = 1] = token.fold.split('/').map(Number);
    return bottom === 0 ? null : { top, bottom, end: at + 1 };
  }
  const [slash, below] = [tokens[at + 1], tokens[at + 2]];
  if (slash?.fold !== '/' || !slash.glued || below?.kind !== 'number' || !below.glued) return null;
  if (!/^\d{1,3}$/.test(token.fold) || !/^[1-9]\d{0,3}$/.test(below.fold)) return null;
  if (tokens[at + 3]?.fold === '/') return null;
  return { top: Number(token.fold), bottom: Number(below.fold), end: at + 3 };
}

/** The scale word or letter at `at`, a hyphen before it allowed: its factor and where it ends. */
function scaleAt(
  tokens: readonly Token[],
  at: number,
  context: NumeralContext,
): { readonly factor: number; readonly end: number } | null {
  const i = isHyphen(tokens[at]) && tokens[at + 1]?.glued === true ? at + 1 : at;
  const token = tokens[i];
  if (token === undefined) return null;
  const factor = SCALES.get(token.fold);
  if (factor !== undefined) return { factor, end: i + 1 };
  const letter = LETTERS.get(token.fold);
  if (letter === undefined || !token.glued || i !== at || context.lettersAreMeasures) return null;
  return { factor: letter, end: i + 1 };
}

/** A word below a hundred at `at`, with its unit ("eighty-four"): null when none stands there. */
function belowHundred(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly end: number } | null {
  const fold = tokens[at]?.fold ?? '';
  const small = SMALL.get(fold);
  if (small !== undefined) return { value: small, end: at + 1 };
  const tens = TENS.get(fold);
  if (tens === undefined) return null;
  const i = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const unit = SMALL.get(tokens[i]?.fold ?? '');
  if (unit !== undefined && unit >= 1 && unit <= 9) return { value: tens + unit, end: i + 1 };
  return { value: tens, end: at + 1 };
}

interface Running {
  total: number;
  /** The number that the next scale word will multiply. */
  current: number;
  place: number;
  end: number;
  scale: number;
  inWords: boolean;
}

/** "half a million", "a quarter of a million", "three-quarters of a million", "half a dozen". */
function partOfScale(
  tokens: readonly Token[],
  at: number,
  context: NumeralContext,
): Running | null {
  let i = at;
  let times = 1;
  const first = tokens[i]?.fold ?? '';
  if (first === 'a' || first === 'an' || first === 'one') i += 1;
  else if (first === 'three') {
    times = 3;
    i += isHyphen(tokens[i + 1]) ? 2 : 1;
  }
  const part = PARTS.get(tokens[i]?.fold ?? '');
  if (part === undefined) return null;
  i += 1;
  if (isHyphen(tokens[i])) i += 1;
  if (tokens[i]?.fold === 'of') i += 1;
  if (tokens[i]?.fold === 'a' || tokens[i]?.fold === 'an') i += 1;
  const word = tokens[i]?.fold;
  if (word === 'dozen') {
    const value = times * part * DOZEN;
    return { total: value, current: 0, place: value, end: i + 1, scale: 1, inWords: true };
  }
  const scale = word === 'hundred' ? { factor: 100, end: i + 1 } : scaleAt(tokens, i, context);
  if (scale === null) return null;
  return {
    total: times * part * scale.factor,
    current: 0,
    place: FRACTION_PLACE * scale.factor,
    end: scale.end,
    scale: scale.factor,
    inWords: true,
  };
}

/** "and a half" before or after a scale word: its length in tokens, 0 when it does not stand there. */
function andAHalf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.fold === 'and' &&
    tokens[at + 1]?.fold === 'a' &&
    tokens[at + 2]?.fold === 'half'
    ? 3
    : 0;
}

/** Applies the dozens, hundreds and scales that follow a number. */
function applyScales(tokens: readonly Token[], run: Running, context: NumeralContext): void {
  const half = andAHalf(tokens, run.end);
  if (half > 0 && scaleAt(tokens, run.end + half, context) !== null) {
    run.current += 0.5;
    run.place = FRACTION_PLACE;
    run.end += half;
  }
  for (;;) {
    const i = isHyphen(tokens[run.end]) ? run.end + 1 : run.end;
    const word = tokens[i]?.fold;
    const scale = scaleAt(tokens, run.end, context);
    if (word === 'dozen' && run.scale === 1) {
      run.current *= DOZEN;
      run.place = DOZEN;
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
  const token = tokens[i];
  if (!joined || token?.kind !== 'number' || !token.glued || !/^\d+$/.test(token.fold)) return null;
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
  if (next === 'hundred' || next === 'dozen' || SCALES.has(next)) {
    if (next.endsWith('s')) return null;
    return { total: 0, current: 1, place: 1, end: article ? at + 1 : at, scale: 1, inWords: true };
  }
  if (article && next === 'score' && tokens[at + 2]?.fold !== 'to') {
    return { total: 20, current: 0, place: 20, end: at + 2, scale: 1, inWords: true };
  }
  return null;
}

/** The number that begins at token `at`; null when none does. */
export function numeralAt(
  tokens: readonly Token[],
  at: number,
  context: NumeralContext,
): Numeral | null {
  const part = partOfScale(tokens, at, context);
  const run = part ?? start(tokens, at, context);
  if (run === null || 'kind' in run) return run;
  if (part === null) applyScales(tokens, run, context);
  let lastScale = run.scale;
  while (run.total > 0 && part === null && lastScale >= 1e3) {
    const joined = tokens[run.end]?.fold === 'and' && context.stopAtAnd !== true ? 1 : 0;
    const next = start(tokens, run.end + joined, context);
    if (next !== null && !('kind' in next) && tokens[run.end + joined]?.fold !== 'a') {
      const probe = { ...next };
      applyScales(tokens, probe, context);
      // "1 million 200 thousand": a further scale, smaller than the last.
      if (probe.scale < lastScale && probe.scale >= 1e3) {
        run.total += probe.total;
        run.place = probe.place;
        run.end = probe.end;
        lastScale = probe.scale;
        continue;
      }
    }
    const more = remainder(tokens, run.end, lastScale, context);
    if (more !== null) {
      run.total += more.value;
      run.place = lastPlace(more.value);
      run.end = more.end;
    }
    break;
  }
  const value = clean(run.total + run.current);
  const place = run.inWords && run.place === 1 ? lastPlace(value) : clean(run.place);
  return { kind: 'number', value, place, end: run.end, scale: run.scale, inWords: run.inWords };
}

/** Words of a numeral, for those who must know whether a word is one. */
export function isNumberWord(fold: string): boolean {
  return (
    SMALL.has(fold) || TENS.has(fold) || SCALES.has(fold) || fold === 'hundred' || fold === 'dozen'
  );
}
