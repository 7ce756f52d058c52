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

export interface Match<Entry> {
  readonly entry: Entry;
  /** Index of the first token after the phrase. */
  readonly end: number;
}

/** A list of words or phrases parted by commas. */
export function phrases(list: string): string[] {
  return oneSpaced(list).split(/ ?, ?/);
}

function oneSpaced(list: string): string {
  return list.trim().replaceAll(/\s+/g, ' ');
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

/** Words that were looked up are remembered up to this number, as there is no end of names in texts; then anew. */
const MOST_KNOWN = 10_000;

const NONE: readonly never[] = [];

/**
 * Phrases with an entry each, by their first word.
 *
 * They are kept as one text, a phrase a line, and looked for in it when a word is first asked for: most wordings ask for few of a thousand phrases,
 * and to put all of them into a map takes longer than to read a file.
 */
export class Lexicon<Entry> {
  readonly #text: string;
  readonly #entries: readonly Entry[];
  /** Where the phrases of each entry end in the text. */
  readonly #ends: readonly number[];
  readonly #known = new Map<string, readonly Phrase<Entry>[]>();

  /** @param rows `[entry, phrases]`, phrases parted by commas */
  constructor(rows: readonly (readonly [entry: Entry, list: string])[]) {
    let text = '\n';
    const ends: number[] = [];
    for (const [, list] of rows) {
      text += `${oneSpaced(list).replaceAll(/ ?, ?/g, '\n')}\n`;
      ends.push(text.length);
    }
    this.#text = text;
    this.#ends = ends;
    this.#entries = rows.map(([entry]) => entry);
  }

  /** Whether a phrase begins with this word. */
  has(first: string): boolean {
    return this.from(first).length > 0;
  }

  /** The words that phrases begin with. */
  firstWords(): ReadonlySet<string> {
    return new Set(
      this.#text
        .trim()
        .split('\n')
        .map((phrase) => phrase.split(' ', 1)[0]!),
    );
  }

  /**
   * The phrases that begin with this word, the longest first.
   *
   * @throws Error where a phrase was given twice: a programmer's mistake
   */
  from(first: string): readonly Phrase<Entry>[] {
    const known = this.#known.get(first);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const found = this.#find(first);
    this.#known.set(first, found);
    return found;
  }

  #find(first: string): readonly Phrase<Entry>[] {
    const text = this.#text;
    const line = `\n${first}`;
    let group: Phrase<Entry>[] | null = null;
    let row = 0;
    for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
      const after = text[at + line.length];
      if (after !== ' ' && after !== '\n') continue;
      while (this.#ends[row]! <= at + 1) row += 1;
      const phrase = text.slice(at + 1, text.indexOf('\n', at + 1));
      group ??= [];
      if (group.some(({ words }) => words.join(' ') === phrase)) {
        throw new Error(`the phrase "${phrase}" stands twice in one lexicon`);
      }
      group.push({ words: phrase.split(' '), entry: this.#entries[row]! });
    }
    return group === null ? NONE : group.sort((a, b) => b.words.length - a.words.length);
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
