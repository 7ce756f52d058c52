/** Shares: percentages, fractions in signs and in words, and "one in three". */
import { clean } from '../hedges.ts';
import { numeralAt, vulgarAt } from './numerals.ts';
import type { NumeralContext } from './numerals.ts';
import type { Token } from './tokens.ts';

/** A share found in a text, without its hedges: `value` is a fraction of 1. */
export interface Share {
  readonly value: number;
  readonly place: number;
  /** Index of the first token after it. */
  readonly end: number;
  readonly form: 'percent' | 'fraction' | 'x in y';
  /** "600 out of 4,700": the two numbers, which may as well be counts. */
  readonly pair: readonly [number, number] | null;
}

/** A bare fraction is good to five percentage points on either side, or a tenth of itself when that is smaller. */
const FRACTION_PLACE = 0.1;

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['twentieth', 20],
  ['hundredth', 100],
]);

const MOST_BASE = 100;
/** Above this a "3 of 12" is a count of a count; one to ten, and a hundred, are what shares are told in. */
const SMALL_BASE = 10;

/** Index after a word for per cent at `at` (`%`, `percent`, `per cent`, `pct`), or `at` when none stands there. */
export function percentEnd(tokens: readonly Token[], at: number): number {
  const i = tokens[at]?.fold === '-' && tokens[at]?.glued ? at + 1 : at;
  const [first, second] = [tokens[i]?.fold, tokens[i + 1]?.fold];
  let end = at;
  if (first === '%' || first === 'percent' || first === 'pct' || first === 'pc') end = i + 1;
  else if (first === 'per' && second === 'cent') end = i + 2;
  else if (first === 'p' && second === '.' && tokens[i + 2]?.fold === 'c') end = i + 3;
  return end;
}

function make(top: number, bottom: number, end: number, form: Share['form']): Share {
  const place = Math.min(FRACTION_PLACE, 1 / bottom);
  return {
    value: top / bottom,
    place: form === 'fraction' ? FRACTION_PLACE : place,
    end,
    form,
    pair: null,
  };
}

/** "two-thirds", "a third", "half", "one and a half"? (no: that is a number), at `at`. */
function wordFraction(tokens: readonly Token[], at: number, context: NumeralContext): Share | null {
  const first = tokens[at]?.fold ?? '';
  if (first === 'half' || first === 'halves') return make(1, 2, at + 1, 'fraction');
  let top = 1;
  let i = at + 1;
  if (first !== 'a' && first !== 'an') {
    const numeral = numeralAt(tokens, at, { ...context, stopAtAnd: true });
    if (numeral?.kind !== 'number' || numeral.value < 1 || numeral.value > MOST_BASE) return null;
    top = numeral.value;
    i = numeral.end;
  }
  if (tokens[i]?.fold === '-' && tokens[i]?.glued) i += 1;
  const word = tokens[i]?.fold ?? '';
  const bottom = DENOMINATORS.get(word);
  if (bottom === undefined || top >= bottom) return null;
  const plural = word.endsWith('s') && word !== 'halves';
  if (plural !== top > 1 || word === 'halves') return null;
  return make(top, bottom, i + 1, 'fraction');
}

/** "one in three", "22 of every 100", "two out of three", at `at`. */
function ratio(tokens: readonly Token[], at: number, context: NumeralContext): Share | null {
  const top = numeralAt(tokens, at, { ...context, stopAtAnd: true });
  if (top?.kind !== 'number' || !Number.isInteger(top.value) || top.value < 1) return null;
  let i = top.end;
  const word = tokens[i]?.fold;
  let link = '';
  if (word === 'in') link = 'in';
  else if (word === 'out' && tokens[i + 1]?.fold === 'of') link = 'out of';
  else if (word === 'of' || word === 'from') link = 'of';
  else return null;
  i += link === 'out of' ? 2 : 1;
  const every = tokens[i]?.fold === 'every' || tokens[i]?.fold === 'each';
  if (every) i += 1;
  if (link === 'of' && !every) return null;
  const bottom = numeralAt(tokens, i, context);
  if (bottom?.kind !== 'number' || !Number.isInteger(bottom.value)) return null;
  if (top.value >= bottom.value || percentEnd(tokens, bottom.end) > bottom.end) return null;
  const small = bottom.value <= SMALL_BASE || bottom.value === MOST_BASE;
  if (!every && !small && !(link === 'in' && top.value === 1 && bottom.value <= MOST_BASE))
    return null;
  if (bottom.value > 1000) return null;
  return {
    ...make(top.value, bottom.value, bottom.end, 'x in y'),
    pair: every ? null : [top.value, bottom.value],
  };
}

/** The share that begins at token `at`; null when none does. A percentage above 100 is given back as it stands. */
export function shareAt(
  tokens: readonly Token[],
  at: number,
  context: NumeralContext,
): Share | null {
  const first = tokens[at]?.fold ?? '';
  // "half a million" and "a quarter of a million" are numbers.
  const numeral = numeralAt(tokens, at, context);
  if (numeral?.kind === 'number') {
    const end = percentEnd(tokens, numeral.end);
    if (end > numeral.end) {
      const { value, place } = numeral;
      return {
        value: clean(value / 100),
        place: clean(place / 100),
        end,
        form: 'percent',
        pair: null,
      };
    }
    if (first === 'half' || first === 'a' || first === 'an') {
      if (tokens[numeral.end - 1]?.fold !== first) return null;
    }
  } else if (numeral?.kind === 'ambiguous') {
    // 12.345 per cent: 12,345 per cent is none.
    const end = percentEnd(tokens, numeral.end);
    const [, decimal] = numeral.readings;
    if (end > numeral.end && decimal <= 100) {
      const place = 0.00001;
      return { value: clean(decimal / 100), place, end, form: 'percent', pair: null };
    }
  }
  const vulgar = vulgarAt(tokens, at);
  if (
    vulgar !== null &&
    vulgar.top > 0 &&
    vulgar.top < vulgar.bottom &&
    vulgar.bottom <= MOST_BASE
  ) {
    return make(vulgar.top, vulgar.bottom, vulgar.end, 'fraction');
  }
  return wordFraction(tokens, at, context) ?? ratio(tokens, at, context);
}
