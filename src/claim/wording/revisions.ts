/** Numbers that a text itself replaces by a later one, or tells only for comparison. */
import type { Item } from './item.ts';
import { wordSet } from './lexicon.ts';
import { NEST, PAIR_WITHIN, REVISION, nestPairBetween } from './relation-words.ts';
import { sidesBetween } from './sides.ts';
import { endsSentence, holds } from './stretches.ts';
import type { Token } from './tokens.ts';

/** Words before a number that is an earlier or another one, told for comparison. */
const COMPARISON = wordSet(`
  compared against versus vs previously earlier formerly initially originally previous unlike rather instead
`);
/** A side named so soon after a compared number makes it a number of that side. */
const SIDE_WITHIN = 4;

const HAVING = /^(has|have|had|is|was|were)$/;
const RISEN = /^(been|risen|grown|then|.*ed)$/;

/** What the words before a number say of it: that it is compared with, that it replaces another. */
function saidBefore(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly compared: boolean; readonly revised: boolean } {
  let compared = false;
  let revised = false;
  for (let i = from; i < to; i += 1) {
    const fold = tokens[i]?.fold ?? '';
    if (endsSentence(tokens, i)) [compared, revised] = [false, false];
    const upFrom = /^(up|down)$/.test(fold) && tokens[i + 1]?.fold === 'from';
    if (COMPARISON.has(fold) || upFrom) compared = true;
    if (REVISION.has(fold) && !beginsPeriod(tokens, i)) revised = true;
  }
  return { compared, revised };
}

/** "600 killed since May": when the count began; in "has since risen to 600" the word tells of a later number. */
function beginsPeriod(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.fold !== 'since') return false;
  const next = tokens[at + 1]?.fold ?? '';
  return !HAVING.test(tokens[at - 1]?.fold ?? '') && !RISEN.test(next);
}

/** Whether a later number is of the same thing as an earlier one, so that it may replace it. */
function replaces(tokens: readonly Token[], item: Item, previous: Item): boolean {
  if (previous.amount.unit !== item.amount.unit) return false;
  if (item.relation === 'nested' && item.measure !== null) return false;
  // "600 killed as of today, including 12 officers", "12 of them today": a part, and no later number.
  const { start, end } = item.amount;
  if (holds(tokens, previous.amount.end, start, NEST)) return false;
  if (nestPairBetween(tokens, previous.amount.end, start)) return false;
  if (nestPairBetween(tokens, end, end + PAIR_WITHIN)) return false;
  return item.measure === null || previous.measure === null || item.measure === previous.measure;
}

/**
 * The items that are replaced by a later one or only compared with: "at least 600 ... it now estimates around 2,000". The one
 * that replaces another takes over its measure when it names none.
 */
export function outdated(tokens: readonly Token[], items: readonly Item[]): ReadonlySet<Item> {
  const gone = new Set<Item>();
  if (items.length < 2) return gone;
  for (const [k, item] of items.entries()) {
    const previous = items[k - 1];
    const { core, end, unit } = item.amount;
    const { compared, revised } = saidBefore(tokens, previous?.amount.end ?? 0, core);
    if (compared && unit === 'count') {
      const near = Math.min(end + SIDE_WITHIN, tokens.length);
      if (sidesBetween(tokens, end, near).size === 0) gone.add(item);
    } else if (revised && previous !== undefined && replaces(tokens, item, previous)) {
      if (item.measure === null) {
        item.measure = previous.measure;
        item.includes = previous.includes;
        item.readings = previous.readings;
      }
      item.relation = null;
      gone.add(previous);
    }
  }
  return gone;
}
