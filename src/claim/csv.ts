import { parse } from 'csv-parse/sync';
import type { Reporter } from './reporter.ts';

/** Characters that part the cells of a row, in the order of preference where a header does not tell them apart. */
export const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];

/** What reading a table's records told: the number of lines, and whether the file ended within quotes. */
export interface RecordsRead {
  readonly lines: number;
  readonly broken: boolean;
}

/** How csv-parse is asked to read: rows as they are. */
export interface CsvOptions {
  readonly delimiter: string;
  readonly record_delimiter: string[];
  readonly relax_column_count: boolean;
  readonly relax_quotes: boolean;
}

/**
 * Reads records as arrays, and hands each on with its first line (the header being line 1).
 *
 * csv-parse knows only the last line of a record and counts a CRLF within quotes twice, so lines are counted here.
 * Blank lines are skipped. A quote in the middle of an unquoted cell is a character like others. A quote that is never closed is
 * a problem at the line where it was opened. What comes in one piece is parsed at once: a stream takes longer to set up than a small file
 * to read, and is loaded only for a second piece.
 *
 * @param pause is asked after each piece of the input, and waited for where it gives a promise
 */
export async function readRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
  firstLine: number,
  onRecord: (record: string[], line: number) => void,
  reporter: Reporter,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<RecordsRead> {
  const options: CsvOptions = {
    delimiter,
    // All three at once: files that were edited on several systems mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  };
  let line = firstLine;
  const take = (record: string[]): void => {
    const at = line;
    line += 1 + breaksWithin(record);
    if (record.length === 1 && record[0]?.trim() === '') return;
    onRecord(record, at);
  };
  const pieces = pausing(chunks, pause);
  const first = await pieces.next();
  if (first.done === true) return { lines: line - 1, broken: false };
  const second = await pieces.next();
  try {
    if (second.done === true) parseWhole(first.value, options, take);
    else {
      const { parseStream } = await import('./csv-stream.ts');
      await parseStream(following([first.value, second.value], pieces), options, take);
    }
  } catch (fault) {
    if (!isQuoteNotClosed(fault)) throw fault;
    reporter.add(
      'quote-not-closed',
      'error',
      { line },
      `A quotation mark opened in the record at line ${line} is never closed: all that follows was taken for one cell.`,
      'quotation marks in pairs; a mark within a quoted cell is doubled ("")',
      'Close the quotation mark or take it away, then check again: nothing from here on was read.',
    );
    return { lines: line, broken: true };
  }
  return { lines: line - 1, broken: false };
}

function parseWhole(text: string, options: CsvOptions, take: (record: string[]) => void): void {
  parse(text, {
    ...options,
    on_record: (record: string[]) => {
      take(record);
      // Nothing is gathered.
      return null;
    },
  });
}

/** The pieces as they are; the next one only when nobody asks for a pause. */
async function* pausing(
  chunks: AsyncIterable<string>,
  pause: () => Promise<void> | undefined,
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    yield chunk;
    await pause();
  }
}

async function* following(
  begun: readonly string[],
  rest: AsyncIterator<string>,
): AsyncGenerator<string> {
  yield* begun;
  for (let piece = await rest.next(); piece.done !== true; piece = await rest.next()) {
    yield piece.value;
  }
}

/** csv-parse has a class of errors for each of its entries: they are told by their code. */
function isQuoteNotClosed(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'CSV_QUOTE_NOT_CLOSED';
}

/** Line breaks inside the cells of a record: CRLF, LF and CR each count as one. */
function breaksWithin(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.split(/\r\n|\n|\r/).length - 1;
  }
  return breaks;
}

/**
 * The delimiter of a file, by its first line: the one that stands most often outside quotes.
 *
 * Excel's `sep=;` line declares it, and is then no header.
 */
export function detectDelimiter(head: string): { delimiter: string; declaredIn: number } {
  const declared = /^sep=(.)(?:\r\n|\n|\r)/.exec(head);
  if (declared?.[1] !== undefined)
    return { delimiter: declared[1], declaredIn: declared[0].length };
  const counts = new Map<string, number>(DELIMITERS.map((mark) => [mark, 0]));
  let quoted = false;
  let begun = false;
  for (const mark of head) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted && (mark === '\n' || mark === '\r')) {
      if (begun) break;
      continue;
    } else if (!quoted && counts.has(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    begun = true;
  }
  let best = ',';
  for (const [mark, count] of counts) if (count > (counts.get(best) ?? 0)) best = mark;
  return { delimiter: best, declaredIn: 0 };
}
