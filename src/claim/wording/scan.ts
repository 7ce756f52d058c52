/** One walk over a text: its amounts, the measures it names, and the numbers that are set aside. */
import { mentionAt } from '../measure-words.ts';
import type { MeasureMention } from '../measure-words.ts';
import type { Measure } from '../measure.ts';
import type { Hedges } from '../quantity.ts';
import { amountAt } from './amounts.ts';
import type { Amount, AmountContext, Faulty } from './amounts.ts';
import { decimalShown } from './digits.ts';
import { ZERO } from './interval.ts';
import { wordSet } from './lexicon.ts';
import { setAside } from './set-aside.ts';
import type { SetAside } from './set-aside.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';
import { MONTHS } from './words.ts';
import { zeroAt } from './zero.ts';

export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly amounts: readonly Amount[];
  readonly faults: readonly Faulty[];
  readonly mentions: readonly MeasureMention[];
  /** Measures of which the text says that they are not known: "wounded unknown". */
  readonly unknown: readonly MeasureMention[];
  readonly asides: readonly SetAside[];
  /** Numbers that the text itself replaces by a later one: "rose from 300 to 600". */
  readonly superseded: readonly Amount[];
  /** "no further casualties": the words that keep it from being zero. */
  readonly unclearZero: string | null;
}

/** More numbers than this are a table or a page, not the wording of a claim. */
export const MOST_NUMBERS = 40;

/** Letters of the American Civil War's returns, after a number or between strokes: `118k/450w/22mc`, `k/w/m`. */
const LETTERS: ReadonlyMap<string, readonly Measure[]> = new Map([
  ['k', ['killed']],
  ['w', ['wounded']],
  ['m', ['missing']],
  ['c', ['captured']],
  ['p', ['captured']],
  ['mc', ['missing', 'captured']],
  ['cm', ['missing', 'captured']],
  ['kia', ['killed']],
  ['wia', ['wounded']],
  ['mia', ['missing']],
]);

/** Verbs after which "from a to b" is a revision and no range. */
const CHANGES = wordSet(`
  rose rise rises risen rising increased increase increases increasing grew grow grown growing climbed climb climbs jumped jump
  raised raise raising revised revise revising updated update upped up down fell fall fallen dropped drop lowered went goes gone
  doubled tripled quadrupled soared surged swelled moved shot reduced cut decreased decrease declined adjusted corrected changed
  upgraded downgraded
`);
/** How far before "from" the verb may stand. */
const CHANGE_WITHIN = 6;

/** Whether k, w, m in the text are killed, wounded, missing: some number is followed by a w, which is no scale. */
function lettersAreMeasures(tokens: readonly Token[]): boolean {
  let letters = 0;
  let proof = false;
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word' || tokens[i - 1]?.kind !== 'number' || !LETTERS.has(token.fold))
      continue;
    letters += 1;
    if (/^(w|mc|cm)$/.test(token.fold)) proof = true;
  }
  return proof && letters > 0;
}

/** `k`, `mc`, `k/w/m` at `at`, where letters are measures or strokes join them. */
function lettersMention(
  tokens: readonly Token[],
  at: number,
  measures: boolean,
): MeasureMention | null {
  const parts: Measure[] = [];
  let end = at;
  let i = at;
  for (;;) {
    const token = tokens[i];
    const found = token?.kind === 'word' ? LETTERS.get(token.fold) : undefined;
    if (found === undefined) break;
    parts.push(...found);
    end = i + 1;
    if (tokens[end]?.fold !== '/' && tokens[end]?.fold !== '&') break;
    i = end + 1;
  }
  const strokes = (end - at + 1) / 2;
  const afterNumber = measures && tokens[at - 1]?.kind === 'number';
  if (parts.length === 0 || (strokes < 2 && !afterNumber)) return null;
  const measure = parts.length === 1 ? (parts[0] ?? null) : 'casualties';
  return {
    measure,
    includes: parts.length > 1 ? parts : null,
    readings: null,
    object: false,
    start: at,
    end,
  };
}

/** Whether the "from" at `at` follows a verb of change in its clause. */
function changeBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - CHANGE_WITHIN); i -= 1) {
    const fold = tokens[i]?.fold ?? '';
    if (fold === '.' || fold === ';') return false;
    if (CHANGES.has(fold)) return true;
  }
  return false;
}

