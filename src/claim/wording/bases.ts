/** The wholes that numbers are part of: "600 of the 4,700", "two-thirds of the casualties", "a third of the corps". */
import { setMention } from './item.ts';
import type { Item } from './item.ts';
import { wordSet } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { isNumber } from './number-words.ts';
import { startsAside } from './parts-aside.ts';
import { besidePairBetween } from './relation-words.ts';
import type { Scan } from './scan.ts';
import { clauseBetween, endsSentence, holds } from './stretches.ts';
import type { Token } from './tokens.ts';
import { FORCE_WORDS, PERSONS } from './words.ts';

/** Verbs, at which the noun phrase of a base ends. */
const VERBS = wordSet(`
  was were is are has have had been being who died die perished remain remained survived got went lie lay suffered became become
`);
const POSSESSIVES = wordSet('its his her their our');
/** So many words before a number may be those that put it beside another. */
const BESIDE_WITHIN = 3;
const PRONOUNS = wordSet('whom which them these those that');
/** "of those killed" names a base, "of them killed" does not. */
const POINTING = wordSet('those these');

/** First index in a stretch where the noun phrase ends: at a verb or a break. */
export function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (VERBS.has(fold) || /^[,;:()]$/.test(fold) || endsSentence(tokens, i)) return i;
  }
  return to;
}

/** The mentions between an amount and the next one, those in its noun phrase and those after it. */
function mentionsAfter(
  { tokens, mentions }: Scan,
  items: readonly Item[],
  k: number,
  from: number,
): { readonly stop: number; readonly inPhrase: Mention[]; readonly later: Mention[] } {
  const until = items[k + 1]?.amount.start ?? tokens.length;
  const stop = phraseEnd(tokens, from, until);
  const gap = mentions.filter((mention) => mention.start >= from && mention.start < until);
  return {
    stop,
    inPhrase: gap.filter((mention) => mention.start < stop),
    later: gap.filter((mention) => mention.start >= stop),
  };
}

/** Names the base of a share by the words after it: "of the casualties", "of the corps", "of every 100 men". */
export function baseOfShare(scan: Scan, items: readonly Item[], k: number, item: Item): void {
  const { tokens, mentions } = scan;
  const { unit, start, end } = item.amount;
  if (unit !== 'share') return;
  const { stop, inPhrase, later } = mentionsAfter(scan, items, k, end);
  const first = tokens[end]?.fold ?? '';
  // "half its men", "22 of every 100 men killed".
  const own = POSSESSIVES.has(first) && FORCE_WORDS.has(tokens[end + 1]?.fold ?? '');
  // "one in three soldiers killed" is of the soldiers; "600 killed, 70% civilians" says who the killed were.
  const every = isNumber(tokens[end - 1]);
  const people = own || (every && PERSONS.has(first) && inPhrase[0]?.start !== end);
  if (first !== 'of' && !people) return;
  const pronoun = tokens[end + 1]?.fold ?? '';
  const pointing = POINTING.has(pronoun) && inPhrase[0]?.start === end + 2;
  if (PRONOUNS.has(pronoun) && !pointing) return;
  // "22 of every 100 men killed": the men are the base, and the measure is told of them.
  if (people) {
    item.of = 'deployed';
    return;
  }
  const next = items[k + 1]?.mention ?? null;
  const [base, second] = inPhrase.filter((mention) => mention.measure !== null);
  const force = base !== undefined && holds(tokens, end, base.start, FORCE_WORDS);
  const told = force && base.measure !== 'deployed' && second === undefined;
  if (told && tokens[stop]?.kind !== 'word') {
    // "a third of the soldiers killed": they were.
    item.of = 'deployed';
  } else if (base !== undefined && base !== next) {
    item.of = base.measure;
    const wasAhead = item.mention !== null && item.mention.end <= start;
    if (wasAhead) return;
    const ahead = mentions.find((mention) => mention.end === start) ?? null;
    const free = items[k - 1]?.mention === ahead ? null : ahead;
    setMention(item, second ?? later.find((mention) => mention !== next) ?? free);
  } else if (holds(tokens, end, stop, FORCE_WORDS)) item.of = 'deployed';
}

