/** Numbers in an aside of the sentence: "30 people, including 5 children, were killed". */
import { exceeds } from './amount.ts';
import type { Amount } from './amount.ts';
import { wordSet } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { mayBeginNumber } from './number-words.ts';
import { NEST, REVISION, nestPairBetween } from './relation-words.ts';
import { endsSentence, holds } from './stretches.ts';
import type { Token } from './tokens.ts';

/** An amount in an aside, and the stretch from the number that it is part of to the end of the aside. */
export interface PartAside {
  readonly amount: Amount;
  readonly from: number;
  readonly end: number;
}

/**
 * The amounts that stand in an aside which names no measure. They are parts by something else, and what follows the aside
 * is told of the number before it.
 */
export function partsInAsides(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  mentions: readonly Mention[],
): PartAside[] {
  let head: Amount | undefined;
  return amounts.flatMap((amount) => {
    // "30 people, including 5 children and 3 women, were killed": both are parts of the 30.
    const part = head === undefined ? null : partOf(tokens, head, amount, mentions);
    if (part === null) head = amount;
    return part ?? [];
  });
}

/** An amount as a part of its head; null when it stands in no aside, or a measure does. */
function partOf(
  tokens: readonly Token[],
  head: Amount,
  amount: Amount,
  mentions: readonly Mention[],
): PartAside | null {
  if (head.unit !== 'count' || amount.unit !== 'count' || exceeds(amount, head)) return null;
  const aside = asideAround(tokens, head.end, amount);
  // "600 killed (later revised to 1,000)" replaces the number and is no part of it.
  if (aside === null || holds(tokens, head.end, amount.start, REVISION)) return null;
  const { end } = aside;
  // "600 of the 4,700 casualties (100 officers) were killed": the casualties are the base, and none of the aside.
  const from = tokens[head.start - 1]?.fold === 'of' ? aside.start : head.end;
  const told = mentions.some((mention) => mention.start >= from && mention.start < end);
  return told ? null : { amount, from, end };
}

/** Verbs with which a sentence goes on after an aside without commas. */
const GOES_ON = wordSet('were was are is have has had');
/** Words after which such a verb is still said of the aside. */
const WHO = wordSet('who that which whom');
/** "5 of them officers", "5 officers among them": so many words after a number its pair may begin. */
const PAIR_FROM = 2;

/** The aside, in brackets or between commas, that opens after `from` and holds the amount; null when none does. */
function asideAround(
  tokens: readonly Token[],
  from: number,
  { start, end }: Amount,
): { readonly start: number; readonly end: number } | null {
  let opened: 'bracket' | 'comma' | 'word' | null = null;
  let at = start;
  for (let i = from; i < start; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    const before = opened;
    if (fold === '(') opened = 'bracket';
    else if (fold === ')') opened = null;
    // "including 5 children, 3 women and a journalist": a number goes on with the list.
    else if (fold === ',' && opened === 'comma' && !mayBeginNumber(tokens[i + 1])) opened = null;
    else if (opened === null && tokens[i - 1]?.fold === ',' && opensAside(tokens, i))
      opened = 'comma';
    else if (opened === null && fold === 'including') opened = 'word';
    if (fold === '(' || (before === null && opened !== null)) at = i;
  }
  // "12 soldiers, 5 of them officers, were wounded".
  const pair = nestPairBetween(tokens, end, end + PAIR_FROM);
  if (tokens[start - 1]?.fold === ',' && pair) opened ??= 'comma';
  if (opened === null || aloneInBrackets(tokens, start, end)) return null;
  if (opened === 'word') {
    const verb = verbAfter(tokens, end);
    return verb === null ? null : { start: at, end: verb };
  }
  const close = opened === 'bracket' ? ')' : ',';
  for (let i = end; i < tokens.length && !endsSentence(tokens, i); i += 1) {
    if (tokens[i]?.fold === close) return { start: at, end: i };
  }
  return null;
}

/** Whether words that open an aside stand at `at`: "including", "among them". What is out of another is no aside. */
function opensAside(tokens: readonly Token[], at: number): boolean {
  const fold = tokens[at]?.fold ?? '';
  return NEST.has(fold) || (fold !== 'out' && nestPairBetween(tokens, at, at + 1));
}

/** "30 people including 5 children were killed": index of the verb of the sentence; null when a sign or "who" comes before it. */
function verbAfter(tokens: readonly Token[], end: number): number | null {
  for (let i = end; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'sign' || WHO.has(token.fold)) return null;
    if (GOES_ON.has(token.fold)) return i > end ? i : null;
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
