/**
 * Numbers that count nothing of ours: dates, years, times of day, ages, lengths of time, names of units, page numbers,
 * tanks and villages. They are set aside before the counts are read, each with its reason.
 */
import { dateAt, isTimeOfDay, numericDateEnd } from './dates-in-text.ts';
import { readDigits } from './digits.ts';
import { lazy } from './lazy.ts';
import { wordSet } from './lexicon.ts';
import { mentionAt } from './mentions.ts';
import { nameAt } from './names-in-text.ts';
import { vulgarAt } from './number-words.ts';
import { numeralAt } from './numerals.ts';
import type { NumeralContext } from './numerals.ts';
import { percentEnd } from './shares.ts';
import { PHRASE_ENDS } from './spot.ts';
import type { SetAside, Spot, Taken } from './spot.ts';
import type { Token } from './tokens.ts';
import { MILITARY_UNITS, PERIODS, PERSONS, SOMEBODY, THINGS } from './words.ts';

/** How many words may stand between a number and its noun: "12 North Korean armoured infantry fighting vehicles". */
const NOUN_WITHIN = 6;
/** Nobody is older; above it, "under 600" is no age. */
const OLDEST = 120;
const YOUNG_AND_OLD = wordSet('children child people boys girls men women those civilians minors');
const LEVEL = wordSet(`
  ci cis confidence credible credibility ui uncertainty cri prediction interval probability level hdi certain sure
`);
/** Things and units whose plural has no s. */
const PLURAL_AS_IT_IS = wordSet('aircraft cattle sheep km kg won yuan hryvnia usd eur feet');

/** The noun that a number counts, up to `NOUN_WITHIN` words on: what it is taken for when that is no people. */
export function nounAfter(tokens: readonly Token[], at: number, value: number): Taken | null {
  for (let i = at; i < at + NOUN_WITHIN; i += 1) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (token.fold === '-' || token.fold === '"') continue;
    if (token.kind !== 'word' || PHRASE_ENDS.has(token.fold)) return null;
    const next = tokens[i + 1]?.fold ?? '';
    const noun = PERSONS.has(next) || THINGS.has(next) || MILITARY_UNITS.has(next);
    if (PERSONS.has(token.fold)) {
      // "12 police stations": the people are an adjective of things.
      if (noun && !PERSONS.has(next) && next.endsWith('s')) continue;
      return null;
    }
    // "600 captured tanks", "12 fatal attacks": the measure is told of things.
    const things = THINGS.has(next) && next.endsWith('s') && tokens[i + 1]?.text === next;
    if (mentionAt(tokens, i) !== null && !things) return null;
    const plural = token.fold.endsWith('s') || value === 1 || PLURAL_AS_IT_IS.has(token.fold);
    if (PERIODS.has(token.fold) && (plural || i === at)) return 'a length of time';
    if (!plural || noun) continue;
    if (token.fold === 'times') return 'a multiple';
    if (THINGS.has(token.fold)) return 'a number of things';
    if (MILITARY_UNITS.has(token.fold)) return 'a number of military units';
  }
  return null;
}

/** "aged 18 to 25", "12 years old", "children under 5". */
function isAge(
  tokens: readonly Token[],
  { start, end, value }: Spot,
  last: SetAside | undefined,
): boolean {
  if (value > OLDEST) return false;
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const previous = fold(start - 1);
  if (last?.taken === 'an age' && last.end === start - 1 && /^(-|to|and)$/.test(previous))
    return true;
  if (/^(aged|age|ages)$/.test(previous === 'of' ? fold(start - 2) : previous)) return true;
  // "a man, 45, was killed", "boy (12)", "a woman of 60".
  const person = SOMEBODY.has(fold(start - 2));
  if (person && /^[,(]$/.test(previous) && /^([,)]|and|)$/.test(fold(end))) return true;
  if (person && previous === 'of' && /^(a|an|one)$/.test(fold(start - 3))) return true;
  if (/^years?$/.test(fold(end))) {
    return fold(end + 1) === 'old' || (fold(end + 1) === 'of' && fold(end + 2) === 'age');
  }
  return /^(under|over|below|above)$/.test(previous) && YOUNG_AND_OLD.has(fold(start - 2));
}

