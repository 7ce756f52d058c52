/** What stands around an amount and changes what it is: a rate, a projection, an increase, a denial, a side. */
import type { Amount } from './amounts.ts';
import { wordSet } from './lexicon.ts';
import { matchAt } from './lexicon.ts';
import { endsSentence } from './link.ts';
import type { Token } from './tokens.ts';
import { PERIODS, RATE_PERIODS, SIDES } from './words.ts';

/** How far around an amount its circumstances are looked for, in tokens. */
const NEAR = 10;

const ADVERBS_OF_RATE = wordSet('daily weekly monthly annually yearly hourly nightly');
const ADJECTIVES_OF_RATE = wordSet(
  'daily weekly monthly annual yearly hourly average averaging averaged averages nightly',
);
/** "its daily report said": the report is daily, not the toll. */
const DAILY_PAPERS = wordSet(
  'report reports briefing update updates bulletin newspaper paper mail telegraph press statement summary newsletter digest assessment beast sabah star',
);
const NOT_BEFORE_A_DAY = wordSet(
  'in over within for than after of during on once just single under such half nearly almost about before least',
);
const NOT_AFTER_A_DAY = wordSet('after before earlier later ago of prior when that since long on');

/** The stretch of tokens of the sentence before index `at`, no further than `NEAR` back. */
function sentenceStart(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && at - i < NEAR && !endsSentence(tokens, i - 1) && tokens[i - 1]?.fold !== ';')
    i -= 1;
  return i;
}

/** Whether the amount is one of each day, week or head. `until` is where the next amount begins. */
export function isRate(
  tokens: readonly Token[],
  amount: Amount,
  from: number,
  until: number,
): boolean {
  for (let i = amount.end; i < Math.min(until, amount.end + NEAR); i += 1) {
    const fold = tokens[i]?.fold ?? '';
    const next = tokens[i + 1]?.fold ?? '';
    if (endsSentence(tokens, i)) break;
    if (fold === 'per' && next !== 'cent') return true;
    if (fold === 'apiece') return true;
    if (fold === 'each' || fold === 'every') {
      if (RATE_PERIODS.has(next)) return true;
      if (fold === 'each' && (next === '' || /^[.,;)]$/.test(next))) return true;
    }
    if ((fold === 'a' || fold === 'an') && RATE_PERIODS.has(next)) {
      const before = tokens[i - 1]?.fold ?? '';
      const after = tokens[i + 2]?.fold ?? '';
      if (!NOT_BEFORE_A_DAY.has(before) && !NOT_AFTER_A_DAY.has(after)) return true;
    }
    if (fold === '/' && RATE_PERIODS.has(next)) return true;
    if (ADVERBS_OF_RATE.has(fold) && !DAILY_PAPERS.has(next)) return true;
    if (fold === 'on' && next === 'average') return true;
  }
  if (until > amount.end && tokens[until] === undefined && tokens[amount.end - 1]?.fold === 'each')
    return true;
  const start = Math.max(from, sentenceStart(tokens, amount.start));
  for (let i = start; i < amount.core; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    const next = tokens[i + 1]?.fold ?? '';
    if (ADJECTIVES_OF_RATE.has(fold) && !DAILY_PAPERS.has(next)) return true;
    if (/^(each|every|per)$/.test(fold) && RATE_PERIODS.has(next)) return true;
  }
  return false;
}

const MODALS = wordSet("could may might will would shall can cannot won't should");
const TO_COME = wordSet(`
  reach approach hit exceed surpass top rise climb grow increase pass lose suffer die perish kill double triple soon eventually
  happen result near cross
`);
const FORECASTS = wordSet(`
  projected projection projections projects forecast forecasts forecasting predict predicts predicted prediction predictions
  extrapolated extrapolating hypothetical scenario
`);
const BEING = wordSet('killed wounded injured captured lost dead');

/** Whether the sentence speaks of what may come and not of what is: "could approach two million", "will die". */
export function isProjection(tokens: readonly Token[], amount: Amount, until: number): boolean {
  const start = sentenceStart(tokens, amount.start);
  let end = amount.end;
  while (end < Math.min(until, amount.end + NEAR) && !endsSentence(tokens, end)) end += 1;
  for (let i = start; i < end; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    const [one, two] = [tokens[i + 1]?.fold ?? '', tokens[i + 2]?.fold ?? ''];
    if (FORECASTS.has(fold)) return true;
    if (
      (fold === 'expected' || fold === 'likely' || fold === 'set' || fold === 'bound') &&
      one === 'to'
    ) {
      if (two !== 'have' && two !== 'be') return true;
    }
    if (fold === 'expects' || (fold === 'on' && (one === 'track' || one === 'course'))) return true;
    if (!MODALS.has(fold) || tokens[i]?.text === 'May') continue;
    if (one === 'have' || two === 'have') continue;
    if (TO_COME.has(one) || TO_COME.has(two)) return true;
    if (one === 'be' && BEING.has(two)) return true;
  }
  return false;
}

const CHANGES_BY = wordSet(`
  rose rise rises risen rising increased increase increases increasing grew grow grown growing climbed jumped up down fell fallen
  dropped went surged swelled decreased declined reduced cut lowered raised outnumbered exceeded
`);