/** Pairs a part with its whole: "600 of the 4,700", "600 dead out of 4,700", "Of 12,000 deployed, 600 were killed". */
export function pairWithBase(scan: Scan, items: readonly Item[], k: number, item: Item): void {
  const { tokens } = scan;
  const { start, end } = item.amount;
  const previous = tokens[start - 1]?.fold ?? '';
  if (!/^(of|from|among)$/.test(previous)) return;
  // "on top of 600 killed", "apart from 600 killed": beside them, and no part.
  if (besidePairBetween(tokens, Math.max(0, start - BESIDE_WITHIN), start)) return;
  const outOf = tokens[start - 2]?.fold === 'out';
  let at = k - 1;
  // "4,700 casualties including 600 deaths, out of 15,000": the 4,700 are of the 15,000.
  while (at > 0 && isAside(tokens, items[at], item)) at -= 1;
  const before = items[at];
  const { stop, inPhrase, later } = mentionsAfter(scan, items, k, end);
  const force = (until: number): void => {
    if (item.mention === null && holds(tokens, end, until, FORCE_WORDS)) item.measure = 'deployed';
  };
  if (before === undefined || partedBetween(tokens, before.amount.end, start)) {
    const after = items[k + 1];
    // "Of 12,000 deployed, 600", "Out of 12,000", "Among 12,000"; "among 12 soldiers and 3 civilians" are two groups.
    const first = outOf ? start - 2 : start - 1;
    const opens = first === 0 || /^[,.;(]$/.test(tokens[first - 1]?.fold ?? '');
    const group = /^(and|&)$/.test(tokens[(after?.amount.start ?? 0) - 1]?.fold ?? '');
    if (after === undefined || previous === 'from' || !opens || group) return;
    nest(after, item);
    force(stop);
    return;
  }
  // "casualties of 600" ties the measure to its number; "600 from 4,000 soldiers" is a part only if the 600 are named.
  const tied = scan.mentions.some((m) => m.end === start - 1 && m !== before.mention);
  if (tied || (previous === 'from' && before.mention === null)) return;
  nest(before, item);
  if (before.mention !== null) force(stop);
  else shareMentions(tokens, before, item, inPhrase, later, force, stop);
}

/** Whether a number before a base stands in an aside, in which the base does not: "including 600 deaths", "(600 killed)". */
function isAside(tokens: readonly Token[], item: Item | undefined, base: Item): boolean {
  if (item === undefined) return false;
  return (item.bracketed && !base.bracketed) || startsAside(tokens, item.amount.start);
}

/** Whether a clause ends between two indices; an aside in brackets between them ends none. */
function partedBetween(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const fold = tokens[i]?.fold;
    if (fold === '(') depth += 1;
    else if (fold === ')' && depth > 0) depth -= 1;
    else if (depth === 0 && clauseBetween(tokens, i, i + 1)) return true;
  }
  return depth > 0;
}

function nest(part: Item, base: Item): void {
  base.base = true;
  part.head = base;
  part.relation = 'nested';
}

/** Gives the mentions after a base to the base and to the part before it: the part's is the one that is told of both. */
function shareMentions(
  tokens: readonly Token[],
  part: Item,
  base: Item,
  inPhrase: readonly Mention[],
  later: readonly Mention[],
  force: (until: number) => void,
  stop: number,
): void {
  const [first = null, second = null] = inPhrase;
  const told = later[0] ?? second;
  if (told !== null) {
    setMention(base, first);
    setMention(part, told);
    force(stop);
  } else if (first === null) force(stop);
  else if (toldOfPart(tokens, base.amount, first, stop)) {
    // "600 of 4,700 killed": the 600 were; "600 of the 4,700 killed" were something else.
    setMention(part, first);
    setMention(base, null);
    force(first.start);
  }
}

/** Whether the one measure after a base is told of its part: "600 of 4,700 killed", "40 % of the 12,000 soldiers killed". */
function toldOfPart(
  tokens: readonly Token[],
  { core, end }: Item['amount'],
  mention: Mention,
  stop: number,
): boolean {
  if (mention.measure === 'deployed') return false;
  // "600 of the 4,700 soldiers killed were officers": a verb goes on, and the killed are the base.
  if (holds(tokens, end, mention.start, FORCE_WORDS)) return tokens[stop]?.kind !== 'word';
  if (tokens[core - 1]?.fold === 'the') return false;
  return mention.includes === null && mention.measure !== 'casualties';
}
