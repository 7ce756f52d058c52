/**
 * Tables of phrases, and the longest one that stands at a place in a row of tokens.
 *
 * A phrase is written in small letters with single spaces. In the text its words may be joined by hyphens:
 * `killed in action` finds `killed-in-action`.
 */
import type { Token } from './tokens.ts';

/** A phrase as its words. */
interface Phrase<Entry> {
  readonly words: readonly string[];
  readonly entry: Entry;
}

/** A phrase as it was given, and the one with the same first word that was given before. */
interface Row<Entry> {
  readonly phrase: string;
  readonly entry: Entry;
  readonly before: Row<Entry> | null;
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

/** A set of single words parted by white space, made when it is first asked: most wordings ask few of seventy sets. */
export function wordSet(list: string): WordSet {
  return new WordSet(list);
}

/** Words that may be asked for. */
export class WordSet {
  readonly #list: string;
  #words: ReadonlySet<string> | null = null;

  constructor(list: string) {
    this.#list = list;
  }

  has(word: string): boolean {
    this.#words ??= new Set(this.#list.trim().split(/\s+/));
    return this.#words.has(word);
  }
}

/** Phrases with an entry each, by their first word. What most wordings never ask for is only kept as it was given. */
export class Lexicon<Entry> {
  readonly #rows = new Map<string, Row<Entry>>();
  readonly #ready = new Map<string, readonly Phrase<Entry>[]>();

  /** @param rows `[entry, phrases]`, phrases parted by commas */
  constructor(rows: readonly (readonly [entry: Entry, list: string])[]) {
    const byFirst = this.#rows;
    for (const [entry, list] of rows) {
      for (const phrase of phrases(list)) {
        const end = phrase.indexOf(' ');
        const first = end < 0 ? phrase : phrase.slice(0, end);
        byFirst.set(first, { phrase, entry, before: byFirst.get(first) ?? null });
      }
    }
  }

  /** Whether a phrase begins with this word. */
  has(first: string): boolean {
    return this.#rows.has(first);
  }

  /** The words that phrases begin with. */
  firstWords(): Iterable<string> {
    return this.#rows.keys();
  }

  /**
   * The phrases that begin with this word, the longest first.
   *
   * @throws Error where a phrase was given twice: a programmer's mistake
   */
  from(first: string): readonly Phrase<Entry>[] {
    const known = this.#ready.get(first);
    if (known !== undefined) return known;
    const group: Phrase<Entry>[] = [];
    const seen = new Set<string>();
    for (let row = this.#rows.get(first) ?? null; row !== null; row = row.before) {
      const { phrase, entry } = row;
      const words = phrase.split(' ');
      if (seen.has(phrase)) throw new Error(`the phrase "${phrase}" stands twice in one lexicon`);
      seen.add(phrase);
      group.push({ words, entry });
    }
    // Words of texts that no phrase begins with are not remembered: there is no end of them.
    if (group.length === 0) return group;
    group.sort((a, b) => b.words.length - a.words.length);
    this.#ready.set(first, group);
    return group;
  }
}

/** Builds a lexicon from `[entry, phrases]` rows, phrases parted by commas. */
export function lexicon<Entry>(
  rows: readonly (readonly [entry: Entry, list: string])[],
): Lexicon<Entry> {
  return new Lexicon(rows);
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
  lexicon: Lexicon<Entry>,
): Match<Entry> | null {
  const first = tokens[at]?.fold;
  if (first === undefined) return null;
  for (const { words, entry } of lexicon.from(first)) {
    const end = wordsEnd(tokens, at, words);
    if (end > 0) return { entry, end };
  }
  return null;
}
