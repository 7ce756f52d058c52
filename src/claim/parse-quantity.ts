/** Reads what a wording says: numbers with their hedges, what they count, and how they stand to each other. */
import { formatCount, formatList } from './format-number.ts';
import { lastPlace } from './hedges.ts';
import type { Measure } from './measure.ts';
import { ambiguousMeasure } from './measure-words.ts';
import type { Problem } from './problem.ts';
import type { Hedges, Quantity } from './quantity.ts';
import { readCompound } from './wording/compound.ts';
import { denial, periodSaid, saysMultiple } from './wording/said.ts';
import { readSingle } from './wording/interval.ts';
import { notEnglish } from './wording/language.ts';
import { isMissing, negative, saysUnknown } from './wording/missing.ts';
import { wordingProblem } from './wording/problems.ts';
import { MOST_NUMBERS, scan } from './wording/scan.ts';
import type { Scan } from './wording/scan.ts';
import { slice, tokenize } from './wording/tokens.ts';
import type { Token } from './wording/tokens.ts';
import { MILITARY_UNITS } from './wording/words.ts';

/** What is known of a wording before it is read. */
export interface WordingContext {
  /** Width of the hedge table; `default` unless given. */
  readonly hedges?: Hedges;
  /** The measure of the claim, from its own column: settles "lost 6,000". */
  readonly measure?: Measure | null;
  /** The base of a share, from its own column. */
  readonly of?: Measure | null;
  /** `share` where a bare number below one is a share. */
  readonly unit?: 'count' | 'share' | null;
  /** The sign of decimals, where it is known: settles `4.700`. */
  readonly decimal?: '.' | ',' | null;
}

/** What a wording gives: every number that could be read, and a problem for every one that could not. */
export interface WordingRead {
  readonly quantities: readonly Quantity[];
  readonly problems: readonly Problem[];
}

type Severity = Problem['severity'];

/** The quantities to give back, or none with the problem that says why. */
function refused(
  text: string,
  code: string,
  message: string,
  expected: string,
  fix: string,
  severity: Severity = 'error',
): WordingRead {
  return {
    quantities: [],
    problems: [wordingProblem(code, severity, text, message, expected, fix)],
  };
}

/**
 * Reads a wording: "around 600", "4,700 casualties, including 600 killed", "no soldier was killed", "unknown".
 *
 * Several numbers become several quantities, in the order of the text, each with the measure it names and its relation
 * (`nested` in a total, or `additive` beside the number before it; a part names its total in `of`). A wording that cannot
 * be read gives no quantity and a problem that says why, what would have been readable, and how to mend it; one that says
 * that the number is not known gives no quantity and the notice `missing-value`: missing is never zero.
 *
 * The intervals follow the hedge table (hedges.ts) and the table of vague words (vague.ts). Counts are numbers, shares
 * fractions of 1. The time grows with the length of the text and no faster.
 */
export function parseQuantity(text: string, context: WordingContext = {}): WordingRead {
  const tokens = tokenize(text);
  if (isMissing(text, tokens)) return missing(text);
  if (negative(tokens)) {
    return refused(
      text,
      'negative-number',
      `${slice(text, tokens[0], tokens[1])} is below zero, and no count of people is.`,
      'a number from zero up, or one of the missing codes -1, -9, -99, -999',
      'Write NA where the number is missing, else the number itself.',
    );
  }
  const foreign = notEnglish(tokens);
  if (foreign !== null) return inOtherLanguage(text, tokens, foreign);
  const { hedges = 'default', measure = null, decimal = null } = context;
  const read = scan(text, hedges, decimal);
  if (read.amounts.length > MOST_NUMBERS) {
    return refused(
      text,
      'too-many-numbers',
      `There are more than ${MOST_NUMBERS} numbers here: this is a page, not the wording of a claim.`,
      'the few words that give one claim ("4,700 casualties, including 600 killed")',
      'Make one row of each claim, with its own words.',
    );
  }
  const fault = faultOf(read);
  if (fault !== null) return fault;
  if (read.unclearZero !== null) {
    return refused(
      text,
      'unclear-zero',
      `"${read.unclearZero}" keeps these words from saying zero.`,
      'words that say none at all ("no soldier was killed"), or a number',
      'Give 0 if the source says none at all, else leave the value blank.',
    );
  }
  const inside = new Set(
    read.amounts.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, k) => start + k),
    ),
  );
  const denied = denial(read.tokens, inside);
  if (denied !== null && read.amounts.length > 0) {
    return refused(
      text,
      'denied',
      `"${denied}" denies or negates what these words say of ${numbersIn(tokens)}.`,
      'what the source claims, not what it denies',
      'Give the number that the source holds to be true.',
    );
  }
  const bare = bareShare(read, context);
  if (bare !== null) return bare;
  if (read.amounts.length === 0) return nothingRead(read);
  const { quantities, problems } = readCompound(read, { hedges, measure });
  if (quantities.length === 0 && problems.length === 0) return nothingRead(read);
  return { quantities, problems: [...problems, ...notes(read, quantities, measure)] };
}