/** Whether the amount is a change and not a total: "rose by 600", "600 more than the day before", "+600". */
export function isIncrement(tokens: readonly Token[], amount: Amount): boolean {
  const previous = tokens[amount.start - 1];
  if (
    previous?.fold === '+' &&
    tokens[amount.start]?.glued === true &&
    !(previous.glued && tokens[amount.start - 2]?.kind === 'number')
  ) {
    return true;
  }
  if (previous?.fold === 'by') {
    for (let i = amount.start - 2; i >= Math.max(0, amount.start - 8); i -= 1) {
      if (endsSentence(tokens, i)) break;
      if (CHANGES_BY.has(tokens[i]?.fold ?? '')) return true;
    }
  }
  const [one, two] = [tokens[amount.end]?.fold ?? '', tokens[amount.end + 1]?.fold ?? ''];
  return /^(more|fewer|less|higher|lower)$/.test(one) && two === 'than';
}

const PARTIAL = wordSet(
  'most majority part bulk portion proportion fraction minority few much remainder rest parts plurality',
);

/** Whether the amount is a whole of which only a part is meant: "most of the 600". */
export function isPartOf(tokens: readonly Token[], amount: Amount): boolean {
  const previous = tokens[amount.start - 1]?.fold ?? '';
  if (previous === 'but' && /^(all|none)$/.test(tokens[amount.start - 2]?.fold ?? '')) return true;
  if (previous !== 'of') return false;
  return PARTIAL.has(tokens[amount.start - 2]?.fold ?? '');
}

/** Whether the amount is compared by a factor: "twice as many as 600", "three times the 600". */
export function isMultiplied(tokens: readonly Token[], amount: Amount): boolean {
  return /^(twice|double|triple|times|thrice|quadruple|fold|treble)$/.test(
    tokens[amount.start - 1]?.fold ?? '',
  );
}

const MULTIPLES = wordSet(
  `doubled tripled quadrupled trebled halved twice thrice double triple doubling tripling twofold threefold fourfold fivefold tenfold
   quintupled redoubled fold doubles triples`,
);

/** Whether a text speaks of a factor. */
export function saysMultiple(tokens: readonly Token[]): boolean {
  return tokens.some((token) => MULTIPLES.has(token.fold));
}

const DENIALS = wordSet(
  'denied denies deny denying refuted refutes refute untrue fake false debunked dismissed rejected rejects baseless fabricated',
);
/** After "not", words that deny no number: "not including", "have not been confirmed". */
const NOT_FREELY = wordSet(`
  including counting only just yet all verified verify confirm confirmed confirming independently known clear specify specified
  give given say said provide disclosed disclose released far officially immediately necessarily possible been be able publicly
  include included reveal reported acknowledge acknowledged comment commented commenting fully identify identified accounting even return returned
  available included final exactly updated recovered found quite elaborate
`);

/** The word by which a text denies its numbers; null when none does. `inside` are tokens that belong to amounts. */
export function denial(tokens: readonly Token[], inside: ReadonlySet<number>): string | null {
  for (const [i, token] of tokens.entries()) {
    if (inside.has(i)) continue;
    if (DENIALS.has(token.fold)) return token.text;
    const not =
      token.fold === 'not' ||
      token.fold === 'never' ||
      token.fold === 'cannot' ||
      token.fold.endsWith("n't");
    if (!not) continue;
    const next = tokens.slice(i + 1, i + 3).some((word) => NOT_FREELY.has(word.fold));
    if (!next && !inside.has(i + 1)) return token.text;
    if (inside.has(i + 1)) return token.text;
  }
  return null;
}

/** Words of a period right before or after: "in the past week", "over 24 hours". */
export function saysPeriod(tokens: readonly Token[]): string | null {
  for (const [i, token] of tokens.entries()) {
    if (!PERIODS.has(token.fold)) continue;
    for (let k = i - 1; k >= Math.max(0, i - 5); k -= 1) {
      const fold = tokens[k]?.fold ?? '';
      const near = tokens[k + 1]?.fold ?? '';
      const opens =
        /^(in|over|within|during)$/.test(fold) && !/^(action|total|all|about)$/.test(near);
      if (opens || (k === i - 1 && /^(past|last|previous|this)$/.test(fold))) {
        const first = tokens[k];
        return first === undefined
          ? null
          : tokens
              .slice(k, i + 1)
              .map((t) => t.text)
              .join(' ');
      }
      if (tokens[k]?.kind === 'sign' && fold !== '-') break;
    }
  }
  return null;
}

/** Sides named between two tokens. */
export function sidesBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const found = new Set<string>();
  let i = from;
  while (i < to) {
    const match = sideAt(tokens, i);
    if (match !== null && match.end <= to) {
      found.add(match.side);
      i = match.end;
    } else i += 1;
  }
  return found;
}

/** The side named at a token. "us" and "union" in small letters are words. */
function sideAt(
  tokens: readonly Token[],
  at: number,
): { readonly side: string; readonly end: number } | null {
  const match = matchAt(tokens, at, SIDES());
  if (match === null) return null;
  const token = tokens[at];
  const small = token !== undefined && token.text === token.fold;
  if (
    small &&
    /^(us|union|federal|cs|saf|georgia|government|regime|georgian|polish|rebel|rebels)$/.test(
      token.fold,
    )
  ) {
    return /^(rebel|rebels|government)$/.test(token.fold)
      ? { side: match.entry, end: match.end }
      : null;
  }
  return { side: match.entry, end: match.end };
}
