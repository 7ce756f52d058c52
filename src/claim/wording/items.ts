/** The amounts of a text with what each counts and how it stands to the others. */
import type { MeasureMention } from '../measure-words.ts';
import type { Measure } from '../measure.ts';
import type { Amount } from './amounts.ts';
import { readGiven } from './interval.ts';
import { endsSentence, link } from './link.ts';
import { wordSet } from './lexicon.ts';
import type { Scan } from './scan.ts';
import type { Token } from './tokens.ts';
import { FORCE_WORDS, PERSONS } from './words.ts';

/** An amount on its way to a quantity. Filled in step by step, so mutable. */
export interface Item {
  amount: Amount;
  mention: MeasureMention | null;
  measure: Measure | null;
  includes: readonly Measure[] | null;
  /** The two measures an ambiguous word may mean. */
  readings: readonly [Measure, Measure] | null;
  /** The total it is part of. */
  head: Item | null;
  relation: 'nested' | 'additive' | null;
  /** The base the words name for a share. */
  of: Measure | null;
  /** It stands deeper in brackets than the text's other numbers. */
  bracketed: boolean;
  /** "600 of the 4,700": it is the 4,700. */
  base: boolean;
}

/** Words that open the parts of a total. */
const NEST = wordSet(
  'including includes include included incl comprising comprised namely ie whom which',
);
const NEST_PAIRS: readonly (readonly [string, string])[] = [
  ['of', 'whom'],
  ['of', 'which'],
  ['of', 'them'],
  ['of', 'those'],
  ['of', 'these'],
  ['among', 'them'],
  ['among', 'whom'],
  ['among', 'those'],
  ['amongst', 'them'],
  ['consisting', 'of'],
  ['made', 'up'],
  ['broken', 'down'],
  ['split', 'between'],
  ['out', 'of'],
];
/** Words that put a number beside the one before it. */
const BESIDE = wordSet(
  'another further additional plus besides apart excluding addition alongside well aside beyond',
);
const SEMICOLON = wordSet(';');
const VERBS = wordSet(
  'was were is are has have had been being who died die perished remain remained survived got went lie lay suffered became become',
);
/** Words in the brackets of an interval: "(95% CI 4,400-5,000)". */
const INTERVAL_WORDS = wordSet(`
  ci cis range ranges interval confidence credible credibility uncertainty ui cri prediction estimate estimates from between with plausible
  iqr ( [ : , - ; the a an of at is in low high lower upper bound bounds minimum maximum min max and to limit limits hdi level an % = best
  percent per cent sensitivity likely possible hpd
`);

/** Whether the tokens between two indices hold a sign or a word of a set. */
function holds(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean {
  for (let i = from; i < to; i += 1) if (words.has(tokens[i]?.fold ?? '')) return true;
  return false;
}

function holdsPair(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const [one, two] = [tokens[i]?.fold ?? '', tokens[i + 1]?.fold ?? ''];
    if (NEST_PAIRS.some(([a, b]) => a === one && b === two)) return true;
  }
  return false;
}

/** A best with the interval given after it, "4,700 (95% CI 4,400-5,000)", as one amount. */
export function withGivenIntervals(scan: Scan): Amount[] {
  const { tokens, amounts } = scan;
  const merged: Amount[] = [];
  for (let i = 0; i < amounts.length; i += 1) {
    const amount = amounts[i];
    if (amount === undefined) break;
    const given = givenInterval(tokens, amounts, i);
    if (given === null) merged.push(amount);
    else {
      merged.push(given.amount);
      i += given.used;
    }
  }
  return merged;
}

function givenInterval(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  i: number,
): { readonly amount: Amount; readonly used: number } | null {
  const amount = amounts[i];
  const first = amounts[i + 1];
  if (amount === undefined || first === undefined || amount.reading.best === null) return null;
  if (amount.unit !== first.unit) return null;
  const x = amount.reading.best;
  const gap = tokens.slice(amount.end, first.start);
  const opened = gap.findIndex((token) => token.fold === '(' || token.fold === '[');
  const inside = opened < 0 ? gap : gap.slice(opened);
  const named = inside.some((token) =>
    /^(range|ranges|ci|interval|low|lower|min|minimum|uncertainty|ui|between|from)$/.test(
      token.fold,
    ),
  );
  if (opened < 0 && !named) return null;
  if (!inside.every((token) => INTERVAL_WORDS.has(token.fold) || token.kind === 'number'))
    return null;
  const ends = first.reading;
  if (ends.hedge.startsWith('range') && ends.low !== null && ends.high !== null) {
    if (ends.low > x || ends.high < x) return null;
    return {
      amount: {
        ...amount,
        reading: readGiven(ends.low, x, ends.high),
        end: closing(tokens, first.end),
        single: null,
      },
      used: 1,
    };
  }
  const second = amounts[i + 2];
  if (second === undefined || ends.best === null || second.reading.best === null) return null;
  const words = tokens.slice(first.end, second.start);
  if (!words.every((token) => INTERVAL_WORDS.has(token.fold))) return null;
  if (ends.best > x || second.reading.best < x) return null;
  const closed = tokens[second.end]?.fold === ')' || tokens[second.end]?.fold === ']' || named;
  if (!closed) return null;
  const reading = readGiven(ends.best, x, second.reading.best);
  return {
    amount: { ...amount, reading, end: closing(tokens, second.end), single: null },
    used: 2,
  };
}

