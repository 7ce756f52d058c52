/** What stands around an amount and makes it something else than a count so far: a rate, a forecast, an increase, a factor. */
import type { Amount } from './amount.ts';
import { wordSet } from './lexicon.ts';
import { isNumber } from './number-words.ts';
import { CHANGES } from './scan.ts';
import { endsSentence } from './stretches.ts';
import type { Token } from './tokens.ts';
import { PERIODS, RATE_PERIODS } from './words.ts';

/** A circumstance that keeps an amount from being read, with what its problem says. */
export interface Circumstance {
  readonly code: 'rate' | 'projection' | 'increment' | 'multiple' | 'part-of-number';
  /** Whether it holds for an amount that stands between two others (the end of the one, the start of the other). */
  readonly holds: (
    tokens: readonly Token[],
    amount: Amount,
    from: number,
    until: number,
  ) => boolean;
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

/** How far around an amount its circumstances are looked for, in tokens. */
const NEAR = 10;

const ADVERBS_OF_RATE = wordSet('daily weekly monthly annually yearly hourly nightly');
const ADJECTIVES_OF_RATE = wordSet(
  'daily weekly monthly annual yearly hourly nightly average averaging averaged averages',
);
/** "its daily report said": the report is daily, not the toll. */
const DAILY_PAPERS = wordSet(`
  report reports briefing update updates bulletin newspaper paper mail telegraph press statement summary newsletter digest
  assessment beast sabah star
`);
/** "within a day", "a day after": no rate. */
const NOT_BEFORE_A_DAY = wordSet(
  'in over within for than after of during on once just single under such half nearly almost about before least',
);
const NOT_AFTER_A_DAY = wordSet('after before earlier later ago of prior when that since long on');

/** Index of the first token of the clause that `at` is in, no further than `NEAR` back. */
function clauseStart(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && at - i < NEAR && !endsSentence(tokens, i - 1) && tokens[i - 1]?.fold !== ';')
    i -= 1;
  return i;
}

/** "600 a day", "one every 12 minutes", "1,000 each", "600 on each side": a rate said after the amount. */
function rateAfter(tokens: readonly Token[], { end }: Amount, until: number): boolean {
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  for (let i = end; i < Math.min(until, end + NEAR) && !endsSentence(tokens, i); i += 1) {
    const [word, next] = [fold(i), fold(i + 1)];
    if ((word === 'per' && next !== 'cent') || word === 'apiece') return true;
    if (/^(each|every|\/)$/.test(word) && RATE_PERIODS.has(next)) return true;
    if (word === 'every' && isNumber(tokens[i + 1]) && PERIODS.has(fold(i + 2))) return true;
    if (/^(each|either)$/.test(word) && /^(side|party|army|camp)$/.test(next)) return true;
    if (word === 'each' && i === end) return true;
    if (word === 'each' && /^[.,;)]?$/.test(next)) return true;
    const article = (word === 'a' || word === 'an') && RATE_PERIODS.has(next);
    if (article && !NOT_BEFORE_A_DAY.has(fold(i - 1)) && !NOT_AFTER_A_DAY.has(fold(i + 2)))
      return true;
    if (ADVERBS_OF_RATE.has(word) && !DAILY_PAPERS.has(next)) return true;
    if (word === 'on' && next === 'average') return true;
    if (word === 'for' && (next === 'every' || next === 'each')) return true;
  }
  return false;
}

