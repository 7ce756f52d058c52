import type { Measure } from '../measure.ts';
import type { Amount } from './amount.ts';
import type { Mention } from './mentions.ts';

/** An amount on its way to a quantity: what it counts and how it stands to the others. Filled in step by step. */
export interface Item {
  amount: Amount;
  mention: Mention | null;
  measure: Measure | null;
  includes: readonly Measure[] | null;
  /** The two measures an ambiguous word may mean. */
  readings: readonly [Measure, Measure] | null;
  /** The total it is part of. */
  head: Item | null;
  relation: 'nested' | 'additive' | null;
  /** The base the words name for a share. */
  of: Measure | null;
  /** It stands deeper in brackets than the text's other numbers. */
  bracketed: boolean;
  /** "600 of the 4,700": it is the 4,700. */
  base: boolean;
}

/** Gives an item the measure that a mention names, or none. */
export function setMention(item: Item, mention: Mention | null): void {
  item.mention = mention;
  item.measure = mention?.measure ?? null;
  item.includes = mention?.includes ?? null;
  item.readings = mention?.readings ?? null;
}

/** Whether a number may be a total of parts: casualties, losses, or unnamed. */
export function isTotal(item: Item): boolean {
  return item.amount.unit === 'count' && (item.measure === 'casualties' || item.measure === null);
}

/** Whether a number is of one of the parts that every definition of a total holds: killed or wounded. */
export function isPart(item: Item): boolean {
  return item.measure === 'killed' || item.measure === 'wounded';
}

/** Whether the words say what an item counts, be it ambiguously. */
export function isNamed(item: Item): boolean {
  return item.measure !== null || item.readings !== null;
}
