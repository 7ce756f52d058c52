/**
 * The table of vague words: what "dozens" and "several hundred" are read as.
 *
 * Rule for a plural unit: from two of it up to just below the next unit that is in use (dozens 24 to 99, hundreds 200 to
 * 999, thousands 2,000 to 9,999). The same rule, by powers of ten, is that of news-coding handbooks, which however enter
 * one number (ACLED: "dozens" 12, "hundreds" 100); an interval keeps what the word leaves open.
 * Rule for a multiplier: several is two to nine times (several hundred 200 to 900), a few three to five, a couple two to three.
 * No vague word has a best: nothing in it says where inside its interval the number lies.
 */

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Plural units: what "dozens" spans. */
export const VAGUE_UNITS: ReadonlyMap<string, Span & { readonly unit: number }> = new Map([
  ['tens', { unit: 10, low: 20, high: 99 }],
  ['dozens', { unit: 12, low: 24, high: 99 }],
  ['scores', { unit: 20, low: 40, high: 99 }],
  ['hundreds', { unit: 100, low: 200, high: 999 }],
  ['thousands', { unit: 1e3, low: 2e3, high: 9999 }],
  ['millions', { unit: 1e6, low: 2e6, high: 9_999_999 }],
  ['billions', { unit: 1e9, low: 2e9, high: 9_999_999_999 }],
]);

/** Singular units that a vague multiplier may stand before: "several hundred", "a few dozen". */
export const MULTIPLIED_UNITS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
]);

/** Vague multipliers before a unit. */
export const VAGUE_MULTIPLIERS: ReadonlyMap<string, Span> = new Map([
  ['a couple of', { low: 2, high: 3 }],
  ['a couple', { low: 2, high: 3 }],
  ['couple', { low: 2, high: 3 }],
  ['couple of', { low: 2, high: 3 }],
  ['a few', { low: 3, high: 5 }],
  ['few', { low: 3, high: 5 }],
  ['several', { low: 2, high: 9 }],
  ['some', { low: 2, high: 9 }],
  ['many', { low: 3, high: 9 }],
  ['multiple', { low: 2, high: 9 }],
]);

/** Vague words that count people themselves. "Several" alone begins at three: for two there is "a couple". */
export const VAGUE_WORDS: ReadonlyMap<string, Span> = new Map([
  ['a couple of', { low: 2, high: 3 }],
  ['a couple', { low: 2, high: 3 }],
  ['a few', { low: 3, high: 5 }],
  ['a handful of', { low: 3, high: 9 }],
  ['a handful', { low: 3, high: 9 }],
  ['several', { low: 3, high: 9 }],
]);

/** Counts by how many digits they have, and the smallest of them. */
export const FIGURES: ReadonlyMap<string, number> = new Map(
  [
    ['single', 1],
    ['double', 10],
    ['two', 10],
    ['triple', 100],
    ['three', 100],
    ['four', 1000],
    ['five', 10_000],
    ['six', 100_000],
  ].flatMap(([count, unit]) => [
    [`${count} figures`, unit as number] as const,
    [`${count} digits`, unit as number] as const,
  ]),
);

/** "Teens of thousands": 13,000 to 19,999. Alone the word is of people of that age. */
export const TEENS: Span = { low: 13, high: 19 };

/** Parts of a unit's span: "low thousands" are one to four thousand, "high thousands" six thousand to just below ten. */
export const VAGUE_PARTS: ReadonlyMap<string, Span> = new Map([
  ['low', { low: 1, high: 4 }],
  ['mid', { low: 4, high: 6 }],
  ['high', { low: 6, high: 10 }],
]);

/** The part of a unit's span, its top just below the next unit where it reaches that. */
export function partOfUnit({ low, high }: Span, unit: number): Span {
  return { low: low * unit, high: high === 10 ? 10 * unit - 1 : high * unit };
}

/**
 * Words that say that there are some, and nothing of how many: at least one.
 * (A cell that says only "unknown" says not even that, and is missing.)
 */
export const UNQUANTIFIED: readonly string[] = [
  'some',
  'an unspecified number of',
  'an unspecified number',
  'an unknown number of',
  'an unknown number',
  'an undisclosed number of',
  'an undisclosed number',
  'an undetermined number of',
  'an undetermined number',
  'an unconfirmed number of',
  'an unconfirmed number',
  'an unclear number of',
  'an uncertain number of',
  'unspecified number of',
  'unknown number of',
  'undisclosed number of',
  'undetermined number of',
  'a number of',
  'a significant number of',
  'a considerable number of',
  'a substantial number of',
  'a large number of',
  'a huge number of',
  'a great number of',
  'a high number of',
  'a small number of',
  'a certain number of',
  'large numbers of',
  'huge numbers of',
  'significant numbers of',
  'great numbers of',
  'countless',
  'numerous',
  'many',
  'multiple',
  'various',
  'scores upon scores of',
  'untold numbers of',
  'an untold number of',
];

/** The multiple of a unit that a span covers: "several hundred" 200 to 900. */
export function timesUnit({ low, high }: Span, unit: number): Span {
  return { low: low * unit, high: high * unit };
}

/** The span of one vague unit of another: "tens of thousands" 20,000 to 99,999, "hundreds of thousands" 200,000 to 999,999. */
export function unitOfUnits(outer: Span, inner: number): Span {
  return { low: outer.low * inner, high: (outer.high + 1) * inner - 1 };
}
