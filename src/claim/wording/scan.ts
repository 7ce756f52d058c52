/** One walk over a text: its amounts, the measures it names, and the numbers that are set aside. */
import type { Hedges } from '../quantity.ts';
import type { Amount, AmountContext, Faulty } from './amount.ts';
import { amountAt } from './amounts.ts';
import { decimalShown, readDigits } from './digits.ts';
import { ZERO } from './interval.ts';
import { type WordSet, wordSet } from './lexicon.ts';
import { lettersAreMeasures, lettersMention, mentionAt } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { scaleAt } from './number-words.ts';
import type { NumeralContext } from './numerals.ts';
import { setAside } from './set-aside.ts';
import type { SetAside } from './spot.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';
import { MONTHS } from './words.ts';
import { zeroAt } from './zero.ts';

/** What one walk over a text finds. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly amounts: readonly Amount[];
  readonly faults: readonly Faulty[];
  readonly mentions: readonly Mention[];
  /** Measures of which the text says that they are not known: "wounded unknown". */
  readonly unknown: readonly Mention[];
  readonly asides: readonly SetAside[];
  /** Numbers that the text itself replaces by a later one: "rose from 300 to 600". */
  readonly superseded: readonly Amount[];
  /** Counts with more decimals than a count has. */
  readonly fine: readonly Fine[];
  /** "no further casualties": the words that keep it from being zero; null when there are none. */
  readonly unclearZero: string | null;
}

/** A count with three decimals or more ("4,000" where the comma was declared decimal), and its value as read. */
export interface Fine {
  readonly token: Token;
  readonly value: number;
}

/** More numbers than this are a table or a page, not the wording of a claim. */
export const MOST_NUMBERS = 40;

/** Verbs after which "from a to b" is a revision and no range. */
export const CHANGES: WordSet = wordSet(`
  rose rise rises risen rising increased increase increases increasing grew grow grown growing climbed climb climbs jumped jump
  raised raise raising revised revise revising updated update upped up down fell fall fallen dropped drop lowered went goes gone
  doubled tripled quadrupled soared surged swelled moved shot reduced cut decreased decrease declined adjusted corrected changed
  upgraded downgraded outnumbered
`);
/** How far before "from" the verb may stand. */
const CHANGE_WITHIN = 6;

/** Words after "total" with which it is a count of its own: "total of 600". Before a noun it is an adjective. */
const AFTER_TOTAL = wordSet(
  'of is was at to now stands stood unknown unclear about around so comes and or approximately roughly nearly over almost since in for by',
);
const UNKNOWN = wordSet('unknown unspecified undisclosed unreported unclear unavailable na');
const BEFORE_UNKNOWN = wordSet('is are was were : - = ( remains remain number');

/** Whether the "from" at `at` follows a verb of change in its clause. */
function changeBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - CHANGE_WITHIN); i -= 1) {
    const fold = tokens[i]?.fold ?? '';
    if (fold === '.' || fold === ';') return false;
    if (CHANGES.has(fold)) return true;
  }
  return false;
}

/** Whether a measure word is none here: "fallen to 600", "the total number". */
function isOtherwise(tokens: readonly Token[], mention: Mention): boolean {
  const last = tokens[mention.end - 1]?.fold;
  const next = tokens[mention.end];
  if (last === 'fallen') return /^(to|from|below|by|under|short)$/.test(next?.fold ?? '');
  if (last !== 'total' || mention.end !== mention.start + 1) return false;
  return next?.kind === 'word' && next.text === next.fold && !AFTER_TOTAL.has(next.fold);
}

/** Whether the words right after a measure say that it is not known. */
function saidUnknown(tokens: readonly Token[], mention: Mention): boolean {
  let i = mention.end;
  while (i < mention.end + 3 && BEFORE_UNKNOWN.has(tokens[i]?.fold ?? '')) i += 1;
  return UNKNOWN.has(tokens[i]?.fold ?? '');
}

