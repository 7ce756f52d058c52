/** What stands in a stretch of tokens: the ends of sentences, brackets, words of a set. */
import { isShortScale } from './number-words.ts';
import type { Token } from './tokens.ts';

/**
 * Whether a point at `i` ends a sentence: not one of three, not after an initial ("N. Korean") or the short form of a scale
 * ("5 mln. killed"), not before a glued letter or digit.
 */
export function endsSentence(tokens: readonly Token[], i: number): boolean {
  const fold = tokens[i]?.fold;
  if (fold !== '.' && fold !== '!') return false;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (before?.fold === '.' || after?.fold === '.') return false;
  if (before?.kind === 'word' && before.fold.length === 1 && after !== undefined) return false;
  if (isShortScale(before) && after?.kind === 'word' && after.text === after.fold) return false;
  return after === undefined || !after.glued;
}

/** Whether a sentence ends between two indices. */
export function sentenceBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (endsSentence(tokens, i)) return true;
  return false;
}

/** Whether a clause ends between two indices: a full stop, a semicolon, a colon, a bracket. */
export function clauseBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (endsSentence(tokens, i) || /^[;:()]$/.test(tokens[i]?.fold ?? '')) return true;
  }
  return false;
}

/** Whether a word or sign of a set stands between two indices. */
export function holds(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: Pick<ReadonlySet<string>, 'has'>,
): boolean {
  for (let i = from; i < to; i += 1) if (words.has(tokens[i]?.fold ?? '')) return true;
  return false;
}

/** How much deeper in brackets the text is at `to` than at `from`. */
export function depthChange(tokens: readonly Token[], from: number, to: number): number {
  let change = 0;
  for (let i = from; i < to; i += 1) {
    const fold = tokens[i]?.fold;
    if (fold === '(' || fold === '[') change += 1;
    if (fold === ')' || fold === ']') change -= 1;
  }
  return change;
}
