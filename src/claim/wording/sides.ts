/** The sides of a conflict that a text gives numbers for: two sides in one wording are two claims. */
import type { Item } from './item.ts';
import { matchAt, wordSet } from './lexicon.ts';
import { clauseBetween, endsSentence } from './stretches.ts';
import type { Token } from './tokens.ts';
import { SIDES } from './words.ts';

/** How far after a number its side is looked for. */
const WITHIN = 8;
/** Sides that are common words in small letters: "us", "union". */
const WORDS_IN_SMALL = wordSet('us union federal cs saf georgia georgian polish regime');
/** Words at which the next clause begins. */
const CLAUSES = wordSet('and while but versus vs whereas');
/** After a number, what these open is about who says it, or who did it. */
const BY_WHOM = wordSet('by as according');

/** Sides named between two tokens. */
export function sidesBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const found = new Set<string>();
  let i = from;
  while (i < to) {
    const match = matchAt(tokens, i, SIDES());
    const token = tokens[i];
    const word = token?.text === token?.fold && WORDS_IN_SMALL.has(token?.fold ?? '');
    if (match !== null && match.end <= to && !word) found.add(match.entry);
    i = match === null ? i + 1 : match.end;
  }
  return found;
}

/** The sides named in the words that follow a number, up to its measure or the end of its phrase. */
function sidesAfter(
  tokens: readonly Token[],
  { amount, mention }: Item,
  until: number,
): ReadonlySet<string> {
  const measure = mention !== null && mention.start >= amount.end ? mention.start : tokens.length;
  const last = Math.min(until, amount.end + WITHIN, measure);
  let stop = amount.end;
  while (
    stop < last &&
    !/^[,;:()]$/.test(tokens[stop]?.fold ?? '') &&
    !endsSentence(tokens, stop)
  ) {
    const fold = tokens[stop]?.fold ?? '';
    if (CLAUSES.has(fold) || BY_WHOM.has(fold)) break;
    stop += 1;
  }
  const sides = sidesBetween(tokens, amount.end, stop);
  return sides.size > 0 ? sides : sidesAfterBrackets(tokens, amount.end);
}

/** "3,700 (including 3,200 prisoners) CS". */
function sidesAfterBrackets(tokens: readonly Token[], at: number): ReadonlySet<string> {
  if (tokens[at]?.fold !== '(') return new Set();
  let i = at;
  while (i < tokens.length && tokens[i]?.fold !== ')') i += 1;
  return sidesBetween(tokens, i + 1, Math.min(i + 3, tokens.length));
}

/** The sides named in the clause before a number: "Russia lost 600", "US 23". */
function sidesBefore(
  tokens: readonly Token[],
  start: number,
  previous: number,
): ReadonlySet<string> {
  let from = previous;
  for (let i = previous; i < start; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    const clause = previous > 0 && (CLAUSES.has(fold) || fold === ',');
    if (clause || clauseBetween(tokens, i, i + 1)) from = i;
  }
  return sidesBetween(tokens, from, start);
}

/** The counts that belong to different sides, each with its sides; null when no two do. */
export function severalSides(
  tokens: readonly Token[],
  items: readonly Item[],
): readonly (readonly [Item, ReadonlySet<string>])[] | null {
  const named: (readonly [Item, ReadonlySet<string>])[] = [];
  for (const [k, item] of items.entries()) {
    if (item.amount.unit !== 'count' || item.base) continue;
    // A split by side in brackets is set aside as parts of the number before it.
    if (item.bracketed && item.measure === null) continue;
    const after = sidesAfter(tokens, item, items[k + 1]?.amount.start ?? tokens.length);
    const sides =
      after.size > 0
        ? after
        : sidesBefore(tokens, item.amount.start, items[k - 1]?.amount.end ?? 0);
    if (sides.size > 0) named.push([item, sides]);
  }
  const apart = named.some(([, a], i) =>
    named.slice(i + 1).some(([, b]) => [...a].every((side) => !b.has(side))),
  );
  return apart ? named : null;
}

/** The side of which the text says that its number is not known: "CS unknown"; null when there is none. */
export function unknownSide(tokens: readonly Token[]): string | null {
  for (const [i, token] of tokens.entries()) {
    if (!/^(unknown|unreported|undisclosed|unclear)$/.test(token.fold)) continue;
    const [side] = sidesBetween(tokens, Math.max(0, i - 1), i);
    if (side !== undefined) return side;
  }
  return null;
}