/** Percentages that are a level ("95% CI") or a difference ("5 percentage points"); undefined when no per cent follows. */
function percentTaken(tokens: readonly Token[], end: number): Taken | null | undefined {
  const after = percentEnd(tokens, end);
  if (after === end && tokens[end]?.fold !== 'ci') return undefined;
  const word = tokens[after]?.fold ?? '';
  if (LEVEL.has(word)) return 'a confidence level';
  return /^points?$/.test(word) ? 'a number of things' : null;
}

/** Signs of currencies, made when one is looked for. */
const CURRENCY: () => RegExp = lazy(() => /^\p{Sc}$/u);
/** Codes of currencies (ISO 4217), in capitals only: TRY is one. Left out are those that mean something else beside a toll. */
const CURRENCY_CODES = wordSet(`
  USD EUR GBP JPY CNY RMB RUB UAH KRW KPW CHF CAD AUD NZD INR PKR BRL MXN ZAR ILS TRY SEK NOK DKK PLN CZK HUF RON SAR AED QAR
  KWD EGP SYP IQD IRR YER LBP JOD AFN SDG ETB NGN KES THB IDR VND MYR SGD HKD TWD BYN KZT GEL AMD AZN MDL BGN RSD
`);

function isCurrency(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'sign' ? CURRENCY().test(token.text) : CURRENCY_CODES.has(token.text);
}

/** "$4,000", "600 €", "USD 600-700": the sign or the code stands before the number or after it, or at the other end of a range. */
function isMoney(
  tokens: readonly Token[],
  { start, end }: Spot,
  last: SetAside | undefined,
  context: NumeralContext,
): boolean {
  if (isCurrency(tokens[start - 1]) || isCurrency(tokens[end])) return true;
  if (isCurrency(tokens[afterRange(tokens, end, context)])) return true;
  const link = tokens[start - 1]?.fold ?? '';
  return last?.taken === 'money' && last.end === start - 1 && /^(-|to|and|or)$/.test(link);
}

/** What the number at a spot is taken for when it counts nothing of ours; null when it may count. */
function takenFor(
  tokens: readonly Token[],
  spot: Spot,
  asides: readonly SetAside[],
  context: NumeralContext,
): Taken | null {
  const { start, end, value } = spot;
  const previous = tokens[start - 1];
  if (isMoney(tokens, spot, asides[asides.length - 1], context)) return 'money';
  const named = nameAt(tokens, spot, context);
  if (named !== null) return named;
  if (isTimeOfDay(tokens, spot)) return 'a time of day';
  const date = dateAt(tokens, spot, asides);
  if (date !== null) return date;
  if (isAge(tokens, spot, asides[asides.length - 1])) return 'an age';
  if (previous?.fold === 'per') return 'the base of a rate';
  const percent = percentTaken(tokens, end);
  if (percent !== undefined) return percent;
  if (tokens[end]?.fold === 'fold') return 'a multiple';
  return nounAfter(tokens, afterRange(tokens, end, context), value);
}

/** Index after the second number when the first of a range ends at `at`: "10 to 12 days" are days both. */
function afterRange(tokens: readonly Token[], at: number, context: NumeralContext): number {
  const i = tokens[at]?.fold === '+' ? at + 1 : at;
  if (!/^(-|to|or)$/.test(tokens[i]?.fold ?? '')) return i;
  return numeralAt(tokens, i + 1, context)?.end ?? i;
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
    const end = Math.max(numeral.end, i + 1);
    const token = tokens[i];
    const raw = token?.kind === 'number' && end === i + 1 ? token.fold : '';
    const value = numeral.kind === 'number' ? numeral.value : Number.NaN;
    const spot: Spot = { start: i, end, value: raw === '' ? value : plainValue(raw, value), raw };
    const taken = takenFor(tokens, spot, asides, context);
    if (taken !== null) asides.push({ start: i, end, taken });
    i = end;
  }
  return asides;
}

/** The value of digits by themselves. */
function plainValue(raw: string, otherwise: number): number {
  const digits = readDigits(raw, null);
  return digits.kind === 'number' ? digits.value : otherwise;
}
