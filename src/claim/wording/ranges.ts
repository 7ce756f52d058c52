/** The second number of a range: "30-35 thousand", "between a and b", "at least 600 and possibly up to 900". */
import { clean } from '../hedges.ts';
import type { HedgeRow } from '../hedges.ts';
import type { AmountContext, Faulty } from './amount.ts';
import { RANGE_LINKS } from './hedge-words.ts';
import { matchAt } from './lexicon.ts';
import { pieceAt } from './pieces.ts';
import type { Found } from './pieces.ts';
import type { Token } from './tokens.ts';

/** Hedges that bound from above, and may end a range; hedges that bound from below, and may begin one. */
export const UPPER: ReadonlySet<HedgeRow> = new Set([
  'at most',
  'less than',
  'nearly',
  'almost',
  'just under',
]);
const LOWER: ReadonlySet<HedgeRow> = new Set(['at least', 'more than', 'just over']);

/** Whether a hedge before a number and one after it bound it from different sides: "up to 600 or more", "at least 600 or fewer". */
export function contradicts(before: HedgeRow, after: HedgeRow): boolean {
  return (UPPER.has(before) && after === 'at least') || (LOWER.has(before) && after === 'at most');
}

/** How a range was announced: "between", "from", or by its link alone. */
export type Opener = 'between' | 'from' | null;

const DOZEN = 12;

/** The number that ends the range which `low` begins; null when no range goes on at `at`. */
export function upperEnd(
  tokens: readonly Token[],
  at: number,
  low: Found,
  opener: Opener,
  context: AmountContext,
): Found | Faulty | null {
  const comma = tokens[at]?.fold === ',';
  const i = comma ? at + 1 : at;
  const link = matchAt(tokens, i, RANGE_LINKS());
  // "at least 600, up to 900": the second hedge is link enough.
  if (link === null && !comma && !LOWER.has(low.piece.row)) return null;
  let high = pieceAt(tokens, link?.end ?? i, context);
  if (high === null && link !== null && link.end > i + 1) high = pieceAt(tokens, i + 1, context);
  if (high === null || high.kind === 'faulty') {
    return link?.entry === 'dash' || opener !== null ? high : null;
  }
  if (high.further || !sameUnit(low, high)) return null;
  // "many, perhaps 30" begins at no number; "at least 30, possibly dozens more" are dozens besides.
  const unquantified = low.piece.kind === 'vague' && low.piece.high === null;
  const besides = high.piece.kind === 'vague' && tokens[high.end]?.fold === 'more';
  if (unquantified || besides) return null;
  const bounded = LOWER.has(low.piece.row) && UPPER.has(high.piece.row);
  const goesOn =
    link === null ? bounded : links(tokens, i, comma, link, { low, high, opener, bounded });
  return goesOn ? high : null;
}

/** Whether two numbers may be the ends of one range: counts both, or shares both, "30 to 40 %" among them. */
function sameUnit(low: Found, high: Found): boolean {
  if (low.unit === high.unit) return true;
  if (low.unit === 'share' || !high.percent || low.piece.kind === 'vague') return false;
  return low.piece.stated.value <= 100;
}

interface Ends {
  readonly low: Found;
  readonly high: Found;
  readonly opener: Opener;
  readonly bounded: boolean;
}

/** Whether a link between two numbers makes them a range. */
function links(
  tokens: readonly Token[],
  at: number,
  comma: boolean,
  link: { readonly entry: 'to' | 'or' | 'and' | 'dash'; readonly end: number },
  { low, high, opener, bounded }: Ends,
): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (comma) {
    if (link.entry !== 'or') return bounded;
    const vague = low.piece.kind === 'vague' || high.piece.kind === 'vague';
    return bounded || vague || !(link.end === at + 1 && first?.fold === 'or');
  }
  switch (link.entry) {
    case 'and':
      return opener === 'between' || bounded;
    case 'dash':
      if (opener !== null) return true;
      // A dash with a space on one side only parts clauses; so does one before a hedge, unless it ends what another begins.
      return first?.glued === next?.glued && (bounded || high.piece.row === 'bare number');
    case 'to':
      // "4,000 ~ 5,000" is a range, "4,000 ~5,000" are two numbers.
      return first?.fold !== '~' || first.glued === next?.glued;
    default:
      return true;
  }
}

/** The first number of a range with the scale of the second: "30-35 thousand", "two to three hundred", "30 to 40 per cent". */
export function shareScale(low: Found, high: Found): Found {
  if (low.piece.kind !== 'stated' || high.piece.kind !== 'stated') return low;
  const { value, place } = low.piece.stated;
  const top = high.piece.stated;
  const times = (factor: number): Found['piece'] => ({
    kind: 'stated',
    row: low.piece.row,
    stated: { value: clean(value * factor), place: clean(place * factor) },
  });
  if (high.percent && low.unit === 'count' && value <= 100) {
    return { ...low, piece: times(1 / 100), unit: 'share', percent: true };
  }
  if (!low.unscaled) return low;
  if (high.scale > 1 && value < top.value / high.scale) return { ...low, piece: times(high.scale) };
  const dozens = top.place === DOZEN && value < top.value / DOZEN;
  return dozens ? { ...low, piece: times(DOZEN) } : low;
}

/** What the first number of a range may leave out, where the second is in thousands, or in hundreds. */
const THOUSAND = 1000;
const HUNDRED = 100;

/** By what the first number of a range may have to be multiplied: "10-15,000", "6-700"; null where it can only be as it stands. */
export function scaleLeftOut(low: Found, high: Found, tokens: readonly Token[]): number | null {
  if (low.piece.kind !== 'stated' || high.piece.kind !== 'stated') return null;
  const [a, b] = [low.piece.stated.value, high.piece.stated.value];
  const digits = low.unscaled && high.unscaled && tokens[high.core]?.kind === 'number';
  const scale = b >= THOUSAND ? THOUSAND : HUNDRED;
  return digits && a > 0 && b >= scale && b % scale === 0 && a < b / scale ? scale : null;
}