/** Two mentions that run into each other ("total deaths", "casualties, both dead and wounded") are told apart later. */
function fallenTo(tokens: readonly Token[], mention: MeasureMention): boolean {
  const last = tokens[mention.end - 1]?.fold;
  return (
    last === 'fallen' && /^(to|from|below|by|under|short)$/.test(tokens[mention.end]?.fold ?? '')
  );
}

/** "the total number of troops": here "total" is no count of its own. */
function isAdjective(tokens: readonly Token[], mention: MeasureMention): boolean {
  if (mention.end !== mention.start + 1 || tokens[mention.start]?.fold !== 'total') return false;
  const next = tokens[mention.end];
  if (next?.kind !== 'word' || next.text !== next.fold) return false;
  return !/^(of|is|was|at|to|now|stands|stood|unknown|unclear|about|around|so|comes|and|or|approximately|roughly|nearly|over|almost)$/.test(
    next.fold,
  );
}

/** Whether the words right after a measure say that it is not known. */
function saidUnknown(tokens: readonly Token[], mention: MeasureMention): boolean {
  let i = mention.end;
  while (
    /^(is|are|was|were|:|-|=|\(|remains|remain|number)$/.test(tokens[i]?.fold ?? '') &&
    i < mention.end + 3
  )
    i += 1;
  return /^(unknown|unspecified|undisclosed|unreported|unclear|unavailable|na)$/.test(
    tokens[i]?.fold ?? '',
  );
}

/** Walks over a text once. */
export function scan(text: string, hedges: Hedges, decimal: '.' | ',' | null): Scan {
  const tokens = tokenize(text, (previous) => MONTHS.has(previous?.fold ?? ''));
  const shown = tokens
    .filter((token) => token.kind === 'number')
    .map((token) => decimalShown(token.fold))
    .filter((sign) => sign !== null);
  const agreed = new Set(shown).size === 1 ? (shown[0] ?? null) : null;
  const letters = lettersAreMeasures(tokens);
  const numerals = { decimal: decimal ?? agreed, lettersAreMeasures: letters };
  const asides = setAside(tokens, numerals);
  const masked = new Set(asides.flatMap(({ start, end }) => range(start, end)));
  const context: AmountContext = { ...numerals, hedges, masked };
  const amounts: Amount[] = [];
  const faults: Faulty[] = [];
  const mentions: MeasureMention[] = [];
  const superseded: Amount[] = [];
  const unknown: MeasureMention[] = [];
  let unclearZero: string | null = null;
  let i = 0;
  while (i < tokens.length && amounts.length <= MOST_NUMBERS) {
    if (masked.has(i)) {
      i += 1;
      continue;
    }
    const zero = zeroAt(tokens, i);
    if (zero?.kind === 'unclear') unclearZero ??= zero.words;
    if (zero?.kind === 'zero') {
      amounts.push(zeroAmount(i, zero.end));
      i = zero.end;
      continue;
    }
    const from = tokens[i]?.fold === 'from' && changeBefore(tokens, i);
    const found = from
      ? amountAt(tokens, i + 1, { ...context, noRange: true })
      : amountAt(tokens, i, context);
    const compared = /^(as|how|so|too|not)$/.test(tokens[i - 1]?.fold ?? '');
    if (found?.kind === 'amount' && found.reading.hedge === 'unquantified' && compared) {
      i += 1;
      continue;
    }
    if (found !== null) {
      if (found.kind === 'faulty') faults.push(found);
      else if (from) superseded.push(found);
      else amounts.push(found);
      i = Math.max(found.end, i + 1);
      continue;
    }
    const mention = lettersMention(tokens, i, letters) ?? mentionAt(tokens, i);
    if (mention !== null && !fallenTo(tokens, mention) && !isAdjective(tokens, mention)) {
      if (saidUnknown(tokens, mention)) unknown.push(mention);
      else mentions.push(mention);
      i = mention.end;
      continue;
    }
    i += 1;
  }
  return { text, tokens, amounts, faults, mentions, unknown, asides, superseded, unclearZero };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
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
    pair: null,
    single: null,
  };
}
