/** A row as it was kept. */
export interface StoredRow {
  /** Its number: rows are counted from 0 in the order in which they were added. */
  readonly row: number;
  readonly line: number;
  readonly bytes: Uint8Array;
}

/** Bytes of text in one piece of memory. */
const PIECE = 2 ** 22;
/** Numbers of rows in one piece of memory: growing by pieces copies nothing. */
const ROWS = 2 ** 16;

/**
 * Rows kept as bytes outside of the heap, by group: a million rows of a claims file take little more than the file.
 *
 * The rows of a group are a chain in the order in which they were added.
 */
export class RowStore {
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];
  #used = PIECE;
  /** By row: the piece and the place of its text, its length, its line, and the next row of its group (0: none). */
  readonly #piece: Chunked = new Chunked();
  readonly #start: Chunked = new Chunked();
  readonly #length: Chunked = new Chunked();
  readonly #line: Chunked = new Chunked();
  readonly #next: Chunked = new Chunked();
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  #rows = 0;

  /** How many rows there are; the next row has this number. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds a row to a group. Groups are numbered from 0. */
  add(group: number, text: string, line: number): void {
    const row = this.#rows;
    this.#rows += 1;
    this.#write(row, text);
    this.#line.set(row, line);
    this.#next.set(row, 0);
    const last = this.#last[group];
    if (last === undefined) this.#first[group] = row;
    else this.#next.set(last, row + 1);
    this.#last[group] = row;
  }

  /** The rows of a group with their numbers, in the order in which they were added. */
  *rowsOf(group: number): Generator<StoredRow> {
    for (let at = (this.#first[group] ?? -1) + 1; at > 0; at = this.#next.get(at - 1)) {
      const row = at - 1;
      const start = this.#start.get(row);
      const piece = this.#pieces[this.#piece.get(row)] ?? new Uint8Array();
      yield {
        row,
        line: this.#line.get(row),
        bytes: piece.subarray(start, start + this.#length.get(row)),
      };
    }
  }

  #write(row: number, text: string): void {
    // UTF-8 takes at most three bytes for a unit of UTF-16.
    const most = text.length * 3;
    if (this.#used + most > PIECE) {
      this.#pieces.push(new Uint8Array(Math.max(PIECE, most)));
      this.#used = 0;
    }
    const piece = this.#pieces.at(-1) ?? new Uint8Array();
    const { written } = this.#encoder.encodeInto(text, piece.subarray(this.#used));
    this.#piece.set(row, this.#pieces.length - 1);
    this.#start.set(row, this.#used);
    this.#length.set(row, written);
    this.#used += written;
  }
}

/** Whole numbers by row, in pieces. */
class Chunked {
  readonly #pieces: Uint32Array[] = [];

  get(row: number): number {
    return this.#pieces[Math.floor(row / ROWS)]?.[row % ROWS] ?? 0;
  }

  set(row: number, value: number): void {
    const at = Math.floor(row / ROWS);
    const piece = (this.#pieces[at] ??= new Uint32Array(ROWS));
    piece[row % ROWS] = value;
  }
}