/** The sign of decimals that the numbers of a text agree on; null when none shows it, or two differ. */
function decimalOf(tokens: readonly Token[]): '.' | ',' | null {
  const shown = tokens
    .filter((token) => token.kind === 'number')
    .map((token) => decimalShown(token.fold))
    .filter((sign) => sign !== null);
  return new Set(shown).size === 1 ? (shown[0] ?? null) : null;
}

/** Walks over a text once. */
export function scan(text: string, hedges: Hedges, decimal: '.' | ',' | null): Scan {
  const tokens = tokenize(text, (previous) => MONTHS.has(previous?.fold ?? ''));
  const letters = lettersAreMeasures(tokens);
  const numerals = { decimal: decimal ?? decimalOf(tokens), lettersAreMeasures: letters };
  const asides = setAside(tokens, numerals);
  const masked = new Set<number>();
  for (const { start, end } of asides) for (let i = start; i < end; i += 1) masked.add(i);
  const context: AmountContext = { ...numerals, hedges, masked };
  const amounts: Amount[] = [];
  const faults: Faulty[] = [];
  const mentions: Mention[] = [];
  const unknown: Mention[] = [];
  const superseded: Amount[] = [];
  let unclearZero: string | null = null;
  /** Reads what stands at `i`, and says where to go on. */
  const step = (i: number): number => {
    if (masked.has(i)) return i + 1;
    const zero = zeroAt(tokens, i);
    if (zero?.kind === 'unclear') unclearZero ??= zero.words;
    if (zero?.kind === 'zero') {
      amounts.push(zeroAmount(i, zero.end));
      return zero.end;
    }
    const old = tokens[i]?.fold === 'from' && changeBefore(tokens, i);
    const found = old
      ? amountAt(tokens, i + 1, { ...context, noRange: true })
      : amountAt(tokens, i, context);
    if (found !== null && !comparesOnly(tokens, i, found)) {
      if (found.kind === 'faulty') faults.push(found);
      else (old ? superseded : amounts).push(found);
      return Math.max(found.end, i + 1);
    }
    const mention = lettersMention(tokens, i, letters) ?? mentionAt(tokens, i);
    if (mention === null || isOtherwise(tokens, mention)) return i + 1;
    (saidUnknown(tokens, mention) ? unknown : mentions).push(mention);
    return mention.end;
  };
  let i = 0;
  while (i < tokens.length && amounts.length <= MOST_NUMBERS) i = step(i);
  const fine = amounts.flatMap((amount) => fineIn(tokens, amount, numerals));
  return {
    text,
    tokens,
    amounts,
    faults,
    mentions,
    unknown,
    asides,
    superseded,
    fine,
    unclearZero,
  };
}

/** A mean of counts may have two decimals; three are a group of thousands, and more of them a footnote mark pasted after one. */
const FINEST_PLACE = 0.01;

/** The numbers of an amount that have too many decimals; those of shares and of scales ("1.234 million") may have them. */
function fineIn(
  tokens: readonly Token[],
  { unit, start, end }: Amount,
  { decimal, lettersAreMeasures: letters }: NumeralContext,
): Fine[] {
  if (unit === 'share') return [];
  const fine: Fine[] = [];
  for (let i = start; i < end; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'number' || !/[.,]/.test(token.fold)) continue;
    const digits = readDigits(token.fold, decimal);
    if (digits.kind !== 'number' || digits.value < 1 || digits.place >= FINEST_PLACE) continue;
    if (scaleAt(tokens, i + 1, letters) === null) fine.push({ token, value: digits.value });
  }
  return fine;
}

/** "twice as many wounded": no number of them. */
function comparesOnly(tokens: readonly Token[], at: number, found: Amount | Faulty): boolean {
  if (found.kind === 'faulty' || found.reading.hedge !== 'unquantified') return false;
  return /^(as|how|so|too|not)$/.test(tokens[at - 1]?.fold ?? '');
}

function zeroAmount(start: number, end: number): Amount {
  return {
    kind: 'amount',
    reading: ZERO,
    unit: 'count',
    start,
    end,
    core: start,
    further: false,
    single: null,
  };
}
