/** Wordings that are refused whole, each with its reason; a function gives null where its reason does not hold. */
import { formatCount, formatList } from '../format-number.ts';
import { lastPlace } from '../hedges.ts';
import type { Measure } from '../measure.ts';
import type { Hedges } from '../quantity.ts';
import type { Faulty } from './amount.ts';
import { MOST_DIGITS, otherDigits } from './digits.ts';
import { readSingle } from './interval.ts';
import { saysUnknown } from './missing.ts';
import { denial, saysMultiple } from './said.ts';
import { MOST_NUMBERS } from './scan.ts';
import type { Scan } from './scan.ts';
import { isMinusSign, slice } from './tokens.ts';
import type { Token } from './tokens.ts';
import { refused } from './wording-read.ts';
import type { WordingRead } from './wording-read.ts';
import { MILITARY_UNITS } from './words.ts';

/** More numbers of a refused text than this are not shown. */
const MOST_SHOWN = 8;

/** A value that is not known: no quantity, and a notice. */
export function missing(text: string): WordingRead {
  const message =
    text.trim() === ''
      ? 'The value is blank.'
      : `"${text.trim()}" stands for a missing value; it is not read as zero.`;
  const expected = 'a number, or nothing where the source gives none';
  const fix = 'Nothing to mend if the source gives no number.';
  return refused(text, 'missing-value', message, expected, fix, 'notice');
}

/** A number below zero that is no missing code. */
export function belowZero(text: string, tokens: readonly Token[], from: number = 0): WordingRead {
  return refused(
    text,
    'negative-number',
    `${slice(text, tokens[from], tokens[from + 1])} is below zero, and no count of people is.`,
    'a number from zero up, or one of the missing codes -1, -9, -99, -999',
    'Write NA where the number is missing, else the number itself.',
  );
}

/** "minus five", "killed: -5": a number below zero further on in the words. */
export function belowZeroIn({ text, tokens, amounts }: Scan): WordingRead | null {
  const found = amounts.find(({ start, end }) => {
    if (/^(minus|negative)$/.test(tokens[start - 1]?.fold ?? '')) {
      // "5,000 minus 600" is a difference, and refused as two numbers.
      return end > start && !amounts.some((other) => other.end === start - 1);
    }
    return isMinus(tokens, start - 1);
  });
  return found === undefined ? null : belowZero(text, tokens, found.start - 1);
}

/** Whether a minus sign stands there, touching the number after it and no word or number before it: "killed - 5" has a dash. */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const [before, minus, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (minus === undefined || !isMinusSign(minus)) return false;
  if (number?.kind !== 'number' || !number.glued) return false;
  // "3,500 –4,500": a dash after a number is that of a range badly spaced.
  if (before?.kind === 'number' && !/^[-−]$/.test(minus.text)) return false;
  return !minus.glued || before?.kind === 'sign';
}

/** "10. 000 killed": a group of zeros by itself is the end of a number that a space cut in two, and no zero. */
export function cutGroup({ text, tokens, amounts }: Scan): WordingRead | null {
  for (const { start, end } of amounts) {
    const zeros = tokens
      .slice(start, end)
      .find(({ kind, fold }) => kind === 'number' && /^00+$/.test(fold));
    if (zeros === undefined) continue;
    return refused(
      text,
      'malformed-number',
      `"${zeros.text}" is a group of digits of a number that is cut in two.`,
      'digits with groups of three (4,700), or none',
      'Write the number without separators.',
    );
  }
  return null;
}

/** "3,400>", "600-", "600 killed +": a sign that may bound the number, or begin a range that was cut off. */
export function danglingSign({ text, tokens, amounts }: Scan): WordingRead | null {
  for (const [k, { end }] of amounts.entries()) {
    const sign = signAfter(tokens, end, amounts[k + 1]?.start ?? tokens.length);
    if (sign === null) continue;
    return refused(
      text,
      'dangling-sign',
      `"${slice(text, tokens[end - 1], sign)}" ends in a sign that may bound the number, or begin a range that is not here.`,
      'a bound with its sign before the number (>600, 600+), or both ends of a range (600-700)',
      'Write the bound or the range out after looking at the source.',
    );
  }
  return null;
}

/** The sign that dangles between the end of a number and the next one: null where there is none. */
function signAfter(tokens: readonly Token[], end: number, until: number): Token | null {
  const sign = tokens[end];
  const word = tokens[end + 1]?.kind === 'word';
  if (sign?.kind === 'sign' && '<>≤≥'.includes(sign.fold) && (word || closes(tokens[end + 1])))
    return sign;
  if (sign?.fold === '-' && sign.glued && closes(tokens[end + 1])) return sign;
  for (let i = end; i < until; i += 1) {
    const token = tokens[i];
    if (token?.fold !== '+') continue;
    // "600 killed + 2,400 wounded" adds another number, and "600+ killed" is read before.
    if (closes(tokens[i + 1]) || (i === end && word && i + 1 < until)) return token;
  }
  return null;
}

