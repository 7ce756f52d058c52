/**
 * Numbers that count nothing of ours: dates, years, times of day, ages, lengths of time, names of units, page numbers,
 * tanks and villages. They are set aside before the counts are read, each with its reason.
 */
import { mentionAt } from '../measure-words.ts';
import { readDigits } from './digits.ts';
import { numeralAt, vulgarAt } from './numerals.ts';
import type { NumeralContext } from './numerals.ts';
import { percentEnd, shareAt } from './shares.ts';
import type { Token } from './tokens.ts';
import { vagueAt } from './vague-words.ts';
import { MILITARY_UNITS, MONTHS, PERIODS, PERSONS, SEASONS, THINGS, WEEKDAYS } from './words.ts';
import { wordSet } from './lexicon.ts';

/** What a number was taken for. */
export type Taken =
  | 'a date'
  | 'a year'
  | 'a time of day'
  | 'an age'
  | 'a length of time'
  | 'a name or label'
  | 'an ordinal'
  | 'a modifier'
  | 'money'
  | 'a confidence level'
  | 'a number of things'
  | 'a number of military units'
  | 'a multiple'
  | 'the base of a rate';

export interface SetAside {
  readonly start: number;
  readonly end: number;
  readonly taken: Taken;
}

/** A number in the text: where it stands, what it is worth. */
interface Spot {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Digits as they stand, without a scale; empty for number words. */
  readonly raw: string;
}

const YEAR_FROM = 1500;
const YEAR_TO = 2099;
const OLDEST = 120;
/** How many words may stand between a number and its noun: "12 North Korean armoured infantry fighting vehicles". */
const NOUN_WITHIN = 6;

/** Words after which four plain digits are a year. */
const YEAR_AFTER = wordSet(
  'in since during until till before after year early late mid end beginning start summer winter spring autumn fall pre post',
);
/** Words after which they are a year unless people follow. */
const YEAR_PERHAPS_AFTER = wordSet('by from to of and - through / ( , ; : for');
/** Nouns whose number is a label: "page 12", "Unit 29155", "day 600". */
const LABELLED = wordSet(`
  no nr page p pp chapter ch article section resolution unit brigade regiment division battalion hill zone phase day
  figure fig table note ref row line id highway route vol volume item version war class level sector camp school
  grid point block flight type mark mk model part annex appendix # § week order directive law room gate channel
`);
/** Where the words that belong to a number end. */
const PHRASE_ENDS = wordSet(`
  of in at on to for from by with and or nor but were was are is be been being have has had which who whom that as
  after before since during when while because if so than then there they he she it including include included
  versus vs against into near inside outside across along around within per each every would could may might will
  said says say according
`);

function plainDigits(raw: string): boolean {
  return /^\d+$/.test(raw);
}

function isYear(spot: Spot): boolean {
  return /^\d{4}$/.test(spot.raw) && spot.value >= YEAR_FROM && spot.value <= YEAR_TO;
}

function isDay(spot: Spot): boolean {
  return /^\d{1,2}$/.test(spot.raw) && spot.value >= 1 && spot.value <= 31;
}

/** Index of the token before `at`, commas and points that belong to an abbreviation passed over. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[at - 1];
  return token?.fold === '.' && token.glued ? tokens[at - 2] : token;
}

/** `29/10/2025`, `2025-10-29`, `29.10.2025`, `2022-23`: index after the date that begins here, else 0. */
function numericDateEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'number') return 0;
  if (
    /^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})$/.test(token.fold) ||
    /^\d{4}\.\d{1,2}\.\d{1,2}$/.test(token.fold)
  ) {
    return at + 1;
  }
  const [s1, b, s2, c] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (s1 === undefined || b?.kind !== 'number' || !s1.glued || !b.glued) return 0;
  if (s1.fold !== '/' && s1.fold !== '-') return 0;
  const plain = (t: Token | undefined): string =>
    t?.kind === 'number' && plainDigits(t.fold) ? t.fold : '';
  const [x, y] = [plain(token), plain(b)];
  if (x === '' || y === '') return 0;
  if (s2?.fold === s1.fold && s2.glued && c?.glued === true && plain(c) !== '') {
    const z = plain(c);
    const lengths = [x.length, y.length, z.length];
    if (x.length === 4 && y.length <= 2 && z.length <= 2) return at + 5;
    if (
      lengths[0] !== undefined &&
      x.length <= 2 &&
      y.length <= 2 &&
      (z.length === 4 || z.length === 2)
    ) {
      return at + 5;
    }
    return 0;
  }
  const year = /^(1[5-9]|20)\d\d$/;
  const followed =
    c !== undefined &&
    s2?.kind === 'word' &&
    (PERSONS.has(s2.fold) || mentionAt(tokens, at + 3) !== null);
  if (year.test(x) && year.test(y) && !followed && Number(x) <= Number(y)) return at + 3;
  if (year.test(x) && y.length === 2 && !followed && Number(y) > Number(x.slice(2))) return at + 3;
  if (year.test(x) && /^(0[1-9]|1[0-2])$/.test(y)) return at + 3;
  if (s1.fold === '/' && ((x === '9' && y === '11') || (x === '24' && y === '7'))) return at + 3;
  return 0;
}

