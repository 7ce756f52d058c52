/** Numbers in an aside of the sentence: "30 people, including 5 children, were killed". */
import type { Amount } from './amount.ts';
import type { Mention } from './mentions.ts';
import { NEST, REVISION, nestPairBetween } from './relation-words.ts';
import { endsSentence, holds } from './stretches.ts';
import type { Token } from './tokens.ts';

/**
 * The amounts that stand in an aside which names no measure. They are parts by something else, and what follows the aside
 * is told of the number before it.
 */
export function partsInAsides(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  mentions: readonly Mention[],
): Amount[] {
  return amounts.filter((amount, k) => {
    const head = amounts[k - 1];
    if (head?.unit !== 'count' || amount.unit !== 'count') return false;
    const aside = asideAround(tokens, head.end, amount);
    // "600 killed (later revised to 1,000)" replaces the number and is no part of it.
    if (aside === null || holds(tokens, head.end, amount.start, REVISION)) return false;
    // "600 of the 4,700 casualties (100 officers) were killed": the casualties are the base, and none of the aside.
    const from = tokens[head.start - 1]?.fold === 'of' ? aside.start : head.end;
    return !mentions.some((mention) => mention.start >= from && mention.start < aside.end);
  });
}

/** The aside, in brackets or between commas, that opens after `from` and holds the amount; null when none does. */
function asideAround(
  tokens: readonly Token[],
  from: number,
  { start, end }: Amount,
): { readonly start: number; readonly end: number } | null {
  let opened: 'bracket' | 'comma' | null = null;
  let at = start;
  for (let i = from; i < start; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    const opens = opened === null && NEST.has(fold) && tokens[i - 1]?.fold === ',';
    if (fold === '(') opened = 'bracket';
    else if (fold === ')') opened = null;
    else if (opens) opened = 'comma';
    if (fold === '(' || opens) at = i;
  }
  // "12 soldiers, 5 of them officers, were wounded".
  if (tokens[start - 1]?.fold === ',' && nestPairBetween(tokens, end, end + 1)) opened ??= 'comma';
  if (opened === null || aloneInBrackets(tokens, start, end)) return null;
  const close = opened === 'bracket' ? ')' : ',';
  for (let i = end; i < tokens.length && !endsSentence(tokens, i); i += 1) {
    if (tokens[i]?.fold === close) return { start: at, end: i };
  }
  return null;
}

/** Whether a number stands alone in brackets: then it is no part, but may be another value. */
export function aloneInBrackets(tokens: readonly Token[], start: number, end: number): boolean {
  return /^(\(\)|\[\])$/.test(`${tokens[start - 1]?.fold}${tokens[end]?.fold}`);
}

/** Whether the word right before a number opens an aside: "including 5 children". */
export function startsAside(tokens: readonly Token[], start: number): boolean {
  const fold = tokens[start - 1]?.fold ?? '';
  return NEST.has(fold) || fold === '(';
}