/** Whether a stretch of words ends before a token. */
function closes(next: Token | undefined): boolean {
  return next === undefined || (next.kind === 'sign' && ',;)]'.includes(next.fold));
}

/** A number in digits of another script: what it is in ours is said, and the words are not read. */
export function inOtherDigits(text: string): WordingRead | null {
  const numbers = otherDigits(text);
  if (numbers.length === 0) return null;
  const ours = formatList(numbers.slice(0, MOST_SHOWN).map(([, one]) => one));
  return refused(
    text,
    'other-digits',
    `${digitsSaid(numbers)} ${numbers.length === 1 ? 'is a number' : 'are numbers'} in other digits than 0 to 9.`,
    'the digits 0 to 9',
    `Write ${ours} if that is what the source says, with its hedge in English.`,
  );
}

function digitsSaid(numbers: readonly (readonly [there: string, ours: string])[]): string {
  return formatList(
    numbers.slice(0, MOST_SHOWN).map(([there, ours]) => `"${there}" (${ours} in ours)`),
  );
}

/** The numbers of a text as they stand, for messages. */
function numbersIn(tokens: readonly Token[]): string {
  const numbers = tokens.filter((token) => token.kind === 'number').map((token) => token.text);
  return numbers.length === 0 ? 'the number' : formatList(numbers.slice(0, MOST_SHOWN));
}

/** A wording in another language: its numbers are kept in the problem. */
export function inOtherLanguage(
  text: string,
  tokens: readonly Token[],
  reason: string,
): WordingRead {
  const others = otherDigits(text);
  const numbers = tokens.some((token) => token.kind === 'number')
    ? `Its numbers are ${numbersIn(tokens)}; a hedge before them would be missed.`
    : others.length > 0
      ? `Its numbers are ${digitsSaid(others)}; a hedge before them would be missed.`
      : 'No number was read.';
  return refused(
    text,
    'not-english',
    `This wording does not seem to be English (${reason}). ${numbers}`,
    'English words, or low, best and high as numbers',
    'Translate the quantity phrase, and keep the original in the note.',
  );
}

/** A page instead of a wording. */
export function tooMany({ text, amounts }: Scan): WordingRead | null {
  if (amounts.length <= MOST_NUMBERS) return null;
  return refused(
    text,
    'too-many-numbers',
    `There are more than ${MOST_NUMBERS} numbers here: this is a page, not the wording of a claim.`,
    'the few words that give one claim ("4,700 casualties, including 600 killed")',
    'Make one row of each claim, with its own words.',
  );
}

/** The first number that has two readings, or none. */
export function faultOf({ text, tokens, faults }: Scan): WordingRead | null {
  const [fault] = faults;
  return fault === undefined ? null : refusedFor(fault, text, tokens);
}

/** Words that are refused for one of their numbers. */
export function refusedFor(fault: Faulty, text: string, tokens: readonly Token[]): WordingRead {
  const words = slice(text, tokens[fault.start], tokens[fault.end - 1]);
  if (fault.code === 'malformed-number' && words.replaceAll(/\D/g, '').length > MOST_DIGITS) {
    return refused(
      text,
      'too-many-digits',
      `"${words}" has more than ${MOST_DIGITS} digits: it is larger or finer than can be held exactly, and no count of people is.`,
      `a number of up to ${MOST_DIGITS} digits`,
      'Correct the number after looking at the source.',
    );
  }
  const [message, expected, fix] = faultSaid(fault, words);
  return refused(text, fault.code, message, expected, fix);
}

function faultSaid(
  { code, readings }: Faulty,
  words: string,
): readonly [message: string, expected: string, fix: string] {
  const [one = '', two = ''] = readings.map(plainly);
  switch (code) {
    case 'ambiguous-number':
      return [
        `"${words}" may be ${one} or ${two}, and nothing in these words says which.`,
        `a number with one reading: ${one}, or ${two}`,
        'Write thousands with a comma (4,700), or declare the sign of decimals.',
      ];
    case 'inverted-range':
      return [
        `"${words}" runs from the larger number to the smaller one.`,
        'the smaller number first',
        'Check which number is wrong; the two are not swapped for you.',
      ];
    case 'contradicting-hedges':
      return [
        `"${words}" bounds the number from one side, and says that it may lie on the other.`,
        'a bound from below or from above',
        'Give low and high as numbers, if the source says what both are.',
      ];
    case 'share-above-one':
      return [
        `"${words}" is more than the whole.`,
        'a share up to 100 %',
        'Give the share of the base, or the number itself.',
      ];
    default:
      return [
        `"${words}" has groups of digits that are no number.`,
        'digits with groups of three (4,700), or none',
        'Write the number without separators.',
      ];
  }
}

