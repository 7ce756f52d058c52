import { formatCount, formatInterval, formatShare } from '../claim/format-number.ts';
import { compileIdentity } from '../distribution/identity.ts';

/** Low, best, high of one number; an open side is null. */
export interface Bounds {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly lowReached: boolean;
  readonly highReached: boolean;
}

/** A stated number, as an identity uses it. */
export interface Leaf extends Bounds {
  /** Its name in expressions: `casualties`, `share_killed_of_casualties`. */
  readonly symbol: string;
  /** Its name in words: `casualties`, `killed/casualties`. */
  readonly name: string;
  readonly unit: 'count' | 'share';
  readonly claims: readonly string[];
  /** Said where it differs from the date of the statement it is used in. */
  readonly borrowedFrom: string | null;
}

/** An expression over stated numbers. Two expressions over one number share it, so that it never counts as two. */
export interface Term {
  readonly expression: string;
  readonly leaves: readonly Leaf[];
}

/** A stated number as a term. */
export function termOf(leaf: Leaf): Term {
  return { expression: leaf.symbol, leaves: [leaf] };
}

/** Combines terms by a template: `combine('# - #', total, part)`. */
export function combine(template: string, ...terms: readonly Term[]): Term {
  let next = 0;
  const expression = template.replace(/#/g, () => {
    const term = terms[next++];
    if (term === undefined) throw new RangeError(`too few terms for ${template}`);
    return /^\w+$/.test(term.expression) ? term.expression : `(${term.expression})`;
  });
  const leaves = new Map<string, Leaf>();
  for (const leaf of terms.flatMap((term) => term.leaves)) leaves.set(leaf.symbol, leaf);
  return { expression, leaves: [...leaves.values()] };
}

/**
 * The term's value: best from the bests, low and high carried through the identity.
 *
 * A side that an input leaves open stays open in every direction in which the result depends on it.
 */
export function evaluateTerm(term: Term): Bounds {
  const identity = compileIdentity(term.expression);
  if (!identity.ok) throw new RangeError(identity.message);
  const at = (pick: (leaf: Leaf) => number | null): number | null => {
    const values: Record<string, number> = {};
    for (const leaf of term.leaves) {
      const value = pick(leaf);
      if (value === null) return null;
      values[leaf.symbol] = value;
    }
    const result = identity.evaluate(values);
    return Number.isFinite(result) ? result : null;
  };
  const inside = (leaf: Leaf): number => leaf.best ?? leaf.low ?? leaf.high ?? 1;
  const base = at(inside) ?? 0;
  const rises = new Map<string, boolean>();
  for (const leaf of term.leaves) {
    const nudged = at((each) => (each === leaf ? inside(each) * 1.0001 + 1e-9 : inside(each)));
    rises.set(leaf.symbol, (nudged ?? base) >= base);
  }
  const lowSide = (leaf: Leaf): boolean => rises.get(leaf.symbol) === true;
  const low = at((leaf) => (lowSide(leaf) ? leaf.low : leaf.high));
  const high = at((leaf) => (lowSide(leaf) ? leaf.high : leaf.low));
  const reached = (wantLow: boolean): boolean =>
    term.leaves.every((leaf) => (lowSide(leaf) === wantLow ? leaf.lowReached : leaf.highReached));
  return {
    low: low === null ? null : Math.max(0, low),
    best: at((leaf) => leaf.best),
    high: high === null ? null : Math.max(0, high),
    lowReached: reached(true),
    highReached: reached(false),
  };
}

/** The formula with its numbers: `casualties - killed = 4,700 - 600`. */
export function termInWords(term: Term): string {
  const say = (text: (leaf: Leaf) => string): string =>
    term.expression
      .replace(/[a-z]\w*/gi, (symbol) => {
        const leaf = term.leaves.find((each) => each.symbol === symbol);
        return leaf === undefined ? symbol : text(leaf);
      })
      .replace(/ \* /g, ' × ');
  const numbers = say((leaf) => {
    const format = leaf.unit === 'share' ? formatShare : formatCount;
    const number =
      leaf.best === null
        ? formatInterval(leaf.low, leaf.high, { ...leaf, format })
        : format(leaf.best);
    return /^[\d,.]+( %)?$/.test(number) ? number : `(${number})`;
  });
  const borrowed = term.leaves
    .filter((leaf) => leaf.borrowedFrom !== null)
    .map((leaf) => ` (${leaf.name} as of ${leaf.borrowedFrom})`);
  return `${say((leaf) => leaf.name)} = ${numbers}${borrowed.join('')}`;
}
