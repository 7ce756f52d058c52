/** Amounts: a number with its hedges, a range, a share or a vague count, as it stands at a place in a text. */
import type { HedgeRow, Stated } from '../hedges.ts';
import { clean } from '../hedges.ts';
import type { Hedges } from '../quantity.ts';
import {
  HEDGES_AFTER,
  HEDGES_BEFORE,
  NEUTRAL_BEFORE,
  RANGE_LINKS,
  RANGE_OPENERS,
} from './hedge-words.ts';
import { readGiven, readRange, readSingle, readVague } from './interval.ts';
import type { Piece, Reading } from './interval.ts';
import { matchAt } from './lexicon.ts';
import { numeralAt } from './numerals.ts';
import type { NumeralContext } from './numerals.ts';
import { percentEnd, shareAt } from './shares.ts';
import type { Token } from './tokens.ts';
import { vagueAt } from './vague-words.ts';

/** A number as read, and the tokens it was read from. */
export interface Amount {
  readonly kind: 'amount';
  readonly reading: Reading;
  readonly unit: 'count' | 'share';
  /** First token, its hedges included, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** First token of the number itself. */
  readonly core: number;
  /** "another 4,100": beside the number before it. */
  readonly further: boolean;
  /** "two out of three": a share that may as well be two counts. */
  readonly pair: readonly [number, number] | null;
  /** The one number it was read from, for sums and for hedges that come after; null for ranges and vague counts. */
  readonly single: { readonly row: HedgeRow; readonly stated: Stated } | null;
}

/** A number that has two readings, or none. */
export interface Faulty {
  readonly kind: 'faulty';
  readonly code: 'ambiguous-number' | 'malformed-number' | 'inverted-range' | 'share-above-one';
  readonly start: number;
  readonly end: number;
  /** What it may be, in words. */
  readonly readings: readonly string[];
}

export interface AmountContext extends NumeralContext {
  readonly hedges: Hedges;
  /** Tokens that are numbers and count nothing: dates, units, lengths of time. */
  readonly masked: ReadonlySet<number>;
  /** "rose from 300 to 600": the two are not a range. */
  readonly noRange?: boolean;
}

/** A piece of an amount: the number, its hedge, and where it ends. */
interface Found {
  readonly piece: Piece;
  readonly unit: 'count' | 'share';
  readonly core: number;
  readonly end: number;
  readonly scale: number;
  /** Written as digits without a scale, so that it may share the scale of the number after it. */
  readonly bareDigits: boolean;
  readonly percent: boolean;
  readonly further: boolean;
  readonly pair: readonly [number, number] | null;
}

type FoundOrFaulty = { readonly found: Found } | { readonly faulty: Faulty } | null;

/** No wording puts more hedges and fillers than this before one number. */
const MOST_WORDS_BEFORE = 6;

/** Abbreviations whose point belongs to them. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'approx',
  'appr',
  'est',
  'c',
  'ca',
  'min',
  'max',
  'aprox',
]);

const BOUNDS: ReadonlySet<HedgeRow> = new Set(['at least', 'more than', 'at most', 'less than']);

/** Which of two hedges before one number counts: a bound before an approximation, else the outer one. */
function stronger(outer: HedgeRow | null, inner: HedgeRow): HedgeRow {
  if (outer === null || outer === 'bare number') return inner;
  if (BOUNDS.has(outer)) return outer;
  return BOUNDS.has(inner) ? inner : outer;
}

interface Before {
  readonly row: HedgeRow | null;
  readonly end: number;
  readonly further: boolean;
}

/** The hedges and fillers that begin at `at`. */
function wordsBefore(tokens: readonly Token[], at: number): Before {
  let row: HedgeRow | null = null;
  let further = false;
  let i = at;
  for (let n = 0; n < MOST_WORDS_BEFORE; n += 1) {
    const hedge = matchAt(tokens, i, HEDGES_BEFORE());
    const filler = matchAt(tokens, i, NEUTRAL_BEFORE());
    if (hedge !== null && hedge.end >= (filler?.end ?? 0)) {
      // "some hundreds", "c" alone as a letter: a hedge needs its number, which the caller looks for.
      row = stronger(row, hedge.entry);
      i = hedge.end;
    } else if (filler !== null) {
      if (filler.entry === 'further') further = true;
      i = filler.end;
    } else if (tokens[i]?.fold === '"' && i > at) {
      i += 1;
      continue;
    } else break;
    const [last, sign] = [tokens[i - 1], tokens[i]];
    if (sign?.fold === '.' && sign.glued && ABBREVIATIONS.has(last?.fold ?? '')) i += 1;
    if (tokens[i]?.fold === '=' && last?.kind === 'sign') i += 1;
  }
  return { row, end: i, further };
}