/** A reading in digits as reports print it. */
function plainly(reading: string): string {
  const value = Number(reading);
  return Number.isInteger(value) ? formatCount(value) : reading;
}

/** "no further casualties", "no one survived": not zero. */
export function narrowerThanZero({ text, unclearZero }: Scan): WordingRead | null {
  if (unclearZero === null) return null;
  return refused(
    text,
    'unclear-zero',
    `"${unclearZero}" keeps these words from saying zero.`,
    'words that say none at all ("no soldier was killed"), or a number',
    'Give 0 if the source says none at all, else leave the value blank.',
  );
}

/** "denied that 600 were killed", "not 600 but 400". */
export function deniedIn({ text, tokens, amounts }: Scan): WordingRead | null {
  if (amounts.length === 0) return null;
  const inside = new Set<number>();
  for (const { start, end } of amounts) for (let i = start; i < end; i += 1) inside.add(i);
  const word = denial(tokens, inside);
  if (word === null) return null;
  return refused(
    text,
    'denied',
    `"${word}" denies or negates what these words say of ${numbersIn(tokens)}.`,
    'what the source claims, not what it denies',
    'Give the number that the source holds to be true.',
  );
}

const NO_SHARE = [
  'a percentage with its sign (40 %), a fraction (two-thirds) or a decimal below one (0.4)',
  'Write the sign of per cent, or make it a claim of a count.',
] as const;

/** A lone bare number where a share is wanted: 0.4 is one, 40 may be 40 % or a count. */
export function bareShare({ text, amounts, mentions }: Scan, hedges: Hedges): WordingRead | null {
  const [amount] = amounts;
  if (amount === undefined || amounts.length > 1 || amount.unit === 'share') return null;
  const { single } = amount;
  if (single === null || single.stated.value >= 1) {
    const message = `"${text.trim()}" is no share: a share is wanted, and this may be a count or a percentage without its sign.`;
    return refused(text, 'bare-share', message, ...NO_SHARE);
  }
  const { value } = single.stated;
  const stated = { value, place: Math.min(single.stated.place, lastPlace(value)) };
  const reading = readSingle(single.row, stated, 'share', hedges);
  const measure = mentions[0]?.measure ?? null;
  const words = { wording: text.trim(), measure, of: null, relation: null, includes: null };
  return { quantities: [{ ...reading, ...words, unit: 'share' }], problems: [] };
}

/** A lone bare number between zero and one: a share where its base is known, else no count of people. */
export function belowOne(found: Scan, of: Measure | null, hedges: Hedges): WordingRead | null {
  const { text, amounts } = found;
  const [amount] = amounts;
  if (amount === undefined || amounts.length > 1 || amount.unit === 'share') return null;
  const value = amount.single?.stated.value ?? 0;
  if (value <= 0 || value >= 1) return null;
  if (of !== null) return bareShare(found, hedges);
  const message = `"${text.trim()}" is less than one, and no count of people is; it may be a share without its sign.`;
  return refused(text, 'bare-share', message, ...NO_SHARE);
}

/** A text without a number that counts: missing, a factor, a unit, or words we cannot read. */
export function nothingRead({ text, tokens, asides, mentions }: Scan): WordingRead {
  if (asides.length === 0 && saysUnknown(tokens)) return missing(text);
  if (saysMultiple(tokens) || asides.some(({ taken }) => taken === 'a multiple')) {
    const message = 'These words give a factor, not a number.';
    const fix = 'Give the number that the source states.';
    return refused(text, 'multiple', message, 'a number as the source states it', fix);
  }
  if (tokens.some((token) => MILITARY_UNITS.has(token.fold))) {
    const message =
      'These words name military units; how many people they hold is not said, and no number is made up.';
    const fix = 'Give the number if the source gives one, else leave the value blank.';
    return refused(text, 'unit-without-number', message, 'a number of people', fix);
  }
  const set = asides.map(
    ({ start, end, taken }) => `"${slice(text, tokens[start], tokens[end - 1])}" (${taken})`,
  );
  const lost = mentions.some(({ readings }) => readings !== null);
  const unclear = lost ? ', and what is counted is not clear either' : '';
  return refused(
    text,
    'unreadable-wording',
    set.length > 0
      ? `No number of people was found; set aside: ${formatList(set)}.`
      : `No number was found in these words${unclear}.`,
    'a number, a range, a share or a vague count ("dozens")',
    'Write the number that the source gives, with its own hedge.',
  );
}
