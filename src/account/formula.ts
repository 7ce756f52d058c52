import type { Claim } from '../claim/claim.ts';
import { formatCount, formatInterval, formatShare } from '../claim/format-number.ts';

/** Low, best and high of one number; an open side is null. */
export interface Bounds {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowReached: boolean;
  readonly highReached: boolean;
}

/** What a number is: heads, or a fraction of 1; a `ratio` has no unit and may pass 1. */
export type Unit = 'count' | 'share' | 'ratio';

/** A stated number, as identities use it. */
export interface Leaf extends Bounds {
  /** Its name in expressions: one number, one symbol, so that it never counts as two. */
  readonly symbol: string;
  /** Its name in words: `casualties`, `share killed`. */
  readonly name: string;
  readonly unit: 'count' | 'share';
  /** The claim it was read from. */
  readonly claim: string;
  /** The as-of date of a number that is taken from an earlier statement, as words; null inside its own statement. */
  readonly taken: string | null;
}

/** An expression over stated numbers, as `mathjs` reads it. */
export interface Formula {
  readonly expression: string;
  readonly leaves: readonly Leaf[];
}

/** A stated number as a formula. */
export function formulaOf(leaf: Leaf): Formula {
  return { expression: leaf.symbol, leaves: [leaf] };
}

/**
 * Puts formulas in the places of a template: `combine('# - #', total, part)`.
 *
 * A number that stands in several formulas stays one number: wounded = casualties - share × casualties rests on two.
 */
export function combine(template: string, ...formulas: readonly Formula[]): Formula {
  const queue = [...formulas];
  const expression = template.replace(/#/g, () => {
    const formula = queue.shift();
    if (formula === undefined) throw new RangeError(`too few formulas for "${template}"`);
    return /^\w+$/.test(formula.expression) ? formula.expression : `(${formula.expression})`;
  });
  const leaves = new Map<string, Leaf>();
  for (const leaf of formulas.flatMap((formula) => formula.leaves)) leaves.set(leaf.symbol, leaf);
  return { expression, leaves: [...leaves.values()] };
}

/** What a claim's number is called in formulas: its measure, or `share killed`, `share casualties of deployed`. */
export function nameInFormulas({ measure, quantity }: Claim): string {
  if (quantity.unit === 'count') return measure;
  return quantity.of === 'casualties'
    ? `share ${measure}`
    : `share ${measure} of ${quantity.of ?? '?'}`;
}

/** The claims a formula rests on, sorted. */
export function claimsOf(formula: Formula): string[] {
  return [...new Set(formula.leaves.map((leaf) => leaf.claim))].sort();
}

/** The formula with its numbers: `casualties - killed = 4,700 - 600`. */
export function formulaInWords(formula: Formula): string {
  const names = inWords(formula, (leaf) => leaf.name);
  const taken = formula.leaves
    .filter((leaf) => leaf.taken !== null)
    .map((leaf) => `, ${leaf.name} ${leaf.taken}`);
  return `${names} = ${inWords(formula, numberInWords)}${taken.join('')}`;
}

function inWords(formula: Formula, say: (leaf: Leaf) => string): string {
  const bySymbol = new Map(formula.leaves.map((leaf) => [leaf.symbol, leaf]));
  return formula.expression
    .replace(/[a-z]\w*/gi, (symbol) => {
      const leaf = bySymbol.get(symbol);
      return leaf === undefined ? symbol : say(leaf);
    })
    .replace(/ \* /g, ' × ');
}

function numberInWords(leaf: Leaf): string {
  const format = leaf.unit === 'share' ? formatShare : formatCount;
  if (leaf.best !== null) return format(leaf.best);
  return `(${formatInterval(leaf.low, leaf.high, { ...leaf, format })})`;
}
