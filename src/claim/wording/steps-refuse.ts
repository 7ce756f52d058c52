/** Steps that refuse a whole text: each gives its reason, or null where it does not hold. */
import { formatList } from '../format-number.ts';
import { exceeds } from './amount.ts';
import { isPart } from './item.ts';
import type { Item } from './item.ts';
import { plainAfter, plainBefore } from './language.ts';
import { wordSet } from './lexicon.ts';
import { looksAbbreviated, perhapsMultiplies } from './number-words.ts';
import { aloneInBrackets } from './parts-aside.ts';
import { shown } from './reader.ts';
import type { Reader, Reason } from './reader.ts';
import { severalSides, unknownSide } from './sides.ts';
import { holds } from './stretches.ts';
import type { Token } from './tokens.ts';
import { sameMeasureTwice } from './totals.ts';

/** A word before a number that may hedge it, and is in no table of ours. */
export function findUnknownHedge(reader: Reader): Reason | null {
  const { tokens } = reader.scan;
  for (const item of reader.items) {
    const word = unknownBefore(tokens, item);
    if (word === null) continue;
    return {
      code: 'unknown-hedge',
      message: `"${word.text}" before ${shown(item)} is a word we do not know, and may hedge the number.`,
      expected: 'a hedge we know: about, nearly, at least, more than, up to, between … and …',
      fix: 'Write the hedge in plain words, or give low, best and high.',
    };
  }
  return null;
}

/** A word after a number that may multiply it, and is in no table of ours: "4 kilo", "4 mlrd". */
export function findUnknownScale(reader: Reader): Reason | null {
  const { tokens } = reader.scan;
  for (const item of reader.items) {
    const word = tokens[item.amount.end];
    if (word?.kind !== 'word' || item.amount.unit === 'share') continue;
    if (item.mention?.start === item.amount.end) continue;
    const abbreviated = looksAbbreviated(word) && !plainAfter(word);
    if (!perhapsMultiplies(word) && !abbreviated) continue;
    return {
      code: 'unknown-scale',
      message: `"${word.text}" after ${shown(item)} is a word we do not know, and may multiply the number.`,
      expected: 'a scale we know: thousand, lakh, million (m, mln), crore, billion (bn)',
      fix: 'Write the number out in figures, or its scale in plain words.',
    };
  }
  return null;
}

/** Numbers of two sides are two claims; so is a number beside one that is not known. */
export function findSides(reader: Reader): Reason | null {
  const { tokens } = reader.scan;
  const expected = 'one side a claim';
  const sides = severalSides(tokens, reader.items);
  if (sides !== null) {
    const list = formatList(
      sides.map(([item, names]) => `${shown(item)} (${[...names].join(', ')})`),
    );
    const message = `The words give numbers for more than one side: ${list}.`;
    const fix = 'Make one row of each side, with a topic of its own.';
    return { code: 'several-subjects', message, expected, fix };
  }
  const silent = unknownSide(tokens);
  if (silent === null) return null;
  const message = `The words give numbers by side, and that of one side (${silent}) is not known.`;
  const fix = 'Make one row of each side, and leave the unknown one out.';
  return { code: 'several-subjects', message, expected, fix };
}

/** Two numbers of one measure, neither of which is part of the other. */
export function findTwice(reader: Reader): Reason | null {
  const twice = sameMeasureTwice(reader.items);
  if (twice === null) return null;
  return {
    code: 'several-numbers',
    message: `The words give ${formatList(twice.map(shown))} for ${twice[0]?.measure ?? 'one measure'}, and do not say which holds.`,
    expected: 'one number for each measure',
    fix: 'Keep the number that you mean, or make one row of each, with its date or its source.',
  };
}

/**
 * "600 (perhaps 700) killed": a number that seems to be part of a smaller one is none. A total that the words name stays
 * beside its part: there the source contradicts itself.
 */
