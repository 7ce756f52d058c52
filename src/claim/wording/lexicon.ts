/**
 * Tables of phrases, and the longest one that stands at a place in a row of tokens.
 *
 * A phrase is written in small letters with single spaces. In the text its words may be joined by hyphens, and an
 * abbreviation may carry its point: `killed in action` finds `killed-in-action`, `approx` finds `approx.`.
 */
import type { Token } from './tokens.ts';

export interface Lexicon<Entry> {
  /** Entries by first word, longest phrase first. */
  readonly byFirst: ReadonlyMap<string, readonly { words: readonly string[]; entry: Entry }[]>;
}

export interface Match<Entry> {
  readonly entry: Entry;
  /** Index of the first token after the phrase. */
  readonly end: number;
}

/** Builds a lexicon from `[entry, phrases]` rows. A phrase that two rows give is a programmer's mistake. */
export function lexicon<Entry>(
  rows: readonly (readonly [entry: Entry, phrases: readonly string[]])[],
): Lexicon<Entry> {
  const byFirst = new Map<string, { words: readonly string[]; entry: Entry }[]>();
  const seen = new Set<string>();
  for (const [entry, phrases] of rows) {
    for (const phrase of phrases) {
      if (seen.has(phrase)) throw new Error(`the phrase "${phrase}" stands twice in one lexicon`);
      seen.add(phrase);
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const list = byFirst.get(first) ?? [];
      list.push({ words, entry });
      byFirst.set(first, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

/** Index after the words when they stand at `at`, else -1. */
function wordsEnd(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let i = at;
  for (const [k, word] of words.entries()) {
    if (k > 0 && tokens[i]?.fold === '-' && tokens[i]?.glued && tokens[i + 1]?.glued) i += 1;
    if (tokens[i]?.fold !== word) return -1;
    i += 1;
  }
  return i;
}

/** The longest phrase of the lexicon that begins at token `at`; null when none does. */
export function matchAt<Entry>(
  tokens: readonly Token[],
  at: number,
  { byFirst }: Lexicon<Entry>,
): Match<Entry> | null {
  const first = tokens[at]?.fold;
  if (first === undefined) return null;
  for (const { words, entry } of byFirst.get(first) ?? []) {
    const end = wordsEnd(tokens, at, words);
    if (end > 0) return { entry, end };
  }
  return null;
}

/** A lexicon that is built when it is first asked for: reading the module costs nothing. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