/** Whether people or a measure follow at once, so that four digits are a count and no year. */
function peopleFollow(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || PHRASE_ENDS.has(token.fold)) return false;
    if (PERSONS.has(token.fold) || mentionAt(tokens, i) !== null) return true;
  }
  return false;
}

function monthAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !MONTHS.has(token.fold)) return false;
  // "may" and "march" are verbs in small letters.
  return !/^(may|march|mar|sun|sat)$/.test(token.text);
}

function dateAt(tokens: readonly Token[], spot: Spot, asides: readonly SetAside[]): Taken | null {
  const { start, end } = spot;
  const lone = tokens.length === end - start;
  const previous = before(tokens, start);
  const previousAt = previous === tokens[start - 1] ? start - 1 : start - 2;
  const last = asides[asides.length - 1];
  const afterDate = last !== undefined && (last.taken === 'a date' || last.taken === 'a year');
  if (isDay(spot)) {
    if (monthAt(tokens, previousAt)) return 'a date';
    const skip = tokens[end]?.fold === 'of' ? 1 : 0;
    if (monthAt(tokens, end + skip)) return 'a date';
    // "9-12 April", "9 and 10 April", "April 9-12".
    const link = tokens[end]?.fold ?? '';
    const after = tokens[end + 1];
    if (/^(-|and|to|or)$/.test(link) && after !== undefined && /^\d{1,2}$/.test(after.fold)) {
      if (monthAt(tokens, end + 2)) return 'a date';
    }
    if (afterDate && last.end === start - 1 && /^(-|to)$/.test(previous?.fold ?? ''))
      return 'a date';
  }
  if (!isYear(spot) || lone) return null;
  const word = previous?.fold ?? '';
  if (monthAt(tokens, previousAt) || SEASONS.has(word)) return 'a date';
  if (afterDate && start - last.end <= 1) return 'a date';
  if (WEEKDAYS.has(word)) return 'a date';
  if (YEAR_AFTER.has(word) && !PERSONS.has(tokens[end]?.fold ?? '')) return 'a year';
  if (tokens[end]?.fold === ':' && start === 0) return 'a year';
  if (word === '(' && tokens[end]?.fold === ')') return 'a year';
  if (YEAR_PERHAPS_AFTER.has(word) && !peopleFollow(tokens, end)) {
    const bare = tokens[end] === undefined || tokens[end]?.kind === 'sign';
    return word === ',' || word === ':' || word === '('
      ? null
      : bare || word !== 'of'
        ? 'a year'
        : null;
  }
  return null;
}

/** The noun that a number counts, up to `NOUN_WITHIN` words on. */
function nounAfter(tokens: readonly Token[], at: number, value: number): Taken | null {
  for (let i = at; i < at + NOUN_WITHIN; i += 1) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (token.kind === 'sign') {
      if (token.fold === '-' || token.fold === '"') continue;
      return null;
    }
    if (token.kind === 'number' || PHRASE_ENDS.has(token.fold)) return null;
    const next = tokens[i + 1]?.fold ?? '';
    const person = PERSONS.has(token.fold);
    if (person && (THINGS.has(next) || MILITARY_UNITS.has(next)) && next.endsWith('s')) continue;
    if (person || mentionAt(tokens, i) !== null) return null;
    const plural = token.fold.endsWith('s') || value === 1;
    const adjective = PERSONS.has(next) || THINGS.has(next) || MILITARY_UNITS.has(next);
    if (PERIODS.has(token.fold) && (plural || i === at)) return 'a length of time';
    if (THINGS.has(token.fold) && plural && !adjective) {
      return token.fold === 'times' ? 'a multiple' : 'a number of things';
    }
    if (token.fold === 'aircraft' || token.fold === 'cattle') return 'a number of things';
    if (MILITARY_UNITS.has(token.fold) && plural && !adjective) {
      return 'a number of military units';
    }
  }
  return null;
}

