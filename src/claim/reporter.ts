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

  constructor(file: string | null) {
    this.#file = file;
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
      cell: place.cell ?? null,
      message,
      expected,
      fix,
    });
  }

  /** Adds a problem that another reader found in a text, giving it its place in the file. */
  adopt(problem: Problem, place: Place): void {
    this.#problems.push({
      ...problem,
      file: this.#file,
      line: place.line ?? null,
      column: place.column ?? null,
      cell: place.cell ?? null,
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
