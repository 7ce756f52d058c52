import { own } from './cell-text.ts';
import type { Problem, Severity } from './problem.ts';

/** Where in the file a problem stands; what is left out is not known or not one place. */
export interface Place {
  readonly line?: number | null;
  readonly column?: string | null;
  readonly cell?: string | null;
}

/** Collects the problems of one input. Nothing is thrown and nothing is dropped: every problem of a file is listed. */
export class Reporter {
  readonly #file: string | null;
  readonly #problems: Problem[] = [];
  /** What sentences count by: the lines of a file, or the rows of a topic that is read apart. */
  readonly place: 'line' | 'row';

  constructor(file: string | null, place: 'line' | 'row' = 'line') {
    this.#file = file;
    this.place = place;
  }

  /** How many problems there are so far. */
  get count(): number {
    return this.#problems.length;
  }

  /** Adds one problem: what is wrong, what would have been readable, and how to mend it. */
  add(
    code: string,
    severity: Severity,
    place: Place,
    message: string,
    expected: string,
    fix: string,
  ): void {
    this.#problems.push({
      code,
      severity,
      file: this.#file,
      line: place.line ?? null,
      column: place.column ?? null,
      cell: place.cell === undefined || place.cell === null ? null : own(place.cell),
      message: shortened(message),
      expected: shortened(expected),
      fix: shortened(fix),
    });
  }

  /** Adds a problem that another reader found in a text, giving it its place in the file. */
  adopt(problem: Problem, place: Place): void {
    this.#problems.push({
      ...problem,
      message: shortened(problem.message),
      file: this.#file,
      line: place.line ?? null,
      column: place.column ?? null,
      cell: place.cell === undefined || place.cell === null ? null : own(place.cell),
    });
  }

  /** The problems in the order of the file: those of the whole file first, then line by line. */
  sorted(): Problem[] {
    return this.#problems
      .map((problem, order) => ({ problem, order }))
      .sort((a, b) => (a.problem.line ?? 0) - (b.problem.line ?? 0) || a.order - b.order)
      .map(({ problem }) => problem);
  }
}

/** A sentence that names a million columns, or one of 100 MB, is read by nobody and drowns the others. */
const LONGEST_SENTENCE = 1000;
/** How much of its end is kept: what follows a list is often the point. */
const KEPT_END = 200;
/** Half a character, where the cut went through one. */
const HALF = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;

/** A long sentence without its middle; the cell beside it is kept whole. */
function shortened(sentence: string): string {
  const left = sentence.length - LONGEST_SENTENCE;
  if (left <= 0) return sentence;
  const [start, end] = [
    sentence.slice(0, LONGEST_SENTENCE - KEPT_END),
    sentence.slice(sentence.length - KEPT_END),
  ].map((part) => part.replaceAll(HALF, ''));
  return `${start} … (${left} ${left === 1 ? 'character' : 'characters'} left out) … ${end}`;
}
