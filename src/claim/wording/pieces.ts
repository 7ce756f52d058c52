/** One hedged number at a place in a text: the hedge, the number, share or vague count, and where it ends. */
import { clean } from '../hedges.ts';
import { faulty } from './amount.ts';
import type { AmountContext, Faulty } from './amount.ts';
import { wordsBefore } from './around-number.ts';
import type { Before } from './around-number.ts';
import type { Piece } from './interval.ts';
import { numeralAt } from './numerals.ts';
import { shareAt } from './shares.ts';
import type { Token } from './tokens.ts';
import { vagueAt } from './vague-words.ts';

/** A number that was found, as a piece of an amount. */
export interface Found {
  readonly kind: 'found';
  readonly piece: Piece;
  readonly unit: 'count' | 'share';
  /** First token of the number itself, and the one after its last. */
  readonly core: number;
  readonly end: number;
  /** What its last word multiplied by: 1,000 for "30 thousand". */
  readonly scale: number;
  /** Written without a scale, so that it may share the scale of the number after it. */
  readonly unscaled: boolean;
  readonly percent: boolean;
  readonly further: boolean;
}

/** Words before "one" after which it is no count. */
const NOT_BEFORE_ONE = /^(no|this|that|every|any|each|which|the|number|day|some|another|for|not)$/;
/** Words after "one" with which it is no count. */
const NOT_AFTER_ONE =
  /^(another|day|side|by|time|thing|way|hand|can|could|must|may|might|should|knows|point)$/;

/** Whether "one" at `at` counts a person: "one soldier", "one is in captivity", and not "one of the deadliest". */
function oneCounts(tokens: readonly Token[], at: number): boolean {
  if (NOT_BEFORE_ONE.test(tokens[at - 1]?.fold ?? '')) return false;
  const next = tokens[at + 1]?.fold ?? '';
  if (next !== 'of') return !NOT_AFTER_ONE.test(next);
  return !/^(most|worst|.*.est)$/.test(tokens[at + 3]?.fold ?? '');
}

/** The number, share or vague count at `at`, under hedges already read. */
function coreAt(
  tokens: readonly Token[],
  at: number,
  { row: hedge, further }: Before,
  context: AmountContext,
): Found | Faulty | null {
  if (tokens[at] === undefined || context.masked.has(at)) return null;
  const row = hedge ?? 'bare number';
  const shared = {
    kind: 'found',
    core: at,
    scale: 1,
    unscaled: false,
    percent: false,
    further,
  } as const;
  const share = shareAt(tokens, at, context);
  if (share !== null) {
    const { value, place, end } = share;
    if (value > 1) return faulty('share-above-one', at, end, [`${clean(value * 100)} %`]);
    const piece: Piece = { kind: 'stated', row, stated: { value, place } };
    return { ...shared, piece, unit: 'share', end, percent: share.form === 'percent' };
  }
  const vague = vagueAt(tokens, at);
  const numeral = numeralAt(tokens, at, context);
  if (numeral === null || numeral.end <= (vague?.end ?? 0)) {
    if (vague === null) return null;
    const { low, high, end } = vague;
    return { ...shared, piece: { kind: 'vague', row, low, high }, unit: 'count', end };
  }
  if (numeral.kind === 'ambiguous') {
    return faulty('ambiguous-number', at, numeral.end, numeral.readings.map(String));
  }
  if (numeral.kind === 'malformed') return faulty('malformed-number', at, numeral.end, []);
  const { value, place, end, scale } = numeral;
  if (tokens[at]?.fold === 'one' && value === 1 && !oneCounts(tokens, at)) return null;
  const piece: Piece = { kind: 'stated', row, stated: { value, place } };
  return { ...shared, piece, unit: 'count', end, scale, unscaled: scale === 1 };
}

/** A hedged number at `at`: hedges, fillers, number; null when none stands there. */
export function pieceAt(
  tokens: readonly Token[],
  at: number,
  context: AmountContext,
): Found | Faulty | null {
  const before = wordsBefore(tokens, at);
  const whole = coreAt(tokens, before.end, before, context);
  if (whole !== null || before.end === at) return whole;
  // "some hundreds", "a dozen", "the low thousands": the first words belong to the number.
  return coreAt(tokens, at, { row: null, end: at, further: false }, context);
}
