/** Hedges that stand after the measure: "600 dead or more", "at least 19 people and possibly many more". */
import type { Hedges } from '../quantity.ts';
import { faulty, type Faulty } from './amount.ts';
import { hedgedAfter } from './amounts.ts';
import { rowAfter } from './around-number.ts';
import type { Item } from './item.ts';
import { wordSet } from './lexicon.ts';
import { contradicts } from './ranges.ts';
import { endsSentence, holds } from './stretches.ts';
import type { Token } from './tokens.ts';

/** How many words after a number such a hedge may stand. */
const WITHIN = 8;

/** Gives every amount the hedge that follows its measure; what contradicts the one before the number is a fault. */
export function applyLateHedges(
  tokens: readonly Token[],
  items: readonly Item[],
  hedges: Hedges,
): Faulty | null {
  const told = items[items.length - 1]?.amount.end ?? tokens.length;
  const higher = saidHigher(tokens, told);
  for (const [k, item] of items.entries()) {
    if (higher && item.amount.unit === 'count') {
      const { row = null } = item.amount.single ?? {};
      if (row !== null && contradicts(row, 'at least')) {
        return faulty('contradicting-hedges', item.amount.start, tokens.length, []);
      }
      item.amount = hedgedAfter(item.amount, 'at least', hedges);
    }
    const { single, end } = item.amount;
    const until = items[k + 1]?.amount.start ?? tokens.length;
    if (single === null) continue;
    for (let i = end + 1; i < Math.min(until, end + WITHIN); i += 1) {
      if (endsSentence(tokens, i) || tokens[i]?.fold === ';') break;
      const after = rowAfter(tokens, i);
      if (after === null || after.end > until || !holdsFromAfar(tokens, i)) continue;
      if (compares(tokens, after.end)) break;
      if (contradicts(single.row, after.row)) {
        return faulty('contradicting-hedges', item.amount.start, after.end, []);
      }
      item.amount = hedgedAfter(item.amount, after.row, hedges);
      break;
    }
  }
  return null;
}

const TRUE = wordSet('true real actual');
const NUMBERS = wordSet('toll number numbers figure figures count total totals');
const HIGHER = wordSet('higher greater larger');
/** Between them these say that it is not. */
const DOUBTED = wordSet('unlikely no hardly');
/** So far after "true" its number, and so far after that the "higher" may stand: "the true death toll is likely to be much higher". */
const NUMBER_WITHIN = 3;
const HIGHER_WITHIN = 12;

/** Whether the source says after its numbers that the true ones are higher, so that they are bounds from below. */
function saidHigher(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i += 1) {
    if (!TRUE.has(tokens[i]?.fold ?? '') || !holds(tokens, i, i + NUMBER_WITHIN, NUMBERS)) continue;
    for (let k = i; k < i + HIGHER_WITHIN && !endsSentence(tokens, k); k += 1) {
      if (DOUBTED.has(tokens[k]?.fold ?? '')) return false;
      if (!HIGHER.has(tokens[k]?.fold ?? '')) continue;
      return !/^(or|nor)$/.test(tokens[k + 1]?.fold ?? '');
    }
  }
  return false;
}

/** "600 killed and at least as many wounded", "at least twice that": the hedge is of another number, that is compared. */
function compares(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.fold ?? '', tokens[at + 1]?.fold ?? ''];
  if (/^(as|twice|double|triple|thrice)$/.test(first)) return true;
  return first === 'that' && /^(many|number|much)$/.test(second);
}

/** Whether the hedge at `at` may be of a number some words before it: a lone "about" may not, "(about)" may. */
function holdsFromAfar(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.fold ?? '';
  const next = tokens[at + 1];
  if (
    /^(about|approx|approximately|roughly|around|min|max|minimum|maximum|tops|ca|circa)$/.test(
      first,
    )
  ) {
    return tokens[at - 1]?.fold === '(' || next === undefined || /^[".]$/.test(next.fold);
  }
  return /^(at|or|and|but|if|more|possibly|maybe|perhaps|probably|likely|give|though|thereabouts|could|quite)$/.test(
    first,
  );
}