function missing(text: string): WordingRead {
  return refused(
    text,
    'missing-value',
    text.trim() === ''
      ? 'The value is blank.'
      : `"${text.trim()}" stands for a missing value; it is not read as zero.`,
    'a number, or nothing where the source gives none',
    'Nothing to mend if the source gives no number.',
    'notice',
  );
}

/** The numbers of a text as they stand, for messages. */
function numbersIn(tokens: readonly Token[]): string {
  const numbers = tokens.filter((token) => token.kind === 'number').map((token) => token.text);
  return numbers.length === 0 ? 'the number' : formatList(numbers.slice(0, 8));
}

function inOtherLanguage(text: string, tokens: readonly Token[], reason: string): WordingRead {
  const numbers = tokens.some((token) => token.kind === 'number');
  return refused(
    text,
    'not-english',
    `This wording does not seem to be English (${reason}). ${
      numbers
        ? `Its numbers are ${numbersIn(tokens)}; a hedge before them would be missed.`
        : 'No number was read.'
    }`,
    'English words, or low, best and high as numbers',
    'Translate the quantity phrase, and keep the original in the note.',
  );
}

/** The problem of the first number that has two readings, or none. */
function faultOf({ text, tokens, faults }: Scan): WordingRead | null {
  const [fault] = faults;
  if (fault === undefined) return null;
  const words = slice(text, tokens[fault.start], tokens[fault.end - 1]);
  const [one = '', two = ''] = fault.readings.map((reading) =>
    /^[\d.]+$/.test(reading) ? plain(reading) : reading,
  );
  switch (fault.code) {
    case 'ambiguous-number':
      return refused(
        text,
        fault.code,
        `"${words}" may be ${one} or ${two}, and nothing in these words says which.`,
        `a number with one reading: ${one}, or ${two}`,
        'Write thousands with a comma (4,700), or declare the sign of decimals.',
      );
    case 'inverted-range':
      return refused(
        text,
        fault.code,
        `"${words}" runs from the larger number to the smaller one.`,
        'the smaller number first',
        'Check which number is wrong; the two are not swapped for you.',
      );
    case 'share-above-one':
      return refused(
        text,
        fault.code,
        `"${words}" is more than the whole.`,
        'a share up to 100 %',
        'Give the share of the base, or the number itself.',
      );
    default:
      return refused(
        text,
        fault.code,
        `"${words}" has groups of digits that are no number.`,
        'digits with groups of three (4,700), or none',
        'Write the number without separators.',
      );
  }
}

function plain(digits: string): string {
  const value = Number(digits);
  return Number.isInteger(value) ? formatCount(value) : digits;
}

/** A bare number where a share is expected: 0.4 is one, 40 may be 40 % or an error. Null where this does not apply. */
function bareShare(read: Scan, { unit, hedges = 'default' }: WordingContext): WordingRead | null {
  const [amount] = read.amounts;
  if (
    unit !== 'share' ||
    amount === undefined ||
    read.amounts.length > 1 ||
    amount.unit === 'share'
  )
    return null;
  const { single } = amount;
  const value = single?.stated.value ?? null;
  if (single === null || value === null || value >= 1 || value < 0) {
    return refused(
      read.text,
      'bare-share',
      `"${read.text.trim()}" is no share: a share is wanted, and this may be a count or a percentage without its sign.`,
      'a percentage with its sign (40 %), a fraction (two-thirds) or a decimal below one (0.4)',
      'Write the sign of per cent, or make it a claim of a count.',
    );
  }
  const place = Math.min(single.stated.place, lastPlace(value));
  const reading = readSingle(single.row, { value, place }, 'share', hedges);
  const { low, best, high, lowReached, highReached, hedge, stated } = reading;
  const quantity: Quantity = {
    low,
    best,
    high,
    lowReached,
    highReached,
    unit: 'share',
    of: null,
    relation: null,
    wording: read.text.trim(),
    measure: read.mentions[0]?.measure ?? null,
    includes: null,
    hedge,
    stated,
  };
  return { quantities: [quantity], problems: [] };
}

