/** The amounts of a text with the measure that each counts. */
import type { Amount } from './amount.ts';
import { baseOfShare, pairWithBase } from './bases.ts';
import { setMention } from './item.ts';
import type { Item } from './item.ts';
import { link } from './link.ts';
import type { PartAside } from './parts-aside.ts';
import type { Scan } from './scan.ts';
import { depthChange } from './stretches.ts';
import { PERSONS } from './words.ts';

/** Makes the items of a text: amounts, linked over the asides to the measures they count and to the wholes they are of. */
export function makeItems(
  scan: Scan,
  amounts: readonly Amount[],
  asides: readonly PartAside[],
): Item[] {
  const { tokens, mentions } = scan;
  const links = link(tokens, amounts, mentions, asides);
  const depths = amounts.map(({ start }) => depthChange(tokens, 0, start));
  const shallowest = Math.min(...depths);
  const items = amounts.map((amount, k): Item => {
    const item: Item = {
      amount,
      mention: null,
      measure: null,
      includes: null,
      readings: null,
      head: null,
      relation: null,
      of: null,
      bracketed: (depths[k] ?? 0) > shallowest,
      base: false,
    };
    const at = links[k] ?? null;
    setMention(item, at === null ? null : (mentions[at] ?? null));
    return item;
  });
  if (pairByStrokes(scan, items)) return items;
  for (const [k, item] of items.entries()) pairWithShare(scan, items[k - 1], item);
  for (const [k, item] of items.entries()) baseOfShare(scan, items, k, item);
  for (const [k, item] of items.entries()) pairWithBase(scan, items, k, item);
  return items;
}

/** "600 or 15% killed", "600 (15 %) killed", "600, 15 %, killed": one number and its share; the measure is of the number. */
function pairWithShare({ tokens }: Scan, count: Item | undefined, { amount, mention }: Item): void {
  if (count === undefined || amount.unit !== 'share' || count.amount.unit !== 'count') return;
  if (count.mention !== null || mention === null || mention.start < amount.end) return;
  const from = count.amount.end;
  const sign = tokens[amount.start - 1]?.fold;
  const next = tokens[amount.end]?.fold;
  // "600 soldiers, or 5 % of those deployed, were killed".
  const noun = tokens
    .slice(from, amount.start - 1)
    .every(({ fold }) => fold === ',' || PERSONS.has(fold));
  if (!noun) return;
  const aside = /^(\(\)|\[\]|,,)$/.test(`${sign}${next}`);
  if (sign === 'or' || aside) setMention(count, mention);
}

/**
 * "600/4,100 (killed/wounded)", "KIA/WIA: 600/4,100": as many measures as numbers, in the same order. Numbers joined by
 * strokes without such a list count nothing that the words say. Whether the numbers are joined by strokes.
 */
function pairByStrokes({ tokens, mentions }: Scan, items: readonly Item[]): boolean {
  const joined = items.every(
    ({ amount }, k) =>
      k === 0 ||
      (tokens[amount.start - 1]?.fold === '/' && items[k - 1]?.amount.end === amount.start - 1),
  );
  if (!joined || items.length < 2) return false;
  const list = mentions.find((mention) => mention.includes?.length === items.length);
  for (const [k, item] of items.entries()) {
    const measure = list?.includes?.[k] ?? null;
    setMention(item, list === undefined ? null : { ...list, measure, includes: null });
  }
  return true;
}
