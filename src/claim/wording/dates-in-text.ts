/** Dates, years and times of day in a text: numbers, and no counts. */
import { wordSet } from './lexicon.ts';
import { mentionAt } from './mentions.ts';
import { PHRASE_ENDS, before, plainDigits } from './spot.ts';
import type { SetAside, Spot, Taken } from './spot.ts';
import type { Token } from './tokens.ts';
import { MONTHS, PERSONS, SEASONS, WEEKDAYS } from './words.ts';

/** Four plain digits from 1500 to 2099 may be a year. */
const YEAR = /^(1[5-9]|20)\d\d$/;
const DAY_OR_MONTH = /^\d{1,2}$/;
/** Words after which they are one. */
const YEAR_AFTER = wordSet(
  'in since during until till before after year early late mid end beginning start pre post',
);
/** Words before which they are one: "the 2024 campaign". */
const OF_A_YEAR = wordSet(
  'campaign offensive counteroffensive war invasion incursion uprising siege ceasefire earthquake season',
);
/** Words after which they are one unless people follow. */
const YEAR_PERHAPS_AFTER = wordSet('by from between for');
/** Words before a month for a part of it. */
const PARTS_OF_MONTH = wordSet('early mid late end');
/** Words before "of" and a year, and before "half of" one. */
const PARTS_OF_YEAR = wordSet('end beginning start middle course whole months weeks days as');
const ORDINALS = wordSet('first second third fourth last latter 1st 2nd 3rd 4th');
/** People within so many words after four digits make them a count. */
const PEOPLE_WITHIN = 3;
/** How far back an opening bracket is looked for. */
const BRACKET_WITHIN = 8;
const TIME_WORDS = wordSet("am pm gmt utc o'clock");

function digitsOf(token: Token | undefined, glued: boolean): string {
  if (token?.kind !== 'number' || (glued && !token.glued)) return '';
  return plainDigits(token.fold) ? token.fold : '';
}

/** `29/10/2025`, `2025-10-29`, `29.10.2025`, `2022-23`: index after the date that begins at `at`, else 0. */
export function numericDateEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'number') return 0;
  if (/^(\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})|\d{4}\.\d{1,2}\.\d{1,2})$/.test(token.fold)) return at + 1;
  const sign = tokens[at + 1];
  if (sign?.glued !== true || !/^[/-]$/.test(sign.fold)) return 0;
  const x = digitsOf(token, false);
  const y = digitsOf(tokens[at + 2], true);
  if (x === '' || y === '') return 0;
  const third = tokens[at + 3]?.fold === sign.fold && tokens[at + 3]?.glued === true;
  const z = third ? digitsOf(tokens[at + 4], true) : '';
  if (z !== '') return isTriple(x, y, z) ? at + 5 : 0;
  return isYears(tokens, at, x, y) || (sign.fold === '/' && /^(9\/11|24\/7)$/.test(`${x}/${y}`))
    ? at + 3
    : 0;
}

/** Whether three groups of digits are a date: the year first or last, the others a day and a month. */
function isTriple(x: string, y: string, z: string): boolean {
  if (!DAY_OR_MONTH.test(y)) return false;
  if (x.length === 4) return DAY_OR_MONTH.test(z);
  return DAY_OR_MONTH.test(x) && (z.length === 4 || z.length === 2);
}

/** `1941-1945`, `1914-18`, `2025-01`: years, unless people follow or nothing else in the text is a number. */
function isYears(tokens: readonly Token[], at: number, x: string, y: string): boolean {
  if (!YEAR.test(x)) return false;
  if (/^(0[1-9]|1[0-2])$/.test(y)) return true;
  if (peopleFollow(tokens, at + 3)) return false;
  if (y.length === 2) return Number(y) > Number(x.slice(2));
  if (!YEAR.test(y) || Number(x) > Number(y)) return false;
  const others = tokens.some((token, i) => token.kind === 'number' && (i < at || i > at + 2));
  return others || YEAR_AFTER.has(tokens[at - 1]?.fold ?? '');
}

/** Whether people or a measure follow at once, so that four digits are a count and no year. */
function peopleFollow(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + PEOPLE_WITHIN; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || PHRASE_ENDS.has(token.fold)) return false;
    if (PERSONS.has(token.fold) || mentionAt(tokens, i) !== null) return true;
  }
  return false;
}

/** Whether a month stands at `at`; "may" and "march" in small letters are verbs. */
function monthAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && MONTHS.has(token.fold) && !/^(may|march|mar)$/.test(token.text);
}

/** Whether the number at a spot is a date or a year; null when it is neither. */
export function dateAt(
  tokens: readonly Token[],
  spot: Spot,
  asides: readonly SetAside[],
): Taken | null {
  if (!plainDigits(spot.raw) || tokens.length === 1) return null;
  const last = asides[asides.length - 1];
  const date = last?.taken === 'a date' || last?.taken === 'a year' ? last : null;
  if (isDay(tokens, spot, date)) return 'a date';
  return YEAR.test(spot.raw) ? yearAt(tokens, spot, date) : null;
}