function closing(tokens: readonly Token[], at: number): number {
  return /^[)\]]$/.test(tokens[at]?.fold ?? '') ? at + 1 : at;
}

/**
 * Amounts in an aside of the sentence that names no measure: "30 people, including 5 children, were killed". They are parts
 * by something else, and what follows the aside is told of the number before it.
 */
export function partsInAsides(scan: Scan, amounts: readonly Amount[]): Amount[] {
  const { tokens, mentions } = scan;
  return amounts.filter((amount, k) => {
    const head = amounts[k - 1];
    if (head === undefined || amount.unit !== 'count') return false;
    const span = asideAround(tokens, head.end, amount);
    if (span === null) return false;
    return !mentions.some((mention) => mention.start >= head.end && mention.start < span);
  });
}

/** Index after the aside (in brackets, or between commas) that opens after `from` and holds the amount; null when none does. */
function asideAround(tokens: readonly Token[], from: number, amount: Amount): number | null {
  let opened: 'bracket' | 'comma' | null = null;
  for (let i = from; i < amount.start; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (fold === '(') opened = 'bracket';
    else if (fold === ')') opened = null;
    else if (opened === null && NEST.has(fold) && tokens[i - 1]?.fold === ',') opened = 'comma';
  }
  if (opened === null) return null;
  // A number alone in brackets is no part: it may be another value.
  if (
    opened === 'bracket' &&
    tokens[amount.start - 1]?.fold === '(' &&
    tokens[amount.end]?.fold === ')'
  )
    return null;
  for (let i = amount.end; i < tokens.length; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (opened === 'bracket' ? fold === ')' : fold === ',') return i;
    if (endsSentence(tokens, i)) return null;
  }
  return null;
}

/** "600/4,100 (killed/wounded)", "KIA/WIA: 600/4,100": as many measures as numbers, in the same order. */
function pairByStrokes(
  scan: Scan,
  amounts: readonly Amount[],
  links: (number | StrokeLink | null)[],
): void {
  const { tokens, mentions } = scan;
  const [first] = amounts;
  const last = amounts[amounts.length - 1];
  if (first === undefined || last === undefined || amounts.length < 2) return;
  const strokes = amounts.every(
    (amount, k) =>
      k === 0 ||
      (tokens[amount.start - 1]?.fold === '/' && amounts[k - 1]?.end === amount.start - 1),
  );
  if (!strokes) return;
  const list = mentions.find((mention) => mention.includes?.length === amounts.length);
  const near = list !== undefined && (list.start <= last.end + 2 || list.end >= first.start - 2);
  for (const [k] of amounts.entries()) {
    const measure = near ? list.includes?.[k] : undefined;
    links[k] = measure === undefined || list === undefined ? null : { measure, mention: list };
  }
}

/** A measure taken out of a list by its place in it. */
interface StrokeLink {
  readonly measure: Measure;
  readonly mention: MeasureMention;
}

/** Index at which the next amount begins, or the end of the text. */
function nextStart(
  items: readonly { amount: Amount }[],
  k: number,
  tokens: readonly Token[],
): number {
  return items[k + 1]?.amount.start ?? tokens.length;
}

/** Makes the items of a text: amounts, linked to the measures they count. */
export function makeItems(scan: Scan, amounts: readonly Amount[]): Item[] {
  const { tokens, mentions } = scan;
  const links: (number | StrokeLink | null)[] = [...link(tokens, amounts, mentions)];
  pairByStrokes(scan, amounts, links);
  const depths = amounts.map(({ start }) => depthChange(tokens, 0, start));
  const shallowest = Math.min(...depths);
  const items: Item[] = amounts.map((amount, k) => {
    const at = links[k] ?? null;
    const paired = at !== null && typeof at === 'object' ? at : null;
    const own = typeof at === 'number' ? (mentions[at] ?? null) : null;
    const mention =
      paired === null ? own : { ...paired.mention, measure: paired.measure, includes: null };
    return {
      amount,
      mention,
      measure: mention?.measure ?? null,
      includes: mention?.includes ?? null,
      readings: mention?.readings ?? null,
      head: null,
      relation: null,
      of: null,
      bracketed: (depths[k] ?? 0) > shallowest,
      base: false,
    };
  });
  for (const [k, item] of items.entries()) {
    if (item.amount.unit === 'share') baseOfShare(scan, items, k, item);
  }
  for (const [k, item] of items.entries()) pairWithBase(scan, items, k, item);
  return items;
}

