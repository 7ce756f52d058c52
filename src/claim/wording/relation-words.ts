/** The words by which one number is said to be part of another, or to stand beside it. */
import { type WordSet, wordSet } from './lexicon.ts';
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

/** Whether a pair of words that opens the parts of a total begins between two indices. */
export function nestPairBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (NEST_PAIRS.has(`${tokens[i]?.fold} ${tokens[i + 1]?.fold}`)) return true;
  }
  return false;
}
