/** Numbers of people who share one measure, as their sum: "five police officers and a dozen students injured". */
import { lastPlace } from '../hedges.ts';
import type { HedgeRow, Stated } from '../hedges.ts';
import type { Hedges } from '../quantity.ts';
import { readSingle } from './interval.ts';
import type { Item } from './item.ts';
import { wordSet } from './lexicon.ts';
import { startsAside } from './parts-aside.ts';
import { NEST, PAIR_WITHIN, nestPairBetween } from './relation-words.ts';
import type { Token } from './tokens.ts';
import { PERSONS } from './words.ts';

/** Words that may join two groups of people. */
const JOINS = wordSet('and , & plus as well the a an of also');
/** Words that begin something else than a further group; after a verb of loss the second are those of the first who are lost. */
const ELSE = wordSet(`
  in at near from was were by on with including
  suffered suffer suffers suffering sustained sustain sustains incurred took lost lose loses losing had have has saw
`);

/** The items, each group of counts that share one measure as one item. */
export function addUp(tokens: readonly Token[], items: readonly Item[], hedges: Hedges): Item[] {
  const out: Item[] = [];
  let k = 0;
  while (k < items.length) {
    const group = groupFrom(tokens, items, k);
    const [first] = group;
    if (first === undefined) break;
    const total = sum(group, hedges);
    out.push(total ?? first);
    k += total === null ? 1 : group.length;
  }
  return out;
}

/** The counts from `k` on that share one measure. */
function groupFrom(tokens: readonly Token[], items: readonly Item[], k: number): Item[] {
  const group = items.slice(k, k + 1);
  for (;;) {
    const last = group[group.length - 1];
    const next = items[k + group.length];
    if (last === undefined || next === undefined) return group;
    const named = group.some((item) => item.measure !== null);
    if (!joins(tokens, last, next, named)) return group;
    group.push(next);
  }
}

/** Whether two counts share one measure: only people and joining words between them, and one measure told of both. */
function joins(tokens: readonly Token[], last: Item, next: Item, named: boolean): boolean {
  if (last.amount.unit !== 'count' || next.amount.unit !== 'count') return false;
  if (last.base || next.base || last.bracketed !== next.bracketed) return false;
  // "200 victims and 50 missing": victims are dead or casualties, and none of the missing.
  if (last.readings !== null || next.readings !== null) return false;
  if (startsAside(tokens, last.amount.start)) return false;
  // "From 15,000 soldiers, 600 were killed": those they were among.
  if (tokens[last.amount.start - 1]?.fold === 'from') return false;
  // "4,000 soldiers suffered casualties of 600": a measure before the second number is told of it alone.
  const { mention } = next;
  if (mention !== null && mention.start >= last.amount.end && mention.end <= next.amount.start)
    return false;
  if (!peopleBetween(tokens, last.amount.end, next.amount.start)) return false;
  // "12 soldiers and another 3 killed".
  if (!next.amount.further && !countsPeople(tokens, next)) return false;
  if (nestPairBetween(tokens, next.amount.end, next.amount.end + PAIR_WITHIN)) return false;
  // "12 soldiers and 3 civilians killed": the measure after the last; "killed 12 soldiers and 3 civilians": before the first.
  if (last.measure === null && !named) return true;
  const ahead = last.mention === null || last.mention.end <= last.amount.start;
  return next.measure === null && named && ahead;
}

/**
 * Whether only people and joining words stand between two indices, people among them. After the people nothing but what
 * joins: "12 gunmen attacked a village, 5 killed" tells of the gunmen what they did, and adds none.
 */
function peopleBetween(tokens: readonly Token[], from: number, to: number): boolean {
  let people = false;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined || ELSE.has(token.fold) || NEST.has(token.fold)) return false;
    if (PERSONS.has(token.fold)) people = true;
    else if ((token.kind !== 'word' || people) && !JOINS.has(token.fold)) return false;
  }
  return people;
}

/** How far after a number its people may stand: "12 North Korean soldiers". */
const PEOPLE_WITHIN = 4;

/** Whether a number counts a group of people, and not the killed at once: "600 soldiers, 12 killed" is no sum. */
function countsPeople(tokens: readonly Token[], { amount, mention }: Item): boolean {
  for (let i = amount.end; i < amount.end + PEOPLE_WITHIN; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word' || i === mention?.start) return false;
    if (PERSONS.has(token.fold)) return true;
  }
  return false;
}

/** The sum of several counts; null where they cannot be added (a bound below and a bound above) or no measure is told. */
function sum(group: readonly Item[], hedges: Hedges): Item | null {
  const [first] = group;
  const last = group[group.length - 1];
  const named = group.find((item) => item.measure !== null);
  if (group.length < 2 || first === undefined || last === undefined || named === undefined)
    return null;
  let row: HedgeRow = 'bare number';
  let value = 0;
  let place = 1;
  for (const { amount } of group) {
    const { single } = amount;
    if (single === null) return null;
    const bare = single.row === 'bare number';
    if (!bare && row !== 'bare number' && row !== single.row) return null;
    if (!bare) ({ row } = single);
    value += single.stated.value;
    place = Math.max(place, Math.min(single.stated.place, lastPlace(single.stated.value)));
  }
  const stated: Stated = { value, place };
  const amount = {
    ...first.amount,
    end: last.amount.end,
    reading: readSingle(row, stated, 'count', hedges),
    single: { row, stated },
  };
  return {
    ...first,
    mention: named.mention,
    measure: named.measure,
    includes: named.includes,
    amount,
  };
}