/** Letters and hyphens that touch the number: `12GA`, `T-72`, `24th`, `10-day`, `30-year-old`. */
function joinedName(tokens: readonly Token[], spot: Spot, context: NumeralContext): Taken | null {
  const { start, end } = spot;
  const [previous, next] = [tokens[start - 1], tokens[end]];
  const first = tokens[start];
  if (first?.kind === 'number' && first.glued && previous?.kind === 'word') {
    return /^(c|ca|approx|est|us|k|w|m)$/.test(previous.fold) ? null : 'a name or label';
  }
  if (first?.glued === true && previous?.fold === '-' && previous.glued) {
    const word = tokens[start - 2];
    if (word?.kind === 'word') {
      if (/^(mid|pre|post|early|late)$/.test(word.fold) && isYear(spot)) return 'a year';
      const name = word.text !== word.fold || /^(covid|mid|pre|post|non)$/.test(word.fold);
      if (name && first.kind === 'number') return 'a name or label';
    }
  }
  if (next?.kind === 'word' && next.glued && tokens[end - 1]?.kind === 'number') {
    if (/^(st|nd|rd|th)$/.test(next.fold)) return 'an ordinal';
    if (/^(am|pm|h|hrs|hr)$/.test(next.fold)) return 'a time of day';
    if (next.fold === 's') return 'a year';
    if (/^(ish|odd)$/.test(next.fold)) return null;
    if (context.lettersAreMeasures && /^(k|w|m|c|mc|cm|p|d|i|mia|kia|wia|pow)$/.test(next.fold))
      return null;
    if (/^(kia|wia|mia|pow|pows)$/.test(next.fold)) return null;
    if (/^x$/.test(next.fold)) return 'a multiple';
    return 'a name or label';
  }
  const word = tokens[end + 1];
  if (next?.fold === '-' && next.glued && word?.kind === 'word' && word.glued) {
    if (/^(strong|odd|plus|ish|something|or)$/.test(word.fold)) return null;
    if (word.fold === 'fold') return 'a multiple';
    if (/^(year|years)$/.test(word.fold)) {
      return tokens[end + 3]?.fold.startsWith('old') === true ? 'an age' : 'a length of time';
    }
    if (PERIODS.has(word.fold)) return 'a length of time';
    if (mentionAt(tokens, end + 1) !== null) return null;
    if (numeralAt(tokens, end + 1, context) !== null || percentEnd(tokens, end) > end) return null;
    if (shareAt(tokens, start, context) !== null || vagueAt(tokens, end + 1) !== null) return null;
    return 'a modifier';
  }
  return null;
}

