/** The words by which one number is said to be part of another, or to stand beside it. */
import { type WordSet, wordSet } from './lexicon.ts';
import { holds } from './stretches.ts';
import type { Token } from './tokens.ts';

/** Words that open the parts of a total. */
export const NEST: WordSet = wordSet(
  'including includes include included incl comprising comprised namely ie whom which',
);

/** The same as pairs of words. */
const NEST_PAIRS: ReadonlySet<string> = new Set([
  'of whom',
  'of which',
  'of them',
  'of those',
  'of these',
  'among them',
  'among whom',
  'among those',
  'amongst them',
  'consisting of',
  'made up',
  'broken down',
  'split between',
  'out of',
]);

/** Words by which a later number takes the place of an earlier one. */
export const REVISION: WordSet = wordSet(
  'now revised updated latest newest today currently since upgraded corrected later',
);

/** "600 of whom": so far after a number its "of whom" may stand. */
export const PAIR_WITHIN = 3;

/** Words that put a number beside the one before it. */
export const BESIDE: WordSet = wordSet(
  'another further additional plus besides apart excluding addition alongside well aside beyond',
);

const BESIDE_PAIRS: ReadonlySet<string> = new Set([
  'on top',
  'apart from',
  'aside from',
  'exclusive of',
]);

/** Whether a pair of words that puts a number beside another begins between two indices: "on top of 600 killed". */
export function besidePairBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (BESIDE_PAIRS.has(`${tokens[i]?.fold} ${tokens[i + 1]?.fold}`)) return true;
  }
  return false;
}

/** Whether a pair of words that opens the parts of a total begins between two indices. */
export function nestPairBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (NEST_PAIRS.has(`${tokens[i]?.fold} ${tokens[i + 1]?.fold}`)) return true;
  }
  return false;
}

const NEGATIONS: WordSet = wordSet('not without never nor');
const INCLUDING: WordSet = wordSet('including include includes counting count counts');
/** The same after the number: "600 killed are not included". */
const INCLUDED: WordSet = wordSet('included counted');
/** "not even including", "doesn't yet include": so many words between the two. */
const NEGATED_WITHIN = 2;
/** "600 killed were not yet included": so many words after a number are looked at. */
const KEPT_OUT_WITHIN = 4;
const EXCLUDING: ReadonlySet<string> = new Set(['excluding', 'excl', 'exclusive']);
const EXCLUDED: ReadonlySet<string> = new Set(['excluded']);

/** Whether the words before a number keep it out of another: "excluding", "not including", "doesn't include". */
export function keptOutBefore(tokens: readonly Token[], from: number, to: number): boolean {
  return holds(tokens, from, to, EXCLUDING) || negatedBetween(tokens, from, to, INCLUDING);
}

/** Whether the words right after a number, which ends at `from`, keep it out of another: "not included", "excluded". */
export function keptOutAfter(tokens: readonly Token[], from: number, until: number): boolean {
  const to = Math.min(until, from + KEPT_OUT_WITHIN);
  return holds(tokens, from, to, EXCLUDED) || negatedBetween(tokens, from, to, INCLUDED);
}

function negatedBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: WordSet,
): boolean {
  for (let i = from; i < to; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (!NEGATIONS.has(fold) && !fold.endsWith("n't")) continue;
    for (let k = i + 1; k < Math.min(to, i + 1 + NEGATED_WITHIN); k += 1) {
      if (words.has(tokens[k]?.fold ?? '')) return true;
    }
  }
  return false;
}