/** A text without a number that counts: missing, a factor, a unit, or words we cannot read. */
function nothingRead(read: Scan): WordingRead {
  const { text, tokens, asides } = read;
  if (asides.length === 0 && saysUnknown(tokens)) return missing(text);
  const multiple = asides.some((aside) => aside.taken === 'a multiple') || saysMultiple(tokens);
  if (multiple) {
    return refused(
      text,
      'multiple',
      'These words give a factor, not a number.',
      'a number as the source states it',
      'Give the number that the source states.',
    );
  }
  if (tokens.some((token) => MILITARY_UNITS.has(token.fold))) {
    return refused(
      text,
      'unit-without-number',
      'These words name military units; how many people they hold is not said, and no number is made up.',
      'a number of people',
      'Give the number if the source gives one, else leave the value blank.',
    );
  }
  const set = asides.map(
    ({ start, end, taken }) => `"${slice(text, tokens[start], tokens[end - 1])}" (${taken})`,
  );
  const lost = read.mentions.find((mention) => mention.readings !== null);
  return refused(
    text,
    'unreadable-wording',
    set.length > 0
      ? `No number of people was found; set aside: ${formatList(set)}.`
      : `No number was found in these words${lost === undefined ? '' : ', and what is counted is not clear either'}.`,
    'a number, a range, a share or a vague count ("dozens")',
    'Write the number that the source gives, with its own hedge.',
  );
}

/** What a reader should know of numbers that were read: what was set aside, what the words leave open. */
function notes(read: Scan, quantities: readonly Quantity[], measure: Measure | null): Problem[] {
  const { text, tokens, asides } = read;
  const problems: Problem[] = [];
  const telling = asides.filter((aside) => aside.taken !== 'an ordinal');
  if (telling.length > 0 && quantities.length > 0) {
    const list = telling.map(
      ({ start, end, taken }) => `"${slice(text, tokens[start], tokens[end - 1])}" (${taken})`,
    );
    problems.push(
      wordingProblem(
        'number-set-aside',
        'notice',
        text,
        `Not read as counts: ${formatList(list)}.`,
        'numbers of people',
        'Nothing to mend unless one of them is a count.',
      ),
    );
  }
  const period = quantities.length > 0 ? periodSaid(tokens) : null;
  if (period !== null) {
    problems.push(
      wordingProblem(
        'period-count',
        'notice',
        text,
        `"${period}" says that this is the count of a period, not of all since the beginning.`,
        'the first day of the period in the column "from"',
        'Fill "from" and "as_of", so that the count is not compared with cumulative ones.',
      ),
    );
  }
  const loose = quantities.find(
    (q) => q.measure === 'casualties' && q.includes === null && q.unit === 'count',
  );
  if (
    loose !== undefined &&
    (measure === 'killed' || tokens.some((token) => token.fold === 'civilian'))
  ) {
    problems.push({
      ...ambiguousMeasure(text, 'casualties', ['killed', 'casualties'], 'notice'),
      code: 'casualties-or-dead',
      severity: 'warning',
    });
  }
  const zero = quantities.find((q) => q.hedge === 'none');
  if (
    zero !== undefined &&
    tokens.some((token) => /^(reported|recorded|known|confirmed|claimed)$/.test(token.fold))
  ) {
    problems.push(
      wordingProblem(
        'zero-reported',
        'warning',
        text,
        'That none was reported is read as zero; it may only mean that no report was made.',
        'words that say that there were none',
        'Leave the value blank if the source gives no number.',
      ),
    );
  }
  for (const mention of read.unknown) {
    problems.push(
      wordingProblem(
        'missing-value',
        'notice',
        text,
        `"${slice(text, tokens[mention.start], tokens[mention.end - 1])}" is said to be unknown; it is not read as zero.`,
        'a number, or nothing where the source gives none',
        'Nothing to mend if the source gives no number.',
      ),
    );
  }
  const odd = quantities.find(
    (q) => q.unit === 'count' && q.best !== null && !Number.isInteger(q.best),
  );
  if (odd !== undefined) {
    problems.push(
      wordingProblem(
        'fractional-count',
        'warning',
        text,
        `"${odd.wording}" is not a whole number of people.`,
        'a whole number, or a share with its sign',
        'Check the sign of decimals, or whether it is a mean or a share.',
      ),
    );
  }
  return problems;
}