/** "daily losses of 600", "an average of 600", "every day 600": a rate said before it. */
function rateBefore(tokens: readonly Token[], amount: Amount, from: number): boolean {
  for (let i = Math.max(from, clauseStart(tokens, amount.start)); i < amount.core; i += 1) {
    const [word, next] = [tokens[i]?.fold ?? '', tokens[i + 1]?.fold ?? ''];
    if (ADJECTIVES_OF_RATE.has(word) && !DAILY_PAPERS.has(next)) return true;
    if (/^(each|every|per)$/.test(word) && RATE_PERIODS.has(next)) return true;
    if (word === 'ratio' || (word === 'for' && /^(each|every)$/.test(next))) return true;
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
/** "600 to be sent", "plans to deploy 600"; and not "600 believed to be deployed". */
const SENDING = wordSet('send deploy dispatch transfer');
const SENT = wordSet('sent deployed dispatched transferred');
const PLANS = wordSet(`
  plan plans planned planning prepare prepares preparing prepared going ready intend intends intending about want wants decided pledged
  promised agreed willing
`);
const BELIEVED = wordSet(`
  believed thought said reported known understood estimated assessed confirmed feared presumed appear appears seem seems found claimed
  considered suspected
`);

/** Whether people are to be sent at `at`: "to be sent", "plans to deploy", "will send"; "are said to be deployed" is no plan. */
function isPlan(tokens: readonly Token[], at: number): boolean {
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const sending = SENDING.has(fold(at + 1));
  const passive = fold(at + 1) === 'be' && SENT.has(fold(at + 2));
  if (fold(at) !== 'to')
    return MODALS.has(fold(at)) && tokens[at]?.text !== 'May' && (sending || passive);
  return (sending && PLANS.has(fold(at - 1))) || (passive && !BELIEVED.has(fold(at - 1)));
}

/** Whether the sentence speaks of what may come and not of what is: "could approach two million", "600 will die". */
function isProjection(
  tokens: readonly Token[],
  amount: Amount,
  _from: number,
  until: number,
): boolean {
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const last = Math.min(until, amount.end + NEAR);
  let apart = false;
  for (let i = clauseStart(tokens, amount.start); i < last; i += 1) {
    if (i >= amount.end && endsSentence(tokens, i)) return false;
    const [word, one, two] = [fold(i), fold(i + 1), fold(i + 2)];
    if (FORECASTS.has(word) || word === 'expects') return true;
    if (word === 'on' && (one === 'track' || one === 'course')) return true;
    if (/^(expected|likely|set|bound)$/.test(word) && one === 'to' && !/^(have|be)$/.test(two))
      return true;
    // "600 killed, more will be sent" is of other people than the 600.
    apart ||= i >= amount.end && tokens[i]?.kind === 'sign';
    if (!apart && isPlan(tokens, i)) return true;
    if (!MODALS.has(word) || tokens[i]?.text === 'May' || one === 'have' || two === 'have')
      continue;
    if (TO_COME.has(one) || TO_COME.has(two) || (one === 'be' && BEING.has(two))) return true;
  }
  return false;
}

/** How far before "by 600" its verb of change may stand. */
const CHANGE_WITHIN = 8;

/** So far after "600 more" its "than" may stand. */
const THAN_WITHIN = 5;

/** Words after which "up 600" is a change: the toll is up; "rounded up 600" is a count. */
const CHANGED = wordSet(`
  is are was were now toll tolls death deaths dead killed wounded casualties losses fatalities injured missing number numbers figure
  figures count total totals
`);

/** Verbs right after which a number is a change. */
const ROSE = wordSet(`
  rose rises increased increases climbed climbs grew jumped jumps surged surges soared soars dropped drops declined declines decreased
  decreases
`);
/** The same before a share; "fell 600" may be of the fallen. */
const FELL = wordSet('fell falls fallen');
/** Words after which the number is where the change ended. */
const LEVEL = wordSet('past above beyond over below beneath under near');
/** Words right after a share that make it a change. */
const CHANGED_BY = wordSet(`
  more fewer less higher lower increase rise drop decline decrease fall jump surge reduction growth
`);

/** Whether the amount is a change and not a total: "rose by 600", "up 600", "an increase of 600", "600 more than before", "+600". */
function isIncrement(tokens: readonly Token[], { start, end, unit }: Amount): boolean {
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const sign = tokens[start - 1];
  const plus = sign?.fold === '+' && tokens[start]?.glued === true;
  if (plus && !(sign.glued && tokens[start - 2]?.kind === 'number')) return true;
  if (fold(start - 1) === 'by') {
    for (
      let i = start - 2;
      i >= Math.max(0, start - CHANGE_WITHIN) && !endsSentence(tokens, i);
      i -= 1
    ) {
      if (CHANGES.has(fold(i))) return true;
    }
  }
  // "casualties rose 600 to 4,700", "deaths fell 20%", "20% fewer killed"; and not "climbed past 600".
  const verb = fold(start - 1);
  if (ROSE.has(verb) && !LEVEL.has(fold(start))) return true;
  if (unit === 'share' && (FELL.has(verb) || CHANGED_BY.has(fold(end)))) return true;
  if (/^(up|down)$/.test(fold(start - 1))) {
    const before = tokens[start - 2];
    if (before === undefined || before.kind === 'sign' || CHANGED.has(before.fold)) return true;
  }
  if (
    fold(start - 1) === 'of' &&
    /^(increase|rise|jump|surge|drop|decline|fall|decrease)$/.test(fold(start - 2))
  )
    return true;
  // "600 more than the day before", "600 more deaths than in May".
  if (!/^(more|fewer|less|higher|lower)$/.test(fold(end))) return false;
  for (let i = end + 1; i < end + THAN_WITHIN && tokens[i]?.kind === 'word'; i += 1) {
    if (fold(i) === 'than') return true;
  }
  return false;
}

const PARTIAL = wordSet(
  'most majority part bulk portion proportion fraction minority few much remainder rest parts plurality',
);

/** How far before the whole its "all but" may stand. */
const ALL_BUT_WITHIN = 7;

/** Whether the amount is a whole of which only a part is meant: "most of the 600", "all but 12". */
function isPartOf(tokens: readonly Token[], { start }: Amount): boolean {
  const [previous, word] = [tokens[start - 1]?.fold ?? '', tokens[start - 2]?.fold ?? ''];
  if (previous === 'but' && /^(all|none)$/.test(word)) return true;
  if (previous === 'of' && PARTIAL.has(word)) return true;
  // "all but 12 of the 600": the 600 are not all meant either.
  if (!/^(of|from)$/.test(previous)) return false;
  return tokens
    .slice(Math.max(0, start - ALL_BUT_WITHIN), start)
    .some(({ fold }, k, near) => fold === 'but' && /^(all|none)$/.test(near[k - 1]?.fold ?? ''));
}

const FACTORS = wordSet('twice double triple times thrice quadruple fold treble');
/** How far before a number that is compared with its factor may stand. */
const FACTOR_WITHIN = 7;

/** Whether the amount is compared by a factor: "twice as many as 600", "three times the 600", "two groups of 600". */
function isMultiplied(tokens: readonly Token[], { start, end, unit }: Amount): boolean {
  const grouped = /^(groups|waves|batches|columns|parties|teams|units|lots)$/;
  if (tokens[start - 1]?.fold === 'of' && grouped.test(tokens[start - 2]?.fold ?? '')) return true;
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  if (FACTORS.has(fold(start - 1))) return true;
  // "half as many as the 600", "twice as many killed as the 300", "double last week's 300".
  if (fold(start - 1) === 'half' && fold(start) === 'as') return true;
  if (unit === 'share' && fold(end) === 'as') return true;
  if (fold(start - 1) !== 'as' && !fold(start - 1).endsWith("'s")) return false;
  for (let i = start - 2; i >= Math.max(0, start - FACTOR_WITHIN); i -= 1) {
    if (tokens[i]?.kind !== 'word') return false;
    if (FACTORS.has(fold(i))) return true;
  }
  return false;
}

/** Every circumstance that keeps a number from being read as a count so far. */
export const CIRCUMSTANCES: readonly Circumstance[] = [
  {
    code: 'rate',
    holds: (tokens, amount, from, until) =>
      rateAfter(tokens, amount, until) || rateBefore(tokens, amount, from),
    message: 'is a rate or a ratio (so many a day, or for each other), not a total',
    expected: 'a total up to a date, or a total from one date to another',
    fix: 'Give the total that the source states; a rate times a length of time is your own estimate.',
  },
  {
    code: 'projection',
    holds: isProjection,
    message: 'is a projection of what may come, not a claim of what has happened',
    expected: 'a count up to a date that has passed',
    fix: 'Leave projections out, or give the count that the projection starts from.',
  },
  {
    code: 'increment',
    holds: isIncrement,
    message: 'is a change of a number, not the number',
    expected: 'the total after the change',
    fix: 'Give the total that the source states.',
  },
  {
    code: 'multiple',
    holds: isMultiplied,
    message: 'is multiplied by a factor in these words',
    expected: 'a number as the source states it',
    fix: 'Give the number that the source states, not the one it compares with.',
  },
  {
    code: 'part-of-number',
    holds: isPartOf,
    message: 'is a whole of which the words mean a part of unknown size',
    expected: 'the number of the part, or a share ("two-thirds of the 600")',
    fix: 'Give the part as a number or as a share.',
  },
];
