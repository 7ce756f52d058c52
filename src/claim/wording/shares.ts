/** Shares: percentages, fractions in signs and in words, and "one in three". */
import { clean, lastPlace } from '../hedges.ts';
import { wordSet } from './lexicon.ts';
import { mentionAt } from './mentions.ts';
import { vulgarAt, mayBeginNumber } from './number-words.ts';
import { numeralAt } from './numerals.ts';
import type { NumeralContext } from './numerals.ts';
import type { Token } from './tokens.ts';
import { MONTHS, PERIODS, PERSONS, THINGS } from './words.ts';

/** A share found in a text, without its hedges: `value` is a fraction of 1. */
export interface Share {
  readonly value: number;
  readonly place: number;
  /** Index of the first token after it. */
  readonly end: number;
  readonly form: 'percent' | 'fraction' | 'x in y';
}

/** A bare fraction is good to five percentage points on either side, or a tenth of itself when that is smaller. */
const FRACTION_PLACE = 0.1;

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
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

/** Shares are told of a hundred at most, unless "every" says that a larger number is a base. */
const MOST_BASE = 100;
const LARGEST_BASE = 1000;
/** Words for people between "one" and "in four": "one North Korean soldier in four" has more than we look for. */
const MOST_NOUN = 2;
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
  };
}

/** Denominators that are ordinals too: "a third soldier" is no third of one. */
const ORDINALS = wordSet('third fourth fifth sixth seventh eighth ninth tenth twentieth hundredth');
/** Words that may follow "a third" as a share, besides measures and signs. */
const AFTER_SHARE = wordSet(
  'of or to and by in as who whom more were was have has had are is may might dead lost or were',
);
/** "the first half of 2024": a part of time. */
const HALF_OF_TIME = wordSet('first second latter early late last other past');

/** "two-thirds", "a third", "half" at `at`; null when no fraction in words stands there. */
function wordFraction(tokens: readonly Token[], at: number, context: NumeralContext): Share | null {
  const first = tokens[at]?.fold ?? '';
  if (first === 'half') return half(tokens, at);
  let top = 1;
  let i = at + 1;
  if (first !== 'a') {
    const numeral = numeralAt(tokens, at, { ...context, stopAtAnd: true });
    if (numeral?.kind !== 'number' || numeral.value < 1 || numeral.value > MOST_BASE) return null;
    top = numeral.value;
    i = numeral.end;
  }
  if (tokens[i]?.fold === '-' && tokens[i]?.glued) i += 1;
  const word = tokens[i]?.fold ?? '';
  const bottom = DENOMINATORS.get(word);
  if (bottom === undefined || top >= bottom || word.endsWith('s') !== top > 1) return null;
  if (first === 'a' && ORDINALS.has(word) && !endsShare(tokens, i + 1)) return null;
  if (word === 'half') return half(tokens, i);
  return isTime(tokens, i + 1) ? null : make(top, bottom, i + 1, 'fraction');
}

/** "half" at `at`, unless it is half of a time. */
function half(tokens: readonly Token[], at: number): Share | null {
  const previous = tokens[at - 1]?.fold ?? '';
  if (HALF_OF_TIME.has(previous) || isTime(tokens, at + 1)) return null;
  return make(1, 2, at + 1, 'fraction');
}

/** Whether a length of time follows: "half an hour", "a quarter of a century". */
function isTime(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (/^(of|a|an|-|past)$/.test(tokens[i]?.fold ?? '') && i < at + 3) i += 1;
  return PERIODS.has(tokens[i]?.fold ?? '');
}

function endsShare(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'sign') return true;
  return AFTER_SHARE.has(token.fold) || mentionAt(tokens, at) !== null;
}

/** Index after "in", "out of", "of every" at `at`, and whether "every" was said; null when none stands there. */
function ratioLink(
  tokens: readonly Token[],
  at: number,
): { readonly end: number; readonly every: boolean; readonly word: 'in' | 'of' } | null {
  const first = tokens[at]?.fold;
  let i = at;
  if (first === 'in' || first === 'of' || first === 'from') i += 1;
  else if (first === 'out' && tokens[at + 1]?.fold === 'of') i += 2;
  else return null;
  const every = tokens[i]?.fold === 'every' || tokens[i]?.fold === 'each';
  if (!every && (first === 'of' || first === 'from')) return null;
  return { end: every ? i + 1 : i, every, word: first === 'in' ? 'in' : 'of' };
}