/** Whether "one" at `at` counts a person: "one soldier", "one is in captivity", and not "one of the deadliest". */
function oneCounts(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1]?.fold ?? '';
  if (/^(no|this|that|every|any|each|which|the|number|day|some|another|for|not)$/.test(previous))
    return false;
  const next = tokens[at + 1]?.fold ?? '';
  if (next === 'of') {
    const word = tokens[at + 3]?.fold ?? '';
    return !(word === 'most' || word === 'worst' || /.est$/.test(word));
  }
  return !/^(another|day|side|by|side's|time|thing|way|hand|can|could|must|may|might|should|knows|point)$/.test(
    next,
  );
}

function faulty(
  code: Faulty['code'],
  start: number,
  end: number,
  readings: readonly string[],
): { readonly faulty: Faulty } {
  return { faulty: { kind: 'faulty', code, start, end, readings } };
}

/** The number, share or vague count at `at`, under a hedge already read. */
function coreAt(
  tokens: readonly Token[],
  at: number,
  before: Before,
  context: AmountContext,
): FoundOrFaulty {
  const row = before.row ?? 'bare number';
  const { further } = before;
  if (tokens[at] === undefined || context.masked.has(at)) return null;
  const share = shareAt(tokens, at, context);
  if (share !== null) {
    if (share.value > 1) {
      return faulty('share-above-one', at, share.end, [`${clean(share.value * 100)} %`]);
    }
    const { value, place, end, pair } = share;
    const piece: Piece = { kind: 'stated', row, stated: { value, place } };
    const percent = share.form === 'percent';
    return {
      found: {
        piece,
        unit: 'share',
        core: at,
        end,
        scale: 1,
        bareDigits: false,
        percent,
        further,
        pair,
      },
    };
  }
  const vague = vagueAt(tokens, at);
  const numeral = numeralAt(tokens, at, context);
  if (numeral !== null && numeral.end > (vague?.end ?? 0)) {
    if (numeral.kind === 'ambiguous') {
      const [whole, decimal] = numeral.readings;
      return faulty('ambiguous-number', at, numeral.end, [`${whole}`, `${decimal}`]);
    }
    if (numeral.kind === 'malformed') return faulty('malformed-number', at, numeral.end, []);
    if (
      numeral.inWords &&
      numeral.value === 1 &&
      tokens[at]?.fold === 'one' &&
      !oneCounts(tokens, at)
    ) {
      return null;
    }
    const { value, place, end, scale } = numeral;
    const piece: Piece = { kind: 'stated', row, stated: { value, place } };
    return {
      found: {
        piece,
        unit: 'count',
        core: at,
        end,
        scale,
        bareDigits: scale === 1,
        percent: false,
        further,
        pair: null,
      },
    };
  }
  if (vague === null) return null;
  const { low, high, end } = vague;
  return {
    found: {
      piece: { kind: 'vague', row, low, high },
      unit: 'count',
      core: at,
      end,
      scale: 1,
      bareDigits: false,
      percent: false,
      further,
      pair: null,
    },
  };
}

/** A hedged number at `at`: hedges, fillers, number. Tries fewer words before it when the whole row leads to none. */
function pieceAt(tokens: readonly Token[], at: number, context: AmountContext): FoundOrFaulty {
  const before = wordsBefore(tokens, at);
  const whole = coreAt(tokens, before.end, before, context);
  if (whole !== null || before.end === at) return whole;
  // "some hundreds", "a dozen", "the low thousands": the first words belong to the number.
  return coreAt(tokens, at, { row: null, end: at, further: false }, context);
}

