/** A shorter run than this needs no line; then so often, in milliseconds. */
const FIRST = 1000;
const EVERY = 250;

/** Where a progress line goes: stderr. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A line on the terminal that says how far a long run has come; nothing anywhere else. Nothing that is computed hangs on it. */
export class Progress {
  readonly #to: Terminal;
  readonly #now: () => number;
  #next: number;
  #shown = false;

  constructor(to: Terminal, now: () => number = () => performance.now()) {
    this.#to = to;
    this.#now = now;
    this.#next = now() + FIRST;
  }

  /** Shows the line, if there is somebody to see it and the last is old enough. */
  show(line: () => string): void {
    if (this.#to.isTTY !== true || this.#now() < this.#next) return;
    this.#next = this.#now() + EVERY;
    this.#shown = true;
    this.#to.write(`\r\u001b[K${line()}`);
  }

  /** Takes the line away before something else is said. */
  clear(): void {
    if (this.#shown) this.#to.write('\r\u001b[K');
    this.#shown = false;
  }
}
