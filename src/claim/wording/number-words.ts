/** The words and letters that numbers are made of. */
import { type WordSet, wordSet } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Numbers below twenty. */
export const SMALL: ReadonlyMap<string, number> = new Map(
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
/**
 * Short forms of scale words, of English and of what English reports take over from other languages, with one meaning in all
 * of them: none of them begins a number ("MN" by itself is a state), and the point after one ends no sentence.
 */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['thsd', 1e3],
  ['thous', 1e3],
  ['thou', 1e3],
  ['ths', 1e3],
  ['tsd', 1e3],
  ['tys', 1e3],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['bln', 1e9],
  ['bn', 1e9],
  ['mld', 1e9],
  ['mrd', 1e9],
]);
/** Scale words. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...SHORT_SCALES,
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['lacs', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
]);
/** Letters that stand for a scale only where they touch their number: `15k`, `2M`. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);
/** Letters and short words that may be a scale when a space stands before them, or something else: killed, missing, mil(itary). */
const MAY_BE_SCALES: ReadonlyMap<string, number> = new Map([...LETTERS, ['mil', 1e6]]);

/** The scale that a word after a number may be, or not: "5 K"; null for any other word. */
export function perhapsScale(token: Token | undefined): number | null {
  return token?.kind === 'word' ? (MAY_BE_SCALES.get(token.fold) ?? null) : null;
}

/** Whether a word is a short form of a scale: "mln", "Mio". */
export function isShortScale(token: Token | undefined): boolean {
  return token?.kind === 'word' && SHORT_SCALES.has(token.fold);
}

/** Whether a scale word may be a number by itself: "a thousand", "million". */
export function isLoneScale(fold: string): boolean {
  return SCALES.has(fold) && !SHORT_SCALES.has(fold) && !fold.endsWith('s');
}

/** Words after a number that may multiply it, or be a unit, a size, a weight: nothing says which. */
const PERHAPS_SCALES: WordSet = wordSet(`
  mill mills tril trill trn tn mm cr crs lk lks hun hund hundr grand grands kilo kilos gross myriad myriads ks tis tusk cheon
  t l h g x
`);
/** An abbreviation of a scale is no longer than this; a longer word without a vowel is none. */
const LONGEST_ABBREVIATION = 4;

/** Whether a word right after a number may multiply it, though no table of ours says by how much. */
export function perhapsMultiplies({ fold }: Token): boolean {
  return PERHAPS_SCALES.has(fold);
}

/**
 * Whether an unknown word right after a number looks like the abbreviation of a scale or a unit ("Mlrd", "tsk"): a few letters
 * without a vowel. One in capitals is a name ("4 PKK fighters"), a lone letter an initial ("4 N. Koreans").
 */
export function looksAbbreviated({ text, fold }: Token): boolean {
  if (fold.length < 2 || fold.length > LONGEST_ABBREVIATION) return false;
  return /^[bcdfghjklmnpqrstvwxz]+$/.test(fold) && text.slice(1) === fold.slice(1);
}

/** "a dozen". */
export const DOZEN = 12;
export const SCORE = 20;
/** Whether a token is a hyphen that touches the token before it. */
export function isHyphen(token: Token | undefined): boolean {
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
export function scaleAt(
  tokens: readonly Token[],
  at: number,
  lettersAreMeasures: boolean,
): { readonly factor: number; readonly end: number } | null {
  const i = isHyphen(tokens[at]) && tokens[at + 1]?.glued === true ? at + 1 : at;
  const token = tokens[i];
  if (token === undefined) return null;
  const factor = SCALES.get(token.fold);
  if (factor !== undefined) return { factor, end: i + 1 };
  const letter = LETTERS.get(token.fold);
  if (letter === undefined || !token.glued || i !== at || lettersAreMeasures) return null;
  return { factor: letter, end: i + 1 };
}

/** A word below a hundred at `at`, with its unit ("eighty-four"): null when none stands there. */
export function belowHundred(
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

/** Words that a number or a fraction may begin with besides number words. */
const OPENERS: ReadonlySet<string> = new Set(['a', 'an', 'half', 'quarter', 'quarters']);

/** Whether a number or a share may begin with a token: most tokens are passed over by this alone. */
export function mayBeginNumber(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'sign') return false;
  return OPENERS.has(token.fold) || isNumber(token);
}

/** Whether a token is digits, or a word of a numeral. */
export function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' || isNumberWord(token?.fold ?? '');
}

/** Words of a numeral, for those who must know whether a word is one. */
export function isNumberWord(fold: string): boolean {
  return (
    SMALL.has(fold) || TENS.has(fold) || SCALES.has(fold) || fold === 'hundred' || fold === 'dozen'
  );
}