/** "April 9", "9 April", "9-12 April", "9 to mid-April", "April 9-12". */
function isDay(
  tokens: readonly Token[],
  { start, end, raw, value }: Spot,
  date: SetAside | null,
): boolean {
  if (!DAY_OR_MONTH.test(raw) || value < 1 || value > 31) return false;
  if (monthAt(tokens, before(tokens, start))) return true;
  if (monthAt(tokens, tokens[end]?.fold === 'of' ? end + 1 : end)) return true;
  const link = /^(-|and|to|or)$/;
  if (link.test(tokens[end]?.fold ?? '') && DAY_OR_MONTH.test(tokens[end + 1]?.fold ?? '')) {
    if (monthAt(tokens, end + 2)) return true;
  }
  // "from 9 to mid-April".
  const goesOn = tokens[end]?.fold === 'to' || (tokens[end]?.fold === '-' && tokens[end].glued);
  if (goesOn && PARTS_OF_MONTH.has(tokens[end + 1]?.fold ?? '')) {
    if (monthAt(tokens, tokens[end + 2]?.fold === '-' ? end + 3 : end + 2)) return true;
  }
  return date !== null && date.end === start - 1 && /^(-|to)$/.test(tokens[start - 1]?.fold ?? '');
}

/** Whether the word at `at` is a part of a year: "the end of 2023", "the first half of 2024", "as of 2024". */
function partOfYear(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at]?.fold ?? '', tokens[at - 1]?.fold ?? ''];
  if (/^(half|quarter)$/.test(word)) return ORDINALS.has(before);
  if (word === 'all') return /^(in|for|during|over|throughout|across)$/.test(before);
  return PARTS_OF_YEAR.has(word) || SEASONS.has(word) || monthAt(tokens, at);
}

/** Whether four digits that may be a year are one. */
function yearAt(
  tokens: readonly Token[],
  { start, end }: Spot,
  date: SetAside | null,
): Taken | null {
  const previousAt = before(tokens, start);
  const word = tokens[previousAt]?.fold ?? '';
  const next = tokens[end];
  if (monthAt(tokens, previousAt) || SEASONS.has(word) || WEEKDAYS.has(word)) return 'a date';
  if (date !== null && start - date.end <= 1) return 'a date';
  if (word === 'of' && partOfYear(tokens, previousAt - 1) && !peopleFollow(tokens, end))
    return 'a year';
  // "9 April, 2014: 600 killed"; "in April, 1800 were killed" is a count.
  const closed = next === undefined || /^[.,:;)-]$/.test(next.fold);
  if (closed && tokens[start - 1]?.fold === ',' && monthAt(tokens, start - 2)) return 'a date';
  if (YEAR_AFTER.has(word) && !PERSONS.has(next?.fold ?? '')) return 'a year';
  if (start === 0 && next?.fold === ':') return 'a year';
  if (OF_A_YEAR.has(next?.fold ?? '')) return 'a year';
  if (inBrackets(tokens, start) && (next === undefined || /^[),:;]$/.test(next.fold)))
    return 'a year';
  if (!YEAR_PERHAPS_AFTER.has(word)) return null;
  // "from 1500 to 2000" may be a range of counts; "from 1914 to 1918, 9 million" is one of years.
  const second = /^(to|and)$/.test(next?.fold ?? '') ? digitsOf(tokens[end + 1], false) : '';
  if (YEAR.test(second))
    return isYears(tokens, start, tokens[start]?.fold ?? '', second) ? 'a year' : null;
  return peopleFollow(tokens, end) ? null : 'a year';
}

function inBrackets(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - BRACKET_WITHIN); i -= 1) {
    const fold = tokens[i]?.fold;
    if (fold === '(' || fold === '[') return true;
    if (fold === ')' || fold === ']') return false;
  }
  return false;
}

/** Whether the number at a spot belongs to a time of day: `10:30`, `6 am`, `at 0600`. */
export function isTimeOfDay(tokens: readonly Token[], { start, end, raw }: Spot): boolean {
  if (/^0\d{3}$/.test(raw)) return true;
  const joins = (sign: number, number: number): boolean => {
    const colon = tokens[sign];
    if (colon?.fold !== ':' || !colon.glued || tokens[number]?.kind !== 'number') return false;
    const joined = tokens[Math.max(number, sign)];
    return joined !== undefined && joined.glued;
  };
  const afterColon = tokens[start]?.glued === true && joins(start - 1, start - 2);
  return joins(end, end + 1) || afterColon || TIME_WORDS.has(tokens[end]?.fold ?? '');
}
