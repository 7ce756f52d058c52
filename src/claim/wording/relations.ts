/** How the numbers of a text stand to each other: parts of a total, or beside one another. */
import { isNamed, isPart, isTotal } from './item.ts';
import type { Item } from './item.ts';
import {
  BESIDE,
  NEST,
  PAIR_WITHIN,
  besidePairBetween,
  keptOutAfter,
  keptOutBefore,
  nestPairBetween,
} from './relation-words.ts';
import { depthChange, holds, sentenceBetween } from './stretches.ts';
import type { Token } from './tokens.ts';

const SEMICOLON: ReadonlySet<string> = new Set([';']);

/** Marks which numbers are parts of a number before them (`nested`), and which stand beside it (`additive`). */
export function relate(tokens: readonly Token[], items: readonly Item[]): void {
  let head: Item | null = null;
  let depth = 0;
  // How deep in brackets the list of parts was opened that is open; null when none is.
  let list: number | null = null;
  for (const [k, item] of items.entries()) {
    const previous = items[k - 1];
    const { start, unit, further } = item.amount;
    const from = saidFrom(previous, start);
    depth += depthChange(tokens, previous?.amount.end ?? 0, start);
    const told = Math.max(item.amount.end, item.mention?.end ?? 0);
    const until = items[k + 1]?.amount.start ?? tokens.length;
    const keptOut = keptOutBefore(tokens, from, start) || keptOutAfter(tokens, told, until);
    const added = holds(tokens, from, start, BESIDE) || besidePairBetween(tokens, from, start);
    const beside = further || keptOut || added;
    if (head !== null && keptOut) narrow(head, item);
    const inBrackets = depth > 0 && previous?.bracketed === true;
    const apart = sentenceBetween(tokens, from, start) || holds(tokens, from, start, SEMICOLON);
    if (list !== null && (depth < list || beside || (apart && !inBrackets))) list = null;
    if (head !== null && item.relation === null && !item.base) {
      const opens = opensParts(tokens, items, k, from, head, beside);
      const part = !beside && isPart(item) && isTotal(head) && isNamed(head);
      if (!isWider(item, head) && (opens || part || (list !== null && mayHold(head, item)))) {
        item.relation = 'nested';
        item.head = unit === 'share' && !item.bracketed ? baseOf(previous, item, head) : head;
        if (opens && unit === 'count') list ??= depth;
        continue;
      }
      list = null;
      // A total after its parts is no further part.
      item.relation = item.measure === 'casualties' ? null : 'additive';
    }
    if (mayHead(item) && (head === null || !isTotal(head) || isTotal(item))) head = item;
  }
}

/** Index from which the words before a number are said of it: what stands between a number and its measure is not. */
function saidFrom(previous: Item | undefined, start: number): number {
  const told = previous?.mention?.end ?? 0;
  return Math.max(previous?.amount.end ?? 0, told <= start ? told : 0);
}

/** Whether an item may be the total that the next ones are parts of. */
function mayHead(item: Item): boolean {
  if (item.amount.unit !== 'count' || item.base) return false;
  return item.relation !== 'nested' || item.head?.base === true;
}

/** Whether the words around a number open the parts of the number before it: "including", "of whom", brackets, a colon. */
function opensParts(
  tokens: readonly Token[],
  items: readonly Item[],
  k: number,
  from: number,
  head: Item,
  beside: boolean,
): boolean {
  const item = items[k];
  if (item === undefined) return false;
  const { start, end, unit } = item.amount;
  const until = items[k + 1]?.amount.start ?? tokens.length;
  // "not including 600 killed": the word of a part, and the opposite is said.
  if (keptOutBefore(tokens, from, start)) return false;
  if (unit === 'share' || holds(tokens, from, start, NEST)) return true;
  if (nestPairBetween(tokens, from, start)) return true;
  if (nestPairBetween(tokens, end, Math.min(end + PAIR_WITHIN, until))) return true;
  if (beside) return false;
  // "4,700 casualties: 600 killed, 4,100 wounded", "4,700 casualties - 600 killed".
  const sign = tokens[start - 1]?.fold ?? '';
  const announced =
    isTotal(head) && isNamed(item) && /^[:-]$/.test(sign) && !sentenceBetween(tokens, from, start);
  // "600 killed (3,400 wounded)": the killed hold no wounded.
  return (item.bracketed && mayHold(head, item)) || announced;
}

/** "4,000 casualties, not including 600 killed": what is left of killed and wounded is what the total covers. */
function narrow(head: Item, { measure, amount }: Item): void {
  if (head.measure !== 'casualties' || head.includes !== null || amount.unit !== 'count') return;
  if (measure === 'killed') head.includes = ['wounded'];
  if (measure === 'wounded') head.includes = ['killed'];
}

/** Whether a number is a total that cannot be a part of the one before it: "600 dead (4,700 casualties)". */
function isWider(item: Item, head: Item): boolean {
  if (item.measure === 'deployed') return true;
  return item.measure === 'casualties' && isPart(head);
}

/** Whether a number may go on a list of parts: the killed do not hold the wounded. */
function mayHold(head: Item, item: Item): boolean {
  return (
    isTotal(head) ||
    head.measure === 'deployed' ||
    item.measure === null ||
    item.measure === head.measure
  );
}

/** The count that a share without a base of its own is of: the one right before it, unless it counts the same. */
function baseOf(previous: Item | undefined, item: Item, head: Item): Item {
  const count = previous?.amount.unit === 'count' ? previous : undefined;
  return count !== undefined && count.measure !== item.measure ? count : head;
}