/** What follows a number and is never one of a next number: "600+", "300-odd", "600 or so". */
function rowAfter(
  tokens: readonly Token[],
  at: number,
): { readonly row: HedgeRow; readonly end: number } | null {
  let i = at;
  const open = tokens[i]?.fold === '(' ? 1 : 0;
  i += open;
  if (tokens[i]?.fold === '-' && tokens[i]?.glued && tokens[i + 1]?.glued) i += 1;
  const hyphen = i > at + open;
  if (open === 0 && tokens[i]?.fold === ',') i += 1;
  const match = matchAt(tokens, i, HEDGES_AFTER());
  if (match === null) return null;
  let { end } = match;
  if (tokens[end]?.fold === '.' && ABBREVIATIONS.has(tokens[end - 1]?.fold ?? '')) end += 1;
  const next = tokens[end];
  if (open === 1) {
    return next?.fold === ')' ? { row: match.entry, end: end + 1 } : null;
  }
  const sign = tokens[i]?.fold === '+';
  if (sign) return tokens[i]?.glued === true ? { row: match.entry, end } : null;
  if (hyphen && /^(odd|plus|ish|something)$/.test(tokens[i]?.fold ?? ''))
    return { row: match.entry, end };
  if (next === undefined) return { row: match.entry, end };
  if (/^(than|of|whom|which)$/.test(next.fold)) return null;
  const words = end - i;
  const ends = next.kind === 'sign' && ',.;:)]"'.includes(next.fold) && next.fold !== '';
  if (words === 1 && !/^(odd|plus|ish|thereabouts|upwards|tops)$/.test(tokens[i]?.fold ?? '')) {
    return ends ? { row: match.entry, end } : null;
  }
  return startsNumber(tokens, end) ? null : { row: match.entry, end };
}

/** Whether a number, hedged or not, begins at `at`. */
export function startsNumber(tokens: readonly Token[], at: number): boolean {
  const plain = { decimal: null, lettersAreMeasures: false } as const;
  const { end } = wordsBefore(tokens, at);
  return (
    numeralAt(tokens, end, plain) !== null ||
    shareAt(tokens, end, plain) !== null ||
    vagueAt(tokens, at) !== null
  );
}

/** A number that shares the scale of the one after it: "30-35 thousand", "two to three hundred", "30 to 40 per cent". */
function shareScale(low: Found, high: Found): Found {
  if (low.piece.kind !== 'stated' || high.piece.kind !== 'stated') return low;
  const { value, place } = low.piece.stated;
  if (high.percent && low.unit === 'count' && value <= 100) {
    const stated = { value: clean(value / 100), place: clean(place / 100) };
    return { ...low, piece: { ...low.piece, stated }, unit: 'share', percent: true };
  }
  const multiplied = high.piece.stated.value / high.scale;
  if (low.bareDigits && high.scale > 1 && value < multiplied) {
    const stated = { value: clean(value * high.scale), place: clean(place * high.scale) };
    return { ...low, piece: { ...low.piece, stated } };
  }
  if (low.bareDigits && isDozens(high) && value < high.piece.stated.value / 12) {
    return { ...low, piece: { ...low.piece, stated: { value: value * 12, place: 12 } } };
  }
  return low;
}

function isDozens(found: Found): boolean {
  return found.piece.kind === 'stated' && found.piece.stated.place === 12;
}

/** "10-15,000": ten, or ten thousand? */
function thousandsLeftOut(low: Found, high: Found, tokens: readonly Token[]): boolean {
  if (low.piece.kind !== 'stated' || high.piece.kind !== 'stated') return false;
  const [a, b] = [low.piece.stated.value, high.piece.stated.value];
  return (
    low.bareDigits &&
    high.bareDigits &&
    tokens[high.core]?.kind === 'number' &&
    b >= 1000 &&
    b % 1000 === 0 &&
    a < b / 1000
  );
}

const UP: ReadonlySet<HedgeRow> = new Set([
  'at most',
  'less than',
  'nearly',
  'almost',
  'just under',
]);
const DOWN: ReadonlySet<HedgeRow> = new Set(['at least', 'more than', 'just over']);

