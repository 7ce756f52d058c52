import { headerKey } from './header.ts';
import type { Reporter } from './reporter.ts';

/** Collects names as they are first met, and reports those that differ by case or punctuation only. */
export class LookAlikes {
  readonly #what: 'source' | 'topic';
  readonly #column: string | null;
  readonly #reporter: Reporter;
  readonly #first = new Map<string, { name: string; line: number }>();

  constructor(what: 'source' | 'topic', column: string | null, reporter: Reporter) {
    this.#what = what;
    this.#column = column;
    this.#reporter = reporter;
  }

  /** Takes a name that was not met before. Two that look alike are kept apart, and it is said. */
  add(name: string, line: number): void {
    const key = headerKey(name);
    const first = this.#first.get(key);
    if (first === undefined) {
      this.#first.set(key, { name, line });
      return;
    }
    if (key === '' || first.name === name) return;
    const what = this.#what;
    this.#reporter.add(
      `similar-${what}s`,
      'notice',
      { line, column: this.#column, cell: name },
      `${JSON.stringify(name)} and ${JSON.stringify(first.name)} (${this.#reporter.place} ${first.line}) differ by case or punctuation ` +
        `only, and are read as two ${what}s.`,
      `one name for a ${what}`,
      `Write the name in one way, if they are one ${what}.`,
    );
  }
}
