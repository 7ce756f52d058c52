/** Totals and their parts: what an unnamed total counts, what a total covers, which numbers are parts by no measure. */
import { PARTS } from '../measure.ts';
import type { Measure } from '../measure.ts';
import { phraseEnd } from './bases.ts';
import type { Item } from './item.ts';
import type { Mention } from './mentions.ts';
import { aloneInBrackets } from './parts-aside.ts';
import { holds } from './stretches.ts';
import type { Token } from './tokens.ts';
import { FORCE_WORDS } from './words.ts';

/** How soon after a number its noun makes it one of those sent. */
const NOUN_WITHIN = 3;
const TOTAL: ReadonlySet<string> = new Set([
  '=',
  'total',
  'totaling',
  'totalling',
  'altogether',
  'all',
]);

/** Names a total that the words do not name, by the parts they name: "around 4,000, roughly two-thirds killed". */
export function inferTotal(
  tokens: readonly Token[],
  item: Item,
  items: readonly Item[],
  column: Measure | null,
): void {
  if (item.amount.unit !== 'count' || item.measure !== null) return;
  const parts = items.flatMap((part) =>
    part.head === item && part.amount.reading.high !== 0 ? (part.measure ?? []) : [],
  );
  if (item.base && (parts.includes('casualties') || exceeds(item, items)))
    item.measure = 'deployed';
  else if (parts.some((measure) => PARTS.includes(measure)) && !tooSmall(item, items)) {
    // "13,000 soldiers, 3,700 of whom died": those sent; losses and bare numbers are casualties.
    const { end } = item.amount;
    const force = item.readings === null && holds(tokens, end, end + NOUN_WITHIN, FORCE_WORDS);
    const said = item.readings === null && (column === 'casualties' || column === 'deployed');
    item.measure = said ? column : force ? 'deployed' : 'casualties';
  }
  if (item.measure !== null) item.readings = null;
}

/** Whether a part of a number is larger than the number: then it is no part of it. */
function tooSmall(item: Item, items: readonly Item[]): boolean {
  const { high } = item.amount.reading;
  return items.some(({ head, amount }) => {
    const { low } = amount.reading;
    return head === item && amount.unit === 'count' && low !== null && high !== null && low > high;
  });
}

/** A whole of killed and wounded is their sum, give or take this part of it; a larger one is the force. */
const SUM_WITHIN = 0.1;

/** Whether a base is more than the killed and the wounded together, both of which the words give. */
function exceeds({ amount }: Item, items: readonly Item[]): boolean {
  const bestOf = (measure: Measure): number | null =>
    items.find((item) => item.measure === measure && item.amount.unit === 'count')?.amount.reading
      .best ?? null;
  const [killed, wounded, base] = [bestOf('killed'), bestOf('wounded'), amount.reading.best];
  if (killed === null || wounded === null || base === null) return false;
  return base > (1 + SUM_WITHIN) * (killed + wounded);
}

/** Fewest parts before a number that is said to be their total. */
const FEWEST_PARTS = 2;

/** Names the number that closes a list of parts: "200 killed, 1,200 wounded = 1,400", "..., a total of 1,400". */
export function closeParts(
  tokens: readonly Token[],
  items: readonly Item[],
  k: number,
  item: Item,
): void {
  const previous = items[k - 1];
  if (item.measure !== null || item.readings !== null || item.amount.unit !== 'count') return;
  const parts = items
    .slice(0, k)
    .filter((part) => part.measure !== null && PARTS.includes(part.measure));
  if (previous === undefined || parts.length < FEWEST_PARTS) return;
  const { core, end } = item.amount;
  if (!holds(tokens, previous.amount.end, core, TOTAL) && !holds(tokens, end, end + 3, TOTAL))
    return;
  item.measure = 'casualties';
  item.relation = null;
  item.head = null;
}

/**
 * Gives a share the measure of the number it is told beside: "247, or 36.7 per cent", "600 killed (12 %)", "4,000 killed or
 * wounded, roughly a third of the corps". It is that number as a share of another base.
 */