export function findLargerPart(reader: Reader): Reason | null {
  const { items } = reader;
  const { tokens } = reader.scan;
  for (const item of items) {
    const { head } = item;
    if (item.relation !== 'nested' || head === null || !items.includes(head)) continue;
    const total = head.mention?.measure ?? null;
    if (total === 'casualties' || total === 'deployed') continue;
    // "600 (1) killed": the mark of a footnote, or a part.
    const { start, end, unit } = item.amount;
    const mark = unit === 'count' && item.mention !== null && aloneInBrackets(tokens, start, end);
    const marked = mark && head.mention === null && head.amount.end === start - 1;
    if (!marked && !exceeds(item.amount, head.amount)) continue;
    return {
      code: 'several-numbers',
      message: `${shown(item)} does not seem to be part of ${shown(head)}, and the words do not say what each counts.`,
      expected:
        'one number, or numbers that each name what they count ("600 killed and 4,100 wounded")',
      fix: 'Keep the number that you mean, or make one row of each, with its measure.',
    };
  }
  return null;
}

/** Words that make a total one of what was told before it: "bringing the total to 600". */
const BRINGING = wordSet(
  'bring brings bringing brought take takes taking took raise raises raising push pushes pushing',
);

/** "12 killed, bringing the total to 600": a total of the killed, or of all casualties. */
export function findUnclearTotal(reader: Reader): Reason | null {
  const { tokens } = reader.scan;
  const counts = reader.items.filter(({ amount }) => amount.unit === 'count');
  const [part, total] = counts;
  if (part === undefined || total?.mention == null || counts.length > 2 || !isPart(part))
    return null;
  const { start, end } = total.mention;
  if (total.measure !== 'casualties' || tokens[end - 1]?.fold !== 'total' || end > start + 1)
    return null;
  const brought = holds(tokens, part.amount.end, total.amount.start, BRINGING);
  const inAll = start >= total.amount.end && tokens[start - 1]?.fold === 'in';
  if (!brought && !inAll && !part.amount.further) return null;
  return {
    code: 'several-numbers',
    message: `${shown(total)} may be the total of the ${part.measure}, of whom the words count ${shown(part)}, or of all casualties.`,
    expected: 'a total that names what it counts ("600 killed in all")',
    fix: 'Make one row of each number, with its measure and its dates.',
  };
}

/** "no casualties but 12 injured": the casualties are the dead here, or the injured none. */
export function findEmptyTotal(reader: Reader): Reason | null {
  const none = reader.items.find(({ amount }) => amount.reading.hedge === 'none');
  const some = reader.items.some(({ head, amount }) => head === none && amount.reading.high !== 0);
  if (none?.measure !== 'casualties' || !some) return null;
  return {
    code: 'casualties-or-dead',
    message: `"${reader.wording(none)}" cannot be of all casualties, for the words go on to count some; it may be of the dead.`,
    expected: 'words that say of which part there were none ("nobody was killed, 12 were injured")',
    fix: 'Make one row of the dead, with 0, and one of the wounded, if that is what the source says.',
  };
}

/** Last words of hedges, after which an "or" joins two of them. */
const HEDGE_ENDS = new Set(
  'to about around near at over above below under roughly nearly than'.split(' '),
);

/**
 * "more then 600", "mroe than 600", "no less 600", and "to 600" or "until 600" where nothing stands before it, which other
 * languages say for "up to": a bound with a slip, of which the number alone would be read. Null where there is none.
 */
function misspelt(tokens: readonly Token[], at: number): Token | null {
  const [before, token] = [tokens[at - 2], tokens[at - 1]];
  if (token === undefined) return null;
  if (/^(more|less|fewer)$/.test(token.fold)) return token;
  if (before === undefined) return /^(to|until|till)$/.test(token.fold) ? token : null;
  if (token.fold === 'than') return /^(rather|other)$/.test(before.fold) ? null : before;
  return /^(then|that|the)$/.test(token.fold) && /^(more|less|fewer)$/.test(before.fold)
    ? before
    : null;
}

/** A word in small letters right before an amount that may be a hedge we do not know; null when there is none. */
function unknownBefore(tokens: readonly Token[], { amount, mention }: Item): Token | null {
  const token = tokens[amount.start - 1];
  if (token === undefined || amount.reading.hedge === 'none') return null;
  // "close to or above 1,500": two hedges, of which only the second would be read.
  const two = token.fold === 'or' && HEDGE_ENDS.has(tokens[amount.start - 2]?.fold ?? '');
  if (two) return token;
  const slip = misspelt(tokens, amount.start);
  if (slip !== null) return slip;
  if (plainBefore(token)) return null;
  return mention?.end === amount.start ? null : token;
}
