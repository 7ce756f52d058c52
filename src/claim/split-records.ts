const QUOTE = 34;
const LF = 10;
const CR = 13;

/** A record that is not complete after so many characters is left to the parser, which looks at each of them once. */
const LONGEST_WAIT = 1_048_576;

/** Takes a record and the number of line breaks within its cells. */
export type OnRecord = (record: string[], breaks: number) => void;

/**
 * Splits the regular text of a table into records: every cell either holds no quotation mark, or stands whole within two of them,
 * with those inside it doubled. Lines end with LF, CRLF or CR.
 *
 * At the first cell that is not so it stops for good: `take` gives back the text from the beginning of that record on, for a parser
 * that knows what to make of it (csv-parse). A test holds the two to the same records. Regular text, which is nearly all there is,
 * is split several times faster than by a parser that looks for everything at every character.
 */
export class RecordSplitter {
  readonly #delimiter: number;
  readonly #onRecord: OnRecord;
  /** The text of a record that is not complete yet. */
  #rest = '';

  /** `delimiter` is one character, and neither a quotation mark nor a line break. */
  constructor(delimiter: string, onRecord: OnRecord) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#onRecord = onRecord;
  }

  /** Whether a delimiter can be split by. */
  static suits(delimiter: string): boolean {
    return delimiter.length === 1 && !/["\r\n]/.test(delimiter);
  }

  /** Splits the next piece. What is given back is no regular text, and all that follows it goes the same way; null else. */
  take(piece: string): string | null {
    const irregular = this.#split(this.#rest + piece, false);
    if (irregular !== null || this.#rest.length <= LONGEST_WAIT) return irregular;
    return this.#rest;
  }

  /** Ends the text. What is given back is no regular text. */
  end(): string | null {
    return this.#split(this.#rest, true);
  }

  /** Hands on every complete record, keeps what may go on, and gives back what is not regular. */
  #split(text: string, final: boolean): string | null {
    const delimiter = this.#delimiter;
    const length = text.length;
    let begin = 0;
    let at = 0;
    let breaks = 0;
    let record: string[] = [];
    /** Whether a cell has to follow: at the beginning of a line that is not the end, and after every delimiter. */
    let open = false;
    const last = final ? length : length - 1;
    while (at < length || (open && at === last)) {
      let code = -1;
      if (text.charCodeAt(at) === QUOTE) {
        const end = closing(text, at);
        // A mark at the very end may be the first of two.
        if (end < 0 || (end + 1 === length && !final)) {
          if (end < 0 && final) return text.slice(begin);
          break;
        }
        const cell = text.slice(at + 1, end);
        code = end + 1 < length ? text.charCodeAt(end + 1) : -1;
        if (code !== delimiter && code !== LF && code !== CR && code !== -1) {
          return text.slice(begin);
        }
        if (cell.includes('\n') || cell.includes('\r')) breaks += breaksIn(cell);
        record.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        at = end + 1;
      } else {
        const start = at;
        for (; at < length; at += 1) {
          code = text.charCodeAt(at);
          if (code === delimiter || code === LF || code === CR) break;
          if (code === QUOTE) return text.slice(begin);
          code = -1;
        }
        if (code === -1 && !final) break;
        record.push(text.slice(start, at));
      }
      if (code === delimiter) {
        at += 1;
        open = true;
        continue;
      }
      if (code === CR) {
        // A CR at the very end may be the first half of a CRLF.
        if (at + 1 === length && !final) break;
        if (text.charCodeAt(at + 1) === LF) at += 1;
      }
      at += 1;
      begin = at;
      open = false;
      this.#onRecord(record, breaks);
      record = [];
      breaks = 0;
    }
    this.#rest = begin < length ? text.slice(begin) : '';
    return null;
  }
}

/** Where the quotation mark stands that closes the one at `at`; -1 where none does. */
function closing(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  return end;
}

/** Line breaks inside a cell: CRLF, LF and CR each count as one. */
export function breaksIn(cell: string): number {
  return cell.split(/\r\n|\n|\r/).length - 1;
}