export function sameAsShare(tokens: readonly Token[], items: readonly Item[], item: Item): void {
  const { head, amount } = item;
  if (amount.unit !== 'share' || head === null) return;
  // The number before it took the same measure: "600 or 15% killed".
  if (item.mention !== null && item.mention === head.mention) {
    item.head = null;
    item.relation = null;
    return;
  }
  if (item.mention !== null) return;
  const beside = (other: Item | undefined, relation: Item['relation']): void => {
    item.measure = other?.measure ?? null;
    item.includes = other?.includes ?? null;
    item.relation = relation;
    if (relation === null) item.head = null;
  };
  if (head.base) {
    if (head.measure !== 'deployed') return;
    const told = items.slice(0, items.indexOf(item));
    beside(
      told.findLast((other) => other.amount.unit === 'count' && !other.base),
      'nested',
    );
  } else if (item.of === 'deployed' && head.measure !== 'deployed') {
    // "4,000 casualties, 1,000 killed, a third of the force": which of the two is the third is not said.
    if (head.head !== null && items.includes(head.head)) return;
    const or = tokens[amount.start - 1]?.fold === 'or';
    if (or || tokens[phraseEnd(tokens, amount.end, tokens.length)]?.kind !== 'word')
      beside(head, null);
  } else if (item.of === null) {
    const alone = item.bracketed && aloneInBrackets(tokens, amount.start, amount.end);
    if (tokens[amount.start - 1]?.fold === 'or' || alone) beside(head, null);
  }
}

/** Whether a number counts missing and captured together, which no measure does. */
export function isMixed({ includes }: Item): boolean {
  if (includes === null || includes.length < 2) return false;
  return !includes.includes('killed') && !includes.includes('wounded');
}

/** Makes a total cover the parts besides killed and wounded. */
export function widen(total: Item, parts: readonly Measure[]): void {
  const covered = new Set<Measure>(['killed', 'wounded', ...(total.includes ?? []), ...parts]);
  total.includes = PARTS.filter((part) => covered.has(part));
}

/**
 * Whether an item is a part by something else than a measure ("including a dozen officers", "(US 23; CS 65)"), or the
 * whole of the same measure that another is part of ("601,027 violent deaths out of 654,965 excess deaths").
 */
export function isSubset(
  tokens: readonly Token[],
  item: Item,
  items: readonly Item[],
  column: Measure | null,
): boolean {
  const { head, measure, amount } = item;
  if (item.base) {
    return measure !== null && items.some((part) => part.head === item && part.measure === measure);
  }
  if (item.relation !== 'nested' || head === null || !items.includes(head)) return false;
  if (head.base) {
    if (amount.unit === 'share' || measure !== null || item.readings !== null) return false;
    return column === null ? head.measure !== null : column === head.measure;
  }
  if (measure !== null) return measure === head.measure;
  // A number alone in brackets may be another value, and is no part.
  if (item.readings !== null || aloneInBrackets(tokens, amount.start, amount.end)) return false;
  return amount.unit === 'count' || head.measure !== null;
}

/** What a total covers: what the words say, and the parts beyond killed and wounded that they nest in it. */
export function coverage(
  mentions: readonly Mention[],
  item: Item,
  items: readonly Item[],
): readonly Measure[] | null {
  if (item.measure !== 'casualties') return null;
  const { includes } = item;
  if (includes !== null) return PARTS.filter((part) => includes.includes(part));
  const said = mentions.find(
    ({ includes, start }) => includes?.includes('killed') === true && start >= item.amount.end,
  );
  if (said !== undefined && !items.some((other) => other.mention === said))
    return PARTS.filter((part) => said.includes?.includes(part));
  if (item.base) return null;
  const parts = new Set<Measure>(['killed', 'wounded']);
  for (const part of items) {
    if (part.head === item && part.amount.unit === 'count' && part.measure !== null)
      parts.add(part.measure);
  }
  return parts.has('missing') || parts.has('captured')
    ? PARTS.filter((part) => parts.has(part))
    : null;
}

/**
 * The mention of a total that may be of the dead alone: "civilian casualties", or "casualties" in a row that is said to count
 * the killed, where the words name no parts. Null for every other item.
 */
export function mayMeanDead(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  item: Item,
  items: readonly Item[],
  column: Measure | null,
): Mention | null {
  const { mention, measure, amount } = item;
  if (measure !== 'casualties' || mention === null || amount.reading.hedge === 'none') return null;
  if (coverage(mentions, item, items) !== null || items.some(({ head }) => head === item))
    return null;
  const civilian = /^civilians?$/.test(tokens[mention.start - 1]?.fold ?? '');
  return civilian || column === 'killed' ? mention : null;
}

/** Two counts of one measure that are not part and whole; null when there are none. */
export function sameMeasureTwice(items: readonly Item[]): readonly Item[] | null {
  for (const [i, a] of items.entries()) {
    if (a.measure === null) continue;
    const twins = items.filter(
      (b, j) =>
        j >= i &&
        b.measure === a.measure &&
        b.amount.unit === a.amount.unit &&
        b.head !== a &&
        a.head !== b,
    );
    if (twins.length > 1) return twins;
  }
  return null;
}