/** "one in three", "one man in four", "22 of every 100", "two out of three", at `at`. */
function ratio(tokens: readonly Token[], at: number, context: NumeralContext): Share | null {
  const top = numeralAt(tokens, at, { ...context, stopAtAnd: true });
  if (top?.kind !== 'number' || !Number.isInteger(top.value) || top.value < 1) return null;
  let i = top.end;
  const noun = top.value === 1 ? MOST_NOUN : 0;
  while (i < top.end + noun && PERSONS.has(tokens[i]?.fold ?? '')) i += 1;
  const link = ratioLink(tokens, i);
  if (link === null) return null;
  const bottom = numeralAt(tokens, link.end, context);
  if (bottom?.kind !== 'number' || !Number.isInteger(bottom.value)) return null;
  const { value, end } = bottom;
  if (top.value >= value || value > LARGEST_BASE || percentEnd(tokens, end) > end) return null;
  const told = value <= SMALL_BASE || value === MOST_BASE;
  const oneIn = link.word === 'in' && top.value === 1 && value <= MOST_BASE;
  if (!link.every && !told && !oneIn) return null;
  const next = tokens[end]?.fold ?? '';
  const things = THINGS.has(next) || PERIODS.has(next) || MONTHS.has(next);
  return things && !link.every ? null : make(top.value, value, end, 'x in y');
}

/** Index after "half a per cent" at `at`, or `at` when it does not stand there. */
function halfPercentEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold !== 'half') return at;
  const i = /^(a|of)$/.test(tokens[at + 1]?.fold ?? '') ? at + 2 : at + 1;
  const from = /^(a|one|1)$/.test(tokens[i]?.fold ?? '') ? i + 1 : i;
  const end = percentEnd(tokens, from);
  return end > from ? end : at;
}

/** A percentage at `at`: the number with its sign or word. */
function percentage(tokens: readonly Token[], at: number, context: NumeralContext): Share | null {
  const half = halfPercentEnd(tokens, at);
  if (half > at) return { value: 0.005, place: 0.001, end: half, form: 'percent' };
  const numeral = numeralAt(tokens, at, context);
  if (numeral === null || numeral.kind === 'malformed') return null;
  const end = percentEnd(tokens, numeral.end);
  if (end === numeral.end) return null;
  if (numeral.kind === 'number') {
    const { value, place } = numeral;
    return { value: clean(value / 100), place: clean(place / 100), end, form: 'percent' };
  }
  // 12.345 per cent: 12,345 per cent is none.
  const [, decimal] = numeral.readings;
  if (decimal > 100) return null;
  return {
    value: clean(decimal / 100),
    place: clean(lastPlace(decimal) / 100),
    end,
    form: 'percent',
  };
}

/** The share that begins at token `at`; null when none does. A percentage above 100 is given back as it stands. */
export function shareAt(
  tokens: readonly Token[],
  at: number,
  context: NumeralContext,
): Share | null {
  if (!mayBeginNumber(tokens[at])) return null;
  const percent = percentage(tokens, at, context);
  if (percent !== null) return percent;
  // "half a million" and "a quarter of a million" are numbers.
  if (/^(half|a|an)$/.test(tokens[at]?.fold ?? '') && numeralAt(tokens, at, context) !== null)
    return null;
  const vulgar = vulgarAt(tokens, at);
  if (vulgar !== null) {
    const { top, bottom, end } = vulgar;
    // "1/2 million" is a number too.
    const numeral = numeralAt(tokens, at, context);
    if (numeral !== null && numeral.end > end) return null;
    return top > 0 && top < bottom && bottom <= MOST_BASE
      ? make(top, bottom, end, 'fraction')
      : null;
  }
  return wordFraction(tokens, at, context) ?? ratio(tokens, at, context);
}
