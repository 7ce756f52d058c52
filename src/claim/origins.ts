import type { Reporter } from './reporter.ts';
import { own, tidyName } from './cell-text.ts';
import { withoutMarks } from './footnotes.ts';
import { LookAlikes } from './look-alikes.ts';
import type { RowMemory, Voice } from './row-memory.ts';

/** Two names that were read as one voice, and where the second first stood. */
export interface SourceMerge {
  readonly name: string;
  readonly origin: string;
  /** `synonym`: by the table of names. `blanks`, `footnotes`: they differ by blanks, or by the marks of footnotes, only. */
  readonly how: 'synonym' | 'blanks' | 'footnotes';
  readonly line: number;
}

/** By what names differ, where it is a little thing, and how it is mended. */
const LITTLE = {
  blanks: ['blanks', 'Take the blanks away.'],
  footnotes: [
    'the marks of footnotes',
    'Take the marks away; give each an `origin` of its own if they are several voices.',
  ],
} as const;

/**
 * Finds the origin behind a source name: by the table of names, else the name itself, without blanks and the marks of footnotes.
 *
 * Case is ignored when the table is searched. Nothing else is guessed: a remark in brackets makes another name, and so does a
 * different case, unless the table says otherwise. A name that says that its row is a total of others is no voice.
 */
export class Origins {
  readonly merges: SourceMerge[] = [];
  readonly #reporter: Reporter;
  readonly #memory: RowMemory;
  /** By cell: each name is looked at once. */
  readonly #seen = new Map<string, Voice>();
  /** Origin -> the cell in which it was first met, and its line. */
  readonly #first = new Map<string, { cell: string; line: number }>();

  /** Origins given in a column of their own -> the cell in which each was first met, and its line. */
  readonly #given = new Map<string, { cell: string; line: number }>();
  /** Of those, the ones that differ from the first by the marks of footnotes, and were said. */
  readonly #marked = new Set<string>();
  readonly #column: string;
  readonly #lookAlikes: LookAlikes;

  /** `column` is where sources stand. */
  constructor(memory: RowMemory, column: string, reporter: Reporter) {
    this.#memory = memory;
    this.#reporter = reporter;
    this.#column = column;
    this.#lookAlikes = new LookAlikes('source', column, reporter);
  }

  /** The origin of a source as it stands in a cell. A merge is reported once for each name. */
  of(cell: string, line: number): Voice {
    const known = this.#seen.get(cell);
    if (known !== undefined) return known;
    const voice = this.#memory.voiceOf(cell);
    const { origin } = voice;
    this.#seen.set(own(cell), voice);
    if (voice.total) this.#total(cell, line);
    const first = this.#first.get(origin);
    if (first === undefined) {
      this.#first.set(origin, { cell, line });
      this.#lookAlikes.add(origin, line);
      return voice;
    }
    const how = howAlike(first.cell, cell);
    this.merges.push({ name: cell, origin, how, line });
    this.#reportMerge(cell, first, line, how, origin, this.#column);
    return voice;
  }

  /** The origin that a column of its own gives, without the marks of footnotes; two that become one by that are said. */
  given(cell: string, line: number, column: string): string {
    const name = tidyName(cell);
    const origin = own(withoutMarks(name));
    const first = this.#given.get(origin);
    if (first === undefined) this.#given.set(origin, { cell: own(name), line });
    else if (first.cell !== name && !this.#marked.has(name)) {
      this.#marked.add(own(name));
      this.#reportMerge(name, first, line, 'footnotes', origin, column);
    }
    return origin;
  }

  #reportMerge(
    cell: string,
    first: { readonly cell: string; readonly line: number },
    line: number,
    how: SourceMerge['how'],
    origin: string,
    column: string,
  ): void {
    const names = `${JSON.stringify(cell)} and ${JSON.stringify(first.cell)} (${this.#reporter.place} ${first.line})`;
    const [little, mend] = how === 'synonym' ? [null, null] : LITTLE[how];
    this.#reporter.add(
      'source-merged',
      'notice',
      { line, column, cell },
      little === null
        ? `${names} are two names of one source, ${origin}, and count once.`
        : `${names} differ by ${little} only and are read as one source.`,
      'one name for a source',
      mend ?? 'Nothing, if they are one voice; else give each an `origin` of its own.',
    );
  }

  #total(cell: string, line: number): void {
    this.#reporter.add(
      'source-is-a-total',
      'warning',
      { line, column: this.#column, cell },
      `${JSON.stringify(cell.trim())} is the name of a total of rows and of no voice: its claims are kept in sight, out of every range.`,
      'the name of whoever made the claim',
      'Remove the row; or name in `origin` whose total it is, if somebody claims it.',
    );
  }
}

/** How two names of one origin are alike. */
function howAlike(one: string, other: string): SourceMerge['how'] {
  const [a, b] = [tidyName(one), tidyName(other)];
  if (a === b) return 'blanks';
  return withoutMarks(a) === withoutMarks(b) ? 'footnotes' : 'synonym';
}
