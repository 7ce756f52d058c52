/** Amounts: a number with its hedges, a range, a share or a vague count, as it stands at a place in a text. */
import { clean } from '../hedges.ts';
import type { HedgeRow } from '../hedges.ts';
import type { Hedges } from '../quantity.ts';
import { faulty } from './amount.ts';
import type { Amount, AmountContext, Faulty } from './amount.ts';
import { furtherAfter, radiusAt, rowAfter, stronger } from './around-number.ts';
import { RANGE_OPENERS } from './hedge-words.ts';
import { readGiven, readRange, readSingle, readVague } from './interval.ts';
import type { Piece } from './interval.ts';
import { matchAt } from './lexicon.ts';
import { pieceAt } from './pieces.ts';
import type { Found } from './pieces.ts';
import { UPPER, contradicts, shareScale, scaleLeftOut, upperEnd } from './ranges.ts';
import type { Opener } from './ranges.ts';
import { percentEnd } from './shares.ts';
import type { Token } from './tokens.ts';

/** The amount that begins at token `at`, or the fault that stands there; null when no number does. */
export function amountAt(
  tokens: readonly Token[],
  at: number,
  context: AmountContext,
): Amount | Faulty | null {
  if (context.noRange === true) {
    const found = pieceAt(tokens, at, context);
    return found?.kind === 'found' ? single(tokens, at, found, context) : found;
  }
  const opener = matchAt(tokens, at, RANGE_OPENERS());
  const opened =
    opener === null ? null : openedRange(tokens, at, opener.end, opener.entry, context);
  if (opened !== null) return opened;
  const first = pieceAt(tokens, at, context);
  if (first?.kind !== 'found') return first === null ? null : { ...first, start: at };
  const second = upperEnd(tokens, first.end, first, null, context);
  if (second === null) return single(tokens, at, first, context);
  if (second.kind === 'faulty') return { ...second, start: at };
  return range(tokens, at, first, second, null, context);
}

/** A range that "between" or "from" announces; null when none follows. */
function openedRange(
  tokens: readonly Token[],
  at: number,
  from: number,
  opener: 'between' | 'from',
  context: AmountContext,
): Amount | Faulty | null {
  const whole = pieceAt(tokens, from, context);
  const cut = opener === 'between' ? pieceAt(tokens, from, { ...context, stopAtAnd: true }) : whole;
  if (cut?.kind === 'faulty') return { ...cut, start: at };
  // "between one hundred and fifty and two hundred": the first "and" may be inside a number.
  for (const first of [whole, cut]) {
    if (first?.kind !== 'found') continue;
    const second = upperEnd(tokens, first.end, first, opener, context);
    if (second?.kind === 'found') return range(tokens, at, first, second, opener, context);
  }
  return null;
}

/** An amount of one number. */
function single(
  tokens: readonly Token[],
  at: number,
  found: Found,
  context: AmountContext,
): Amount | Faulty {
  const { piece, unit, core, end } = found;
  const further = found.further || furtherAfter(tokens, end);
  const shared = { kind: 'amount', unit, start: at, core, further } as const;
  if (piece.kind === 'stated') {
    const { value } = piece.stated;
    const radius = radiusAt(tokens, end, value, context);
    if (radius !== null && radius.radius < value) {
      const reading = readGiven(clean(value - radius.radius), value, clean(value + radius.radius));
      return { ...shared, end: radius.end, reading, single: null };
    }
  }
  const after = rowAfter(tokens, end);
  if (after !== null && contradicts(piece.row, after.row)) {
    return faulty('contradicting-hedges', at, after.end, []);
  }
  const row = after === null ? piece.row : stronger(piece.row, after.row);
  const last = after?.end ?? end;
  if (piece.kind === 'vague') {
    const vague: Piece = { ...piece, row };
    const reading = readVague(vague, vague, unit, context.hedges);
    return { ...shared, end: last, reading, single: null };
  }
  const percent = unit === 'count' ? percentEnd(tokens, last) : last;
  if (percent > last) {
    // "30-odd per cent".
    const { value, place } = piece.stated;
    const stated = { value: clean(value / 100), place: clean(place / 100) };
    const reading = readSingle(row, stated, 'share', context.hedges);
    return { ...shared, unit: 'share', end: percent, reading, single: { row, stated } };
  }
  const { stated } = piece;
  const reading = readSingle(row, stated, unit, context.hedges);
  return { ...shared, end: last, reading, single: { row, stated } };
}

/** An amount of two numbers. */
function range(
  tokens: readonly Token[],
  at: number,
  first: Found,
  high: Found,
  opener: Opener,
  context: AmountContext,
): Amount | Faulty {
  const low = shareScale(first, high);
  const { unit } = high;
  const after = high.piece.row === 'bare number' ? rowAfter(tokens, high.end) : null;
  const end = after?.end ?? high.end;
  const [lowRow, highRow] = endRows(low.piece.row, after?.row ?? high.piece.row, opener);
  const { core } = first;
  const further = first.further || furtherAfter(tokens, end);
  const shared = { kind: 'amount', unit, start: at, end, core, further, single: null } as const;
  if (low.piece.kind === 'vague' || high.piece.kind === 'vague') {
    const ends = [low.piece, { ...high.piece, row: after?.row ?? high.piece.row }] as const;
    const reading = readVague(...ends, unit, context.hedges);
    if (reading.low !== null && reading.high !== null && reading.low > reading.high) {
      return faulty('inverted-range', at, end, [`${reading.low} to ${reading.high}`]);
    }
    return { ...shared, reading };
  }
  const [a, b] = [low.piece.stated, high.piece.stated];
  const left = scaleLeftOut(low, high, tokens);
  if (left !== null) {
    const readings = [`${a.value} to ${b.value}`, `${clean(a.value * left)} to ${b.value}`];
    return faulty('ambiguous-number', at, end, readings);
  }
  if (a.value > b.value || low.unit !== unit) {
    return faulty('inverted-range', at, end, [`${a.value} to ${b.value}`]);
  }
  return { ...shared, reading: readRange([lowRow, a], [highRow, b], unit, context.hedges) };
}

/** The hedges of the two ends of a range. */
function endRows(low: HedgeRow, high: HedgeRow, opener: Opener): readonly [HedgeRow, HedgeRow] {
  // "about 600 to 700", "up to 600-700": the hedge is of both ends; "between about 600 and 700": of the first.
  if (opener === null)
    return low !== 'bare number' && high === 'bare number' ? [low, low] : [low, high];
  return UPPER.has(low) && low !== high ? ['bare number', high] : [low, high];
}

/** The amount under a hedge that stands apart after it ("600 dead or more"); as it is when that changes nothing. */
export function hedgedAfter(amount: Amount, after: HedgeRow, hedges: Hedges): Amount {
  if (amount.single === null) return amount;
  const { row: before, stated } = amount.single;
  const row = stronger(before, after);
  if (row === before) return amount;
  const reading = readSingle(row, stated, amount.unit, hedges);
  return { ...amount, reading, single: { row, stated } };
}