function timeOfDay(tokens: readonly Token[], { start, end }: Spot): boolean {
  const [colon, minutes] = [tokens[end], tokens[end + 1]];
  if (colon?.fold === ':' && colon.glued && minutes?.kind === 'number' && minutes.glued)
    return true;
  const [before1, before2] = [tokens[start - 1], tokens[start - 2]];
  if (
    before1?.fold === ':' &&
    before1.glued &&
    tokens[start]?.glued === true &&
    before2?.kind === 'number'
  ) {
    return true;
  }
  return /^(am|pm|gmt|utc|o'clock)$/.test(tokens[end]?.fold ?? '');
}

function age(
  tokens: readonly Token[],
  { start, end, value }: Spot,
  last: SetAside | undefined,
): boolean {
  if (value > OLDEST) return false;
  const previous = tokens[start - 1]?.fold ?? '';
  if (/^(-|to|and)$/.test(previous) && last?.taken === 'an age' && last.end === start - 1)
    return true;
  if (/^(aged|age|ages)$/.test(previous)) return true;
  if (previous === 'of' && /^(age|ages)$/.test(tokens[start - 2]?.fold ?? '')) return true;
  if (
    /^(years|year)$/.test(tokens[end]?.fold ?? '') &&
    /^(old|of)$/.test(tokens[end + 1]?.fold ?? '')
  ) {
    return tokens[end + 1]?.fold === 'old' || tokens[end + 2]?.fold === 'age';
  }
  return (
    /^(under|over|below|above)$/.test(previous) &&
    /^(children|child|people|boys|girls|men|women|those|civilians|minors)$/.test(
      tokens[start - 2]?.fold ?? '',
    )
  );
}

/** What the number at a spot is taken for when it counts nothing of ours; null when it may count. */
function takenFor(
  tokens: readonly Token[],
  spot: Spot,
  asides: readonly SetAside[],
  context: NumeralContext,
): Taken | null {
  const { start, end, value } = spot;
  const previous = before(tokens, start);
  const joined = joinedName(tokens, spot, context);
  if (joined !== null) return joined;
  if (timeOfDay(tokens, spot)) return 'a time of day';
  const date = dateAt(tokens, spot, asides);
  if (date !== null) return date;
  if (age(tokens, spot, asides[asides.length - 1])) return 'an age';
  if (LABELLED.has(previous?.fold ?? '') && plainDigits(spot.raw)) {
    const rate = /^(per|each|a|every)$/.test(tokens[start - 2]?.fold ?? '');
    if (!rate) return 'a name or label';
  }
  if (previous?.fold === '[' && tokens[end]?.fold === ']' && tokens.length > 3 && value < 1000) {
    const glued = tokens[start - 1]?.glued === true;
    if (glued || value < 100) return 'a name or label';
  }
  if (previous?.fold === 'per') return 'the base of a rate';
  if (/^[$€£¥₴₽]$/u.test(previous?.text ?? '')) return 'money';
  const percent = percentEnd(tokens, end);
  if (percent > end || tokens[end]?.fold === 'ci') {
    const word = tokens[percent]?.fold ?? '';
    const level =
      /^(ci|cis|confidence|credible|credibility|ui|uncertainty|cri|prediction|interval|probability|level|hdi|certain|sure)$/;
    if (level.test(word)) return 'a confidence level';
    if (/^(points?)$/.test(word)) return 'a number of things';
    return null;
  }
  if (
    tokens[end]?.fold === 'fold' ||
    (tokens[end]?.fold === 'times' && tokens[end + 1]?.kind === 'word')
  ) {
    return 'a multiple';
  }
  return nounAfter(tokens, afterRange(tokens, end, context), value);
}

/** Index after the second number when the first of a range ends at `at`: "10 to 12 days" are days both. */
function afterRange(tokens: readonly Token[], at: number, context: NumeralContext): number {
  let i = at;
  if (tokens[i]?.fold === '+') i += 1;
  if (!/^(-|to|or|and)$/.test(tokens[i]?.fold ?? '')) return i;
  const second = numeralAt(tokens, i + 1, context);
  if (second === null) return i;
  return tokens[i]?.fold === 'and' && second.end < tokens.length ? at : second.end;
}

/** The numbers of a text that are set aside, in their order. */
export function setAside(tokens: readonly Token[], context: NumeralContext): SetAside[] {
  const asides: SetAside[] = [];
  let i = 0;
  while (i < tokens.length) {
    const date = numericDateEnd(tokens, i);
    if (date > 0) {
      asides.push({ start: i, end: date, taken: 'a date' });
      i = date;
      continue;
    }
    const numeral = vulgarAt(tokens, i) === null ? numeralAt(tokens, i, context) : null;
    if (numeral === null) {
      i += 1;
      continue;
    }
    const spot = spotOf(tokens, i, numeral.end);
    const taken = takenFor(tokens, spot, asides, context);
    if (taken !== null) asides.push({ start: i, end: Math.max(numeral.end, i + 1), taken });
    i = Math.max(numeral.end, i + 1);
  }
  return asides;
}

function spotOf(tokens: readonly Token[], start: number, end: number): Spot {
  const token = tokens[start];
  const raw = token?.kind === 'number' && end === start + 1 ? token.fold : '';
  const digits = raw === '' ? null : readDigits(raw, null);
  const plain = { decimal: null, lettersAreMeasures: false } as const;
  const numeral = digits === null ? numeralAt(tokens, start, plain) : null;
  let value = Number.NaN;
  if (digits?.kind === 'number') ({ value } = digits);
  if (numeral?.kind === 'number') ({ value } = numeral);
  return { start, end, value, raw };
}