/** The link of a range at `at`, and the number after it; null when no range goes on here. */
function upperEnd(
  tokens: readonly Token[],
  at: number,
  low: Found,
  opener: 'between' | 'from' | null,
  context: AmountContext,
): FoundOrFaulty {
  let i = at;
  if (tokens[i]?.fold === ',') i += 1;
  const comma = i > at;
  let link = matchAt(tokens, i, RANGE_LINKS());
  // "at least 600, up to 900": the second hedge is link enough.
  const direct = link === null && (comma || DOWN.has(low.piece.row));
  if (link === null && !direct) return null;
  const from = link?.end ?? i;
  let high = pieceAt(tokens, from, context);
  if (high === null && link !== null && link.end > i + 1) {
    link = { entry: link.entry, end: i + 1 };
    high = pieceAt(tokens, i + 1, context);
  }
  if (high === null || 'faulty' in high)
    return link?.entry === 'dash' || opener !== null ? high : null;
  const { row } = high.found.piece;
  const bounded = DOWN.has(low.piece.row) && UP.has(row);
  if (high.found.further || (low.unit === 'share' && high.found.unit === 'count')) return null;
  if (link === null || (comma && link.entry !== 'or')) return bounded ? high : null;
  if (comma && link.entry === 'or') {
    const single = link.end === i + 1 && tokens[i]?.fold === 'or';
    const vague = low.piece.kind === 'vague' || high.found.piece.kind === 'vague';
    return single && !bounded && !vague ? null : high;
  }
  if (link.entry === 'and') return opener === 'between' || bounded ? high : null;
  if (
    link.entry === 'to' &&
    tokens[i]?.fold === '~' &&
    !(tokens[i]?.glued && tokens[i + 1]?.glued)
  ) {
    return tokens[i]?.glued === tokens[i + 1]?.glued ? high : null;
  }
  if (link.entry === 'dash' && opener === null) {
    // A dash with a space on one side only parts clauses; so does one before a hedge.
    if (tokens[i]?.glued !== tokens[i + 1]?.glued || row !== 'bare number') return null;
  }
  return high;
}

/** "± 300", "plus or minus 10 %", "give or take 50" after a number: the radius, or null. */
function radiusAt(
  tokens: readonly Token[],
  at: number,
  value: number,
  context: AmountContext,
): { readonly radius: number; readonly end: number } | null {
  let i = at;
  const open = tokens[i]?.fold === '(' ? 1 : 0;
  i += open;
  const fold = (k: number): string => tokens[i + k]?.fold ?? '';
  if (fold(0) === '±') i += 1;
  else if (fold(0) === '+' && (fold(1) === '/' || fold(1) === '-'))
    i += fold(1) === '/' && fold(2) === '-' ? 3 : 2;
  else if (/^(plus|give)$/.test(fold(0)) && fold(1) === 'or' && /^(minus|take)$/.test(fold(2)))
    i += 3;
  else return null;
  const share = shareAt(tokens, i, context);
  const numeral = numeralAt(tokens, i, context);
  let radius = 0;
  let end = 0;
  if (share?.form === 'percent') [radius, end] = [value * share.value, share.end];
  else if (numeral?.kind === 'number') [radius, end] = [numeral.value, numeral.end];
  else return null;
  if (open === 1) {
    if (tokens[end]?.fold !== ')') return null;
    end += 1;
  }
  return { radius, end };
}

/** The amount that begins at token `at`, or the fault that stands there; null when no number does. */
export function amountAt(
  tokens: readonly Token[],
  at: number,
  context: AmountContext,
): Amount | Faulty | null {
  if (context.noRange === true) {
    const first = pieceAt(tokens, at, context);
    if (first === null) return null;
    if ('faulty' in first) return { ...first.faulty, start: at };
    return singleAmount(tokens, at, first.found, context);
  }
  const opener = matchAt(tokens, at, RANGE_OPENERS());
  const ranged = opener === null ? null : rangeAt(tokens, at, opener.end, opener.entry, context);
  return ranged ?? rangeAt(tokens, at, at, null, context);
}

function rangeAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  opener: 'between' | 'from' | null,
  context: AmountContext,
): Amount | Faulty | null {
  let first = pieceAt(
    tokens,
    from,
    opener === 'between' ? { ...context, stopAtAnd: true } : context,
  );
  if (first === null) return null;
  if ('faulty' in first) return { ...first.faulty, start: at };
  let second = upperEnd(tokens, first.found.end, first.found, opener, context);
  if (opener === 'between' && second !== null && 'found' in second) {
    const whole = pieceAt(tokens, from, context);
    // "between one hundred and fifty and two hundred": the first "and" is inside a number.
    if (whole !== null && 'found' in whole && whole.found.end > first.found.end) {
      const after = upperEnd(tokens, whole.found.end, whole.found, opener, context);
      if (after !== null && 'found' in after) [first, second] = [whole, after];
    }
  }
  if (opener !== null && (second === null || 'faulty' in second)) return null;
  if (second !== null && 'faulty' in second) return { ...second.faulty, start: at };
  return second === null
    ? singleAmount(tokens, at, first.found, context)
    : rangeAmount(tokens, at, first.found, second.found, opener, context);
}