function setMention(item: Item, mention: MeasureMention | null): void {
  item.mention = mention;
  item.measure = mention?.measure ?? null;
  item.includes = mention?.includes ?? null;
  item.readings = mention?.readings ?? null;
}

/** First index in a stretch where the noun phrase ends: a verb, a break, a relative. */
function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined || VERBS.has(token.fold) || endsSentence(tokens, i)) return i;
    if (/^[,;:()]$/.test(token.fold)) return i;
  }
  return to;
}

/** The base that follows a share: "of whom", "of the casualties", "of the corps", "of every 100 men". */
function baseOfShare(scan: Scan, items: Item[], k: number, item: Item): void {
  const { tokens, mentions } = scan;
  const { end } = item.amount;
  const until = nextStart(items, k, tokens);
  const gap = mentions.filter((mention) => mention.start >= end && mention.start < until);
  const first = tokens[end]?.fold ?? '';
  const people = PERSONS.has(first) && !gap.some((mention) => mention.start === end);
  if (first !== 'of' && !people) return;
  const stop = phraseEnd(tokens, end + (people ? 0 : 1), until);
  const inPhrase = gap.filter((mention) => mention.start < stop && mention.measure !== null);
  const later = gap.filter((mention) => mention.start >= stop);
  const pronoun = /^(whom|which|them|these|those|that)$/.test(tokens[end + 1]?.fold ?? '');
  const wasLinked =
    item.mention !== null && item.mention.start >= end && item.mention.start < until;
  if (pronoun) return;
  const [base, second] = inPhrase;
  if (base !== undefined && items[k + 1]?.mention !== base) {
    item.of = base.measure;
    if (wasLinked || item.mention === null) {
      const own = second ?? later.find((mention) => mention !== items[k + 1]?.mention) ?? null;
      setMention(item, own);
    }
    return;
  }
  for (let i = end; i < stop; i += 1) {
    if (FORCE_WORDS.has(tokens[i]?.fold ?? '') || (people && PERSONS.has(tokens[i]?.fold ?? ''))) {
      item.of = 'deployed';
      return;
    }
  }
}

/** "600 of the 4,700", "600 dead out of 4,700", "Of 12,000 deployed, 600 were killed": part and base. */
function pairWithBase(scan: Scan, items: Item[], k: number, item: Item): void {
  const { tokens, mentions } = scan;
  const part = items[k - 1];
  const { start, end } = item.amount;
  const previous = tokens[start - 1]?.fold ?? '';
  const outOf = previous === 'of' && tokens[start - 2]?.fold === 'out';
  const from = previous === 'from' || previous === 'among';
  if (previous !== 'of' && !from) return;
  const until = nextStart(items, k, tokens);
  const own = mentions.filter((mention) => mention.start >= end && mention.start < until);
  const opens = part === undefined || holdsBreak(tokens, part.amount.end, start);
  if (opens) {
    const leading = items[k + 1];
    if (
      leading === undefined ||
      from ||
      (start > 1 && !/^[,.;(]$/.test(tokens[start - 2]?.fold ?? ','))
    )
      return;
    item.base = true;
    leading.head = item;
    leading.relation = 'nested';
    const stop = phraseEnd(tokens, end, until);
    if (item.measure === null && forceBetween(tokens, end, stop)) item.measure = 'deployed';
    return;
  }
  // "casualties of 600" ties the measure to its number; it is no part of a base.
  if (
    !outOf &&
    item.mention !== null &&
    item.mention.end === start - 1 &&
    part.mention !== item.mention
  )
    return;
  if (from && part.mention === null) return;
  item.base = true;
  part.head = item;
  part.relation = 'nested';
  if (part.mention !== null) {
    if (item.measure === null && forceBetween(tokens, end, phraseEnd(tokens, end, until)))
      item.measure = 'deployed';
    return;
  }
  const stop = phraseEnd(tokens, end, until);
  const inPhrase = own.filter((mention) => mention.start < stop);
  const later = own.filter((mention) => mention.start >= stop);
  if (inPhrase.length >= 2) {
    setMention(item, inPhrase[0] ?? null);
    setMention(part, later[0] ?? inPhrase[1] ?? null);
  } else if (later.length > 0) {
    setMention(item, inPhrase[0] ?? null);
    setMention(part, later[0] ?? null);
    if (item.mention === null && forceBetween(tokens, end, stop)) item.measure = 'deployed';
  } else if (inPhrase.length === 1 && tokens[item.amount.core - 1]?.fold !== 'the') {
    const mention = inPhrase[0] ?? null;
    if (mention?.measure === 'casualties' || mention?.measure === 'deployed') return;
    setMention(part, mention);
    setMention(item, null);
    if (forceBetween(tokens, end, mention?.start ?? stop)) item.measure = 'deployed';
  } else if (inPhrase.length === 0 && forceBetween(tokens, end, stop)) item.measure = 'deployed';
}

function holdsBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (endsSentence(tokens, i) || /^[;:()]$/.test(tokens[i]?.fold ?? '')) return true;
  }
  return false;
}

function forceBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (FORCE_WORDS.has(tokens[i]?.fold ?? '')) return true;
  return false;
}

/** Marks which numbers are parts of a number before them, and which stand beside it. */
export function relate(scan: Scan, items: readonly Item[]): void {
  const { tokens } = scan;
  let head: Item | null = null;
  let depth = 0;
  // The list of parts that is open, and how deep in brackets it was opened.
  let nest: number | null = null;
  for (const [k, item] of items.entries()) {
    const previous = items[k - 1];
    depth += depthChange(tokens, previous?.amount.end ?? 0, item.amount.start);
    const { start, end } = item.amount;
    // What stands between a number and its measure is of that number.
    const told = previous?.mention?.end ?? 0;
    const from = Math.max(previous?.amount.end ?? 0, told <= start ? told : 0);
    const beside = item.amount.further || holds(tokens, from, start, BESIDE);
    const inBrackets = depth > 0 && items[k - 1]?.bracketed === true;
    const apart =
      !inBrackets &&
      (sentenceBetween(tokens, from, start) || holds(tokens, from, start, SEMICOLON));
    if (nest !== null && (depth < nest || beside || apart)) nest = null;
    if (head !== null && item.relation === null && !item.base) {
      const until = nextStart(items, k, tokens);
      const opens =
        holds(tokens, from, start, NEST) ||
        holdsPair(tokens, from, start) ||
        holdsPair(tokens, end, Math.min(end + 3, until)) ||
        item.amount.unit === 'share' ||
        (!beside && (item.bracketed || listAfter(tokens, from, start, head)));
      const part = !beside && isPart(item) && isTotal(head);
      if (opens || part || (nest !== null && mayHold(head, item))) {
        item.relation = 'nested';
        item.head =
          item.amount.unit === 'share' && !item.bracketed ? shareHead(items, k, head) : head;
        if (opens && item.amount.unit === 'count') nest ??= depth;
        continue;
      }
      nest = null;
      item.relation = isTotal(item) && item.measure !== null ? null : 'additive';
    }
    const counts = item.amount.unit === 'count' && !item.base;
    if (
      counts &&
      (item.relation !== 'nested' || item.head?.base === true) &&
      (head === null || !isTotal(head) || isTotal(item))
    ) {
      head = item;
    }
  }
}

/** Whether a number may go on a list of parts: the killed do not hold the wounded. */
function mayHold(head: Item, item: Item): boolean {
  return (
    isTotal(head) ||
    head.measure === 'deployed' ||
    item.measure === null ||
    item.measure === head.measure
  );
}

/** Whether a colon or a dash right after a total opens its parts: "4,700 casualties: 600 killed, 4,100 wounded". */
function listAfter(tokens: readonly Token[], from: number, start: number, head: Item): boolean {
  if (!isTotal(head) || sentenceBetween(tokens, from, start)) return false;
  return tokens[start - 1]?.fold === ':' || tokens[start - 1]?.fold === '-';
}

/** The nearest count before a share that the share may be of. */
function shareHead(items: readonly Item[], k: number, head: Item): Item {
  const before = items[k - 1];
  return before?.amount.unit === 'count' && before.measure !== items[k]?.measure ? before : head;
}

function depthChange(tokens: readonly Token[], from: number, to: number): number {
  let change = 0;
  for (let i = from; i < to; i += 1) {
    const fold = tokens[i]?.fold;
    if (fold === '(' || fold === '[') change += 1;
    if (fold === ')' || fold === ']') change -= 1;
  }
  return change;
}

function sentenceBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (endsSentence(tokens, i)) return true;
  return false;
}

/** Whether a number may be a total of parts: casualties, losses, or unnamed. */
function isTotal(item: Item): boolean {
  return item.amount.unit === 'count' && (item.measure === 'casualties' || item.measure === null);
}

/** Whether a number is of one of the parts of a total that it holds in any definition: killed or wounded. */
function isPart(item: Item): boolean {
  return item.measure === 'killed' || item.measure === 'wounded';
}

/** Whether the word right before a number opens an aside: "including 5 children". */
export function startsAside(tokens: readonly Token[], start: number): boolean {
  return NEST.has(tokens[start - 1]?.fold ?? '') || tokens[start - 1]?.fold === '(';
}
