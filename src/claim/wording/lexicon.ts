/**
 * Tables of phrases, and the longest one that stands at a place in a row of tokens.
 *
 * A phrase is written in small letters with single spaces. In the text its words may be joined by hyphens:
 * `killed in action` finds `killed-in-action`.
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

/** A list of words or phrases parted by commas. */
export function phrases(list: string): string[] {
  return list.trim().replaceAll(/\s+/g, ' ').split(/ ?, ?/);
}

/** A set of single words parted by white space. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Builds a lexicon from `[entry, phrases]` rows, phrases parted by commas. A phrase given twice is a programmer's mistake. */
export function lexicon<Entry>(
  rows: readonly (readonly [entry: Entry, list: string])[],
): Lexicon<Entry> {
  const byFirst = new Map<string, { words: readonly string[]; entry: Entry }[]>();
  const seen = new Set<string>();
  for (const [entry, list] of rows) {
    for (const phrase of phrases(list)) {
      if (seen.has(phrase)) throw new Error(`the phrase "${phrase}" stands twice in one lexicon`);
      seen.add(phrase);
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const group = byFirst.get(first);
      if (group === undefined) byFirst.set(first, [{ words, entry }]);
      else group.push({ words, entry });
    }
  }
  for (const group of byFirst.values()) {
    if (group.length > 1) group.sort((a, b) => b.words.length - a.words.length);
  }
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