function singleAmount(
  tokens: readonly Token[],
  at: number,
  found: Found,
  context: AmountContext,
): Amount {
  const { piece, unit, core, further, pair } = found;
  let { end } = found;
  const shared = { kind: 'amount' as const, unit, start: at, core, further, pair };
  if (piece.kind === 'vague') {
    const after = rowAfter(tokens, end);
    const row = after === null || piece.row !== 'bare number' ? piece.row : after.row;
    const vague: Piece = { ...piece, row };
    if (after !== null && row === after.row) ({ end } = after);
    return { ...shared, end, reading: readVague(vague, vague, unit, context.hedges), single: null };
  }
  const { stated } = piece;
  const radius = radiusAt(tokens, end, stated.value, context);
  if (radius !== null && radius.radius < stated.value) {
    const [low, high] = [clean(stated.value - radius.radius), clean(stated.value + radius.radius)];
    return {
      ...shared,
      end: radius.end,
      reading: readGiven(low, stated.value, high),
      single: null,
    };
  }
  const after = rowAfter(tokens, end);
  let { row } = piece;
  if (after !== null) {
    row = stronger(row === 'bare number' ? null : row, after.row);
    ({ end } = after);
  }
  return {
    ...shared,
    end,
    reading: readSingle(row, stated, unit, context.hedges),
    single: { row, stated },
  };
}

function rangeAmount(
  tokens: readonly Token[],
  at: number,
  first: Found,
  high: Found,
  opener: 'between' | 'from' | null,
  context: AmountContext,
): Amount | Faulty {
  const low = shareScale(first, high);
  const unit = high.unit;
  let { end } = high;
  const after = rowAfter(tokens, end);
  let highRow = high.piece.row;
  if (after !== null && highRow === 'bare number') {
    highRow = after.row;
    ({ end } = after);
  }
  const shared = {
    kind: 'amount' as const,
    unit,
    start: at,
    end,
    core: first.core,
    pair: null,
    single: null,
  };
  const further = first.further;
  if (low.piece.kind === 'vague' || high.piece.kind === 'vague') {
    const reading = readVague(low.piece, { ...high.piece, row: highRow }, unit, context.hedges);
    return { ...shared, further, reading };
  }
  const [a, b] = [low.piece.stated, high.piece.stated];
  if (thousandsLeftOut(low, high, tokens)) {
    const readings = [`${a.value} to ${b.value}`, `${a.value * 1000} to ${b.value}`];
    return faulty('ambiguous-number', at, end, readings).faulty;
  }
  if (a.value > b.value || low.unit !== high.unit) {
    return faulty('inverted-range', at, end, [`${a.value} to ${b.value}`]).faulty;
  }
  // "about 600 to 700", "up to 600-700": the hedge is of both ends; "between about 600 and 700": of the first.
  let lowRow = low.piece.row;
  if (opener === null && highRow === 'bare number' && lowRow !== 'bare number') highRow = lowRow;
  if (opener === null && lowRow === 'bare number' && UP.has(highRow)) lowRow = 'bare number';
  if (lowRow === 'odd') lowRow = 'bare number';
  if (UP.has(lowRow) && opener !== null && lowRow !== highRow) lowRow = 'bare number';
  const reading = readRange([lowRow, a], [highRow, b], unit, context.hedges);
  return { ...shared, further, reading };
}

/** The amount under a hedge that stands apart after it ("600 dead or more"); as it is when it has a hedge of its own. */
export function hedgedAfter(amount: Amount, row: HedgeRow, end: number, hedges: Hedges): Amount {
  const { single } = amount;
  if (single === null) return amount;
  const both = stronger(single.row === 'bare number' ? null : single.row, row);
  if (both === single.row) return amount;
  return {
    ...amount,
    end,
    reading: readSingle(both, single.stated, amount.unit, hedges),
    single: { row: both, stated: single.stated },
  };
}

export { percentEnd, rowAfter };
