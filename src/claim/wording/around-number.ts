/** The hedges and fillers that stand right before a number and right after it. */
import type { HedgeRow } from '../hedges.ts';
import { HEDGES_AFTER, HEDGES_BEFORE, NEUTRAL_BEFORE } from './hedge-words.ts';
import { matchAt, wordSet } from './lexicon.ts';
import { numeralAt } from './numerals.ts';
import type { NumeralContext } from './numerals.ts';
import { shareAt } from './shares.ts';
import type { Token } from './tokens.ts';
import { vagueAt } from './vague-words.ts';

/** No wording puts more hedges and fillers than this before one number. */
const MOST_WORDS_BEFORE = 6;

/** Abbreviations whose point belongs to them. */
const ABBREVIATIONS = wordSet('approx appr aprox est c ca circa abt cca min max');

const BOUNDS: ReadonlySet<HedgeRow> = new Set(['at least', 'more than', 'at most', 'less than']);

/** Single words after a number that are its hedge whatever follows. */
const AFTER_AT_ONCE = wordSet('odd plus ish thereabouts upwards tops something');

const PLAIN: NumeralContext = { decimal: null, lettersAreMeasures: false };

/** Which of two hedges of one number counts: a bound before an approximation, else the outer one. */
export function stronger(outer: HedgeRow | null, inner: HedgeRow): HedgeRow {
  if (outer === null || outer === 'bare number') return inner;
  if (BOUNDS.has(outer)) return outer;
  return BOUNDS.has(inner) ? inner : outer;
}

/** What stands before a number. */
export interface Before {
  /** The hedge; null when there is none. */
  readonly row: HedgeRow | null;
  /** Where the number itself should begin. */
  readonly end: number;
  /** "another", "a further". */
  readonly further: boolean;
}

/** The hedges and fillers that begin at `at`. */
export function wordsBefore(tokens: readonly Token[], at: number): Before {
  let row: HedgeRow | null = null;
  let further = false;
  let i = at;
  for (let n = 0; n < MOST_WORDS_BEFORE; n += 1) {
    const hedge = matchAt(tokens, i, HEDGES_BEFORE());
    const filler = matchAt(tokens, i, NEUTRAL_BEFORE());
    if (hedge !== null && hedge.end >= (filler?.end ?? 0)) {
      row = stronger(row, hedge.entry);
      i = hedge.end;
    } else if (filler !== null) {
      if (filler.entry === 'further') further = true;
      i = filler.end;
    } else if (i > at && (tokens[i]?.fold === '"' || (tokens[i]?.fold === ':' && row !== null))) {
      i += 1;
      continue;
    } else break;
    i = afterPoint(tokens, i);
  }
  return { row, end: i, further };
}

/** Index after the point of an abbreviation that ends before `at`, or `at`. */
function afterPoint(tokens: readonly Token[], at: number): number {
  const point = tokens[at];
  const glued = point?.fold === '.' && point.glued;
  return glued && ABBREVIATIONS.has(tokens[at - 1]?.fold ?? '') ? at + 1 : at;
}

/** Whether a number, hedged or not, begins at `at`. */
export function startsNumber(tokens: readonly Token[], at: number): boolean {
  const { end } = wordsBefore(tokens, at);
  return (
    numeralAt(tokens, end, PLAIN) !== null ||
    shareAt(tokens, end, PLAIN) !== null ||
    vagueAt(tokens, at) !== null
  );
}

/** The hedge after a number and where it ends: "600+", "300-odd", "600 or so", "600 (approx.)"; null when none stands there. */
export function rowAfter(
  tokens: readonly Token[],
  at: number,
): { readonly row: HedgeRow; readonly end: number } | null {
  const bracket = /^[([]$/.test(tokens[at]?.fold ?? '');
  const comma = tokens[at]?.fold === ',';
  let i = bracket || comma ? at + 1 : at;
  const hyphen =
    tokens[i]?.fold === '-' && tokens[i]?.glued === true && tokens[i + 1]?.glued === true;
  if (hyphen) i += 1;
  const match = matchAt(tokens, i, HEDGES_AFTER());
  if (match === null) return null;
  const end = afterPoint(tokens, match.end);
  const found = { row: match.entry, end };
  const next = tokens[end];
  const first = tokens[i];
  if (bracket) return /^[)\]]$/.test(next?.fold ?? '') ? { ...found, end: end + 1 } : null;
  if (first?.fold === '+') return first.glued ? found : null;
  const atOnce = AFTER_AT_ONCE.has(first?.fold ?? '');
  if (next === undefined || (hyphen && atOnce)) return found;
  if (/^(than|of|whom|which)$/.test(next.fold)) return null;
  if (end === i + 1 && !atOnce) {
    // A lone "about" or "maximum" is the hedge of what follows unless the clause ends here.
    return next.kind === 'sign' && ',.;:)]"'.includes(next.fold) ? found : null;
  }
  return startsNumber(tokens, end) ? null : found;
}

/** "± 300", "plus or minus 10 %", "give or take 50" after a number: the radius and where it ends; null when none stands there. */
export function radiusAt(
  tokens: readonly Token[],
  at: number,
  value: number,
  context: NumeralContext,
): { readonly radius: number; readonly end: number } | null {
  const open = tokens[at]?.fold === '(' ? 1 : 0;
  const from = plusMinusEnd(tokens, at + open);
  if (from === 0) return null;
  const share = shareAt(tokens, from, context);
  const numeral = numeralAt(tokens, from, context);
  let radius: number;
  let end: number;
  if (share?.form === 'percent') [radius, end] = [value * share.value, share.end];
  else if (numeral?.kind === 'number') [radius, end] = [numeral.value, numeral.end];
  else return null;
  if (open === 0) return { radius, end };
  return tokens[end]?.fold === ')' ? { radius, end: end + 1 } : null;
}

/** Index after "±", "+/-", "plus or minus", "give or take" at `at`; 0 when none stands there. */
function plusMinusEnd(tokens: readonly Token[], at: number): number {
  const fold = (k: number): string => tokens[at + k]?.fold ?? '';
  if (fold(0) === '±') return at + 1;
  if (fold(0) === '+' && fold(1) === '/' && fold(2) === '-') return at + 3;
  if (fold(0) === '+' && fold(1) === '-') return at + 2;
  const words = `${fold(0)} ${fold(1)} ${fold(2)}`;
  return words === 'plus or minus' || words === 'give or take' ? at + 3 : 0;
}

const FURTHER_AFTER = wordSet('more new extra additional further');
/** "600 more than", "600 further north": no number beside another. */
const NOT_FURTHER = wordSet(
  'than or and so north south east west away along down afield back ahead up',
);

/** Whether the word after a number puts it beside another: "600 more", "600 new casualties", and not "600 New Zealanders". */
export function furtherAfter(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word?.kind !== 'word' || word.text !== word.fold || !FURTHER_AFTER.has(word.fold)) {
    return false;
  }
  return !NOT_FURTHER.has(tokens[at + 1]?.fold ?? '');
}
